// Package export is the screen that takes the work out of the project: what,
// in which format, to which file. The deeds write the file.
package export

import (
	"os"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"standpunt/ui/host"
	own "standpunt/ui/widget"
)

// Screen is the export on the screen.
type Screen struct {
	h      host.Host
	p      *presenter
	object fyne.CanvasObject
	file   *widget.Entry
	bom    *own.Check
	exact  *own.Check
	csv    *fyne.Container // the options, which only CSV has
	result *widget.Label
}

// New makes the screen; choose asks the user for a file to write.
func New(h host.Host, choose func(name string, chosen func(path string))) *Screen {
	s := &Screen{h: h}
	home, _ := os.UserHomeDir()
	s.p = newPresenter(h, home, s.draw)
	what := s.radio("export.", whats, func(c string) { s.p.choose(c, s.p.options.Format) })
	format := s.radio("export.", formats, func(c string) { s.p.choose(s.p.options.What, c) })
	s.bom = own.NewCheck(h.T("export.bom"), func(on bool) { s.p.options.BOM = on })
	s.bom.SetChecked(s.p.options.BOM)
	s.exact = own.NewCheck(h.T("export.exact"), func(on bool) { s.p.options.Exact = on })
	s.file = widget.NewEntry()
	s.file.OnChanged = func(path string) { s.p.name(path) }
	s.file.OnSubmitted = func(string) { s.p.run() }
	pick := own.NewButton(h.T("export.choose"), func() {
		choose(filepath.Base(s.p.options.Out), s.p.pick)
	})
	run := own.NewButtonWithIcon(h.T("export.go"), theme.DownloadIcon(), func() { s.p.run() })
	run.Importance = widget.HighImportance
	s.result = widget.NewLabel("")
	s.result.Wrapping = fyne.TextWrapWord
	intro := widget.NewLabel(h.T("export.intro"))
	title := widget.NewRichText(&widget.TextSegment{Text: h.T("screen.export"), Style: widget.RichTextStyleHeading})
	column := container.NewVBox(title, intro)
	for _, part := range []struct {
		key    string
		fields []fyne.CanvasObject
	}{
		{"export.what", []fyne.CanvasObject{what}},
		{"export.format", []fyne.CanvasObject{format}},
		{"export.options", []fyne.CanvasObject{s.bom, s.exact}},
		{"export.file", []fyne.CanvasObject{container.NewBorder(nil, nil, nil, pick, s.file)}},
	} {
		box := container.NewVBox(widget.NewLabelWithStyle(h.T(part.key), fyne.TextAlignLeading, fyne.TextStyle{Bold: true}))
		for _, f := range part.fields {
			box.Add(f)
		}
		if part.key == "export.options" {
			s.csv = box
		}
		column.Add(box)
	}
	column.Add(container.NewHBox(run))
	column.Add(s.result)
	s.object = container.NewVScroll(container.NewPadded(container.NewPadded(container.New(columnLayout{}, column))))
	s.draw()
	return s
}

// radio is a choice between keys, shown by their words.
func (s *Screen) radio(prefix string, keys []string, chosen func(key string)) *widget.RadioGroup {
	var names []string
	for _, k := range keys {
		names = append(names, s.h.T(prefix+k))
	}
	r := widget.NewRadioGroup(names, nil)
	r.Horizontal, r.Required = true, true
	r.SetSelected(names[0])
	r.OnChanged = func(name string) {
		if i := slices.Index(names, name); i >= 0 {
			chosen(keys[i])
		}
	}
	return r
}

// columnLayout keeps a form at a width that the eye takes in.
type columnLayout struct{}

const columnWidth = 720

func (columnLayout) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

func (columnLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(fyne.NewSize(min(columnWidth, size.Width), size.Height))
}

func (s *Screen) draw() {
	if s.file.Text != s.p.options.Out {
		s.file.SetText(s.p.options.Out)
	}
	if csv := s.p.options.Format == "csv"; s.csv.Visible() != csv {
		own.Show(s.csv, csv)
		s.object.Refresh() // what stands below moves
	}
	s.result.SetText(s.p.result)
}

// Object is what the window shows.
func (s *Screen) Object() fyne.CanvasObject { return s.object }

// Show makes the screen visible.
func (s *Screen) Show(host.Place) {
	s.p.propose()
	s.draw()
}

// Refresh has nothing to read: the rows are read when they are written.
func (s *Screen) Refresh() {}

// Actions are to export what is chosen.
func (s *Screen) Actions() []host.Action {
	return []host.Action{{Key: "export.go", Menu: "menu.file", Shortcut: "Ctrl+E", Do: s.p.run}}
}
