package text

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// numericDate reads 12-06-2026, 12/6/2026 or 2026-06-12.
func numericDate(s string) (string, bool) {
	if len(s) < len("1/1/2000") || s[0] < '0' || s[0] > '9' {
		return "", false
	}
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '-' || r == '/' })
	if len(parts) != 3 {
		return "", false
	}
	var n [3]int
	for i, p := range parts {
		var err error
		if n[i], err = strconv.Atoi(p); err != nil {
			return "", false
		}
	}
	y, m, d := n[2], n[1], n[0]
	if len(parts[0]) == 4 {
		y, d = n[0], n[2]
	}
	if y < 1800 || y > 2200 || m < 1 || m > 12 || d < 1 || d > 31 {
		return "", false
	}
	return fmt.Sprintf("%04d-%02d-%02d", y, m, d), true
}

// clock reads a time of day: "14.00 uur", "14:00" or "14u00".
func (v *valueReader) clock(i int) (string, int) {
	s, n := v.surface(i), 1
	at := strings.IndexAny(s, ".uUhH")
	if at < 0 && v.key(i+1) == ":" && v.raw[i].End == v.raw[i+1].Start {
		s, at, n = s+":"+v.surface(i+2), len(s), 3
	}
	if at < 1 || at > 2 || len(s) != at+3 {
		return "", 0
	}
	if s[at] == '.' {
		if !v.pack.is("o'clock", v.key(i+1)) {
			return "", 0
		}
		n = 2
	}
	hour, err := strconv.Atoi(s[:at])
	minute, err2 := strconv.Atoi(s[at+1:])
	if err != nil || err2 != nil || hour > 24 || minute > 59 {
		return "", 0
	}
	return fmt.Sprintf("%02d:%02d", hour, minute), n
}

func year(s string) (int, bool) {
	if len(s) != 4 {
		return 0, false
	}
	y, err := strconv.Atoi(s)
	return y, err == nil && y >= 1850 && y <= 2150
}

// dayOf reads the day of a month in digits.
func dayOf(key string) (int, bool) {
	if len(key) == 0 || len(key) > 2 || key[0] < '0' || key[0] > '9' {
		return 0, false
	}
	d, err := strconv.Atoi(key)
	return d, err == nil && d >= 1 && d <= 31
}

// date reads the date that begins at raw token i: a day, a month, a quarter, a
// season, a part of a year or a year.
func (v *valueReader) date(i int) (Value, int) {
	p, key := v.pack, v.key(i)
	if norm, ok := numericDate(v.surface(i)); ok {
		return Value{Kind: Date, Norm: norm, Unit: "day"}, 1
	}
	if norm, n := v.clock(i); n > 0 {
		return Value{Kind: Date, Norm: norm, Unit: "time"}, n
	}
	day := 0
	n := 0
	if d, ok := dayOf(key); ok {
		if v.key(i+1) == "/" && v.key(i+3) == "/" {
			if norm, ok := numericDate(key + "/" + v.key(i+2) + "/" + v.key(i+4)); ok {
				return Value{Kind: Date, Norm: norm, Unit: "day"}, 5
			}
		}
		skip := 1
		if v.key(i+1) == "." && v.pack.Language == "de" {
			skip = 2
		}
		if p.Months[v.key(i+skip)] > 0 {
			day, n = d, skip
		}
	}
	if d, ok := dayOf(key); ok && p.is("range", v.key(i+1)) { // "23 op 24 april"
		last, ok := dayOf(v.key(i + 2))
		if m := p.Months[v.key(i+3)]; ok && d < last && m > 0 {
			y, _, resolved := v.yearAt(i+4, m, d)
			return Value{Kind: Date, Norm: fmt.Sprintf("%s-%02d-%02d", y, m, d), Unit: "day", Resolved: resolved}, 1
		}
	}
	if m := p.Months[v.key(i+n)]; m > 0 && (day > 0 || v.capital(i) || !p.is("ambiguous month", v.key(i+n))) {
		month := fmt.Sprintf("-%02d", m)
		n++
		if _, ok := year(v.key(i + n + 1)); ok && v.key(i+n) == "." { // "1 jan. 2022"
			n++
		}
		if day == 0 && p.Language == "en" {
			if d, ok := dayOf(v.key(i + n)); ok {
				day, n = d, n+1
				if _, ok := year(v.key(i + n + 1)); ok && v.key(i+n) == "," {
					n++
				}
			}
		}
		unit := "month"
		if day > 0 {
			month, unit = fmt.Sprintf("%s-%02d", month, day), "day"
		}
		y, used, resolved := v.yearAt(i+n, m, day)
		return Value{Kind: Date, Norm: y + month, Unit: unit, Resolved: resolved}, n + used
	}
	if part, ok := p.Parts[key]; ok {
		y, used, resolved := v.yearAt(i+1, 0, 0)
		if used == 0 && p.is("of", v.key(i+1)) && p.Months[v.key(i+2)] > 0 { // "end of March"
			m := p.Months[v.key(i+2)]
			y, used, resolved := v.yearAt(i+3, m, 0)
			return Value{Kind: Date, Norm: fmt.Sprintf("%s-%02d-%s", y, m, part), Unit: part, Resolved: resolved}, 3 + used
		}
		if used > 0 || p.is("season", key) {
			return Value{Kind: Date, Norm: y + "-" + part, Unit: part, Resolved: resolved}, 1 + used
		}
		if m := p.Months[v.key(i+1)]; m > 0 {
			y, used, resolved := v.yearAt(i+2, m, 0)
			return Value{Kind: Date, Norm: fmt.Sprintf("%s-%02d-%s", y, m, part), Unit: part, Resolved: resolved}, 2 + used
		}
	}
	if o, ok := v.ordinal(i); ok && p.is("quarter", v.key(i+1)) {
		y, used, resolved := v.yearAt(i+2, 0, 0)
		return Value{Kind: Date, Norm: y + "-" + p.Canon[v.key(i+1)] + strconv.Itoa(o), Unit: "quarter", Resolved: resolved}, 2 + used
	}
	if o, ok := v.ordinal(i); ok && o == 1 { // "de eerste drie maanden van 2031" is its first quarter
		if n, used := v.number(i + 1); used == 1 && p.Units[v.key(i+2)] == "month" && (n == 3 || n == 6) {
			part := map[float64]string{3: "q1", 6: "h1"}[n]
			y, used, resolved := v.yearAt(i+3, 0, 0)
			if used > 0 {
				return Value{Kind: Date, Norm: y + "-" + part, Unit: "quarter", Resolved: resolved}, 3 + used
			}
		}
	}
	if len(key) == 2 && key[0] == 'q' && key[1] >= '1' && key[1] <= '4' {
		y, used, resolved := v.yearAt(i+1, 0, 0)
		return Value{Kind: Date, Norm: y + "-q" + key[1:], Unit: "quarter", Resolved: resolved}, 1 + used
	}
	if y, ok := year(key); ok && len(v.surface(i)) == 4 && currencies[v.key(i+1)] == "" && v.key(i+1) != "%" && p.Units[v.key(i+1)] == "" && p.Multipliers[v.key(i+1)] == 0 {
		return Value{Kind: Date, Norm: strconv.Itoa(y), Unit: "year"}, 1
	}
	return Value{}, 0
}

