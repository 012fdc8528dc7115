// Command standpunt is the window: it wires storage, project and ui, and does
// nothing else.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"

	"fyne.io/fyne/v2/app"

	"standpunt/ui"
	"standpunt/ui/render"
)

func main() {
	pictures := flag.String("render", "", "")
	flag.Usage = func() { fmt.Fprintln(os.Stderr, "usage: standpunt [PROJECT]") }
	flag.Parse()
	if *pictures != "" {
		files, err := render.All(context.Background(), *pictures, pictured)
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
	a.Lifecycle().SetOnStarted(func() { w.Start(flag.Arg(0)) })
	w.Fyne().ShowAndRun()
}
