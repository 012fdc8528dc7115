// Package unplaced is the screen that lists the annotations and evidence whose
// words were not found again when other texts came in the place of a set's, each
// with the old words beside the set as it is now, to place by selecting words
// there, or to let go. Where passages go without a person is the engine's.
package unplaced

import (
	"context"
	"slices"
	"strings"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/host"
	"standpunt/ui/i18n"
)

// presenter is the state: what waits, which one is looked at, and the set that it is of.
type presenter struct {
	h       host.Host
	list    []project.Unplaced
	cursor  int
	carried int               // by how many lines the one at the cursor went down when they were read again
	set     *app.Set          // of the one that is looked at
	tags    map[string]string // path by id
	ready   bool
	version int
	answer  string   // where words are selected
	span    app.Span // and which; empty for none
	changed func()
}

// reload reads what waits, and the set of the one under the cursor, which stays on its passage.
func (p *presenter) reload() {
	prj := p.h.Project()
	if prj == nil {
		return
	}
	p.version++
	version := p.version
	stay := p.staying()
	var list []project.Unplaced
	var set *app.Set
	tags := map[string]string{}
	p.h.Run("", func(ctx context.Context, _ func(int, int)) (err error) {
		if list, err = prj.Unplaced(ctx, ""); err != nil || len(list) == 0 {
			return err
		}
		to, _ := stay(list)
		if set, err = prj.Set(ctx, list[to].Set); err != nil {
			return err
		}
		all, err := prj.Tags(ctx)
		for _, t := range all {
			tags[t.ID] = t.Path
		}
		return err
	}, func(err error) {
		if version != p.version {
			return
		}
		if err != nil {
			p.h.Fail(err)
			return
		}
		to, by := p.staying()(list) // the user may have gone on meanwhile
		was := p.at()
		p.list, p.tags, p.cursor, p.ready = list, tags, to, true
		p.carried += by
		now := p.at()
		if was != nil && now != nil && was.ID != now.ID { // what is selected was for one that is gone
			p.answer, p.span = "", app.Span{}
		}
		p.set = set
		if now != nil && set.ID != now.Set {
			p.reload()
			return
		}
		p.changed()
	})
}

// staying finds in another list the line of the passage that is under the cursor now.
func (p *presenter) staying() func([]project.Unplaced) (to, by int) {
	line, id := p.cursor, ""
	if u := p.at(); u != nil {
		id = u.ID
	}
	return func(list []project.Unplaced) (int, int) {
		return host.Stay(list, line, func(u project.Unplaced) bool { return u.ID == id })
	}
}

// at is the passage under the cursor, or nil.
func (p *presenter) at() *project.Unplaced {
	if p.cursor < 0 || p.cursor >= len(p.list) {
		return nil
	}
	return &p.list[p.cursor]
}

// move looks at another passage.
func (p *presenter) move(to int) {
	p.cursor = max(0, min(to, len(p.list)-1))
	p.answer, p.span = "", app.Span{}
	if u := p.at(); u != nil && p.set != nil && u.Set != p.set.ID {
		p.reload()
		return
	}
	p.changed()
}

// toSet puts the cursor on the first passage of a set.
func (p *presenter) toSet(set string) {
	if i := slices.IndexFunc(p.list, func(u project.Unplaced) bool { return u.Set == set }); set != "" && i >= 0 && (p.at() == nil || p.at().Set != set) {
		p.move(i)
	}
}

// next selects the next place at which the same words stand; false when there is none.
func (p *presenter) next() bool {
	u := p.at()
	if u == nil || len(u.Candidates) == 0 {
		return false
	}
	i := slices.IndexFunc(u.Candidates, func(c project.Candidate) bool { return c.Answer == p.answer && c.Span == p.span })
	c := u.Candidates[(i+1)%len(u.Candidates)]
	p.answer, p.span = c.Answer, c.Span
	return true
}

// place puts the passage on the selected words.
func (p *presenter) place() {
	u := p.at()
	if u == nil {
		return
	}
	if p.span.Empty() || p.set == nil || p.set.Answer(p.answer) == nil {
		p.h.Notice(p.h.T("unplaced.select"), false)
		return
	}
	id, to := u.ID, project.PlaceRequest{Answer: p.answer, Span: p.span}
	p.do(p.h.T("unplaced.placed"), func(ctx context.Context, prj *project.Project) error { return prj.Place(ctx, id, to) })
}

// letGo removes the passage.
func (p *presenter) letGo() {
	if u := p.at(); u != nil {
		id := u.ID
		p.do(p.h.T("unplaced.gone"), func(ctx context.Context, prj *project.Project) error { return prj.LetGo(ctx, id) })
	}
}

func (p *presenter) do(said string, deed func(context.Context, *project.Project) error) {
	prj := p.h.Project()
	host.Gesture(p.h, func(ctx context.Context) error { return deed(ctx, prj) }, func() string {
		p.answer, p.span = "", app.Span{}
		return said
	})
}

// cells are the texts of a line: why it waits, the words, where they stood, what is on them.
func (p *presenter) cells(u project.Unplaced) [4]string {
	on := make([]string, 0, len(u.Tags)+1)
	for _, id := range u.Tags {
		on = append(on, p.tags[id])
	}
	if u.Evidence {
		on = append(on, p.h.T("unplaced.evidence"))
	}
	if u.Comment != "" {
		on = append(on, i18n.OneLine(u.Comment))
	}
	return [4]string{p.h.T("placement." + string(u.Placement)), i18n.OneLine(u.Quote), strings.Join(u.Stood, ", "), strings.Join(on, " · ")}
}

// why says in a sentence why the passage waits.
func (p *presenter) why(u project.Unplaced) string {
	if u.Placement == app.Ambiguous || len(u.Candidates) > 0 {
		return p.h.T("unplaced.why_ambiguous", len(u.Candidates))
	}
	return p.h.T("unplaced.why_lost")
}
