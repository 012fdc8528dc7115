// Package refuse holds the refusals that every store gives in the same words,
// and the checks of values before they are written.
package refuse

import (
	"strings"
	"unicode/utf8"

	"standpunt/app"
)

// NoSet and its fellows say that there is no such thing.
func NoSet(id string) error { return missing("no_set", "there is no set "+id) }

// NoAnswer says that there is no such answer.
func NoAnswer(id string) error { return missing("no_answer", "there is no answer "+id) }

// NoTag says that there is no such tag.
func NoTag(id string) error { return missing("no_tag", "there is no tag "+id) }

// NoAnnotation says that there is no such annotation.
func NoAnnotation(id string) error { return missing("no_annotation", "there is no annotation "+id) }

// NoPosition says that there is no such position.
func NoPosition(id string) error { return missing("no_position", "there is no position "+id) }

// NoEvidence says that there is no such evidence.
func NoEvidence(id string) error { return missing("no_evidence", "there is no evidence "+id) }

// NoUndo says that there is nothing to undo.
func NoUndo() error { return missing("no_undo", "there is nothing to undo") }

// NoRedo says that there is nothing to redo.
func NoRedo() error { return missing("no_redo", "there is nothing to redo") }

func missing(key, why string) error { return &app.Error{Code: app.NotFound, Key: key, Why: why} }

// SetExists says that the set, or a question or answer of it, is in the project already.
func SetExists(id string) error {
	return exists("set_exists", "the set "+id+" is in the project already")
}

// TagExists says that the name is taken among the tag's siblings.
func TagExists(name string) error {
	return exists("tag_exists", "there is a tag "+name+" there already")
}

// AnnotationExists says that the id is taken.
func AnnotationExists(id string) error {
	return exists("annotation_exists", "the annotation "+id+" is there already")
}

// PositionExists says that the name, or the id, is taken.
func PositionExists(name string) error {
	return exists("position_exists", "there is a position "+name+" already")
}

// EvidenceExists says that the id is taken.
func EvidenceExists(id string) error {
	return exists("evidence_exists", "the evidence "+id+" is there already")
}

func exists(key, why string) error { return &app.Error{Code: app.Exists, Key: key, Why: why} }

// WrongHash says that the document is not the one that the set names.
func WrongHash() error {
	return invalid("wrong_hash", "the document is not the one that the set names")
}

// TagCycle says that a tag cannot be put below itself.
func TagCycle(name string) error {
	return invalid("tag_cycle", "the tag "+name+" cannot be put below itself")
}

func invalid(key, why string) error { return &app.Error{Code: app.Invalid, Key: key, Why: why} }

// ReadOnly says that the project was opened for reading.
func ReadOnly() error {
	return &app.Error{Code: app.ReadOnly, Key: "opened_read_only", Why: "the project is open for reading only"}
}

// Texts refuses texts that are not valid UTF-8 or hold a NUL: they could not be
// given back as they are.
func Texts(texts ...string) error {
	for _, s := range texts {
		if !utf8.ValidString(s) || strings.ContainsRune(s, 0) {
			return invalid("bad_text", "a text holds bytes that are not Unicode text")
		}
	}
	return nil
}

// TagName refuses names that a tag cannot have.
func TagName(name string) error {
	if strings.TrimSpace(name) == "" {
		return invalid("tag_unnamed", "a tag needs a name")
	}
	if strings.Contains(name, app.PathSeparator) {
		return invalid("tag_separator", "the name of a tag may not hold "+app.PathSeparator)
	}
	return Texts(name)
}

// Span refuses a span that does not lie in the text of length n code points.
func Span(s app.Span, n int) error {
	if s.Start < 0 || s.End < s.Start || s.End > n {
		return invalid("span_outside", "the passage lies outside of the text")
	}
	return nil
}

// Placement refuses a passage that stands on an answer and on none, or that was
// found again and says how: a report says that, not the passage.
func Placement(p app.Placement, answer string, stood []string) error {
	if p != app.Placed && (!p.Unplaced() || answer != "") {
		return invalid("bad_placement", "the passage cannot be "+string(p)+" there")
	}
	return Texts(stood...)
}

// Set refuses sets whose texts or ids could not be kept.
func Set(s *app.Set) error {
	if s.ID == "" {
		return invalid("no_id", "the set has no id")
	}
	texts := []string{s.ID, string(s.Kind), s.Number, s.Reference, s.Subject, s.Title, s.Asked, s.Answered, s.Language, s.Source.File}
	for _, q := range s.Questions {
		texts = append(texts, q.ID, q.Label, q.Text)
	}
	for _, a := range s.Answers {
		texts = append(texts, a.ID, a.Text)
	}
	return Texts(texts...)
}
