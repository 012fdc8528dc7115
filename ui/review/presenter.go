// Package review is the screen that shows the lines of a document with what each
// was taken for, beside the questions and answers that follow from them, to put
// right what was not recognised. What lines are, and where annotations go when
// they become something else, is the engine's.
package review

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/host"
)

// presenter is the state: the document under review and the lines that are chosen.
type presenter struct {
	h       host.Host
	review  *project.Review
	owner   []app.Class // per line, whether its text is a question's, an answer's or neither's
	label   []string    // and of which
	cursor  int
	chosen  []int // lines that a correction is for; empty for the cursor's
	version int
	page    app.PageImage // the one that is shown; Page is 0 for none
	asked   int           // the page that is being drawn, or 0
	anew    []string      // sets that were put right, or undone, since they were compared
	changed func()
}

// open reads the document of a set; of the one that is open it is read again
// only as far as corrections go.
func (p *presenter) open(set string) {
	prj := p.h.Project()
	if prj == nil || set == "" && p.review == nil {
		return
	}
	p.version++
	version, was := p.version, p.review
	if set == "" {
		set = was.Set.ID
	}
	name := ""
	if was == nil || was.Set.ID != set {
		was, name = nil, p.h.T("review.reading")
	}
	var now *project.Review
	p.h.Run(name, func(ctx context.Context, _ func(int, int)) (err error) {
		if was != nil {
			now, err = prj.Reviewed(ctx, was)
		} else {
			now, err = prj.Review(ctx, set)
		}
		return err
	}, func(err error) {
		if version != p.version {
			return
		}
		if err != nil {
			p.review = nil
			p.changed()
			if was == nil || app.CodeOf(err) != app.NotFound { // it was removed meanwhile
				p.h.Fail(err)
			}
			return
		}
		p.take(now)
		if was != nil && !reflect.DeepEqual(was.Corrections, now.Corrections) && !slices.Contains(p.anew, set) {
			p.anew = append(p.anew, set)
		}
		if was == nil {
			p.page, p.asked = app.PageImage{}, 0
			p.cursor, p.chosen = 0, nil
			p.next()
		}
		p.changed()
	})
}

// take shows a review, with whose text every line is.
func (p *presenter) take(r *project.Review) {
	p.review = r
	p.owner, p.label = make([]app.Class, len(r.Lines)), make([]string, len(r.Lines))
	var owner app.Class
	label := ""
	for i, l := range r.Lines {
		switch l.Class {
		case app.QuestionClass, app.AnswerClass:
			owner, label = l.Class, strings.Join(l.Labels, ", ")
		case app.RemarkClass:
			owner, label = app.RemarkClass, ""
		}
		p.owner[i], p.label[i] = owner, label
	}
	p.cursor = max(0, min(p.cursor, len(r.Lines)-1))
	p.chosen = slices.DeleteFunc(p.chosen, func(i int) bool { return i >= len(r.Lines) })
}

func (p *presenter) lines() []app.ReviewLine {
	if p.review == nil {
		return nil
	}
	return p.review.Lines
}

// choose takes note of the cursor and the chosen lines.
func (p *presenter) choose(cursor int, chosen []int) { p.cursor, p.chosen = cursor, chosen }

// next puts the cursor on the next doubtful line, from the top again after the
// last; false when no line is doubtful.
func (p *presenter) next() bool {
	lines := p.lines()
	for k := range lines {
		i := (p.cursor + 1 + k) % len(lines)
		if lines[i].Doubtful() {
			p.cursor, p.chosen = i, nil
			return true
		}
	}
	return false
}

// doubtful is how many lines a person should look at.
func (p *presenter) doubtful() int {
	n := 0
	for _, l := range p.lines() {
		if l.Doubtful() {
			n++
		}
	}
	return n
}

// targets are the lines that a correction is for.
func (p *presenter) targets() []app.ReviewLine {
	lines, chosen := p.lines(), p.chosen
	if len(chosen) == 0 {
		chosen = []int{p.cursor}
	}
	var out []app.ReviewLine
	for _, i := range chosen {
		if i >= 0 && i < len(lines) {
			out = append(out, lines[i])
		}
	}
	return out
}

