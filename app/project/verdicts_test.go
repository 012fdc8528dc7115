package project_test

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"standpunt/app"
	"standpunt/app/project"
)

// She confirms a shift, and takes her language pack away: the same sentences are a
// rewording now, which nobody has confirmed.
func TestAVerdictIsNotOnWhatItWasNotGivenOn(t *testing.T) {
	ctx := context.Background()
	p, _ := holding(t,
		bridge("a", "2025Z1", "2025-01-01", "De brug over het kanaal bij Zwartsluis wordt volgend jaar hersteld door de provincie Overijssel."),
		bridge("b", "2025Z2", "2025-02-01", "De brug over het kanaal bij Zwartsluis wordt zogezegd volgend jaar hersteld door de provincie Overijssel."))
	pack := filepath.Join(t.TempDir(), "nl.json")
	if err := os.WriteFile(pack, []byte(`{"language":"nl","cues":{"hedge":{"zogezegd":"zogezegd"}}}`), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := p.UseLanguagePack(ctx, pack); err != nil {
		t.Fatal(err)
	}
	is := func(when string, kind app.Label, filter project.VerdictFilter, reopened bool, judged app.Label) app.Finding {
		t.Helper()
		computed := compareAll(t, p, project.CompareOptions{}).Findings
		left, right, c, err := p.SideBySide(ctx, "a", "b")
		if err != nil {
			t.Fatal(err)
		}
		beside, err := p.FindingsBetween(ctx, left, right, c)
		if err != nil {
			t.Fatal(err)
		}
		kept, _, err := p.Findings(ctx, project.FindingQuery{Verdict: filter})
		if err != nil {
			t.Fatal(err)
		}
		for _, list := range [][]app.Finding{computed, beside, kept} {
			if len(list) != 1 || list[0].Kind != kind || list[0].Reopened != reopened {
				t.Fatalf("%s: it is %+v, want %s, reopened: %v", when, list, kind, reopened)
			}
			if v := list[0].Verdict; judged != "" && (v.Note != "zwakker" || v.Judged.Kind != judged || v.Judged.Rules != project.RuleVersion || len(v.Judged.Causes) != len(list[0].Causes) && !reopened) {
				t.Errorf("%s: the verdict is %+v on %+v, want it on %s", when, v, v.Judged, judged)
			}
		}
		values, err := p.FindingFacets(ctx, project.FindingQuery{}, nil)
		if err != nil || !slices.ContainsFunc(values, func(v project.FacetValue) bool {
			return v.Facet == project.ByVerdict && v.Value == string(filter) && v.Count == 1
		}) {
			t.Errorf("%s: it can be narrowed to %+v, %v", when, values, err)
		}
		return kept[0]
	}
	confirm := func(f app.Finding) {
		t.Helper()
		if f, err := p.JudgeFinding(ctx, f, app.Verdict{Decision: app.Confirm, Note: "zwakker"}); err != nil || f.Reopened {
			t.Fatalf("%+v, %v", f, err)
		}
	}
	confirm(is("found", app.Shifted, project.Open, false, ""))
	is("confirmed", app.Shifted, project.Confirmed, false, app.Shifted)
	if err := p.StandardLanguagePack(ctx, "nl"); err != nil {
		t.Fatal(err)
	}
	now := is("by another pack", app.Reworded, project.Open, true, app.Shifted)
	confirm(now)
	is("confirmed again", app.Reworded, project.Confirmed, false, app.Reworded)
	if _, err := p.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	is("undone", app.Reworded, project.Open, true, app.Shifted)
	if _, err := p.UseLanguagePack(ctx, pack); err != nil {
		t.Fatal(err)
	}
	is("by the pack that it was judged by", app.Shifted, project.Confirmed, false, app.Shifted)
}
