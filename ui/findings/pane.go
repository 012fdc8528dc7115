package findings

import (
	"image/color"
	"strings"

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
	h      host.Host
	head   *widget.Label
	foot   *widget.RichText
	sides  [2]*own.Document
	shown  detail
	look   *theme.Palette
	object fyne.CanvasObject
}

func newPane(h host.Host) *pane {
	p := &pane{h: h, head: widget.NewLabel(""), foot: widget.NewRichText(), sides: [2]*own.Document{own.NewDocument(), own.NewDocument()}}
	p.head.TextStyle, p.head.Wrapping = fyne.TextStyle{Bold: true}, fyne.TextWrapWord
	p.foot.Wrapping = fyne.TextWrapWord
	p.object = container.NewBorder(p.head, p.foot, nil, nil, container.NewGridWithColumns(2, p.sides[0], p.sides[1]))
	return p
}

func (p *pane) show(from *presenter) {
	f := from.finding()
	if f == nil {
		return
	}
	said := from.kind(*f)
	if why := i18n.Changes(p.h.T, f.Changes, f.Causes); why != "" {
		said += " — " + why
	}
	p.head.SetText(said)
	foot := from.proof(*f)
	if v := i18n.Judged(p.h.T, *f); v != "" {
		foot = v + "  ·  " + foot
	}
	p.foot.Segments = []widget.RichTextSegment{&widget.TextSegment{Text: foot, Style: widget.RichTextStyle{ColorName: theme.ColorNameQuiet}}}
	p.foot.Refresh()
	look := theme.Current()
	if p.shown.finding == from.detail.finding && p.shown.sides[0].title == from.detail.sides[0].title && p.look == look {
		return
	}
	p.shown, p.look = from.detail, look
	for i, ink := range []color.NRGBA{look.Removed, look.Added} {
		p.sides[i].SetBlocks(blocks(from.detail.sides[i], ink, look.Shifted))
	}
}

// blocks are one side: where it stands, the words before, its own, and those after.
func blocks(s side, ink, proof color.NRGBA) []own.Block {
	list := []own.Block{{ID: "title", Kind: own.Meta, Text: s.title}}
	around := func(id, text string) {
		if text = strings.Join(strings.Fields(text), " "); text != "" {
			list = append(list, own.Block{ID: id, Kind: own.Question, Text: text})
		}
	}
	around("before", s.before)
	var marks []own.Mark
	for _, m := range s.own {
		if !covered(m, s.proof) {
			marks = append(marks, own.Mark{Span: m, Color: ink})
		}
	}
	for _, m := range s.proof {
		marks = append(marks, own.Mark{Span: m, Color: proof})
	}
	list = append(list, own.Block{ID: "passage", Kind: own.Answer, Text: s.text, Marks: marks})
	around("after", s.after)
	return list
}

func covered(m app.Span, by []app.Span) bool {
	for _, o := range by {
		if o.Start <= m.Start && m.End <= o.End {
			return true
		}
	}
	return false
}
