package ingest

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standpunt/app"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestGolden reads every fixture and compares what comes out with its golden file.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*")
	if err != nil || len(files) == 0 {
		t.Fatal("no fixtures")
	}
	for _, path := range files {
		if strings.HasSuffix(path, ".golden") || filepath.Base(path) == "fuzz" {
			continue
		}
		t.Run(filepath.Base(path), func(t *testing.T) {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			doc, err := Read(context.Background(), path, data, Options{})
			if err != nil {
				t.Fatal(err)
			}
			golden(t, path+".golden", described(doc))
		})
	}
}

func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; run with -update and look at the change.\ngot\n%s\nwant\n%s", path, got, want)
	}
}

// described is a document as text, a line for each thing in it.
func described(doc *app.Document) string {
	var b strings.Builder
	for _, f := range doc.Fields {
		fmt.Fprintf(&b, "field   %s = %s\n", f.Name, f.Value)
	}
	for _, l := range doc.Lines {
		kind := string(l.Kind)
		if kind == "" {
			kind = "body"
		}
		fmt.Fprintf(&b, "%-7s %s", kind, strings.ReplaceAll(l.Text, "\t", " | "))
		for _, m := range l.Marks {
			fmt.Fprintf(&b, "  [%s at %d]", m.Marker, m.At)
		}
		b.WriteByte('\n')
	}
	for _, n := range doc.Notes {
		fmt.Fprintf(&b, "note    %s: %s\n", n.Marker, n.Text)
	}
	for _, s := range doc.Sets {
		fmt.Fprintf(&b, "set     %s %s %q asked %s answered %s by %v to %v\n", s.Kind, s.Number, s.Subject, s.Asked, s.Answered, s.Askers, s.Respondents)
		for _, q := range s.Questions {
			fmt.Fprintf(&b, "  Q%s %s\n", q.Label, strings.ReplaceAll(q.Text, "\n", " / "))
		}
		for _, a := range s.Answers {
			fmt.Fprintf(&b, "  A%s %s\n", strings.Join(a.Covers, ","), strings.ReplaceAll(a.Text, "\n", " / "))
		}
	}
	for _, w := range doc.Warnings {
		fmt.Fprintf(&b, "warning %s: %s\n", w.Code, w.Message)
	}
	return b.String()
}
