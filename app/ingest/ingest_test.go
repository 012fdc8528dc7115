package ingest

import (
	"archive/zip"
	"bytes"
	"context"
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
		{"form feeds begin pages", "een\n\ftwee\n\fdrie", "1:een 2:twee 3:drie"},
		{"a single blank at the start begins a page", "een\n twee", "1:een 2:twee"},
		{"accents apart are put together, controls go", "e\u0301\u202een\x01", "1:éen"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := Read(context.Background(), "x.txt", []byte(tt.data))
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

func TestBadFilesSayWhatToDo(t *testing.T) {
	for _, tt := range []struct{ name, file, data, key string }{
		{"empty", "a.txt", " \n", "file_empty"},
		{"a picture named .pdf", "a.pdf", "\xff\xd8\xff\xe0 JFIF", "not_what_it_says"},
		{"binary data", "a.txt", "\x00\x01\x02\x03", "unknown_format"},
		{"half a PDF", "a.pdf", "%PDF-1.7\n1 0 obj\n<<", "pdf_truncated"},
		{"an archive that is no document", "a.docx", zipped(t, map[string]string{"x": "y"}), "zip_unknown"},
		{"half an archive", "a.docx", "PK\x03\x04 and no more", "docx_broken"},
		{"XML that breaks off", "a.docx", zipped(t, map[string]string{"word/document.xml": "<w:p><w:t>x"}), "docx_broken"},
		{"nesting without end", "a.docx", zipped(t, map[string]string{"word/document.xml": strings.Repeat("<a>", 1000)}), "docx_broken"},
		{"entities", "a.docx", zipped(t, map[string]string{"word/document.xml": `<!DOCTYPE a [<!ENTITY b "c">]><a/>`}), "docx_broken"},
		{"broken JSON", "a.json", `{"questions":`, "json_broken"},
		{"JSON of something else", "a.json", `{"price":3}`, "json_form"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Read(context.Background(), tt.file, []byte(tt.data))
			e, ok := err.(*app.Error)
			if !ok || e.Key != tt.key || e.Code != app.Unreadable || e.Hint == "" {
				t.Errorf("got %#v, want %s with a hint", err, tt.key)
			}
		})
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Read(ctx, "a.txt", []byte("x")); app.CodeOf(err) != app.Canceled {
		t.Errorf("got %v", err)
	}
}

const body = `<w:document xmlns:w="w"><w:body>
<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:t>Kent u dit?</w:t></w:r></w:p>
<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Antwoord</w:t></w:r></w:p>
<w:p><w:r><w:t>Ja</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:del><w:r><w:delText>nee</w:delText></w:r></w:del><w:r><w:t>, dat.</w:t><w:br/><w:t>En meer.</w:t></w:r></w:p>
<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:t>En dat?</w:t></w:r></w:p>
</w:body></w:document>`

func TestWord(t *testing.T) {
	doc, err := Read(context.Background(), "brief.docx", []byte(zipped(t, map[string]string{
		"word/document.xml":  body,
		"word/numbering.xml": `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>`,
		"word/footnotes.xml": `<w:footnotes xmlns:w="w"><w:footnote w:id="2"><w:p><w:r><w:t>Een bron.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
		"word/header1.xml":   `<w:hdr xmlns:w="w"><w:p><w:r><w:t>Datum 3 maart 2025</w:t></w:r></w:p></w:hdr>`,
	})))
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

func TestPDF(t *testing.T) {
	doc, err := Read(context.Background(), "a.pdf", pdf("BT /F 10 Tf 72 700 Td (Vraag 1) Tj 0 -14 Td (Kent u dit?) Tj ET", "BT /F 10 Tf 72 700 Td (Antwoord 1) Tj ET"))
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
	if _, err := Read(context.Background(), "scan.pdf", pdf("")); err == nil || err.(*app.Error).Key != "pdf_scan" {
		t.Errorf("a page without text: %v", err)
	}
}

// FuzzRead: whatever the bytes, reading ends with lines or with an error of ours.
func FuzzRead(f *testing.F) {
	f.Add("a.txt", []byte("Vraag 1"))
	f.Add("a.json", []byte(`[{"questions":[]}]`))
	f.Add("a.docx", []byte(zipped(f, map[string]string{"word/document.xml": body})))
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		if bytes.Contains(data, []byte("%PDF-")) {
			t.Skip("PDFium has its own fuzzers")
		}
		doc, err := Read(context.Background(), name, data)
		if err == nil && len(doc.Lines)+len(doc.Sets) == 0 {
			t.Error("neither lines nor an error")
		}
		if _, ours := err.(*app.Error); err != nil && !ours {
			t.Errorf("an error that says nothing to a user: %v", err)
		}
	})
}

func zipped(t testing.TB, parts map[string]string) string {
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
func pdf(pages ...string) []byte {
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
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, start)
	return b.Bytes()
}
