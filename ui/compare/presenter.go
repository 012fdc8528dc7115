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

// open puts two sets beside each other; ordered puts the earlier one on the left.
func (p *presenter) open(a, b string, ordered bool) {
	p.version++
	version, prj := p.version, p.h.Project()
	var left, right *app.Set
	var pairs diff.Comparison
	var findings []app.Finding
	var tags []app.Tag
	var notes []app.Annotation
	p.h.Run("", func(ctx context.Context, _ func(int, int)) (err error) {
		if left, right, pairs, err = prj.SideBySide(ctx, a, b); err != nil {
			return err
		}
		if ordered && when(right) < when(left) {
			if left, right, pairs, err = prj.SideBySide(ctx, b, a); err != nil {
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
		again := p.a != nil && p.a.ID == left.ID && p.b.ID == right.ID
		p.a, p.b, p.pairs, p.findings, p.tags, p.notes = left, right, pairs, findings, tags, notes
		p.layOut(again)
		p.changed()
	})
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
func (p *presenter) id(i int) string { return fmt.Sprint(p.a.ID, " ", p.b.ID, " ", i) }

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
		p.open(p.b.ID, p.a.ID, false)
	}
}

// title is what a side is called: its number and its date.
func (p *presenter) title(s *app.Set) string {
	if date := i18n.Date(p.h.T, when(s)); date != "" {
		return s.Name() + " · " + date
	}
	return s.Name()
}

// count is how many rows there are of a kind.
func (p *presenter) count(kind diff.RowKind) int {
	return map[diff.RowKind]int{
		diff.Shifted: p.pairs.Shifted, diff.Reworded: p.pairs.Reworded, diff.Moved: p.pairs.Moved,
		diff.Added: p.pairs.Added, diff.Removed: p.pairs.Removed, diff.Equal: p.pairs.Equal,
	}[kind]
}

// pick asks for a set and opens it on the given side; with no set on the other
// side yet, it asks for that one too.
func (p *presenter) pick(side int) { p.list(side, "") }

// beside asks which set to put beside one.
func (p *presenter) beside(with string) { p.list(1, with) }

func (p *presenter) list(side int, with string) {
	prj := p.h.Project()
	if prj == nil {
		return
	}
	var sets []app.SetSummary
	p.h.Run("", func(ctx context.Context, _ func(int, int)) (err error) {
		sets, _, err = prj.Sets(ctx, project.SetQuery{Sort: project.ByAsked, Desc: true})
		return err
	}, func(err error) {
		if err != nil {
			p.h.Fail(err)
			return
		}
		items := make([]host.Item, len(sets))
		for i := range sets {
			items[i] = host.Item{Text: sets[i].Name(), Detail: strings.Join(filled(i18n.Date(p.h.T, sets[i].Asked), sets[i].Subject), " · ")}
		}
		ask := func(key string, then func(string)) {
			p.h.Choose(host.Choice{Title: p.h.T(key), Items: items, Chosen: func(i int) { then(sets[i].ID) }})
		}
		switch {
		case with != "":
			ask("compare.choose_right", func(b string) { p.open(with, b, true) })
		case p.a == nil:
			ask("compare.choose_left", func(a string) {
				ask("compare.choose_right", func(b string) { p.open(a, b, true) })
			})
		case side == 0:
			ask("compare.choose_left", func(a string) { p.open(a, p.b.ID, false) })
		default:
			ask("compare.choose_right", func(b string) { p.open(p.a.ID, b, false) })
		}
	})
}

func filled(parts ...string) []string {
	var out []string
	for _, s := range parts {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}
