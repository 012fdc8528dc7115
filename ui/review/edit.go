package review

import (
	"context"
	"slices"
	"strings"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/host"
)

// correction is what was put right about a line so far.
func (p *presenter) correction(key string) app.LineCorrection {
	for _, c := range p.review.Corrections.Lines {
		if c.Line == key {
			return c
		}
	}
	return app.LineCorrection{Line: key}
}

// one is the chosen line; false when there are several, which is said.
func (p *presenter) one() (app.ReviewLine, bool) {
	targets := p.targets()
	if len(targets) != 1 {
		p.h.Notice(p.h.T("review.one_line"), false)
		return app.ReviewLine{}, false
	}
	return targets[0], true
}

// edit asks for the words of a line; what stands on a line of its own becomes one. Without words it
// says again what is printed.
func (p *presenter) edit() {
	l, ok := p.one()
	if !ok {
		return
	}
	printed := l
	for _, x := range p.lines() {
		if x.Key == l.Of {
			printed = x
		}
	}
	c := p.correction(printed.Key)
	text := c.Text
	if text == "" {
		text = printed.Text
	}
	p.h.Write(p.h.T("review.edit"), p.h.T("review.words"), text, func(typed string) {
		var parts []string
		for _, part := range strings.Split(typed, "\n") {
			if part = strings.Join(strings.Fields(part), " "); part != "" {
				parts = append(parts, part)
			}
		}
		if c.Text = strings.Join(parts, "\n"); c.Text == printed.Text && !printed.Edited || c.Text == printed.Printed && printed.Edited {
			c.Text = ""
		}
		p.correct([]app.LineCorrection{c})
	})
}

// join makes one line of the chosen line and the next of its class: the next one
// steps back as a page header does, so that taking that back parts them again.
func (p *presenter) join() {
	l, ok := p.one()
	if !ok {
		return
	}
	lines := p.lines()
	for i := p.cursor + 1; i < len(lines); i++ {
		next := lines[i]
		if next.Class == app.FurnitureClass && next.Class != l.Class {
			continue // it stands between the two on the page
		}
		if l.Of != "" || next.Of != "" || l.Edited && strings.Contains(p.correction(l.Key).Text, "\n") {
			break // parts of a split line are joined by editing it
		}
		one, other := p.correction(l.Key), p.correction(next.Key)
		one.Text = strings.TrimSuffix(l.Text, "-") + next.Text
		if !strings.HasSuffix(l.Text, "-") {
			one.Text = l.Text + " " + next.Text
		}
		other.Class, other.Labels = app.FurnitureClass, nil
		p.correct([]app.LineCorrection{one, other})
		return
	}
	p.h.Notice(p.h.T("review.no_join"), false)
}

// shift puts the chosen line before the one above it (-1) or behind the one below it (1).
func (p *presenter) shift(by int) {
	l, ok := p.one()
	lines := p.lines()
	to := p.cursor + by
	if !ok || to < 0 || to >= len(lines) {
		return
	}
	c := p.correction(l.Key)
	switch {
	case by > 0:
		c.After = lines[to].Key
	case to == 0:
		c.After = app.LineTop
	default:
		c.After = lines[to-1].Key
	}
	p.cursor, p.chosen = to, nil
	p.correct([]app.LineCorrection{c})
}

// field asks for the right value of a field of the metadata.
func (p *presenter) field(name string) {
	if p.review == nil {
		return
	}
	r := p.review
	put := func(value string) {
		p.do(func(ctx context.Context, prj *project.Project) (*project.Replacement, error) {
			return prj.CorrectField(ctx, r, name, value)
		})
	}
	if name != "kind" {
		p.h.Ask(p.h.T("review.field_"+name), p.h.T("review.value_"+hinted(name)), p.value(name), put)
		return
	}
	kinds := []app.Kind{app.Answers, app.Postponement, app.Questions}
	var items []host.Item
	for _, k := range kinds {
		items = append(items, host.Item{Text: p.h.T("kind_of_set." + string(k))})
	}
	p.h.Choose(host.Choice{Title: p.h.T("review.field_kind"), Items: items, Chosen: func(i int) { put(string(kinds[i])) }})
}

// hinted is the field whose hint says how the value is written.
func hinted(name string) string {
	if slices.Contains([]string{"asked", "answered", "askers", "respondents"}, name) {
		return name
	}
	return "text"
}

// value is what a field of the metadata holds, as a person writes it.
func (p *presenter) value(name string) string {
	s := p.review.Set
	var askers, respondents []string
	for _, a := range s.Askers {
		if a.Party != "" {
			a.Name += " (" + a.Party + ")"
		}
		askers = append(askers, a.Name)
	}
	for _, r := range s.Respondents {
		if r.Role != "" {
			r.Name += ", " + r.Role
		}
		respondents = append(respondents, r.Name)
	}
	return map[string]string{
		"number": s.Number, "reference": s.Reference, "subject": s.Subject, "asked": s.Asked, "answered": s.Answered,
		"kind": string(s.Kind), "askers": strings.Join(askers, "; "), "respondents": strings.Join(respondents, "; "),
	}[name]
}

// shown is a field as the screen shows it.
func (p *presenter) shown(name string) string {
	value := p.value(name)
	switch {
	case value == "":
		return "–"
	case name == "kind":
		return p.h.T("kind_of_set." + value)
	}
	return value
}
