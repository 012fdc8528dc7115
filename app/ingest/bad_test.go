package ingest

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"standpunt/app"
)

func TestBadFilesSayWhatToDo(t *testing.T) {
	whole := pdf("BT /F 10 Tf 72 700 Td (Vraag 1) Tj ET")
	for _, tt := range []struct{ name, file, data, key string }{
		{"empty", "a.txt", "", "file_empty"},
		{"blanks only", "a.pdf", " \n", "file_empty"},
		{"a picture named .pdf", "a.pdf", "\xff\xd8\xff\xe0 JFIF", "not_what_it_says"},
		{"an old Word file named .docx", "a.docx", "\xd0\xcf\x11\xe0 and more", "not_what_it_says"},
		{"binary data", "a.txt", "\x00\x01\x02\x03", "unknown_format"},
		{"a picture that does not say so", "a", "\x89PNG\r\n\x1a\n\x00", "unknown_format"},
		{"the first lines of a PDF", "a.pdf", "%PDF-1.7\n1 0 obj\n<<", "pdf_truncated"},
		{"half a PDF", "a.pdf", string(whole[:len(whole)/2]), "pdf_truncated"},
		{"a PDF with a password", "a.pdf", string(locked()), "pdf_encrypted"},
		{"a PDF of noise", "a.pdf", "%PDF-1.4\n" + strings.Repeat("\x07noise", 99) + "\n%%EOF", "pdf_broken"},
		{"a PDF without text", "scan.pdf", string(pdf("")), "pdf_scan"},
		{"an archive that is no document", "a.docx", zipOf(t, map[string]string{"x": "y"}), "zip_unknown"},
		{"half an archive", "a.docx", "PK\x03\x04 and no more", "file_damaged"},
		{"XML that breaks off", "a.docx", zipOf(t, map[string]string{"word/document.xml": "<w:p><w:t>x"}), "file_damaged"},
		{"nesting without end", "a.docx", zipOf(t, map[string]string{"word/document.xml": strings.Repeat("<a>", 1000)}), "file_damaged"},
		{"entities", "a.docx", zipOf(t, map[string]string{"word/document.xml": `<!DOCTYPE a [<!ENTITY b "c">]><a/>`}), "xml_entities"},
		{"a document with nothing in it", "a.docx", zipOf(t, map[string]string{"word/document.xml": "<a/>"}), "no_text"},
		{"a bomb that says so", "a.docx", zipOf(t, map[string]string{"word/document.xml": strings.Repeat(" ", 20<<20)}), "zip_bomb"},
		{"a bomb in many parts", "a.docx", zipOf(t, many(6000)), "zip_bomb"},
		{"a bomb that lies about its size", "a.docx", lying(t), "file_damaged"},
		{"broken JSON", "a.json", `{"questions":`, "json_broken"},
		{"JSON of something else", "a.json", `{"price":3}`, "json_form"},
		{"JSON of another type", "a.json", `{"questions":"none"}`, "json_form"},
		{"JSON of a kind that is not there", "a.json", `{"kind":"speech","questions":[{"text":"?"}]}`, "json_form"},
		{"JSON of a bare value", "a.json", `7`, "json_form"},
		{"a sheet of nothing", "a.xlsx", zipOf(t, map[string]string{"xl/workbook.xml": "<workbook/>"}), "no_rows"},
		{"XML of something else", "a.xml", "<?xml version='1.0'?><price>3</price>", "xml_unknown"},
		{"XML that breaks off", "a.xml", "<?xml version='1.0'?><vraagdoc><vraag>", "file_damaged"},
		{"XML with entities", "a.xml", "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b \"c\">]><vraag>&b;</vraag>", "xml_entities"},
		{"a page nested without end", "a.html", "<html>" + strings.Repeat("<div>", 5000), "file_damaged"},
		{"a page with no text", "a.html", "<html><body><script>x</script></body></html>", "no_text"},
		{"nothing for a set", "a.json", `[null]`, "json_form"},
		{"JSON nested without end", "a.json", strings.Repeat("[", 20000), "json_broken"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			start := time.Now()
			_, err := Read(context.Background(), tt.file, []byte(tt.data), Options{})
			e, ok := err.(*app.Error)
			if !ok || e.Key != tt.key || e.Code != app.Unreadable || e.Hint == "" || e.Why == "" || e.What != "read "+tt.file {
				t.Errorf("got %#v, want %s with a hint", err, tt.key)
			}
			if d := time.Since(start); d > 20*time.Second {
				t.Errorf("it took %s to say so", d)
			}
		})
	}
}

