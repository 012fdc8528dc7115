package ui

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/files"
	"standpunt/ui/host"
	own "standpunt/ui/widget"
)

// dropped imports files and folders that were let go above the window; a
// project file alone is opened.
func (w *Window) dropped(files []fyne.URI) {
	var paths []string
	for _, f := range files {
		paths = append(paths, f.Path())
	}
	w.take(paths)
}

// take opens a project, or imports files and folders.
func (w *Window) take(paths []string) {
	if len(paths) == 1 && filepath.Ext(paths[0]) == projectEnding {
		w.openPath(paths[0], false)
		return
	}
	if len(paths) == 1 && isTable(paths[0]) && w.project != nil && w.project.Writable() {
		w.Go(host.Place{Screen: "mapping", Query: paths[0]})
		return
	}
	w.importPaths(paths)
}

// isTable tells whether a file is a table, of which one can say what its columns hold.
func isTable(path string) bool {
	return slices.Contains([]string{".csv", ".tsv", ".xlsx", ".ods"}, strings.ToLower(filepath.Ext(path)))
}

func (w *Window) chooseFile() {
	w.choose(files.Wish{Title: w.words.T("action.import_files"), Accept: w.words.T("files.import"), Endings: project.Extensions()}, w.take)
}

func (w *Window) chooseFolder() {
	w.choose(files.Wish{Kind: files.Folder, Endings: project.Extensions(), Title: w.words.T("action.import_folder"), Accept: w.words.T("files.import_folder")}, w.importPaths)
}

// importTable imports a table of which it is known what its columns hold.
func (w *Window) importTable(path string, columns map[string]string) {
	w.at = host.Place{Screen: "library"} // Esc leads to no table that is in already
	w.importWith([]string{path}, project.ImportOptions{Columns: columns})
}

// importPaths imports files and folders and says at the end what came in.
func (w *Window) importPaths(paths []string) { w.importWith(paths, project.ImportOptions{}) }

func (w *Window) importWith(paths []string, o project.ImportOptions) {
	if w.project == nil || len(paths) == 0 {
		return
	}
	p := w.project
	if !p.Writable() {
		w.notices.say(w.words.T("shell.read_only_why"), false)
		return
	}
	var report project.ImportReport
	(&hosted{w}).Run(w.words.T("import.job"), func(ctx context.Context, progress func(int, int)) (err error) {
		report, err = p.Import(ctx, paths, o, func(s project.Progress) { progress(s.Done, s.Total) })
		return err
	}, func(err error) {
		if errors.Is(err, context.Canceled) {
			report.Canceled, err = true, nil
		}
		if err != nil {
			w.fail(err)
			return
		}
		w.refresh()
		w.reported(report)
		w.compareNew(p, report)
	})
}

// compareNew compares what came in with the rest, so that what it repeats and
// shifts is known at once. Who stops it can compare all sets later.
func (w *Window) compareNew(p *project.Project, r project.ImportReport) {
	var added []string
	for _, i := range r.Imported {
		if !slices.Contains(added, i.Set) {
			added = append(added, i.Set)
		}
	}
	w.compareSets(p, added)
}

// compareSets compares sets whose texts are new with the rest.
func (w *Window) compareSets(p *project.Project, sets []string) {
	if len(sets) == 0 {
		return
	}
	w.comparing(p, func(ctx context.Context, _ func(int, int)) error {
		_, err := p.CompareAdded(ctx, sets)
		return err
	})
}

// compareAgain compares all sets after an action that may have given one another text was
// undone or done again. The review does so itself, for what is put right there, when it is left.
func (w *Window) compareAgain(p *project.Project, a app.Action) {
	if !project.Retexts(a) || w.at.Screen == "review" {
		return
	}
	w.comparing(p, func(ctx context.Context, progress func(int, int)) error {
		_, err := p.Compare(ctx, project.CompareOptions{}, progress)
		return err
	})
}

// comparing runs a comparison beside the work that goes on.
func (w *Window) comparing(p *project.Project, compare func(context.Context, func(int, int)) error) {
	(&hosted{w}).Run(w.words.T("import.comparing"), compare, func(err error) {
		if w.project != p { // another one was opened meanwhile
			return
		}
		w.fail(err)
		w.refresh()
	})
}

