package repeats

import ours "standpunt/ui/widget"

// newTable is the table of passages.
func (s *Screen) newTable() *ours.Table {
	t := ours.NewTable(
		ours.Column{ID: "uses", Title: s.h.T("repeats.uses"), Width: 72, Least: 60, Right: true, Sortable: true},
		ours.Column{ID: "sets", Title: s.h.T("repeats.sets"), Width: 88, Least: 84, Right: true, Sortable: true},
		ours.Column{ID: "first", Title: s.h.T("repeats.first"), Width: 166, Least: 160, Sortable: true},
		ours.Column{ID: "last", Title: s.h.T("repeats.last"), Width: 166, Least: 160, Sortable: true},
		ours.Column{ID: bySpan, Title: s.h.T("repeats.span"), Width: 110, Least: 96, Sortable: true},
		ours.Column{ID: "text", Title: s.h.T("repeats.text"), Width: 300, Least: 140, Grow: 1},
	)
	t.Fetch = func(first, n int) []ours.Row {
		out := make([]ours.Row, 0, n)
		for i := first; i < min(first+n, len(s.p.shown)); i++ {
			var row ours.Row
			for k, text := range s.p.cells(i) {
				row = append(row, ours.Cell{Text: text, Strong: k == 0, Quiet: k > 0})
			}
			words, shared := s.p.line(s.p.list[s.p.shown[i]])
			row = append(row, ours.Cell{Text: words, Match: shared})
			out = append(out, row)
		}
		return out
	}
	t.OnSelect = func() {
		s.atUses = false
		s.p.move(t.Current())
	}
	t.OnOpen = func(int) { s.focus(s.uses) }
	t.OnSort = s.p.sort
	return t
}

// newUses is the table of places at which the passage under the cursor stands.
func (s *Screen) newUses() *ours.Table {
	t := ours.NewTable(
		ours.Column{ID: "date", Title: s.h.T("repeats.date"), Width: 166, Least: 160},
		ours.Column{ID: "set", Title: s.h.T("repeats.set"), Width: 180, Least: 120},
		ours.Column{ID: "respondent", Title: s.h.T("repeats.respondent"), Width: 180, Least: 90},
		ours.Column{ID: "words", Title: s.h.T("repeats.there"), Width: 320, Least: 140, Grow: 2},
		ours.Column{ID: "question", Title: s.h.T("repeats.question"), Width: 260, Least: 120, Grow: 1},
	)
	t.Fetch = func(first, n int) []ours.Row {
		r := s.p.repeat()
		if r == nil {
			return nil
		}
		out := make([]ours.Row, 0, n)
		for i := first; i < min(first+n, len(r.Uses)); i++ {
			var row ours.Row
			for k, text := range s.p.useCells(r.Uses[i], r.Uses[0]) {
				row = append(row, ours.Cell{Text: text, Quiet: k == 4, Strong: k == 3 && r.Uses[i].Other})
			}
			out = append(out, row)
		}
		return out
	}
	t.OnSelect = func() {
		s.atUses = true
		s.p.choose(t.Current(), t.Selected())
		s.say()
	}
	t.OnOpen = func(int) { s.p.open() }
	return t
}
