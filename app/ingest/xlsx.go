package ingest

import (
	"context"
	"encoding/xml"
	"math"
	"path"
	"strconv"
	"strings"
	"time"

	"standpunt/app"
)

// readXLSX reads the first sheet of a spreadsheet that has rows below a header.
// Formulas are not computed: their last values count.
func readXLSX(ctx context.Context, in file) (*app.Document, error) {
	t, err := xlsxTable(ctx, in)
	if err != nil {
		return nil, err
	}
	return t.sets(ctx, in)
}

func xlsxTable(ctx context.Context, in file) (*table, error) {
	a, err := openArchive(in.data)
	if err != nil {
		return nil, err
	}
	b := &book{archive: a, ctx: ctx}
	sheets, err := b.sheets()
	if err != nil {
		return nil, err
	}
	if err := b.strings(); err != nil {
		return nil, err
	}
	if err := b.styles(); err != nil {
		return nil, err
	}
	none := error(&problem{"no_rows", "the spreadsheet has no rows", "check that it is the right file"})
	for _, sheet := range sheets {
		rows, err := b.rows(sheet)
		if err != nil {
			return nil, err
		}
		if t, err := tableOf(rows); err == nil {
			return t, nil
		} else {
			none = err
		}
	}
	return nil, none
}

// book is a spreadsheet with what its cells refer to.
type book struct {
	archive *archive
	ctx     context.Context
	shared  []string
	dates   map[int]bool // styles that show a number as a date
	since   time.Time    // day 0
}

// each calls fn with the tokens of a part, which may be missing.
func (b *book) each(part string, fn func(xml.Token)) error {
	f := b.archive.parts[part]
	if f == nil {
		return nil
	}
	r, err := b.archive.open(f)
	if err != nil {
		return err
	}
	defer r.Close()
	return tokens(b.ctx, r, fn)
}

// sheets lists the parts of the sheets in the order of the book.
func (b *book) sheets() ([]string, error) {
	targets := map[string]string{}
	err := b.each("xl/_rels/workbook.xml.rels", func(t xml.Token) {
		if e, ok := t.(xml.StartElement); ok && e.Name.Local == "Relationship" {
			targets[attr(e, "Id")] = attr(e, "Target")
		}
	})
	if err != nil {
		return nil, err
	}
	var sheets []string
	b.since = time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	err = b.each("xl/workbook.xml", func(t xml.Token) {
		e, ok := t.(xml.StartElement)
		switch {
		case !ok:
		case e.Name.Local == "workbookPr" && (attr(e, "date1904") == "1" || attr(e, "date1904") == "true"):
			b.since = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
		case e.Name.Local == "sheet":
			target := targets[attr(e, "id")]
			if !strings.HasPrefix(target, "/") {
				target = path.Join("xl", target)
			}
			sheets = append(sheets, strings.TrimPrefix(target, "/"))
		}
	})
	return sheets, err
}

// strings reads the texts that cells share; what is said of their reading is left out.
func (b *book) strings() error {
	var text strings.Builder
	in, phonetic := false, 0
	return b.each("xl/sharedStrings.xml", func(t xml.Token) {
		switch t := t.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "si":
				text.Reset()
			case "t":
				in = true
			case "rPh":
				phonetic++
			}
		case xml.EndElement:
			switch t.Name.Local {
			case "si":
				b.shared = append(b.shared, text.String())
			case "t":
				in = false
			case "rPh":
				phonetic--
			}
		case xml.CharData:
			if in && phonetic == 0 {
				text.Write(t)
			}
		}
	})
}

// styles finds the styles that show numbers as dates: the built-in formats 14 to
// 22, and own ones with a year or day in them (ECMA-376 part 1, 18.8.30).
func (b *book) styles() error {
	b.dates = map[int]bool{}
	own := map[string]bool{}
	cells, n := false, 0
	return b.each("xl/styles.xml", func(t xml.Token) {
		switch t := t.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "numFmt":
				code := strings.ToLower(attr(t, "formatCode"))
				own[attr(t, "numFmtId")] = strings.Contains(code, "yy") || strings.Contains(code, "jj") || strings.Contains(code, "d-m") || strings.Contains(code, "d/m")
			case "cellXfs":
				cells = true
			case "xf":
				if cells {
					id, err := strconv.Atoi(attr(t, "numFmtId"))
					b.dates[n] = own[attr(t, "numFmtId")] || err == nil && id >= 14 && id <= 22
					n++
				}
			}
		case xml.EndElement:
			if t.Name.Local == "cellXfs" {
				cells = false
			}
		}
	})
}

// rows reads the cells of a sheet; rows that are not there are left out.
func (b *book) rows(part string) ([][]string, error) {
	var rows [][]string
	var row []string
	var text strings.Builder
	var kind string
	var style, column int
	reading, over := false, false
	err := b.each(part, func(t xml.Token) {
		switch t := t.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "row":
				row = nil
			case "c":
				kind = attr(t, "t")
				style, _ = strconv.Atoi(attr(t, "s"))
				if column = columnOf(attr(t, "r")); column < 0 {
					column = len(row)
				}
				text.Reset()
			case "v", "t":
				reading = true
			}
		case xml.EndElement:
			switch t.Name.Local {
			case "v", "t":
				reading = false
			case "c":
				if over = over || column >= maxColumns; !over {
					for len(row) <= column {
						row = append(row, "")
					}
					row[column] = b.value(kind, style, text.String())
				}
			case "row":
				if over = over || len(rows) > maxRecords; !over {
					rows = append(rows, row)
				}
			}
		case xml.CharData:
			if reading {
				text.Write(t)
			}
		}
	})
	if over {
		return nil, &problem{"records", "it has more than 200,000 rows or 500 columns", "split it"}
	}
	return rows, err
}

// value is a cell as it is shown, plainly.
func (b *book) value(kind string, style int, raw string) string {
	switch kind {
	case "s":
		if i, err := strconv.Atoi(strings.TrimSpace(raw)); err == nil && i >= 0 && i < len(b.shared) {
			return b.shared[i]
		}
		return ""
	case "inlineStr", "str", "d":
		return raw
	case "b":
		return map[string]string{"1": "TRUE", "0": "FALSE"}[raw]
	case "e":
		return ""
	}
	f, err := strconv.ParseFloat(strings.TrimSpace(raw), 64)
	switch {
	case err != nil || math.IsInf(f, 0) || math.IsNaN(f):
		return raw
	case b.dates[style] && f > 0 && f < 3_000_000:
		return b.since.AddDate(0, 0, int(f)).Format(time.DateOnly)
	}
	return strconv.FormatFloat(f, 'f', -1, 64)
}

// columnOf is the column of a cell's name: B12 is in column 1. It is -1 for none.
func columnOf(name string) int {
	n := 0
	for _, r := range name {
		if r < 'A' || r > 'Z' {
			break
		}
		if n = 26*n + int(r-'A') + 1; n > 1<<20 {
			break
		}
	}
	return n - 1
}
