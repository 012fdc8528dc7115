package compare

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"standpunt/app/project"
	"standpunt/ui/host"
	"standpunt/ui/host/hosttest"
)

func TestAnOldVersionStandsBesideTheSetAndIsOnlyRead(t *testing.T) {
	h := hosttest.New(t)
	ctx := context.Background()
	id := ""
	for _, ouders := range []string{"12.000", "12.500"} {
		path := filepath.Join(t.TempDir(), "2022Z11110.txt")
		if err := os.WriteFile(path, fmt.Appendf(nil, "2022Z11110\n\n"+yearly, 2022, 2022, ouders, "", "Nee."), 0o600); err != nil {
			t.Fatal(err)
		}
		r, err := h.Project().Import(ctx, []string{path}, project.ImportOptions{}, nil)
		if err != nil || len(r.Imported) != 1 {
			t.Fatalf("%+v, %v", r, err)
		}
		id = r.Imported[0].Set
	}
	s := New(h)
	h.OnChange = s.Refresh
	s.Show(host.Place{Screen: "compare", Set: id, Version: 1})
	p := s.p
	if len(p.columns) != 2 || p.columns[0].version != 1 || !strings.Contains(p.title(0), "version 1") || strings.Contains(p.title(1), "version") {
		t.Fatalf("the columns are %v", p.shown())
	}
	l := p.lines[p.cursor]
	if !strings.Contains(l.cells[0].text, "12.000") || !strings.Contains(l.cells[1].text, "12.500") || l.finding != nil {
		t.Fatalf("the cursor is on %+v", l)
	}
	s.view.SetCurrent(p.id(p.cursor))
	for _, side := range []int{0, 1} {
		p.side = side
		p.put(project.AnnotationRequest{Comment: "let op"}, "")
	}
	notes, err := h.Project().Annotations(ctx, project.AnnotationQuery{Set: id})
	if err != nil || len(notes) != 1 || !strings.Contains(notes[0].Quote, "12.500") || len(h.Notices) == 0 {
		t.Errorf("the comments are %+v, %v, said %v", notes, err, h.Notices)
	}
	test.Type(s.view, "s")
	if p.columns[0].version != 0 || p.columns[1].version != 1 {
		t.Errorf("turned round they are %v", p.shown())
	}
}
