package compare

import (
	"cmp"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"standpunt/ui/i18n"
	own "standpunt/ui/widget"
)

// title is what a side is called: its number and, when it is one answer or an old
// version, which; with more than two columns also which column it is.
func (p *presenter) title(side int) string {
	c := p.columns[side]
	column, answer, version := "", "", ""
	if p.several() {
		column = i18n.Number(p.h.T, side+1)
	}
	if a := c.set.Answer(c.answer); a != nil {
		answer = p.h.T("findings.answer", strings.Join(a.Covers, ", "))
	}
	if c.version > 0 {
		version = p.h.T("compare.version", c.version)
	}
	return i18n.Join(" · ", column, c.set.Name(), version, answer)
}

// about is what stands below the title: when it was answered, and by whom and about what.
func (p *presenter) about(side int) (when, what string) {
	s := p.columns[side].set
	var who []string
	for _, r := range s.Respondents {
		if r.Name == "" {
			r.Name = r.Role
		}
		who = append(who, r.Name)
	}
	return p.date(s.Asked, s.Answered), i18n.Join(" · ", strings.Join(who, ", "), s.Subject)
}

// date says when a set was answered, or else asked.
func (p *presenter) date(asked, answered string) string {
	return i18n.SetDate(p.h.T, cmp.Or(answered, asked), answered == "")
}

// heading is the title of a column, to be clicked for another set, with what stands below it.
type heading struct {
	name       *own.LineButton
	when, what *widget.Label
	object     *fyne.Container
}

func newHeading(pick func()) *heading {
	h := &heading{name: own.NewLineButton(pick), when: small(), what: small()}
	h.object = container.New(closely{}, h.name, h.when, h.what)
	return h
}

func small() *widget.Label {
	l := widget.NewLabel("")
	l.Truncation, l.SizeName = fyne.TextTruncateEllipsis, fynetheme.SizeNameCaptionText
	return l
}

func (h *heading) say(name, when, what string) {
	h.name.Say(name)
	for l, text := range map[*widget.Label]string{h.when: when, h.what: what} {
		l.Hidden = text == ""
		l.SetText(text)
	}
	h.object.Refresh() // the look may have changed while the column was away
}

// closely puts lines below each other without the air that each brings.
type closely struct{}

func (closely) air() float32 { return 1.6 * fynetheme.InnerPadding() }

func (c closely) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		if o.Visible() {
			h := o.MinSize().Height
			o.Resize(fyne.NewSize(size.Width, h))
			o.Move(fyne.NewPos(0, y))
			y += h - c.air()
		}
	}
}

func (c closely) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(60, c.air())
	for _, o := range objects {
		if o.Visible() {
			size.Height += o.MinSize().Height - c.air()
		}
	}
	return size
}

// above puts the headings above the columns of the view, which has the overview to its right.
type above struct {
	view     *own.DiffView
	overview fyne.CanvasObject
}

func (a above) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	air := fynetheme.InnerPadding()
	width := size.Width - a.overview.MinSize().Width - fynetheme.Padding()
	for i, at := range a.view.Columns(width, len(objects)) {
		objects[i].Move(fyne.NewPos(at.X-air, 0))
		objects[i].Resize(fyne.NewSize(at.Width+4*air, size.Height)) // over the room for the sign of the next
	}
}

func (a above) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, 0)
	for _, o := range objects {
		size.Width += o.MinSize().Width
		size.Height = max(size.Height, o.MinSize().Height)
	}
	return size
}

// swapIcon is two arrows, one each way: the toolkit has none.
func swapIcon() fyne.Resource {
	return fynetheme.NewThemedResource(fyne.NewStaticResource("swap.svg", []byte(
		`<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24"><path fill="#000" d="M16 3l5 5-5 5v-4H4V7h12zM8 11v4h12v2H8v4l-5-5z"/></svg>`)))
}
