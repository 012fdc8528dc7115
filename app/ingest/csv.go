package ingest

import (
	"context"
	"encoding/csv"
	"errors"
	"io"
	"strings"

	"standpunt/app"
)

// readCSV reads a table of comma, semicolon, tab or bar separated values.
func readCSV(ctx context.Context, in file) (*app.Document, error) {
	t, err := csvTable(ctx, in)
	if err != nil {
		return nil, err
	}
	return t.sets(ctx, in)
}

func csvTable(ctx context.Context, in file) (*table, error) {
	text, err := decode(in.data)
	if err != nil {
		return nil, &problem{"text_encoding", "its letters cannot be decoded", "save it as UTF-8"}
	}
	rows, err := csvRows(ctx, text)
	if err != nil {
		return nil, err
	}
	return tableOf(rows)
}

func csvRows(ctx context.Context, text string) ([][]string, error) {
	comma := delimiter(text)
	if first, rest, ok := strings.Cut(text, "\n"); ok && strings.HasPrefix(strings.ToLower(first), "sep=") && len(strings.TrimSpace(first)) == 5 {
		text, comma = rest, rune(first[4])
	}
	r := csv.NewReader(untilDone{ctx, strings.NewReader(text)})
	r.Comma, r.FieldsPerRecord, r.LazyQuotes = comma, -1, true
	var rows [][]string
	for {
		row, err := r.Read()
		switch {
		case errors.Is(err, io.EOF):
			return rows, nil
		case ctx.Err() != nil:
			return nil, ctx.Err()
		case err != nil:
			return nil, &problem{"csv_broken", "it is not well-formed: " + err.Error(), "save it again from the spreadsheet"}
		}
		if rows = append(rows, row); len(rows) > maxRecords+1 {
			return nil, &problem{"records", "it has more than 200,000 rows", "split it"}
		}
	}
}

// delimiter is the sign that cuts the first rows into the most columns of which
// all rows have as many.
func delimiter(text string) rune {
	best, most := ',', 0
	for _, comma := range ",;\t|" {
		r := csv.NewReader(strings.NewReader(text[:min(len(text), 256<<10)]))
		r.Comma, r.FieldsPerRecord, r.LazyQuotes = comma, -1, true
		width, alike := 0, 0
		for n := range 50 {
			row, err := r.Read()
			if err != nil {
				break
			}
			if n == 0 {
				width = len(row)
			}
			if len(row) == width {
				alike++
			}
		}
		if score := (width - 1) * alike; score > most {
			best, most = comma, score
		}
	}
	return best
}
