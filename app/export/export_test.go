package export

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"
)

func TestCSV(t *testing.T) {
	table := Table{Header: []string{"quote", "tag"}, Rows: [][]string{{"=1+1", "a;b"}, {"één \"citaat\"", "twee\nregels"}}}
	for _, tt := range []struct {
		name string
		o    Options
		want string
	}{
		{"guarded", Options{}, "quote,tag\r\n'=1+1,a;b\r\n\"één \"\"citaat\"\"\",\"twee\r\nregels\"\r\n"},
		{"exact, with a mark", Options{BOM: true, Exact: true}, "\ufeffquote,tag\r\n=1+1,a;b\r\n\"één \"\"citaat\"\"\",\"twee\r\nregels\"\r\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var b bytes.Buffer
			if err := CSV(&b, table, tt.o); err != nil {
				t.Fatal(err)
			}
			if b.String() != tt.want {
				t.Errorf("got  %q\nwant %q", b.String(), tt.want)
			}
		})
	}
}

func TestJSONKeepsLetters(t *testing.T) {
	var b bytes.Buffer
	if err := JSON(&b, map[string]string{"text": "<é & «»>"}); err != nil {
		t.Fatal(err)
	}
	if want := "{\n  \"text\": \"<é & «»>\"\n}\n"; b.String() != want {
		t.Errorf("got %q, want %q", b.String(), want)
	}
}

// FuzzCSV: no cell that is read back begins with a trigger, and taking the
// apostrophe off gives the cell that was written.
func FuzzCSV(f *testing.F) {
	for _, s := range []string{"=1", "+", "-x", "@a", "\tb", "＝1", "'", "gewoon", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, cell string) {
		if strings.Contains(cell, "\r") {
			t.Skip("encoding/csv folds CR LF when it reads")
		}
		var b bytes.Buffer
		if err := CSV(&b, Table{Header: []string{"h", "i"}, Rows: [][]string{{cell, "x"}}}, Options{}); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(&b).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		got := rows[1][0]
		if runs(got) {
			t.Fatalf("%q would run", got)
		}
		if got != cell && strings.TrimPrefix(got, "'") != cell {
			t.Fatalf("wrote %q, read %q", cell, got)
		}
	})
}

func TestDiffHTMLEscapes(t *testing.T) {
	var b bytes.Buffer
	err := DiffHTML(&b, "<a>", "b", []DiffRow{{Kind: "shifted", Sign: "▲", Why: "number: 3 → 5", Left: []DiffWords{{Text: "<script>x</script>", Changed: true}}}})
	if err != nil {
		t.Fatal(err)
	}
	page := b.String()
	if strings.Contains(page, "<script>") || !strings.Contains(page, "<del>&lt;script&gt;") || !strings.Contains(page, "&lt;a&gt;") {
		t.Errorf("the page is not safe:\n%s", page)
	}
}
