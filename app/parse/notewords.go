package parse

import (
	"slices"
	"strings"

	"standpunt/app/text"
)

// noteOpening is how many words of a footnote must stand in a text, too, to doubt
// whether the note was taken out of it; fewer may be the same by chance.
const noteOpening = 5

// checkNoteWords reports footnotes whose first words also stand in a question or an
// answer, where no type size told the two apart: perhaps the text quotes the title
// of what the note names, perhaps a note is left in it.
func (p *parser) checkNoteWords() {
	sized := slices.ContainsFunc(p.lines, func(l line) bool { return l.Size > 0 })
	if sized || !slices.ContainsFunc(p.lines, func(l line) bool { return l.class == footnote }) {
		return // or the format itself keeps the notes apart
	}
	for _, n := range p.notes {
		words := strings.Fields(n.Text)
		if len(words) < noteOpening {
			continue
		}
		opening := foldWords(words[:noteOpening])
		for _, q := range p.set.Questions {
			if strings.Contains(foldWords(strings.Fields(q.Text)), opening) {
				p.warn("note_words", "Question %s has the words with which footnote %s begins.", q.Label, n.Marker)
			}
		}
		for _, a := range p.set.Answers {
			if strings.Contains(foldWords(strings.Fields(a.Text)), opening) {
				p.warn("note_words", "The answer to question %s has the words with which footnote %s begins.", strings.Join(a.Covers, ", "), n.Marker)
			}
		}
	}
}

// foldWords writes the words without regard to case, accents and punctuation, a blank before each.
func foldWords(words []string) string {
	var b strings.Builder
	for _, w := range words {
		if w = text.Fold(strings.Trim(w, ".,:;?!()[]«»“”‘’'\"–-")); w != "" {
			b.WriteString(" " + w)
		}
	}
	return b.String()
}
