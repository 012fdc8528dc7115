package project

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"standpunt/app"
	"standpunt/app/export"
)

// ExportOptions says what to write, how, and where.
type ExportOptions struct {
	Format    string   // csv or json
	What      string   // annotations, findings, sets, codebook, positions or matrix
	Sets      []string // the columns of a matrix: ids, numbers or references
	Out       string   // the file
	Overwrite bool     // replace a file that is there
	BOM       bool     // begin a CSV with a byte order mark, for Excel
	Exact     bool     // do not guard cells that a spreadsheet would run as formulas
}

// ExportReport says what was written.
type ExportReport struct {
	File     string   `json:"file"`
	Rows     int      `json:"rows"`
	Warnings []string `json:"warnings"`
	ToPlace  int      `json:"-"` // passages that wait to be placed, and so are not in the file
}

// Export writes annotations, findings, sets, the codebook, positions or a matrix to a file. The file
// is whole or not there: it is written beside its place and then renamed.
func (p *Project) Export(ctx context.Context, o ExportOptions) (ExportReport, error) {
	report := ExportReport{File: o.Out, Warnings: []string{}}
	if o.Format != "csv" && o.Format != "json" {
		return report, &app.Error{Code: app.Invalid, Key: "export_format", What: "export as " + o.Format, Why: "there is no such format", Hint: "choose csv or json"}
	}
	if err := absent(o.Out, o.Overwrite); err != nil {
		return report, err
	}
	table, object, err := p.exported(ctx, o)
	if err != nil {
		return report, err
	}
	report.Rows = len(table.Rows)
	if report.ToPlace, err = p.leftOut(ctx, o.What); err != nil {
		return report, err
	}
	if n := report.ToPlace; n > 0 {
		report.Warnings = append(report.Warnings, "passages that wait to be placed are not in it: "+strconv.Itoa(n))
	}
	return report, write(o.Out, func(f *os.File) error {
		if o.Format == "json" {
			return export.JSON(f, object)
		}
		return export.CSV(f, table, export.Options{BOM: o.BOM, Exact: o.Exact})
	})
}

// leftOut is how many passages of what is exported stand on no text.
func (p *Project) leftOut(ctx context.Context, what string) (int, error) {
	switch what {
	case "annotations":
		list, err := p.store.Annotations(ctx, AnnotationQuery{Unplaced: true})
		return len(list), err
	case "positions":
		list, err := p.store.Evidence(ctx, EvidenceQuery{Unplaced: true})
		return len(list), err
	}
	return 0, nil
}

// absent refuses to replace a file, unless it may be.
func absent(path string, overwrite bool) error {
	if _, err := os.Stat(path); err != nil || overwrite {
		return nil
	}
	return &app.Error{Code: app.Exists, Key: "export_exists", What: "export to " + path, Why: "there is a file of this name", Hint: "choose another name, or say that it may be replaced"}
}

// exported is what to write as a table and as an object.
func (p *Project) exported(ctx context.Context, o ExportOptions) (export.Table, any, error) {
	switch o.What {
	case "annotations":
		return p.annotationTable(ctx)
	case "findings":
		return p.findingTable(ctx)
	case "sets":
		return p.setTable(ctx)
	case "codebook":
		return p.codebookTable(ctx)
	case "positions":
		return p.positionTable(ctx)
	case "matrix":
		return p.matrixTable(ctx, o.Sets)
	}
	return export.Table{}, nil, &app.Error{
		Code: app.Invalid, Key: "export_what", What: "export " + o.What,
		Why: "there is no such thing to export", Hint: "choose annotations, findings, sets, codebook, positions or matrix",
	}
}

// annotationTable has one row per quotation and tag, and one for a comment without a tag.
func (p *Project) annotationTable(ctx context.Context) (export.Table, any, error) {
	t := export.Table{Header: []string{
		"set", "number", "asker", "party", "respondent", "asked", "answered", "question", "answer",
		"quote", "start", "end", "tag", "comment", "coder", "time",
	}}
	all, err := p.store.Annotations(ctx, AnnotationQuery{})
	if err != nil {
		return t, nil, err
	}
	tags, err := p.store.Tags(ctx)
	if err != nil {
		return t, nil, err
	}
	path := map[string]string{}
	for _, tag := range tags {
		path[tag.ID] = tag.Path
	}
	var set *app.Set
	for _, a := range all {
		if set == nil || set.ID != a.Set {
			if set, err = p.store.Set(ctx, a.Set); err != nil {
				return t, nil, err
			}
		}
		askers, parties := namesOf(set)
		row := []string{set.ID, set.Name(), askers, parties, respondentsOf(set), set.Asked, set.Answered, "", ""}
		if answer := set.Answer(a.Answer); answer != nil {
			row[7], row[8] = strings.Join(answer.Covers, ","), answer.ID
		}
		paths := []string{}
		for _, id := range a.Tags {
			paths = append(paths, path[id])
		}
		if len(paths) == 0 {
			paths = []string{""}
		}
		for _, tag := range paths {
			t.Rows = append(t.Rows, append(append([]string{}, row...),
				a.Quote, strconv.Itoa(a.Span.Start), strconv.Itoa(a.Span.End), tag, a.Comment, a.Coder, a.Changed.Format(time.RFC3339)))
		}
	}
	return t, map[string]any{"annotations": all, "tags": tags}, nil
}

