// Package compare is the screen that puts two to four sets beside each other, sentence
// by sentence, and on which the proposals of the comparison are judged. What
// differs and why is the engine's; the screen shows it and takes the verdict.
package compare

import (
	"context"
	"fmt"
	"slices"

	"standpunt/app"
	diff "standpunt/app/compare"
	"standpunt/app/project"
	"standpunt/ui/host"
)

// presenter is the state of the screen: the sets beside each other, their lines,
// where the cursor is and what is selected.
type presenter struct {
	h        host.Host
	columns  []column // two to four, or none
	tags     []app.Tag
	notes    []app.Annotation // of all sets
	lines    []line
	cursor   int          // the line that is current
	side     int          // the column that is current
	turn     int          // the column to turn to when what is opened is there, from 1; 0 for the one that differs
	selected app.Span     // in the text of the cursor's side; empty for the whole sentence
	kind     diff.RowKind // the one kind that next and previous go to; "" for every change
	landing  host.Place
	back     returns
	version  int    // counts openings, so that a late answer to an old one is dropped
	coming   func() // opens anew what was asked for and is not there yet; nil when it is
	changed  func()
}

// column is a set, or one answer of it, and how it compares with the columns before it.
type column struct {
	set     *app.Set
	answer  string   // the answer that is compared; "" for all of the set
	version int      // which the set was, or 0 when it is that now
	with    []versus // one for each column before it
}

// versus is how a column compares with one before it, which is A.
type versus struct {
	pairs    diff.Comparison
	findings []app.Finding
}

// chosen is what is put into a column: an answer, or with "" all of a set; or the set as
// it was in a version, of which nothing can be annotated or judged any more.
type chosen struct {
	set, answer string
	version     int // from 1; 0 is the set as it is
}

// whole is all of a set.
func whole(set string) chosen { return chosen{set: set} }

// one is an answer of a set.
func one(set, answer string) chosen { return chosen{set: set, answer: answer} }

// open puts sets or answers beside each other; ordered puts them in order of
// time.
func (p *presenter) open(list []chosen, ordered bool) {
	p.version++
	version, prj := p.version, p.h.Project()
	if prj == nil || len(list) < 2 {
		return
	}
	asked := list
	p.coming = func() { p.open(asked, ordered) }
	var columns []column
	var tags []app.Tag
	var notes []app.Annotation
	p.h.Run("", func(ctx context.Context, _ func(int, int)) (err error) {
		if ordered {
			if list, err = byTime(ctx, prj, list); err != nil {
				return err
			}
		}
		if columns, err = align(ctx, prj, list[:min(len(list), host.MostBeside)]); err != nil {
			return err
		}
		if tags, err = prj.Tags(ctx); err != nil {
			return err
		}
		read := map[string]bool{}
		for _, c := range columns {
			if read[c.set.ID] {
				continue
			}
			read[c.set.ID] = true
			of, err := prj.Annotations(ctx, project.AnnotationQuery{Set: c.set.ID})
			if err != nil {
				return err
			}
			notes = append(notes, of...)
		}
		return nil
	}, func(err error) {
		if version != p.version {
			return
		}
		p.coming = nil
		if err != nil {
			p.h.Fail(err)
			return
		}
		again := slices.EqualFunc(p.columns, columns, func(x, y column) bool { return x.set.ID == y.set.ID && x.answer == y.answer && x.version == y.version })
		p.columns, p.tags, p.notes = columns, tags, notes
		p.layOut(again)
		p.changed()
	})
}

// byTime puts the chosen in the order in which findings have their sets.
func byTime(ctx context.Context, prj *project.Project, list []chosen) ([]chosen, error) {
	sets := map[string]*app.Set{}
	for _, c := range list {
		s, err := prj.Set(ctx, c.set)
		if err != nil {
			return nil, err
		}
		sets[c.set] = s
	}
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(x, y chosen) int { return diff.ByTime(sets[x.set], sets[y.set]) })
	return list, nil
}

// align compares each with all before it: sets, or answers when all are.
func align(ctx context.Context, prj *project.Project, list []chosen) ([]column, error) {
	answers := !slices.ContainsFunc(list, func(c chosen) bool { return c.answer == "" })
	columns := make([]column, len(list))
	for i, c := range list {
		columns[i].version = c.version
		if answers {
			columns[i].answer = c.answer
		}
		for j, before := range list[:i] {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			left, right, x, err := two(ctx, prj, before, c, answers)
			if err != nil {
				return nil, err
			}
			columns[j].set, columns[i].set = left, right
			columns[i].with = append(columns[i].with, x)
		}
	}
	return columns, nil
}

