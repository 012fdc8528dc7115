package ui

import (
	"context"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"standpunt/app/project"
	"standpunt/assets"
	"standpunt/ui/host"
	"standpunt/ui/i18n"
	"standpunt/ui/mapping"
	own "standpunt/ui/widget"
)

// Options are the deeds that main wires, and how the window starts.
type Options struct {
	Sample func(ctx context.Context) (*project.Project, error)                           // the sample, made when it is not there
	Open   func(ctx context.Context, path string, create bool) (*project.Project, error) // a project file
	Refill func(ctx context.Context, p *project.Project) error                           // the sample's documents, when the project has no sets
	// Still runs work on the spot and leaves the preferences alone: for pictures and tests.
	Still bool
}

// Window is the program's one window. Its methods are called on the toolkit's thread.
type Window struct {
	app     fyne.App
	win     fyne.Window
	options Options
	words   *i18n.Catalog
	look    look

	project *project.Project
	screens map[string]screen
	order   []string
	at      host.Place
	trail   []host.Place          // where Esc goes back to
	last    map[string]host.Place // where each screen was left
	kept    map[string]string     // what screens remember

	rail     *rail
	frame    *fyne.Container // rail, body, and the foot with notices and status
	body     *fyne.Container
	status   *status
	notices  *notices
	boxes    []*widget.PopUp // the last lies on top: what Esc closes first
	jobs     []*job
	report   *project.ImportReport // of the last import, when there is more to it than a sentence
	patience patience
	arrival  arrival
	keeper   *own.Keeper
	offered  []offered // the menu's items
	opening  bool
	closed   atomic.Bool
	late     func(time.Duration, func()) // does something after a while; never in a Still window
}

// screen is what the shell knows of a screen.
type screen interface {
	Object() fyne.CanvasObject
	Show(to host.Place)
	Refresh()
	Actions() []host.Action
}

// focuser is a screen that says where the keyboard is when it comes up.
type focuser interface{ First() fyne.Focusable }

// leaver is a screen that remembers something when the user goes elsewhere.
type leaver interface{ Leave() }

// corrector is a screen in which sets become others; it gives them once.
type corrector interface{ Corrected() []string }

// New makes the window, without a project yet.
func New(a fyne.App, o Options) (*Window, error) {
	words, err := i18n.Load(assets.Words, "i18n")
	if err != nil {
		return nil, err
	}
	w := &Window{app: a, options: o, words: words, last: map[string]host.Place{}, kept: map[string]string{}, win: a.NewWindow("Standpunt")}
	w.late = w.afterwards
	w.loadLook()
	w.teachToolkit()
	w.win.SetIcon(fyne.NewStaticResource("icon.png", assets.Icon))
	w.win.SetPadded(false)
	w.win.SetMaster()
	w.win.Resize(w.look.window)
	w.win.SetOnDropped(func(_ fyne.Position, files []fyne.URI) { w.dropped(files) })
	w.win.Canvas().SetOnTypedKey(w.typedKey)
	w.win.Canvas().SetOnTypedRune(w.typedRune)
	w.keeper = w.newKeeper()
	w.win.SetCloseIntercept(w.Close)
	w.build()
	return w, nil
}

// Fyne is the toolkit's window.
func (w *Window) Fyne() fyne.Window { return w.win }

// Start opens the project at path; without a path the last one, without a last one the sample.
func (w *Window) Start(path string) {
	last := w.app.Preferences().String(prefProject)
	switch {
	case path != "":
		w.openPath(path, true)
	case last != "" && exists(last):
		w.openPath(last, false)
	default:
		w.openSample()
	}
}

// Close ends what runs, keeps the window's state, and closes the project and the window.
func (w *Window) Close() {
	if w.closed.Swap(true) {
		return
	}
	for _, j := range w.jobs {
		j.cancel()
	}
	w.leave()
	w.saveLook()
	if w.project != nil {
		if err := w.project.Close(); err != nil {
			fyne.LogError("close the project", err)
		}
	}
	w.win.Close()
}

// build makes all that has words in it; it is done again in another language.
func (w *Window) build() {
	h := &hosted{w}
	w.leave()
	w.screens, w.order = map[string]screen{}, nil
	for i, s := range allScreens {
		w.screens[s.name] = newScreen(i, h)
		w.order = append(w.order, s.name)
	}
	for _, s := range aside {
		w.screens[s.name] = s.make(h)
	}
	w.screens["mapping"] = mapping.New(h, w.importTable)
	w.rail = newRail(w)
	if w.notices == nil {
		w.notices = newNotices(w)
	}
	w.status = newStatus(w)
	w.body = container.NewStack()
	w.frame = container.NewBorder(nil, container.NewVBox(w.notices.bar.place, w.status.object), w.rail.object, nil, container.NewStack(w.body, container.NewBorder(nil, w.notices.whole, nil, nil), container.NewWithoutLayout(w.keeper)))
	w.win.SetContent(w.frame)
	if w.at.Screen == "" {
		w.at = host.Place{Screen: "library"}
	}
	w.open(w.at)
}

