package ui

import (
	"fyne.io/fyne/v2"

	"standpunt/ui/theme"
)

// The preferences that outlive the window.
const (
	prefLanguage = "language"
	prefTheme    = "theme"
	prefSize     = "size"
	prefCoder    = "coder"
	prefProject  = "project"
	prefWidth    = "width"
	prefHeight   = "height"
	prefKept     = "kept." // before the key of what a screen remembers
)

// The text sizes, in device-independent pixels.
const (
	smallestText = 11
	usualText    = 14
	largestText  = 28
)

// look is how the window appears.
type look struct {
	theme  string // system, light, dark
	size   float32
	window fyne.Size
	coder  string
}

func (w *Window) loadLook() {
	p := w.app.Preferences()
	w.look = look{
		theme:  p.StringWithFallback(prefTheme, "system"),
		size:   float32(p.FloatWithFallback(prefSize, usualText)),
		window: fyne.NewSize(float32(p.FloatWithFallback(prefWidth, 1400)), float32(p.FloatWithFallback(prefHeight, 900))),
		coder:  p.String(prefCoder),
	}
	language := "en"
	if l := string(systemLocale()); len(l) >= 2 && l[:2] == "nl" {
		language = "nl"
	}
	w.words.Use(p.StringWithFallback(prefLanguage, language))
	w.applyTheme()
}

// Fit makes the window no larger than the screen's room, in pixels: the size that is
// remembered may be that of a larger screen.
func (w *Window) Fit(room fyne.Size) {
	scale := w.win.Canvas().Scale()
	if room.IsZero() || scale <= 0 {
		return
	}
	if size := w.look.window.Min(fyne.NewSize(room.Width/scale, room.Height/scale)); size != w.look.window {
		w.look.window = size
		w.win.Resize(size)
	}
}

func (w *Window) saveLook() {
	if w.options.Still {
		return
	}
	p := w.app.Preferences()
	p.SetString(prefLanguage, w.words.Language())
	p.SetString(prefTheme, w.look.theme)
	p.SetFloat(prefSize, float64(w.look.size))
	p.SetString(prefCoder, w.look.coder)
	if size := w.win.Canvas().Size(); size.Width >= 400 && size.Height >= 300 {
		p.SetFloat(prefWidth, float64(size.Width))
		p.SetFloat(prefHeight, float64(size.Height))
	}
	if w.project != nil && w.project.Path() != "" {
		p.SetString(prefProject, w.project.Path())
	}
}

// SetTheme changes the appearance: system, light or dark.
func (w *Window) SetTheme(name string) {
	w.look.theme = name
	w.applyTheme()
	w.saveLook()
}

// SetSize changes the size of text; it stays within what can be read.
func (w *Window) SetSize(size float32) {
	w.look.size = min(max(size, smallestText), largestText)
	w.applyTheme()
	w.saveLook()
}

// SetLanguage changes the language of everything that is shown, at once.
func (w *Window) SetLanguage(language string) {
	w.words.Use(language)
	w.teachToolkit()
	w.build()
	w.saveLook()
}

func (w *Window) applyTheme() {
	w.app.Settings().SetTheme(theme.New(theme.Mode(w.look.theme), w.look.size/usualText))
}
