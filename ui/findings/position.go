package findings

import (
	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/host"
	"standpunt/ui/i18n"
)

// useAsEvidence puts one passage of the finding, or both, under a position. Where it
// shifted, the earlier passage holds it and the later one shifts it: that is proposed.
func (p *presenter) useAsEvidence() {
	f := p.finding()
	if f == nil {
		return
	}
	finding := *f
	request := func(x app.Passage, proposed app.Stance) project.EvidenceRequest {
		return project.EvidenceRequest{Answer: x.Answer, Span: x.Span, Finding: finding.ID, Stance: proposed}
	}
	later := app.Holds
	if found(finding) == app.Shifted {
		later = app.Shifts
	}
	one, other := request(finding.A, app.Holds), request(finding.B, later)
	name := func(x app.Passage) string {
		short := app.Span{End: 60}.In(x.Text)
		if short != x.Text {
			short += "…"
		}
		return p.name(x.Set) + ": “" + short + "”"
	}
	dated := func(x app.Passage) string {
		return i18n.Join(", ", p.name(x.Set), i18n.ShortDate(p.h.T, p.sets[x.Set].date))
	}
	a, b := dated(finding.A), dated(finding.B)
	items := []host.Item{{Text: p.h.T("positions.both")}, {Text: name(finding.A)}, {Text: name(finding.B)}}
	p.h.Choose(host.Choice{Title: p.h.T("positions.which_side"), Items: items, Chosen: func(i int) {
		switch i {
		case 0:
			host.AddEvidence(p.h, []project.EvidenceRequest{one, other}, []string{a, b})
		case 1:
			host.AddEvidence(p.h, []project.EvidenceRequest{one}, []string{a})
		default:
			host.AddEvidence(p.h, []project.EvidenceRequest{other}, []string{b})
		}
	}})
}

// found is what a finding is: what it was relabelled to, else what is proposed.
func found(f app.Finding) app.Label {
	if !f.Open() && f.Verdict.Decision == app.Relabel {
		return f.Verdict.Kind
	}
	return f.Kind
}
