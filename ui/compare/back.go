package compare

import "standpunt/ui/host"

// returns are the lines by which places were left, for what a line led to: who comes back
// goes on there, and does not look for the line again.
type returns struct {
	place host.Place // that is shown
	lines map[host.Place]host.Place
}

// leave takes note of the line that leads elsewhere. To a finding one goes for the finding.
func (p *presenter) leave(line host.Place) {
	if p.back.lines == nil {
		p.back.lines = map[host.Place]host.Place{}
	}
	if p.back.place.Finding == "" {
		p.back.lines[p.back.place] = line
	}
}

// arrive goes to a place: to the line by which it was left, or else to what it names.
func (p *presenter) arrive(to host.Place) {
	p.back.place, p.landing = to, to
	if line, ok := p.back.lines[to]; ok {
		p.landing = line
		delete(p.back.lines, to)
	}
}
