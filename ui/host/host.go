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
	// Await lets what is typed wait for what Run was asked for last, such as a box to choose
	// in: it would go to what is shown before.
	Await()
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
	// Write asks for a text of several lines, such as a comment.
	Write(title, label, value string, ok func(string))
	// Keep remembers a text under a key, also for the next start; Kept gives it, "" for none.
	Keep(key, text string)
	Kept(key string) string
	// Choose shows a list to choose from by typing.
	Choose(c Choice)
}

// Choice is a question with answers to choose from.
type Choice struct {
	Title  string
	Items  []Item
	At     int                // the item that is proposed: Enter takes it
	Chosen func(i int)        // gets the index in Items; not called when the user gives up
	New    func(typed string) // takes words that are no item, such as a new tag; nil when there is nothing new to make
}

// Item is one answer to a Choice.
type Item struct {
	Text   string
	Detail string // quiet, behind the text
	Color  string // "#rrggbb" for a dot; "" for none
	Also   string // words that find it too, not shown
}

// MostBeside is how many sets or answers stand side by side.
const MostBeside = 4

// MostColumns is how many sets the matrix shows: more are too narrow to read.
const MostColumns = 8

// Place is somewhere in the project that a screen can show.
type Place struct {
	Screen  string // "library", "reader", "compare", "findings", "positions", "codebook", "search", "export", "settings"
	Set     string
	Answer  string
	Span    app.Span
	Finding string
	Query   string // the words looked for

	// On the matrix and the compare screen: the ids with spaces between them; for one
	// answer of a set "set:answer".
	Sets string

	// On the compare screen Other stands beside Set and, when two answers are
	// compared and not all of the sets, OtherAnswer beside Answer.
	Other, OtherAnswer string

	// On the compare screen: Set as it was in this version stands beside itself as it is now.
	Version int
}

// Action is something a screen can do; it becomes a menu item and a line of the command palette.
type Action struct {
	Key      string // translation key of its name
	Menu     string // translation key of the menu it stands in
	Shortcut string // "Ctrl+T", "Ctrl+Shift+Z", "F8"; "" for none
	Letter   string // the key that does it while the screen's text or table has the keyboard, which the screen sees to
	Do       func()
	Enabled  func() bool // nil for always
}
