package i18n

import (
	"strings"

	"standpunt/app"
)

// Sign is the sign of a kind of finding or of a row of a comparison, so that
// colour is never the only cue; "" for what is no kind.
func Sign(kind string) string {
	switch kind {
	case "equal", string(app.Repeated):
		return "="
	case string(app.Reworded):
		return "≈"
	case string(app.Shifted):
		return "▲"
	case "moved":
		return "→"
	case "added":
		return "+"
	case "removed":
		return "−"
	case string(app.Related):
		return "~"
	case string(app.Unrelated):
		return "≠"
	}
	return ""
}

// Kind is the word for a kind of finding or of row.
func Kind(t T, kind string) string { return t("kind." + kind) }

// Cause is the word for a cause.
func Cause(t T, c app.Cause) string { return t("cause." + string(c)) }

// Change says what moved: "deadline: juni 2026 → eind 2026". A side that says
// nothing of the kind is called so.
func Change(t T, c app.Change) string {
	before, after := c.Before, c.After
	if before == "" {
		before = t("change.nothing")
	}
	if after == "" {
		after = t("change.nothing")
	}
	return Cause(t, c.Cause) + ": " + before + " → " + after
}

// Changes says all changes of a finding, and names the causes that have no words to show.
func Changes(t T, changes []app.Change, causes []app.Cause) string {
	var parts []string
	said := map[app.Cause]bool{}
	for _, c := range changes {
		said[c.Cause] = true
		parts = append(parts, Change(t, c))
	}
	for _, c := range causes {
		if !said[c] {
			parts = append(parts, Cause(t, c))
		}
	}
	return strings.Join(parts, "; ")
}

// Verdict says what was decided about a finding; "" when nothing was.
func Verdict(t T, v *app.Verdict) string {
	if v == nil {
		return ""
	}
	said := t("verdict." + string(v.Decision))
	if v.Decision == app.Relabel {
		said += " " + Kind(t, string(v.Kind))
		for i, c := range v.Causes {
			if i == 0 {
				said += ": "
			} else {
				said += ", "
			}
			said += Cause(t, c)
		}
	}
	if v.Note != "" {
		said += " (" + v.Note + ")"
	}
	return said
}

// Relabels are what a finding can be relabelled to, with their words: each
// kind, and a shift once for each cause.
func Relabels(t T) ([]string, []app.Verdict) {
	var words []string
	var verdicts []app.Verdict
	add := func(said string, kind app.Label, causes ...app.Cause) {
		words = append(words, Sign(string(kind))+" "+said)
		verdicts = append(verdicts, app.Verdict{Decision: app.Relabel, Kind: kind, Causes: causes})
	}
	for _, kind := range []app.Label{app.Repeated, app.Reworded, app.Related, app.Unrelated} {
		add(Kind(t, string(kind)), kind)
	}
	for _, c := range app.Causes {
		add(Kind(t, string(app.Shifted))+": "+Cause(t, c), app.Shifted, c)
	}
	return words, verdicts
}
