package compare

import "standpunt/app"

// verdict is what the gate says: the same proposition about the same event
// (Reworded, causes may follow) or less.
type verdict struct {
	label   app.Label
	score   float64
	rule    string
	noShift bool
}

// gate decides whether both sides say the same of the same thing.
func (p *pair) gate() verdict {
	l := p.like
	x := 0.5*l.content + 0.25*l.least + 0.25*l.order
	switch {
	case x >= 0.52 || l.least >= 0.85 && l.leastOr >= 0.8 && l.content >= 0.4:
		return verdict{label: app.Reworded, score: x, rule: "same words for the greater part"}
	case x >= 0.36 && l.shared >= 2:
		return verdict{label: app.Related, score: x, rule: "same subject"}
	}
	return verdict{label: app.Unrelated, score: 1 - x, rule: "little in common"}
}
