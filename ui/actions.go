package ui

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/host"
)

// menuOrder is the order of the menus; a menu that only a screen names comes before Help.
var menuOrder = []string{"menu.file", "menu.edit", "menu.view", "menu.go"}

// actions are the shell's own actions.
func (w *Window) actions() []host.Action {
	open := func() bool { return w.project != nil }
	writable := func() bool { return w.project != nil && w.project.Writable() }
	list := []host.Action{
		{Key: "action.import_files", Menu: "menu.file", Shortcut: "Ctrl+I", Do: w.chooseFile, Enabled: writable},
		{Key: "action.import_folder", Menu: "menu.file", Shortcut: "Ctrl+Shift+I", Do: w.chooseFolder, Enabled: writable},
		{Key: "action.new_project", Menu: "menu.file", Shortcut: "Ctrl+N", Do: w.newProject},
		{Key: "action.open_project", Menu: "menu.file", Shortcut: "Ctrl+O", Do: w.chooseProject},
		{Key: "action.open_sample", Menu: "menu.file", Do: w.openSample},
		{Key: "action.backup", Menu: "menu.file", Do: w.backup, Enabled: open},
		{Key: "action.quit", Menu: "menu.file", Shortcut: "Ctrl+Q", Do: w.Close},
		{Key: "action.undo", Menu: "menu.edit", Shortcut: "Ctrl+Z", Do: w.undo, Enabled: open},
		{Key: "action.redo", Menu: "menu.edit", Shortcut: "Ctrl+Shift+Z", Do: w.redo, Enabled: open},
		{Key: "action.larger", Menu: "menu.view", Shortcut: "Ctrl+=", Do: func() { w.SetSize(w.look.size + 1) }},
		{Key: "action.smaller", Menu: "menu.view", Shortcut: "Ctrl+-", Do: func() { w.SetSize(w.look.size - 1) }},
		{Key: "action.notice", Menu: "menu.view", Shortcut: "Ctrl+B", Do: w.notices.toggle, Enabled: func() bool { return w.notices.line.shown != nil }},
		{Key: "action.palette", Menu: "menu.go", Shortcut: "Ctrl+K", Do: w.showPalette},
		{Key: "action.back", Menu: "menu.go", Shortcut: "Alt+Left", Do: w.retrace},
	}
	if w.report != nil {
		list = slices.Insert(list, 2, host.Action{Key: "import.report", Menu: "menu.file", Shortcut: "Ctrl+Shift+L", Do: w.showReport})
	}
	for i, name := range w.order {
		list = append(list, host.Action{
			Key: "screen." + name, Menu: "menu.go", Shortcut: fmt.Sprintf("Ctrl+%d", (i+1)%10),
			Do: func() { w.Go(host.Place{Screen: name}) },
		})
	}
	for _, name := range []string{"heatmap", "references", "unplaced", "twins"} {
		list = append(list, host.Action{Key: "screen." + name, Menu: "menu.go", Do: func() { w.Go(host.Place{Screen: name}) }, Enabled: open})
	}
	return append(list, host.Action{Key: "action.shortcuts", Menu: "menu.help", Shortcut: "F1", Do: w.showShortcuts})
}

// allActions are those of the shell and of the screen that is shown.
func (w *Window) allActions() []host.Action {
	list := w.actions()
	if s := w.screens[w.at.Screen]; s != nil {
		list = append(list, s.Actions()...)
	}
	return list
}

// buildMenu puts every action in the main menu: only there does a shortcut
// work whatever has the focus.
func (w *Window) buildMenu() {
	menus := map[string]*fyne.Menu{}
	w.offered = nil
	order := append([]string(nil), menuOrder...)
	for _, a := range w.allActions() {
		m := menus[a.Menu]
		if m == nil {
			m = fyne.NewMenu(w.words.T(a.Menu))
			menus[a.Menu] = m
			if !contains(order, a.Menu) && a.Menu != "menu.help" {
				order = append(order, a.Menu)
			}
		}
		item := fyne.NewMenuItem(w.words.T(a.Key), func() { w.do(a) })
		item.Shortcut = shortcutOf(a.Shortcut)
		w.offered = append(w.offered, offered{item, a})
		item.IsQuit = a.Key == "action.quit"
		m.Items = append(m.Items, item)
	}
	var bar []*fyne.Menu
	for _, key := range append(order, "menu.help") {
		if menus[key] != nil {
			bar = append(bar, menus[key])
		}
	}
	w.grey()
	w.win.SetMainMenu(fyne.NewMainMenu(bar...))
}

// offered is an action as it stands in the menu.
type offered struct {
	item   *fyne.MenuItem
	action host.Action
}

// grey takes the colour from what cannot be done now. What a screen shows is often read
// after its menu is made, and the toolkit lets nobody click what is grey.
func (w *Window) grey() {
	for _, o := range w.offered {
		o.item.Disabled = !enabled(o.action)
	}
}

func contains(list []string, s string) bool {
	for _, other := range list {
		if other == s {
			return true
		}
	}
	return false
}

