package findings

import (
	"fmt"
	"strings"

	"standpunt/app"
	diff "standpunt/app/compare"
	"standpunt/ui/i18n"
)

// about is what the table says of a set.
type about struct{ name, date, who string }

// answering says who answers, the others as a number.
func answering(list []app.Respondent) string {
	if len(list) == 0 {
		return ""
	}
	who := list[0].Name
	if who == "" {
		who = list[0].Role
	}
	if more := len(list) - 1; more > 0 {
		who += fmt.Sprintf(" +%d", more)
	}
	return who
}

// count says how many findings are shown.
func (p *presenter) count() string {
	if !p.ready {
		return ""
	}
	return p.h.T("findings.count", p.total)
}

// cells are the texts of a line, two in each cell: the kind and the verdict; the words
// that changed and the passage; when either side was said and in which set; and who
// answered first and last.
func (p *presenter) cells(f app.Finding) [4][2]string {
	verdict := ""
	switch {
	case f.Reopened:
		verdict = p.h.T("findings.open")
	case f.Verdict != nil:
		verdict = p.h.T("findings.is_" + string(f.Verdict.Decision))
	}
	a, b := p.sets[f.A.Set], p.sets[f.B.Set]
	who := [2]string{a.who, ""}
	if a.who != b.who {
		who[1] = "→ " + b.who
	}
	return [4][2]string{
		{p.kind(f), verdict},
		p.words(f),
		{i18n.Join(" → ", i18n.ShortDate(p.h.T, a.date), i18n.ShortDate(p.h.T, b.date)), p.name(f.A.Set) + " → " + p.name(f.B.Set)},
		who,
	}
}

func (p *presenter) name(set string) string {
	if s, ok := p.sets[set]; ok {
		return s.name
	}
	return set
}

// words are those that changed, before and after, and the passage in which; of a
// repeat only that, which both sides share.
func (p *presenter) words(f app.Finding) [2]string {
	passage := i18n.OneLine(f.B.Text)
	if f.Kind == app.Shifted {
		return [2]string{i18n.Changes(p.h.T, f.Changes, f.Causes), passage}
	}
	var said []string
	for _, c := range p.turns(f) {
		said = append(said, i18n.Turn(p.h.T, c))
	}
	if len(said) == 0 {
		return [2]string{passage, ""}
	}
	return [2]string{strings.Join(said, "; "), passage}
}

// turns are the words that differ in a rewording.
func (p *presenter) turns(f app.Finding) []app.Change {
	if f.Kind != app.Reworded {
		return nil
	}
	list, known := p.reworded[f.ID]
	if !known {
		list = diff.Words(diff.Text{Text: f.A.Text}, diff.Text{Text: f.B.Text})
		p.reworded[f.ID] = list
	}
	return list
}
