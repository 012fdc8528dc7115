package ingest

import (
	"context"
	"strings"
	"testing"

	"standpunt/app"
)

// book1 is a spreadsheet: an empty sheet, then one with shared and inline texts,
// a number, a date and a gap.
var book1 = map[string]string{
	"xl/workbook.xml":            `<workbook xmlns:r="r"><sheets><sheet name="leeg" r:id="r1"/><sheet name="vragen" r:id="r2"/></sheets></workbook>`,
	"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="/xl/worksheets/sheet2.xml"/></Relationships>`,
	"xl/worksheets/sheet1.xml":   `<worksheet><sheetData/></worksheet>`,
	"xl/sharedStrings.xml":       `<sst><si><t>vraag</t></si><si><r><t>Hoeveel </t></r><r><t>bruggen?</t></r><rPh><t>x</t></rPh></si><si><t>antwoord</t></si></sst>`,
	"xl/styles.xml":              `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd\-mm\-yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>`,
	"xl/worksheets/sheet2.xml": `<worksheet><sheetData>
<row><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>2</v></c><c r="C1" t="inlineStr"><is><t>datum</t></is></c><c r="D1" t="inlineStr"><is><t>nummer</t></is></c></row>
<row><c r="A2" t="s"><v>1</v></c><c r="B2"><v>12.50</v></c><c r="C2" s="1"><v>45719</v></c><c r="D2" t="str"><f>1+1</f><v>Z9</v></c></row>
<row><c r="A3" t="inlineStr"><is><t>En pont?</t></is></c><c r="D3" t="inlineStr"><is><t>Z9</t></is></c></row>
</sheetData></worksheet>`,
}

func TestSpreadsheet(t *testing.T) {
	doc, err := Read(context.Background(), "vragen.xlsx", []byte(zipOf(t, book1)), Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := `set     answers Z9 "vragen" asked 2025-03-03 answered  by [] to []
  Q1 Hoeveel bruggen?
  Q2 En pont?
  A1 12.5
`
	if got := described(doc); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if w := doc.Sets[0].Warnings; len(w) != 1 || w[0].Code != "unanswered" {
		t.Errorf("warnings %v", w)
	}
}

func TestNamedColumnsGoFirst(t *testing.T) {
	data := []byte("vraag,antwoord,repliek,zaak\nKomt er een brug?,Nee.,Toch wel.,Z1\n")
	doc, err := Read(context.Background(), "a.csv", data, Options{Columns: Columns{"answer": "Repliek", "set": "zaak"}})
	if err != nil || doc.Sets[0].Answers[0].Text != "Toch wel." || doc.Sets[0].Number != "Z1" {
		t.Errorf("got %+v, %v", doc, err)
	}
}

// A column that looks like the number of the question, and is not, can be left out.
func TestARoleThatNoColumnHasIsNotGuessed(t *testing.T) {
	data := []byte("nr,vraag,antwoord,datum\n17,Komt er een brug?,Nee.,2025-03-03\n")
	v, err := PreviewTable(context.Background(), "a.csv", data, Options{Columns: Columns{"label": "", "asked": "", "question": ""}})
	if err != nil || v.Columns["question"] != "vraag" || v.Columns["label"] != "" || v.Columns["asked"] != "" {
		t.Errorf("taken for %v, %v", v.Columns, err)
	}
	doc, err := Read(context.Background(), "a.csv", data, Options{Columns: Columns{"label": "", "asked": ""}})
	if err != nil || doc.Sets[0].Questions[0].Label != "1" || doc.Sets[0].Asked != "" {
		t.Errorf("read as %+v, %v", doc, err)
	}
}

func TestGuardsOfAnExportAreTakenOff(t *testing.T) {
	doc, err := Read(context.Background(), "a.csv", []byte("vraag,antwoord\nStelling,'-1\nNog een,'s avonds\n"), Options{})
	if err != nil || doc.Sets[0].Answers[0].Text != "-1" || doc.Sets[0].Answers[1].Text != "'s avonds" {
		t.Errorf("got %+v, %v", doc, err)
	}
}

func TestTablesThatCannotBeUnderstood(t *testing.T) {
	for _, tt := range []struct {
		name, data string
		columns    Columns
		key, says  string
	}{
		{"no questions", "a,b\n1,2\n3,4\n", nil, "columns", "its columns are a, b"},
		{"several candidates", "vraag,x,y,z\nKomt hij?," + strings.Repeat("lang ", 20) + ",kort," + strings.Repeat("lang ", 20) + "\n", nil, "columns", "which column holds the answers"},
		{"a column that is not there", "vraag,antwoord\nA?,B\n", Columns{"answer": "reply"}, "columns", "no column reply"},
		{"a role that is not there", "vraag,antwoord\nA?,B\n", Columns{"reply": "antwoord"}, "columns", "no role reply"},
		{"a header alone", "vraag,antwoord\n", nil, "no_rows", "no rows"},
		{"a huge cell", "vraag,antwoord\nA?," + strings.Repeat("x", maxCell+1) + "\n", nil, "records", "a cell"},
		{"too many columns", strings.Repeat("a,", 600) + "\n" + strings.Repeat("b,", 600) + "\n", nil, "records", "500 columns"},
		{"too many rows", "vraag,antwoord\n" + strings.Repeat("A?,B\n", maxRecords+1), nil, "records", "200,000 rows"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Read(context.Background(), "a.csv", []byte(tt.data), Options{Columns: tt.columns})
			e, ok := err.(*app.Error)
			if !ok || e.Key != tt.key || !strings.Contains(e.Why, tt.says) || e.Hint == "" {
				t.Errorf("got %#v", err)
			}
		})
	}
}

func TestPreview(t *testing.T) {
	data := []byte("statement,ABC,XYZ\nEr komt een brug.,eens,oneens\n")
	v, err := PreviewTable(context.Background(), "a.csv", data, Options{})
	if err != nil || v.Total != 1 || v.Columns["question"] != "statement" || strings.Join(v.Wide, " ") != "ABC XYZ" || v.Rows[0][2] != "oneens" {
		t.Errorf("got %+v, %v", v, err)
	}
	if v, err := PreviewTable(context.Background(), "a.csv", []byte("a,b\n1,2\n"), Options{}); err != nil || len(v.Columns) != 0 || len(v.Header) != 2 {
		t.Errorf("one that is not clear: %+v, %v", v, err)
	}
	if _, err := PreviewTable(context.Background(), "a.txt", []byte("x"), Options{}); err == nil || err.(*app.Error).Key != "no_table" {
		t.Errorf("a text: %v", err)
	}
}

func FuzzCSV(f *testing.F) {
	f.Add("vraag;antwoord\nA?;\"B\nC\"\n")
	f.Add("sep=|\nstatement|ABC|XYZ\nx|1|2\n|3|\n")
	f.Fuzz(func(t *testing.T, s string) { sound(t, "a.csv", []byte(s)) })
}

func FuzzXLSX(f *testing.F) {
	f.Add(book1["xl/worksheets/sheet2.xml"], book1["xl/sharedStrings.xml"], book1["xl/styles.xml"])
	f.Fuzz(func(t *testing.T, sheet, shared, styles string) {
		sound(t, "a.xlsx", []byte(zipOf(t, map[string]string{
			"xl/workbook.xml": book1["xl/workbook.xml"], "xl/_rels/workbook.xml.rels": book1["xl/_rels/workbook.xml.rels"],
			"xl/worksheets/sheet1.xml": sheet, "xl/sharedStrings.xml": shared, "xl/styles.xml": styles,
		})))
	})
}