func enabled(a host.Action) bool { return a.Enabled == nil || a.Enabled() }

// do runs an action, when what it is for has come up. What is asked for by a shortcut
// meanwhile is what that means then.
func (w *Window) do(a host.Action) {
	s := shortcutOf(a.Shortcut)
	switch {
	case a.Key == "action.quit" || w.arrival.catching: // it is its turn
		w.perform(a)
	case s != nil && w.waits():
		w.later(func() { w.shortcut(s) })
	default:
		w.later(func() { w.perform(a) })
	}
}

// perform runs an action; the toolkit also calls those whose item is grey. What is not
// done for a text that is written in a box may be the keys that take that text.
func (w *Window) perform(a host.Action) {
	if w.heard(a) && enabled(a) {
		w.await(a.Do)
		return
	}
	if p, ok := w.win.Canvas().Focused().(*prose); ok && a.Shortcut == takeKeys {
		p.take()
	}
}

// shortcut does what a shortcut means to what is shown, or to what has the keyboard.
func (w *Window) shortcut(s fyne.Shortcut) {
	for _, a := range w.allActions() {
		if of := shortcutOf(a.Shortcut); of != nil && of.ShortcutName() == s.ShortcutName() {
			w.perform(a)
			return
		}
	}
	if to, ok := w.win.Canvas().Focused().(fyne.Shortcutable); ok {
		to.TypedShortcut(s)
	}
}

// heard tells whether an action is not kept off by a box. Below an open one nothing
// happens but the undo of what is typed in it.
func (w *Window) heard(a host.Action) bool {
	_, typing := w.win.Canvas().Focused().(line)
	undo := a.Key == "action.undo" || a.Key == "action.redo"
	return !w.boxed() || a.Key == "action.quit" || undo && typing
}

// functionKey does the action of a key without a modifier, which menus do not catch.
func (w *Window) functionKey(name fyne.KeyName) {
	for _, a := range w.allActions() {
		if a.Shortcut != "" && a.Shortcut == string(name) {
			w.do(a)
			return
		}
	}
}

// keyNames are the keys that a shortcut writes otherwise than the toolkit.
var keyNames = map[string]fyne.KeyName{
	"Enter": fyne.KeyReturn, "Del": fyne.KeyDelete, "Esc": fyne.KeyEscape, "PageUp": fyne.KeyPageUp, "PageDown": fyne.KeyPageDown,
}

// shortcutOf reads "Ctrl+Shift+Z"; nil for "" and for a key alone, which is no menu shortcut.
func shortcutOf(s string) fyne.Shortcut {
	switch s {
	case "":
		return nil
	case "Ctrl+Z":
		return &fyne.ShortcutUndo{}
	case "Ctrl+Y":
		return &fyne.ShortcutRedo{}
	}
	parts := strings.Split(s, "+")
	var mod fyne.KeyModifier
	for _, p := range parts[:len(parts)-1] {
		switch p {
		case "Ctrl":
			mod |= fyne.KeyModifierShortcutDefault
		case "Shift":
			mod |= fyne.KeyModifierShift
		case "Alt":
			mod |= fyne.KeyModifierAlt
		}
	}
	name := parts[len(parts)-1]
	key, ok := keyNames[name]
	if !ok {
		key = fyne.KeyName(name)
	}
	return &desktop.CustomShortcut{KeyName: key, Modifier: mod}
}

// line is a focused line of text, which has an undo of its own.
type line interface {
	Undo()
	Redo()
	SelectedText() string
}

// undo reverses the last gesture; in a line of text it undoes the typing.
func (w *Window) undo() {
	if e, ok := w.win.Canvas().Focused().(line); ok {
		e.Undo()
		return
	}
	w.undoGesture()
}

// undoGesture reverses the last gesture, wherever the keyboard is.
func (w *Window) undoGesture() {
	w.step("shell.undone", "shell.nothing_to_undo", (*project.Project).Undo)
}

func (w *Window) redo() {
	if e, ok := w.win.Canvas().Focused().(line); ok {
		e.Redo()
		return
	}
	w.step("shell.redone", "shell.nothing_to_redo", (*project.Project).Redo)
}

func (w *Window) step(done, nothing string, take func(*project.Project, context.Context) (app.Action, error)) {
	if w.project == nil {
		return
	}
	p, h := w.project, &hosted{w}
	var did app.Action
	h.Run("", func(ctx context.Context, _ func(int, int)) (err error) {
		did, err = take(p, ctx)
		return err
	}, func(err error) {
		switch {
		case app.CodeOf(err) == app.NotFound && err != nil:
			w.notices.say(w.words.T(nothing), false)
		case err != nil:
			w.fail(err)
		default:
			about := w.words.T("gesture." + did.Label)
			if did.About != "" {
				about += " (" + shorten(did.About, 60) + ")"
			}
			w.notices.supersede(gesture, w.words.T(done, about), false)
			w.refresh()
			w.compareAgain(p, did)
		}
	})
	h.Await()
}

// shorten cuts a text to n code points.
func shorten(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	return string(r[:n-1]) + "…"
}
