package i18n

import (
	"strings"

	"standpunt/app"
)

// Kind is the word for a kind of finding or of row.
func Kind(t T, kind string) string { return t("kind." + kind) }

// Cause is the word for a cause.
func Cause(t T, c app.Cause) string { return t("cause." + string(c)) }

// Rule says which rule saw a change. A rule without a sentence is said as the
// engine calls it.
func Rule(t T, rule string) string {
	key := "rule." + strings.ReplaceAll(rule, " ", "_")
	if said := t(key); said != key {
		return said
	}
	return rule
}

// Change says what moved: "deadline: juni 2026 → eind 2026".
func Change(t T, c app.Change) string { return Cause(t, c.Cause) + ": " + Turn(t, c) }

// Turn is the words of a change, before and after. A side that says nothing of the
// kind is called so.
func Turn(t T, c app.Change) string {
	before, after := OneLine(c.Before), OneLine(c.After)
	if before == "" {
		before = t("change.nothing")
	}
	if after == "" {
		after = t("change.nothing")
	}
	return before + " → " + after
}

// ChangeList says all changes of a finding, one each, and names the causes that
// have no words to show.
func ChangeList(t T, changes []app.Change, causes []app.Cause) []string {
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
	return parts
}

// Changes says all changes of a finding on one line.
func Changes(t T, changes []app.Change, causes []app.Cause) string {
	return strings.Join(ChangeList(t, changes, causes), "; ")
}

// Verdict says what was decided about a finding; "" when nothing was.
func Verdict(t T, v *app.Verdict) string {
	if v == nil {
		return ""
	}
	said := t("verdict." + string(v.Decision))
	if v.Decision == app.Relabel {
		said += " " + labelled(t, v.Kind, v.Causes)
	}
	if v.Note != "" {
		said += " (" + strings.Join(strings.Fields(v.Note), " ") + ")"
	}
	return said
}

// TakenBack says that a verdict was taken back because the same one was given again.
func TakenBack(t T, was *app.Verdict) string {
	said := t("verdict.back_" + string(was.Decision))
	if was.Note != "" {
		said = t("verdict.back_note", said)
	}
	return said
}

// Judged says what was decided about a finding, and, where that was about another
// kind or other causes than it has now, that it must be judged again.
func Judged(t T, f app.Finding) string {
	said := Verdict(t, f.Verdict)
	if f.Reopened {
		was := f.Verdict.Judged
		said += " — " + t("verdict.as_judged", labelled(t, was.Kind, was.Causes), labelled(t, f.Kind, f.Causes))
	}
	return said
}

// labelled says a kind with its causes: "shifted: number, deadline".
func labelled(t T, kind app.Label, causes []app.Cause) string {
	words := make([]string, len(causes))
	for i, c := range causes {
		words[i] = Cause(t, c)
	}
	if len(words) == 0 {
		return Kind(t, string(kind))
	}
	return Kind(t, string(kind)) + ": " + strings.Join(words, ", ")
}
