package project_test

import (
	"context"
	"strings"
	"testing"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage/memory"
)

// What a person put into one row of the matrix stays there when the number of a set or
// the labels of an answer are put right, whichever of the answers it is.
func TestRowsStayWhenASetIsPutRight(t *testing.T) {
	ctx := context.Background()
	number := func(t *testing.T, p *project.Project, r *project.Review) error {
		_, err := p.CorrectField(ctx, r, "number", "2025Z10009")
		return err
	}
	labels := func(t *testing.T, p *project.Project, r *project.Review) error {
		for _, x := range [][2]string{{"Antwoord 1", "2"}, {"Antwoord 2", "1"}} { // first both are of 2
			l := app.LineCorrection{Line: lineOf(t, r, x[0]).Key, Class: app.AnswerClass, Labels: []string{x[1]}}
			if _, err := p.CorrectLines(ctx, r, l); err != nil {
				return err
			}
			again, err := p.Review(ctx, r.Set.ID)
			if err != nil {
				return err
			}
			*r = *again
		}
		return nil
	}
	for _, x := range []struct {
		name    string
		right   int // which set is put right
		correct func(*testing.T, *project.Project, *project.Review) error
	}{
		{"the number of the set that the row begins with", 0, number},
		{"the number of the set that came to it", 1, number},
		{"the labels in the set that the row begins with", 0, labels},
		{"the labels in the set that came to it", 1, labels},
	} {
		t.Run(x.name, func(t *testing.T) {
			p := project.New(memory.New())
			defer p.Close()
			ids := []string{
				importText(t, p, "a.txt", asWritten).Imported[0].Set,
				importText(t, p, "b.txt", strings.NewReplacer("3 maart", "3 april", "10001", "10002").Replace(asWritten)).Imported[0].Set,
			}
			var answers []string
			for i, id := range ids {
				s, err := p.Set(ctx, id)
				if err != nil {
					t.Fatal(err)
				}
				answers = append(answers, s.Answers[i].ID) // the first of the one, the second of the other
			}
			if err := p.PutInRow(ctx, answers[1], answers[0]); err != nil {
				t.Fatal(err)
			}
			beside := func() bool {
				t.Helper()
				m, err := p.Matrix(ctx, ids)
				if err != nil {
					t.Fatal(err)
				}
				for _, r := range m.Rows {
					byHand := 0
					for _, c := range r.Cells {
						if c.ByHand && (c.Answer == answers[0] || c.Answer == answers[1]) {
							byHand++
						}
					}
					if byHand == 2 {
						return true
					}
				}
				return false
			}
			if !beside() {
				t.Fatal("they were not put into one row")
			}
			r, err := p.Review(ctx, ids[x.right])
			if err != nil {
				t.Fatal(err)
			}
			if err := x.correct(t, p, r); err != nil {
				t.Fatal(err)
			}
			if !beside() {
				t.Error("they are in one row no more")
			}
		})
	}
}
