package i18n_test

import (
	"testing"

	"standpunt/app"
	"standpunt/ui/i18n"
)

func TestWhatWasJudgedIsSaidWhereItIsNoMore(t *testing.T) {
	c := load(t)
	verdict := &app.Verdict{Decision: app.Confirm, Note: "zie bijlage", Judged: &app.Judged{Kind: app.Shifted, Causes: []app.Cause{app.CauseModality}}}
	as := func(kind app.Label, causes ...app.Cause) app.Finding {
		return app.Finding{Kind: kind, Causes: causes}.Under(verdict)
	}
	for _, x := range []struct {
		f      app.Finding
		en, nl string
	}{
		{app.Finding{Kind: app.Shifted}, "", ""},
		{as(app.Shifted, app.CauseModality), "confirmed (zie bijlage)", "bevestigd (zie bijlage)"},
		{
			as(app.Reworded), "confirmed (zie bijlage) — open again: judged as shifted: modality, now reworded",
			"bevestigd (zie bijlage) — weer open: beoordeeld als verschoven: modaliteit, nu anders geformuleerd",
		},
	} {
		for language, want := range map[string]string{"en": x.en, "nl": x.nl} {
			c.Use(language)
			if said := i18n.Judged(c.T, x.f); said != want {
				t.Errorf("%s: %q, want %q", language, said, want)
			}
		}
	}
}
