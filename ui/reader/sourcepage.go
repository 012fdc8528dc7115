package reader

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"standpunt/app/project"
	own "standpunt/ui/widget"
)

// newSource makes the pane in which the source page stands above the inspector.
func (s *Screen) newSource() {
	s.paper = own.NewPageView(func(int) {})
	s.pageSays = widget.NewLabel("")
	s.pageSays.Wrapping = fyne.TextWrapWord
	turn := func(icon fyne.Resource, by int) *own.Button {
		b := own.NewButtonWithIcon("", icon, func() { s.turn(by) })
		b.Importance = widget.LowImportance
		return b
	}
	off := own.NewButtonWithIcon("", theme.CancelIcon(), func() { s.showSource(false) })
	off.Importance = widget.LowImportance
	s.turns = container.NewHBox(turn(theme.NavigateBackIcon(), -1), turn(theme.NavigateNextIcon(), 1))
	head := container.NewBorder(nil, nil, nil, container.NewVBox(container.NewHBox(s.turns, off)), s.pageSays)
	s.pageHead = head
	s.pagePane = container.NewVSplit(s.paper.Object, container.NewStack())
	s.pagePane.Offset = 0.55
	s.source.changed = s.drawSourcePage
	s.source.on = s.h.Kept(keptSource) != ""
	s.layOut()
}

// layOut puts the source page above the inspector, or leaves all the room to that:
// also below the line that says why there is no page.
func (s *Screen) layOut() {
	s.laid = s.layout()
	own.Show(s.turns, s.laid == withPage)
	switch s.laid {
	case withPage:
		s.pagePane.Trailing = s.side
		s.right.Objects = []fyne.CanvasObject{container.NewBorder(s.pageHead, nil, nil, nil, s.pagePane)}
	case withLine:
		s.right.Objects = []fyne.CanvasObject{container.NewBorder(s.pageHead, nil, nil, nil, s.side)}
	default:
		s.right.Objects = []fyne.CanvasObject{s.side}
	}
	s.right.Refresh()
}

// What stands above the inspector.
const (
	alone = iota
	withLine
	withPage
)

func (s *Screen) layout() int {
	switch {
	case !s.source.on:
		return alone
	case s.set != nil && !project.PagesOf(s.set):
		return withLine
	}
	return withPage
}

// drawSourcePage shows what the presenter has of the source.
func (s *Screen) drawSourcePage() {
	if s.layout() != s.laid {
		s.layOut()
		if s.laid == withPage && s.split.Offset > 0.62 { // a page needs more room than the inspector alone
			s.split.SetOffset(0.55)
		}
	}
	if !s.source.on {
		return
	}
	s.pageSays.SetText(s.sourceSays())
	if s.source.page.Page == 0 {
		s.paper.Clear()
		return
	}
	s.paper.Show(s.source.page, s.sourceMarks())
}
