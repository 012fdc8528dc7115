package text

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"standpunt/app"
)

// ValueKind is the type of a value.
type ValueKind string

// The kinds of value.
const (
	Number    ValueKind = "number"
	Ordinal   ValueKind = "ordinal"
	Percent   ValueKind = "percent"
	Money     ValueKind = "money"
	Date      ValueKind = "date"
	Duration  ValueKind = "duration"
	Frequency ValueKind = "frequency" // how often, in times a year
	Reference ValueKind = "reference" // a number or date that only names a document, article or question
)

// Value is a typed value. Norm is its form without format: two values of one
// kind with one Norm are the same. Approximate is set by "ongeveer" and the like.
type Value struct {
	Kind        ValueKind
	Norm        string
	Unit        string  // EUR, a time unit, or "" ; for dates the precision: day, month, season, year …
	Amount      float64 // 0 for dates
	Approximate bool
	Resolved    bool   // the year was taken from the document's date
	year        string // the year that a relative one stands for, where the document's date tells
	Token       int
	Span        app.Span
}

// lasts says how often a unit of time holds its base.
var lasts = map[string]struct {
	base  string
	times float64
}{"day": {"day", 1}, "week": {"day", 7}, "month": {"month", 1}, "quarter": {"month", 3}, "halfyear": {"month", 6}, "year": {"month", 12}, "minute": {"minute", 1}, "hour": {"minute", 60}}

// sum is what a number must be for it to be an amount of money without its currency.
const sum = 1000

// Same tells whether two values are the same whatever their format. A date
// without a year is the same as one with it when the rest agrees.
func (v Value) Same(o Value) bool {
	if v.Norm == o.Norm && (v.Kind == o.Kind || v.Kind != Date && o.Kind != Date) {
		return true
	}
	if v.Kind == Duration && o.Kind == Duration && lasts[v.Unit].base == lasts[o.Unit].base && lasts[v.Unit].base != "" {
		return v.Amount*lasts[v.Unit].times == o.Amount*lasts[o.Unit].times // two weeks, fourteen days
	}
	if v.Kind == Percent && o.Kind == Number && o.Amount < 1 && v.Amount == o.Amount*100 || v.Kind == Number && o.Kind == Percent && v.Amount < 1 && v.Amount*100 == o.Amount {
		return true // a quarter, 25 %
	}
	if (v.Kind == Money && o.Kind == Number || v.Kind == Number && o.Kind == Money) && v.Amount == o.Amount && v.Amount >= sum {
		return true // its currency was left out
	}
	if v.Kind == Date && o.Kind == Date {
		a, b := v.Norm, o.Norm
		if one, other := strings.HasPrefix(a, relativeMark), strings.HasPrefix(b, relativeMark); one != other {
			if other {
				v, o, b = o, v, a
			}
			return v.year != "" && o.Unit == "year" && v.year == b
		}
		if v.Resolved != o.Resolved && v.Unit == "day" && o.Unit == "day" {
			return a[4:] == b[4:] // "17 februari jl.": the year is a guess
		}
		if strings.HasPrefix(a, "----") || strings.HasPrefix(b, "----") {
			return len(a) > 4 && len(b) > 4 && a[4:] == b[4:]
		}
	}
	return false
}

type valueReader struct {
	source   string
	pack     *Pack
	raw      []Token
	document time.Time
	tokens   []Token
	values   []Value
}

// read merges the raw tokens of a value into one typed token.
func (v *valueReader) read() ([]Token, []Value) {
	for i := 0; i < len(v.raw); {
		var value Value
		n := 0
		if v.mayBegin(i) {
			value, n = v.at(i)
		}
		if n == 0 {
			t := v.raw[i]
			if c := v.source[t.Start]; c >= '0' && c <= '9' && fileNumber(v.source, t.Start) == t.End {
				t.Class = Punct // the number of a file is no part of what is said
			}
			v.tokens = append(v.tokens, t)
			i++
			continue
		}
		if v.refers(value.Kind == Date) && (value.Kind == Number || value.Kind == Ordinal || value.Kind == Date) {
			value.Kind = Reference
		}
		if v.key(i-1) == "[" && v.key(i+n) == "]" || v.numbers(i, value) {
			value.Kind, value.Norm = Reference, "note" // a footnote's marker, a document's number: all are alike
		}
		v.spans(i, n, value)
		value.Approximate = value.Kind != Frequency && (v.approximate() || v.aboutSo(i))
		t := v.raw[i]
		t.End, t.Span.End = v.raw[i+n-1].End, v.raw[i+n-1].Span.End
		t.Class, t.Value, t.Key, t.entry = Typed, len(v.values), "="+value.Norm, nil
		t.Hash = Hash(t.Key)
		value.Token, value.Span = len(v.tokens), t.Span
		v.values = append(v.values, value)
		v.tokens = append(v.tokens, t)
		i += n
	}
	return v.tokens, v.values
}

