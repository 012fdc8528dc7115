package ingest

import (
	"context"
	"encoding/xml"
	"strconv"
	"strings"

	"standpunt/app"
)

// readODS reads the first sheet of an OpenDocument spreadsheet that has rows
// below a header. Formulas are not computed: their last values count.
func readODS(ctx context.Context, in file) (*app.Document, error) {
	t, err := odsTable(ctx, in)
	if err != nil {
		return nil, err
	}
	return t.sets(ctx, in)
}

func odsTable(ctx context.Context, in file) (*table, error) {
	a, err := openArchive(in.data)
	if err != nil {
		return nil, err
	}
	f := a.parts["content.xml"]
	if f == nil {
		return nil, damaged("a part of it is missing")
	}
	r, err := a.open(f)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	o := &odsReader{}
	if err := tokens(ctx, r, o.token); err != nil {
		return nil, err
	}
	if o.over {
		return nil, &problem{"records", "it has more than 200,000 rows or 500 columns", "split it"}
	}
	none := error(&problem{"no_rows", "the spreadsheet has no rows", "check that it is the right file"})
	for _, rows := range o.sheets {
		if t, err := tableOf(rows); err == nil {
			return t, nil
		} else {
			none = err
		}
	}
	return nil, none
}

// odsReader gathers the cells of the sheets (OpenDocument 1.3 part 3, 9.1).
type odsReader struct {
	sheets [][][]string
	row    []string
	repeat [2]int // how often the row and the cell stand there
	value  string // of a cell that holds a date, else ""
	text   strings.Builder
	cell   int // depth inside a cell
	skip   int // depth inside a remark on a cell
	over   bool
}

func (o *odsReader) token(t xml.Token) {
	switch t := t.(type) {
	case xml.StartElement:
		o.start(t)
	case xml.EndElement:
		o.end(t.Name.Local)
	case xml.CharData:
		if o.cell > 0 && o.skip == 0 {
			o.text.Write(t)
		}
	}
}

func (o *odsReader) start(e xml.StartElement) {
	switch name := e.Name.Local; {
	case o.skip > 0 || name == "annotation":
		o.skip++
	case name == "table" && o.cell == 0:
		o.sheets = append(o.sheets, nil)
	case name == "table-row" && o.cell == 0:
		o.row, o.repeat[0] = nil, times(attr(e, "number-rows-repeated"))
	case name == "table-cell" || name == "covered-table-cell":
		o.cell++
		o.repeat[1], o.value = times(attr(e, "number-columns-repeated")), ""
		if date := attr(e, "date-value"); date != "" {
			o.value, _, _ = strings.Cut(date, "T")
		}
		o.text.Reset()
	case name == "p" && o.text.Len() > 0:
		o.text.WriteByte('\n')
	case name == "s" || name == "tab":
		o.text.WriteByte(' ')
	case name == "line-break":
		o.text.WriteByte('\n')
	}
}

func (o *odsReader) end(name string) {
	switch {
	case o.skip > 0:
		o.skip--
	case name == "table-cell" || name == "covered-table-cell":
		o.cell--
		text := strings.TrimSpace(o.text.String())
		if o.value != "" {
			text = o.value
		}
		n := o.repeat[1]
		if text == "" { // sheets end in rows of many empty cells
			n = min(n, maxColumns-len(o.row))
		}
		if o.over = o.over || len(o.row)+n > maxColumns; !o.over {
			for range n {
				o.row = append(o.row, text)
			}
		}
	case name == "table-row" && o.cell == 0 && len(o.sheets) > 0:
		o.endRow()
	}
}

// endRow adds the row as often as it stands there; empty ones are left out.
func (o *odsReader) endRow() {
	for len(o.row) > 0 && o.row[len(o.row)-1] == "" {
		o.row = o.row[:len(o.row)-1]
	}
	if len(o.row) == 0 {
		return
	}
	last := len(o.sheets) - 1
	if o.over = o.over || len(o.sheets[last])+o.repeat[0] > maxRecords+1 || o.repeat[0] > 1000; o.over {
		return
	}
	for range o.repeat[0] {
		o.sheets[last] = append(o.sheets[last], append([]string(nil), o.row...))
	}
}

// times is how often something stands there, at least once.
func times(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 {
		return 1
	}
	return n
}
