package compare

import (
	"context"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/host"
	"standpunt/ui/i18n"
)

// finding is what the comparison proposes on the cursor's line, or nil.
func (p *presenter) finding() *app.Finding {
	if p.cursor < len(p.lines) {
		return p.lines[p.cursor].at(p.side)
	}
	return nil
}

// decide confirms or rejects the finding of the cursor's line; the same
// decision again takes it back.
func (p *presenter) decide(d app.Decision) {
	v := app.Verdict{Decision: d}
	if f := p.finding(); f != nil && f.Verdict != nil {
		v.Note = f.Verdict.Note
		if !f.Open() && f.Verdict.Decision == d {
			v = app.Verdict{}
		}
	}
	p.judge(v)
}

// relabel asks what the finding is instead.
func (p *presenter) relabel() {
	if p.finding() == nil {
		p.judge(app.Verdict{})
		return
	}
	host.Relabel(p.h, p.h.T("action.compare.relabel"), func(v app.Verdict) {
		if f := p.finding(); f != nil && f.Verdict != nil {
			v.Note = f.Verdict.Note
		}
		p.judge(v)
	})
}

// note asks for a note with the verdict; without a verdict yet it confirms.
func (p *presenter) note() {
	f := p.finding()
	if f == nil {
		p.judge(app.Verdict{})
		return
	}
	v := app.Verdict{Decision: app.Confirm}
	if f.Verdict != nil {
		v = *f.Verdict
	}
	p.h.Write(p.h.T("action.compare.note"), p.h.T("compare.note"), v.Note, func(text string) {
		v.Note = text
		p.judge(v)
	})
}

func (p *presenter) judge(v app.Verdict) {
	f := p.finding()
	if f == nil {
		p.h.Notice(p.h.T("compare.no_finding"), false)
		return
	}
	prj, finding := p.h.Project(), *f
	told, say := v, i18n.Verdict
	if v.Decision == "" {
		told, say = *finding.Verdict, i18n.TakenBack
	}
	said := say(p.h.T, &told)
	p.gesture(i18n.Capital(said), func(ctx context.Context) error {
		_, err := prj.JudgeFinding(ctx, finding, v)
		return err
	})
}

// passage is the answer and the span that a tag or comment goes to: what is
// selected, else the sentence of the cursor's side.
func (p *presenter) passage() (answer string, span app.Span) {
	if p.cursor >= len(p.lines) || p.lines[p.cursor].head {
		return "", app.Span{}
	}
	if p.old(p.side) {
		return "", app.Span{}
	}
	c := p.lines[p.cursor].cells[p.side]
	if p.selected.Empty() {
		return c.answer, c.span
	}
	return c.answer, app.Span{Start: c.span.Start + p.selected.Start, End: c.span.Start + p.selected.End}
}

// chooseTag asks for a tag by typing; one that is not there is made.
func (p *presenter) chooseTag() {
	host.ChooseTag(p.h, p.h.T("action.compare.tag"), p.tags, func(tag string) {
		p.putTag(tag)
	})
}

// putTag puts a tag on the passage, by its id or as the path of a new one, and says which.
func (p *presenter) putTag(tag string) {
	p.put(project.AnnotationRequest{Tags: []string{tag}}, p.h.T("annotated.tag", host.PathOf(p.tags, tag)))
}

// shortcut puts the tag with this key on the passage.
func (p *presenter) shortcut(key string) {
	for _, t := range p.tags {
		if t.Shortcut == key {
			p.putTag(t.ID)
			return
		}
	}
}

// comment asks for a comment on the passage.
func (p *presenter) comment() {
	p.h.Write(p.h.T("action.compare.comment"), p.h.T("compare.comment"), "", func(text string) {
		p.put(project.AnnotationRequest{Comment: text}, p.h.T("annotated.comment"))
	})
}

func (p *presenter) put(r project.AnnotationRequest, said string) {
	if r.Answer, r.Span = p.passage(); r.Answer == "" {
		p.h.Notice(p.h.T("compare.no_passage"), false)
		return
	}
	prj := p.h.Project()
	p.gesture(said, func(ctx context.Context) error {
		_, err := prj.Annotate(ctx, r)
		return err
	})
}

func (p *presenter) gesture(said string, do func(context.Context) error) {
	host.Gesture(p.h, do, func() string { return said })
}

// blocks puts the two answers of a line beside each other alone: where a sentence moved
// from and where it went to, with what stands around it. Esc comes back.
func (p *presenter) blocks() {
	if p.cursor >= len(p.lines) || len(p.columns) == 0 {
		return
	}
	cells := p.lines[p.cursor].cells
	side := max(1, p.side)
	from := max(1, cells[side].against) - 1
	if p.lines[p.cursor].head || cells[from].answer == "" || cells[side].answer == "" {
		p.h.Notice(p.h.T("compare.no_two"), false)
		return
	}
	p.leave(host.Place{Answer: cells[side].answer, Span: cells[side].span})
	p.h.Go(host.Place{
		Screen: "compare", Set: p.columns[from].set.ID, Answer: cells[from].answer, Span: cells[from].span,
		Other: p.columns[side].set.ID, OtherAnswer: cells[side].answer,
	})
}

// read opens the passage in the reader.
func (p *presenter) read() {
	answer, span := p.passage()
	if answer == "" {
		return
	}
	p.leave(host.Place{Answer: answer, Span: span})
	p.h.Go(host.Place{Screen: "reader", Set: p.columns[p.side].set.ID, Answer: answer, Span: span})
}
