// Package repeats is the screen that lists the passages that recur in the answers
// of a project, the most used first, with every place at which each stands. What
// recurs is the engine's; the screen shows it, opens the places and tags them.
package repeats

import (
	"context"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"standpunt/app"
	"standpunt/app/compare"
	"standpunt/app/project"
	"standpunt/ui/host"
	"standpunt/ui/i18n"
)

// Facet is which repeats are shown.
type facet string

// The facets, in the order of their menu.
const (
	own         facet = "own" // those that say something of their own
	boilerplate facet = "boilerplate"
	all         facet = "all"
)

// fewWords is how many words of a sentence stand before the part of it that recurs, in a line.
const fewWords = 2

// longest is how many code points of a passage are shown above its uses.
const longest = 500

var facets = []facet{own, boilerplate, all}

// presenter is the state of the screen: the repeats of the project, which of
// them are shown, and where the cursors are.
type presenter struct {
	h       host.Host
	of      *project.Project // whose repeats these are
	edition project.Edition  // of the texts when they were found
	list    []project.Repeat
	shown   []int // indexes in list
	facet   facet
	words   string // that the passage must hold
	column  string // by which they are ordered; "" for the engine's order
	desc    bool
	cursor  int   // in shown
	carried int   // by how many lines the cursor's passage went down when it was found again
	use     int   // of the passage at the cursor
	chosen  []int // uses, ascending
	running bool
	ready   bool
	version int // counts searches, so that a late answer to an old one is dropped
	changed func()
}

// refresh finds the repeats when they are not known, or when the texts changed.
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
		case !p.ready || p.of != prj || p.edition != now:
			p.find(prj, now)
		default:
			p.changed()
		}
	})
}

// find finds the repeats of a project.
func (p *presenter) find(prj *project.Project, now project.Edition) {
	p.version++
	version := p.version
	p.running = true
	p.changed()
	var found []project.Repeat
	p.h.Run(p.h.T("repeats.finding"), func(ctx context.Context, progress func(int, int)) (err error) {
		found, err = prj.Repeats(ctx, progress)
		return err
	}, func(err error) {
		if version != p.version {
			return
		}
		p.running = false
		if err != nil {
			p.changed()
			p.h.Fail(err)
			return
		}
		stood := p.standing()
		p.of, p.edition, p.list, p.ready = prj, now, found, true
		p.fit()
		p.stand(stood)
		p.changed()
	})
}

// show narrows the list to a facet and to passages that hold the words.
func (p *presenter) show(f facet, words string) {
	p.facet, p.words = f, words
	p.cursor = 0
	p.narrow()
}

func (p *presenter) narrow() {
	p.fit()
	p.move(min(p.cursor, max(0, len(p.shown)-1)))
}

// fit takes the passages that are shown from the list, in their order.
func (p *presenter) fit() {
	p.shown = p.shown[:0]
	words := strings.Fields(strings.ToLower(p.words))
	for i, r := range p.list {
		if p.facet == own && r.Boilerplate || p.facet == boilerplate && !r.Boilerplate {
			continue
		}
		if holds(strings.ToLower(r.Text), words) {
			p.shown = append(p.shown, i)
		}
	}
	p.ordered()
}

