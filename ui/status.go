package ui

import (
	"context"
	"fmt"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"standpunt/app/project"
	"standpunt/ui/i18n"
)

// status is the line at the foot: what is open, and the work that runs.
type status struct {
	w        *Window
	object   fyne.CanvasObject
	facts    *widget.Label
	jobs     *fyne.Container
	job      *widget.Label
	bar      *widget.ProgressBar
	endless  *widget.ProgressBarInfinite
	counting bool
}

func newStatus(w *Window) *status {
	s := &status{w: w, facts: widget.NewLabel(""), job: widget.NewLabel(""), bar: widget.NewProgressBar(), endless: widget.NewProgressBarInfinite()}
	s.facts.Truncation = fyne.TextTruncateEllipsis
	s.bar.TextFormatter = func() string { return "" }
	cancel := widget.NewButtonWithIcon(w.words.T("shell.cancel"), theme.CancelIcon(), func() {
		if len(w.jobs) > 0 {
			w.jobs[0].cancel()
		}
	})
	cancel.Importance = widget.LowImportance
	bars := container.NewGridWrap(fyne.NewSize(160, s.bar.MinSize().Height), container.NewStack(s.bar, s.endless))
	s.jobs = container.NewHBox(s.job, container.NewCenter(bars), cancel)
	s.object = container.NewBorder(widget.NewSeparator(), nil, nil, s.jobs, s.facts)
	s.refreshJobs()
	return s
}

// refresh says anew what is open; the sets are counted off the window's thread.
func (s *status) refresh() {
	if s.w.project == nil {
		s.facts.SetText("")
		return
	}
	if s.counting {
		return
	}
	s.counting = true
	p, count := s.w.project, 0
	(&hosted{s.w}).Run("", func(ctx context.Context, _ func(int, int)) (err error) {
		_, count, err = p.Sets(ctx, project.SetQuery{Limit: 1})
		return err
	}, func(err error) {
		s.counting = false
		if err == nil && p == s.w.project {
			s.facts.SetText(s.sentence(count))
		}
	})
}

func (s *status) sentence(sets int) string {
	t := s.w.words.T
	state := t("shell.saved")
	if !s.w.project.Writable() {
		state = t("shell.read_only")
	}
	coder := t("shell.no_coder")
	if c := s.w.look.coder; c != "" {
		coder = t("shell.coder", c)
	}
	return strings.Join([]string{state, coder, t("shell.sets", s.number(sets)), s.w.project.Path()}, "  ·  ")
}

func (s *status) refreshJobs() {
	if len(s.w.jobs) == 0 {
		s.endless.Stop()
		s.jobs.Hide()
		return
	}
	j := s.w.jobs[0]
	text := j.name
	if j.total > 0 {
		text = s.w.words.T("shell.job", j.name, s.number(j.done), s.number(j.total))
		if left := j.left(time.Now()); left != "" {
			text += " · " + s.w.words.T("shell.left", left)
		}
		s.bar.SetValue(float64(j.done) / float64(j.total))
		s.endless.Stop()
		s.endless.Hide()
		s.bar.Show()
	} else {
		s.bar.Hide()
		s.endless.Show()
		s.endless.Start()
	}
	if more := len(s.w.jobs) - 1; more > 0 {
		text += fmt.Sprintf(" (+%d)", more)
	}
	s.job.SetText(text)
	s.jobs.Show()
}

func (s *status) number(n int) string { return i18n.Number(s.w.words.T, n) }

// left is the time that the job still needs at its rate so far, "" when too early to say.
func (j *job) left(now time.Time) string {
	spent := now.Sub(j.began)
	if j.done == 0 || spent < 2*time.Second {
		return ""
	}
	left := time.Duration(float64(spent) / float64(j.done) * float64(j.total-j.done))
	return left.Round(time.Second).String()
}