// spans gives the number before a value of n raw tokens at i the kind and scale of that
// value, where both are the ends of one range: "tussen 6 en 7,5 miljard euro".
func (v *valueReader) spans(i, n int, value Value) {
	k := len(v.tokens)
	if value.Kind != Money || k < 2 || v.tokens[k-2].Class != Typed {
		return
	}
	low := &v.values[v.tokens[k-2].Value]
	joined := v.pack.is("range", v.tokens[k-1].Key)
	if v.pack.is("conjunction", v.tokens[k-1].Key) {
		from := k - 3
		if from > 0 && v.pack.is("determiner", v.tokens[from].Key) {
			from-- // "tussen de 6 en 7,5 miljard euro"
		}
		joined = from >= 0 && v.pack.is("between", v.tokens[from].Key)
	}
	if low.Kind != Number || !joined {
		return
	}
	scale := 1.0
	for _, t := range v.raw[i : i+n] {
		scale = max(scale, v.pack.Multipliers[t.Key])
	}
	if low.Amount*scale >= value.Amount {
		return
	}
	low.Kind, low.Unit, low.Amount = Money, value.Unit, low.Amount*scale
	low.Norm = low.Unit + decimal(low.Amount)
	t := &v.tokens[k-2]
	t.Key = "=" + low.Norm
	t.Hash = Hash(t.Key)
}

// mayBegin tells whether a value can begin at raw token i: at a digit, or at a
// word or sign that the pack knows as the first of a value. Most words are
// neither, and need no closer look.
func (v *valueReader) mayBegin(i int) bool {
	if c := v.source[v.raw[i].Start]; c >= '0' && c <= '9' {
		return true
	}
	e := v.pack.known.find(v.raw[i].Key, v.raw[i].Hash)
	if e == nil {
		return false
	}
	v.raw[i].entry = e
	b := e.begins
	if b == aPeriod {
		_, n := v.relative(i)
		return n > 0
	}
	return b != 0
}

// at reads the value that begins at raw token i and how many tokens it takes.
func (v *valueReader) at(i int) (Value, int) {
	if value, n := v.date(i); n > 0 {
		return value, n
	}
	if value, n := v.relative(i); n > 0 {
		return value, n
	}
	if e := v.raw[i].entry; e != nil && e.begins&aRhythm != 0 {
		if value, n := v.frequency(i); n > 0 {
			return value, n
		}
	}
	if value, n := v.money(i); n > 0 {
		return value, n
	}
	if value, n := v.fraction(i); n > 0 {
		return value, n
	}
	amount, n := v.number(i)
	if n == 0 && v.key(i) == v.pack.One && v.pack.Units[v.key(i+1)] != "" {
		amount, n = 1, 1 // "een maand"
	}
	if n == 0 {
		if o, ok := v.ordinal(i); ok {
			return Value{Kind: Ordinal, Norm: strconv.Itoa(o) + "e", Amount: float64(o)}, 1
		}
		return Value{}, 0
	}
	if v.pack.is("times", v.key(i+n)) {
		if value, used := v.round(i, amount, n+1); used > 0 {
			return value, used
		}
	}
	value := Value{Kind: Number, Amount: amount, Norm: decimal(amount)}
	next := v.key(i + n)
	if _, ok := parseNumber(v.surface(i), true); ok && n == 1 && amount <= 53 && v.pack.is("numbered period", v.key(i-1)) {
		return Value{Kind: Date, Norm: "----w" + decimal(amount), Unit: "week"}, 1
	}
	before := v.key(i - 1)
	if before == "'" || before == "’" || before == "‘" {
		before = v.key(i - 2) // "de jaren '90"
	}
	if v.pack.is("decade", before) && amount >= 20 && amount <= 90 && math.Mod(amount, 10) == 0 {
		return Value{Kind: Date, Norm: "----d" + decimal(amount), Unit: "decade"}, 1
	}
	if v.pack.InTwo("percent", next, v.key(i+n+1)) {
		value.Kind, value.Norm, n = Percent, value.Norm+"%", n+2
	} else if next == "%" || v.pack.is("percent", next) {
		value.Kind, value.Norm, n = Percent, value.Norm+"%", n+1
	} else if unit := v.pack.Units[next]; unit != "" {
		value.Kind, value.Unit = Duration, unit
	}
	return value, n
}

