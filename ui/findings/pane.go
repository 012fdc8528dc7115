package findings

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"standpunt/app"
	"standpunt/ui/theme"
	own "standpunt/ui/widget"
)

// top is as far above a passage as what stands before it can reach.
const top = 10_000

// above is the room that a passage keeps above it.
const above = 8

// pane shows the finding under the cursor: what it is, how sure that is and what was
// decided, why, and both passages with the sentences around them.
type pane struct {
	why    *widget.RichText
	titles [2]*widget.Label
	sides  [2]*own.Document
	shown  detail
	look   *theme.Palette
	object *fyne.Container
}

func newPane() *pane {
	p := &pane{why: widget.NewRichText()}
	p.why.Wrapping = fyne.TextWrapWord
	both := container.NewGridWithColumns(2)
	for i := range p.sides {
		p.titles[i], p.sides[i] = widget.NewLabel(""), own.NewDocument()
		p.titles[i].Truncation = fyne.TextTruncateEllipsis
		both.Add(container.NewBorder(p.titles[i], nil, nil, nil, p.sides[i]))
	}
	p.object = container.NewBorder(p.why, nil, nil, nil, both)
	return p
}

func (p *pane) show(from *presenter) {
	f := from.finding()
	if f == nil {
		return
	}
	lines := []widget.RichTextSegment{&widget.TextSegment{Text: from.verdictOn(*f), Style: widget.RichTextStyleStrong}}
	lines[0].(*widget.TextSegment).Style.Inline = false
	for _, line := range from.why(*f) {
		lines = append(lines, &widget.TextSegment{Text: line})
	}
	p.why.Segments = lines
	p.why.Refresh()
	own.Arrange(p.object) // as many lines as there are reasons
	look := theme.Current()
	if p.shown.finding == from.detail.finding && p.shown.sides[0].title == from.detail.sides[0].title && p.look == look {
		return
	}
	p.shown, p.look = from.detail, look
	for i, ink := range []color.NRGBA{look.Removed, look.Added} {
		side := from.detail.sides[i]
		p.titles[i].SetText(side.title)
		p.sides[i].SetBlocks(blocks(side, ink, look.Shifted))
		p.sides[i].SetPlace(own.DocumentPlace{Block: "passage", Down: -top})
		if !p.sides[i].Shows("passage", app.Whole(side.text).End) { // what stands before it leaves no room for all of it
			p.sides[i].SetPlace(own.DocumentPlace{Block: "passage", Down: -above})
		}
	}
}

// blocks are one side: the sentence before, its own words, and the sentence after.
func blocks(s side, ink, proof color.NRGBA) []own.Block {
	var list []own.Block
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
