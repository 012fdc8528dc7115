package findings

import (
	"context"
	"strings"
	"unicode/utf8"

	"standpunt/app"
	diff "standpunt/app/compare"
	"standpunt/app/project"
	"standpunt/ui/i18n"
)

// detail is what stands around a finding, and what it rests on.
type detail struct {
	finding string
	sides   [2]side
	reasons []project.Reason // nil until they are read
}

// side is one passage in its answer.
type side struct {
	title         string // who answers, date, set, answer
	before, after string // the sentences around it
	text          string
	own, proof    []app.Span // of text: the words that only this side has, and those that prove a shift
}

// look shows the finding under the cursor, and what stands around it when that is read.
func (p *presenter) look() {
	f := p.finding()
	if f == nil {
		p.detail = detail{}
	}
	if f == nil || p.detail.finding == f.ID {
		p.changed()
		return
	}
	p.detail = detail{finding: f.ID, sides: [2]side{{text: f.A.Text}, {text: f.B.Text}}}
	prj, wanted, shown := p.h.Project(), *f, false
	var why project.Why
	var sides [2]side
	p.h.Run("", func(ctx context.Context, _ func(int, int)) (err error) {
		sides = marked(wanted)
		why, err = prj.Why(ctx, wanted)
		return err
	}, func(err error) {
		if err != nil {
			p.h.Fail(err)
			return
		}
		if p.detail.finding != wanted.ID {
			return
		}
		p.detail.reasons, p.detail.sides = why.Reasons, sides
		for i, x := range why.Sides {
			d := &p.detail.sides[i]
			d.before, d.after = x.Before, x.After
			if d.title = p.name(x.Passage.Set); x.Set != nil { // else the finding still has its words
				d.title = p.title(x.Set, x.Passage)
			}
		}
		shown = true
		p.changed()
	})
	if !shown { // it takes a while
		p.changed()
	}
}

// title says where a passage stands: who answers, the date, its set and the answer.
func (p *presenter) title(set *app.Set, x app.Passage) string {
	return i18n.Join(" · ", answering(set.Respondents), i18n.ShortAnswerDate(p.h.T, set.Date(), set.DateAsked()), set.Name(), p.h.T("findings.answer", strings.Join(x.Covers, ", ")))
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
