package compare

import (
	"strings"

	"standpunt/app"
	"standpunt/app/text"
)

// states reports a state of affairs that took another place on its axis: what
// rose falls, what was allowed is forbidden, what was prepared is ended.
func (p *pair) states() []app.Change {
	a, b := p.unmatched(text.State)
	var out []app.Change
	for _, x := range a {
		for _, y := range b {
			if axis(x) == axis(y) && p.together(x.Last, y.Last) && p.load(true, x.Last) <= 1 {
				out = append(out, p.change(app.CauseOther, x, y, "another state of affairs"))
				break
			}
		}
	}
	return out
}

func axis(c *text.Cue) string {
	name, _, _ := strings.Cut(c.Group, " ")
	return name
}
