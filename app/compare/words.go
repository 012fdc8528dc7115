package compare

import (
	"strings"
	"unicode"

	"standpunt/app"
)

// Words gives the words that two texts do not share, stretch by stretch, with nothing
// but the words in each change. Where few are shared all of either is one stretch.
func Words(a, b Text) []app.Change {
	out, shared := []app.Change{}, false
	for _, r := range Texts(a, b) {
		shared = shared || r.A != nil && r.B != nil && r.Marked
		if r.Kind != Equal && r.Kind != Moved {
			out = append(out, stretches(r.Edits)...)
		}
	}
	if !shared {
		return []app.Change{{Before: a.Text, After: b.Text}}
	}
	return out
}

// stretches are the runs of edits with no shared word between them; those of marks alone
// are left out.
func stretches(edits []Edit) []app.Change {
	var out []app.Change
	var c app.Change
	end := func() {
		if strings.ContainsFunc(c.Before+c.After, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			out = append(out, app.Change{Before: strings.TrimSpace(c.Before), After: strings.TrimSpace(c.After)})
		}
		c = app.Change{}
	}
	for _, e := range edits {
		switch {
		case e.Op == OpDelete:
			c.Before += e.Text
		case e.Op == OpInsert:
			c.After += e.Text
		case strings.TrimSpace(e.Text) != "":
			end()
		default:
			c.Before, c.After = c.Before+e.Text, c.After+e.Text
		}
	}
	end()
	return out
}
