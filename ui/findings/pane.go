package findings

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"standpunt/app"
	"standpunt/ui/host"
	"standpunt/ui/i18n"
	"standpunt/ui/theme"
	own "standpunt/ui/widget"
)

// pane shows the finding under the cursor: what it is and why, and both
// passages with what stands around them.
type pane struct {
	h            host.Host
	head, proof  *widget.Label
	verdict      *widget.Label
	sides        *fyne.Container
	shown        detail
	object       fyne.CanvasObject
	scroll       *container.Scroll
	shownVariant *theme.Palette
}

func newPane(h host.Host) *pane {
	p := &pane{h: h, head: widget.NewLabel(""), proof: widget.NewLabel(""), verdict: widget.NewLabel("")}
	p.head.TextStyle, p.head.Wrapping = fyne.TextStyle{Bold: true}, fyne.TextWrapWord
	p.proof.Importance = widget.LowImportance
	p.verdict.Wrapping = fyne.TextWrapWord
	p.sides = container.NewGridWithColumns(2)
	p.scroll = container.NewVScroll(container.NewVBox(p.head, p.sides, p.verdict, p.proof))
	p.object = p.scroll
	return p
}

func (p *pane) show(from *presenter) {
	f := from.finding()
	if f == nil {
		return
	}
	said := i18n.Sign(string(f.Kind)) + " " + from.kind(*f)
	if why := i18n.Changes(p.h.T, f.Changes, f.Causes); why != "" {
		said += " — " + why
	}
	p.head.SetText(said)
	p.proof.SetText(from.proof(*f))
	if v := i18n.Verdict(p.h.T, f.Verdict); v != "" {
		p.verdict.SetText(v)
		p.verdict.Show()
	} else {
		p.verdict.Hide()
	}
	look := theme.Current()
	if p.shown.finding == from.detail.finding && p.shown.sides[0].title == from.detail.sides[0].title && p.shownVariant == look {
		return
	}
	p.shown, p.shownVariant = from.detail, look
	p.sides.RemoveAll()
	for i, s := range from.detail.sides {
		ink := look.Removed
		if i == 1 {
			ink = look.Added
		}
		p.sides.Add(passage(s, ink, look.Shifted))
	}
	p.scroll.ScrollToTop()
}

// passage is one side: where it stands, the words before, its own, and those after.
func passage(s side, ink, proof color.NRGBA) fyne.CanvasObject {
	title := widget.NewLabel(s.title)
	title.Truncation = fyne.TextTruncateEllipsis
	box := container.NewVBox(title)
	quiet := func(text string) {
		if text != "" {
			l := widget.NewLabel(text)
			l.Wrapping, l.Importance = fyne.TextWrapWord, widget.LowImportance
			box.Add(l)
		}
	}
	quiet(s.before)
	words := own.NewProse(s.text)
	var marks []own.Mark
	for _, m := range s.own {
		if !covered(m, s.proof) {
			marks = append(marks, own.Mark{Span: m, Color: ink})
		}
	}
	for _, m := range s.proof {
		marks = append(marks, own.Mark{Span: m, Color: proof})
	}
	words.SetMarks(marks)
	box.Add(container.NewPadded(container.NewPadded(words)))
	quiet(s.after)
	return box
}

func covered(m app.Span, by []app.Span) bool {
	for _, o := range by {
		if o.Start <= m.Start && m.End <= o.End {
			return true
		}
	}
	return false
}