func (p *Project) findingTable(ctx context.Context) (export.Table, any, error) {
	t := export.Table{Header: []string{
		"id", "kind", "causes", "before", "after", "score", "set a", "questions a", "text a", "set b", "questions b", "text b",
		"verdict", "verdict kind", "verdict causes", "note", "coder", "time", "judged kind", "judged causes",
	}}
	all, _, err := p.store.Findings(ctx, FindingQuery{})
	if err != nil {
		return t, nil, err
	}
	names, err := p.setNames(ctx)
	if err != nil {
		return t, nil, err
	}
	for _, f := range all {
		var before, after []string
		for _, c := range f.Changes {
			before, after = append(before, c.Before), append(after, c.After)
		}
		row := []string{
			f.ID, string(f.Kind), causes(f.Causes), strings.Join(before, " | "), strings.Join(after, " | "), strconv.FormatFloat(f.Score, 'f', 2, 64),
			names[f.A.Set], strings.Join(f.A.Covers, ","), f.A.Text, names[f.B.Set], strings.Join(f.B.Covers, ","), f.B.Text,
		}
		if v := f.Verdict; v != nil {
			row = append(row, string(v.Decision), string(v.Kind), causes(v.Causes), v.Note, v.Coder, v.At.Format(time.RFC3339), string(v.Judged.Kind), causes(v.Judged.Causes))
		} else {
			row = append(row, "", "", "", "", "", "", "", "")
		}
		t.Rows = append(t.Rows, row)
	}
	return t, map[string]any{"findings": all}, nil
}

func (p *Project) setTable(ctx context.Context) (export.Table, any, error) {
	t := export.Table{Header: []string{"set", "number", "subject", "asker", "party", "respondent", "asked", "answered", "question", "question text", "answer", "answer text"}}
	sets, err := p.allSets(ctx)
	if err != nil {
		return t, nil, err
	}
	for _, s := range sets {
		askers, parties := namesOf(s)
		for _, a := range s.Answers {
			var asked []string
			for _, q := range s.QuestionsOf(&a) {
				asked = append(asked, q.Text)
			}
			t.Rows = append(t.Rows, []string{
				s.ID, s.Name(), s.Subject, askers, parties, respondentsOf(s), s.Asked, s.Answered,
				strings.Join(a.Covers, ","), strings.Join(asked, "\n"), a.ID, a.Text,
			})
		}
	}
	if sets == nil {
		sets = []*app.Set{}
	}
	return t, map[string]any{"sets": sets}, nil
}

func (p *Project) codebookTable(ctx context.Context) (export.Table, any, error) {
	t := export.Table{Header: []string{"path", "name", "color", "definition", "shortcut", "uses"}}
	tags, err := p.store.Tags(ctx)
	for _, tag := range tags {
		t.Rows = append(t.Rows, []string{tag.Path, tag.Name, tag.Color, tag.Definition, tag.Shortcut, strconv.Itoa(tag.Uses)})
	}
	return t, map[string]any{"tags": tags}, err
}

func (p *Project) setNames(ctx context.Context) (map[string]string, error) {
	sets, _, err := p.store.Sets(ctx, SetQuery{})
	names := make(map[string]string, len(sets))
	for i := range sets {
		names[sets[i].ID] = sets[i].Name()
	}
	return names, err
}

func namesOf(s *app.Set) (askers, parties string) {
	var a, b []string
	for _, x := range s.Askers {
		a, b = append(a, x.Name), append(b, x.Party)
	}
	return strings.Join(a, "; "), strings.Join(b, "; ")
}

func respondentsOf(s *app.Set) string { return respondentNames(s.Respondents) }

func respondentNames(list []app.Respondent) string {
	var out []string
	for _, r := range list {
		out = append(out, strings.TrimSpace(r.Name+", "+r.Role))
	}
	return strings.Join(out, "; ")
}

func causes(list []app.Cause) string {
	var out []string
	for _, c := range list {
		out = append(out, string(c))
	}
	return strings.Join(out, ", ")
}

// write makes the file in one piece.
func write(path string, fill func(*os.File) error) error {
	failed := func(err error) error {
		e := &app.Error{Code: app.ReadOnly, Key: "export_failed", What: "write " + path, Why: "the file cannot be written", Hint: "choose another folder", Err: err}
		if errors.Is(err, fs.ErrNotExist) {
			e.Code, e.Why = app.NotFound, "there is no such folder"
		}
		return e
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".standpunt-export-*")
	if err != nil {
		return failed(err)
	}
	defer os.Remove(f.Name())
	err = errors.Join(fill(f), f.Chmod(0o644), f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return failed(err)
	}
	return nil
}
