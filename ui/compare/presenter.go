// Package compare is the screen that puts two sets beside each other, sentence
// by sentence, and on which the proposals of the comparison are judged. What
// differs and why is the engine's; the screen shows it and takes the verdict.
package compare

import (
	"context"
	"fmt"
	"strings"

	"standpunt/app"
	diff "standpunt/app/compare"
	"standpunt/app/project"
	"standpunt/ui/host"
	"standpunt/ui/i18n"
)

// presenter is the state of the screen: two sets, their lines, where the
// cursor is and what is selected.
type presenter struct {
	h        host.Host
	a, b     *app.Set
	answers  [2]string // the two answers that are compared; "" for all of the sets
	pairs    diff.Comparison
	findings []app.Finding
	tags     []app.Tag
	notes    []app.Annotation // of both sets
	lines    []line
	cursor   int      // the line that is current
	side     int      // 0 for the left set, 1 for the right
	selected app.Span // in the text of the cursor's side; empty for the whole sentence
	landing  host.Place
	version  int // counts openings, so that a late answer to an old one is dropped
	changed  func()
}

// chosen is what is put on one side: an answer, or with "" all of a set.
type chosen struct{ set, answer string }

// whole is all of a set.
func whole(set string) chosen { return chosen{set: set} }

// open puts two sets or two answers beside each other; ordered puts the earlier
// one on the left.
func (p *presenter) open(a, b chosen, ordered bool) {
	p.version++
	version, prj := p.version, p.h.Project()
	var left, right *app.Set
	var pairs diff.Comparison
	var findings []app.Finding
	var tags []app.Tag
	var notes []app.Annotation
	p.h.Run("", func(ctx context.Context, _ func(int, int)) (err error) {
		if left, right, pairs, err = align(ctx, prj, a, b); err != nil {
			return err
		}
		if ordered && when(right) < when(left) {
			a, b = b, a
			if left, right, pairs, err = align(ctx, prj, a, b); err != nil {
				return err
			}
		}
		if findings, err = prj.FindingsBetween(ctx, left, right, pairs); err != nil {
			return err
		}
		if tags, err = prj.Tags(ctx); err != nil {
			return err
		}
		for _, id := range []string{left.ID, right.ID} {
			list, err := prj.Annotations(ctx, project.AnnotationQuery{Set: id})
			if err != nil {
				return err
			}
			notes = append(notes, list...)
		}
		return nil
	}, func(err error) {
		if version != p.version {
			return
		}
		if err != nil {
			p.h.Fail(err)
			return
		}
		both := [2]string{a.answer, b.answer}
		again := p.a != nil && p.a.ID == left.ID && p.b.ID == right.ID && p.answers == both
		p.answers = both
		p.a, p.b, p.pairs, p.findings, p.tags, p.notes = left, right, pairs, findings, tags, notes
		p.layOut(again)
		p.changed()
	})
}

// align compares two sets, or two answers when both are named.
func align(ctx context.Context, prj *project.Project, a, b chosen) (*app.Set, *app.Set, diff.Comparison, error) {
	if a.answer != "" && b.answer != "" {
		return prj.AnswersSideBySide(ctx, a.answer, b.answer)
	}
	return prj.SideBySide(ctx, a.set, b.set)
}

// shown is what stands on the two sides.
func (p *presenter) shown() (left, right chosen) {
	return chosen{p.a.ID, p.answers[0]}, chosen{p.b.ID, p.answers[1]}
}

// again compares what is shown once more, for what is known of it has changed.
func (p *presenter) again() {
	if p.a != nil {
		left, right := p.shown()
		p.open(left, right, false)
	}
}

// when is the date by which the sets are ordered.
func when(s *app.Set) string {
	if s.Answered != "" {
		return s.Answered
	}
	return s.Asked
}

// layOut makes the lines again; the cursor stays when the sets are the same,
// else it goes to the first change.
func (p *presenter) layOut(stay bool) {
	p.lines = p.build()
	if !stay {
		p.cursor, p.side, p.selected = 0, 0, app.Span{}
		for i, l := range p.lines {
			if l.changed() {
				p.cursor = i
				break
			}
		}
	}
	p.cursor = min(p.cursor, max(0, len(p.lines)-1))
	p.land()
	p.fixSide()
}

// land puts the cursor on the passage that a finding or a search led to, once.
func (p *presenter) land() {
	to := p.landing
	p.landing = host.Place{}
	for i, l := range p.lines {
		if l.head {
			continue
		}
		if to.Finding != "" && l.finding != nil && l.finding.ID == to.Finding {
			p.cursor = i
			return
		}
		for _, c := range l.cells {
			if to.Answer != "" && c.answer == to.Answer && (c.span.Overlaps(to.Span) || to.Span.Empty()) {
				p.cursor = i
				return
			}
		}
	}
}

// id names a line on the screen.
func (p *presenter) id(i int) string { return fmt.Sprint(p.a.ID, " ", p.b.ID, p.answers, " ", i) }

// move puts the cursor on the line with this id.
func (p *presenter) move(id string) {
	for i := range p.lines {
		if p.id(i) == id {
			p.cursor, p.selected = i, app.Span{}
			p.fixSide()
			return
		}
	}
}

// choose takes note of what is selected in an answer on the cursor's line.
func (p *presenter) choose(answer string, s app.Span) {
	if p.cursor >= len(p.lines) {
		return
	}
	for side, c := range p.lines[p.cursor].cells {
		if c.answer == answer && c.text != "" && s.Start >= c.span.Start && s.End <= c.span.End {
			p.side, p.selected = side, app.Span{}
			if !s.Empty() {
				p.selected = app.Span{Start: s.Start - c.span.Start, End: s.End - c.span.Start}
			}
			return
		}
	}
}

// fixSide keeps the side on one that has words.
func (p *presenter) fixSide() {
	if p.cursor < len(p.lines) && p.lines[p.cursor].cells[p.side].text == "" {
		p.side, p.selected = 1-p.side, app.Span{}
	}
}

// swap turns left and right round.
func (p *presenter) swap() {
	if p.a != nil {
		left, right := p.shown()
		p.open(right, left, false)
	}
}

// title is what a side is called: its number, its date and, when it is one
// answer, which.
func (p *presenter) title(side int) string {
	s := [2]*app.Set{p.a, p.b}[side]
	answer := ""
	if a := s.Answer(p.answers[side]); a != nil {
		answer = p.h.T("findings.answer", strings.Join(a.Covers, ", "))
	}
	return i18n.Join(" · ", s.Name(), i18n.Date(p.h.T, when(s)), answer)
}

// count is how many rows there are of a kind.
func (p *presenter) count(kind diff.RowKind) int {
	return map[diff.RowKind]int{
		diff.Shifted: p.pairs.Shifted, diff.Reworded: p.pairs.Reworded, diff.Moved: p.pairs.Moved,
		diff.Added: p.pairs.Added, diff.Removed: p.pairs.Removed, diff.Equal: p.pairs.Equal,
	}[kind]
}
