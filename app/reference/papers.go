package reference

import (
	"regexp"
	"strings"

	"standpunt/app"
	"standpunt/app/text"
)

var (
	// A paper is a file of five digits, printed "36 704" and from old "36704", with a
	// part ("21 501-20") or a chapter of the budget ("36 410 XVI"), and a number in it.
	// Without a number the word Kamerstuk must say what it is.
	papers = regexp.MustCompile(`(?i:\bkamerstuk(?:-?ken)?\b)?(?:[\s(,]*(?:TK|EK|I{1,2}(?:/II)?)\b)?(?:[\s,]*(?i:vergaderjaar)?\s*\d{4}\s*[-–/]\s*\d{2,4}\b)?[\s,]*` +
		`\b(\d{2})\s?(\d{3})(?:-(\d{1,3})\b)?(?:[\s,-]{1,2}([IVXLC]+(?:-[A-C])?|[A-J])\b)?(?:\s*,?\s*nrs?\b\.?\s*(\d{1,4}|[A-Z]{1,2})\b((?:\s*(?:,|en)\s*\d{1,4}\b)*))?`)
	paperCue   = regexp.MustCompile(`\d{3}[^.]{0,12}nrs?\b`) // of one that is not called Kamerstuk
	paperWord  = regexp.MustCompile(`(?i)^kamerstuk`)
	digits     = regexp.MustCompile(`\d+`)
	noPaper    = regexp.MustCompile(`^[.,]\d|^\s*(?i:%|euro|procent|mensen|km|kilo)`)
	mover      = `(?:(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]en|[Tt]er|[Ee]l|[Ii]n|’t)\s?)*\p{Lu}\p{L}*\p{Ll}[\p{L}’'-]*(?:\s+(?:[Yy]|\p{Lu}\p{Ll}[\p{L}-]+))?`
	motions    = regexp.MustCompile(`\b[Mm]oties?(?:[-\s]+(?:van\s+)?(?:het\s+lid|de\s+leden|leden|lid))?[-\s]+(` + mover + `(?:\s*(?:/|,|\ben\b)\s*` + mover + `)*)`)
	separators = regexp.MustCompile(`\s*(?:/|,|\ben\b)\s*`)
)

// findPapers finds parliamentary papers.
func findPapers(s string) []found {
	if !anyOf(s, "amerstuk", "AMERSTUK") && !(anyOf(s, "nr") && paperCue.MatchString(s)) {
		return nil
	}
	var out []found
	for _, m := range papers.FindAllStringSubmatchIndex(s, -1) {
		group := func(n int) string {
			if m[2*n] < 0 {
				return ""
			}
			return s[m[2*n]:m[2*n+1]]
		}
		from := m[0] + len(s[m[0]:m[1]]) - len(strings.TrimLeft(s[m[0]:m[1]], " \t\n(,"))
		named, number := paperWord.MatchString(s[from:]), group(5)
		if number == "" && !named || noPaper.MatchString(s[m[1]:]) && number == "" {
			continue
		}
		file := "kst-" + group(1) + group(2)
		for _, part := range []string{group(3), group(4)} {
			if part != "" {
				file += "-" + part
			}
		}
		id, to := file, m[1]
		if number != "" {
			id, to = file+"-"+number, m[11]
		}
		out = append(out, found{from, to, app.Reference{Kind: app.ToPaper, ID: id}})
		if m[12] >= 0 { // "nrs. 1216 en 1237": each is a paper
			for _, d := range digits.FindAllStringIndex(group(6), -1) {
				out = append(out, found{m[12] + d[0], m[12] + d[1], app.Reference{Kind: app.ToPaper, ID: file + "-" + s[m[12]+d[0]:m[12]+d[1]]}})
			}
		}
	}
	return out
}

// findMotions finds motions by their movers; with the paper that follows one, it is
// that paper.
func findMotions(s string, papers []found) []found {
	if !anyOf(s, "otie") {
		return nil
	}
	var out []found
	for _, m := range motions.FindAllStringSubmatchIndex(s, -1) {
		to := m[1]
		id := text.Fold(separators.ReplaceAllString(strings.Join(strings.Fields(s[m[2]:m[3]]), " "), "/"))
		for _, p := range papers {
			if beside(s, m[1], p.from) {
				id, to = p.ref.ID, p.to
				break
			}
		}
		out = append(out, found{m[0], to, app.Reference{Kind: app.ToMotion, ID: id}})
	}
	return out
}
