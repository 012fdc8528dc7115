// Package compare is the screen that puts two to four sets beside each other, sentence
// by sentence, and on which the proposals of the comparison are judged. What
// differs and why is the engine's; the screen shows it and takes the verdict.
package compare

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"standpunt/app"
	diff "standpunt/app/compare"
	"standpunt/app/project"
	"standpunt/ui/host"
	"standpunt/ui/i18n"
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
	turn     int          // the column to turn to when what is opened is there
	selected app.Span     // in the text of the cursor's side; empty for the whole sentence
	kind     diff.RowKind // the one kind that next and previous go to; "" for every change
	landing  host.Place
	version  int // counts openings, so that a late answer to an old one is dropped
	changed  func()
}

// column is a set, or one answer of it, and how it compares with the first column.
type column struct {
	set      *app.Set
	answer   string          // the answer that is compared; "" for all of the set
	version  int             // which the set was, or 0 when it is that now
	pairs    diff.Comparison // the first column is A; empty for the first itself
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
// time. The first is what the others are held against.
func (p *presenter) open(list []chosen, ordered bool) {
	p.version++
	version, prj := p.version, p.h.Project()
	if prj == nil || len(list) < 2 {
		return
	}
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

// align compares each but the first with the first: sets, or answers when all are.
func align(ctx context.Context, prj *project.Project, list []chosen) ([]column, error) {
	answers := !slices.ContainsFunc(list, func(c chosen) bool { return c.answer == "" })
	columns := make([]column, len(list))
	for i, c := range list[1:] {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		var left, right *app.Set
		var pairs diff.Comparison
		var err error
		columns[0].version, columns[i+1].version = list[0].version, c.version
		switch old := list[0].version > 0 || c.version > 0; {
		case old:
			left, right, pairs, err = prj.VersionsSideBySide(ctx, c.set, list[0].version, c.version)
		case answers:
			left, right, pairs, err = prj.AnswersSideBySide(ctx, list[0].answer, c.answer)
			columns[0].answer, columns[i+1].answer = list[0].answer, c.answer
		default:
			left, right, pairs, err = prj.SideBySide(ctx, list[0].set, c.set)
		}
		if err != nil {
			return nil, err
		}
		columns[0].set, columns[i+1].set, columns[i+1].pairs = left, right, pairs
		if list[0].version > 0 || c.version > 0 {
			continue // what changed between versions is no finding
		}
		if columns[i+1].findings, err = prj.FindingsBetween(ctx, left, right, pairs); err != nil {
			return nil, err
		}
	}
	return columns, nil
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

// again compares what is shown once more, for what is known of it has changed.
func (p *presenter) again() { p.open(p.shown(), false) }

// layOut makes the lines again; the cursor stays when the sets are the same,
// else it goes to the first change.
func (p *presenter) layOut(stay bool) {
	if p.several() {
		p.lines = p.buildSeveral()
	} else {
		p.lines = p.build()
	}
	if !stay {
		p.cursor, p.side, p.selected = 0, p.turn, app.Span{}
		for i, l := range p.lines {
			if l.changed() {
				p.cursor = i
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

// swap turns two columns round; of more it puts the cursor's before the others, which
// are then held against it.
func (p *presenter) swap() {
	if len(p.columns) == 0 {
		return
	}
	list, side := p.shown(), max(1, p.side)
	p.open(append([]chosen{list[side]}, slices.Delete(slices.Clone(list), side, side+1)...), false)
}

// shift moves the cursor's column one place; the first stays what the others are held against.
func (p *presenter) shift(by int) {
	to := p.side + by
	if p.side < 1 || to < 1 || to >= len(p.columns) {
		p.h.Notice(p.h.T("compare.no_shift"), false)
		return
	}
	list := p.shown()
	list[p.side], list[to] = list[to], list[p.side]
	p.turn = to
	p.open(list, false)
}

// drop takes the cursor's column away when two are left.
func (p *presenter) drop() {
	if !p.several() {
		p.h.Notice(p.h.T("compare.two_at_least"), false)
		return
	}
	p.open(slices.Delete(p.shown(), p.side, p.side+1), false)
}

// title is what a side is called: its number, its date and, when it is one
// answer, which.
func (p *presenter) title(side int) string {
	c := p.columns[side]
	answer := ""
	if a := c.set.Answer(c.answer); a != nil {
		answer = p.h.T("findings.answer", strings.Join(a.Covers, ", "))
	}
	version := ""
	if c.version > 0 {
		version = p.h.T("compare.version", c.version)
	}
	date := i18n.SetDate
	if p.several() {
		date = i18n.ShortAnswerDate // there is little room above a column
	}
	return i18n.Join(" · ", c.set.Name(), date(p.h.T, c.set.Date(), c.set.DateAsked()), answer, version)
}

// count is how many rows there are of a kind, in all comparisons together.
func (p *presenter) count(kind diff.RowKind) int {
	n := 0
	for _, c := range p.columns {
		n += map[diff.RowKind]int{
			diff.Shifted: c.pairs.Shifted, diff.Reworded: c.pairs.Reworded, diff.Moved: c.pairs.Moved,
			diff.Added: c.pairs.Added, diff.Removed: c.pairs.Removed, diff.Equal: c.pairs.Equal,
		}[kind]
	}
	return n
}
