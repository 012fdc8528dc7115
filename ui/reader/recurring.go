package reader

import (
	"fmt"
	"strconv"
	"strings"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/host"
	"standpunt/ui/i18n"
	own "standpunt/ui/widget"
)

// signs are the signs of the kinds of recurrence.
var signs = map[app.Label]own.DiffKind{app.Shifted: own.DiffShifted, app.Reworded: own.DiffReworded, app.Repeated: own.DiffEqual}

// badges are what stands beside an answer: how many tags and comments the whole of
// it has, and the passages that recur or have shifted.
func (p *presenter) badges(answer string) []own.Badge {
	var out []own.Badge
	n := 0
	for _, a := range p.annotations {
		if a.Answer == answer && a.Whole {
			n += max(1, len(a.Tags))
		}
	}
	if n > 0 {
		out = append(out, own.Badge{Text: fmt.Sprint(n), Name: p.h.T("reader.on_whole", n)})
	}
	for i, r := range p.recurring {
		if r.Answer == answer {
			out = append(out, own.Badge{ID: strconv.Itoa(i), Span: r.Span, Text: fmt.Sprint(r.Answers, "×"), Signed: true, Kind: signs[r.Kind], Name: p.recurs(r)})
		}
	}
	return out
}

// recurs says how often a passage was said, and since when.
func (p *presenter) recurs(r project.Recurrence) string {
	said := i18n.Kind(p.h.T, string(r.Kind)) + ": " + p.h.T("reader.recurs", r.Answers)
	if r.First != "" {
		said += ", " + p.h.T("reader.first_said", i18n.AnswerDate(p.h.T, r.First, r.Asked))
	}
	return said
}

// around are the recurrences of the passage that is selected, or in which the caret is.
func (p *presenter) around() []project.Recurrence {
	var out []project.Recurrence
	for _, r := range p.recurring {
		if r.Answer == p.answer && !p.span.Empty() && r.Span.Overlaps(p.span) {
			out = append(out, r)
		}
	}
	return out
}

// elsewhere says where else a passage stands, and what moved: "2025Z90001: date: juni 2026 → eind 2026".
func (p *presenter) elsewhere(f app.Finding) string {
	other := f.A
	if other.Set == p.set.ID {
		other = f.B
	}
	name := p.names[other.Set]
	if name == "" {
		name = other.Set
	}
	return i18n.Join(": ", name+" · "+p.h.T("findings.answer", strings.Join(other.Covers, ", ")), i18n.Changes(p.h.T, f.Changes, f.Causes))
}

// showFinding puts the two sets of a finding side by side, at the finding.
func (p *presenter) showFinding(f app.Finding) {
	p.h.Go(host.Place{Screen: "compare", Set: f.A.Set, Other: f.B.Set, Finding: f.ID})
}

// nextRecurring is the first recurrence behind the selection; the first of all at the end.
func (p *presenter) nextRecurring() (project.Recurrence, bool) {
	if len(p.recurring) == 0 {
		return project.Recurrence{}, false
	}
	order := map[string]int{}
	for i, a := range p.set.Answers {
		order[a.ID] = i
	}
	for _, r := range p.recurring {
		if order[r.Answer] > order[p.answer] || r.Answer == p.answer && r.Span.Start > p.span.Start {
			return r, true
		}
	}
	return p.recurring[0], true
}
