package codebook

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"standpunt/app"
	"standpunt/ui/host"
	own "standpunt/ui/widget"
)

// Screen is the codebook on the screen.
type Screen struct {
	shares       own.Shares
	h            host.Host
	p            *presenter
	tree         *tree
	name         *widget.Label
	definition   *widget.Label
	key          *widget.Label
	swatches     []*swatch
	count        *widget.Label
	uses         *uses
	full, object fyne.CanvasObject
	empty        *own.EmptyState
}

// New makes the screen.
func New(h host.Host) *Screen {
	s := &Screen{h: h}
	s.p = &presenter{h: h, changed: s.draw}
	s.tree = newTree(s)
	s.name = widget.NewLabelWithStyle("", fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	s.name.Truncation = fyne.TextTruncateEllipsis
	s.definition = widget.NewLabel("")
	s.definition.Wrapping = fyne.TextWrapWord
	s.key = widget.NewLabel("")
	s.count = widget.NewLabelWithStyle("", fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	s.uses = newUses(s)
	colors := container.NewHBox()
	for _, hex := range app.Palette {
		w := newSwatch(hex, func() { s.focus(); s.p.paint(hex) })
		s.swatches = append(s.swatches, w)
		colors.Add(w)
	}
	colors.Add(s.button(h.T("codebook.hex")+"…", s.p.mix))
	deeds := container.NewGridWithColumns(3,
		s.button(h.T("codebook.rename"), s.p.rename),
		s.button(h.T("codebook.define"), s.p.define),
		s.button(h.T("codebook.key"), s.p.key),
		s.button(h.T("codebook.nest"), s.p.nest),
		s.button(h.T("codebook.merge"), s.p.merge),
		s.button(h.T("codebook.remove"), s.p.remove),
	)
	about := container.NewVBox(s.name, s.definition, s.key, colors, deeds, widget.NewSeparator(), s.count)
	side := container.NewBorder(about, nil, nil, nil, s.uses)
	create := s.button(h.T("codebook.new"), s.p.create)
	split := container.NewHSplit(container.NewBorder(container.NewHBox(create), nil, nil, nil, s.tree), side)
	split.Offset = 0.45
	s.shares = own.Shares{split}
	s.shares.Recall(h.Kept("panes.codebook"))
	s.full = split
	s.empty = own.NewEmptyState(h.T("codebook.empty"), h.T("codebook.empty_hint"), own.Offer{Text: h.T("codebook.new"), Do: s.p.create})
	s.object = container.NewStack(s.full, s.empty)
	s.draw()
	return s
}

// button is a quiet button that gives the keyboard back to the tree.
func (s *Screen) button(text string, do func()) *own.Button {
	b := own.NewButton(text, func() {
		s.focus()
		do()
	})
	b.Importance, b.Alignment = widget.LowImportance, widget.ButtonAlignLeading
	return b
}

func (s *Screen) focus() { s.focusOn(s.tree) }

func (s *Screen) focusOn(o fyne.Focusable) {
	if c := own.CanvasOf(s.object); c != nil {
		c.Focus(o)
	}
}

// pass gives the window a key that means nothing here: F1, Esc.
func (s *Screen) pass(e *fyne.KeyEvent) {
	if c := own.CanvasOf(s.object); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(e)
	}
}

// draw shows the presenter's state.
func (s *Screen) draw() {
	if s.object == nil {
		return
	}
	own.Show(s.full, len(s.p.tags) > 0 || !s.p.ready)
	own.Show(s.empty, len(s.p.tags) == 0 && s.p.ready)
	t := s.p.tag()
	if t == nil {
		return
	}
	s.name.SetText(t.Path)
	s.definition.SetText(t.Definition)
	if t.Definition == "" {
		s.definition.SetText(s.h.T("codebook.no_definition"))
	}
	if t.Shortcut == "" {
		s.key.SetText(s.h.T("codebook.without_key"))
	} else {
		s.key.SetText(s.h.T("codebook.with_key", t.Shortcut))
	}
	for _, w := range s.swatches {
		w.chosen = w.hex == t.Color
		w.Refresh()
	}
	count := s.h.T("codebook.uses", len(s.p.uses))
	if s.p.waiting > 0 {
		count += " · " + s.h.T("import.to_place", s.p.waiting)
	}
	s.count.SetText(count)
	s.tree.Refresh()
	s.tree.ScrollTo(s.p.cursor)
	s.uses.cursor = min(s.uses.cursor, max(0, len(s.p.uses)-1))
	s.uses.Refresh()
}

// Leave remembers how large the panes are.
func (s *Screen) Leave() { s.h.Keep("panes.codebook", s.shares.String()) }

// Object is what the window shows.
func (s *Screen) Object() fyne.CanvasObject { return s.object }

// Show makes the screen visible.
func (s *Screen) Show(host.Place) { s.Refresh() }

// First is the tree, or what makes a tag when there is none.
func (s *Screen) First() fyne.Focusable { return own.FirstSeen(s.full, s.tree, s.empty) }

// Refresh reads the tags again.
func (s *Screen) Refresh() { s.p.reload() }

// Actions are what can be done with tags.
func (s *Screen) Actions() []host.Action {
	writable := func() bool { return s.h.Project() != nil && s.h.Project().Writable() }
	one := func() bool { return s.p.tag() != nil && writable() }
	return []host.Action{
		{Key: "codebook.new", Menu: "menu.tag", Shortcut: "Ctrl+Shift+N", Do: s.p.create, Enabled: writable},
		{Key: "codebook.rename", Menu: "menu.tag", Shortcut: "F2", Do: s.p.rename, Enabled: one},
		{Key: "codebook.define", Menu: "menu.tag", Do: s.p.define, Enabled: one},
		{Key: "codebook.color", Menu: "menu.tag", Do: s.p.mix, Enabled: one},
		{Key: "codebook.key", Menu: "menu.tag", Do: s.p.key, Enabled: one},
		{Key: "codebook.nest", Menu: "menu.tag", Shortcut: "Ctrl+M", Do: s.p.nest, Enabled: one},
		{Key: "codebook.merge", Menu: "menu.tag", Shortcut: "Ctrl+Shift+M", Do: s.p.merge, Enabled: one},
		{Key: "codebook.remove", Menu: "menu.tag", Shortcut: "Ctrl+Delete", Do: s.p.remove, Enabled: one},
	}
}
