package codebook

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standpunt/app/project"
	"standpunt/ui/host/hosttest"
)

// The tag counts a passage that lost its words to a newer version, so the list below it
// says where it is.
func TestWhatWaitsToBePlacedIsCounted(t *testing.T) {
	ctx, h := context.Background(), hosttest.New(t)
	text := "Vragen van het lid Voorbeeld (ABC) aan de minister van Bruggen over bruggen (ingezonden 3 maart 2025, 2025Z10001).\nVraag 1\nZijn de bruggen veilig?\nAntwoord 1\nZij zijn nagekeken. Over de sluizen doe ik geen uitspraak.\n"
	for _, text := range []string{text, strings.Replace(text, "Over de sluizen doe ik geen uitspraak", "Alle sluizen worden dit jaar vervangen", 1)} {
		path := filepath.Join(t.TempDir(), "set.txt")
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		r, err := h.Project().Import(ctx, []string{path}, project.ImportOptions{}, nil)
		if err != nil || len(r.Imported) != 1 {
			t.Fatalf("%+v, %v", r, err)
		}
		if r.Imported[0].Replaced != nil {
			continue
		}
		for _, quote := range []string{"nagekeken", "geen uitspraak"} {
			if _, err := h.Project().Annotate(ctx, project.AnnotationRequest{Answer: r.Imported[0].Set + "-a1", Quote: quote, Tags: []string{"Veiligheid"}}); err != nil {
				t.Fatal(err)
			}
		}
	}
	p := &presenter{h: h, changed: func() {}}
	p.reload()
	if p.tag() == nil || p.tag().Uses != 2 || len(p.uses) != 1 || p.waiting != 1 {
		t.Errorf("of %+v there are %d passages and %d to place", p.tag(), len(p.uses), p.waiting)
	}
}
