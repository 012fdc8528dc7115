package matrix

import (
	"math"
	"strings"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/i18n"
)

// title is what a column is called: its set and the day of its answers.
func (p *presenter) title(s *app.Set) string {
	return i18n.Join(" · ", s.Name(), i18n.SetDate(p.h.T, s.Date(), s.DateAsked()))
}

// heading is the same on two lines.
func (p *presenter) heading(s *app.Set) string {
	return i18n.Join("\n", s.Name(), i18n.AnswerDate(p.h.T, s.Date(), s.DateAsked()))
}

// number says which question a row begins with, as its first set counts.
func (p *presenter) number(r project.MatrixRow) string {
	for _, c := range r.Cells {
		if c.Answer != "" {
			return p.h.T("matrix.number", strings.Join(c.Covers, ", "))
		}
	}
	return ""
}

// beginningOf is as much of a text as can stand in a cell.
func (p *presenter) beginningOf(text string) string {
	const most = 240
	return i18n.OneLine(app.Span{End: most}.In(text))
}

// said is what a cell says first: how much changed.
func (p *presenter) said(c project.MatrixCell) string {
	return i18n.Join(" · ", p.much(c), p.byHand(c))
}

func (p *presenter) byHand(c project.MatrixCell) string {
	if c.ByHand {
		return p.h.T("matrix.by_hand")
	}
	return ""
}

func (p *presenter) much(c project.MatrixCell) string {
	percent := int(math.Round(c.Changed * 100))
	switch {
	case c.First:
		return p.h.T("matrix.first")
	case c.Kind == app.Repeated:
		return p.h.T("matrix.same")
	case c.Kind == app.Related:
		return p.h.T("matrix.other")
	case c.Kind == app.Reworded && percent == 100:
		return p.h.T("matrix.reworded")
	}
	return p.h.T("matrix.changed", percent)
}

// telling is what a cell says below: what moved, one change on each line, else how the
// answer begins.
func (p *presenter) telling(c project.MatrixCell) string {
	if len(c.Changes) > 0 {
		return strings.Join(p.moved(c), "\n")
	}
	return p.beginningOf(c.Text)
}

// moved is what moved in an answer, each thing once.
func (p *presenter) moved(c project.MatrixCell) []string {
	var out []string
	said := map[string]bool{}
	for _, line := range i18n.ChangeList(p.h.T, c.Changes, nil) {
		if !said[line] {
			said[line] = true
			out = append(out, line)
		}
	}
	return out
}

// whatChanged says in full how much changed in an answer against the one before it, and
// what moved.
func (p *presenter) whatChanged(c project.MatrixCell) (much string, moved []string) {
	if c.First {
		return p.said(c), nil
	}
	before := ""
	for j, x := range p.m.Rows[p.row].Cells {
		if x.Answer == c.Before {
			before = p.m.Sets[j].Name()
		}
	}
	return i18n.Join(" · ", p.h.T("matrix.against", p.much(c), before), p.byHand(c)), p.moved(c)
}

// absent says that the set under the cursor was not asked this, and which sets were.
func (p *presenter) absent() string {
	var where []string
	for j, c := range p.m.Rows[p.row].Cells {
		if c.Answer != "" {
			where = append(where, p.h.T("matrix.asked_in", p.title(p.m.Sets[j]), strings.Join(c.Covers, ", ")))
		}
	}
	return p.h.T("matrix.absent", strings.Join(where, "; "))
}
