package review

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/host"
	"standpunt/ui/host/hosttest"
	"standpunt/ui/theme"
)

// long is a set of ten thousand lines, a question or an answer in each two of them.
func long() string {
	var b strings.Builder
	b.WriteString("Vragen van het lid Voorbeeld (ABC) aan de minister van Bruggen over bruggen (ingezonden 3 maart 2025, 2025Z10001).\n")
	for q := range 2500 {
		fmt.Fprintf(&b, "Vraag %d\nHoe staat het met brug %d?\nAntwoord %d\nDie brug is in %d nagekeken en daarbij veilig bevonden, zegt de dienst.\n", q+1, q+1, q+1, 1990+q%30)
	}
	return b.String()
}

// BenchmarkTenThousandLines is what each gesture does on the window's thread, but for
// the deed, which is done beside it.
func BenchmarkTenThousandLines(b *testing.B) {
	test.NewTempApp(b).Settings().SetTheme(theme.New(theme.ModeLight, 1))
	h := hosttest.New(b)
	path := filepath.Join(b.TempDir(), "set.txt")
	if err := os.WriteFile(path, []byte(long()), 0o644); err != nil {
		b.Fatal(err)
	}
	in, err := h.Project().Import(context.Background(), []string{path}, project.ImportOptions{}, nil)
	if err != nil || len(in.Imported) != 1 {
		b.Fatalf("%+v, %v", in, err)
	}
	s := New(h)
	w := test.NewTempWindow(b, s.Object())
	w.Resize(fyne.NewSize(1280, 720))
	s.Show(host.Place{Screen: "review", Set: in.Imported[0].Set})
	if len(s.p.lines()) < 10_000 {
		b.Fatalf("%d lines", len(s.p.lines()))
	}
	r := s.p.review
	b.Run("the next line", func(b *testing.B) {
		for i := range b.N {
			s.table.Select(i % len(r.Lines))
			s.p.choose(i%len(r.Lines), nil)
			s.follow()
		}
	})
	b.Run("the next doubtful line", func(b *testing.B) {
		for range b.N {
			s.next()
		}
	})
	b.Run("what was corrected comes", func(b *testing.B) {
		for range b.N {
			s.p.take(r)
			s.draw()
		}
	})
	b.Run("a correction, beside the window", func(b *testing.B) {
		for i := range b.N {
			as := []app.Class{app.FurnitureClass, app.TextClass}[i%2]
			_, err := h.Project().CorrectLines(context.Background(), r, app.LineCorrection{Line: r.Lines[6].Key, Class: as})
			if err == nil {
				_, err = h.Project().Reviewed(context.Background(), r)
			}
			if err != nil {
				b.Fatal(err)
			}
		}
	})
}
