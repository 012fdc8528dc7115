package ui

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"standpunt/app/project"
	own "standpunt/ui/widget"
)

// reportButtons are what can be done with a report: open the locked files with a
// password, and save it.
func (w *Window) reportButtons(r project.ImportReport) fyne.CanvasObject {
	row := container.NewHBox()
	if len(r.Locked()) > 0 {
		b := own.NewBoxButton(w.words.T("import.unlock"), func() { w.shut(); w.askPassword(r) }, w.shut)
		b.Importance = widget.HighImportance
		row.Add(b)
	}
	row.Add(own.NewBoxButton(w.words.T("import.save"), func() { w.shut(); w.saveReport(r) }, w.shut))
	return row
}

// askPassword asks for the password of the first locked file, and tries it on all
// of them. The project does not keep it.
func (w *Window) askPassword(r project.ImportReport) {
	p, left := w.project, r.Locked()
	(&hosted{w}).ask(w.words.T("import.password"), w.words.T("import.password_of", filepath.Base(left[0]), len(left)), "", true, func(word string) {
		p.Unlock(word)
		var later project.ImportReport
		(&hosted{w}).Run(w.words.T("import.job"), func(ctx context.Context, progress func(int, int)) (err error) {
			later, err = p.Import(ctx, left, project.ImportOptions{Group: r.Group}, func(s project.Progress) { progress(s.Done, s.Total) })
			return err
		}, func(err error) {
			if err != nil {
				w.fail(err)
				return
			}
			if w.project != p { // another one was opened meanwhile
				return
			}
			w.refresh()
			w.reported(r.With(later))
			w.compareNew(p, later)
		})
	})
}

// saveReport saves the report as a table.
func (w *Window) saveReport(r project.ImportReport) {
	w.chooseTarget(w.words.T("import.report_name")+".csv", func(path string) {
		if err := project.SaveReport(path, r, []string{w.importSentence(r)}, true); err != nil {
			w.fail(err)
			return
		}
		w.notices.say(w.words.T("import.saved", path), false)
	})
}
