package project

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"standpunt/app"
)

// Link is a place in a set that refers to an answer, to another set, or to what is
// no set: a parliamentary paper, a motion, a letter.
type Link struct {
	In     string // the id of the question, answer or footnote in which it stands
	Span   app.Span
	Kind   app.ReferenceKind
	ID     string // what it refers to, as in app.Reference
	Name   string // what people call that: the set's name, or the words as they stand
	Set    string // the set that it leads to; "" when that is not in the project
	Target string // the answer that it leads to; "" for a whole set
}

// Links are the references in the questions, answers and footnotes of a set, in this
// order. What refers to a question that its set does not have is left out.
func (p *Project) Links(ctx context.Context, set string) ([]Link, error) {
	s, err := p.Set(ctx, set)
	if err != nil {
		return nil, err
	}
	return p.newSignpost().links(ctx, s)
}

// Cited is what the sets of a project refer to, with every place that does.
type Cited struct {
	Kind    app.ReferenceKind `json:"kind"`
	ID      string            `json:"id"`
	Name    string            `json:"name"`    // the set's name, or the words as they stand where it is referred to first
	Address string            `json:"address"` // where it is published; "" when that is not known
	Set     string            `json:"set"`     // the set of the project that it is; "" when it is not in the project
	Places  []CitedAt         `json:"places"`  // never empty
}

// CitedAt is a place that refers: in a question, an answer, or a footnote.
type CitedAt struct {
	Set    string   `json:"set"`
	Part   string   `json:"part"`  // question, answer or footnote
	Label  string   `json:"label"` // "2", "3, 4", or the footnote's marker
	In     string   `json:"id"`    // of the question, answer or footnote
	Span   app.Span `json:"span"`  // of the words that refer, in its text
	Words  string   `json:"words"`
	Before string   `json:"before"` // the text around the words, with … where it is cut
	After  string   `json:"after"`
	Name   string   `json:"-"` // of the set
}

// aroundCited is how many code points of the text stand before and after the words.
const aroundCited = 80

// References lists what the sets refer to outside themselves: sets, whether in the
// project or missing, papers, motions and letters; what is referred to most first.
func (p *Project) References(ctx context.Context, progress func(done, total int)) ([]Cited, error) {
	_, total, err := p.store.Sets(ctx, SetQuery{Limit: 1})
	if err != nil {
		return nil, err
	}
	way := p.newSignpost()
	var out []*Cited
	at := map[string]*Cited{}
	done := 0
	err = p.store.EachSet(ctx, func(s *app.Set) error {
		links, err := way.links(ctx, s)
		if err != nil {
			return err
		}
		for _, l := range links {
			if l.Set == s.ID {
				continue
			}
			key := string(l.Kind) + " " + cmp.Or(l.Set, l.ID)
			if l.Kind == app.ToMotion && app.Address(l.ID) != "" {
				key = string(app.ToPaper) + " " + l.ID // the motion is that paper
			}
			c := at[key]
			if c == nil {
				c = &Cited{Kind: l.Kind, ID: l.ID, Name: l.Name, Address: app.Address(l.ID), Set: l.Set}
				at[key] = c
				out = append(out, c)
			}
			c.Places = append(c.Places, citedAt(s, l))
		}
		done++
		if progress != nil {
			progress(done, total)
		}
		return ctx.Err()
	})
	if ctx.Err() != nil {
		return nil, canceled("list what is referred to", ctx.Err())
	}
	if err != nil {
		return nil, err
	}
	slices.SortFunc(out, func(a, b *Cited) int {
		return cmp.Or(len(b.Places)-len(a.Places), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.ID, b.ID))
	})
	list := make([]Cited, len(out))
	for i, c := range out {
		list[i] = *c
	}
	return list, nil
}

// citedAt is the place of a link in its set.
func citedAt(s *app.Set, l Link) CitedAt {
	c := CitedAt{Set: s.ID, In: l.In, Span: l.Span, Name: s.Name()}
	text := ""
	if a := s.Answer(l.In); a != nil {
		c.Part, c.Label, text = "answer", strings.Join(a.Covers, ", "), a.Text
	}
	for _, q := range s.Questions {
		if q.ID == l.In {
			c.Part, c.Label, text = "question", q.Label, q.Text
		}
	}
	for i, n := range s.Footnotes {
		if s.NoteID(i) == l.In {
			c.Part, c.Label, text = "footnote", n.Marker, n.Text
		}
	}
	end := app.Whole(text).End
	c.Words = l.Span.In(text)
	c.Before = app.Span{Start: max(0, l.Span.Start-aroundCited), End: l.Span.Start}.In(text)
	c.After = app.Span{Start: l.Span.End, End: min(end, l.Span.End+aroundCited)}.In(text)
	if l.Span.Start > aroundCited {
		c.Before = "…" + c.Before
	}
	if end > l.Span.End+aroundCited {
		c.After += "…"
	}
	return c
}
