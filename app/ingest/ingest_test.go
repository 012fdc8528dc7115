package ingest

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"standpunt/app"
)

func TestText(t *testing.T) {
	for _, tt := range []struct{ name, data, want string }{
		{"UTF-8 with a mark and CRLF", "\ufeffeen\r\n\r\ntwee", "1:een 1:twee"},
		{"Windows-1252", "caf\xe9", "1:café"},
		{"UTF-16", "\xff\xfee\x00\xe9\x00n\x00", "1:eén"},
		{"UTF-16 without its mark", "V\x00r\x00a\x00a\x00g\x00 \x001\x00\n\x00A\x00?\x00", "1:Vraag 1 1:A?"},
		{"UTF-16 the other way round", "\x00V\x00r\x00a\x00a\x00g\x00 \x001\x00\n\x00A\x00?", "1:Vraag 1 1:A?"},
		{"headings of Markdown", "# Brief\n**Vraag 1**\n2 ** 3 ** 4\n#hashtag", "1:Brief 1:Vraag 1 1:2 ** 3 ** 4 1:#hashtag"},
		{"form feeds begin pages", "een\n\ftwee\n\fdrie", "1:een 2:twee 3:drie"},
		{"a single blank at the start begins a page", "een\n twee", "1:een 2:twee"},
		{"accents that stand behind their letter", "Kostic ´ (ABC), Yes¸il, Milosevicˇ en auto´s", "1:Kostić (ABC), Yeşil, Milosevič en auto´s"},
		{"accents apart are put together, controls go", "e\u0301\u202een\x01", "1:éen"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := Read(context.Background(), "x.txt", []byte(tt.data), Options{})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, l := range doc.Lines {
				got = append(got, fmt.Sprintf("%d:%s", l.Page, l.Text))
			}
			if s := strings.Join(got, " "); s != tt.want {
				t.Errorf("got %s, want %s", s, tt.want)
			}
		})
	}
}

func TestDoubleSpacedTextIsSingleSpaced(t *testing.T) {
	for want, line := range map[float64]string{0: "een regel die afbreekt\n\n", 1: "Een alinea die af is.\n\n"} {
		doc, err := Read(context.Background(), "x.txt", []byte(strings.Repeat(line, 30)), Options{})
		if err != nil || doc.Lines[7].Gap != want {
			t.Errorf("%q: white of %g lines, want %g (%v)", line, doc.Lines[7].Gap, want, err)
		}
	}
}

const body = `<w:document xmlns:w="w"><w:body>
<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:t>Kent u dit?</w:t></w:r></w:p>
<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Antwoord</w:t></w:r></w:p>
<w:p><w:r><w:t>Ja</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:del><w:r><w:delText>nee</w:delText></w:r></w:del><w:r><w:t>, dat.</w:t><w:br/><w:t>En meer.</w:t></w:r></w:p>
<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:t>En dat?</w:t></w:r></w:p>
</w:body></w:document>`

