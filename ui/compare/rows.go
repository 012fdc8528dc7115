package compare

import (
	diff "standpunt/app/compare"
	"standpunt/ui/i18n"
	"standpunt/ui/theme"
	own "standpunt/ui/widget"
)

// shown is how the widget calls the engine's kinds, in the order in which they are counted.
var shown = []struct {
	kind diff.RowKind
	as   own.DiffKind
}{
	{diff.Shifted, own.DiffShifted},
	{diff.Reworded, own.DiffReworded},
	{diff.Moved, own.DiffMoved},
	{diff.Added, own.DiffAdded},
	{diff.Removed, own.DiffRemoved},
	{diff.Equal, own.DiffEqual},
}

// rows are the lines as the widget shows them.
func (p *presenter) rows() []own.DiffRow {
	look := theme.Current()
	rows := make([]own.DiffRow, len(p.lines))
	for i, l := range p.lines {
		rows[i] = own.DiffRow{
			ID: p.id(i), Heading: l.head, Causes: l.causes, Notes: l.notes, Verdict: l.verdict,
			Left: p.sideOf(l, 0, look), Right: p.sideOf(l, 1, look), Kind: kindOf(l.kind),
		}
		for side := 2; side < len(l.cells); side++ {
			rows[i].More = append(rows[i].More, p.sideOf(l, side, look))
		}
	}
	return rows
}

// kindOf is how the widget calls a kind.
func kindOf(kind diff.RowKind) own.DiffKind {
	for _, s := range shown {
		if s.kind == kind {
			return s.as
		}
	}
	return own.DiffEqual
}

func (p *presenter) sideOf(l line, side int, look *theme.Palette) own.DiffSide {
	c := l.cells[side]
	if l.head {
		return own.DiffSide{Label: c.label, Text: c.text}
	}
	switch {
	case c.to != nil:
		return own.DiffSide{Text: p.pointer(l, c), To: p.id(c.to.number), Kind: own.DiffMoved}
	case c.text == "" && l.pointer():
		return own.DiffSide{}
	case c.text == "" && p.several():
		if c.kind != diff.Removed {
			return own.DiffSide{} // only another column has it
		}
		return own.DiffSide{Text: p.absent(side), Kind: own.DiffRemoved}
	case c.text == "":
		return own.DiffSide{Text: p.absent(side)}
	}
	s := own.DiffSide{
		Answer: c.answer, Start: c.span.Start, Text: c.text,
		Kind: kindOf(c.kind), Causes: c.causes, Notes: c.notes, Verdict: c.verdict,
	}
	for _, m := range c.marks {
		if m.kind == diff.Shifted {
			s.Proof = append(s.Proof, m.span)
		} else {
			s.Changed = append(s.Changed, m.span)
		}
	}
	for _, t := range c.tags {
		s.Marks = append(s.Marks, own.Mark{ID: t.id, Span: t.span, Color: look.Ink(t.color), Name: t.path})
	}
	return s
}

// only makes next and previous go to one kind, or, when they do, to every change again.
func (p *presenter) only(kind diff.RowKind) {
	if p.kind == kind {
		kind = ""
	}
	p.kind = kind
}

// cycle goes on to the next kind that there is, and behind the last to every change.
func (p *presenter) cycle() {
	behind := p.kind == ""
	for _, s := range shown {
		if behind && p.count(s.kind) > 0 {
			p.kind = s.kind
			return
		}
		behind = behind || s.kind == p.kind
	}
	p.kind = ""
}

// rowKind is what the widget calls so.
func rowKind(as own.DiffKind) diff.RowKind {
	for _, s := range shown {
		if s.as == as {
			return s.kind
		}
	}
	return ""
}

// tally says how many rows there are of each kind.
func (p *presenter) tally() []own.Tallied {
	var out []own.Tallied
	for _, s := range shown {
		if n := p.count(s.kind); n > 0 {
			number := i18n.Number(p.h.T, n)
			out = append(out, own.Tallied{Kind: s.as, Text: number + " " + i18n.Kind(p.h.T, string(s.kind)), Short: number})
		}
	}
	return out
}
