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

// blurred is a set of which the heading of answer 2 cannot be recognised, so
// that its words stand in answer 1, and a page footer stands amid it.
const blurred = `Vragen van het lid Voorbeeld (ABC) aan de minister van Bruggen over bruggen (ingezonden 3 maart 2025, 2025Z10001).
Vraag 1
Zijn de bruggen veilig?
Vraag 2
Wanneer weet de Kamer dat?
Antwoord 1
De bruggen in het hele land zijn dit jaar nagekeken
Ministerie van Bruggen blad 7
en veilig bevonden.
Het antwoord op de andere vraag
De Kamer ontvangt daarover in het najaar een brief van de minister.`

func lineOf(t *testing.T, r *project.Review, text string) app.ReviewLine {
	t.Helper()
	for _, l := range r.Lines {
		if l.Text == text {
			return l
		}
	}
	t.Fatalf("there is no line %q", text)
	return app.ReviewLine{}
}

// She annotates, then sees that two answers came in as one, and puts it right:
// the annotation moves along to the answer that it was made on.
func TestPutRightWhatWasRecognised(t *testing.T) {
	ctx := context.Background()
	p := project.New(memory.New(), project.WithCoder("Anna"))
	defer p.Close()
	path := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(path, []byte(blurred), 0o644); err != nil {
		t.Fatal(err)
	}
	in, err := p.Import(ctx, []string{path}, project.ImportOptions{}, nil)
	if err != nil || len(in.Imported) != 1 {
		t.Fatalf("%+v, %v", in, err)
	}
	set := in.Imported[0].Set
	brief := annotate(t, p, set+"-a1", "in het najaar een brief")
	r, err := p.Review(ctx, set)
	if err != nil {
		t.Fatal(err)
	}
	footer, head := lineOf(t, r, "Ministerie van Bruggen blad 7"), lineOf(t, r, "Het antwoord op de andere vraag")
	done, err := p.CorrectLines(ctx, r, app.LineCorrection{Line: footer.Key, Class: app.FurnitureClass}, app.LineCorrection{Line: head.Key, Class: app.AnswerClass, Labels: []string{"2"}})
	if err != nil || done.Moved != 1 || done.ToPlace() != 0 || done.Version != 1 {
		t.Fatalf("correcting: %+v, %v", done, err)
	}
	now, err := p.Set(ctx, set)
	if err != nil || len(now.Answers) != 2 || strings.Contains(now.Answers[0].Text, "blad 7") || !strings.HasSuffix(now.Answers[0].Text, "nagekeken en veilig bevonden.") {
		t.Fatalf("the set is %+v, %v", now.Answers, err)
	}
	if a, err := p.Annotation(ctx, brief.ID); err != nil || a.Answer != now.Answers[1].ID || a.Quote != brief.Quote || now.Answers[0].ID != set+"-a1" {
		t.Errorf("the annotation is on %+v, %v", a, err)
	}
	if r, err = p.Reviewed(ctx, r); err != nil || !lineOf(t, r, footer.Text).Corrected || lineOf(t, r, head.Text).Class != app.AnswerClass {
		t.Errorf("the review does not show what was put right: %v", err)
	}
	if _, err := p.CorrectField(ctx, r, "subject", "veilige bruggen"); err != nil {
		t.Fatal(err)
	}
	if _, err := p.CorrectField(ctx, r, "asked", "3 maart"); app.CodeOf(err) != app.Invalid {
		t.Errorf("a date that is none: %v", err)
	}
	if versions, err := p.Versions(ctx, set); err != nil || len(versions) != 0 {
		t.Errorf("corrections made versions: %v, %v", versions, err)
	}

	// The same document, thrown away and brought in again, comes in right.
	if err := p.RemoveSet(ctx, set); err != nil {
		t.Fatal(err)
	}
	if in, err = p.Import(ctx, []string{path}, project.ImportOptions{}, nil); err != nil || in.Imported[0].Answers != 2 {
		t.Errorf("imported again: %+v, %v", in, err)
	}
	for range 4 { // the import, the removal, the subject, the lines
		if _, err := p.Undo(ctx); err != nil {
			t.Fatal(err)
		}
	}
	was, err := p.Set(ctx, set)
	if err != nil || len(was.Answers) != 1 || was.Subject == "veilige bruggen" {
		t.Errorf("undone: %+v, %v", was, err)
	}
	if a, err := p.Annotation(ctx, brief.ID); err != nil || a.Answer != set+"-a1" || a.Span != brief.Span {
		t.Errorf("undone, the annotation is %+v, %v", a, err)
	}
	if r, err = p.Reviewed(ctx, r); err != nil || lineOf(t, r, footer.Text).Corrected {
		t.Errorf("undone, the line is still corrected: %v", err)
	}
}

// What she put right about a document counts for the newer one as well, as far
// as its lines are the same; its dates are its own.
func TestANewerDocumentIsSplitWithWhatWasPutRight(t *testing.T) {
	ctx := context.Background()
	p := project.New(memory.New(), project.WithCoder("Anna"))
	defer p.Close()
	set := importText(t, p, "a.txt", blurred).Imported[0].Set
	r, err := p.Review(ctx, set)
	if err != nil {
		t.Fatal(err)
	}
	head := lineOf(t, r, "Het antwoord op de andere vraag")
	if _, err := p.CorrectLines(ctx, r, app.LineCorrection{Line: head.Key, Class: app.AnswerClass, Labels: []string{"2"}}); err != nil {
		t.Fatal(err)
	}
	if r, err = p.Reviewed(ctx, r); err != nil {
		t.Fatal(err)
	}
	if _, err := p.CorrectField(ctx, r, "asked", "2025-03-02"); err != nil {
		t.Fatal(err)
	}
	in := importText(t, p, "b.txt", strings.Replace(blurred, "in het najaar", "in het voorjaar", 1))
	if len(in.Imported) != 1 || in.Imported[0].Answers != 2 || in.Imported[0].Replaced == nil {
		t.Fatalf("the newer document: %+v", in.Imported)
	}
	now, err := p.Set(ctx, set)
	if err != nil || now.Asked != "2025-03-03" {
		t.Errorf("it was asked on %s, %v", now.Asked, err)
	}
	if r, err = p.Review(ctx, set); err != nil || !lineOf(t, r, head.Text).Corrected {
		t.Errorf("its review does not show what was put right: %v", err)
	}
}

func TestWhatCannotBeReviewed(t *testing.T) {
	ctx := context.Background()
	p := project.New(memory.New())
	defer p.Close()
	table := importText(t, p, "a.json", `{"number":"2025Z10009","questions":[{"label":"1","text":"A?"}],"answers":[{"covers":["1"],"text":"Ja."}]}`).Imported[0].Set
	if _, err := p.Review(ctx, table); app.CodeOf(err) != app.Invalid {
		t.Errorf("a file without lines: %v", err)
	}
	if _, err := p.Review(ctx, "nope"); app.CodeOf(err) != app.NotFound {
		t.Errorf("no set: %v", err)
	}
	path := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(path, []byte(blurred), 0o644); err != nil {
		t.Fatal(err)
	}
	in, err := p.Import(ctx, []string{path}, project.ImportOptions{NoSource: true}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := p.Review(ctx, in.Imported[0].Set); app.CodeOf(err) != app.NotFound || app.HintOf(err) == "" {
		t.Errorf("a document that was not kept: %v", err)
	}
}
