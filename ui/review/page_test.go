package review

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"standpunt/app/project"
	"standpunt/ui/host"
	"standpunt/ui/host/hosttest"
	"standpunt/ui/theme"
)

// printed is a PDF with these lines on each page.
func printed(pages ...string) []byte {
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
	for i, text := range pages {
		var content strings.Builder
		for k, l := range strings.Split(strings.TrimSpace(text), "\n") {
			l = strings.NewReplacer("(", `\(`, ")", `\)`).Replace(l)
			fmt.Fprintf(&content, "BT /F 10 Tf 72 %d Td (%s) Tj ET\n", 780-16*k, l)
		}
		object(fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents %d 0 R >>", 5+2*i))
		object(fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", content.Len(), content.String()))
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, n := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, start)
	return b.Bytes()
}

// She sees the page of the line that she looks at, and chooses a line by
// clicking on the page.
func TestThePageStandsBesideItsLines(t *testing.T) {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(theme.New(theme.ModeLight, 1))
	h := hosttest.New(t)
	path := filepath.Join(t.TempDir(), "set.pdf")
	second := "Vraag 9\nWat kost dat?\nAntwoord 9\nDaarover doe ik nu geen uitspraak."
	if err := os.WriteFile(path, printed(blurred, second), 0o644); err != nil {
		t.Fatal(err)
	}
	in, err := h.Project().Import(context.Background(), []string{path}, project.ImportOptions{}, nil)
	if err != nil || len(in.Imported) != 1 {
		t.Fatalf("%+v, %v", in, err)
	}
	s := New(h)
	h.OnChange = s.Refresh
	w := test.NewTempWindow(t, s.Object())
	w.Resize(fyne.NewSize(1280, 720))
	s.Show(host.Place{Screen: "review", Set: in.Imported[0].Set})
	if len(h.Failures) > 0 || s.p.page.Page != 1 || s.page.paper.image == nil {
		t.Fatalf("no page is shown: %v", h.Failures)
	}
	var current *pageMark
	for i, m := range s.page.paper.marks {
		if m.current {
			current = &s.page.paper.marks[i]
		}
	}
	if current == nil || s.p.lines()[current.line].Text != "Vraag 3" || current.word != "Question 3" {
		t.Fatalf("the line under the cursor is not marked: %+v", current)
	}
	first := s.page.paper.marks[0]
	scale := s.page.paper.scale()
	s.page.paper.Tapped(&fyne.PointEvent{Position: fyne.NewPos(90*scale, float32((first.y0+first.y1)/2)*scale)})
	if s.p.cursor != first.line {
		t.Errorf("a click on line %d chose line %d", first.line, s.p.cursor)
	}
	choose(t, s, "Vraag 3")
	s.follow()
	hosttest.Picture(t, "review-page", w.Canvas().Capture)
	choose(t, s, "Wat kost dat?")
	s.follow()
	if s.p.page.Page != 2 || s.page.paper.page != 2 {
		t.Errorf("page %d is shown for a line of page 2", s.p.page.Page)
	}
}
