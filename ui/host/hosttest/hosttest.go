// Package hosttest stands in for the window in the tests of screens: work runs
// at once, and what a screen asks of the window is kept to look at. It draws
// nothing.
package hosttest

import (
	"context"
	"testing"
	"time"

	"standpunt/app/project"
	"standpunt/assets"
	"standpunt/storage/memory"
	"standpunt/ui/host"
	"standpunt/ui/i18n"
)

// Host is a window that is not there.
type Host struct {
	Words    *i18n.Catalog
	Open     *project.Project
	Notices  []string
	Undoable []bool
	Failures []error
	Places   []host.Place
	Changes  int
	Awaits   int
	Jobs     []string // the names of the work with a name
	Answer   string   // what the user types when asked; "" gives up
	Asked    []string // the titles of what was asked
	Chosen   []int    // what the user chooses, one question after the other; without more, she types New or gives up
	New      string   // what the user types where something new can be made
	Offered  [][]host.Item
	Proposed []string // the item that was proposed, of each of Offered; "" where there was none
	OnChange func()   // what the window would do on Changed
	Late     bool     // what Run brings waits for Come, as it does when the user is quicker
	waiting  []func()
	kept     map[string]string
}

var _ host.Host = (*Host)(nil)

// New is a host with an empty project in memory, in English, on 23 November 2026.
func New(t testing.TB) *Host {
	t.Helper()
	words, err := i18n.Load(assets.Words, "i18n")
	if err != nil {
		t.Fatal(err)
	}
	clock := func() time.Time { return time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC) }
	p := project.New(memory.New(), project.WithClock(clock), project.WithCoder("A"))
	t.Cleanup(func() {
		if err := p.Close(); err != nil {
			t.Error(err)
		}
	})
	return &Host{Words: words, Open: p, kept: map[string]string{}}
}

// Project is the project in memory.
func (h *Host) Project() *project.Project { return h.Open }

// T translates with the real words.
func (h *Host) T(key string, args ...any) string { return h.Words.T(key, args...) }

// Run does the work and then after, on the spot.
func (h *Host) Run(name string, work func(context.Context, func(int, int)) error, after func(error)) {
	if name != "" {
		h.Jobs = append(h.Jobs, name)
	}
	err := work(context.Background(), func(int, int) {})
	switch {
	case after == nil:
	case h.Late:
		h.waiting = append(h.waiting, func() { after(err) })
	default:
		after(err)
	}
}

// Come brings what is waiting, and what that asks for in turn.
func (h *Host) Come() {
	h.Late = false
	for len(h.waiting) > 0 {
		next := h.waiting[0]
		h.waiting = h.waiting[1:]
		next()
	}
}

// Notice keeps the sentence.
func (h *Host) Notice(text string, undoable bool) {
	h.Notices, h.Undoable = append(h.Notices, text), append(h.Undoable, undoable)
}

// Fail keeps the error.
func (h *Host) Fail(err error) { h.Failures = append(h.Failures, err) }

// Go keeps the place.
func (h *Host) Go(to host.Place) { h.Places = append(h.Places, to) }

// Await counts.
func (h *Host) Await() { h.Awaits++ }

// Changed counts, and calls OnChange.
func (h *Host) Changed() {
	h.Changes++
	if h.OnChange != nil {
		h.OnChange()
	}
}

// Ask answers with Answer.
func (h *Host) Ask(title, _, _ string, ok func(string)) {
	h.Asked = append(h.Asked, title)
	if h.Answer != "" {
		ok(h.Answer)
	}
}

// Write answers as Ask does.
func (h *Host) Write(title, label, value string, ok func(string)) { h.Ask(title, label, value, ok) }

// Choose chooses what is next in Chosen, else types New.
func (h *Host) Choose(c host.Choice) {
	h.Asked, h.Offered = append(h.Asked, c.Title), append(h.Offered, c.Items)
	proposed := ""
	if c.At < len(c.Items) {
		proposed = c.Items[c.At].Text
	}
	h.Proposed = append(h.Proposed, proposed)
	if len(h.Chosen) > 0 {
		next := h.Chosen[0]
		h.Chosen = h.Chosen[1:]
		if next >= 0 && next < len(c.Items) {
			c.Chosen(next)
		}
		return
	}
	if h.New != "" && c.New != nil {
		c.New(h.New)
	}
}

// Keep remembers.
func (h *Host) Keep(key, text string) { h.kept[key] = text }

// Kept is what was remembered.
func (h *Host) Kept(key string) string { return h.kept[key] }
