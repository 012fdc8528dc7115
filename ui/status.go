package ui

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"standpunt/app/project"
	"standpunt/ui/i18n"
	own "standpunt/ui/widget"
)

// status is the line at the foot: what is open, and the work that runs.
type status struct {
	w        *Window
	object   fyne.CanvasObject
	facts    *widget.Label
	job      *own.Job
	counting bool
}

func newStatus(w *Window) *status {
	s := &status{w: w, facts: widget.NewLabel("")}
	s.facts.Truncation = fyne.TextTruncateEllipsis
	s.job = own.NewJob(w.words.T("shell.cancel"), func() {
		if len(w.jobs) > 0 {
			w.jobs[0].cancel()
		}
	})
	s.object = container.NewBorder(widget.NewSeparator(), nil, nil, s.job, container.NewStack(s.facts, w.notices.line.place))
	s.refreshJobs()
	s.yield()
	return s
}

// yield leaves the place to a notice while there is one.
func (s *status) yield() { own.Show(s.facts, s.w.notices.line.shown == nil) }

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
	parts := []string{state, coder, t("shell.sets", s.number(sets))}
	if path := s.w.project.Path(); path != "" {
		parts = append(parts, filepath.Base(path)) // the title says in which folder
	}
	return strings.Join(parts, "  ·  ")
}

func (s *status) refreshJobs() {
	if len(s.w.jobs) == 0 {
		s.job.Hide()
		return
	}
	j, share := s.w.jobs[0], -1.0
	text := j.name
	if j.total > 0 {
		share = float64(j.done) / float64(j.total)
		text = s.w.words.T("shell.job", j.name, s.number(j.done), s.number(j.total))
		if left := j.left(time.Now()); left != "" {
			text += " · " + s.w.words.T("shell.left", left)
		}
	}
	if more := len(s.w.jobs) - 1; more > 0 {
		text += fmt.Sprintf(" (+%d)", more)
	}
	s.job.Set(text, share)
	s.job.Show()
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
