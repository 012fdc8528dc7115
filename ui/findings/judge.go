package findings

import (
	"context"

	"standpunt/app"
	"standpunt/ui/i18n"
)

// decide confirms or rejects the finding under the cursor; the same decision
// again takes it back.
func (p *presenter) decide(d app.Decision) {
	f := p.finding()
	if f == nil {
		return
	}
	v := app.Verdict{Decision: d}
	if f.Verdict != nil {
		v.Note = f.Verdict.Note
		if f.Verdict.Decision == d {
			v = app.Verdict{}
		}
	}
	p.judge(*f, v)
}

// relabel asks what the finding is instead.
func (p *presenter) relabel() {
	f := p.finding()
	if f == nil {
		return
	}
	words, verdicts := i18n.Relabels(p.h.T)
	p.h.Choose(p.h.T("action.findings.relabel"), words, func(i int) {
		v := verdicts[i]
		if f.Verdict != nil {
			v.Note = f.Verdict.Note
		}
		p.judge(*f, v)
	})
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
	p.h.Ask(p.h.T("action.findings.note"), p.h.T("findings.note"), v.Note, func(text string) {
		v.Note = text
		p.judge(*f, v)
	})
}

func (p *presenter) judge(f app.Finding, v app.Verdict) {
	prj := p.h.Project()
	var judged app.Finding
	p.h.Run("", func(ctx context.Context, _ func(int, int)) (err error) {
		judged, err = prj.Judge(ctx, f.ID, v)
		return err
	}, func(err error) {
		if err != nil {
			p.h.Fail(err)
			return
		}
		said := i18n.Verdict(p.h.T, judged.Verdict)
		if said == "" {
			said = p.h.T("verdict.taken_back")
		}
		p.h.Notice(said, true)
		p.h.Changed()
	})
}
