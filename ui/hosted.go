package ui

import (
	"context"
	"errors"
	"sync"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/host"
	"standpunt/ui/i18n"
)

// hosted is the window as its screens see it.
type hosted struct{ w *Window }

var _ host.Host = (*hosted)(nil)

// systemLocale is the computer's language; the toolkit complains each time that it is asked under LANG=C.
var systemLocale = sync.OnceValue(lang.SystemLocale)

func (h *hosted) Project() *project.Project         { return h.w.project }
func (h *hosted) T(key string, args ...any) string  { return h.w.words.T(key, args...) }
func (h *hosted) Notice(text string, undoable bool) { h.w.notices.say(text, undoable) }
func (h *hosted) Await()                            { h.w.await(func() {}) }
func (h *hosted) Go(to host.Place)                  { h.w.Go(to) }
func (h *hosted) Changed()                          { h.w.refresh() }
func (h *hosted) Fail(err error)                    { h.w.fail(err) }
func (h *hosted) Languages() []string               { return h.w.words.Languages() }
func (h *hosted) Language() string                  { return h.w.words.Language() }
func (h *hosted) SetLanguage(l string)              { h.w.SetLanguage(l) }
func (h *hosted) Theme() string                     { return h.w.look.theme }
func (h *hosted) SetTheme(t string)                 { h.w.SetTheme(t) }
func (h *hosted) TextSize() (size, least, most float32) {
	return h.w.look.size, smallestText, largestText
}
func (h *hosted) SetTextSize(s float32)                       { h.w.SetSize(s) }
func (h *hosted) OpenSample()                                 { h.w.openSample() }
func (h *hosted) Back()                                       { h.w.back() }
func (h *hosted) ChooseFile(name string, chosen func(string)) { h.w.chooseTarget(name, chosen) }

// Keep remembers a text for the next start, and Kept gives it. A window for
// pictures and tests remembers nothing beyond itself.
func (h *hosted) Keep(key, text string) {
	h.w.kept[key] = text
	if !h.w.options.Still {
		h.w.app.Preferences().SetString(prefKept+key, text)
	}
}

// Kept is what was remembered under a key.
func (h *hosted) Kept(key string) string {
	if text, ok := h.w.kept[key]; ok || h.w.options.Still {
		return text
	}
	return h.w.app.Preferences().String(prefKept + key)
}

// Coder is who annotates.
func (h *hosted) Coder() string { return h.w.look.coder }

// SetCoder changes who annotates, now and at the next start.
func (h *hosted) SetCoder(name string) {
	h.w.look.coder = name
	if h.w.project != nil {
		h.w.project.SetCoder(name)
	}
	h.w.status.refresh()
	h.w.saveLook()
}

// job is work with a name, as the status bar shows it.
type job struct {
	name        string
	done, total int
	began       time.Time
	cancel      context.CancelFunc
}

// Run does work off the window's thread and after on it.
func (h *hosted) Run(name string, work func(context.Context, func(done, total int)) error, after func(error)) {
	w := h.w
	ctx, cancel := context.WithCancel(context.Background())
	j := &job{name: name, began: time.Now(), cancel: cancel}
	if name != "" {
		w.jobs = append(w.jobs, j)
		w.status.refreshJobs()
	} else {
		w.arrival.works++
	}
	finish := func(err error) {
		cancel()
		if name == "" {
			w.arrival.works--
		}
		for i, other := range w.jobs {
			if other == j {
				w.jobs = append(w.jobs[:i], w.jobs[i+1:]...)
				break
			}
		}
		if w.closed.Load() {
			return
		}
		w.status.refreshJobs()
		w.giveBack()
		if after != nil {
			after(err)
		}
		w.settle()
		w.grey()
		w.repaint()
		w.catchUp()
	}
	if w.options.Still {
		finish(work(ctx, func(int, int) {}))
		return
	}
	var told time.Time
	progress := func(done, total int) {
		if now := time.Now(); now.Sub(told) > 100*time.Millisecond || done == total {
			told = now
			fyne.Do(func() { j.done, j.total = done, total; w.status.refreshJobs() })
		}
	}
	done := make(chan error, 1)
	go func() { done <- work(ctx, progress) }()
	if name == "" && w.patience.wait(done, finish) {
		return
	}
	go func() {
		err := <-done
		fyne.Do(func() { finish(err) })
	}()
}

// sentences says an error in the language of the window: what, why, what now.
func (w *Window) sentences(err error) (what, why, hint string) {
	var e *app.Error
	if !errors.As(err, &e) {
		return w.words.T("shell.failed"), err.Error(), ""
	}
	foreign := w.words.Language() != i18n.Fallback && w.words.Has("error."+e.Key)
	hint = e.Hint
	if known := w.words.Has("hint." + e.Key); known && (foreign || hint == "") {
		hint = w.words.T("hint." + e.Key)
	} else if foreign {
		hint = ""
	}
	switch {
	case foreign:
		return w.words.T("error." + e.Key), "", hint
	case e.What == "":
		return w.words.T("shell.failed"), e.Why, hint
	}
	return w.words.T("shell.could_not", e.What), e.Why, hint
}

func (w *Window) fail(err error) {
	if err == nil || errors.Is(err, context.Canceled) || app.CodeOf(err) == app.Canceled {
		return
	}
	fyne.LogError("shown to the user", err)
	w.notices.fail(w.sentences(err))
}
