package ui

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2/container"

	"standpunt/app/project"
	"standpunt/ui/files"
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
	w.report = nil
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
	w.choose(files.Wish{Title: w.words.T("action.open_project"), Accept: w.words.T("files.open"), Endings: []string{projectEnding}},
		func(paths []string) { w.openPath(paths[0], false) })
}

func (w *Window) newProject() {
	w.choose(files.Wish{Kind: files.Make, Title: w.words.T("action.new_project"), Accept: w.words.T("files.make"), Name: "project" + projectEnding},
		func(paths []string) { w.openPath(paths[0], true) })
}

// chooseTarget asks for a file to write; the user agreed when it replaces one.
func (w *Window) chooseTarget(name string, chosen func(path string)) {
	w.choose(files.Wish{Kind: files.Write, Title: w.where(name), Accept: w.words.T("files.save"), Name: name},
		func(paths []string) { chosen(paths[0]) })
}

// where asks for a name; that of a picture says which kind it is.
func (w *Window) where(name string) string {
	if filepath.Ext(name) == ".svg" {
		return w.words.T("shell.where_picture")
	}
	return w.words.T("shell.where")
}

// chooseNew asks for a file to write that is not there yet.
func (w *Window) chooseNew(name string, chosen func(path string)) {
	w.choose(files.Wish{Kind: files.Make, Title: w.words.T("shell.where"), Accept: w.words.T("files.save"), Name: name},
		func(paths []string) { chosen(paths[0]) })
}

// chooseSource asks for a file to read, one with these endings.
func (w *Window) chooseSource(endings []string, chosen func(path string)) {
	w.choose(files.Wish{Title: w.words.T("shell.which_file"), Accept: w.words.T("files.open"), Endings: endings},
		func(paths []string) { chosen(paths[0]) })
}

// choose asks for files or a folder.
func (w *Window) choose(wish files.Wish, chosen func(paths []string)) {
	box := files.New(&hosted{w}, wish, w.shut, chosen)
	w.raise(container.NewPadded(box.Object()), 760, 600, box.First())
	box.Ready()
}

func (w *Window) backup() {
	p := w.project
	wish := files.Wish{Kind: files.Make, Title: w.words.T("action.backup"), Accept: w.words.T("files.save"), Name: w.backupName()}
	w.choose(wish, func(paths []string) {
		path := paths[0]
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

// backupName says of which project the copy is, and of which day.
func (w *Window) backupName() string {
	name := strings.TrimSuffix(filepath.Base(w.project.Path()), projectEnding)
	return host.FileName(projectEnding, name, time.Now().Format(time.DateOnly))
}
