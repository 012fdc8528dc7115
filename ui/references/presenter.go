// Package references is the screen that lists what the question sets of a project
// refer to: other sets, in the project or missing from it, parliamentary papers,
// motions and letters, each with every place that refers to it. What refers to
// what is the engine's; the screen shows it and opens the places.
package references

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/host"
	"standpunt/ui/i18n"
)

// facet is which references are shown.
type facet string

// The facets, in the order of their menu.
const (
	all     facet = "all"
	missing facet = "missing" // sets that are not in the project
	sets    facet = "set"
	papers  facet = "paper"
	motions facet = "motion"
	letters facet = "letter"
)

var facets = []facet{all, missing, sets, papers, motions, letters}

func (f facet) holds(c *project.Cited) bool {
	switch f {
	case all:
		return true
	case missing:
		return c.Kind == app.ToSet && c.Set == ""
	}
	return string(c.Kind) == string(f)
}

// presenter is the state of the screen.
type presenter struct {
	h       host.Host
	of      *project.Project // whose references these are
	edition project.Edition  // of the texts when they were read
	list    []project.Cited
	shown   []int // indexes in list
	facet   facet
	words   string // that the name must hold
	wanted  string // the ID to go to, once the list is read
	cursor  int    // in shown
	place   int    // of the reference at the cursor
	carried int    // by how many lines the reference at the cursor went down when they were read again
	running bool
	ready   bool
	changed func()
}

// refresh reads the references when they are not known, or when the texts changed.
func (p *presenter) refresh() {
	prj := p.h.Project()
	if prj == nil || p.running {
		return
	}
	var now project.Edition
	p.h.Run("", func(ctx context.Context, _ func(int, int)) (err error) {
		now, err = prj.Edition(ctx)
		return err
	}, func(err error) {
		switch {
		case err != nil:
			p.h.Fail(err)
		case p.running:
		case !p.ready || p.of != prj || p.edition != now:
			p.read(prj, now)
		default:
			p.stay(func() {})
		}
	})
}

// stay takes a list; the cursors stay on their reference and its place, unless another one
// is asked for.
func (p *presenter) stay(take func()) {
	was, place := p.cited(), p.place
	take()
	if was == nil || p.wanted != "" {
		p.narrow()
		return
	}
	p.fit()
	to, by := host.Stay(p.shown, p.cursor, func(i int) bool { return p.list[i].Kind == was.Kind && p.list[i].ID == was.ID })
	p.cursor, p.place = to, 0
	p.carried += by
	if c := p.cited(); c != nil && c.Kind == was.Kind && c.ID == was.ID && place < len(was.Places) {
		at := was.Places[place]
		p.place, _ = host.Stay(c.Places, place, func(o project.CitedAt) bool { return o.In == at.In && o.Span == at.Span })
	}
	p.changed()
}

func (p *presenter) read(prj *project.Project, now project.Edition) {
	p.running = true
	p.changed()
	var found []project.Cited
	p.h.Run(p.h.T("references.reading"), func(ctx context.Context, progress func(int, int)) (err error) {
		found, err = prj.References(ctx, progress)
		return err
	}, func(err error) {
		p.running = false
		if err != nil {
			p.changed()
			p.h.Fail(err)
			return
		}
		if prj != p.h.Project() {
			p.refresh() // another project was opened meanwhile
			return
		}
		p.stay(func() { p.of, p.edition, p.list, p.ready = prj, now, found, true })
	})
}

// show narrows the list to a facet and to names that hold the words.
func (p *presenter) show(f facet, words string) {
	p.facet, p.words, p.cursor = f, words, 0
	p.narrow()
}

// goTo puts the cursor on what has this ID, as soon as the list is there.
func (p *presenter) goTo(id string) {
	p.wanted = id
	p.refresh()
}

func (p *presenter) narrow() {
	if p.ready && p.wanted != "" {
		p.facet, p.words = all, ""
	}
	p.fit()
	to := min(p.cursor, max(0, len(p.shown)-1))
	if p.ready && p.wanted != "" {
		if i := slices.IndexFunc(p.shown, func(i int) bool { return p.list[i].ID == p.wanted }); i >= 0 {
			to = i
		}
		p.wanted = ""
	}
	p.move(to)
}

// fit takes the references that are shown from the list.
func (p *presenter) fit() {
	p.shown = p.shown[:0]
	words := strings.Fields(strings.ToLower(p.words))
	for i := range p.list {
		c := &p.list[i]
		if p.facet.holds(c) && holds(strings.ToLower(p.name(c)+" "+c.ID), words) {
			p.shown = append(p.shown, i)
		}
	}
}

func holds(text string, words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, w) })
}

// move puts the cursor on a line.
func (p *presenter) move(to int) {
	p.cursor, p.place = to, 0
	p.changed()
}

// cited is the reference at the cursor, or nil.
func (p *presenter) cited() *project.Cited {
	if p.cursor < len(p.shown) {
		return &p.list[p.shown[p.cursor]]
	}
	return nil
}

// name is what is referred to, as people call it: a letter by its date, for those who write it differ.
func (p *presenter) name(c *project.Cited) string {
	if c.Kind == app.ToLetter {
		return p.h.T("references.letter", i18n.Date(p.h.T, c.ID))
	}
	return c.Name
}

// cells are the texts of a line: what, what kind, how often, whether it is there.
func (p *presenter) cells(c *project.Cited) [4]string {
	there := ""
	switch {
	case c.Set != "":
		there = p.h.T("references.there")
	case c.Kind == app.ToSet:
		there = p.h.T("references.missing")
	}
	return [4]string{p.name(c), p.h.T("references.kind_" + string(c.Kind)), strconv.Itoa(len(c.Places)), there}
}

// placeCells are the texts of a place: where, and the words in their text.
func (p *presenter) placeCells(at project.CitedAt) [2]string {
	words := at.Before + "«" + at.Words + "»" + at.After
	return [2]string{at.Name + " · " + p.h.T("references.in_"+at.Part, at.Label), i18n.OneLine(words)}
}

// about says in a sentence what the reference at the cursor is, and where it can be had.
func (p *presenter) about() string {
	c := p.cited()
	if c == nil {
		return ""
	}
	switch {
	case c.Set != "":
		return p.h.T("references.about_there", c.Name)
	case c.Address != "" && c.Kind == app.ToSet:
		return p.h.T("references.about_missing", p.name(c), c.Address)
	case c.Address != "":
		return p.h.T("references.about_published", p.name(c), c.Address)
	}
	return p.h.T("references.about_cited", p.name(c))
}

// open reads the place under the cursor.
func (p *presenter) open() {
	if c := p.cited(); c != nil && p.place < len(c.Places) {
		at := c.Places[p.place]
		p.h.Go(host.Place{Screen: "reader", Set: at.Set, Answer: at.In, Span: at.Span})
	}
}

// openSet reads the set that is referred to.
func (p *presenter) openSet() {
	if c := p.cited(); c != nil && c.Set != "" {
		p.h.Go(host.Place{Screen: "reader", Set: c.Set})
		return
	}
	p.h.Notice(p.about(), false)
}

func (p *presenter) count() string { return p.h.T("references.count", len(p.shown)) }
