package app

import "time"

// Annotation is tags and a comment that a coder put on a passage, on a whole
// answer (Span covers all of it and Whole is true) or on a set (Answer is "").
//
// Position and quote are kept side by side (W3C TextPositionSelector and
// TextQuoteSelector), so that the passage can be found again in a new version
// of the text.
type Annotation struct {
	ID      string    `json:"id"`
	Set     string    `json:"set"`
	Answer  string    `json:"answer"`
	Span    Span      `json:"span"`
	Whole   bool      `json:"whole"`
	Quote   string    `json:"quote"`
	Before  string    `json:"before"` // up to 32 code points before the quote
	After   string    `json:"after"`  // up to 32 code points after it
	Tags    []string  `json:"tags"`   // tag ids, in codebook order
	Comment string    `json:"comment"`
	Coder   string    `json:"coder"`
	Created time.Time `json:"created"` // UTC, whole seconds
	Changed time.Time `json:"changed"` // UTC, whole seconds

	// Placement is Ambiguous or Lost when the passage was not found again in a
	// newer version of the set, and stands on no text: Answer is "", Span and the
	// words are those of the older text, Stood the labels of the questions whose
	// answer it was.
	Placement Placement `json:"placement,omitempty"`
	Stood     []string  `json:"stood,omitempty"`
}

// ContextLength is how many code points an annotation keeps on each side of its quote.
const ContextLength = 32
