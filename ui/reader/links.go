package reader

import (
	"strconv"
	"strings"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/host"
	"standpunt/ui/theme"
	own "standpunt/ui/widget"
)

// linkPrefix begins the ids of marks that are links.
const linkPrefix = "link "

// linkMarks are the links in a question, an answer or a footnote.
func (p *presenter) linkMarks(block string) []own.Mark {
	var marks []own.Mark
	for i, l := range p.links {
		if l.In == block {
			marks = append(marks, own.Mark{ID: linkPrefix + strconv.Itoa(i), Span: l.Span, Link: true, Color: theme.Current().Accent, Name: p.leads(l)})
		}
	}
	return marks
}

// leads says where a link leads.
func (p *presenter) leads(l project.Link) string {
	switch {
	case l.Set != "":
		return p.h.T("reader.link_to", l.Name)
	case l.Kind == app.ToSet:
		return p.h.T("reader.link_missing", l.Name)
	}
	return p.h.T("reader.link_cited", l.Name)
}

// follow goes where a link leads: what is not in the project stands among what the
// project refers to, with every place that does.
func (p *presenter) follow(l project.Link) {
	if l.Set == "" {
		p.h.Go(host.Place{Screen: "references", Query: l.ID})
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

// followHere follows the link at the caret, or one of those in its block.
func (p *presenter) followHere(block string, at int) {
	var in []project.Link
	var items []host.Item
	for _, l := range p.links {
		if l.In != block {
			continue
		}
		if l.Span.Contains(at) {
			p.follow(l)
			return
		}
		in = append(in, l)
		items = append(items, host.Item{Text: l.Name, Detail: p.leads(l)})
	}
	switch len(in) {
	case 0:
		p.h.Notice(p.h.T("reader.no_link"), false)
	case 1:
		p.follow(in[0])
	default:
		p.h.Choose(host.Choice{Title: p.h.T("reader.which_link"), Items: items, Chosen: func(i int) { p.follow(in[i]) }})
	}
}
