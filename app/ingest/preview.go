package ingest

import (
	"context"
	"path/filepath"
	"slices"
)

// Preview is the start of a table, with what its columns were taken for.
type Preview struct {
	Header  []string
	Rows    [][]string // the first few, as long as the header
	Total   int        // rows in all
	Columns Columns    // role → header; none where it is not clear
	Wide    []string   // headers of columns that each hold the answers of one respondent
	Guessed []string   // roles that were guessed by what is in the columns
}

// previewRows is how many rows a preview shows.
const previewRows = 5

// PreviewTable reads the start of a CSV, XLSX or ODS file. That it is not clear which
// column holds what is no error here: who looks at the preview will say.
func PreviewTable(ctx context.Context, name string, data []byte, o Options) (Preview, error) {
	format, err := formatOf(name, data)
	if err != nil {
		return Preview{}, err
	}
	var t *table
	switch format.Name {
	case "CSV":
		t, err = csvTable(ctx, file{name: name, data: data})
	case "XLSX":
		t, err = xlsxTable(ctx, file{name: name, data: data})
	case "ODS":
		t, err = odsTable(ctx, file{name: name, data: data})
	default:
		return Preview{}, unreadable(name, "no_table", filepath.Base(name)+" is not a table", "choose a CSV, XLSX or ODS file")
	}
	if err != nil {
		return Preview{}, said(name, format, err)
	}
	v := Preview{Header: t.header, Rows: t.rows[:min(previewRows, len(t.rows))], Total: len(t.rows), Columns: Columns{}}
	p, err := planOf(t, o.Columns)
	if err != nil {
		return v, nil
	}
	for role, i := range p.at {
		v.Columns[role] = t.header[i]
	}
	for _, i := range p.wide {
		v.Wide = append(v.Wide, t.header[i])
	}
	v.Guessed = slices.Clone(p.guessed)
	return v, nil
}
