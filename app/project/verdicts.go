package project

import (
	"context"
	"slices"
	"strings"

	"standpunt/app"
)

// Judge confirms, rejects or relabels a kept finding; a verdict without a
// decision takes the earlier one back. Coder, time and what was judged are filled in.
func (p *Project) Judge(ctx context.Context, id string, v app.Verdict) (app.Finding, error) {
	kept, _, err := p.store.Findings(ctx, FindingQuery{ID: id})
	if err != nil {
		return app.Finding{}, err
	}
	if len(kept) == 0 {
		return app.Finding{}, &app.Error{
			Code: app.NotFound, Key: "finding_unknown", What: "judge finding " + id,
			Why: "there is no finding with this id", Hint: "compare all sets first, then list the findings",
		}
	}
	return p.JudgeFinding(ctx, kept[0], v)
}

// JudgeFinding is Judge for a finding that need not be kept yet, such as one
// of FindingsBetween: it is kept beside the verdict.
func (p *Project) JudgeFinding(ctx context.Context, f app.Finding, v app.Verdict) (app.Finding, error) {
	judged := []app.Finding{f}
	err := p.JudgeFindings(ctx, judged, []app.Verdict{v})
	return judged[0], err
}

// JudgeFindings judges several findings in one undo step; verdicts[i] is for
// findings[i], which gets it. Either all of them are judged or none.
func (p *Project) JudgeFindings(ctx context.Context, findings []app.Finding, verdicts []app.Verdict) error {
	if len(findings) == 0 {
		return nil
	}
	judged := slices.Clone(findings)
	for i, v := range verdicts {
		if err := validVerdict(v); err != nil {
			return err
		}
		v.Note, v.Coder, v.At = strings.TrimSpace(v.Note), p.coder, p.stamp()
		v.Judged = &app.Judged{Kind: judged[i].Kind, Causes: judged[i].Causes, Rules: RuleVersion}
		given := &v
		if v.Decision == "" {
			given = nil
		}
		judged[i] = judged[i].Under(given)
	}
	label := "verdict"
	if !slices.ContainsFunc(judged, func(f app.Finding) bool { return f.Verdict != nil }) {
		label = "verdict.back"
	}
	err := p.do(ctx, label, judged[0].A.Text, func(w Writer) error {
		for _, f := range judged {
			if err := w.PutVerdict(f, f.Verdict); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil {
		copy(findings, judged)
	}
	return err
}

// validVerdict tells whether a verdict says something that can be kept.
func validVerdict(v app.Verdict) error {
	wrong := func(why string) error {
		return &app.Error{Code: app.Invalid, Key: "verdict_invalid", What: "judge a finding", Why: why}
	}
	switch v.Decision {
	case "", app.Confirm, app.Reject:
		if v.Kind != "" || len(v.Causes) > 0 {
			return wrong("only relabel takes a kind and causes")
		}
	case app.Relabel:
		if !slices.Contains([]app.Label{app.Repeated, app.Reworded, app.Shifted, app.Related, app.Unrelated}, v.Kind) {
			return wrong("relabel needs a kind: repeated, reworded, shifted, related or unrelated")
		}
		for _, c := range v.Causes {
			if !slices.Contains(app.Causes, c) {
				return wrong("there is no cause " + string(c))
			}
		}
	default:
		return wrong("a decision is confirm, reject or relabel")
	}
	return nil
}
