package compare

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	diff "standpunt/app/compare"
	"standpunt/app/project"
	"standpunt/ui/host/hosttest"
)

const (
	capacity = "Met de gemeenten zijn vorig jaar afspraken gemaakt over de capaciteit van de opvang."
	costs    = "De kosten van de opvang worden volgend jaar door een onafhankelijk bureau onderzocht."
	border   = "De grensprocedure wordt in het voorjaar door de uitvoeringsorganisaties ingericht."
)

// answered is a project with sets of one question, and the columns of them.
func answered(t *testing.T, answers ...string) *presenter {
	t.Helper()
	h := hosttest.New(t)
	ctx := context.Background()
	for i, words := range answers {
		year := string(rune('2' + i))
		text := "Vragen van het lid Jansen (SP) aan de Minister van Financiën over de opvang (ingezonden 3 februari 202" + year +
			").\n\nAntwoord van Minister Kaag (Financiën) (ontvangen 1 maart 202" + year +
			").\n\nVraag 1\nHoe staat het met de opvang van asielzoekers?\n\nAntwoord 1\n" + words + "\n"
		path := filepath.Join(t.TempDir(), "202"+year+"Z2222"+year+".txt")
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := h.Project().Import(ctx, []string{path}, project.ImportOptions{}, nil); err != nil {
			t.Fatal(err)
		}
	}
	sets, _, err := h.Project().Sets(ctx, project.SetQuery{Sort: project.ByAsked})
	if err != nil || len(sets) != len(answers) {
		t.Fatalf("%d sets, %v", len(sets), err)
	}
	p := &presenter{h: h, changed: func() {}}
	var list []chosen
	for _, s := range sets {
		list = append(list, whole(s.ID))
	}
	p.open(list, true)
	return p
}

// told are the rows, cell by cell: the kind, what an empty cell says, or "".
func (p *presenter) told() []string {
	var out []string
	for _, l := range p.lines {
		if l.head {
			continue
		}
		var cells []string
		for _, c := range l.cells {
			switch {
			case c.to != nil:
				cells = append(cells, "→"+string(rune('0'+c.to.number)))
			case c.text == "":
				cells = append(cells, "")
			default:
				cells = append(cells, strings.Fields(c.text)[0])
			}
		}
		out = append(out, strings.Join(cells, "|"))
	}
	return out
}

func TestWhatMovedLeavesAPointerWhereItStood(t *testing.T) {
	p := answered(t, capacity+" "+border+" "+costs, border+" "+costs+" "+capacity)
	want := []string{"→4|", "De|De", "De|De", "Met|Met"}
	if got := p.told(); strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Fatalf("the rows are %q", got)
	}
	l := p.lines[1]
	if l.changed() || !l.pointer() || p.count(diff.Moved) != 1 {
		t.Errorf("the pointer counts as a change: %d moved", p.count(diff.Moved))
	}
	side := p.rows()[1].Left
	if side.To != p.id(4) || side.Text != p.h.T("compare.see_below")+", answer 1" {
		t.Errorf("the pointer says %+v", side)
	}
	p = answered(t, capacity+" "+border+" "+costs, capacity+" "+border+" "+costs, border+" "+costs+" "+capacity)
	want = []string{"Met|Met|Met", "De|De|De", "De|De|De", "||→1"}
	if got := p.told(); strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("of three columns the rows are %q", got)
	}
}

func TestEachColumnIsHeldAgainstTheOneToItsLeft(t *testing.T) {
	six, nine := "Ouders krijgen binnen zes weken antwoord op hun verzoek.", "Ouders krijgen binnen negen weken antwoord op hun verzoek."
	p := answered(t, border, border+" "+six, border+" "+nine, border, border+" "+nine)
	if len(p.columns) != 4 {
		t.Fatalf("%d columns", len(p.columns))
	}
	l := p.lines[2]
	var kinds []string
	for _, c := range l.cells {
		kinds = append(kinds, string(c.kind))
	}
	if got := strings.Join(kinds, "|"); got != "|added|shifted|removed" || l.cells[2].against != 2 || l.cells[2].finding == nil {
		t.Errorf("the line is %q, %+v", got, l.cells[2])
	}
	if said := l.cells[2].causes; len(said) < 2 || said[0] != p.h.T("compare.against", 2) {
		t.Errorf("the shift says %q", said)
	}
	list := p.shown()
	list[2], list[3] = list[3], list[2] // the sentence is away and comes back
	p.open(list, false)
	if c := p.lines[2].cells[3]; c.kind != diff.Shifted || c.against != 2 {
		t.Errorf("behind a column that lacks it the sentence is %+v", c)
	}
}