// reported says what came in, with the whole report behind it when there is more to
// say. When someone must look at that, the sentence stays until it is closed: a box would take the keys
// from who went on reading meanwhile.
func (w *Window) reported(r project.ImportReport) {
	if len(r.Failed) == 0 && len(r.Skipped) == 0 && !r.Canceled && toPlace(r) == 0 && withTwin(r) == 0 {
		w.notices.say(w.importSentence(r), len(r.Imported) > 0)
		return
	}
	w.report = &r
	w.buildMenu()
	look := len(r.Failed) > 0 || r.Canceled || toPlace(r) > 0 || withTwin(r) > 0
	w.notices.supersede("import", w.importSentence(r), look, own.Offer{Text: w.words.T("import.report"), Do: w.showReport})
}

// showReport shows what came of the last import.
func (w *Window) showReport() {
	if w.report != nil {
		w.showText(w.importSentence(*w.report), w.importRows(*w.report))
	}
}

func (w *Window) importSentence(r project.ImportReport) string {
	parts := []string{w.words.T("import.added", len(r.Imported))}
	if n := len(r.Skipped); n > 0 {
		parts = append(parts, w.words.T("import.skipped", n))
	}
	if n := len(r.Failed); n > 0 {
		parts = append(parts, w.words.T("import.failed", n))
	}
	if n := toPlace(r); n > 0 {
		parts = append(parts, w.words.T("import.to_place", n))
	}
	return strings.Join(parts, " · ")
}

// toPlace is how many passages newer versions of sets left without a place.
func toPlace(r project.ImportReport) int {
	n := 0
	for _, i := range r.Imported {
		if i.Replaced != nil {
			n += i.Replaced.ToPlace()
		}
	}
	return n
}

// withTwin is how many sets came in that the project has from another document too.
func withTwin(r project.ImportReport) int {
	n := 0
	for _, i := range r.Imported {
		if i.Twin != "" {
			n++
		}
	}
	return n
}

// leadTo is a button that shuts the report and shows a screen.
func (w *Window) leadTo(key, screen string) fyne.CanvasObject {
	b := own.NewBoxButton(w.words.T(key), func() {
		w.shut()
		w.Go(host.Place{Screen: screen})
	}, w.shut)
	b.Importance = widget.HighImportance
	return container.NewHBox(b)
}

// failure says on one line why a file did not come in.
func (w *Window) failure(f project.Failed) string {
	text, hint := f.Error, f.Hint
	if f.Err != nil {
		what, why, next := w.sentences(f.Err)
		if text, hint = why, next; why == "" {
			text = what
		}
	}
	if hint != "" {
		text += " – " + hint
	}
	return text
}

// reportRows is how many lines of each kind the report shows; the rest is counted.
const reportRows = 200

func (w *Window) importRows(r project.ImportReport) []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	add := func(text string, strong bool) {
		l := widget.NewLabelWithStyle(text, fyne.TextAlignLeading, fyne.TextStyle{Bold: strong})
		l.Wrapping = fyne.TextWrapWord
		rows = append(rows, l)
	}
	if r.Canceled {
		add(w.words.T("import.canceled"), false)
	}
	rows = append(rows, w.reportButtons(r))
	if n := toPlace(r); n > 0 {
		add(w.words.T("import.to_place", n), true)
		rows = append(rows, w.leadTo("import.show_unplaced", "unplaced"))
	}
	if n := withTwin(r); n > 0 {
		add(w.words.T("import.twins", n), true)
		rows = append(rows, w.leadTo("import.show_twins", "twins"))
	}
	if len(r.Failed) > 0 {
		add(w.words.T("import.failed", len(r.Failed)), true)
		for _, f := range r.Failed[:min(len(r.Failed), reportRows)] {
			add(filepath.Base(f.File)+": "+w.failure(f), false)
		}
	}
	if len(r.Skipped) > 0 {
		add(w.words.T("import.skipped", len(r.Skipped)), true)
		for _, s := range r.Skipped[:min(len(r.Skipped), reportRows)] {
			add(filepath.Base(s.File)+": "+w.words.T("import.same_document"), false)
		}
	}
	if len(r.Imported) > 0 {
		add(w.words.T("import.added", len(r.Imported)), true)
		for _, i := range r.Imported[:min(len(r.Imported), reportRows)] {
			counts := w.words.T("import.questions", i.Questions) + ", " + w.words.T("import.answers", i.Answers)
			if n := len(i.Warnings); n > 0 {
				counts += ", " + w.words.T("import.warnings", n)
			}
			add(filepath.Base(i.File)+": "+counts, false)
			if v := i.Replaced; v != nil {
				add("    "+w.words.T("import.replaced", v.Exact, v.Moved, v.Changed, v.ToPlace()), false)
			}
			if i.Twin != "" {
				add("    "+w.words.T("import.twin"), false)
			}
		}
	}
	return rows
}
