package reader

import (
	"strconv"
	"strings"

	"standpunt/app/project"
	"standpunt/ui/host"
	"standpunt/ui/theme"
	own "standpunt/ui/widget"
)

// linkPrefix begins the ids of marks that are links.
const linkPrefix = "link "

// linkMarks are the links of an answer.
func (p *presenter) linkMarks(answer string) []own.Mark {
	var marks []own.Mark
	for i, l := range p.links {
		if l.Answer == answer {
			marks = append(marks, own.Mark{ID: linkPrefix + strconv.Itoa(i), Span: l.Span, Link: true, Color: theme.Current().Accent, Name: p.leads(l)})
		}
	}
	return marks
}

// leads says where a link leads.
func (p *presenter) leads(l project.Link) string {
	if l.Set == "" {
		return p.h.T("reader.link_missing", l.Name)
	}
	return p.h.T("reader.link_to", l.Name)
}

// follow goes where a link leads; to a set that is not in the project it says so.
func (p *presenter) follow(l project.Link) {
	if l.Set == "" {
		p.h.Notice(p.leads(l), false)
		return
	}
	p.h.Go(host.Place{Screen: "reader", Set: l.Set, Answer: l.Target})
}

// followMark follows the first link among the marks; false when there is none.
func (p *presenter) followMark(ids []string) bool {
	for _, id := range ids {
		rest, ok := strings.CutPrefix(id, linkPrefix)
		if i, err := strconv.Atoi(rest); ok && err == nil && i < len(p.links) {
			p.follow(p.links[i])
			return true
		}
	}
	return false
}

// followHere follows the link at the caret, or the only one in the answer.
func (p *presenter) followHere(at int) {
	var in []project.Link
	for _, l := range p.links {
		if l.Answer != p.answer {
			continue
		}
		if l.Span.Contains(at) {
			p.follow(l)
			return
		}
		in = append(in, l)
	}
	if len(in) == 1 {
		p.follow(in[0])
		return
	}
	p.h.Notice(p.h.T("reader.no_link"), false)
}