// mark says what the chosen lines are; "" takes earlier corrections back.
func (p *presenter) mark(as app.Class) {
	var list []app.LineCorrection
	for _, l := range p.targets() {
		c := p.correction(l.Key)
		switch {
		case as != "":
			c.Class, c.Labels = as, keptLabels(l, as)
			list = append(list, c)
		case l.Of != "": // of a line that was split: it is whole again
			list = append(list, app.LineCorrection{Line: l.Of})
		case l.Corrected:
			list = append(list, app.LineCorrection{Line: l.Key})
		}
	}
	p.correct(list)
}

// keptLabels are the numbers of a heading that stays one of its kind.
func keptLabels(l app.ReviewLine, as app.Class) []string {
	if l.Class == as && l.Corrected {
		return l.Labels
	}
	return nil
}

// relabel asks which questions a heading is of; "3-5, 7" is understood as the
// document would be.
func (p *presenter) relabel() {
	targets := p.targets()
	if len(targets) != 1 {
		p.h.Notice(p.h.T("review.one_line"), false)
		return
	}
	l := targets[0]
	as := l.Class
	if as != app.QuestionClass && as != app.AnswerClass {
		p.h.Notice(p.h.T("review.no_heading"), false)
		return
	}
	p.h.Ask(p.h.T("review.relabel"), p.h.T("review.numbers"), strings.Join(l.Labels, ", "), func(typed string) {
		labels := project.LabelsIn(typed)
		if len(labels) == 0 {
			p.h.Notice(p.h.T("review.no_numbers"), false)
			return
		}
		c := p.correction(l.Key)
		c.Class, c.Labels = as, labels
		p.correct([]app.LineCorrection{c})
	})
}

func (p *presenter) correct(list []app.LineCorrection) {
	if p.review == nil || len(list) == 0 {
		return
	}
	r := p.review
	p.do(func(ctx context.Context, prj *project.Project) (*project.Replacement, error) {
		return prj.CorrectLines(ctx, r, list...)
	})
}

func (p *presenter) do(deed func(context.Context, *project.Project) (*project.Replacement, error)) {
	prj := p.h.Project()
	var done *project.Replacement
	host.Gesture(p.h, func(ctx context.Context) (err error) {
		done, err = deed(ctx, prj)
		return err
	}, func() string { return p.said(done) })
}

// said is what became of the annotations.
func (p *presenter) said(r *project.Replacement) string {
	switch n := r.Moved + r.Changed; {
	case r.ToPlace() > 0:
		return p.h.T("review.to_place", r.ToPlace())
	case n > 0:
		return p.h.T("review.carried", n)
	}
	return p.h.T("review.corrected")
}

// what says what a line was taken for: "Answer 3" for a heading, "answer 3" for
// its text.
func (p *presenter) what(i int) string {
	l := p.review.Lines[i]
	switch {
	case l.Class != app.TextClass && len(l.Labels) > 0:
		return fmt.Sprintf("%s %s", p.h.T("class."+string(l.Class)), strings.Join(l.Labels, ", "))
	case l.Class == app.TextClass && p.owner[i] != "" && p.owner[i] != app.RemarkClass:
		return p.h.T("review.text_of_"+string(p.owner[i]), p.label[i])
	}
	return p.h.T("class." + string(l.Class))
}

// why says why a line is worth a look, or that it was put right.
func (p *presenter) why(l app.ReviewLine) string {
	switch {
	case l.Corrected:
		return p.h.T("review.is_corrected")
	case l.Doubtful():
		return p.h.T("review.doubtful")
	}
	return ""
}

// draw has the page of the line under the cursor drawn, when it is another one
// than the one that is shown; then is called when it is there.
func (p *presenter) draw(then func()) {
	if p.review == nil || !p.review.HasPages() || p.cursor >= len(p.lines()) {
		return
	}
	page := p.lines()[p.cursor].Page
	if page == 0 || page == p.asked || page == p.page.Page && p.asked == 0 {
		return
	}
	p.asked = page
	prj, r := p.h.Project(), p.review
	var drawn app.PageImage
	p.h.Run("", func(ctx context.Context, _ func(int, int)) (err error) {
		drawn, err = prj.Page(ctx, r, page)
		return err
	}, func(err error) {
		if page != p.asked || p.review == nil || p.review.Set.ID != r.Set.ID {
			return
		}
		p.asked = 0
		if err != nil {
			p.h.Fail(err)
			return
		}
		p.page = drawn
		then()
	})
}

// part is the id of the question or answer in which the line under the cursor
// stands, or "".
func (p *presenter) part() string {
	if p.review == nil || p.cursor >= len(p.owner) {
		return ""
	}
	return p.review.Parts()[p.cursor]
}
