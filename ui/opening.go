package ui

import (
	"context"
	"fmt"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/widget"

	"fyne.io/fyne/v2/container"

	"standpunt/app/project"
	"standpunt/ui/host"
)

// openSample opens the sample project.
func (w *Window) openSample() { w.openWith(w.options.Sample) }

// refill puts the documents back into the sample when it is open and was emptied.
func (w *Window) refill() {
	p := w.project
	if w.options.Refill == nil || !p.Writable() {
		return
	}
	(&hosted{w}).Run(w.words.T("import.job"), func(ctx context.Context, _ func(int, int)) error {
		return w.options.Refill(ctx, p)
	}, func(err error) {
		w.fail(err)
		w.refresh()
	})
}

// openPath opens a project file; create makes it when it is not there.
func (w *Window) openPath(path string, create bool) {
	if w.project != nil && w.project.Path() == path {
		w.Go(host.Place{Screen: "library"})
		return
	}
	w.openWith(func(ctx context.Context) (*project.Project, error) { return w.options.Open(ctx, path, create) })
}

// openWith opens the next project before it closes the one that is open, so
// that a failure leaves the window as it was.
func (w *Window) openWith(open func(context.Context) (*project.Project, error)) {
	if open == nil || w.opening {
		return
	}
	w.opening = true
	var next *project.Project
	(&hosted{w}).Run(w.words.T("shell.opening"), func(ctx context.Context, _ func(int, int)) (err error) {
		next, err = open(ctx)
		return err
	}, func(err error) {
		w.opening = false
		if err != nil {
			w.fail(err)
			return
		}
		if old := w.project; old != nil && next.Path() != "" && next.Path() == old.Path() {
			// The sample, while it is open: a second handle on it could only read.
			if err := next.Close(); err != nil {
				w.fail(err)
			}
			w.refill()
			return
		}
		w.adopt(next)
	})
}

// adopt shows a project in the place of the one that was open.
func (w *Window) adopt(next *project.Project) {
	w.leave()
	if old := w.project; old != nil && old != next {
		if err := old.Close(); err != nil {
			w.fail(err)
		}
	}
	w.project = next
	next.SetCoder(w.look.coder)
	if path := next.Path(); path != "" {
		w.win.SetTitle(fmt.Sprintf("%s (%s) – Standpunt", filepath.Base(path), filepath.Dir(path)))
	}
	w.last = map[string]host.Place{}
	w.trail, w.at = nil, host.Place{Screen: "library"}
	w.build()
	if !next.Writable() {
		w.notices.say(w.words.T("shell.read_only_why"), false)
	}
	w.saveLook()
}

// projectEnding is how a project file's name ends.
const projectEnding = ".standpunt"

func (w *Window) chooseProject() {
	d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		if err != nil {
			w.fail(err)
		} else if r != nil {
			_ = r.Close()
			w.openPath(r.URI().Path(), false)
		}
	}, w.win)
	d.SetFilter(storage.NewExtensionFileFilter([]string{projectEnding}))
	w.showDialog(d)
}

func (w *Window) newProject() {
	w.chooseTarget("project"+projectEnding, func(path string) {
		if filepath.Ext(path) == "" {
			path += projectEnding
		}
		w.openPath(path, true)
	})
}

// chooseTarget asks for the folder and then for the name of a file to write;
// the toolkit's own dialog would empty a file that is there.
func (w *Window) chooseTarget(name string, chosen func(path string)) {
	d := dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		if err != nil {
			w.fail(err)
		} else if folder != nil {
			(&hosted{w}).Ask(w.words.T("shell.file_name"), folder.Path(), name, func(n string) {
				if n != "" {
					chosen(filepath.Join(folder.Path(), n))
				}
			})
		}
	}, w.win)
	d.SetTitleText(w.words.T("shell.where"))
	d.SetConfirmText(w.words.T("shell.here"))
	w.showDialog(d)
}

// chooseSource asks for a file to read, one with these endings.
func (w *Window) chooseSource(endings []string, chosen func(path string)) {
	d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		if err != nil {
			w.fail(err)
		} else if r != nil {
			_ = r.Close()
			chosen(r.URI().Path())
		}
	}, w.win)
	d.SetFilter(storage.NewExtensionFileFilter(endings))
	w.showDialog(d)
}

// showDialog shows a file dialog as large as the window lets it be. Esc closes it, as
// it does every box.
func (w *Window) showDialog(d *dialog.FileDialog) {
	d.SetOnClosed(func() {
		if w.popup == d {
			w.popup = nil
		}
	})
	w.popup = d
	size := w.win.Canvas().Size()
	d.Resize(fyne.NewSize(min(960, size.Width-60), min(640, size.Height-60)))
	d.Show()
}

func (w *Window) backup() {
	p := w.project
	w.chooseTarget("backup"+projectEnding, func(path string) {
		(&hosted{w}).Run(w.words.T("action.backup"), func(ctx context.Context, _ func(int, int)) error {
			return p.Backup(ctx, path)
		}, func(err error) {
			if err != nil {
				w.fail(err)
				return
			}
			w.notices.say(w.words.T("shell.backed_up", path), false)
		})
	})
}

// showText shows lines to read, with one button to close them.
func (w *Window) showText(title string, rows []fyne.CanvasObject) {
	var popup *widget.PopUp
	shut := newShutter(w.words.T("shell.close"), func() { popup.Hide(); w.popup = nil })
	head := widget.NewLabelWithStyle(title, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	popup = widget.NewModalPopUp(container.NewBorder(head, container.NewBorder(nil, nil, nil, shut), nil, nil,
		container.NewVScroll(container.NewVBox(rows...))), w.win.Canvas())
	size := w.win.Canvas().Size()
	popup.Resize(fyne.NewSize(min(760, size.Width-80), min(520, size.Height-80)))
	w.popup = popup
	popup.Show()
	w.win.Canvas().Focus(shut)
}
