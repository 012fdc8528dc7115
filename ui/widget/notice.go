package widget

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"
)

// Tone is what a Notice is about; each tone has its own colour and sign.
type Tone int

// The tones.
const (
	Plain   Tone = iota // something was done
	Failure             // something did not work
)

// Notice is a bar with a short sentence and what can be done about it, such as
// Undo; lines below it say more. It stays until it is closed; who shows it
// decides how long.
type Notice struct {
	fynewidget.BaseWidget
	OnClose func()
	tone    Tone
	back    *canvas.Rectangle
	edge    *canvas.Rectangle
	box     *fyne.Container
	keys    []fyne.Focusable
}

// NewNotice makes a bar with the first line strong when something failed.
//
//	n := widget.NewNotice(widget.Plain, []string{"3 annotaties verwijderd"}, widget.Offer{Text: "Ongedaan maken", Do: undo})
//	n.OnClose = func() { place.Remove(n) }
func NewNotice(tone Tone, lines []string, offers ...Offer) *Notice {
	n := &Notice{tone: tone, back: canvas.NewRectangle(nil), edge: canvas.NewRectangle(nil)}
	text := container.New(layout.NewCustomPaddedVBoxLayout(-8))
	for i, line := range lines {
		label := fynewidget.NewLabelWithStyle(line, fyne.TextAlignLeading, fyne.TextStyle{Bold: i == 0 && tone == Failure})
		label.Wrapping = fyne.TextWrapWord
		text.Add(label)
	}
	buttons := container.NewHBox()
	for _, o := range offers {
		b := NewBoxButton(o.Text, func() {
			n.Close()
			o.Do()
		}, n.Close)
		b.Importance = fynewidget.HighImportance
		buttons.Add(b)
		n.keys = append(n.keys, b)
	}
	shut := NewBoxButton("", n.Close, n.Close)
	shut.SetIcon(fynetheme.CancelIcon())
	n.keys = append(n.keys, shut)
	shut.Importance = fynewidget.LowImportance
	buttons.Add(shut)
	var sign fyne.CanvasObject
	if tone == Failure {
		sign = container.NewVBox(container.NewPadded(fynewidget.NewIcon(fynetheme.NewErrorThemedResource(fynetheme.ErrorIcon()))))
	}
	inner := container.NewBorder(nil, nil, sign, container.NewVBox(buttons), text)
	n.box = container.NewStack(n.back, container.NewBorder(nil, nil, container.New(&bar{4}, n.edge), nil, container.NewPadded(inner)))
	n.dress()
	n.ExtendBaseWidget(n)
	return n
}

// Has tells whether this is one of the bar's buttons.
func (n *Notice) Has(o fyne.Focusable) bool { return slices.Contains(n.keys, o) }

// Close hides the bar and tells so.
func (n *Notice) Close() {
	n.Hide()
	if n.OnClose != nil {
		n.OnClose()
	}
}

func (n *Notice) dress() {
	l := lookOf(n)
	n.back.FillColor, n.back.StrokeColor, n.back.StrokeWidth, n.back.CornerRadius = l.Raised, l.Faint, 1, 6
	n.edge.CornerRadius = 2
	n.edge.FillColor = l.Accent
	if n.tone == Failure {
		n.edge.FillColor = l.Error
	}
}

// Refresh follows the theme.
func (n *Notice) Refresh() { n.dress(); n.BaseWidget.Refresh() }

// CreateRenderer draws the bar.
func (n *Notice) CreateRenderer() fyne.WidgetRenderer { return fynewidget.NewSimpleRenderer(n.box) }

// bar gives an object a fixed width.
type bar struct{ width float32 }

func (b *bar) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(b.width, 0) }

func (b *bar) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(fyne.NewSize(b.width, size.Height))
	}
}
