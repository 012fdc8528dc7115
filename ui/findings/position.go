package findings

import (
	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/host"
)

// useAsEvidence puts one passage of the finding, or both, under a position.
func (p *presenter) useAsEvidence() {
	f := p.finding()
	if f == nil {
		return
	}
	finding := *f
	request := func(x app.Passage) project.EvidenceRequest {
		return project.EvidenceRequest{Answer: x.Answer, Span: x.Span, Finding: finding.ID}
	}
	name := func(x app.Passage) string {
		short := app.Span{End: 60}.In(x.Text)
		if short != x.Text {
			short += "…"
		}
		return p.name(x.Set) + ": “" + short + "”"
	}
	a, b := name(finding.A), name(finding.B)
	items := []host.Item{{Text: p.h.T("positions.both")}, {Text: a}, {Text: b}}
	p.h.Choose(host.Choice{Title: p.h.T("positions.which_side"), Items: items, Chosen: func(i int) {
		switch i {
		case 0:
			host.AddEvidence(p.h, []project.EvidenceRequest{request(finding.A), request(finding.B)}, []string{a, b})
		case 1:
			host.AddEvidence(p.h, []project.EvidenceRequest{request(finding.A)}, []string{a})
		default:
			host.AddEvidence(p.h, []project.EvidenceRequest{request(finding.B)}, []string{b})
		}
	}})
}