// layFoot gives the notices and the status bar the room that they need now; the
// rest of the window gives way, so that nothing is covered.
func (w *Window) layFoot() {
	if w.frame == nil {
		return
	}
	own.Arrange(w.frame.Objects[1].(*fyne.Container))
	own.Arrange(w.frame)
	canvas.Refresh(w.frame)
}

// open shows a place, without a step in the trail.
func (w *Window) open(to host.Place) {
	if s := w.screens[to.Screen]; s != nil {
		w.await(func() { w.show(s, to) })
	}
}

func (w *Window) show(s screen, to host.Place) {
	w.leave()
	if c, ok := w.screens[w.at.Screen].(corrector); ok && w.project != nil && to.Screen != w.at.Screen {
		defer func(p *project.Project) { w.compareSets(p, c.Corrected()) }(w.project)
	}
	w.at = to
	w.last[to.Screen] = to
	w.body.Objects = []fyne.CanvasObject{s.Object()}
	w.body.Refresh()
	w.rail.mark(to.Screen)
	w.buildMenu()
	if w.project != nil {
		boxed := w.boxed() // the keys are for the box; the screen gets them when it is shut
		if !boxed {
			w.win.Canvas().Unfocus() // what is hidden would keep the keys
		}
		s.Show(to)
		if f, ok := s.(focuser); ok && !boxed {
			w.win.Canvas().Focus(f.First())
		}
	}
	w.grey()
	w.status.refresh()
}

// settle gives the keyboard to the screen when nothing has it: what it is for
// may only now have something to show, and what is hidden takes no keys.
func (w *Window) settle() {
	if !w.waits() {
		w.giveBack()
	}
	if o, ok := w.win.Canvas().Focused().(fyne.CanvasObject); ok && !w.boxed() && w.hidden(o) {
		w.win.Canvas().Unfocus()
		w.win.Canvas().Focus(o.(fyne.Focusable)) // takes it again when it is only not drawn yet
	}
	if f, ok := w.screens[w.at.Screen].(focuser); ok && !w.boxed() && w.win.Canvas().Focused() == nil {
		w.win.Canvas().Focus(f.First())
	}
}

// hidden tells whether an object is not shown any more, itself or with what it stands
// in, or not yet: the toolkit knows no place for it then.
func (w *Window) hidden(o fyne.CanvasObject) bool {
	if _, ok := o.(*railItem); ok { // always there, and the first has no place but the corner
		return false
	}
	at := w.app.Driver().AbsolutePositionForObject(o)
	return at.X <= 0 && at.Y <= 0
}

// repaint draws the window anew: what is shown now and was hidden when it was last drawn
// does not ask for that itself, and would stay away until the next key.
func (w *Window) repaint() {
	if c, ok := w.win.Canvas().(interface{ SetDirty() }); ok {
		c.SetDirty()
	}
}

// leave lets the screen that is shown remember what it wants to.
func (w *Window) leave() {
	if l, ok := w.screens[w.at.Screen].(leaver); ok && w.project != nil {
		l.Leave()
	}
}

// Go shows a place; Esc comes back from it.
func (w *Window) Go(to host.Place) {
	if w.screens[to.Screen] == nil {
		return
	}
	if to == (host.Place{Screen: to.Screen}) {
		if was, ok := w.last[to.Screen]; ok {
			to = was
		}
	}
	if to.Screen != w.at.Screen || to.Set != w.at.Set || to.Sets != w.at.Sets || to.OtherAnswer != w.at.OtherAnswer || to.Version != w.at.Version {
		w.trail = append(w.trail, w.at)
		if len(w.trail) > 50 {
			w.trail = w.trail[1:]
		}
	}
	w.open(to)
}

// back closes what lies on top, else goes to where the user came from.
func (w *Window) back() {
	switch {
	case w.boxed():
		w.shut()
	case w.notices.dismiss():
	default:
		w.retrace()
	}
}

// retrace goes to where the user came from.
func (w *Window) retrace() {
	if last := len(w.trail) - 1; last >= 0 {
		to := w.trail[last]
		w.trail = w.trail[:last]
		w.open(to)
	}
}

// refresh reads again what is shown, after a change of the project.
func (w *Window) refresh() {
	if w.project == nil {
		return
	}
	if s := w.screens[w.at.Screen]; s != nil {
		s.Refresh()
	}
	w.grey()
	w.status.refresh()
}

// teachToolkit gives the toolkit's own texts in the language in use.
func (w *Window) teachToolkit() {
	var texts []byte
	for _, key := range w.words.Keys(w.words.Language()) {
		if len(key) > 8 && key[:8] == "toolkit." {
			texts = appendPair(texts, key[8:], w.words.T(key))
		}
	}
	texts = append(texts, '}')
	if w.options.Still {
		return
	}
	if err := lang.AddTranslationsForLocale(texts, systemLocale()); err != nil {
		fyne.LogError("translate the toolkit", err)
	}
}
