package host

import (
	"slices"
	"strings"

	"standpunt/app"
	"standpunt/ui/i18n"
)

// relabels are what a finding can be relabelled to, from the same to nothing in common.
var relabels = []app.Label{app.Repeated, app.Reworded, app.Shifted, app.Related, app.Unrelated}

// Relabel asks what a finding is instead of what was proposed: its kind and, for
// a shift, one cause or more.
func Relabel(h Host, title string, done func(app.Verdict)) {
	items := make([]Item, len(relabels))
	for i, kind := range relabels {
		items[i] = Item{Text: i18n.Kind(h.T, string(kind)), Detail: h.T("kind.why." + string(kind))}
	}
	h.Choose(Choice{Title: title, Items: items, Chosen: func(i int) {
		if relabels[i] == app.Shifted {
			causes(h, nil, done)
			return
		}
		done(app.Verdict{Decision: app.Relabel, Kind: relabels[i]})
	}})
}

// causes asks for causes one after the other, until the user says that these are all.
func causes(h Host, so []app.Cause, done func(app.Verdict)) {
	var items []Item
	var left []app.Cause
	title := h.T("verdict.which_cause")
	if len(so) > 0 {
		var words []string
		for _, c := range so {
			words = append(words, i18n.Cause(h.T, c))
		}
		title = h.T("verdict.another_cause")
		items = append(items, Item{Text: h.T("verdict.these_causes"), Detail: strings.Join(words, ", ")})
	}
	for _, c := range app.Causes {
		if !slices.Contains(so, c) {
			left = append(left, c)
			items = append(items, Item{Text: i18n.Cause(h.T, c)})
		}
	}
	h.Choose(Choice{Title: title, Items: items, Chosen: func(i int) {
		if len(so) > 0 {
			if i--; i < 0 {
				done(app.Verdict{Decision: app.Relabel, Kind: app.Shifted, Causes: so})
				return
			}
		}
		chosen := append(slices.Clone(so), left[i])
		slices.SortFunc(chosen, func(a, b app.Cause) int { return slices.Index(app.Causes, a) - slices.Index(app.Causes, b) })
		causes(h, chosen, done)
	}})
}