func TestWord(t *testing.T) {
	doc, err := Read(context.Background(), "brief.docx", []byte(zipOf(t, map[string]string{
		"word/document.xml":  body,
		"word/numbering.xml": `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>`,
		"word/footnotes.xml": `<w:footnotes xmlns:w="w"><w:footnote w:id="2"><w:p><w:r><w:t>Een bron.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
		"word/header1.xml":   `<w:hdr xmlns:w="w"><w:p><w:r><w:t>Datum 3 maart 2025</w:t></w:r></w:p></w:hdr>`,
	})), Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, l := range doc.Lines {
		got = append(got, fmt.Sprintf("%s|%s", l.Kind, l.Text))
	}
	want := "header|Datum 3 maart 2025;list|1. Kent u dit?;|Antwoord;|Ja, dat.;|En meer.;list|2. En dat?"
	if s := strings.Join(got, ";"); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
	if m := doc.Lines[3].Marks; len(m) != 1 || m[0] != (app.Anchor{Marker: "1", At: 2}) {
		t.Errorf("the note's mark is %v", m)
	}
	if len(doc.Notes) != 1 || doc.Notes[0] != (app.Note{Marker: "1", Text: "Een bron."}) {
		t.Errorf("the notes are %v", doc.Notes)
	}
}

func TestWordCountsLists(t *testing.T) {
	item := func(style, list, level, text string) string {
		s := "<p><pPr>"
		if style != "" {
			s += `<pStyle val="` + style + `"/>`
		}
		if list != "" {
			s += `<numPr><ilvl val="` + level + `"/><numId val="` + list + `"/></numPr>`
		}
		return s + "</pPr><r><t>" + text + "</t></r></p>"
	}
	level := func(n int, format, text string, start int) string {
		return fmt.Sprintf(`<lvl ilvl="%d"><start val="%d"/><numFmt val="%s"/><lvlText val="%s"/></lvl>`, n, start, format, text)
	}
	doc, err := Read(context.Background(), "brief.docx", []byte(zipOf(t, map[string]string{
		"word/numbering.xml": "<numbering>" +
			`<abstractNum abstractNumId="1">` + level(0, "decimal", "%1.", 1) + level(1, "lowerLetter", "%1%2)", 1) + `</abstractNum>` +
			`<abstractNum abstractNumId="2">` + level(0, "upperRoman", "%1", 3) + level(1, "bullet", "•", 1) + `</abstractNum>` +
			`<num numId="5"><abstractNumId val="1"/></num><num numId="6"><abstractNumId val="1"/><lvlOverride ilvl="0"><startOverride val="1"/></lvlOverride></num>` +
			`<num numId="7"><abstractNumId val="2"/></num></numbering>`,
		"word/styles.xml": `<styles><style styleId="Vraag"><pPr><numPr><numId val="5"/></numPr></pPr></style><style styleId="Vraag2"><basedOn val="Vraag"/></style><style styleId="Kring"><basedOn val="Kring"/></style></styles>`,
		"word/document.xml": "<document>" + item("Vraag", "", "", "een") + item("", "5", "1", "een a") + item("", "5", "1", "een b") + item("Vraag2", "", "", "twee") +
			item("", "5", "1", "twee a") + item("Vraag", "0", "0", "geen") + item("", "6", "0", "opnieuw een") + item("", "6", "0", "twee") +
			item("", "7", "0", "drie") + item("", "7", "1", "stip") + item("Kring", "", "", "kring") + item("", "99", "0", "onbekend") + "</document>",
	})), Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, l := range doc.Lines {
		got = append(got, l.Text)
	}
	want := "1. een;1a) een a;1b) een b;2. twee;2a) twee a;geen;1. opnieuw een;2. twee;III drie;stip;kring;onbekend"
	if s := strings.Join(got, ";"); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
}

func TestWordTables(t *testing.T) {
	cell := func(paragraphs ...string) string {
		s := "<tc>"
		for _, p := range paragraphs {
			s += "<p><r><t>" + p + "</t></r></p>"
		}
		return s + "</tc>"
	}
	doc, err := Read(context.Background(), "brief.docx", []byte(zipOf(t, map[string]string{"word/document.xml": "<document><body><tbl>" +
		"<tr>" + cell("Jaar") + cell("Bruggen") + cell("") + "</tr>" +
		"<tr>" + cell("2024") + cell("12") + cell("dicht") + "</tr>" +
		"<tr>" + cell("Vraag 1") + cell("Kent u dit?") + "</tr>" +
		"<tr>" + cell("Een", "twee") + cell("drie") + "</tr>" +
		"<tr><tc><tbl><tr>" + cell("a") + cell("b") + "</tr></tbl></tc>" + cell("c") + "</tr>" +
		"</tbl></body></document>"})), Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := "table   Jaar | Bruggen\ntable   2024 | 12 | dicht\nbody    Vraag 1\nbody    Kent u dit?\nbody    Een\nbody    twee\nbody    drie\ntable   a | b\nbody    c\n"
	if got := described(doc); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

const openText = `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b">
<office:automatic-styles><text:list-style text:name="L1" xmlns:style="s"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style></office:automatic-styles>
<office:body><office:text>
<text:tracked-changes><text:changed-region><text:deletion><text:p>weg</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:list text:style-name="L1"><text:list-item><text:p>Kent<text:s text:c="2"/>u<text:tab/>dit?</text:p></text:list-item></text:list>
<text:h>Antwoord</text:h>
<text:p>Ja<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Een bron.</text:p></text:note-body></text:note>,<text:line-break/>dat.<office:annotation><text:p>kijk</text:p></office:annotation></text:p>
<text:list text:style-name="L1" text:continue-numbering="true"><text:list-item><text:p>En dat?</text:p></text:list-item></text:list>
<table:table><table:table-row><table:table-cell><text:p>Jaar</text:p></table:table-cell><table:table-cell><text:p>2024</text:p></table:table-cell></table:table-row></table:table>
</office:text></office:body></office:document-content>`

const openStyles = `<office:document-styles xmlns:office="o" xmlns:style="s" xmlns:text="t"><style:master-page><style:header><text:p>Datum 3 maart 2025</text:p></style:header></style:master-page></office:document-styles>`

func TestOpenDocument(t *testing.T) {
	doc, err := Read(context.Background(), "brief.odt", []byte(zipOf(t, map[string]string{"content.xml": openText, "styles.xml": openStyles})), Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := `header  Datum 3 maart 2025
list    1. Kent u dit?
body    Antwoord
body    Ja,  [1 at 2]
body    dat.
list    2. En dat?
table   Jaar | 2024
note    1: Een bron.
`
	if got := described(doc); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestLockedOpenDocument(t *testing.T) {
	_, err := Read(context.Background(), "brief.odt", []byte(zipOf(t, map[string]string{
		"content.xml": "noise", "META-INF/manifest.xml": `<m:manifest xmlns:m="m"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>`,
	})), Options{})
	if e, ok := err.(*app.Error); !ok || e.Key != "zip_locked" {
		t.Errorf("got %v", err)
	}
}

func TestPDF(t *testing.T) {
	doc, err := Read(context.Background(), "a.pdf", pdf("BT /F 10 Tf 72 700 Td (Vraag 1) Tj 0 -14 Td (Kent u dit?) Tj ET", "BT /F 10 Tf 72 700 Td (Antwoord 1) Tj ET"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, l := range doc.Lines {
		got = append(got, fmt.Sprintf("%d %.0f %s", l.Page, l.Size, l.Text))
	}
	if s, want := strings.Join(got, ";"), "1 10 Vraag 1;1 10 Kent u dit?;2 10 Antwoord 1"; s != want {
		t.Errorf("got %s, want %s", s, want)
	}
	if _, err := Read(context.Background(), "scan.pdf", pdf(""), Options{}); err == nil || err.(*app.Error).Key != "pdf_scan" {
		t.Errorf("a page without text: %v", err)
	}
}

func zipOf(t testing.TB, parts map[string]string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range parts {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// pdf makes a document with one page per content stream.
func pdf(pages ...string) []byte { return pdfWith("", pages...) }

// pdfWith makes one with more in its trailer.
func pdfWith(trailer string, pages ...string) []byte {
	var b bytes.Buffer
	var at []int
	object := func(s string) { at = append(at, b.Len()); fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(at), s) }
	b.WriteString("%PDF-1.4\n")
	kids := ""
	for i := range pages {
		kids += fmt.Sprintf("%d 0 R ", 4+2*i)
	}
	object("<< /Type /Catalog /Pages 2 0 R >>")
	object(fmt.Sprintf("<< /Type /Pages /Count %d /Kids [%s] >>", len(pages), kids))
	object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
	for i, content := range pages {
		object(fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents %d 0 R >>", 5+2*i))
		object(fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(content), content))
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, n := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, trailer, start)
	return b.Bytes()
}

func TestSetsOfJSONAreTidied(t *testing.T) {
	doc, err := Read(context.Background(), "a.json", []byte(`{"subject":" de\u00a0brug ","asked":"03-03-2025","answered":"2025-02-31",
		"questions":[{"text":"  Cafe\u0301\r\nopen?","anchors":[{"marker":"1","at":99}]}],"answers":[{"covers":["1, 2"],"text":"Ja\u0007"}]}`), Options{})
	if err != nil {
		t.Fatal(err)
	}
	got, err := json.Marshal(doc.Sets[0])
	if err != nil {
		t.Fatal(err)
	}
	want := `{"id":"","kind":"answers","number":"","reference":"","subject":"de brug","title":"","asked":"2025-03-03","answered":"",` +
		`"askers":[],"respondents":[],"language":"","source":{"file":"","sha256":"","media_type":""},` +
		`"questions":[{"id":"","label":"1","text":"Café\nopen?","anchors":[{"marker":"1","at":10}]}],` +
		`"answers":[{"id":"","covers":["1","2"],"text":"Ja","page":0}],"footnotes":[],"warnings":[]}`
	if string(got) != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
