package heatmap

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/host"
	own "standpunt/ui/widget"
)

// Screen is the heat map on the screen.
type Screen struct {
	h            host.Host
	p            *presenter
	picture      *own.Picture
	said, left   *widget.Label
	others       *own.Button
	full, object fyne.CanvasObject
	empty        *own.EmptyState
	choose       func(name string, chosen func(path string))
	laid         int // the reading that the picture shows
}

// New makes the screen; choose asks the user for a file to write.
func New(h host.Host, choose func(name string, chosen func(path string))) *Screen {
	s := &Screen{h: h, choose: choose, said: widget.NewLabel(""), left: widget.NewLabel("")}
	s.p = &presenter{h: h, changed: s.draw}
	s.said.Wrapping, s.left.Wrapping = fyne.TextWrapWord, fyne.TextWrapWord
	s.picture = own.NewPicture(s.lay)
	s.picture.OnSelect = func(id string) {
		if row, column, ok := project.HeatCell(id); ok {
			s.p.move(row, column)
		}
	}
	s.picture.OnOpen = func(string) { s.p.compare() }
	title := widget.NewRichText(&widget.TextSegment{Text: h.T("heatmap.title"), Style: widget.RichTextStyleHeading})
	title.Wrapping = fyne.TextWrapWord
	s.others = s.button("heatmap.others", s.p.others)
	compare, save := s.button("heatmap.compare", s.p.compare), s.button("heatmap.save", s.save)
	below := container.NewVBox(widget.NewSeparator(), s.said, container.NewHBox(compare, layout.NewSpacer(), save))
	s.full = container.NewBorder(container.NewVBox(container.NewPadded(title), container.NewBorder(nil, nil, nil, s.others, s.left)), below, nil, nil, s.picture)
	s.empty = own.NewEmptyState(h.T("heatmap.empty"), h.T("heatmap.empty_hint"),
		own.Offer{Text: h.T("heatmap.to_findings"), Do: func() { h.Go(host.Place{Screen: "findings"}) }})
	s.object = container.NewStack(s.full, s.empty)
	s.draw()
	return s
}

// lay is the picture of the heat map.
func (s *Screen) lay(width, size float64, measure func(string, float64, bool) float64) app.Picture {
	return project.DrawHeatMap(s.p.m, project.HeatMapStyle{Width: width, Size: size, Measure: measure, Words: s.p.words()})
}

// button is a quiet button that gives the keyboard back to the picture.
func (s *Screen) button(key string, do func()) *own.Button {
	b := own.NewButton(s.h.T(key), func() {
		if c := own.CanvasOf(s.object); c != nil {
			c.Focus(s.picture)
		}
		do()
	})
	b.Importance = widget.LowImportance
	return b
}

// save asks for a file and draws the heat map there.
func (s *Screen) save() { s.choose(s.p.fileName(), s.p.save) }

// draw shows the presenter's state.
func (s *Screen) draw() {
	if s.object == nil {
		return
	}
	own.Show(s.full, len(s.p.m.Sets) > 0)
	own.Show(s.empty, s.p.ready && len(s.p.m.Sets) == 0)
	s.said.SetText(s.p.said())
	s.left.SetText(s.p.left())
	own.Show(s.left, s.p.m.Left > 0)
	own.Show(s.others, s.p.m.Left > 0)
	s.picture.Columns = len(s.p.m.Sets)
	if s.laid != s.p.version {
		s.laid = s.p.version
		s.picture.Renew()
	}
	s.picture.Select(project.HeatSpot(s.p.row, s.p.column))
}

// Object is what the window shows.
func (s *Screen) Object() fyne.CanvasObject { return s.object }

// Show makes the heat map of the place's sets, or of those that share most.
func (s *Screen) Show(to host.Place) { s.p.open(to.Sets, "") }

// First is the picture, or what offers a way on when there is none.
func (s *Screen) First() fyne.Focusable { return own.FirstSeen(s.full, s.picture, s.empty) }

// Refresh makes the heat map again.
func (s *Screen) Refresh() { s.p.open(s.p.sets, s.p.around) }

// Actions are what can be done with a heat map.
func (s *Screen) Actions() []host.Action {
	some := func() bool { return len(s.p.m.Sets) > 0 }
	return []host.Action{
		{Key: "heatmap.others", Menu: "menu.heatmap", Do: s.p.others, Enabled: func() bool { return s.p.m.Left > 0 }},
		{Key: "heatmap.compare", Menu: "menu.heatmap", Shortcut: "Ctrl+D", Do: s.p.compare, Enabled: some},
		{Key: "heatmap.save", Menu: "menu.heatmap", Shortcut: "Ctrl+Shift+E", Do: s.save, Enabled: some},
	}
}
