package project

import (
	"context"
	"regexp"
	"slices"
	"strings"

	"standpunt/app"
	"standpunt/app/reference"
)

// signpost knows which sets the references lead to; each is looked up once.
type signpost struct {
	p     *Project
	sets  map[string]*app.Set // by what refers to them; nil when it is missing
	dated map[string][]string // the ids of the sets that were asked or answered on a day; nil until it is needed
}

func (p *Project) newSignpost() *signpost { return &signpost{p: p, sets: map[string]*app.Set{}} }

// eachText reads what may refer to something: the questions, answers and footnotes of
// a set, in this order, each by its id, until read has an error.
func eachText(s *app.Set, read func(in, text string, note bool) error) error {
	for _, q := range s.Questions {
		if err := read(q.ID, q.Text, false); err != nil {
			return err
		}
	}
	for _, a := range s.Answers {
		if err := read(a.ID, a.Text, false); err != nil {
			return err
		}
	}
	for i, n := range s.Footnotes {
		if err := read(s.NoteID(i), n.Text, true); err != nil {
			return err
		}
	}
	return nil
}

// links are the references in a set and where they lead.
func (w *signpost) links(ctx context.Context, s *app.Set) ([]Link, error) {
	var out []Link
	date := s.Date()
	read := func(in, text string, note bool) error {
		for _, r := range reference.Find(text, date) {
			l, err := w.link(ctx, s, r)
			if err != nil {
				return err
			}
			if r.ID == "" && (note || l.Target == "" || l.Target == in) {
				continue // a question that is not there, or its own, or of what the footnote names
			}
			l.In = in
			if l.Kind == app.ToPaper {
				l.Name = paperName(l.ID)
			}
			if l.Name == "" {
				l.Name = strings.Join(strings.Fields(r.Span.In(text)), " ")
			}
			out = append(out, l)
		}
		return nil
	}
	return out, eachText(s, read)
}

// link is where a reference leads that stands in the set.
func (w *signpost) link(ctx context.Context, s *app.Set, r app.Reference) (Link, error) {
	l := Link{Span: r.Span, Kind: r.Kind, ID: r.ID}
	if r.Kind != app.ToSet {
		return l, nil
	}
	to := s
	if r.ID != "" {
		if !isDate(r.ID) {
			l.Name = r.ID
		}
		var err error
		if to, err = w.named(ctx, r.ID); err != nil || to == nil || to.ID == s.ID && isDate(r.ID) {
			return l, err // the day of its own is that of another set
		}
	}
	l.Set, l.Name = to.ID, to.Name()
	if len(r.Questions) > 0 {
		l.Target = answerTo(to, r.Questions[0])
	}
	return l, nil
}

// named is the set with this number, reference or date, one with answers before one
// that only postpones them; nil when there is none.
func (w *signpost) named(ctx context.Context, name string) (*app.Set, error) {
	if s, looked := w.sets[name]; looked {
		return s, nil
	}
	find := w.p.store.FindSets
	if isDate(name) {
		find = w.on
	}
	ids, err := find(ctx, name)
	if err != nil {
		return nil, err
	}
	var found *app.Set
	for _, id := range ids {
		s, err := w.p.store.Set(ctx, id)
		if err != nil {
			return nil, err
		}
		if found == nil || len(s.Answers) > 0 && len(found.Answers) == 0 {
			found = s
		}
	}
	w.sets[name] = found
	return found, nil
}

// on gives the set that was asked or answered on that day; none when there are
// several, for then the day does not say which.
func (w *signpost) on(ctx context.Context, day string) ([]string, error) {
	if w.dated == nil {
		sets, _, err := w.p.store.Sets(ctx, SetQuery{})
		if err != nil {
			return nil, err
		}
		w.dated = map[string][]string{}
		for _, s := range sets {
			w.dated[s.Answered] = append(w.dated[s.Answered], s.ID)
			if s.Asked != s.Answered {
				w.dated[s.Asked] = append(w.dated[s.Asked], s.ID)
			}
		}
	}
	if len(w.dated[day]) > 1 {
		return nil, nil
	}
	return w.dated[day], nil
}

// answerTo is the answer to the question with this label, or "".
func answerTo(s *app.Set, label string) string {
	for _, a := range s.Answers {
		if slices.Contains(a.Covers, label) {
			return a.ID
		}
	}
	return ""
}

var paperID = regexp.MustCompile(`^kst-(\d{2})(\d{3})(-\d+)??(?:-([IVXLC]+(?:-[A-C])?|[A-J]))?(?:-([0-9A-Z]+))?$`)

// paperName writes the ID of a paper as it is printed: Kamerstuk 36 410 XVI, nr. 5.
func paperName(id string) string {
	m := paperID.FindStringSubmatch(id)
	if m == nil {
		return id
	}
	name := "Kamerstuk " + m[1] + " " + m[2] + m[3]
	if m[4] != "" {
		name += " " + m[4]
	}
	if m[5] != "" {
		name += ", nr. " + m[5]
	}
	return name
}
