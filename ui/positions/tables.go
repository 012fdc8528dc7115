package positions

import (
	"unicode"

	"fyne.io/fyne/v2"

	"standpunt/app"
	own "standpunt/ui/widget"
)

// columns are the columns of the evidence; in a narrow window the words give way first.
var columns = []struct {
	key string
	own.Column
}{
	{"positions.date", own.Column{ID: "date", Width: 166, Least: 160}},
	{"positions.stands", own.Column{ID: "stance", Width: 146, Least: 136}},
	{"positions.words", own.Column{ID: "words", Width: 300, Least: 160, Grow: 4}},
	{"positions.who", own.Column{ID: "who", Width: 210, Least: 150, Grow: 1}},
}

// newList is the list of positions.
func (s *Screen) newList() *own.Table {
	t := own.NewTable(own.Column{ID: "name", Width: 160, Least: 100, Grow: 1})
	t.Bare, t.Lines = true, 2
	t.Fetch = func(first, n int) []own.Row {
		out := make([]own.Row, n)
		for i := range out {
			if first+i < len(s.p.lines) {
				line := s.p.lines[first+i]
				out[i] = own.Row{{Text: line.Position.Name, Second: s.p.period(line)}}
			}
		}
		return out
	}
	t.OnSelect = func() {
		s.from = nil
		s.p.show(t.Current())
	}
	t.OnOpen = func(int) {
		if c := own.CanvasOf(s.object); c != nil {
			c.Focus(s.timeline)
		}
	}
	t.OnKey = func(key fyne.KeyName) bool {
		if key == fyne.KeyDelete {
			s.p.remove()
		}
		return key == fyne.KeyDelete
	}
	return t
}

// newEvidence is the list of what bears on the shown position, by date.
func (s *Screen) newEvidence() *own.Table {
	list := make([]own.Column, len(columns))
	for i, c := range columns {
		list[i] = c.Column
		list[i].Title = s.h.T(c.key)
	}
	t := own.NewTable(list...)
	t.Lines = 2
	t.Fetch = func(first, n int) []own.Row {
		out := make([]own.Row, n)
		line := s.p.line()
		for i := range out {
			if line == nil || first+i >= len(line.Points) {
				continue
			}
			x := line.Points[first+i]
			for _, text := range s.p.cells(x) {
				out[i] = append(out[i], own.Cell{Text: text[0], Second: text[1]})
			}
			out[i][1].Stance, out[i][1].Strong = x.Stance, true
		}
		return out
	}
	t.OnSelect = func() {
		s.from = t
		if line := s.p.line(); line != nil && t.Current() < len(line.Points) {
			s.p.choose(line.Points[t.Current()].ID)
		}
	}
	t.OnOpen = func(int) { s.p.open() }
	t.OnRune, t.OnKey = s.typed, s.key
	return t
}

// typed changes the chosen passage: its stance by 1 to 5, its note.
func (s *Screen) typed(r rune) {
	switch i := int(r - '1'); {
	case i >= 0 && i < len(app.Stances):
		s.p.stand(app.Stances[i])
	case unicode.ToLower(r) == 's':
		s.p.restand()
	case unicode.ToLower(r) == 'm':
		s.p.note()
	}
}

// key takes the chosen passage away on Delete.
func (s *Screen) key(name fyne.KeyName) bool {
	if name == fyne.KeyDelete {
		s.p.drop()
	}
	return name == fyne.KeyDelete
}
