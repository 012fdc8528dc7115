package project_test

import (
	"context"
	"testing"
	"testing/fstest"

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
		"twee.txt": document("2025Z10002", "Zie het antwoord op vraag 1, het antwoord op vraag 2 van 2025Z10001, en ook 2024Z99999; vraag 9 is er niet."),
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
	}
	if len(got) != len(want) {
		t.Fatalf("got %d links: %+v", len(got), got)
	}
	for i, l := range got {
		if l.Answer != two.Answers[1].ID || l.Span.Empty() || l.Set != want[i].Set || l.Name != want[i].Name || l.Target != want[i].Target {
			t.Errorf("link %d is %+v, want %+v", i, l, want[i])
		}
	}
	if links, err := p.Links(ctx, one.ID); err != nil || len(links) != 0 {
		t.Errorf("a set that refers to nothing has %+v, %v", links, err)
	}
}
