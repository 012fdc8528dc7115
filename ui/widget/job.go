package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"
)

// Job is a work that runs, in a status bar: its words, how far it is, and a
// button to cancel it.
type Job struct {
	fynewidget.BaseWidget
	label *fynewidget.Label
	bar   *fynewidget.ProgressBar
	wait  *fynewidget.ProgressBarInfinite
	box   *fyne.Container
}

// NewJob makes one. cancel is the word on the button.
//
//	j := widget.NewJob("Annuleren", stop)
//	j.Set("Importeren 312 van 1.204 · nog 2 min", 0.26)
func NewJob(cancel string, stop func()) *Job {
	j := &Job{label: fynewidget.NewLabel(""), bar: fynewidget.NewProgressBar(), wait: fynewidget.NewProgressBarInfinite()}
	j.bar.TextFormatter = func() string { return "" }
	j.bar.Hide()
	j.wait.Stop()
	b := NewButtonWithIcon(cancel, fynetheme.CancelIcon(), stop)
	b.Importance = fynewidget.LowImportance
	bars := container.NewGridWrap(fyne.NewSize(140, 10), container.NewStack(j.bar, j.wait))
	j.box = container.NewHBox(j.label, container.NewCenter(bars), b)
	j.ExtendBaseWidget(j)
	return j
}

// Set says what is done and how far it is: share from 0 to 1, or less than 0
// when nobody knows.
func (j *Job) Set(text string, share float64) {
	j.label.SetText(text)
	if share < 0 {
		j.bar.Hide()
		j.wait.Show()
		j.wait.Start()
		return
	}
	j.wait.Stop()
	j.wait.Hide()
	j.bar.Show()
	j.bar.SetValue(min(share, 1))
}

// Hide also stops what moves, which would keep the window busy.
func (j *Job) Hide() { j.wait.Stop(); j.BaseWidget.Hide() }

// CreateRenderer shows words, bar and button in a row.
func (j *Job) CreateRenderer() fyne.WidgetRenderer { return fynewidget.NewSimpleRenderer(j.box) }