// two compares two. What changed between versions is no finding.
func two(ctx context.Context, prj *project.Project, a, b chosen, answers bool) (left, right *app.Set, x versus, err error) {
	old := a.version > 0 || b.version > 0
	switch {
	case old:
		left, right, x.pairs, err = prj.VersionsSideBySide(ctx, b.set, a.version, b.version)
	case answers:
		left, right, x.pairs, err = prj.AnswersSideBySide(ctx, a.answer, b.answer)
	default:
		left, right, x.pairs, err = prj.SideBySide(ctx, a.set, b.set)
	}
	if err == nil && !old {
		x.findings, err = prj.FindingsBetween(ctx, left, right, x.pairs)
	}
	return left, right, x, err
}

// shown is what stands in the columns.
func (p *presenter) shown() []chosen {
	list := make([]chosen, len(p.columns))
	for i, c := range p.columns {
		list[i] = chosen{c.set.ID, c.answer, c.version}
	}
	return list
}

// old tells whether a column is of an old version.
func (p *presenter) old(side int) bool { return side < len(p.columns) && p.columns[side].version > 0 }

// versions tells whether versions of one set are compared.
func (p *presenter) versions() bool { return p.old(0) || p.old(1) }

// several tells whether there are more than two columns.
func (p *presenter) several() bool { return len(p.columns) > 2 }

// again compares what is shown once more, for what is known of it has changed; what
// is on its way is asked for anew.
func (p *presenter) again() {
	if p.coming != nil {
		p.coming()
		return
	}
	p.open(p.shown(), false)
}

// layOut makes the lines again; the cursor stays when the sets are the same,
// else it goes to the first change.
func (p *presenter) layOut(stay bool) {
	if p.several() {
		p.lines = p.buildSeveral()
	} else {
		p.lines = p.build()
	}
	if !stay {
		p.cursor, p.side, p.selected = 0, max(0, p.turn-1), app.Span{}
		for i, l := range p.lines {
			if l.changed() {
				p.cursor = i
				if p.turn == 0 { // there is nothing to judge in the first of several
					p.side = max(0, slices.IndexFunc(l.cells, func(c cell) bool { return c.kind == l.kind && c.text != "" && p.several() }))
				}
				break
			}
		}
	}
	p.turn = 0
	p.cursor, p.side = min(p.cursor, max(0, len(p.lines)-1)), min(p.side, max(0, len(p.columns)-1))
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
		for side := range l.cells {
			if f := l.at(side); to.Finding != "" && f != nil && f.ID == to.Finding {
				p.cursor, p.side = i, side
				return
			}
		}
		for _, c := range l.cells {
			if to.Answer != "" && c.answer == to.Answer && (c.span.Overlaps(to.Span) || to.Span.Empty()) {
				p.cursor = i
				return
			}
		}
	}
}

// here is the sentence under the cursor, in the first of these columns that has one: who
// puts the columns otherwise goes on reading there.
func (p *presenter) here(sides ...int) host.Place {
	for _, side := range sides {
		if p.cursor < len(p.lines) && side >= 0 && side < len(p.columns) && p.lines[p.cursor].cells[side].answer != "" {
			c := p.lines[p.cursor].cells[side]
			return host.Place{Answer: c.answer, Span: c.span}
		}
	}
	return host.Place{}
}

// id names a line on the screen.
func (p *presenter) id(i int) string { return fmt.Sprint(p.shown(), " ", i) }

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
	if p.cursor >= len(p.lines) {
		return
	}
	cells := p.lines[p.cursor].cells
	if cells[p.side].text != "" {
		return
	}
	if i := slices.IndexFunc(cells, func(c cell) bool { return c.text != "" }); i >= 0 {
		p.side, p.selected = i, app.Span{}
	}
}

// swap turns two columns round; of more it puts the cursor's before the others.
func (p *presenter) swap() {
	if len(p.columns) == 0 {
		return
	}
	list, side := p.shown(), max(1, p.side)
	p.landing = p.here(p.side)
	p.open(append([]chosen{list[side]}, slices.Delete(slices.Clone(list), side, side+1)...), false)
}

// shift moves the cursor's column one place.
func (p *presenter) shift(by int) {
	to := p.side + by
	if to < 0 || to >= len(p.columns) {
		p.h.Notice(p.h.T("compare.no_shift"), false)
		return
	}
	list := p.shown()
	list[p.side], list[to] = list[to], list[p.side]
	p.turn, p.landing = to+1, p.here(p.side)
	p.open(list, false)
}

// drop takes the cursor's column away when two are left.
func (p *presenter) drop() {
	if !p.several() {
		p.h.Notice(p.h.T("compare.two_at_least"), false)
		return
	}
	p.landing = p.here(p.side-1, p.side+1, p.side-2, p.side+2)
	p.open(slices.Delete(p.shown(), p.side, p.side+1), false)
}

// count is how many rows there are of a kind: those that next and previous stop at.
func (p *presenter) count(kind diff.RowKind) int {
	n := 0
	for _, l := range p.lines {
		if !l.head && l.has(kind) {
			n++
		}
	}
	return n
}
