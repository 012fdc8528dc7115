package reader

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	own "standpunt/ui/widget"
)

// newSource makes the pane in which the source page stands above the inspector.
func (s *Screen) newSource() {
	s.paper = own.NewPageView(func(int) {})
	s.pageSays = widget.NewLabel("")
	s.pageSays.Truncation = fyne.TextTruncateEllipsis
	turn := func(icon fyne.Resource, by int) *widget.Button {
		b := widget.NewButtonWithIcon("", icon, func() { s.turn(by) })
		b.Importance = widget.LowImportance
		return b
	}
	off := widget.NewButtonWithIcon("", theme.CancelIcon(), func() { s.showSource(false) })
	off.Importance = widget.LowImportance
	head := container.NewBorder(nil, nil, nil, container.NewHBox(turn(theme.NavigateBackIcon(), -1), turn(theme.NavigateNextIcon(), 1), off), s.pageSays)
	s.pagePane = container.NewVSplit(container.NewBorder(head, nil, nil, nil, s.paper.Object), container.NewStack())
	s.pagePane.Offset = 0.6
	s.source.changed = s.drawSourcePage
	s.source.on = s.h.Kept(keptSource) != ""
	s.layOut()
}

// layOut puts the source page above the inspector, or leaves all the room to that.
func (s *Screen) layOut() {
	if s.source.on {
		s.pagePane.Trailing = s.side
		s.right.Objects = []fyne.CanvasObject{s.pagePane}
	} else {
		s.right.Objects = []fyne.CanvasObject{s.side}
	}
	s.right.Refresh()
}

// drawSourcePage shows what the presenter has of the source.
func (s *Screen) drawSourcePage() {
	if shown := s.right.Objects[0] == fyne.CanvasObject(s.pagePane); shown != s.source.on {
		s.layOut()
		if s.source.on && s.split.Offset > 0.62 { // a page needs more room than the inspector alone
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
