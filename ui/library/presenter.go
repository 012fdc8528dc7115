package library

import (
	"context"
	"strings"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/host"
	"standpunt/ui/i18n"
)

// page is how many sets are read at a time.
const page = 200

// presenter is the state of the table of sets: the filter, the order, the
// pages that were read, the cursor and what is selected. It draws nothing.
type presenter struct {
	h        host.Host
	query    project.SetQuery
	total    int // sets that the filter lets through
	all      int // sets in the project
	rows     map[int]app.SetSummary
	reading  map[int]bool
	version  int // counts queries, so that a late answer to an old one is dropped
	cursor   int
	selected []int // the lines that are chosen, ascending
	carried  int   // by how many lines the cursor's set went down when the list was read again
	changed  func()
	ready    bool // the first answer came
	delays   map[string]project.Delay
}

func newPresenter(h host.Host, changed func()) *presenter {
	return &presenter{h: h, changed: changed, query: project.SetQuery{Sort: project.ByAsked, Desc: true}, rows: map[int]app.SetSummary{}, reading: map[int]bool{}}
}

// row is the set on a line; false while it is being read.
func (p *presenter) row(i int) (app.SetSummary, bool) {
	s, ok := p.rows[i]
	if !ok && i < p.total {
		p.fetch(i / page)
	}
	return s, ok
}

