package project

import (
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"standpunt/app"
	"standpunt/app/export"
)

// SaveReport writes what became of every file of an import: as a table when the
// path ends in .csv, one row for each set that came in and each file that did
// not, and as the lines of text when it ends in .txt.
func SaveReport(path string, r ImportReport, text []string, overwrite bool) error {
	if err := CheckReport(path); err != nil {
		return err
	}
	if err := absent(path, overwrite); err != nil {
		return err
	}
	return write(path, func(f *os.File) error {
		if strings.EqualFold(filepath.Ext(path), ".csv") {
			return export.CSV(f, r.table(), export.Options{BOM: true})
		}
		_, err := io.WriteString(f, strings.Join(text, "\n")+"\n")
		return err
	})
}

// CheckReport tells whether a report can be saved under this name.
func CheckReport(path string) error {
	if ext := strings.ToLower(filepath.Ext(path)); ext != ".csv" && ext != ".txt" {
		return &app.Error{Code: app.Invalid, Key: "report_format", What: "save the report as " + filepath.Base(path), Why: "its name says no format", Hint: "end the name in .csv or .txt"}
	}
	return nil
}

// table has the failed files first: they need a person.
func (r ImportReport) table() export.Table {
	t := export.Table{Header: []string{"file", "result", "set", "kind", "questions", "answers", "warnings", "version", "to_place", "twin", "why", "hint"}}
	for _, f := range r.Failed {
		t.Rows = append(t.Rows, []string{f.File, "failed", "", "", "", "", "", "", "", "", f.Error, f.Hint})
	}
	for _, i := range r.Imported {
		var said []string
		for _, w := range i.Warnings {
			said = append(said, w.Message)
		}
		version, place := "1", ""
		if v := i.Replaced; v != nil {
			version, place = strconv.Itoa(v.Version), strconv.Itoa(v.ToPlace())
		}
		t.Rows = append(t.Rows, []string{
			i.File, "imported", i.Set, string(i.Kind), strconv.Itoa(i.Questions), strconv.Itoa(i.Answers), strconv.Itoa(len(i.Warnings)),
			version, place, i.Twin, strings.Join(said, " "), "",
		})
	}
	for _, s := range r.Skipped {
		t.Rows = append(t.Rows, []string{s.File, "skipped", s.Set, "", "", "", "", "", "", "", s.Reason, ""})
	}
	return t
}
