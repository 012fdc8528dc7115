package findings

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"

	"standpunt/app"
	"standpunt/ui/theme"
	own "standpunt/ui/widget"
)

// top is as far above a passage as what stands before it can reach.
const top = 10_000

// headroom is what a passage keeps above it.
const headroom = 8

// pane shows the finding under the cursor: what it is, how sure that is and what was
// decided, why, and both passages with the sentences around them.
type pane struct {
	why    *own.Lines
	titles [2]*own.Words
	sides  [2]*own.Document
	shown  detail
	look   *theme.Palette
	object *fyne.Container
}

func newPane() *pane {
	p := &pane{why: own.NewLines()}
	both := container.NewGridWithColumns(2)
	for i := range p.sides {
		p.titles[i], p.sides[i] = own.NewWords(""), own.NewDocument()
		p.titles[i].Bold = true
		both.Add(container.NewBorder(container.New(above{p.sides[i]}, p.titles[i]), nil, nil, nil, p.sides[i]))
	}
	p.object = container.NewBorder(p.why, nil, nil, nil, both)
	return p
}

func (p *pane) show(from *presenter) {
	f := from.finding()
	if f == nil {
		return
	}
	lines := []own.Line{{Text: from.verdictOn(*f), Bold: true}}
	for _, line := range from.why(*f) {
		lines = append(lines, own.Line{Text: line})
	}
	p.why.Say(lines...)
	own.Arrange(p.object) // as many lines as there are reasons
	look := theme.Current()
	if p.shown.finding == from.detail.finding && p.shown.sides[0].title == from.detail.sides[0].title && p.look == look {
		return
	}
	p.shown, p.look = from.detail, look
	for i, ink := range []color.NRGBA{look.Removed, look.Added} {
		side := from.detail.sides[i]
		p.titles[i].Text = side.title
		p.titles[i].Refresh()
		p.sides[i].SetBlocks(blocks(side, ink, look.Shifted))
		p.sides[i].SetPlace(own.DocumentPlace{Block: "passage", Down: -top})
		if !p.sides[i].Shows("passage", app.Whole(side.text).End) { // what stands before it leaves no room for all of it
			p.sides[i].SetPlace(own.DocumentPlace{Block: "passage", Down: -headroom})
		}
	}
}

// above puts a title above the text of a document.
type above struct{ text *own.Document }

func (above) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, o[0].MinSize().Height+2*fynetheme.Padding())
}

func (a above) Layout(o []fyne.CanvasObject, size fyne.Size) {
	left := a.text.Column(size.Width)
	o[0].Move(fyne.NewPos(left, fynetheme.Padding()))
	o[0].Resize(fyne.NewSize(max(0, size.Width-left-fynetheme.InnerPadding()), o[0].MinSize().Height))
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
