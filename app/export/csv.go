package export

import (
	"encoding/csv"
	"io"
	"strings"
	"unicode/utf8"
)

// triggers are the characters with which a cell becomes a formula in one
// spreadsheet or another, with their full-width forms (OWASP, "CSV Injection").
const triggers = "=+-@\t\r＝＋－＠"

// CSV writes a table: UTF-8, CRLF as RFC 4180 has it, and cells that would run
// as formulas guarded by a leading apostrophe, unless o.Exact.
func CSV(w io.Writer, t Table, o Options) error {
	if o.BOM {
		if _, err := io.WriteString(w, "\ufeff"); err != nil {
			return err
		}
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	if err := out.Write(t.Header); err != nil {
		return err
	}
	for _, row := range t.Rows {
		cells := make([]string, len(row))
		for i, cell := range row {
			if !o.Exact {
				cell = Guard(cell)
			}
			cells[i] = cell
		}
		if err := out.Write(cells); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// Guard puts an apostrophe before a cell that a spreadsheet would run.
func Guard(cell string) string {
	if runs(cell) {
		return "'" + cell
	}
	return cell
}

// runs tells whether a spreadsheet may take the cell for a formula.
func runs(cell string) bool {
	first, _ := utf8.DecodeRuneInString(cell)
	return cell != "" && strings.ContainsRune(triggers, first)
}
