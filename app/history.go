package app

import "time"

// Gesture is what a user does in one go: one transaction, one step of undo.
// Gestures that share a Group are undone together (the files of one import).
type Gesture struct {
	Label string // machine name: "annotate", "tag.rename"; the screens translate "gesture."+Label
	Coder string
	Group string
	About string // what it was about, in the user's words: a quote, a tag's path, a file name
	Final bool   // no undo goes beyond it: what a program brings along, such as the sample's documents
}

// Action is a gesture that was done, as the history lists it.
type Action struct {
	ID     int64     `json:"id"`
	Label  string    `json:"label"`
	About  string    `json:"about"`
	Coder  string    `json:"coder"`
	At     time.Time `json:"at"`     // UTC, whole seconds
	Undoes int64     `json:"undoes"` // the action that this one reversed, or 0
	Undone bool      `json:"undone"` // it was reversed and not done again
}
