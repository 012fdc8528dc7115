package compare

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"standpunt/app"
	diff "standpunt/app/compare"
	"standpunt/app/project"
	"standpunt/ui/host"
	"standpunt/ui/host/hosttest"
)

// yearly is a question set that comes back with other words in the places of the verbs.
const yearly = `Vragen van het lid Jansen (SP) aan de Minister van Financiën over de hersteloperatie (ingezonden 3 februari %d).

Antwoord van Minister Kaag (Financiën) (ontvangen 1 maart %d).

Vraag 1
Hoeveel ouders hebben inmiddels een integrale beoordeling gekregen?

Antwoord 1
Op dit moment hebben %s ouders een integrale beoordeling gekregen. De voortgang wordt gepubliceerd op de website van de uitvoeringsorganisatie.%s

Vraag 2
Worden ouders opnieuw geconfronteerd met onredelijke termijnen?

Antwoord 2
%s
`

// years are a project with the set of four years.
func years(t *testing.T) (*hosttest.Host, []string) {
	t.Helper()
	h := hosttest.New(t)
	ctx := context.Background()
	for i, x := range [][3]string{
		{"12.000", "", "Ouders krijgen binnen zes weken antwoord op hun verzoek."},
		{"21.500", " De wachtlijst is voor het eerst korter geworden.", "Ouders krijgen binnen negen weken antwoord op hun verzoek."},
		{"30.800", "", "Ouders krijgen binnen zes weken antwoord op hun verzoek."},
		{"36.100", " De wachtlijst is voor het eerst korter geworden.", "Daarover doe ik geen uitspraken in het openbaar, ook niet later."},
	} {
		path := filepath.Join(t.TempDir(), fmt.Sprintf("202%dZ1111%d.txt", 2+i, i))
		if err := os.WriteFile(path, fmt.Appendf(nil, yearly, 2022+i, 2022+i, x[0], x[1], x[2]), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := h.Project().Import(ctx, []string{path}, project.ImportOptions{}, nil); err != nil {
			t.Fatal(err)
		}
	}
	sets, _, err := h.Project().Sets(ctx, project.SetQuery{Sort: project.ByAsked})
	if err != nil || len(sets) != 4 {
		t.Fatalf("%d sets, %v", len(sets), err)
	}
	var ids []string
	for _, s := range sets {
		ids = append(ids, s.ID)
	}
	return h, ids
}

func TestFourSetsStandBesideEachOther(t *testing.T) {
	h, ids := years(t)
	s := New(h)
	h.OnChange = s.Refresh
	s.Show(host.Place{Screen: "compare", Sets: strings.Join([]string{ids[2], ids[0], ids[3], ids[1]}, " ")})
	p := s.p
	for i, id := range ids {
		if len(p.columns) != 4 || p.columns[i].set.ID != id {
			t.Fatalf("the columns are not in order of their dates: %v", p.shown())
		}
	}
	var told []string
	for _, l := range p.lines {
		for side, c := range l.cells {
			if c.text != "" && !l.head && c.span.In(p.columns[side].set.Answer(c.answer).Text) != c.text {
				t.Errorf("the cell says %q where the answer says %q", c.text, c.span.In(p.columns[side].set.Answer(c.answer).Text))
			}
		}
		if !l.head {
			var kinds []string
			for _, c := range l.cells {
				kinds = append(kinds, string(c.kind))
			}
			told = append(told, strings.Join(kinds, " "))
		}
	}
	for i, want := range []string{"equal shifted shifted shifted", "equal equal equal equal", " added removed equal", "equal shifted shifted removed", "   added"} {
		if i >= len(told) || told[i] != want {
			t.Errorf("row %d: %q, not %q", i, told[min(i, len(told)-1)], want)
		}
	}
	if len(told) != 5 {
		t.Errorf("the rows are %q", told)
	}
	p.move(p.id(1))
	s.view.SetCurrent(p.id(1))
	test.Type(s.view, "]") // it opens on the second, which differs
	if f := p.finding(); p.side != 2 || f == nil || !strings.Contains(f.B.Text, "30.800") {
		t.Fatalf("in the third column: side %d, %+v", p.side, f)
	}
	test.Type(s.view, "c")
	if f := p.finding(); f.Verdict == nil || f.Verdict.Decision != app.Confirm || p.lines[1].cells[2].verdict == "" || p.lines[1].cells[1].verdict != "" {
		t.Errorf("confirmed: %+v", p.lines[1].cells)
	}
	test.Type(s.view, "s")
	if p.columns[0].set.ID != ids[2] || len(p.columns) != 4 {
		t.Fatalf("the cursor's column is not the first: %v", p.shown())
	}
	test.Type(s.view, ">")
	if p.columns[2].set.ID != ids[0] || p.side != 2 {
		t.Errorf("the second column did not move: %v, side %d", p.shown(), p.side)
	}
	test.Type(s.view, "<<")
	if p.columns[0].set.ID != ids[0] || p.side != 0 {
		t.Errorf("the column did not move to the front: %v, side %d", p.shown(), p.side)
	}
	test.Type(s.view, "<")
	if len(h.Notices) == 0 {
		t.Error("it can go no further, and that is not said")
	}
	h.Notices = nil
	test.Type(s.view, "+")
	if len(p.columns) != 4 || len(h.Notices) == 0 {
		t.Error("a fifth column is no room for, and that is not said")
	}
	test.Type(s.view, "-")
	if len(p.columns) != 3 || p.several() == false {
		t.Errorf("%d columns after one was taken away", len(p.columns))
	}
	test.Type(s.view, "-")
	test.Type(s.view, "-")
	if len(p.columns) != 2 || p.lines[1].kind == "" {
		t.Errorf("%d columns are left", len(p.columns))
	}
}

func TestNextTurnsToTheColumnThatDiffers(t *testing.T) {
	h, ids := years(t)
	s := New(h)
	s.Show(host.Place{Screen: "compare", Sets: strings.Join(ids, " ")})
	for _, kind := range []diff.RowKind{diff.Shifted, diff.Added, diff.Equal} {
		s.view.SetCurrent(s.p.id(0))
		stops := 0
		for s.view.Next(kindOf(kind), 1) {
			stops++
			if c := s.p.lines[s.p.cursor].cells[s.p.side]; c.kind != kind || c.text == "" {
				t.Errorf("%s is gone to and the column is %d: %+v", kind, s.p.side, c)
			}
		}
		if stops == 0 || stops != s.p.count(kind) {
			t.Errorf("%d of %d %s were gone to", stops, s.p.count(kind), kind)
		}
	}
}

func TestEverySentenceOfEveryColumnIsShownOnce(t *testing.T) {
	h, ids := years(t)
	p := &presenter{h: h, changed: func() {}}
	for _, order := range [][]int{{0, 1, 2, 3}, {3, 1, 0}, {2, 3, 1, 0}} {
		var list []chosen
		for _, i := range order {
			list = append(list, whole(ids[i]))
		}
		p.open(list, false)
		for side, c := range p.columns {
			var text strings.Builder
			for _, l := range p.lines {
				if !l.head {
					text.WriteString(l.cells[side].text)
				}
			}
			want := ""
			for _, a := range c.set.Answers {
				want += a.Text
			}
			if got := strings.Join(strings.Fields(text.String()), ""); len(got) != len(strings.Join(strings.Fields(want), "")) {
				t.Errorf("order %v, column %d shows %q of %q", order, side, text.String(), want)
			}
		}
	}
}

func TestFourAnswersStandBesideEachOther(t *testing.T) {
	h, ids := years(t)
	s := New(h)
	var names []string
	for _, id := range ids {
		set, err := h.Project().Set(context.Background(), id)
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, id+":"+set.Answers[1].ID)
	}
	s.Show(host.Place{Screen: "compare", Sets: strings.Join(names, " ")})
	for _, l := range s.p.lines {
		for side, c := range l.cells {
			if c.answer != "" && c.answer != s.p.columns[side].answer {
				t.Fatalf("%s is none of the answers", c.answer)
			}
		}
	}
	if len(s.p.lines) < 3 || s.p.lines[1].cells[1].kind != diff.Shifted {
		t.Errorf("the lines are %+v", s.p.lines)
	}
}

func TestTheAnswersOfALineAreOpenedBesideEachOther(t *testing.T) {
	h, p, ids := opened(t)
	rowOf(t, p, diff.Shifted)
	cells := p.lines[p.cursor].cells
	p.blocks()
	want := host.Place{Screen: "compare", Set: ids[0], Answer: cells[0].answer, Span: cells[0].span, Other: ids[1], OtherAnswer: cells[1].answer}
	if len(h.Places) != 1 || h.Places[0] != want {
		t.Fatalf("the shifted sentence leads to %+v", h.Places)
	}
	rowOf(t, p, diff.Added)
	p.blocks()
	if len(h.Places) != 1 || len(h.Notices) != 1 || !strings.Contains(h.Notices[0], "F8") {
		t.Errorf("a line with one answer does not say where there are two: %v", h.Notices)
	}
}