func TestLargeFilesAreRefusedByTheirKind(t *testing.T) {
	data := bytes.Repeat([]byte("Vraag 1\n"), (20<<20)/8+1)
	for _, name := range []string{"a.txt", "a.json", "a"} {
		_, err := Read(context.Background(), name, data, Options{})
		if e, ok := err.(*app.Error); !ok || e.Key != "file_large" {
			t.Errorf("%s with %d bytes: %v", name, len(data), err)
		}
	}
}

func TestIncompletePDFThatCanBeReadIsDoubtful(t *testing.T) {
	whole := pdf("BT /F 10 Tf 72 700 Td (Vraag 1) Tj ET")
	doc, err := Read(context.Background(), "a.pdf", bytes.TrimSuffix(whole, []byte("%%EOF\n")), Options{})
	if err != nil || len(doc.Warnings) != 1 || doc.Warnings[0].Code != "incomplete" {
		t.Errorf("got %+v, %v", doc, err)
	}
}

func TestPageThatIsAPictureIsDoubtful(t *testing.T) {
	text, picture := "BT /F 10 Tf 72 700 Td (Vraag 1) Tj ET", "0 0 100 100 re f"
	for want, pages := range map[string][]string{"scan": {text, picture, ""}, "": {text, "", text}} {
		doc, err := Read(context.Background(), "a.pdf", pdf(pages...), Options{})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, w := range doc.Warnings {
			got += w.Code
		}
		if got != want || want != "" && !strings.Contains(doc.Warnings[0].Message, "page 2,") {
			t.Errorf("got %v, want %q", doc.Warnings, want)
		}
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Read(ctx, "a.txt", []byte("x"), Options{}); app.CodeOf(err) != app.Canceled {
		t.Errorf("before it began: %v", err)
	}
	for name, data := range map[string]string{
		"a.docx": zipOf(t, map[string]string{"word/document.xml": body}),
		"a.json": `[{"questions":[{"text":"?"}]}]`,
	} {
		f, err := formatOf(name, []byte(data))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.read(ctx, file{name: name, data: []byte(data)}); app.CodeOf(said(name, f, err)) != app.Canceled {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// locked is a PDF whose password is not empty: the check value fits none.
func locked() []byte {
	return pdfWith("/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <"+strings.Repeat("ab", 32)+"> /U <"+strings.Repeat("cd", 32)+"> >> /ID [<00> <00>]",
		"BT /F 10 Tf 72 700 Td (Vraag 1) Tj ET")
}

func many(n int) map[string]string {
	parts := map[string]string{"word/document.xml": body}
	for i := range n {
		parts[fmt.Sprint("part", i)] = "x"
	}
	return parts
}

// lying is an archive whose document unpacks to more than its directory says.
func lying(t *testing.T) string {
	t.Helper()
	whole := zipOf(t, map[string]string{"word/document.xml": "<a>" + strings.Repeat("<b/>", 15<<20)})
	z, err := zip.NewReader(strings.NewReader(whole), int64(len(whole)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	head := z.File[0].FileHeader
	head.UncompressedSize64 = 100
	head.Flags &^= 8
	to, err := w.CreateRaw(&head)
	if err != nil {
		t.Fatal(err)
	}
	from, err := z.File[0].OpenRaw()
	if err != nil {
		t.Fatal(err)
	}
	var raw bytes.Buffer
	if _, err := raw.ReadFrom(from); err != nil {
		t.Fatal(err)
	}
	if _, err := to.Write(raw.Bytes()); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
