package project_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage/memory"
)

const firstVersion = `Vragen van het lid Voorbeeld (ABC) aan de minister van Bruggen over bruggen (ingezonden 3 maart 2025, 2025Z10001).
Vraag 1
Is het waar dat de bruggen veilig zijn?
Antwoord 1
Ja, dat klopt. De bruggen in het hele land zijn dit jaar nagekeken en veilig bevonden.
Vraag 2
Wanneer worden de bruggen vervangen?
Antwoord 2
Ik verwacht dat de bruggen in juni 2026 zijn vervangen, zoals ik de Kamer eerder heb gemeld. Er is geld voor.
Vraag 3
Wat kost dat?
Antwoord 3
Over de kosten doe ik nu geen uitspraak.
`

// secondVersion has a sentence before the words of answer 1, another date in
// answer 2, and a new answer 3.
var secondVersion = strings.NewReplacer(
	"Ja, dat klopt. De", "Zoals bekend geldt het volgende. Ja, dat klopt. De",
	"in juni 2026 zijn", "eind 2026 zijn",
	"Over de kosten doe ik nu geen uitspraak.", "De bruggen kosten veertig miljoen euro.",
).Replace(firstVersion)

// importText imports a text as a file of its own.
func importText(t *testing.T, p *project.Project, name, text string) project.ImportReport {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	r, err := p.Import(context.Background(), []string{path}, project.ImportOptions{}, nil)
	if err != nil || len(r.Failed) > 0 {
		t.Fatalf("import %s: %+v, %v", name, r.Failed, err)
	}
	return r
}

func annotate(t *testing.T, p *project.Project, answer, quote string) app.Annotation {
	t.Helper()
	a, err := p.Annotate(context.Background(), project.AnnotationRequest{Answer: answer, Quote: quote, Tags: []string{"x"}})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// A researcher annotates a set; months later the ministry puts out a corrected
// version. Her work moves along, and what has no place is hers to place.
func TestANewerVersionCarriesTheAnnotationsAlong(t *testing.T) {
	ctx := context.Background()
	p := project.New(memory.New(), project.WithCoder("Anna"))
	defer p.Close()
	set := importText(t, p, "a.txt", firstVersion).Imported[0].Set
	one := annotate(t, p, set+"-a1", "veilig bevonden")
	two := annotate(t, p, set+"-a2", "in juni 2026 zijn vervangen")
	three := annotate(t, p, set+"-a3", "geen uitspraak")
	evidence, err := p.AddEvidence(ctx, project.EvidenceRequest{Position: "Klaar in 2026", Answer: set + "-a2", Quote: "Er is geld voor.", Stance: app.Holds})
	if err != nil {
		t.Fatal(err)
	}

	r := importText(t, p, "a-new.txt", secondVersion)
	if len(r.Imported) != 1 || r.Imported[0].Set != set || r.Imported[0].Replaced == nil {
		t.Fatalf("the newer document is not a version of the set: %+v", r.Imported)
	}
	got := *r.Imported[0].Replaced
	if got.Version != 2 || got.Exact != 0 || got.Moved != 2 || got.Changed != 1 || got.Lost != 1 || got.ToPlace() != 1 || len(got.Passages) != 4 {
		t.Errorf("report %+v, want version 2, 2 moved, 1 changed, 1 lost", got)
	}
	notes, err := p.Annotations(ctx, project.AnnotationQuery{Set: set})
	if err != nil || len(notes) != 2 {
		t.Fatalf("annotations that stand on a text: %v, %v", notes, err)
	}
	for _, want := range []struct{ id, quote string }{{one.ID, "veilig bevonden"}, {two.ID, "eind 2026 zijn vervangen"}} {
		a, err := p.Annotation(ctx, want.id)
		if err != nil {
			t.Fatal(err)
		}
		_, answer, err := p.Answer(ctx, a.Answer)
		if err != nil {
			t.Fatal(err)
		}
		if a.Quote != want.quote || a.Span.In(answer.Text) != want.quote {
			t.Errorf("an annotation stands on %q with the quote %q, want %q", a.Span.In(answer.Text), a.Quote, want.quote)
		}
	}
	if e, err := p.Evidence(ctx, project.EvidenceQuery{ID: evidence[0].ID}); err != nil || len(e) != 1 || e[0].Quote != "Er is geld voor." {
		t.Errorf("evidence = %v, %v", e, err)
	}
	versions, err := p.Versions(ctx, "2025Z10001")
	if err != nil || len(versions) != 1 || !strings.Contains(versions[0].Set.Answers[1].Text, "juni 2026") {
		t.Errorf("the older text is not kept: %+v, %v", versions, err)
	}

	waiting, err := p.Unplaced(ctx, set)
	if err != nil || len(waiting) != 1 || waiting[0].ID != three.ID || waiting[0].Placement != app.Lost || waiting[0].Stood[0] != "3" || len(waiting[0].Candidates) != 0 {
		t.Fatalf("waiting to be placed: %+v, %v", waiting, err)
	}
	if err := p.Place(ctx, three.ID, project.PlaceRequest{Answer: set + "-a3", Quote: "veertig miljoen euro"}); err != nil {
		t.Fatal(err)
	}
	if waiting, err = p.Unplaced(ctx, ""); err != nil || len(waiting) != 0 {
		t.Errorf("still waiting: %+v, %v", waiting, err)
	}

	for range 2 { // the placing, the import
		if _, err := p.Undo(ctx); err != nil {
			t.Fatal(err)
		}
	}
	back, err := p.Annotation(ctx, two.ID)
	if err != nil || back.Quote != two.Quote || back.Span != two.Span {
		t.Errorf("undone, the annotation is %+v, want %+v", back, two)
	}
	if versions, err := p.Versions(ctx, set); err != nil || len(versions) != 0 {
		t.Errorf("undone, there are still versions: %v, %v", versions, err)
	}
}

func TestWhatIsNoNewerVersion(t *testing.T) {
	postponed := strings.Split(firstVersion, "Vraag 1")[0] + "Mededeling van minister De Wit (Bruggen) (ontvangen 4 maart 2025)\nVraag 1\nIs het waar?\nMededeling\nDe vragen kunnen niet binnen de termijn worden beantwoord."
	for _, c := range []struct {
		name, file, text        string
		sets, imported, skipped int
	}{
		{"the same bytes", "b.txt", firstVersion, 1, 0, 1},
		{"the same words in other bytes", "b.txt", firstVersion + "\n\n", 1, 0, 1},
		{"a postponement of the same questions", "b.txt", postponed, 2, 1, 0},
		{"another number", "b.txt", strings.Replace(firstVersion, "2025Z10001", "2025Z10002", 1), 2, 1, 0},
		{"another format", "b.json", `{"kind":"answers","number":"2025Z10001","questions":[{"label":"1","text":"A?"}],"answers":[{"covers":["1"],"text":"Ja."}]}`, 2, 1, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := project.New(memory.New())
			defer p.Close()
			first := importText(t, p, "a.txt", firstVersion).Imported[0].Set
			r := importText(t, p, c.file, c.text)
			if len(r.Imported) != c.imported || len(r.Skipped) != c.skipped {
				t.Errorf("imported %+v, skipped %+v", r.Imported, r.Skipped)
			}
			for _, i := range r.Imported {
				if i.Replaced != nil {
					t.Errorf("it took the place of the first: %+v", i)
				}
				if other := c.name == "another format"; other != (i.Twin == first) {
					t.Errorf("twin %q", i.Twin)
				}
			}
			if _, n, _ := p.Sets(context.Background(), project.SetQuery{}); n != c.sets {
				t.Errorf("%d sets, want %d", n, c.sets)
			}
		})
	}
}

