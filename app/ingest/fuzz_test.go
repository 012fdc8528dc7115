package ingest

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"standpunt/app"
)

// sound checks what holds for every document, whatever the bytes were: there is
// something in it, its texts are clean, and every marker lies in its line.
func sound(t *testing.T, name string, data []byte) {
	t.Helper()
	doc, err := Read(context.Background(), name, data, Options{})
	if err != nil {
		if e, ours := err.(*app.Error); !ours || e.Why == "" || e.Key == "" {
			t.Fatalf("an error that says nothing to a user: %v", err)
		}
		return
	}
	if len(doc.Lines)+len(doc.Sets) == 0 {
		t.Fatal("neither lines nor an error")
	}
	for _, l := range doc.Lines {
		if l.Text == "" || !isClean(l.Text, "\t") {
			t.Fatalf("the line %q", l.Text)
		}
		for _, m := range l.Marks {
			if m.At < 0 || m.At > utf8.RuneCountInString(l.Text) {
				t.Fatalf("the marker %v lies outside %q", m, l.Text)
			}
		}
	}
	for _, n := range doc.Notes {
		if !isClean(n.Text, "") {
			t.Fatalf("the note %q", n.Text)
		}
	}
	for _, s := range doc.Sets {
		if s.Questions == nil || s.Answers == nil || s.Askers == nil || s.Footnotes == nil || s.Warnings == nil || s.Respondents == nil {
			t.Fatalf("a list is nil: %+v", s)
		}
		for _, q := range s.Questions {
			if q.Label == "" || !isClean(q.Text, "\n\t") {
				t.Fatalf("the question %q %q", q.Label, q.Text)
			}
		}
		for _, a := range s.Answers {
			if a.Covers == nil || !isClean(a.Text, "\n\t") {
				t.Fatalf("the answer %q", a.Text)
			}
		}
	}
}

func isClean(s, but string) bool {
	return utf8.ValidString(s) && !strings.ContainsFunc(s, func(r rune) bool { return unicode.IsControl(r) && !strings.ContainsRune(but, r) })
}

func FuzzRead(f *testing.F) {
	f.Add("a.txt", []byte("Vraag 1"))
	f.Add("a.md", []byte("## x\n** **\n__y__\n\f z"))
	f.Add("a.json", []byte(`[{"questions":[{"text":"?","anchors":[{"at":7}]}]}]`))
	f.Add("a.docx", []byte(zipOf(f, map[string]string{"word/document.xml": body})))
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		if bytes.Contains(data, []byte("%PDF-")) {
			t.Skip("PDFium has its own fuzzers")
		}
		sound(t, name, data)
	})
}

func FuzzHTML(f *testing.F) {
	f.Add(`<div class="vraag"><h2>Vraag 1</h2><p>Wat<sup>1</sup>?</div><div class="voet noot">1 bron</div>`)
	f.Add(`<ol start=3 type=a><li>x<table><tr><td>a<td>b`)
	f.Fuzz(func(t *testing.T, s string) { sound(t, "a.html", []byte("<html>"+s)) })
}

func FuzzXML(f *testing.F) {
	f.Add(`<vraag><nr>Vraag 1</nr><al>Wat<noot><noot.nr>1</noot.nr><noot.al>b</noot.al></noot></al></vraag><antwoord/>`)
	f.Add(`<vraag><nummer>1</nummer><al>x<nootref refid="a"/></al></vraag><noot id="a"><al>1 b</al></noot><reactie><omschr>o</omschr></reactie>`)
	f.Fuzz(func(t *testing.T, s string) {
		sound(t, "a.xml", []byte("<?xml version='1.0'?><vraagdoc><vragen>"+s+"</vragen></vraagdoc>"))
	})
}

func FuzzODT(f *testing.F) {
	f.Add(openText, openStyles)
	f.Fuzz(func(t *testing.T, content, styles string) {
		sound(t, "a.odt", []byte(zipOf(t, map[string]string{"content.xml": content, "styles.xml": styles})))
	})
}

func FuzzDOCX(f *testing.F) {
	f.Add(body, `<w:numbering xmlns:w="w"/>`)
	f.Fuzz(func(t *testing.T, document, numbering string) {
		sound(t, "a.docx", []byte(zipOf(t, map[string]string{"word/document.xml": document, "word/numbering.xml": numbering})))
	})
}

func FuzzJSON(f *testing.F) {
	f.Add(`{"number":"2025Z1","questions":[{"label":"1","text":"A?","anchors":[{"marker":"1","at":2}]}],"answers":[{"covers":["1"],"text":"Ja."}]}`)
	f.Add(`[{"questions":[null],"askers":[{}]}]`)
	f.Add("{\"questions\":[{\"text\":\"\\u0000\"}]}\n{}")
	f.Fuzz(func(t *testing.T, s string) {
		sound(t, "a.json", []byte(s))
		sound(t, "a.jsonl", []byte(s))
	})
}

func FuzzText(f *testing.F) {
	f.Add("# x\n---\n_y_ 1[e ]\n  a   b   c\n\fz")
	f.Add("\xff\xfea\x00")
	f.Fuzz(func(t *testing.T, s string) { sound(t, "a.txt", []byte(s)) })
}
