package widget

import (
	"image/color"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"standpunt/ui/widget/typeset"
)

// Line is a text of Lines.
type Line struct {
	Text string
	Bold bool
}

// Lines are short texts below each other that are only looked at, each broken where there
// is no room for all of it. They are drawn as Words are.
type Lines struct {
	fynewidget.BaseWidget
	lines []Line
}

// NewLines makes one.
func NewLines(lines ...Line) *Lines {
	l := &Lines{lines: lines}
	l.ExtendBaseWidget(l)
	return l
}

// Say changes what they say.
func (l *Lines) Say(lines ...Line) {
	if !slices.Equal(l.lines, lines) {
		l.lines = lines
		l.Refresh()
	}
}

// String is what they say, a line each.
func (l *Lines) String() string {
	texts := make([]string, len(l.lines))
	for i, line := range l.lines {
		texts[i] = line.Text
	}
	return strings.Join(texts, "\n")
}

// leastLine is how narrow they can be.
const leastLine = 60

// MinSize is as high as they are at the width that they have.
func (l *Lines) MinSize() fyne.Size {
	l.ExtendBaseWidget(l)
	high := theme.InnerPadding()
	l.each(func(f *face, t *typeset.Text) {
		high += float32(len(t.Lines()))*f.high + theme.Padding()
	})
	return fyne.NewSize(leastLine, high)
}

// Resize breaks them anew.
func (l *Lines) Resize(size fyne.Size) {
	if size != l.Size() {
		l.BaseWidget.Resize(size)
		l.Refresh()
	}
}

// each does something with every line, broken to the width that they have.
func (l *Lines) each(do func(f *face, t *typeset.Text)) {
	width := max(l.Size().Width, leastLine) - 2*theme.InnerPadding()
	for _, line := range l.lines {
		f := faceOf(theme.SizeForWidget(theme.SizeNameText, l), fyne.TextStyle{Bold: line.Bold})
		t := typeset.New(line.Text, f.measure)
		t.Wrap(float64(width))
		do(f, t)
	}
}

// CreateRenderer draws them.
func (l *Lines) CreateRenderer() fyne.WidgetRenderer { return &linesRenderer{l: l} }

type linesRenderer struct {
	l *Lines
	p painter
}

func (r *linesRenderer) Destroy()                     {}
func (r *linesRenderer) MinSize() fyne.Size           { return r.l.MinSize() }
func (r *linesRenderer) Objects() []fyne.CanvasObject { return r.p.objects() }
func (r *linesRenderer) Layout(fyne.Size)             { r.draw() }
func (r *linesRenderer) Refresh()                     { r.draw(); canvas.Refresh(r.l) }

func (r *linesRenderer) draw() {
	r.p.reset(r.l)
	ink, x, y := color.Color(lookOf(r.l).Text), theme.InnerPadding(), (theme.InnerPadding()+theme.Padding())/2
	r.l.each(func(f *face, t *typeset.Text) {
		for _, line := range t.Lines() {
			r.p.text(t.Slice(line.Start, line.End), ink, f.size, f.style, x, y, f.high)
			y += f.high
		}
		y += theme.Padding()
	})
}
