package findings

import (
	"context"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/host"
	"standpunt/ui/i18n"
)

// decide confirms or rejects the chosen findings; the same decision again takes
// it back when all of them have it, and says so.
func (p *presenter) decide(d app.Decision) {
	all := true
	for _, f := range p.judged() {
		all = all && !f.Open() && f.Verdict.Decision == d
	}
	v := app.Verdict{Decision: d}
	if all {
		v.Decision = ""
	}
	p.judge(v)
}

// relabel asks what the chosen findings are instead.
func (p *presenter) relabel() {
	if p.finding() != nil {
		host.Relabel(p.h, p.h.T("action.findings.relabel"), p.judge)
	}
}

// note asks for a note with the verdict; without a verdict yet it confirms.
func (p *presenter) note() {
	f := p.finding()
	if f == nil {
		return
	}
	v := app.Verdict{Decision: app.Confirm}
	if f.Verdict != nil {
		v = *f.Verdict
	}
	finding := *f
	p.h.Write(p.h.T("action.findings.note"), p.h.T("findings.note"), v.Note, func(text string) {
		v.Note = text
		p.put([]app.Finding{finding}, v, true)
	})
}

// judge puts the verdict on the chosen findings; each keeps its own note.
func (p *presenter) judge(v app.Verdict) { p.put(p.judged(), v, false) }

func (p *presenter) put(list []app.Finding, v app.Verdict, noted bool) {
	if len(list) == 0 {
		return
	}
	verdicts := make([]app.Verdict, len(list))
	for i, f := range list {
		if verdicts[i] = v; !noted && v.Decision != "" && f.Verdict != nil {
			verdicts[i].Note = f.Verdict.Note
		}
	}
	prj, said := p.h.Project(), p.judgement(list, verdicts[0])
	host.Gesture(p.h, func(ctx context.Context) error { return prj.JudgeFindings(ctx, list, verdicts) }, func() string {
		if p.query.Verdict != project.AnyVerdict {
			p.chosen = nil // the lines are others now
		}
		return i18n.Capital(said)
	})
}

// judgement says what the findings get: the verdict, or none any more.
func (p *presenter) judgement(list []app.Finding, v app.Verdict) string {
	say := i18n.Verdict
	if v.Decision == "" {
		v, say = *list[0].Verdict, i18n.TakenBack
	}
	if len(list) == 1 {
		return say(p.h.T, &v)
	}
	v.Note = "" // each has its own
	return p.h.T("findings.judged", i18n.Number(p.h.T, len(list)), say(p.h.T, &v))
}
