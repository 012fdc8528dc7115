package app

import "errors"

// Code is the class of an error; the command line's exit status follows from it.
type Code string

// The classes of error.
const (
	Invalid    Code = "invalid"    // the request makes no sense: wrong usage
	NotFound   Code = "not_found"  // there is no such file, set, answer, tag
	Unreadable Code = "unreadable" // the file is there and cannot be read as what it should be
	Exists     Code = "exists"     // it is there already
	Busy       Code = "busy"       // another window or script is writing to the project
	ReadOnly   Code = "read_only"  // the project or its folder cannot be written
	Full       Code = "full"       // no space on the disk
	Damaged    Code = "damaged"    // the project file is damaged
	Newer      Code = "newer"      // a newer Standpunt made the project
	Canceled   Code = "canceled"   // the user stopped it
	Internal   Code = "internal"   // a fault of ours
)

// Error says what happened, why, and what to do next.
//
// Key names the sentence in the translation files ("error.pdf_encrypted"); What
// is the same sentence in English, for the command line and the log.
type Error struct {
	Code Code
	Key  string // translation key, without the "error." prefix
	What string // what was tried: "import scan.pdf"
	Why  string // why it failed, in plain English
	Hint string // what to do next, or ""
	Err  error  // the cause, for the log
}

func (e *Error) Error() string {
	if e.What == "" {
		return e.Why
	}
	return e.What + ": " + e.Why
}

func (e *Error) Unwrap() error { return e.Err }

// CodeOf is the code of the first Error in err's chain, or Internal.
func CodeOf(err error) Code {
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return Internal
}

// HintOf is the hint of the first Error in err's chain, or "".
func HintOf(err error) string {
	var e *Error
	if errors.As(err, &e) {
		return e.Hint
	}
	return ""
}
