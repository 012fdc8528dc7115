package parse

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"standpunt/app"
)

// accents are the signs that a PDF may leave standing behind the letter that they
// belong to, and the marks that Unicode combines with it.
var accents = map[string]string{"´": "\u0301", "`": "\u0300", "¨": "\u0308", "ˆ": "\u0302", "˜": "\u0303", "¸": "\u0327", "ˇ": "\u030c", "˘": "\u0306"}

var (
	// An accent at the end of a name may have a blank before it; amid a name, those
	// that may be an apostrophe ("d´Hondt") are left.
	accentAtEnd = regexp.MustCompile("(\\p{L})\\s?([´`¨ˆ˜¸ˇ˘])($|[\\s,)-])")
	accentAmid  = regexp.MustCompile(`(\p{L})([¨¸ˇ˘])()`)
	lostBlank   = regexp.MustCompile(`(\p{L}*\p{Ll})(\p{Lu}\p{Ll})`)
	joinedOn    = regexp.MustCompile(`^(?:Mc|Mac|De|Di|Du|La|Le|Fitz)$`) // MacDonald, DeVos
)

// tidyNames writes the names of people as they are written elsewhere, so that one
// person has one name: accents on their letters, and the blanks that the print lost.
func (p *parser) tidyNames() {
	for i := range p.set.Askers {
		p.set.Askers[i].Name = tidyName(p.set.Askers[i].Name)
	}
	for i := range p.set.Respondents {
		if r := &p.set.Respondents[i]; r.Role != app.OnBehalf { // then the name is an office
			r.Name = tidyName(r.Name)
		}
	}
}

func tidyName(name string) string {
	for _, accent := range []*regexp.Regexp{accentAtEnd, accentAmid} {
		name = accent.ReplaceAllStringFunc(name, func(s string) string {
			m := accent.FindStringSubmatch(s)
			if letter := norm.NFC.String(m[1] + accents[m[2]]); utf8.RuneCountInString(letter) == 1 {
				return letter + m[3]
			}
			return s
		})
	}
	name = lostBlank.ReplaceAllStringFunc(name, func(s string) string {
		m := lostBlank.FindStringSubmatch(s)
		if joinedOn.MatchString(m[1]) {
			return s
		}
		return m[1] + " " + m[2]
	})
	return strings.TrimSpace(name)
}
