package refuse

import (
	"slices"
	"strings"

	"standpunt/app"
)

// Position refuses a position without a name, or with words that could not be kept.
func Position(p app.Position) error {
	if strings.TrimSpace(p.Name) == "" {
		return invalid("position_unnamed", "a position needs a name")
	}
	return Texts(p.ID, p.Name, p.Description, p.Coder)
}

// Corrections refuses corrections with a class that is none.
func Corrections(source string, c app.Corrections) error {
	for _, l := range c.Lines {
		if !slices.Contains(app.Classes, l.Class) && (l.Class != "" || l.Empty()) {
			return invalid("class_unknown", "there is no class "+string(l.Class))
		}
		if err := Texts(append([]string{l.Line, l.Text, l.After}, l.Labels...)...); err != nil {
			return err
		}
	}
	for name, value := range c.Fields {
		if err := Texts(name, value); err != nil {
			return err
		}
	}
	return Texts(source)
}

// Evidence refuses evidence with a stance that is none, or with words that could not be kept.
func Evidence(e app.Evidence) error {
	if !slices.Contains(app.Stances, e.Stance) {
		return invalid("stance_unknown", "there is no stance "+string(e.Stance))
	}
	return Texts(e.ID, e.Quote, e.Before, e.After, e.Note, e.Finding, e.Coder)
}
