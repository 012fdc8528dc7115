// Package twins is the screen that offers sets which came in from two documents, such
// as the PDF and the DOCX of one letter, to be made one, with where the documents
// differ. Which are twins and what joining does is the project's.
package twins

import (
	"context"

	"standpunt/app/project"
	"standpunt/ui/host"
	"standpunt/ui/i18n"
)

// presenter is the state: the pairs that nobody has decided about.
type presenter struct {
	h       host.Host
	list    []project.Twin
	cursor  int
	carried int // by how many lines the pair at the cursor went down when they were read again
	ready   bool
	version int // counts readings, so that a late answer to an old one is dropped
	changed func()
}

// open reads the pairs again; the cursor stays on its pair.
func (p *presenter) open() {
	prj := p.h.Project()
	if prj == nil {
		return
	}
	p.version++
	version := p.version
	var list []project.Twin
	p.h.Run("", func(ctx context.Context, _ func(int, int)) (err error) {
		list, err = prj.Twins(ctx)
		return err
	}, func(err error) {
		if version != p.version {
			return
		}
		if err != nil {
			p.h.Fail(err)
			return
		}
		to, by := p.cursor, 0
		if t := p.at(); t != nil {
			to, by = host.Stay(list, p.cursor, func(o project.Twin) bool { return o.A.ID == t.A.ID && o.B.ID == t.B.ID })
		}
		p.list, p.cursor, p.ready = list, max(0, min(to, len(list)-1)), true
		p.carried += by
		p.changed()
	})
}

// move puts the cursor on a pair.
func (p *presenter) move(row int) {
	p.cursor = row
	p.changed()
}

// at is the pair under the cursor, or nil.
func (p *presenter) at() *project.Twin {
	if p.cursor >= len(p.list) {
		return nil
	}
	return &p.list[p.cursor]
}

// join makes the pair one set with the texts of the first document, or of the second.
func (p *presenter) join(second bool) {
	t := p.at()
	if t == nil {
		return
	}
	use, other := t.A.ID, t.B.ID
	if second {
		use, other = other, use
	}
	prj := p.h.Project()
	var done *project.Replacement
	host.Gesture(p.h, func(ctx context.Context) (err error) {
		done, err = prj.JoinTwins(ctx, use, other)
		return err
	}, func() string { return p.said(done) })
}

// said tells what became of what was written on the document that went.
func (p *presenter) said(done *project.Replacement) string {
	if n := done.ToPlace(); n > 0 {
		return p.h.T("twins.joined_to_place", n)
	}
	if n := len(done.Passages); n > 0 {
		return p.h.T("twins.joined_carried", n)
	}
	return p.h.T("twins.joined")
}

// keep remembers that the pair stays two sets.
func (p *presenter) keep() {
	t := p.at()
	if t == nil {
		return
	}
	prj, a, b := p.h.Project(), t.A.ID, t.B.ID
	host.Gesture(p.h, func(ctx context.Context) error { return prj.KeepTwins(ctx, a, b, true) }, func() string { return p.h.T("twins.kept") })
}

// compare puts the pair side by side.
func (p *presenter) compare() {
	if t := p.at(); t != nil {
		p.h.Go(host.Place{Screen: "compare", Set: t.A.ID, Other: t.B.ID})
	}
}

// cells are what a row of the list says.
func (p *presenter) cells(t project.Twin) []string {
	differs := p.h.T("twins.same")
	if n := len(t.Differences); n > 0 {
		differs = p.h.T("twins.differs", n)
	}
	return []string{t.A.Name(), t.A.Source.File, t.B.Source.File, differs}
}

// parts are what a difference says: where it is, and the words of either document.
func (p *presenter) parts(d project.TwinDifference) []string {
	where := p.h.T("twins.part_" + d.Part)
	if d.Label != "" {
		where += " " + d.Label
	}
	word := func(s string) string {
		if s == "" {
			return p.h.T("twins.nothing")
		}
		return i18n.OneLine(s)
	}
	return []string{where, word(d.A), word(d.B)}
}
