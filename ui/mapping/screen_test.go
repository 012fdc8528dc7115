package mapping

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
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
	if q, a := s.roles["question"].Selected, s.roles["answer"].Selected; q != "Vraag – Ligt het op schema?" || a != "Reactie – Ja, het ligt op schema." {
		t.Errorf("guessed %q and %q", q, a)
	}
	s.roles["respondent"].SetSelected("Wie – Minister A")
	s.roles["set"].SetSelected("Zaak – 2025Z1")
	if got := s.p.cells(0); got[0] != "2025Z1" || got[1] != "Ligt het op schema?" || got[2] != "Ja, het ligt op schema." || got[3] != "Minister A" {
		t.Errorf("the first row comes in as %q", got)
	}
	s.p.run()
	if (*took)["respondent"] != "Wie" || (*took)["set"] != "Zaak" || h.Places[0].Screen != "library" {
		t.Errorf("imports with %v, goes to %v", *took, h.Places)
	}
	again := New(h, func(string, map[string]string) {})
	again.Show(host.Place{Screen: "mapping", Query: s.p.path})
	if again.roles["respondent"].SelectedIndex() != 4 {
		t.Errorf("for the same columns remembers %v", again.p.chosen)
	}
	again.roles["respondent"].SetSelectedIndex(0)
	if again.p.column("respondent") >= 0 || again.p.table.Columns["respondent"] != "" || slices.Contains(again.p.shown(), 3) {
		t.Errorf("what was chosen cannot be left out: %v", again.p.table.Columns)
	}
}

// What was guessed wrongly can be refused, and stays so for tables with the same columns.
func TestAGuessCanBeRefused(t *testing.T) {
	h, s, took := shown(t, "c.csv", "nr,vraag,antwoord\n17,Ligt het op schema?,Ja.\n")
	if s.roles["label"].SelectedIndex() != 1 {
		t.Fatalf("the number of the question is taken from %q", s.roles["label"].Selected)
	}
	s.roles["label"].SetSelectedIndex(0)
	if s.roles["label"].SelectedIndex() != 0 || s.p.table.Columns["label"] != "" {
		t.Errorf("it is still taken from %q", s.p.table.Columns["label"])
	}
	s.p.run()
	if header, said := (*took)["label"]; !said || header != "" {
		t.Errorf("imports with %v", *took)
	}
	again := New(h, func(string, map[string]string) {})
	again.Show(host.Place{Screen: "mapping", Query: s.p.path})
	if again.roles["label"].SelectedIndex() != 0 {
		t.Error("it is guessed again")
	}
}

// Of a table with headers that say nothing the file's own rows are shown, and what is to
// be chosen; a choice stays when it is not the last one.
func TestATableThatIsNotUnderstood(t *testing.T) {
	_, s, _ := shown(t, "d.csv", "a;b;c;d\nZeg of het nu nog wel op het schema ligt dat er was;1;Het ligt nog altijd op het schema dat er eerst was;2\n")
	if s.p.complete() || !s.start.Disabled() || s.says.Text != s.h.T("mapping.choose_both") || s.first.Text != s.h.T("mapping.rows_in_file") {
		t.Fatalf("it says %q above %q, of %+v", s.says.Text, s.first.Text, s.p.table)
	}
	if row := s.fetch(0, 1)[0]; len(row) != 4 || row[1].Text != "1" {
		t.Errorf("the first row is shown as %v", row)
	}
	if s.First() != fyne.Focusable(s.roles["question"]) {
		t.Errorf("the keys are for %T", s.First())
	}
	s.roles["answer"].SetSelectedIndex(3)
	if got := s.roles["answer"].SelectedIndex(); got != 3 || s.says.Text != s.h.T("mapping.choose_question") {
		t.Errorf("after the answer is chosen it is %d, and it says %q", got, s.says.Text)
	}
	s.roles["question"].SetSelectedIndex(1)
	if s.First() != fyne.Focusable(s.start) || !s.p.complete() || s.says.Visible() || s.start.Disabled() || len(s.fetch(0, 1)[0]) != 2 {
		t.Errorf("with both chosen it says %q, of %+v", s.says.Text, s.p.table)
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
	if got := s.roles["answer"].Selected; got != "a column for each respondent" {
		t.Errorf("the answers are said to be %q", got)
	}
}

// What is said of a table may need several lines; what stands below it gives way.
func TestAllThatIsSaidHasRoom(t *testing.T) {
	_, s, _ := shown(t, "stellingen.csv", wide)
	w := test.NewTempWindow(t, s.Object())
	w.Resize(fyne.NewSize(1000, 700))
	header, row := "Stelling", "De brug moet open?"
	for i := range 24 {
		header, row = header+fmt.Sprintf(",Een partij met nummer %d", i), row+",Ja"
	}
	path := filepath.Join(t.TempDir(), "breed.csv")
	if err := os.WriteFile(path, []byte(header+"\n"+row+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s.Show(host.Place{Screen: "mapping", Query: path})
	if s.says.Size().Height < 40 || s.first.Position().Y < s.says.Position().Y+s.says.Size().Height || s.rows.Position().Y < s.head.Position().Y+s.first.Position().Y+s.first.Size().Height {
		t.Errorf("the rows begin at %v, their title at %v, what is said is %v high at %v", s.rows.Position(), s.first.Position(), s.says.Size(), s.says.Position())
	}
}

func TestATableThatIsNotOne(t *testing.T) {
	h, s, took := shown(t, "leeg.csv", "")
	s.p.run()
	if len(h.Failures) != 1 || *took != nil || !s.start.Disabled() {
		t.Errorf("failures %v, imports %v", h.Failures, *took)
	}
}
