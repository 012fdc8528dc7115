// Package host is what a screen may ask of the window around it: words in the
// reader's language, work off the window's thread, notices, and going to
// another screen. It has no Fyne in it, so that presenters can use it and tests
// can stand in for the window. It draws nothing.
package host

import (
	"context"

	"standpunt/app"
	"standpunt/app/project"
)

// Host is the window, as a screen sees it. All methods are called on the
// window's thread.
type Host interface {
	// Project is the open project; it changes when another one is opened.
	Project() *project.Project
	// T is the sentence with this key in the language of the window; args fill its %s and %d.
	T(key string, args ...any) string
	// Run does work off the window's thread and then calls after on it. Work
	// with a name shows in the status bar, with its progress and a way to cancel it.
	Run(name string, work func(ctx context.Context, progress func(done, total int)) error, after func(error))
	// Notice shows a short sentence, with an Undo when what happened can be undone.
	Notice(text string, undoable bool)
	// Fail shows an error: what happened, why, what to do next.
	Fail(err error)
	// Go opens a place.
	Go(to Place)
	// Changed tells the window that the project's content changed, so that what is shown is read again.
	Changed()
	// Ask asks for one line of text, starting from value; ok is not called when the user gives up.
	Ask(title, label, value string, ok func(string))
	// Choose shows a list to choose from by typing; chosen gets the index.
	Choose(title string, items []string, chosen func(int))
}

// Place is somewhere in the project that a screen can show.
type Place struct {
	Screen  string // "library", "reader", "compare", "findings", "codebook", "search", "export", "settings"
	Set     string
	Answer  string
	Span    app.Span
	Other   string // the set beside Set, on the compare screen
	Finding string
	Query   string // the words looked for
}

// Action is something a screen can do; it becomes a menu item and a line of the command palette.
type Action struct {
	Key      string // translation key of its name
	Menu     string // translation key of the menu it stands in
	Shortcut string // "Ctrl+T", "Ctrl+Shift+Z", "F8"; "" for none
	Do       func()
	Enabled  func() bool // nil for always
}
