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

// kinds are the kinds of row in the order in which they are counted.
var kinds = []diff.RowKind{diff.Shifted, diff.Reworded, diff.Moved, diff.Added, diff.Removed, diff.Equal}

// presenter is the state of the screen: two sets, their lines, where the
// cursor is and what is selected.
type presenter struct {
	h        host.Host
	a, b     *app.Set
	pairs    diff.Comparison
	findings []app.Finding
	tags     []app.Tag
	notes    []app.Annotation // of both sets
	all      []line
	lines    []line // those that are shown
	only     bool   // only changes
	cursor   int
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
		if findings, err = prj.FindingsBetween(ctx, left.ID, right.ID); err != nil {
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

// layOut makes the lines again; the cursor stays when the sets are the same.
func (p *presenter) layOut(stay bool) {
	at := -1
	if stay && p.cursor < len(p.lines) {
		at = p.lines[p.cursor].nth
	}
	p.all = p.build()
	p.lines = nil
	for i, l := range p.all {
		if !p.only || l.changed() || l.head && p.headsChange(i) {
			p.lines = append(p.lines, l)
		}
	}
	if !stay {
		p.selected = app.Span{}
	}
	p.cursor = 0
	for i, l := range p.lines {
		if l.nth >= at && at >= 0 && !l.head {
			p.cursor = i
			break
		}
	}
	if at < 0 {
		p.cursor = p.seek(-1, 1)
	}
	p.land()
	p.fixSide()
}

// headsChange tells whether a change stands below the heading at i.
func (p *presenter) headsChange(i int) bool {
	for _, l := range p.all[i+1:] {
		if l.head {
			return false
		}
		if l.changed() {
			return true
		}
	}
	return false
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

// seek is the next line with a change after at in a direction; at the ends the
// cursor's own line, or the first line that is no heading.
func (p *presenter) seek(at, by int) int {
	for i := at + by; i >= 0 && i < len(p.lines); i += by {
		if p.lines[i].changed() {
			return i
		}
	}
	if at >= 0 {
		return at
	}
	for i, l := range p.lines {
		if !l.head {
			return i
		}
	}
	return 0
}

// change goes to the next or the previous change.
func (p *presenter) change(by int) {
	to := p.seek(p.cursor, by)
	if to == p.cursor && len(p.lines) > 0 {
		p.h.Notice(p.h.T("compare.no_more"), false)
		return
	}
	p.move(to)
}

// move puts the cursor on a line.
func (p *presenter) move(to int) {
	if len(p.lines) == 0 {
		return
	}
	p.cursor, p.selected = max(0, min(to, len(p.lines)-1)), app.Span{}
	p.fixSide()
	p.changed()
}

// step moves the cursor by lines, over headings.
func (p *presenter) step(by int) {
	for i := p.cursor + by; i >= 0 && i < len(p.lines); i += by {
		if !p.lines[i].head {
			p.move(i)
			return
		}
	}
}

// choose takes note of a side, and of what is selected in it.
func (p *presenter) choose(at, side int, selected app.Span) {
	p.cursor, p.side, p.selected = at, side, selected
	p.fixSide()
	p.changed()
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

// filter shows only the changes, or all.
func (p *presenter) filter(only bool) {
	p.only = only
	if p.a != nil {
		p.layOut(true)
		p.changed()
	}
}

// title is what a side is called: its number and its date.
func (p *presenter) title(s *app.Set) string {
	if date := i18n.Date(p.h.T, when(s)); date != "" {
		return s.Name() + " · " + date
	}
	return s.Name()
}

// counts says how many rows there are of each kind.
func (p *presenter) counts() string {
	n := map[diff.RowKind]int{
		diff.Shifted: p.pairs.Shifted, diff.Reworded: p.pairs.Reworded, diff.Moved: p.pairs.Moved,
		diff.Added: p.pairs.Added, diff.Removed: p.pairs.Removed, diff.Equal: p.pairs.Equal,
	}
	var parts []string
	for _, k := range kinds {
		if n[k] > 0 {
			parts = append(parts, fmt.Sprintf("%s %s %s", i18n.Sign(string(k)), i18n.Number(p.h.T, n[k]), i18n.Kind(p.h.T, string(k))))
		}
	}
	return strings.Join(parts, "  ·  ")
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
		var names []string
		for i := range sets {
			names = append(names, strings.Join(filled(sets[i].Name(), i18n.Date(p.h.T, sets[i].Asked), sets[i].Subject), " · "))
		}
		ask := func(key string, then func(string)) {
			p.h.Choose(p.h.T(key), names, func(i int) { then(sets[i].ID) })
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
