package ingest

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"standpunt/app"
)

const openSheet = `<o:document-content xmlns:o="o" xmlns:table="t" xmlns:text="x" xmlns:office="f"><o:body><o:spreadsheet>
<table:table table:name="leeg"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>
<table:table table:name="vragen">
<table:table-row><table:table-cell><text:p>Vraag</text:p></table:table-cell><table:table-cell><text:p>Antwoord</text:p></table:table-cell><table:table-cell><text:p>Datum vraag</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16381"/></table:table-row>
<table:table-row><table:table-cell><text:p>Kent<text:s text:c="1"/>u dit?</text:p></table:table-cell><table:table-cell><o:annotation><text:p>kijk</text:p></o:annotation><text:p>Ja.</text:p><text:p>Al lang.</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2025-05-09T00:00:00"><text:p>9 mei</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell><text:p>En dat?</text:p></table:table-cell><table:table-cell><text:p>Nee.</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2025-05-09"><text:p>9 mei</text:p></table:table-cell><table:covered-table-cell/></table:table-row>
<table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
</table:table></o:spreadsheet></o:body></o:document-content>`

func sheetOf(t testing.TB, content string) []byte {
	return []byte(zipOf(t, map[string]string{"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content}))
}

func TestOpenSpreadsheet(t *testing.T) {
	doc, err := Read(context.Background(), "vragen.ods", sheetOf(t, openSheet), Options{})
	if err != nil || len(doc.Sets) != 1 {
		t.Fatalf("%v, %v", doc, err)
	}
	s := doc.Sets[0]
	if got := fmt.Sprintf("%q %q %s %d", s.Questions[0].Text, s.Answers[0].Text, s.Asked, len(s.Answers)); got != `"Kent u dit?" "Ja.\nAl lang." 2025-05-09 2` {
		t.Errorf("got %s", got)
	}
	if v, err := PreviewTable(context.Background(), "vragen.ods", sheetOf(t, openSheet), Options{}); err != nil || v.Total != 2 || v.Columns["answer"] != "Antwoord" {
		t.Errorf("the preview: %+v, %v", v, err)
	}
}

func TestOpenSpreadsheetsHaveBudgets(t *testing.T) {
	row := func(attr, cell string) string {
		return "<table><table-row " + attr + "><table-cell " + cell + "><p>x</p></table-cell></table-row></table>"
	}
	for name, content := range map[string]string{
		"a row that stands there a million times":  row(`number-rows-repeated="1000000"`, ""),
		"a cell that stands there a million times": row("", `number-columns-repeated="1000000"`),
		"many rows": "<table>" + strings.Repeat("<table-row number-rows-repeated='999'><table-cell><p>x</p></table-cell></table-row>", 300) + "</table>",
	} {
		_, err := Read(context.Background(), "a.ods", sheetOf(t, "<a>"+content+"</a>"), Options{})
		if e, ok := err.(*app.Error); !ok || e.Key != "records" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzODS(f *testing.F) {
	f.Add(openSheet)
	f.Add(`<table><table-row number-rows-repeated="3"><table-cell number-columns-repeated="-2"><p>a</p><annotation/></table-cell>`)
	f.Fuzz(func(t *testing.T, content string) { sound(t, "a.ods", sheetOf(t, content)) })
}
