package compare

import (
	"testing"

	"standpunt/app"
)

const passage1 = "De vispassage bij Stellendam is sinds het voorjaar dicht omdat de schuiven van de sluis vastzitten."

func TestAPointerIsFollowed(t *testing.T) {
	a := sample("2031Z1", "2031-01-10",
		"Waarom is de vispassage bij Stellendam dicht?", passage1,
		"Hoe lang kunnen zalmen de Rijn niet op?", "Zie het antwoord op vraag 1.")
	b := sample("2031Z2", "2031-06-10",
		"Hoe lang kunnen de zalmen de Rijn niet op?", passage1)
	// The second question of A is the first of B: its pointer stands for the first answer.
	c := Answers(a, b, a.Answers[1].ID, b.Answers[0].ID)
	if got := kinds(c.Exchanges[0].Rows); got != "removed equal" {
		t.Fatalf("rows are %q, want the pointer and the words that it stands for", got)
	}
	r := c.Exchanges[0].Rows[1]
	if r.A.Via != "1" || r.A.Answer != a.Answers[0].ID || r.A.Span.In(a.Answers[0].Text) != r.A.Text || r.B.Via != "" {
		t.Errorf("the row says %+v and %+v", *r.A, *r.B)
	}
	f := Findings(a, b, c, 6)
	if len(f) != 1 || f[0].A.Answer != a.Answers[0].ID || f[0].A.Covers[0] != "1" {
		t.Errorf("findings are %+v, want the repeat where the words stand", f)
	}
	// Swapped, the other side points.
	if d := Answers(b, a, b.Answers[0].ID, a.Answers[1].ID); d.Exchanges[0].Rows[1].B.Via != "1" {
		t.Errorf("swapped, the row says %+v", *d.Exchanges[0].Rows[1].B)
	}
}

func TestAPointerIsNotFollowed(t *testing.T) {
	for _, tt := range []struct{ name, answer, other string }{
		{"to two answers", "Zie het antwoord op vraag 1 en 3.", passage1},
		{"to itself", "Zie het antwoord op vraag 2.", passage1},
		{"to a letter", "Zie de brief van 3 mei 2030.", passage1},
		{"when it says more", "Zie het antwoord op vraag 1. De zalmen trekken weer in september, als het water daalt.", passage1},
		{"when what it points at shares nothing", "Zie het antwoord op vraag 1.", "Het tarief voor ligplaatsen is verhoogd."},
		{"when both point", "Zie het antwoord op vraag 1.", "Zie mijn antwoord op vraag 7."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := sample("2031Z1", "", "Waarom is de passage dicht?", passage1, "Hoe lang nog?", tt.answer, "Wat kost dat?", "Vier ton.")
			b := sample("2031Z2", "", "Hoe lang nog?", tt.other)
			for _, r := range Answers(a, b, a.Answers[1].ID, b.Answers[0].ID).Exchanges[0].Rows {
				if r.A != nil && r.A.Via != "" || r.B != nil && r.B.Via != "" {
					t.Errorf("followed: %+v", r)
				}
			}
		})
	}
}

func TestYesAndNo(t *testing.T) {
	const question = "Bent u bereid de vispassage bij Stellendam dit jaar te openen?"
	for _, tt := range []struct {
		name, asked, a, b string
		want              string
	}{
		{"to the same question", question, "Ja.", "Nee.", "shifted"},
		{"with more behind it", question, "Nee.", "Ja. De sluiswachters hebben hun opleiding voltooid.", "shifted added"},
		{"twice yes", question, "Ja.", "Ja.", "equal"},
		{"to the opposite question", "Bent u niet bereid de vispassage bij Stellendam dit jaar te openen?", "Ja.", "Nee.", "removed added"},
		{"to another question", "Bent u bereid de leges voor ligplaatsen te verlagen?", "Ja.", "Nee.", "removed added"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a, b := sample("2031Z1", "2031-01-01", question, tt.a), sample("2031Z2", "2031-02-01", tt.asked, tt.b)
			c := Answers(a, b, a.Answers[0].ID, b.Answers[0].ID)
			if got := kinds(c.Exchanges[0].Rows); got != tt.want {
				t.Fatalf("rows are %q, want %q", got, tt.want)
			}
			f := Findings(a, b, c, 6)
			if shifted := tt.want[0] == 's'; shifted != (len(f) == 1 && f[0].Causes[0] == app.CauseNegation) {
				t.Errorf("findings are %+v", f)
			}
		})
	}
}
