package text

import (
	"strconv"
	"strings"
)

// number reads a number in digits or words, with its multiplier ("1,5 mln"),
// and how many raw tokens it takes.
func (v *valueReader) number(i int) (float64, int) {
	key := v.key(i)
	if key == "" || v.raw[i].Class == Punct {
		return 0, 0
	}
	if v.pack.is("number or verb", key) && v.holds(i) {
		return 0, 0
	}
	f, ok := parseNumber(v.surface(i), v.pack.DecimalPoint)
	if digits := strings.TrimSuffix(key, v.pack.Score); !ok && v.pack.Score != "" && digits != key {
		if f, ok = parseNumber(digits, v.pack.DecimalPoint); !ok { // "een 250-tal", "een veertigtal"
			f, ok = v.pack.number(digits, digits)
		}
	}
	if !ok {
		if f, ok = v.pack.number(key, v.surface(i)); !ok {
			return 0, 0
		}
	}
	n := 1
	if v.key(i+1) == "." && thousands(v.surface(i), v.surface(i+2)) { // "5. 500.000"
		if whole, ok := parseNumber(v.surface(i)+"."+v.surface(i+2), v.pack.DecimalPoint); ok {
			f, n = whole, 3
		}
	}
	for n < 7 {
		group, ok := v.nextGroup(i, n) // "1 250 000 euro"
		if !ok {
			break
		}
		f, n = f*1000+group, n+1
	}
	for most := n + 2; n < most; {
		m := v.pack.Multipliers[v.key(i+n)]
		if m == 0 {
			break
		}
		f *= m
		n++
		if v.key(i+n) == "." && len(v.key(i+n-1)) == 3 && i+n+1 < len(v.raw) && strings.ContainsAny(v.key(i + n + 1)[:1], "abcdefghijklmnopqrstuvwxyz€") && v.surface(i + n + 1)[0] >= 'a' {
			n++ // "mln. euro"
		}
	}
	return f, n
}

// holds tells whether raw token i, which may be a number, is the verb of one who holds
// something: "acht het wenselijk", "Ik acht vervolging nodig", but not "hebben acht een
// plan" or "heb ik acht meldingen".
func (v *valueReader) holds(i int) bool {
	if v.pack.is("held", v.key(i+1)) {
		return !v.pack.is("finite", v.key(i-1))
	}
	opens := i == 1 || i > 1 && (v.raw[i-2].Class == Punct || v.pack.is("conjunction", v.key(i-2)))
	return opens && v.pack.is("holder", v.key(i-1))
}

// nextGroup reads the three digits, or with cents the last ones ("567,89"), with which the
// number at raw token i goes on behind one space, when n-1 groups of it were read. "In 2016
// 250 mensen" is no such number: its first group has three digits at most.
func (v *valueReader) nextGroup(i, n int) (float64, bool) {
	const size = 3
	if i+n >= len(v.raw) {
		return 0, false
	}
	first, last, next := v.surface(i), v.raw[i+n-1], v.surface(i+n)
	if len(first) > size || !digits(first) || first[0] == '0' || !digits(v.surface(i+n-1)) || len(next) < size || !digits(next[:size]) {
		return 0, false
	}
	if v.raw[i+n].Span.Start-last.Span.End != 1 || v.source[last.End] < ' ' {
		return 0, false // the next line, or the next column of a table
	}
	mark := ","
	if v.pack.DecimalPoint {
		mark = "."
	}
	if cents, ok := strings.CutPrefix(next[size:], mark); next[size:] != "" && (!ok || !digits(cents)) {
		return 0, false
	}
	return parseNumber(next, v.pack.DecimalPoint)
}

func digits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// parseNumber reads digits with separators. A separator before every group of
// three is one of thousands, unless the language says otherwise.
func parseNumber(s string, point bool) (float64, bool) {
	if s == "" || s[0] < '0' || s[0] > '9' || len(s) > 24 {
		return 0, false
	}
	thousands, dec := byte('.'), byte(',')
	if point {
		thousands, dec = ',', '.'
	}
	clean := make([]byte, 0, len(s))
	seen := false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			clean = append(clean, c)
		case c == thousands && !seen && group(s[i+1:]):
		case (c == dec || c == thousands) && !seen:
			clean, seen = append(clean, '.'), true
		default:
			return 0, false
		}
	}
	f, err := strconv.ParseFloat(string(clean), 64)
	return f, err == nil
}

// group tells whether exactly three digits come before the end or the next separator.
func group(s string) bool {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n == 3
}

// ordinal reads "zesde", "6de", "6e" or "1ste".
func (v *valueReader) ordinal(i int) (int, bool) {
	key := v.key(i)
	if o, ok := v.pack.ordinals[key]; ok {
		return o, true
	}
	d := 0
	for d < len(key) && key[d] >= '0' && key[d] <= '9' {
		d++
	}
	if d == 0 || d > 4 || !v.pack.is("ordinal", key[d:]) {
		return 0, false
	}
	n, err := strconv.Atoi(key[:d])
	return n, err == nil
}

// fraction reads "een derde van" and "two thirds"; without what shows that a
// part is meant ("een derde partij") there is none.
func (v *valueReader) fraction(i int) (Value, int) {
	parts, ok := v.pack.Numbers[v.key(i)]
	if v.key(i) == v.pack.One {
		parts, ok = 1, true
	}
	if amount, n := v.written(i); n > 0 {
		return Value{Kind: Number, Amount: amount, Norm: decimal(amount)}, n
	}
	if amount, ok := v.oneIn(i); ok {
		return Value{Kind: Number, Amount: amount, Norm: decimal(amount)}, 4
	}
	whole, found := v.pack.ordinals[v.key(i+1)]
	if !found && parts > 1 {
		whole, found = v.pack.ordinals[strings.TrimSuffix(v.key(i+1), "s")]
	}
	if !ok || !found || whole < 3 || parts >= float64(whole) {
		return Value{}, 0
	}
	if next := v.key(i + 2); parts == 1 && next != "" && next != "." && !v.pack.is("of", next) && !v.pack.is("part", next) {
		return Value{}, 0
	}
	amount := parts / float64(whole)
	return Value{Kind: Number, Amount: amount, Norm: decimal(amount)}, 2
}

// written reads a fraction in digits: "2/3".
func (v *valueReader) written(i int) (float64, int) {
	const largest = 20
	if v.key(i+1) != "/" || v.key(i+3) == "/" || v.raw[i].End != v.raw[i+1].Start {
		return 0, 0
	}
	part, err := strconv.Atoi(v.key(i))
	whole, err2 := strconv.Atoi(v.key(i + 2))
	if err != nil || err2 != nil || part <= 0 || part >= whole || whole > largest {
		return 0, 0
	}
	return float64(part) / float64(whole), 3
}

// oneIn reads "één op de vier" and "2 op de 3".
func (v *valueReader) oneIn(i int) (float64, bool) {
	if !v.pack.is("in every", v.key(i+1)+" "+v.key(i+2)) {
		return 0, false
	}
	amount := func(i int) float64 {
		if n, err := strconv.Atoi(v.key(i)); err == nil {
			return float64(n)
		}
		if v.key(i) == v.pack.One {
			return 1
		}
		return v.pack.Numbers[v.key(i)]
	}
	part, whole := amount(i), amount(i+3)
	if part <= 0 || whole <= part || whole > 1000 {
		return 0, false
	}
	return part / whole, true
}
