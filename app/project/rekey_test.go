package project_test

import (
	"context"
	"strings"
	"testing"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage/memory"
)

const asWritten = `Vragen van het lid Voorbeeld (ABC) aan de minister van Bruggen over bruggen (ingezonden 3 maart 2025, 2025Z10001).
Vraag 1
Zijn de bruggen in het hele land veilig?
Vraag 2
Wanneer worden de bruggen van Voorbeeldstad vervangen?
Antwoord 1
De bruggen in het hele land zijn dit jaar nagekeken en veilig bevonden.
Antwoord 2
De provincie vervangt in de komende jaren drie bruggen van Voorbeeldstad.`

// A researcher judges what she found, and then sees that the set has a wrong number:
// what she decided is about the same words still.
func TestAVerdictStaysWithItsWordsWhenTheSetIsPutRight(t *testing.T) {
	ctx := context.Background()
	field := func(name, value string) func(*testing.T, *project.Project, *project.Review) error {
		return func(_ *testing.T, p *project.Project, r *project.Review) error {
			_, err := p.CorrectField(ctx, r, name, value)
			return err
		}
	}
	line := func(text string, labels ...string) func(*testing.T, *project.Project, *project.Review) error {
		return func(t *testing.T, p *project.Project, r *project.Review) error {
			l := app.LineCorrection{Line: lineOf(t, r, text).Key, Class: app.AnswerClass, Labels: labels}
			if labels == nil {
				l.Class = app.FurnitureClass
			}
			_, err := p.CorrectLines(ctx, r, l)
			return err
		}
	}
	for _, x := range []struct {
		name    string
		correct func(*testing.T, *project.Project, *project.Review) error
		said    string
	}{
		{"another number", field("number", "2025Z10009"), "drie → vijf"},
		{"a date that makes it the later one", field("asked", "2025-05-05"), "vijf → drie"},
		{"the date of the other, and the higher number", field("asked", "2025-04-03"), "drie → vijf"},
		{"what the answer covers", line("Antwoord 2", "3"), "drie → vijf"},
		{"two answers are one", line("Antwoord 2"), "drie → vijf"},
		{"nothing that it is known by", field("subject", "de bruggen"), "drie → vijf"},
	} {
		t.Run(x.name, func(t *testing.T) {
			p := project.New(memory.New(), project.WithCoder("Anna"))
			defer p.Close()
			set := importText(t, p, "a.txt", asWritten).Imported[0].Set
			importText(t, p, "b.txt", strings.NewReplacer("3 maart", "3 april", "10001", "10002", "drie", "vijf", "nagekeken en veilig bevonden", "nagekeken en daarbij veilig bevonden").Replace(asWritten))
			found := compareAll(t, p, project.CompareOptions{}).Findings
			if len(found) != 2 || found[0].Kind != app.Shifted {
				t.Fatalf("found %+v", found)
			}
			before := found[0]
			if _, err := p.Judge(ctx, before.ID, app.Verdict{Decision: app.Confirm, Note: "drie werd vijf"}); err != nil {
				t.Fatal(err)
			}
			e, err := p.AddEvidence(ctx, project.EvidenceRequest{Position: "Bruggen", Answer: before.A.Answer, Span: before.A.Span, Stance: app.Holds, Finding: before.ID})
			if err != nil {
				t.Fatal(err)
			}
			judged := func(when, said string) string {
				t.Helper()
				kept, _, err := p.Findings(ctx, project.FindingQuery{Verdict: project.Confirmed})
				if err != nil || len(kept) != 1 || kept[0].Verdict.Note != "drie werd vijf" {
					t.Fatalf("%s: judged are %+v, %v", when, kept, err)
				}
				if c := kept[0].Changes[0]; c.Before+" → "+c.After != said || c.SpanA.In(text(t, p, kept[0].A)) != c.Before {
					t.Errorf("%s: it says %+v, want %s", when, c, said)
				}
				of, err := p.Evidence(ctx, project.EvidenceQuery{Finding: kept[0].ID})
				if err != nil || len(of) != 1 || of[0].ID != e[0].ID {
					t.Errorf("%s: its evidence is %+v, %v", when, of, err)
				}
				compareAll(t, p, project.CompareOptions{})
				if _, n, err := p.Findings(ctx, project.FindingQuery{Kinds: []app.Label{app.Shifted}}); n != 1 || err != nil {
					t.Errorf("%s: a new comparison lists %d shifts, want the judged one (%v)", when, n, err)
				}
				return kept[0].ID
			}
			r, err := p.Review(ctx, set)
			if err != nil {
				t.Fatal(err)
			}
			if err := x.correct(t, p, r); err != nil {
				t.Fatal(err)
			}
			judged("put right", x.said)
			if _, err := p.Undo(ctx); err != nil {
				t.Fatal(err)
			}
			if id := judged("undone", "drie → vijf"); id != before.ID {
				t.Errorf("undone, the verdict is on %s, want %s", id, before.ID)
			}
		})
	}
}

// text is that of the answer in which the passage stands.
func text(t *testing.T, p *project.Project, x app.Passage) string {
	t.Helper()
	_, a, err := p.Answer(context.Background(), x.Answer)
	if err != nil {
		t.Fatal(err)
	}
	return a.Text
}

// What was decided about a document's words stays with them when the document is joined
// with its twin, also where the twin has another date and so is the earlier one.
func TestAVerdictStaysWithItsWordsWhenTwinsAreJoined(t *testing.T) {
	ctx := context.Background()
	p := project.New(memory.New(), project.WithCoder("Anna"))
	defer p.Close()
	use := importText(t, p, "a.txt", asWritten).Imported[0].Set
	gone := importText(t, p, "a.html", page(strings.ReplaceAll(asWritten, "3 maart", "3 mei"))).Imported[0].Set
	importText(t, p, "b.txt", strings.NewReplacer("3 maart", "3 april", "10001", "10002", "drie", "vijf").Replace(asWritten))
	compareAll(t, p, project.CompareOptions{})
	found, _, err := p.Findings(ctx, project.FindingQuery{Set: gone, Kinds: []app.Label{app.Shifted}})
	if err != nil || len(found) != 1 {
		t.Fatalf("found %+v, %v", found, err)
	}
	if _, err := p.Judge(ctx, found[0].ID, app.Verdict{Decision: app.Confirm, Note: "vijf werd drie"}); err != nil {
		t.Fatal(err)
	}
	if _, err := p.JoinTwins(ctx, use, gone); err != nil {
		t.Fatal(err)
	}
	kept, _, err := p.Findings(ctx, project.FindingQuery{Verdict: project.Confirmed})
	if err != nil || len(kept) != 1 || kept[0].A.Set != use || kept[0].Changes[0].Before != "drie" {
		t.Fatalf("judged are %+v, %v", kept, err)
	}
	if _, n, err := p.Findings(ctx, project.FindingQuery{Kinds: []app.Label{app.Shifted}}); n != 1 || err != nil {
		t.Errorf("%d shifts are listed, want the judged one (%v)", n, err)
	}
}
