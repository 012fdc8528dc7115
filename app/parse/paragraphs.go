package parse

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// joinLines puts a line behind a text. A hyphen that the typesetter put at the
// line's end goes, unless the word needs it: before a capital or digit, after
// a capital, or before "en" and "of" ("Asiel- en"). keep, when given, tells
// whether the document writes the two parts with a hyphen elsewhere.
func joinLines(text, next string, hyphen bool, keep func(left, right string) bool) string {
	if text == "" || next == "" || strings.HasSuffix(text, "\n") {
		return text + next
	}
	printed := !hyphen && strings.HasSuffix(text, "-") && len(text) > 1 && text[len(text)-2] != ' '
	if !hyphen && !printed {
		return text + " " + next
	}
	stem := strings.TrimSuffix(text, "-")
	left := stem[strings.LastIndexAny(stem, " \n(«“‘")+1:]
	right, _, _ := strings.Cut(next, " ")
	last, _ := utf8.DecodeLastRuneInString(stem)
	first, _ := utf8.DecodeRuneInString(next)
	switch {
	case right == "en" || right == "of":
		return stem + "- " + next
	case unicode.IsUpper(last) || unicode.IsDigit(last) || unicode.IsUpper(first) || unicode.IsDigit(first):
		return stem + "-" + next
	case utf8.RuneCountInString(left) == 1: // "e-mail": no syllable is one letter
		return stem + "-" + next
	case keep != nil && keep(left, strings.TrimRightFunc(right, unicode.IsPunct)):
		return stem + "-" + next
	case !unicode.IsLetter(last) || !unicode.IsLetter(first):
		return text + " " + next
	}
	return stem + next
}

// endsSentence tells whether a paragraph may end here.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, " \n0123456789)]")
	for _, end := range []string{".", "?", ":", "!", ";", "»", "”", "’"} {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return false
}

// hyphenated gathers the words that stand with a hyphen inside a line, so that
// the same word at a line's end keeps it.
func hyphenated(lines []line) func(left, right string) bool {
	words := map[string]bool{}
	for _, l := range lines {
		if !strings.Contains(l.Text, "-") {
			continue
		}
		for _, w := range strings.Fields(l.Text) {
			w = strings.ToLower(strings.TrimFunc(w, unicode.IsPunct))
			if strings.Contains(w, "-") {
				words[w] = true
			}
		}
	}
	return func(left, right string) bool { return words[strings.ToLower(left+"-"+right)] }
}

// broken is a word with a hyphen amid small letters.
var broken = regexp.MustCompile(`\p{Ll}{2,}-\p{Ll}{2,}`)

// unhyphenate undoes hyphens inside the lines of a text of which the line breaks
// were lost ("veiligheidsre-gio"), where the document writes the word whole
// elsewhere and with the hyphen nowhere else.
func (p *parser) unhyphenate() {
	found := map[string]int{}
	for _, l := range p.lines {
		if l.Size == 0 && l.Page > 0 && strings.Contains(l.Text, "-") {
			for _, w := range broken.FindAllString(l.Text, -1) {
				found[w]++
			}
		}
	}
	if len(found) == 0 {
		return
	}
	whole := map[string]bool{}
	for _, l := range p.lines {
		for _, w := range strings.FieldsFunc(l.Text, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) {
			whole[strings.ToLower(w)] = true
		}
	}
	for i := range p.lines {
		l := &p.lines[i]
		if l.Size > 0 || l.Page == 0 || len(l.Marks) > 0 || l.head != nil || strings.Contains(l.Text, "://") || !strings.Contains(l.Text, "-") {
			continue
		}
		l.Text = broken.ReplaceAllStringFunc(l.Text, func(w string) string {
			if joined := strings.Replace(w, "-", "", 1); found[w] == 1 && whole[joined] {
				return joined
			}
			return w
		})
	}
}
