package review

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"standpunt/app"
	"standpunt/ui/host"
	own "standpunt/ui/widget"
)

// details are what is known of the set besides its texts: one line that tells it,
// which unfolds into the fields to put right. They are folded because the page and
// the lines need the room.
type details struct {
	h      host.Host
	p      *presenter
	line   *own.LineButton
	fields map[string]*own.LineButton
	form   *fyne.Container
	object fyne.CanvasObject
}

func newDetails(h host.Host, p *presenter) *details {
	d := &details{h: h, p: p, fields: map[string]*own.LineButton{}}
	d.line = own.NewLineButton(d.toggle)
	short, long := container.NewGridWithColumns(2), container.NewVBox()
	for _, name := range app.CorrectedFields {
		b := own.NewLineButton(func() { p.field(name) })
		d.fields[name] = b
		if slices.Contains([]string{"subject", "askers", "respondents"}, name) {
			long.Add(b)
		} else {
			short.Add(b)
		}
	}
	d.form = container.NewVBox(short, long)
	d.form.Hide()
	d.object = container.NewVBox(d.line, d.form)
	return d
}

// toggle unfolds the fields, or folds them.
func (d *details) toggle() {
	if d.form.Visible() {
		d.form.Hide()
	} else {
		d.form.Show()
	}
	d.draw()
}

// draw shows the values; folded, those that tell documents apart.
func (d *details) draw() {
	if d.p.review == nil {
		return
	}
	for name, b := range d.fields {
		b.Say(d.h.T("review.field_"+name) + ": " + d.p.shown(name))
	}
	if d.form.Visible() {
		d.line.SetIcon(theme.MenuDropUpIcon())
		d.line.Say(d.h.T("review.details"))
		return
	}
	parts := []string{d.h.T("review.details") + ": " + d.p.shown("number")}
	for _, name := range []string{"asked", "answered", "respondents"} {
		parts = append(parts, strings.ToLower(d.h.T("review.field_"+name))+" "+d.p.shown(name))
	}
	d.line.SetIcon(theme.MenuDropDownIcon())
	d.line.Say(strings.Join(parts, " · "))
}
