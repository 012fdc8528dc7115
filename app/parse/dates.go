package parse

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// day is a date in words or numbers, at times without its year. Texts made of
// PDFs lose blanks: "18 november2024".
const day = `(\d{1,2}(?:ste|de|e)?\s*(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|mrt|apr|jun|jul|aug|sept|sep|okt|nov|dec)\.?(?:\s*,?\s*(?:\d{4}|j\.?\s?l\.?))?|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}-\d{2}-\d{2})`

var (
	submitted  = regexp.MustCompile(`(?i)ingezonden\s*(?:op|d\.?\s?d\.?)?\s*` + day)
	yourLetter = regexp.MustCompile(`(?i)(?:uw brief van|brief van|\bd\.\s?d\.|vragen van)\s*` + day)
	received   = regexp.MustCompile(`(?i)ontvangen\s*(?:op|d\.?\s?d\.?)?\s*` + day)
	letterDate = regexp.MustCompile(`(?i)\bdatum\s*:?\s*` + day)
	placeDate  = regexp.MustCompile(`(?i)(?:den haag|['’‘]s-gravenhage)\s*,\s*` + day)
	dayAlone   = regexp.MustCompile(`(?i)^` + day + `$`)

	dayInWords   = regexp.MustCompile(`(?i)^(\d{1,2})\D{0,3}?\s*(\p{L}{3,9})\.?[\s,]*(\d{4})?`)
	dayInNumbers = regexp.MustCompile(`^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})$`)
)

var months = map[string]int{
	"jan": 1, "feb": 2, "maa": 3, "mrt": 3, "apr": 4, "mei": 5, "jun": 6, "jul": 7,
	"aug": 8, "sep": 9, "okt": 10, "nov": 11, "dec": 12,
}

// dates reads when the questions were put and when they were answered. A date
// without a year is the last such day before the answer, and that is said.
func (p *parser) dates(head, all string) {
	s := p.set
	s.Answered = fullDate(all, received, letterDate, placeDate)
	if s.Answered == "" && !submitted.MatchString(all) { // a letterhead in which the date stands on its own
		for _, l := range p.lines {
			if l.class == questionHead || l.class == answerHead || s.Answered != "" {
				break
			}
			if dayAlone.MatchString(l.Text) {
				s.Answered = isoDay(l.Text)
			}
		}
	}
	s.Asked = fullDate(head, submitted, yourLetter)
	if s.Asked != "" || s.Answered == "" {
		return
	}
	for _, re := range []*regexp.Regexp{submitted, yourLetter} {
		if m := re.FindStringSubmatch(head); m != nil {
			p.resolve(m[1])
			return
		}
	}
}

// resolve takes a day without a year for the last such day up to the answer.
func (p *parser) resolve(text string) {
	s := p.set
	m := dayInWords.FindStringSubmatch(text)
	if m == nil || len(s.Answered) != len(time.DateOnly) {
		return
	}
	year, _ := strconv.Atoi(s.Answered[:4])
	for range 2 {
		if date := isoDay(m[1] + " " + m[2] + " " + strconv.Itoa(year)); date != "" && date <= s.Answered {
			s.Asked = date
			p.warn("date_year", "The date of the questions, %s, is printed without its year: it was taken to be %d.", text, year)
			return
		}
		year--
	}
}

// fullDate is the first date with a year that a pattern finds, as ISO, or "".
func fullDate(s string, patterns ...*regexp.Regexp) string {
	for _, re := range patterns {
		for _, m := range re.FindAllStringSubmatch(s, -1) {
			if date := isoDay(m[1]); date != "" {
				return date
			}
		}
	}
	return ""
}

// isoDay is a day with its year as ISO, "" when it has no year or does not exist.
func isoDay(s string) string {
	var y, m, d int
	if n := dayInNumbers.FindStringSubmatch(s); n != nil {
		d, _ = strconv.Atoi(n[1])
		m, _ = strconv.Atoi(n[2])
		y, _ = strconv.Atoi(n[3])
		if len(n[1]) == 4 {
			y, d = d, y
		}
	} else if w := dayInWords.FindStringSubmatch(s); w != nil {
		d, _ = strconv.Atoi(w[1])
		m = months[strings.ToLower(w[2][:3])]
		y, _ = strconv.Atoi(w[3])
	}
	date := fmt.Sprintf("%04d-%02d-%02d", y, m, d)
	if _, err := time.Parse(time.DateOnly, date); err != nil || y < 1800 || y > 2200 {
		return ""
	}
	return date
}
