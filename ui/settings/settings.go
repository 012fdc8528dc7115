// Package settings is the screen on which the user sets how the window looks
// and who annotates. The window keeps the choices.
package settings

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"standpunt/ui/host"
	own "standpunt/ui/widget"
)

// Window is what can be set.
type Window interface {
	Languages() []string
	Language() string
	SetLanguage(language string)
	Theme() string
	SetTheme(theme string) // system, light or dark
	TextSize() (size, least, most float32)
	SetTextSize(size float32)
	Coder() string
	SetCoder(name string)
}

var themes = []string{"system", "light", "dark"}

// Screen is the settings on the screen.
type Screen struct {
	h      host.Host
	window Window
	object fyne.CanvasObject
	theme  *widget.RadioGroup
	size   *widget.Label
	coder  *widget.Entry
	packs  *packs
}

// New makes the screen.
func New(h host.Host, w Window, files Chooser) *Screen {
	s := &Screen{h: h, window: w, packs: newPacks(h, files)}
	var languages, looks []string
	for _, l := range w.Languages() {
		languages = append(languages, h.T("settings.language."+l))
	}
	for _, t := range themes {
		looks = append(looks, h.T("settings.theme."+t))
	}
	language := widget.NewRadioGroup(languages, nil)
	language.Horizontal, language.Required = true, true
	language.SetSelected(h.T("settings.language." + w.Language()))
	language.OnChanged = func(name string) {
		if i := slices.Index(languages, name); i >= 0 {
			w.SetLanguage(w.Languages()[i])
		}
	}
	s.theme = widget.NewRadioGroup(looks, nil)
	s.theme.Horizontal, s.theme.Required = true, true
	s.theme.SetSelected(h.T("settings.theme." + w.Theme()))
	s.theme.OnChanged = func(name string) {
		if i := slices.Index(looks, name); i >= 0 {
			w.SetTheme(themes[i])
		}
	}
	s.size = widget.NewLabel("")
	s.showSize()
	step := func(by float32) func() {
		return func() {
			size, _, _ := w.TextSize()
			w.SetTextSize(size + by)
			s.Refresh()
		}
	}
	smaller, larger := own.NewButtonWithIcon("", theme.ContentRemoveIcon(), step(-1)), own.NewButtonWithIcon("", theme.ContentAddIcon(), step(1))
	size := container.NewHBox(smaller, s.size, larger)
	s.coder = widget.NewEntry()
	s.coder.SetPlaceHolder(h.T("settings.coder_hint"))
	s.coder.SetText(w.Coder())
	s.coder.OnChanged = w.SetCoder
	form := container.NewVBox()
	for _, row := range []struct {
		key   string
		field fyne.CanvasObject
	}{
		{"settings.coder", s.coder},
		{"settings.language", language},
		{"settings.theme", s.theme},
		{"settings.size", size},
		{"settings.packs", s.packs.lines},
	} {
		form.Add(widget.NewLabelWithStyle(h.T(row.key), fyne.TextAlignLeading, fyne.TextStyle{Bold: true}))
		form.Add(row.field)
		form.Add(widget.NewLabel(""))
	}
	title := widget.NewRichText(&widget.TextSegment{Text: h.T("screen.settings"), Style: widget.RichTextStyleHeading})
	column := container.NewVBox(title, container.NewHBox(own.NewColumn(620, form)))
	s.object = container.NewVScroll(container.NewPadded(container.NewPadded(column)))
	return s
}

// Object is what the window shows.
func (s *Screen) Object() fyne.CanvasObject { return s.object }

// Show makes the screen visible.
func (s *Screen) Show(host.Place) { s.Refresh() }

// Refresh shows the values as they are now.
func (s *Screen) Refresh() {
	s.showSize()
	s.theme.SetSelected(s.h.T("settings.theme." + s.window.Theme()))
	s.packs.reload()
	if s.coder.Text != s.window.Coder() {
		s.coder.SetText(s.window.Coder())
	}
}

// Actions are none: everything here is a field.
func (s *Screen) Actions() []host.Action { return nil }

func (s *Screen) showSize() {
	size, least, most := s.window.TextSize()
	s.size.SetText(s.h.T("settings.size_of", size, least, most))
}