func holds(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// move puts the cursor on a line.
func (p *presenter) move(to int) {
	p.cursor, p.use, p.chosen = to, 0, nil
	p.changed()
}

// standing is where the cursors are: the passage, its use, and the chosen uses.
type standing struct {
	text   string
	uses   []app.Passage // that of the cursor, and the chosen ones
	cursor int
}

func (p *presenter) standing() standing {
	s := standing{cursor: p.cursor}
	if r := p.repeat(); r != nil {
		s.text = r.Text
		for _, i := range append([]int{p.use}, p.chosen...) {
			s.uses = append(s.uses, app.Passage{Answer: r.Uses[i].Answer, Span: r.Uses[i].Span})
		}
	}
	return s
}

// stand puts the cursors back on what they were on; the line stays when the passage
// does not recur any more.
func (p *presenter) stand(was standing) {
	p.cursor, p.use, p.chosen = min(was.cursor, max(0, len(p.shown)-1)), 0, nil
	for line, i := range p.shown {
		r := p.list[i]
		if r.Text != was.text {
			continue
		}
		p.carried += line - was.cursor
		p.cursor = line
		for nth, x := range was.uses {
			k := slices.IndexFunc(r.Uses, func(u project.Use) bool { return u.Answer == x.Answer && u.Span == x.Span })
			switch {
			case k >= 0 && nth == 0:
				p.use = k
			case k >= 0:
				p.chosen = append(p.chosen, k)
			}
		}
		slices.Sort(p.chosen)
		return
	}
}

// choose takes note of the use under the cursor and which are chosen.
func (p *presenter) choose(use int, chosen []int) { p.use, p.chosen = use, chosen }

// repeat is the one at the cursor, or nil.
func (p *presenter) repeat() *project.Repeat {
	if p.cursor < len(p.shown) {
		return &p.list[p.shown[p.cursor]]
	}
	return nil
}

// said are the words at the use under the cursor, for uses may differ in a few, and of
// the sentence that they are a part of what comes before and after.
func (p *presenter) said() (before, shared, after string) {
	r := p.repeat()
	if r == nil || p.use >= len(r.Uses) {
		return "", "", ""
	}
	u := r.Uses[p.use]
	words := []rune(i18n.OneLine(u.Text))
	if len(words) > longest {
		return i18n.OneLine(u.Before), string(words[:longest-1]) + "…", ""
	}
	return i18n.OneLine(u.Before), string(words), i18n.OneLine(u.After)
}

// open goes to the use at the cursor.
func (p *presenter) open() {
	if r := p.repeat(); r != nil && p.use < len(r.Uses) {
		u := r.Uses[p.use]
		p.h.Go(host.Place{Screen: "reader", Set: u.Set, Answer: u.Answer, Span: u.Span})
	}
}

// compare puts the answers of two chosen uses side by side; without two chosen,
// the first use and the one at the cursor.
func (p *presenter) compare() {
	r := p.repeat()
	if r == nil {
		return
	}
	a, b := 0, p.use
	if len(p.chosen) == 2 {
		a, b = p.chosen[0], p.chosen[1]
	}
	if a == b {
		b = len(r.Uses) - 1
	}
	one, other := r.Uses[a], r.Uses[b]
	p.h.Go(host.Place{Screen: "compare", Set: one.Set, Answer: one.Answer, Span: one.Span, Other: other.Set, OtherAnswer: other.Answer})
}

// tagAll asks for a tag and puts it on every chosen use; without a choice of two or
// more, on all of them. Those with other words say another thing: they stay out,
// unless the user wants them too.
func (p *presenter) tagAll() {
	r := p.repeat()
	if r == nil {
		return
	}
	if len(p.chosen) > 1 {
		var uses []project.Use
		for _, i := range p.chosen {
			uses = append(uses, r.Uses[i])
		}
		p.tag(uses)
		return
	}
	same := slices.DeleteFunc(slices.Clone(r.Uses), func(u project.Use) bool { return u.Other })
	others := len(r.Uses) - len(same)
	if others == 0 {
		p.tag(r.Uses)
		return
	}
	items := []host.Item{
		{Text: p.h.T("repeats.tag_same", len(same)), Detail: p.h.T("repeats.left_out", others)},
		{Text: p.h.T("repeats.tag_others", len(r.Uses))},
	}
	all := r.Uses
	p.h.Choose(host.Choice{Title: p.h.T("repeats.tag_which"), Items: items, Chosen: func(i int) {
		p.tag([][]project.Use{same, all}[i])
	}})
}

func (p *presenter) tag(uses []project.Use) {
	passages := make([]app.Passage, len(uses))
	for i, u := range uses {
		passages[i] = app.Passage{Answer: u.Answer, Span: u.Span}
	}
	host.TagPassages(p.h, passages)
}

// count says how many repeats are shown.
func (p *presenter) count() string {
	if !p.ready {
		return ""
	}
	return p.h.T("repeats.count", len(p.shown))
}

// cells are the texts of a line: uses, sets, from, to, the time between.
func (p *presenter) cells(i int) [5]string {
	r := p.list[p.shown[i]]
	sets := i18n.Number(p.h.T, r.Sets)
	if r.Sets == 1 {
		sets = p.h.T("repeats.one_set")
	}
	return [5]string{i18n.Number(p.h.T, r.Size) + "×", sets, i18n.ShortAnswerDate(p.h.T, r.First, r.FirstAsked), i18n.ShortAnswerDate(p.h.T, r.Last, r.LastAsked), p.span(r)}
}

// line is the words of a passage, and where in them it stands when it is a part of a
// sentence: the sentence is shown then, from a few words before.
func (p *presenter) line(r project.Repeat) (string, app.Span) {
	shared := i18n.OneLine(r.Text)
	if len(r.Uses) == 0 || r.Uses[0].Before+r.Uses[0].After == "" {
		return shared, app.Span{}
	}
	before, after := i18n.OneLine(r.Uses[0].Before), i18n.OneLine(r.Uses[0].After)
	if list := strings.Fields(before); len(list) > fewWords {
		before = "… " + strings.Join(list[len(list)-fewWords:], " ")
	}
	if before != "" {
		before += " "
	}
	start := utf8.RuneCountInString(before)
	return before + shared + joined(after), app.Span{Start: start, End: start + utf8.RuneCountInString(shared)}
}

// joined is what comes after words: behind a space, unless it begins with a mark.
func joined(after string) string {
	if first, _ := utf8.DecodeRuneInString(after); after == "" || unicode.IsPunct(first) && first != '(' {
		return after
	}
	return " " + after
}

// useCells are the texts of a use: date, set, who answered, the words there, with a sign
// and first the words that are others than at the first use, and the question.
func (p *presenter) useCells(u project.Use, first project.Use) [5]string {
	words := i18n.OneLine(u.Text)
	if u.Other {
		var turns []string
		for _, c := range compare.Words(compare.Text{Text: first.Text}, compare.Text{Text: u.Text}) {
			turns = append(turns, i18n.Turn(p.h.T, c))
		}
		words = "≠ " + i18n.Join(" · ", strings.Join(turns, "; "), words)
	}
	return [5]string{i18n.ShortAnswerDate(p.h.T, u.Date, u.DateAsked), u.Name + " · " + strings.Join(u.Covers, ", "), u.Respondent, words, i18n.OneLine(u.Question)}
}
