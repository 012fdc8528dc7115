package positions

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

// Screen is the positions on the screen.
type Screen struct {
	shares       own.Shares
	h            host.Host
	p            *presenter
	list         *own.Table
	name, about  *widget.Label
	timeline     *own.Picture
	evidence     *own.Table
	from         fyne.Focusable // where a passage was chosen last, nil for the list
	right        *fyne.Container
	deeds        *fyne.Container // what can be done with a passage
	laid         laid            // what the timeline shows
	full, object fyne.CanvasObject
	empty        *own.EmptyState
	choose       func(name string, chosen func(path string))
}

// laid is a position as it was read once.
type laid struct {
	version int
	shown   string
}

// New makes the screen; choose asks the user for a file to write.
func New(h host.Host, choose func(name string, chosen func(path string))) *Screen {
	s := &Screen{h: h, choose: choose}
	s.p = &presenter{h: h, changed: s.draw}
	s.list = s.newList()
	s.name = widget.NewLabelWithStyle("", fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	s.name.Wrapping = fyne.TextWrapWord
	s.about = widget.NewLabel("")
	s.about.Wrapping = fyne.TextWrapWord
	s.timeline = own.NewPicture(s.lay)
	s.timeline.OnSelect = func(id string) {
		s.from = s.timeline
		s.p.choose(id)
	}
	s.timeline.OnOpen = func(string) { s.p.open() }
	s.timeline.OnRune, s.timeline.OnKey = s.typed, s.key
	s.evidence = s.newEvidence()
	kept := container.NewBorder(nil, container.NewVBox(s.button("positions.new", s.list, s.p.create)), nil, nil, s.list)
	s.deeds = container.NewHBox(
		s.button("positions.bar_stance", s.evidence, s.p.restand), s.button("positions.note", s.evidence, s.p.note),
		s.button("positions.move", s.evidence, s.p.move), s.button("positions.bar_drop", s.evidence, s.p.drop),
		layout.NewSpacer(), s.button("positions.open", s.evidence, s.p.open), s.button("positions.draw", s.evidence, s.save),
	)
	head := container.NewBorder(nil, nil, nil, container.NewVBox(container.NewHBox(
		s.button("positions.rename", s.list, s.p.rename), s.button("positions.describe", s.list, s.p.describe), s.button("positions.bar_remove", s.list, s.p.remove),
	)), container.NewVBox(s.name, s.about))
	course := container.NewVSplit(s.timeline, s.evidence)
	course.Offset = 0.66
	s.right = container.NewBorder(head, container.NewVBox(widget.NewSeparator(), s.deeds), nil, nil, course)
	split := container.NewHSplit(kept, s.right)
	split.Offset = 0.22
	s.shares = own.Shares{split, course}
	s.shares.Recall(h.Kept("panes.positions"))
	s.full = split
	s.empty = own.NewEmptyState(h.T("positions.empty"), h.T("positions.empty_hint"), own.Offer{Text: h.T("positions.new"), Do: s.p.create})
	s.object = container.NewStack(s.full, s.empty)
	s.draw()
	return s
}

// lay is the picture of the shown position.
func (s *Screen) lay(width, size float64, measure func(string, float64, bool) float64) app.Picture {
	line := s.p.line()
	if line == nil {
		return app.Picture{}
	}
	return project.Picture(*line, project.TimelineStyle{Width: width, Size: size, Measure: measure, Words: s.p.words()})
}

// button is a quiet button that gives the keyboard to what it is about.
func (s *Screen) button(key string, to fyne.Focusable, do func()) *own.Button {
	b := own.NewButton(s.h.T(key), func() {
		if c := own.CanvasOf(s.object); c != nil {
			c.Focus(to)
		}
		do()
	})
	b.Importance = widget.LowImportance
	return b
}

// save asks for a file and draws the timeline there.
func (s *Screen) save() {
	if line := s.p.line(); line != nil {
		s.choose(host.FileName(".svg", line.Position.Name), s.p.draw)
	}
}

// draw shows the presenter's state.
func (s *Screen) draw() {
	if s.object == nil {
		return
	}
	own.Show(s.full, len(s.p.lines) > 0)
	own.Show(s.empty, s.p.ready && len(s.p.lines) == 0)
	s.list.SetLength(len(s.p.lines))
	line := s.p.line()
	if line == nil {
		return
	}
	if at := s.p.at(); s.list.Current() != at || len(s.list.Selected()) != 1 {
		s.list.Select(at)
	}
	s.name.SetText(line.Position.Name)
	s.about.SetText(line.Position.Description)
	if described := line.Position.Description != ""; s.about.Visible() != described {
		own.Show(s.about, described)
		s.right.Refresh()
	}
	own.Show(s.deeds, len(line.Points) > 0)
	s.evidence.SetLength(len(line.Points))
	if at := s.p.nth(); at >= 0 && (s.evidence.Current() != at || len(s.evidence.Selected()) != 1) {
		s.evidence.Select(at)
	}
	if now := (laid{s.p.version, s.p.shown}); now != s.laid {
		s.laid = now
		s.timeline.Renew()
	}
	s.timeline.Select(s.p.chosen)
}

// Leave remembers how large the panes are.
func (s *Screen) Leave() { s.h.Keep("panes.positions", s.shares.String()) }

// Object is what the window shows.
func (s *Screen) Object() fyne.CanvasObject { return s.object }

// Show makes the screen visible.
func (s *Screen) Show(host.Place) { s.Refresh() }

// First is the list of positions, or for who comes back from a passage where it was chosen;
// without positions what makes one.
func (s *Screen) First() fyne.Focusable {
	if s.from != nil && s.p.point() != nil {
		return s.from
	}
	return own.FirstSeen(s.full, s.list, s.empty)
}

// Refresh reads the positions again.
func (s *Screen) Refresh() { s.p.reload() }

// Actions are what can be done with positions.
func (s *Screen) Actions() []host.Action {
	writable := func() bool { return s.h.Project() != nil && s.h.Project().Writable() }
	one := func() bool { return s.p.line() != nil && writable() }
	some := func() bool { return s.p.point() != nil && writable() }
	return []host.Action{
		{Key: "positions.new", Menu: "menu.position", Shortcut: "Ctrl+Shift+N", Do: s.p.create, Enabled: writable},
		{Key: "positions.rename", Menu: "menu.position", Shortcut: "F2", Do: s.p.rename, Enabled: one},
		{Key: "positions.describe", Menu: "menu.position", Do: s.p.describe, Enabled: one},
		{Key: "positions.remove", Menu: "menu.position", Shortcut: "Ctrl+Delete", Do: s.p.remove, Enabled: one},
		{Key: "positions.stance", Menu: "menu.position", Letter: "S", Do: s.p.restand, Enabled: some},
		{Key: "positions.note", Menu: "menu.position", Letter: "M", Do: s.p.note, Enabled: some},
		{Key: "positions.move", Menu: "menu.position", Shortcut: "Ctrl+M", Do: s.p.move, Enabled: some},
		{Key: "positions.drop", Menu: "menu.position", Do: s.p.drop, Enabled: some},
		{Key: "positions.open", Menu: "menu.position", Do: s.p.open, Enabled: func() bool { return s.p.point() != nil }},
		{Key: "positions.draw", Menu: "menu.position", Shortcut: "Ctrl+Shift+E", Do: s.save, Enabled: func() bool { return s.p.line() != nil }},
	}
}
