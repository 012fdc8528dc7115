package findings

import (
	"slices"
	"strings"
	"testing"

	"standpunt/app"
)

// seek puts the cursor on the first shift between these words and no others.
func seek(t *testing.T, p *presenter, before, after string) app.Finding {
	t.Helper()
	for i := range p.total {
		f, _ := p.row(i)
		if len(f.Changes) == 1 && f.Changes[0].Before == before && f.Changes[0].After == after {
			p.move(i)
			return f
		}
	}
	t.Fatalf("nothing moved from %q to %q", before, after)
	return app.Finding{}
}

func TestAShiftNamesItsRuleItsValuesAndWhatStandsAroundIt(t *testing.T) {
	_, p := compared(t)
	f := seek(t, p, "35 miljoen euro", "28 miljoen euro")
	want := []string{"money — another value: 35 miljoen euro → 28 miljoen euro  (read as 35,000,000 euro, exactly → 28,000,000 euro, exactly)"}
	if said := p.why(f); !slices.Equal(said, want) {
		t.Errorf("money: %q", said)
	}
	f = seek(t, p, "juni 2026", "eind 2026")
	if said := p.why(f)[0]; said != "date — another value: juni 2026 → eind 2026  (read as June 2026, to the month → eind 2026, part of a year)" {
		t.Errorf("a date: %q", said)
	}
	for i, side := range p.detail.sides {
		if !strings.HasSuffix(side.before, ".") || !strings.HasSuffix(side.after, ".") || strings.Count(side.before, ".") != 1 {
			t.Errorf("side %d stands between %q and %q", i, side.before, side.after)
		}
		if x := []app.Passage{f.A, f.B}[i]; !strings.Contains(side.title, p.sets[x.Set].who) || p.sets[x.Set].who == "" {
			t.Errorf("side %d does not say who answers: %q", i, side.title)
		}
	}
	if cells := p.cells(f); cells[1] != [2]string{"date: juni 2026 → eind 2026", f.B.Text} || cells[2][0] != "13 Jun 2025 → 24 Nov 2025" || cells[3] != [2]string{"Y.J. van Hijum +2", "→ Denkbeeld"} {
		t.Errorf("the line says %q", cells)
	}
	f.Score = 0.5
	if said := p.verdictOn(f); said != "possibly shifted · 50 % sure; below 60 % a shift is called possible" {
		t.Errorf("an unsure shift is %q", said)
	}
	f.Kind, f.Changes, f.Causes = app.Repeated, nil, nil
	for text, want := range map[string]string{f.A.Text: "The same words on both sides.", "Anders geschreven": "The same words on both sides, but for how they are written."} {
		f.B.Text = text
		if said := p.why(f); len(said) != 1 || said[0] != want {
			t.Errorf("a repeat: %q", said)
		}
	}
}

func TestTheWordsOfARewordingBeforeAndAfter(t *testing.T) {
	f := app.Finding{
		Kind: app.Reworded,
		A:    app.Passage{Text: "De minister stuurt de brief over de opvang voor de zomer naar de Kamer."},
		B:    app.Passage{Text: "De minister zendt de brief over de opvang voor de zomer aan de Kamer."},
	}
	_, p := compared(t)
	if said := p.words(f); said != [2]string{"stuurt → zendt; naar → aan", f.B.Text} {
		t.Errorf("it says %q", said)
	}
}
