package app

import "time"

// Position is a claim that the researcher follows through the years, such as
// "The pact is on schedule for June 2026". What bears on it is its Evidence.
type Position struct {
	ID          string    `json:"id"`
	Name        string    `json:"name"`        // unique in the project
	Description string    `json:"description"` // what counts as evidence for it, or ""
	Evidence    int       `json:"evidence"`    // how many passages bear on it; derived
	Coder       string    `json:"coder"`
	Created     time.Time `json:"created"` // UTC, whole seconds
	Changed     time.Time `json:"changed"` // UTC, whole seconds
}

// Stance is what a passage does with a position.
type Stance string

// The stances, from standing by the position to leaving it.
const (
	Holds       Stance = "holds"       // says it, or says it again
	Shifts      Stance = "shifts"      // says it with another date, number, condition or strength
	Contradicts Stance = "contradicts" // says what cannot be true together with it
	Withdraws   Stance = "withdraws"   // takes it back
	Evades      Stance = "evades"      // was asked about it and does not answer
)

// Stances lists all stances in their order.
var Stances = []Stance{Holds, Shifts, Contradicts, Withdraws, Evades}

// Evidence is a passage of an answer that bears on a position, and how.
//
// Position in the text and quote are kept side by side, as for an Annotation, so
// that the passage can be found again in a new version of the text.
type Evidence struct {
	ID       string    `json:"id"`
	Position string    `json:"position"` // id
	Set      string    `json:"set"`      // id
	Answer   string    `json:"answer"`   // id
	Span     Span      `json:"span"`     // of the answer's text
	Quote    string    `json:"quote"`
	Before   string    `json:"before"` // up to ContextLength code points before the quote
	After    string    `json:"after"`  // up to ContextLength code points after it
	Stance   Stance    `json:"stance"`
	Note     string    `json:"note"`
	Finding  string    `json:"finding"` // id of the finding of which the passage is a side, or ""
	Coder    string    `json:"coder"`
	Created  time.Time `json:"created"` // UTC, whole seconds
	Changed  time.Time `json:"changed"` // UTC, whole seconds

	Placement Placement `json:"placement,omitempty"` // as for an Annotation
	Stood     []string  `json:"stood,omitempty"`
}
