package findings

import (
	"context"
	"strings"
	"unicode/utf8"

	"standpunt/app"
	diff "standpunt/app/compare"
	"standpunt/ui/i18n"
)

// around is how many code points of the answer are shown on each side of a passage.
const around = 160

// detail is what stands around a finding.
type detail struct {
	finding string
	sides   [2]side
}

// side is one passage in its answer.
type side struct {
	title         string // set, date, answer
	before, after string
	text          string
	own, proof    []app.Span // of text: the words that only this side has, and those that prove a shift
}

// look reads what stands around the finding under the cursor.
func (p *presenter) look() {
	f := p.finding()
	if f == nil {
		p.detail = detail{}
		return
	}
	if p.detail.finding == f.ID {
		return
	}
	p.detail = detail{finding: f.ID, sides: marked(*f)}
	prj, wanted := p.h.Project(), *f
	passages := [2]app.Passage{wanted.A, wanted.B}
	var sets [2]*app.Set
	p.h.Run("", func(ctx context.Context, _ func(int, int)) (err error) {
		for i, x := range passages {
			if sets[i], passages[i], err = prj.Standing(ctx, x); err != nil {
				return err
			}
		}
		return nil
	}, func(err error) {
		if p.detail.finding != wanted.ID {
			return
		}
		for i, x := range passages {
			d := &p.detail.sides[i]
			if err != nil { // the answer was removed since: the finding still has its words
				d.title = p.name(x.Set)
				continue
			}
			d.title = p.title(sets[i], x)
			if !x.Span.Empty() { // else the text is another now, and its words stand nowhere in it
				d.before, d.after = surroundings(sets[i].Answer(x.Answer).Text, x.Span)
			}
		}
		p.changed()
	})
}

// title says where a passage stands: its set, the date, the answer.
func (p *presenter) title(set *app.Set, x app.Passage) string {
	return i18n.Join(" · ", set.Name(), i18n.SetDate(p.h.T, set.Date(), set.DateAsked()), p.h.T("findings.answer", strings.Join(x.Covers, ", ")))
}

// surroundings is the text just before and just after a span, whole words only.
func surroundings(text string, s app.Span) (before, after string) {
	from := max(0, s.Start-around)
	before = app.Span{Start: from, End: s.Start}.In(text)
	if from > 0 {
		if _, rest, ok := strings.Cut(before, " "); ok {
			before = "… " + rest
		}
	}
	end := app.Whole(text).End
	to := min(end, s.End+around)
	after = app.Span{Start: s.End, End: to}.In(text)
	if to < end {
		if i := strings.LastIndex(after, " "); i >= 0 {
			after = after[:i] + " …"
		}
	}
	return strings.TrimSpace(before), strings.TrimSpace(after)
}

// marked is the two passages with the words that differ.
func marked(f app.Finding) [2]side {
	sides := [2]side{{text: f.A.Text}, {text: f.B.Text}}
	for _, r := range diff.Texts(diff.Text{Text: f.A.Text}, diff.Text{Text: f.B.Text}) {
		if r.Marked && r.Kind != diff.Equal && r.Kind != diff.Moved {
			sides[0].add(r.A, r.Edits, diff.OpDelete)
			sides[1].add(r.B, r.Edits, diff.OpInsert)
		}
	}
	for _, c := range f.Changes {
		for i, s := range []app.Span{c.SpanA, c.SpanB} {
			start := []app.Passage{f.A, f.B}[i].Span.Start
			s = app.Span{Start: s.Start - start, End: s.End - start}
			if !s.Empty() && s.Start >= 0 && s.End <= utf8.RuneCountInString(sides[i].text) {
				sides[i].proof = append(sides[i].proof, s)
			}
		}
	}
	return sides
}

// add marks the words of a sentence that only this side has.
func (s *side) add(piece *diff.Piece, edits []diff.Edit, mine diff.Op) {
	if piece == nil {
		return
	}
	at := piece.Span.Start
	for _, e := range edits {
		if e.Op != mine && e.Op != diff.OpEqual {
			continue
		}
		if words := strings.TrimSpace(e.Text); e.Op == mine && words != "" {
			from := at + utf8.RuneCountInString(e.Text[:strings.Index(e.Text, words)])
			s.own = append(s.own, app.Span{Start: from, End: from + utf8.RuneCountInString(words)})
		}
		at += utf8.RuneCountInString(e.Text)
	}
}