func (v *valueReader) key(i int) string {
	if i < 0 || i >= len(v.raw) {
		return ""
	}
	return v.raw[i].Key
}

func (v *valueReader) surface(i int) string {
	if i < 0 || i >= len(v.raw) {
		return ""
	}
	return v.source[v.raw[i].Start:v.raw[i].End]
}

// refers tells whether what was read just before says that a number only names
// something, or a date only the document of that day.
func (v *valueReader) refers(date bool) bool {
	n := len(v.tokens)
	if v.cited() {
		return true
	}
	for k := 1; k <= 5 && n-k >= 0; k++ {
		t := v.tokens[n-k]
		if v.pack.is("pointer", t.Key) {
			return k <= 2 || v.joined(n-k+1)
		}
		if v.pack.is("document", t.Key) {
			return v.joined(n-k+1) && !(date && v.when(n-k+1))
		}
	}
	return false
}

// when tells whether a word from token on says when something happens: "de brief in
// het eerste kwartaal" is no letter's name.
func (v *valueReader) when(from int) bool {
	for _, t := range v.tokens[from:] {
		if v.pack.is("when", t.Key) {
			return true
		}
	}
	return false
}

// numbers tells whether the value at raw token i is the number of a file, or a part
// of one: "2016201716248-3-2196-bil-1". No count has so many digits in a row.
func (v *valueReader) numbers(i int, value Value) bool {
	const digits = 9
	if value.Kind != Number && value.Kind != Money && (value.Kind != Date || value.Unit != "year") {
		return false
	}
	s := v.surface(i)
	if strings.HasPrefix(s, "000") {
		return true // the end of an amount that was cut in two
	}
	if len(s) >= digits && strings.Trim(s[len(s)-digits:], "0123456789") == "" {
		return true
	}
	n := len(v.tokens)
	return n >= 2 && v.tokens[n-1].Key == "-" && v.tokens[n-1].End == v.raw[i].Start && v.tokens[n-2].Class == Typed && v.tokens[n-2].End == v.tokens[n-1].Start && v.values[v.tokens[n-2].Value].Norm == "note"
}

// cited tells whether the value stands in brackets that name where something is
// published: "(Integraal Verslag, Kamer, 2016-2017, CRIV 54 COM 641)".
func (v *valueReader) cited() bool {
	const farthest = 25
	for k := len(v.tokens) - 1; k >= 0 && k >= len(v.tokens)-farthest; k-- {
		switch t := &v.tokens[k]; {
		case t.Class != Punct:
		case t.Key == ")":
			return false
		case t.Key == "(":
			return slices.ContainsFunc(v.tokens[k+1:], func(t Token) bool { return v.pack.is("publication", t.Key) })
		}
	}
	return false
}

// joined tells whether only little words, marks and other references stand from token on.
func (v *valueReader) joined(from int) bool {
	for _, t := range v.tokens[from:] {
		if t.Class == Typed && v.values[t.Value].Kind == Reference {
			continue
		}
		if t.Class == Punct && t.Key != "(" && t.Key != ")" || v.pack.is("joiner", t.Key) {
			continue
		}
		return false
	}
	return true
}

// aboutSo tells whether the value at raw token i is a number with the ending that makes
// about so many of it: "een 200-tal", "een veertigtal". A "drietal" is three and no more.
func (v *valueReader) aboutSo(i int) bool {
	const few = 10
	many, about := strings.CutSuffix(v.key(i), v.pack.Score)
	if v.pack.Score == "" || !about || many == "" {
		return false
	}
	n, word := v.pack.number(many, many)
	return word && n >= few || many[0] >= '0' && many[0] <= '9'
}

func (v *valueReader) approximate() bool {
	n := len(v.tokens)
	for k := 1; k <= 2 && n-k >= 0; k++ {
		if v.pack.is("approximate", v.tokens[n-k].Key) {
			return true
		}
	}
	for _, last := range []int{n, n - 1} { // "om en nabij", "om en nabij de"
		if last >= 2 && last == n && v.pack.is("approximate", v.tokens[last-2].Key+" "+v.tokens[last-1].Key) {
			return true
		}
		if last >= 3 && v.pack.is("approximate", v.tokens[last-3].Key+" "+v.tokens[last-2].Key+" "+v.tokens[last-1].Key) && (last == n || v.pack.Stop(v.tokens[n-1].Key)) {
			return true
		}
	}
	return false
}

func decimal(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }
