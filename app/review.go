package app

// Class says what a line of a document is.
type Class string

// The classes of lines.
const (
	TextClass      Class = "text"      // of the question or answer above it, or of the head of the document
	QuestionClass  Class = "question"  // the heading of a question
	AnswerClass    Class = "answer"    // the heading of an answer
	FootnoteClass  Class = "footnote"  // a note, or more of the one before
	FurnitureClass Class = "furniture" // page header, footer, margin
	TitleClass     Class = "title"     // who answers, what this is
	RemarkClass    Class = "remark"    // a block after the answers that is neither question nor answer
)

// Classes lists all classes in their order.
var Classes = []Class{TextClass, QuestionClass, AnswerClass, FootnoteClass, FurnitureClass, TitleClass, RemarkClass}

// ReviewLine is a line of a document with what it was taken for.
type ReviewLine struct {
	Key        string   `json:"key"` // names the line: follows from its words and how often they stood before
	Text       string   `json:"text"`
	Page       int      `json:"page"` // 0 without pages
	Class      Class    `json:"class"`
	Labels     []string `json:"labels"`     // of a heading: the numbers
	Confidence float64  `json:"confidence"` // of a heading, 0 to 1; 1 for every other line
	Why        string   `json:"why"`        // why it is doubtful, or ""
	Corrected  bool     `json:"corrected"`  // a person said so
	Edited     bool     `json:"edited"`     // a person gave it other words, or another place
	Printed    string   `json:"printed"`    // the words as they are printed, where a person gave it others
	Of         string   `json:"of"`         // the Key of the printed line of which a person split it off, or ""

	// Where it stands on its page, in points from the top left, as in Line; all 0
	// without geometry.
	X0, X1, Y, Size float64
}

// Doubtful tells whether a person should look at the line.
func (l ReviewLine) Doubtful() bool {
	return l.Why != "" && l.Confidence < DoubtfulBelow && !l.Corrected
}

// DoubtfulBelow is the confidence under which a line is doubtful.
const DoubtfulBelow = 0.8

// Corrections are what a person put right about a document. They are kept under
// the SHA-256 of its bytes, so that they count when it comes in again.
type Corrections struct {
	Lines  []LineCorrection  `json:"lines"`  // at most one for each line
	Fields map[string]string `json:"fields"` // metadata: one of CorrectedFields → its value
}

// LineCorrection says what a line is, what it says, and where it stands. Labels are
// those of a heading; empty for those that its text names.
type LineCorrection struct {
	Line   string   `json:"line"`  // the Key of the line
	Class  Class    `json:"class"` // "" for what it is taken for
	Labels []string `json:"labels"`
	Text   string   `json:"text,omitempty"`  // its words, several lines of them where it is split; "" for those that are printed
	After  string   `json:"after,omitempty"` // the Key of the line behind which it stands, "^" before all; "" for where it is printed
}

// LineTop is where a line stands that comes before all others.
const LineTop = "^"

// Empty tells whether nothing is put right about the line.
func (c LineCorrection) Empty() bool { return c.Class == "" && c.Text == "" && c.After == "" }

// CorrectedFields are the metadata that can be corrected: texts, ISO dates, and people
// as "Jansen (ABC); De Vries (DEF)" and "Pietersen, Minister (Financiën); …".
var CorrectedFields = []string{"number", "reference", "subject", "asked", "answered", "kind", "askers", "respondents"}

// Empty tells whether nothing is corrected.
func (c Corrections) Empty() bool { return len(c.Lines) == 0 && len(c.Fields) == 0 }

// PageImage is a page of a document as a picture.
type PageImage struct {
	Page          int     `json:"page"` // from 1
	Width, Height float64 // of what is shown of the page, in points

	// Left and Up are how much further left and up a line stands on the picture
	// than its position says: pages are cropped, positions are not.
	Left, Up float64
	PNG      []byte `json:"png"`
}
