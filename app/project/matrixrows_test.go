package project_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage/memory"
)

func TestRowsOfTheMatrixAreCorrectedByHand(t *testing.T) {
	ctx := context.Background()
	p := project.New(memory.New(), project.WithCoder("A"))
	document := func(number, asked string, pairs ...string) *fstest.MapFile {
		text := "Vragen van het lid Jansen (Partij) aan de minister van Voorbeelden over bruggen (ingezonden " + asked + ", " + number + ").\n"
		for i := 0; i < len(pairs); i += 2 {
			n := string(rune('1' + i/2))
			text += "\nVraag " + n + "\n" + pairs[i] + "\n\nAntwoord " + n + "\n" + pairs[i+1] + "\n"
		}
		return &fstest.MapFile{Data: []byte(text)}
	}
	const bridge, cost = "Hoe veilig zijn de bruggen van Zwartsluis?", "Wat kost het onderhoud van de sluizen?"
	files := fstest.MapFS{
		"een.txt":  document("2025Z10001", "3 maart 2025", bridge, "De bruggen zijn veilig.", cost, "Dat kost vier ton."),
		"twee.txt": document("2025Z10002", "3 april 2025", bridge, "De bruggen zijn nagekeken.", "Wanneer ontvangt de Kamer de nota?", "In het najaar."),
	}
	if _, err := p.ImportFS(ctx, files); err != nil {
		t.Fatal(err)
	}
	shown := func() string {
		t.Helper()
		m, err := p.Matrix(ctx, []string{"2025Z10001", "2025Z10002"})
		if err != nil {
			t.Fatal(err)
		}
		var rows []string
		for _, r := range m.Rows {
			row := ""
			for _, c := range r.Cells {
				cell := strings.Join(c.Covers, ",")
				if c.ByHand {
					cell += "!"
				}
				row += "[" + cell + "]"
			}
			rows = append(rows, row)
		}
		return strings.Join(rows, " ")
	}
	one, err := p.Set(ctx, "2025Z10001")
	if err != nil {
		t.Fatal(err)
	}
	two, err := p.Set(ctx, "2025Z10002")
	if err != nil {
		t.Fatal(err)
	}
	const program = "[1][1] [2][] [][2]"
	if got := shown(); got != program {
		t.Fatalf("the program puts them %s", got)
	}
	step := func(name, want string, err error) {
		t.Helper()
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if got := shown(); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
	step("into the row of another", "[1][1] [2!][2!]", p.PutInRow(ctx, two.Answers[1].ID, one.Answers[1].ID))
	step("a row of its own", "[1][] [][1!] [2!][2!]", p.PutInRow(ctx, two.Answers[0].ID, ""))
	step("what stands there makes way", "[1][] [2!][1!] [][2]", p.PutInRow(ctx, two.Answers[0].ID, one.Answers[1].ID))
	if _, err := p.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	step("undone", "[1][] [][1!] [2!][2!]", nil)
	step("left to the program again", "[1][1] [2!][2!]", p.LeaveRow(ctx, two.Answers[0].ID))
	if err := p.PutInRow(ctx, one.Answers[0].ID, one.Answers[1].ID); app.CodeOf(err) != app.Invalid {
		t.Errorf("two answers of one set: %v", err)
	}
	if err := p.PutInRow(ctx, "nothing", ""); app.CodeOf(err) != app.NotFound {
		t.Errorf("an answer that is not there: %v", err)
	}

	if err := p.RemoveSet(ctx, two.ID); err != nil {
		t.Fatal(err)
	}
	if _, err := p.ImportFS(ctx, fstest.MapFS{"twee.txt": files["twee.txt"]}); err != nil {
		t.Fatal(err)
	}
	step("after it came in again", "[1][1] [2!][2!]", nil)
}

// Two rows are joined whole, whichever of them has the earlier set.
func TestRowsOfTheMatrixAreJoined(t *testing.T) {
	ctx := context.Background()
	p := project.New(memory.New())
	document := func(number, asked, question, answer string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte("Vragen van het lid Jansen (Partij) aan de minister van Voorbeelden over bruggen (ingezonden " + asked + ", " + number + ").\n\nVraag 1\n" + question + "\n\nAntwoord 1\n" + answer + "\n")}
	}
	numbers := []string{"2025Z10001", "2025Z10002", "2025Z10003"}
	if _, err := p.ImportFS(ctx, fstest.MapFS{
		"een.txt":  document(numbers[0], "3 maart 2025", "Wat kost het onderhoud van de sluizen?", "Vier ton."),
		"twee.txt": document(numbers[1], "3 april 2025", "Hoe veilig zijn de bruggen van Zwartsluis?", "De bruggen zijn veilig."),
		"drie.txt": document(numbers[2], "3 mei 2025", "Hoe veilig zijn de bruggen van Zwartsluis?", "De bruggen zijn nagekeken."),
	}); err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, n := range numbers {
		s, err := p.Set(ctx, n)
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, s.Answers[0].ID)
	}
	rows := func(what, want string) {
		t.Helper()
		m, err := p.Matrix(ctx, numbers)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, r := range m.Rows {
			for _, c := range r.Cells {
				if c.Answer == "" {
					got += "."
				} else {
					got += "x"
				}
			}
			got += " "
		}
		if strings.TrimSpace(got) != want {
			t.Errorf("%s: %s, want %s", what, got, want)
		}
	}
	rows("by the program", "x.. .xx")
	if err := p.PutInRow(ctx, ids[0], ids[1]); err != nil {
		t.Fatal(err)
	}
	rows("an earlier answer comes to the row, and the row stays whole", "xxx")
	if _, err := p.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if err := p.JoinRows(ctx, ids[1:], ids[0]); err != nil {
		t.Fatal(err)
	}
	rows("joined", "xxx")
	if _, err := p.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	rows("undone in one step", "x.. .xx")
	if err := p.JoinRows(ctx, []string{ids[1], ids[1]}, ids[0]); app.CodeOf(err) != app.Invalid {
		t.Errorf("two answers of one set: %v", err)
	}
	if err := p.JoinRows(ctx, nil, ids[0]); err != nil {
		t.Error(err)
	}
}

func TestAnswersThatShareNoSentenceAreNotCalledReworded(t *testing.T) {
	ctx, dir := context.Background(), t.TempDir()
	p := project.New(memory.New())
	for i, answer := range []string{"Er zijn veertig bruggen gerenoveerd in Zeeland.", "Daarover voer ik overleg met de provinciebesturen.", "Daarover voer ik binnenkort overleg met de provinciebesturen."} {
		text := fmt.Sprintf("2025Z0000%d\n\nVragen van het lid Jansen (SP) aan de Minister van Bruggen over bruggen (ingezonden %d maart 2025).\n\nVraag 1\nHoeveel bruggen zijn in Zeeland gerenoveerd?\n\nAntwoord 1\n%s\n", i+1, i+1, answer)
		path := filepath.Join(dir, fmt.Sprintf("%d.txt", i))
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := p.Import(ctx, []string{path}, project.ImportOptions{}, nil); err != nil {
			t.Fatal(err)
		}
	}
	m, err := p.Matrix(ctx, []string{"2025Z00001", "2025Z00002", "2025Z00003"})
	if err != nil || len(m.Rows) != 1 {
		t.Fatalf("%d rows, %v", len(m.Rows), err)
	}
	if c := m.Rows[0].Cells; c[1].Kind != app.Related || c[2].Kind == app.Related {
		t.Errorf("the cells are called %s and %s", c[1].Kind, c[2].Kind)
	}
}
