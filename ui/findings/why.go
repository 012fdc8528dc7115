package findings

import (
	"fmt"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/i18n"
)

// verdictOn says what the finding is, how sure that is, and what was decided about it.
func (p *presenter) verdictOn(f app.Finding) string {
	sure := p.h.T("findings.score", fmt.Sprintf("%.0f %%", f.Score*100))
	if possible(f) {
		sure = p.h.T("findings.score_possible", fmt.Sprintf("%.0f %%", f.Score*100), fmt.Sprintf("%.0f %%", app.PossibleBelow*100))
	}
	return i18n.Join(" — ", p.kind(f)+" · "+sure, i18n.Judged(p.h.T, f))
}

// possible tells whether a shift is not sure enough to be called one.
func possible(f app.Finding) bool { return f.Kind == app.Shifted && f.Score < app.PossibleBelow }

// kind is the word for the finding; an unsure shift is called possible.
func (p *presenter) kind(f app.Finding) string {
	if possible(f) {
		return p.h.T("kind.possible")
	}
	return i18n.Kind(p.h.T, string(f.Kind))
}

// why says what the finding rests on, a line for each change: its cause, the rule that
// saw it, the words on either side, and what they were read as.
func (p *presenter) why(f app.Finding) []string {
	if f.Kind == app.Repeated && i18n.OneLine(f.A.Text) != i18n.OneLine(f.B.Text) {
		return []string{p.h.T("findings.why_format")}
	}
	if f.Kind != app.Shifted {
		return []string{p.h.T("findings.why_" + string(f.Kind))}
	}
	reasons := p.detail.reasons
	if reasons == nil {
		for _, c := range f.Changes {
			reasons = append(reasons, project.Reason{Change: c})
		}
	}
	var lines []string
	said := map[app.Cause]bool{}
	for _, r := range reasons {
		said[r.Cause] = true
		line := i18n.Cause(p.h.T, r.Cause)
		if r.Rule != "" {
			line += " — " + i18n.Rule(p.h.T, r.Rule)
		}
		line += ": " + i18n.Turn(p.h.T, r.Change)
		if r.A != nil || r.B != nil {
			line += "  (" + p.h.T("findings.read_as", p.read(r.A, r.Before), p.read(r.B, r.After)) + ")"
		}
		lines = append(lines, line)
	}
	for _, c := range f.Causes {
		if !said[c] {
			lines = append(lines, i18n.Cause(p.h.T, c))
		}
	}
	return lines
}

// read says the value that the words were read as: how much, in which unit and whether
// exactly so; of a date how precise it is.
func (p *presenter) read(r *project.Reading, words string) string {
	if r == nil {
		return p.h.T("change.nothing")
	}
	about := p.h.T("findings.exact")
	if r.About {
		about = p.h.T("findings.about")
	}
	if r.Kind != "date" {
		return i18n.Value(p.h.T, r.Kind, r.Amount, r.Unit) + ", " + about
	}
	if r.Date == "" {
		return i18n.OneLine(words) + ", " + i18n.Precision(p.h.T, r.Unit)
	}
	said := i18n.Period(p.h.T, r.Date) + ", " + i18n.Precision(p.h.T, r.Unit)
	if r.About {
		said += ", " + about
	}
	return said
}
