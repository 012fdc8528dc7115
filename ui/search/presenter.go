package search

import (
	"context"
	"slices"
	"strings"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/host"
	"standpunt/ui/i18n"
)

// limit is how many passages are shown.
const limit = 500

// line is a line of the list: the head of a set, or a passage in it.
type line struct {
	head  string
	hit   app.Hit
	place host.Place
}

// presenter is the state of the search: the words, the lines and the cursor. It draws nothing.
type presenter struct {
	h       host.Host
	words   string
	total   int
	lines   []line
	cursor  int
	version int
	latest  host.Latest // search
	done    bool        // the lines answer the words
	then    func()      // waits for that
	changed func()
}

// look searches; an answer that comes after newer words is dropped. The same words
// again leave the cursor on its passage.
func (p *presenter) look(words string) {
	same := p.words == strings.TrimSpace(words)
	p.words, p.done = strings.TrimSpace(words), false
	if !same {
		p.then = nil
	}
	p.version++
	version, prj, asked := p.version, p.h.Project(), p.words
	if asked == "" || prj == nil {
		p.lines, p.total, p.cursor = nil, 0, 0
		p.changed()
		return
	}
	var lines []line
	var total int
	p.h.Run("", p.latest.Only(func(ctx context.Context) error {
		hits, err := prj.Search(ctx, asked, limit)
		if err != nil {
			return err
		}
		total = hits.Total
		lines, err = group(ctx, prj, hits.Hits, words)
		return err
	}), func(err error) {
		if version != p.version {
			return
		}
		if err != nil {
			p.h.Fail(err)
			return
		}
		to := 1
		if same && p.cursor < len(p.lines) {
			was := p.lines[p.cursor]
			to = max(to, slices.IndexFunc(lines, func(l line) bool { return l.head == was.head && l.hit == was.hit }))
		}
		p.lines, p.total, p.done = lines, total, true
		p.move(to)
		if then := p.then; then != nil {
			p.then = nil
			then()
		}
	})
}

// answered does something when the lines answer the words. What is typed waits for that
// too: a second Enter opens what is found, and is not for the words once more.
func (p *presenter) answered(do func()) {
	if p.done || p.words == "" {
		do()
		return
	}
	p.then = do
	p.h.Await()
}

// group puts the hits under their sets, the set of the best hit first.
func group(ctx context.Context, prj *project.Project, hits []app.Hit, words string) ([]line, error) {
	var order []string
	of := map[string][]app.Hit{}
	for _, h := range hits {
		if of[h.Set] == nil {
			order = append(order, h.Set)
		}
		of[h.Set] = append(of[h.Set], h)
	}
	var lines []line
	for _, id := range order {
		set, err := prj.Set(ctx, id)
		if err != nil {
			return nil, err
		}
		lines = append(lines, line{head: i18n.Join(" · ", set.Name(), set.Subject), place: host.Place{Screen: "reader", Set: id}})
		for _, h := range of[id] {
			to := host.Place{Screen: "reader", Set: id, Answer: h.Answer, Query: words}
			switch {
			case h.Field == "question":
				to.Answer, to.Span = h.Question, h.Span
			case h.Answer != "" && h.Field == "answer":
				to.Span = h.Span
			}
			lines = append(lines, line{hit: h, place: to})
		}
	}
	return lines, nil
}

// move puts the cursor on a line.
func (p *presenter) move(to int) {
	p.cursor = max(0, min(to, len(p.lines)-1))
	p.changed()
}

// step goes to the next or the previous passage; the lines that only name a set
// are for the mouse. It is false at the ends.
func (p *presenter) step(by int) bool {
	for to := p.cursor + by; to >= 0 && to < len(p.lines); to += by {
		if p.lines[to].head == "" {
			p.move(to)
			return true
		}
	}
	return false
}

// open goes to the passage at the cursor.
func (p *presenter) open() {
	if p.cursor < len(p.lines) {
		p.h.Go(p.lines[p.cursor].place)
	}
}

// count says how many passages were found.
func (p *presenter) count() string {
	switch shown := p.passages(); {
	case !p.done:
		return ""
	case shown < p.total:
		return p.h.T("search.shown", shown, p.total)
	default:
		return p.h.T("search.total", p.total)
	}
}

func (p *presenter) passages() int {
	n := 0
	for _, l := range p.lines {
		if l.head == "" {
			n++
		}
	}
	return n
}

// where says in which part of the set a hit stands.
func (p *presenter) where(h app.Hit) string { return p.h.T("search.in_" + h.Field) }

// snippet is a hit on one line: at most room code points before the match.
func snippet(h app.Hit, room int) (before, match, after string) {
	flat := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	before, match, after = flat(h.Before), flat(h.Match), flat(h.After)
	if r := []rune(before); len(r) > room {
		before = "…" + string(r[len(r)-room:])
	}
	if before != "" && (strings.HasSuffix(h.Before, " ") || strings.HasSuffix(h.Before, "\n")) {
		before += " "
	}
	if after != "" && (strings.HasPrefix(h.After, " ") || strings.HasPrefix(h.After, "\n")) {
		after = " " + after
	}
	return before, match, after
}