// The older document that comes in again after the newer one is not a version 3.
func TestTheOlderDocumentIsKnown(t *testing.T) {
	p := project.New(memory.New())
	defer p.Close()
	set := importText(t, p, "a.txt", firstVersion).Imported[0].Set
	importText(t, p, "b.txt", secondVersion)
	if r := importText(t, p, "a.txt", firstVersion); len(r.Skipped) != 1 || r.Skipped[0].Set != set {
		t.Errorf("report %+v", r)
	}
}

// Words that now stand where other words like them stood before are not taken
// for the annotated ones.
func TestALookalikeIsNeverTaken(t *testing.T) {
	ctx := context.Background()
	p := project.New(memory.New(), project.WithCoder("Anna"))
	defer p.Close()
	text := strings.Replace(firstVersion, "Over de kosten doe ik nu geen uitspraak.", "Ja, dat klopt. De bruggen kosten veel.", 1)
	set := importText(t, p, "a.txt", text).Imported[0].Set
	a := annotate(t, p, set+"-a1", "Ja, dat klopt.")
	r := importText(t, p, "b.txt", strings.Replace(text, "Ja, dat klopt. De bruggen in het", "Nee. De bruggen in het", 1))
	waiting, err := p.Unplaced(ctx, set)
	if err != nil || len(waiting) != 1 || waiting[0].ID != a.ID || len(waiting[0].Candidates) != 1 {
		t.Fatalf("report %+v, waiting %+v, %v", r.Imported[0].Replaced, waiting, err)
	}
	if err := p.Place(ctx, a.ID, project.PlaceRequest{Answer: "nope"}); app.CodeOf(err) != app.NotFound {
		t.Errorf("placed on no answer: %v", err)
	}
	if err := p.LetGo(ctx, a.ID); err != nil {
		t.Fatal(err)
	}
	if err := p.LetGo(ctx, a.ID); app.CodeOf(err) != app.NotFound {
		t.Errorf("let go twice: %v", err)
	}
}

// What is exported says which work is not in it: a file without it looks like all there is.
func TestAnExportSaysWhatWaitsToBePlaced(t *testing.T) {
	ctx := context.Background()
	p := project.New(memory.New(), project.WithCoder("Anna"))
	defer p.Close()
	set := importText(t, p, "a.txt", firstVersion).Imported[0].Set
	annotate(t, p, set+"-a1", "veilig bevonden")
	annotate(t, p, set+"-a3", "geen uitspraak")
	export := func(what string) project.ExportReport {
		r, err := p.Export(ctx, project.ExportOptions{Format: "csv", What: what, Out: filepath.Join(t.TempDir(), "x.csv")})
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	if r := export("annotations"); r.Rows != 2 || r.ToPlace != 0 || len(r.Warnings) != 0 {
		t.Fatalf("all is placed, and it says %+v", r)
	}
	importText(t, p, "b.txt", secondVersion)
	if r := export("annotations"); r.Rows != 1 || r.ToPlace != 1 || len(r.Warnings) != 1 {
		t.Errorf("one waits, and it says %+v", r)
	}
	if r := export("codebook"); r.ToPlace != 0 {
		t.Errorf("the codebook holds no passages, and it says %+v", r)
	}
}
