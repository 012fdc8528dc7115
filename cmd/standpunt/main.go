// Command standpunt is the window: it wires storage, project and ui, and does
// nothing else.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2/app"

	"standpunt/app/project"
	"standpunt/ui"
	"standpunt/ui/render"
)

// draw draws every screen into a folder, of a sample that is thrown away.
func draw(folder string) ([]string, error) {
	aside, err := os.MkdirTemp("", "standpunt")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(aside)
	return render.All(context.Background(), folder, func(ctx context.Context) (*project.Project, error) {
		return pictured(ctx, filepath.Join(aside, "sample.standpunt"))
	})
}

func main() {
	if readFiles() {
		return
	}
	pictures := flag.String("render", "", "")
	flag.Usage = func() { fmt.Fprintln(os.Stderr, "usage: standpunt [PROJECT]") }
	flag.Parse()
	if *pictures != "" {
		files, err := draw(*pictures)
		if err != nil {
			fmt.Fprintln(os.Stderr, "standpunt:", err)
			os.Exit(1)
		}
		fmt.Println(len(files), "pictures in", *pictures)
		return
	}
	a := app.NewWithID("org.standpunt.Standpunt")
	w, err := ui.New(a, ui.Options{Sample: sample, Open: open, Refill: refill})
	if err != nil {
		fmt.Fprintln(os.Stderr, "standpunt:", err)
		os.Exit(1)
	}
	a.Lifecycle().SetOnStarted(func() {
		w.Fit(room())
		w.Start(flag.Arg(0))
		go warm()
	})
	w.Fyne().ShowAndRun()
	_ = workers().Close()
}
