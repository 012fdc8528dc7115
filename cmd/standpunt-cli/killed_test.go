package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

const smallLetter = `2025Z%05d

Vragen van het lid Jansen (SP) aan de Minister van Bruggen over brug %d (ingezonden 3 februari 2025).

Antwoord van Minister Pietersen (Bruggen) (ontvangen 1 maart 2025).

Vraag 1
Is brug %d veilig?

Antwoord 1
Ja, brug %d is dit jaar nagekeken.
`

// TestAKilledImportLeavesAWholeProject kills imports into one project at moments ever
// later: what came in before each stays, the file stays whole, and the import that is
// left alone brings in the rest, nothing twice.
func TestAKilledImportLeavesAWholeProject(t *testing.T) {
	const files, kills = 120, 8
	dir := t.TempDir()
	letters, path := filepath.Join(dir, "letters"), filepath.Join(dir, "p.standpunt")
	if err := os.Mkdir(letters, 0o755); err != nil {
		t.Fatal(err)
	}
	for i := range files {
		text := fmt.Appendf(nil, smallLetter, 20000+i, i, i, i)
		if err := os.WriteFile(filepath.Join(letters, fmt.Sprintf("%03d.txt", i)), text, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	cli := func(args ...string) *exec.Cmd { return exec.Command("standpunt-cli", args...) }
	sets := func() map[string]int {
		t.Helper()
		out, err := cli("sets", path, "--json").Output()
		if err != nil {
			t.Fatalf("sets: %v", err)
		}
		var list struct {
			Sets []struct {
				Number             string
				Questions, Answers int
			}
		}
		if err := json.Unmarshal(out, &list); err != nil {
			t.Fatal(err)
		}
		found := map[string]int{}
		for _, s := range list.Sets {
			found[s.Number]++
			if s.Questions != 1 || s.Answers != 1 {
				t.Errorf("%s has %d questions and %d answers", s.Number, s.Questions, s.Answers)
			}
		}
		return found
	}
	whole := time.Now()
	if out, err := cli("import", filepath.Join(dir, "other.standpunt"), letters).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	takes, before, killed := time.Since(whole), map[string]int{}, 0
	for k := range kills {
		c := cli("import", path, letters)
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		time.AfterFunc(takes*time.Duration(k+1)/(2*kills), func() { _ = c.Process.Kill() })
		if c.Wait() != nil {
			killed++
		}
		if _, err := os.Stat(path); err != nil {
			continue // killed before there was a project
		}
		if out, err := cli("check", path).CombinedOutput(); err != nil {
			t.Fatalf("after kill %d: %v\n%s", k, err, out)
		}
		now := sets()
		for number := range before {
			if now[number] == 0 {
				t.Errorf("after kill %d %s is gone", k, number)
			}
		}
		before = now
	}
	if killed == 0 {
		t.Fatal("no import was killed")
	}
	if out, err := cli("import", path, letters).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	all := sets()
	for number, n := range all {
		if n != 1 {
			t.Errorf("%s is there %d times", number, n)
		}
	}
	if len(all) != files {
		t.Errorf("%d sets of %d files", len(all), files)
	}
	t.Logf("%d of %d imports were killed, the last with %d of %d sets in", killed, kills, len(before), files)
}
