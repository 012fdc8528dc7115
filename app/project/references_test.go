package project_test

import (
	"context"
	"strings"
	"testing"
	"testing/fstest"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage/memory"
)

func TestLinksLeadToAnswersAndNameWhatIsMissing(t *testing.T) {
	ctx := context.Background()
	p := project.New(memory.New())
	document := func(number, two string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte(number + "\nVragen van het lid Jansen (Partij) aan de minister van Voorbeelden over een voorbeeld.\n\nVraag 1\nBent u bekend met dit voorbeeld?\n\nAntwoord 1\nJa, daar ben ik mee bekend.\n\nVraag 2\nLigt het op schema?\n\nAntwoord 2\n" + two + "\n")}
	}
	if _, err := p.ImportFS(ctx, fstest.MapFS{
		"een.txt":  document("2025Z10001", "Ja, het ligt op schema."),
		"twee.txt": document("2025Z10002", "Zie het antwoord op vraag 1, het antwoord op vraag 2 van 2025Z10001, en ook 2024Z99999; vraag 9 is er niet. Dat staat in de motie Jansen (Kamerstuk 36 704, nr. 5)."),
	}); err != nil {
		t.Fatal(err)
	}
	one, err := p.Set(ctx, "2025Z10001")
	if err != nil {
		t.Fatal(err)
	}
	two, err := p.Set(ctx, "2025Z10002")
	if err != nil {
		t.Fatal(err)
	}
	got, err := p.Links(ctx, two.ID)
	if err != nil {
		t.Fatal(err)
	}
	want := []project.Link{
		{Set: two.ID, Name: "2025Z10002", Target: two.Answers[0].ID},
		{Set: one.ID, Name: "2025Z10001", Target: one.Answers[1].ID},
		{Set: one.ID, Name: "2025Z10001"},
		{Name: "2024Z99999"},
		{Name: "motie Jansen (Kamerstuk 36 704, nr. 5"},
	}
	if len(got) != len(want) {
		t.Fatalf("got %d links: %+v", len(got), got)
	}
	for i, l := range got {
		if l.In != two.Answers[1].ID || l.Span.Empty() || l.Set != want[i].Set || l.Name != want[i].Name || l.Target != want[i].Target {
			t.Errorf("link %d is %+v, want %+v", i, l, want[i])
		}
	}
	if links, err := p.Links(ctx, one.ID); err != nil || len(links) != 0 {
		t.Errorf("a set that refers to nothing has %+v, %v", links, err)
	}
}

func TestReferencesListWhatIsInTheProjectAndWhatIsMissing(t *testing.T) {
	ctx := context.Background()
	p := project.New(memory.New())
	document := func(number, asked, answered, two, note string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte("Vragen van het lid Jansen (Partij) aan de minister van Voorbeelden over een voorbeeld (ingezonden " + asked + ", " + number + ").\nAntwoord van Minister Pietersen (Voorbeelden) (ontvangen " + answered + ").\n\n" +
			"Vraag 1\nBent u bekend met 2024Z99999?\n\nAntwoord 1\nJa.\n\nVraag 2\nLigt het op schema?\n\nAntwoord 2\n" + two + "\n" + note)}
	}
	if _, err := p.ImportFS(ctx, fstest.MapFS{
		"een.txt":  document("2025Z10001", "3 maart 2025", "20 maart 2025", "Zie 2024Z99999 en Kamerstuk 36 704, nr. 5.", ""),
		"twee.txt": document("2025Z10002", "3 april 2025", "20 april 2025", "Zie mijn beantwoording van de Kamervragen op 20 maart jl. en mijn brief van 2 april jl. over de motie Jansen (36 704, nr. 5), antwoord 1 en de beantwoording van 20 april 2025.", ""),
	}); err != nil {
		t.Fatal(err)
	}
	one, err := p.Set(ctx, "2025Z10001")
	if err != nil {
		t.Fatal(err)
	}
	steps := 0
	got, err := p.References(ctx, func(done, total int) { steps++ })
	if err != nil || steps != 2 {
		t.Fatalf("%d steps, %v", steps, err)
	}
	want := []struct {
		kind          app.ReferenceKind
		id, name, set string
		times         int
	}{
		{app.ToSet, "2024Z99999", "2024Z99999", "", 3},
		{app.ToPaper, "kst-36704-5", "Kamerstuk 36 704, nr. 5", "", 2},
		{app.ToLetter, "2025-04-02", "brief van 2 april jl.", "", 1},
		{app.ToSet, "2025-03-20", "2025Z10001", one.ID, 1},
		{app.ToSet, "2025-04-20", "beantwoording van 20 april 2025", "", 1},
	}
	if len(got) != len(want) {
		t.Fatalf("got %+v", got)
	}
	for i, c := range got {
		w := want[i]
		if c.Kind != w.kind || c.ID != w.id || c.Name != w.name || c.Set != w.set || len(c.Places) != w.times || c.Address != app.Address(w.id) {
			t.Errorf("got %+v, want %+v", c, w)
		}
		for _, at := range c.Places {
			if at.Words == "" || at.In == "" || !strings.HasPrefix(at.Name, "2025Z1000") || at.Span.Empty() {
				t.Errorf("%s is referred to at %+v", c.ID, at)
			}
		}
	}
	gone, cancel := context.WithCancel(ctx)
	cancel()
	if _, err := p.References(gone, nil); app.CodeOf(err) != app.Canceled {
		t.Errorf("stopped: %v", err)
	}
}