func (v *valueReader) capital(i int) bool {
	s := v.surface(i)
	return s != "" && s[0] >= 'A' && s[0] <= 'Z'
}

// yearAt reads the year behind a month or season: "2026", "van 2026", "jl.",
// "dit jaar". "----" stands for an unknown year.
func (v *valueReader) yearAt(i, month, day int) (string, int, bool) {
	skip := 0
	if v.pack.is("of", v.key(i)) {
		skip = 1
	}
	if v.pack.is("of", v.key(i)) && v.pack.is("the year", v.key(i+1)) {
		skip = 2
	}
	if y, ok := year(v.key(i + skip)); ok {
		return strconv.Itoa(y), skip + 1, false
	}
	if k := v.key(i + skip); skip == 0 && day > 0 && len(k) > 4 && len(k) <= 6 {
		if y, ok := year(k[:4]); ok { // "20 januari 20171": a footnote's marker is glued to the year
			return strconv.Itoa(y), 1, false
		}
	}
	if v.pack.is("last", v.key(i)) {
		return v.resolve(month, day), 1, !v.document.IsZero()
	}
	two := v.key(i+skip) + " " + v.key(i+skip+1)
	for shift, list := range []string{"last year", "this year", "next year"} {
		if v.pack.is(list, two) {
			if v.document.IsZero() {
				return "----", skip + 2, false
			}
			return strconv.Itoa(v.document.Year() + shift - 1), skip + 2, true
		}
	}
	if skip > 0 && month == 0 { // "het einde van het jaar"
		if v.pack.is("the year", v.key(i+1)) {
			return "----", 2, false
		}
		if v.pack.is("the year", v.key(i+1)+" "+v.key(i+2)) {
			return "----", 3, false
		}
	}
	return "----", 0, false
}

// relativeMark begins the form of a period that is told from the day of writing.
// The same words are the same period there, whatever the day: a reader of two
// answers sees one claim.
const relativeMark = "@"

// relative reads a period told from the day of writing: "volgende maand", "later
// dit jaar", "vrijdag".
func (v *valueReader) relative(i int) (Value, int) {
	key := v.key(i)
	if v.pack.begins[key]&aPeriod == 0 {
		return Value{}, 0
	}
	words := [3]string{key, key + " " + v.key(i+1), key + " " + v.key(i+1) + " " + v.key(i+2)}
	for n := len(words); n > 0; n-- {
		norm := v.pack.Relative[words[n-1]]
		if norm == "" {
			continue
		}
		value := Value{Kind: Date, Norm: relativeMark + norm, Unit: "relative"}
		if shift, ok := map[string]int{"last year": -1, "this year": 0, "next year": 1}[norm]; ok && !v.document.IsZero() {
			value.year = strconv.Itoa(v.document.Year() + shift)
		}
		return value, n
	}
	return Value{}, 0
}

// resolve gives the year of the latest such day before the document's date.
func (v *valueReader) resolve(month, day int) string {
	if v.document.IsZero() || month == 0 {
		return "----"
	}
	if day == 0 {
		day = 1
	}
	y := v.document.Year()
	if time.Date(y, time.Month(month), day, 0, 0, 0, 0, time.UTC).After(v.document) {
		y--
	}
	return strconv.Itoa(y)
}
