package reader

import (
	"strings"

	"standpunt/app"
	"standpunt/ui/host"
	"standpunt/ui/i18n"
)

// delayed says when the answers were put off, or where the answers are that this
// notice puts off; "" where nothing was.
func (p *presenter) delayed() string {
	t := p.h.T
	date := func(s app.SetSummary) string {
		if s.Answered == "" {
			return s.Name()
		}
		return i18n.Date(t, s.Answered)
	}
	switch {
	case p.delay.Answer != nil:
		return t("reader.answers_are_there", date(*p.delay.Answer), p.delay.Answer.Name())
	case p.set.Kind == app.Postponement:
		return t("reader.answers_are_missing")
	case len(p.delay.Notices) > 0:
		var when []string
		for _, n := range p.delay.Notices {
			when = append(when, date(n))
		}
		return t("reader.put_off", len(when), strings.Join(when, ", "))
	}
	return ""
}

// toDelay goes from a notice to the answers, and from answers to the last notice
// that put them off.
func (p *presenter) toDelay() {
	switch {
	case p.set == nil:
	case p.delay.Answer != nil:
		p.h.Go(host.Place{Screen: "reader", Set: p.delay.Answer.ID})
	case len(p.delay.Notices) > 0:
		p.h.Go(host.Place{Screen: "reader", Set: p.delay.Notices[len(p.delay.Notices)-1].ID})
	case p.set.Kind == app.Postponement:
		p.h.Notice(p.h.T("library.no_answers"), false)
	default:
		p.h.Notice(p.h.T("library.not_put_off"), false)
	}
}