func (p *presenter) fetch(nth int) {
	if p.reading[nth] {
		return
	}
	p.reading[nth] = true
	version, q, prj := p.version, p.query, p.h.Project()
	q.Limit, q.Offset = page, nth*page
	var sets []app.SetSummary
	var delays map[string]project.Delay
	var total, all int
	p.h.Run("", func(ctx context.Context, _ func(int, int)) (err error) {
		if sets, total, err = prj.Sets(ctx, q); err != nil {
			return err
		}
		if delays, err = prj.Delays(ctx); err != nil {
			return err
		}
		all = total
		if q.Filter != "" {
			_, all, err = prj.Sets(ctx, project.SetQuery{Limit: 1})
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
		p.total, p.all, p.ready, p.delays = total, all, true, delays
		for i, s := range sets {
			p.rows[nth*page+i] = s
		}
		p.changed()
	})
}

// filter shows only the sets that hold the words.
func (p *presenter) filter(words string) {
	p.query.Filter = words
	p.again()
}

// sort orders by a column.
func (p *presenter) sort(by project.SetOrder, desc bool) {
	p.query.Sort, p.query.Desc = by, desc
	p.again()
}

// again reads the sets that were asked for just now, from the first.
func (p *presenter) again() {
	p.cursor, p.selected, p.rows = 0, nil, map[int]app.SetSummary{}
	p.reload()
}

// choose takes note of where the cursor is and what is selected.
func (p *presenter) choose(cursor int, selected []int) { p.cursor, p.selected = cursor, selected }

// open reads the set at the cursor.
func (p *presenter) open() {
	if s, ok := p.row(p.cursor); ok && p.total > 0 {
		p.h.Go(host.Place{Screen: "reader", Set: s.ID})
	}
}

// review shows what was recognised in the document of the set under the cursor.
func (p *presenter) review() {
	if s, ok := p.row(p.cursor); ok && p.total > 0 {
		p.h.Go(host.Place{Screen: "review", Set: s.ID})
	}
}

// compare puts the selected sets side by side, two to four; with another number it
// says how.
func (p *presenter) compare() {
	var ids []string
	for _, i := range p.selected {
		if s, known := p.row(i); known {
			ids = append(ids, s.ID)
		}
	}
	switch {
	case len(ids) == 2:
		p.h.Go(host.Place{Screen: "compare", Set: ids[0], Other: ids[1]})
	case len(ids) > 2 && len(ids) <= host.MostBeside:
		p.h.Go(host.Place{Screen: "compare", Sets: strings.Join(ids, " ")})
	default:
		p.h.Notice(p.h.T("library.compare_two"), false)
	}
}

// matrix puts the chosen sets beside each other, question by question.
func (p *presenter) matrix() {
	ids := p.chosen()
	if len(ids) < 2 || len(ids) > host.MostColumns {
		p.h.Notice(p.h.T("library.matrix_some", host.MostColumns), false)
		return
	}
	p.h.Go(host.Place{Screen: "matrix", Sets: strings.Join(ids, " ")})
}

// heatmap shows how much text the chosen sets share; without a choice, those that share most.
func (p *presenter) heatmap() {
	ids := p.chosen()
	if len(ids) < 2 {
		ids = nil
	}
	p.h.Go(host.Place{Screen: "heatmap", Sets: strings.Join(ids, " ")})
}

// chosen are the ids of the selected sets.
func (p *presenter) chosen() []string {
	var ids []string
	for _, i := range p.selected {
		if s, known := p.row(i); known {
			ids = append(ids, s.ID)
		}
	}
	return ids
}

// remove removes the set at the cursor; Undo brings it back.
func (p *presenter) remove() {
	s, ok := p.row(p.cursor)
	if !ok || p.total == 0 {
		return
	}
	prj := p.h.Project()
	host.Gesture(p.h, func(ctx context.Context) error { return prj.RemoveSet(ctx, s.ID) }, func() string {
		p.selected = nil
		return p.h.T("library.removed", s.Name())
	})
}

// count says how many sets are shown.
func (p *presenter) count() string {
	if p.query.Filter != "" {
		return p.h.T("library.found", i18n.Number(p.h.T, p.total), i18n.Number(p.h.T, p.all))
	}
	return p.h.T("library.count", i18n.Number(p.h.T, p.total))
}

// cells are the texts of a line, in the order of columns.
func (p *presenter) cells(s app.SetSummary) [8]string {
	return [8]string{
		p.asked(s), s.Name(), p.askers(s.Askers), p.respondents(s.Respondents), p.subject(s),
		quiet(p.h, s.Answers), quiet(p.h, s.Annotations), quiet(p.h, s.Warnings),
	}
}

// asked is when a set was asked, else when it was answered, which is then said.
func (p *presenter) asked(s app.SetSummary) string {
	if s.Asked == "" && s.Answered != "" {
		return p.h.T("date.answered", i18n.ShortDate(p.h.T, s.Answered))
	}
	return i18n.Date(p.h.T, s.Asked)
}

// subject says of a notice first that it puts answers off, and of answers how
// often they were.
func (p *presenter) subject(s app.SetSummary) string {
	d := p.delays[s.ID]
	switch {
	case s.Kind == app.Postponement && d.Answer != nil:
		return p.h.T("library.put_off_answered", s.Subject)
	case s.Kind == app.Postponement:
		return p.h.T("library.put_off", s.Subject)
	case len(d.Notices) > 0:
		return p.h.T("library.was_put_off", len(d.Notices), s.Subject)
	}
	return s.Subject
}

// toDelay goes from a notice to the answers that it put off, and from answers to the last such notice.
func (p *presenter) toDelay() {
	s, ok := p.row(p.cursor)
	if !ok || p.total == 0 {
		return
	}
	d := p.delays[s.ID]
	switch {
	case d.Answer != nil:
		p.h.Go(host.Place{Screen: "reader", Set: d.Answer.ID})
	case len(d.Notices) > 0:
		p.h.Go(host.Place{Screen: "reader", Set: d.Notices[len(d.Notices)-1].ID})
	case s.Kind == app.Postponement:
		p.h.Notice(p.h.T("library.no_answers"), false)
	default:
		p.h.Notice(p.h.T("library.not_put_off"), false)
	}
}

// quiet is a number, with nothing for 0: what is there stands out.
func quiet(h host.Host, n int) string {
	if n == 0 {
		return ""
	}
	return i18n.Number(h.T, n)
}

func (p *presenter) askers(list []app.Asker) string {
	if len(list) == 0 {
		return ""
	}
	name := list[0].Name
	if list[0].Party != "" {
		name += " (" + list[0].Party + ")"
	}
	return p.others(name, len(list)-1)
}

func (p *presenter) respondents(list []app.Respondent) string {
	if len(list) == 0 {
		return ""
	}
	name := list[0].Name
	if name == "" {
		name = list[0].Role
	}
	return p.others(name, len(list)-1)
}

func (p *presenter) others(name string, more int) string {
	if more == 0 {
		return name
	}
	return p.h.T("library.others", name, more)
}
