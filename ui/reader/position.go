package reader

import (
	"standpunt/app/project"
	"standpunt/ui/host"
)

// addToPosition puts the selection, or the answer in which it is, under a position.
func (p *presenter) addToPosition() {
	a := p.answered()
	if a == nil {
		p.h.Notice(p.h.T("reader.select_first"), false)
		return
	}
	host.AddEvidence(p.h, []project.EvidenceRequest{{Answer: a.ID, Span: p.span, Whole: p.span.Empty()}}, []string{p.subject()})
}
