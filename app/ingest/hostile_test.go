package ingest

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"time"
)

// TestHostileFiles reads good files of every format cut short and with bits
// turned, and PDFs made to loop, to swell and to be deep: each ends soon, with a
// sound document or with an error that says what to do.
func TestHostileFiles(t *testing.T) {
	files := map[string][]byte{}
	r := rand.New(rand.NewPCG(1, 2))
	for name, data := range goodFiles(t) {
		for i := range 12 {
			files[fmt.Sprintf("cut %d of %s", i, name)] = data[:len(data)*(i+1)/13]
		}
		for i := range 20 {
			turned := bytes.Clone(data)
			for range 1 + i/4 {
				turned[r.IntN(len(turned))] ^= 1 << r.IntN(8)
			}
			files[fmt.Sprintf("bits %d of %s", i, name)] = turned
		}
	}
	for name, data := range evilPDFs(t) {
		files[name+" of a.pdf"] = data
	}
	if len(files) < 200 {
		t.Fatalf("only %d files", len(files))
	}
	for name, data := range files {
		start := time.Now()
		sound(t, name[strings.LastIndexByte(name, ' ')+1:], data)
		if d := time.Since(start); d > 15*time.Second {
			t.Errorf("%s took %s", name, d)
		}
	}
}

func goodFiles(t *testing.T) map[string][]byte {
	t.Helper()
	files := map[string][]byte{
		"a.pdf":   pdf("BT /F 10 Tf 72 700 Td (Vraag 1) Tj 0 -14 Td (Kent u dit?) Tj ET", "BT /F 10 Tf 72 700 Td (Antwoord 1) Tj ET"),
		"a.docx":  []byte(zipOf(t, map[string]string{"word/document.xml": body})),
		"a.odt":   []byte(zipOf(t, map[string]string{"content.xml": openText, "styles.xml": openStyles})),
		"a.ods":   sheetOf(t, openSheet),
		"a.xlsx":  []byte(zipOf(t, book1)),
		"a.json":  []byte(`{"number":"2025Z1","questions":[{"label":"1","text":"A?","anchors":[{"marker":"1","at":2}]}],"answers":[{"covers":["1"],"text":"Ja."}]}`),
		"a.jsonl": []byte("{\"questions\":[{\"text\":\"A?\"}]}\n{\"questions\":[{\"text\":\"B?\"}]}\n"),
	}
	for _, name := range []string{"official.xml", "officieel.html", "kamer.csv", "stellingen-lang.tsv"} {
		data, err := os.ReadFile("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = data
	}
	return files
}

// evilPDFs are made by hand after what is known to bring PDF readers down.
func evilPDFs(t *testing.T) map[string][]byte {
	t.Helper()
	raw := func(objects ...string) []byte {
		var b strings.Builder
		b.WriteString("%PDF-1.4\n")
		for i, o := range objects {
			fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
		}
		b.WriteString("trailer\n<< /Root 1 0 R /Size 99 >>\n%%EOF\n")
		return []byte(b.String())
	}
	catalog := "<< /Type /Catalog /Pages 2 0 R >>"
	var packed bytes.Buffer
	z := zlib.NewWriter(&packed)
	for range 200 {
		if _, err := z.Write(bytes.Repeat([]byte("q "), 500_000)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return map[string][]byte{
		"pages that are their own parents": raw(catalog, "<< /Type /Pages /Count 9 /Kids [2 0 R 2 0 R 2 0 R] >>"),
		"two billion pages by their count": raw(catalog, "<< /Type /Pages /Count 2147483647 /Kids [3 0 R] >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"),
		"three thousand pages":             raw(catalog, "<< /Type /Pages /Count 3000 /Kids ["+strings.Repeat("3 0 R ", 3000)+"] >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"),
		"a flate bomb":                     raw(catalog, "<< /Type /Pages /Count 1 /Kids [3 0 R] >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>", fmt.Sprintf("<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream", packed.Len(), packed.String())),
		"arrays in arrays":                 raw(catalog, strings.Repeat("[", 100_000)+strings.Repeat("]", 100_000)),
		"a form that draws itself":         raw(catalog, "<< /Type /Pages /Count 1 /Kids [3 0 R] >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>", "<< /Length 5 >>\nstream\n/X Do\nendstream", "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >> /Length 5 >>\nstream\n/X Do\nendstream"),
		"tables that point at each other":  []byte("%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R /Prev 9 /Size 1 >>\nstartxref\n9\n%%EOF\n"),
		"a type size without end":          pdf("BT /F 1e38 Tf 72 700 Td (Vraag 1) Tj ET"),
		"a page full of signs":             pdf("BT /F 10 Tf 72 700 Td (" + strings.Repeat("x", 300_000) + ") Tj ET"),
	}
}
