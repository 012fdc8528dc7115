// Package render draws every screen to pictures on machines without a display,
// with the toolkit's software painter. It drives the real window and changes
// nothing in the project.
package render

import (
	"context"
	"fmt"
	"image/png"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"standpunt/app/project"
	"standpunt/ui"
	"standpunt/ui/host"
)

// Sizes are the window sizes that are drawn.
var Sizes = []fyne.Size{{Width: 1400, Height: 900}, {Width: 1024, Height: 700}, {Width: 1920, Height: 1080}}

// All writes a PNG of every screen × language × light and dark × size into the
// folder, and returns the names of the files. open gives the project to show.
func All(ctx context.Context, folder string, open func(context.Context) (*project.Project, error)) ([]string, error) {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return nil, err
	}
	a := test.NewApp()
	defer a.Quit()
	w, err := ui.New(a, ui.Options{Sample: open, Still: true})
	if err != nil {
		return nil, err
	}
	w.Fyne().Show()
	w.Start("")
	places, err := w.Places(ctx)
	if err != nil {
		return nil, err
	}
	var files []string
	for _, size := range Sizes {
		w.Fyne().Resize(size)
		for _, language := range []string{"nl", "en"} {
			w.SetLanguage(language)
			for _, look := range []string{"light", "dark"} {
				w.SetTheme(look)
				for _, place := range places {
					screen := place.Screen
					if screen == "compare" && place.Sets != "" {
						screen = "beside"
					}
					name := filepath.Join(folder, fmt.Sprintf("%s-%s-%s-%.0fx%.0f.png", screen, language, look, size.Width, size.Height))
					if err := draw(w, place, name); err != nil {
						return files, err
					}
					files = append(files, name)
				}
			}
		}
	}
	w.Close()
	return files, nil
}

func draw(w *ui.Window, place host.Place, name string) error {
	w.Go(place)
	size := w.Fyne().Canvas().Size()
	w.Fyne().Resize(size.AddWidthHeight(1, 0)) // a window without a display lays out anew only when its size changes
	w.Fyne().Resize(size)
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	if err := png.Encode(f, w.Fyne().Canvas().Capture()); err != nil {
		_ = f.Close()
		return err
	}
	return f.Close()
}
