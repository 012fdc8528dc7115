package compare

import (
	"slices"
	"strconv"
	"strings"

	"standpunt/app"
)

// Findings gives the repeated, reworded and shifted rows of a comparison of a
// with b as findings; rows whose longer side has fewer than minWords words are
// left out. Side A of a finding is the earlier set; see Later. An id
// follows from the sets' names, the covered questions and the words, with an
// ordinal for equal ones: it is the same after a new import.
func Findings(a, b *app.Set, c Comparison, minWords int) []app.Finding {
	swap := Later(a, b)
	out := []app.Finding{}
	seen := map[string]int{}
	for _, x := range c.Exchanges {
		for _, r := range x.Rows {
			kind, ok := kindOf(r.Kind)
			if !ok || r.A == nil || r.B == nil || r.Rule != ruleTurned && max(len(strings.Fields(r.A.Text)), len(strings.Fields(r.B.Text))) < minWords {
				continue
			}
			f := app.Finding{
				Kind: kind, Causes: append([]app.Cause{}, r.Causes...), Changes: append([]app.Change{}, r.Changes...), Score: r.Score,
				A: passage(a, r.A), B: passage(b, r.B),
			}
			one, other := a, b
			if swap {
				one, other, f = b, a, Turned(f)
			}
			key := FindingID(one, other, f.A, f.B, 0)
			f.ID = FindingID(one, other, f.A, f.B, seen[key])
			seen[key]++
			out = append(out, f)
		}
	}
	return out
}

// FindingID is the identity of a finding: it follows from the names of the two
// sets, the questions covered and the words, so that it is the same after a new
// import. Nth tells equal ones apart.
func FindingID(a, b *app.Set, one, other app.Passage, nth int) string {
	return app.ContentID(
		a.Name(), strings.Join(one.Covers, ","), one.Text,
		b.Name(), strings.Join(other.Covers, ","), other.Text, strconv.Itoa(nth),
	)
}

func kindOf(k RowKind) (app.Label, bool) {
	switch k {
	case Equal, Moved:
		return app.Repeated, true
	case Reworded:
		return app.Reworded, true
	case Shifted:
		return app.Shifted, true
	}
	return "", false
}

func passage(s *app.Set, p *Piece) app.Passage {
	x := app.Passage{Set: s.ID, Answer: p.Answer, Span: p.Span, Text: p.Text, Covers: []string{}}
	if a := s.Answer(p.Answer); a != nil {
		x.Covers = append(x.Covers, a.Covers...)
	}
	return x
}

// Turned is the finding with the other set as the earlier one.
func Turned(f app.Finding) app.Finding {
	f.A, f.B = f.B, f.A
	f.Changes = slices.Clone(f.Changes)
	for i := range f.Changes {
		f.Changes[i] = mirrored(f.Changes[i])
	}
	return f
}

// mirrored is the change seen from the other side.
func mirrored(c app.Change) app.Change {
	c.Before, c.After, c.SpanA, c.SpanB = c.After, c.Before, c.SpanB, c.SpanA
	switch c.Rule {
	case "a wish became an undertaking":
		c.Rule = "an undertaking became a wish"
	case "an undertaking became a wish":
		c.Rule = "a wish became an undertaking"
	case "an undertaking is given up":
		c.Rule = "an undertaking is taken up"
	case "an undertaking is taken up":
		c.Rule = "an undertaking is given up"
	case "weaker modal":
		c.Rule = "stronger modal"
	case "stronger modal":
		c.Rule = "weaker modal"
	case "value added":
		c.Rule = "value dropped"
	case "value dropped":
		c.Rule = "value added"
	case "undertaking added":
		c.Rule = "undertaking dropped"
	case "undertaking dropped":
		c.Rule = "undertaking added"
	}
	return c
}
