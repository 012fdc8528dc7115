package mapping

import (
	"maps"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"standpunt/ui/host"
	"standpunt/ui/host/hosttest"
	"standpunt/ui/theme"
)

const long = "Zaak;Vraag;Reactie;Wie\n2025Z1;Ligt het op schema?;Ja, het ligt op schema.;Minister A\n2025Z1;Wanneer is het klaar?;In 2026.;Minister A\n"

const wide = "Stelling,VVD,SP\nDe brug moet open?,Ja graag en snel,Nee want duur\nDe sluis moet dicht?,Nee,Ja\n"

// shown is the screen on a table.
func shown(t *testing.T, name, table string) (*hosttest.Host, *Screen, *map[string]string) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.ModeLight, 1))
	h := hosttest.New(t)
	var took map[string]string
	s := New(h, func(_ string, columns map[string]string) { took = maps.Clone(columns) })
	w := test.NewTempWindow(t, s.Object())
	w.Resize(fyne.NewSize(1000, 640))
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(table), 0o600); err != nil {
		t.Fatal(err)
	}
	s.Show(host.Place{Screen: "mapping", Query: path})
	return h, s, &took
}

func TestTheGuessIsShownAndPutRight(t *testing.T) {
	h, s, took := shown(t, "a.csv", long)
	if len(h.Failures) > 0 || !s.p.ready {
		t.Fatal(h.Failures)
	}
	if s.roles["question"].Selected != "Vraag" || s.roles["answer"].Selected != "Reactie" {
		t.Errorf("guessed %q and %q", s.roles["question"].Selected, s.roles["answer"].Selected)
	}
	s.roles["respondent"].SetSelected("Wie")
	s.roles["set"].SetSelected("Zaak")
	if got := s.p.cells(0); got[0] != "2025Z1" || got[1] != "Ligt het op schema?" || got[2] != "Ja, het ligt op schema." || got[3] != "Minister A" {
		t.Errorf("the first row comes in as %q", got)
	}
	s.p.run()
	if (*took)["respondent"] != "Wie" || (*took)["set"] != "Zaak" || h.Places[0].Screen != "library" {
		t.Errorf("imports with %v, goes to %v", *took, h.Places)
	}
	again := New(h, func(string, map[string]string) {})
	again.Show(host.Place{Screen: "mapping", Query: s.p.path})
	if again.roles["respondent"].Selected != "Wie" {
		t.Errorf("for the same columns remembers %v", again.p.chosen)
	}
	again.roles["respondent"].SetSelectedIndex(0)
	if _, still := again.p.chosen["respondent"]; still {
		t.Error("what was chosen cannot be left to be guessed")
	}
}

// Tables from a program often begin with numbers under no name.
func TestAColumnWithoutANameHoldsNothing(t *testing.T) {
	_, s, _ := shown(t, "b.csv", ",Vraag,Antwoord\n18868,Ligt het op schema?,Ja.\n18869,En nu?,Ook.\n")
	if got := s.p.cells(0); got[0] != "" || got[1] != "Ligt het op schema?" || got[3] != "" || got[4] != "" {
		t.Errorf("the first row comes in as %q", got)
	}
	if s.roles["asked"].Selected != s.h.T("mapping.none") {
		t.Errorf("the date is taken from %q", s.roles["asked"].Selected)
	}
}

func TestAColumnForEveryRespondent(t *testing.T) {
	_, s, _ := shown(t, "stellingen.csv", wide)
	if s.p.wide() == "" || !s.p.complete() || s.start.Disabled() {
		t.Fatalf("taken for %+v", s.p.table)
	}
	if got := s.p.cells(0); got[2] != "Ja graag en snel" || got[3] != "VVD" {
		t.Errorf("the first row comes in as %q", got)
	}
}

func TestATableThatIsNotOne(t *testing.T) {
	h, s, took := shown(t, "leeg.csv", "")
	s.p.run()
	if len(h.Failures) != 1 || *took != nil || !s.start.Disabled() {
		t.Errorf("failures %v, imports %v", h.Failures, *took)
	}
}
