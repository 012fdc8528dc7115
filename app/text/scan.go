package text

import (
	"strings"
	"time"
)

// Scanner reads many texts one after another, as Analyse does, and takes hardly
// any memory for it. It is for one goroutine at a time.
type Scanner struct {
	text   Text
	raw    []Token
	folded map[string]string // keys of words that had to be folded
	dates  map[string]time.Time
}

// The most words and dates that a Scanner remembers.
const maxFolded, maxDates = 1 << 16, 1 << 12

// Scan reads the text as Analyse does. What it gives is good until the next Scan.
func (r *Scanner) Scan(s string, o Options) *Text {
	if r.folded == nil {
		r.folded, r.dates = map[string]string{}, map[string]time.Time{}
	}
	return r.read(s, o)
}

func (r *Scanner) read(s string, o Options) *Text {
	p := PackFor(o.Language)
	r.raw = r.scan(r.raw[:0], s)
	v := valueReader{source: s, pack: p, raw: r.raw, document: r.date(o.Date), tokens: r.text.Tokens[:0], values: r.text.Values[:0]}
	t := &r.text
	t.Source, t.Pack = s, p
	t.Tokens, t.Values = v.read()
	t.Sentences = split(t.Sentences[:0], s, t.Tokens, p)
	listMarks(s, t.Tokens, t.Sentences, p)
	t.Cues = p.find(t.Cues[:0], t.Tokens, t.Sentences)
	return t
}

func (r *Scanner) date(iso string) time.Time {
	if t, ok := r.dates[iso]; ok || iso == "" {
		return t
	}
	t, err := time.Parse("2006-01-02", iso)
	if err != nil {
		t = time.Time{}
	}
	if r.dates != nil && len(r.dates) < maxDates {
		r.dates[iso] = t
	}
	return t
}

// fold is Fold of a word of the text, remembered.
func (r *Scanner) fold(s string) string {
	if k, ok := r.folded[s]; ok {
		return k
	}
	if r.folded == nil || len(r.folded) >= maxFolded {
		return wordKey(s)
	}
	s = strings.Clone(s) // so that what is remembered does not keep the whole text
	k := wordKey(s)
	r.folded[s] = k
	return k
}

const (
	lower = 1 << iota // a to z
	upper             // A to Z
	stops             // ends a word of two letters or more
)

// ascii is what a byte does in and behind a plain word.
var ascii = func() (t [256]uint8) {
	for c := range t {
		switch {
		case c >= 'a' && c <= 'z':
			t[c] = lower
		case c >= 'A' && c <= 'Z':
			t[c] = upper
		case c < 0x80 && c != '-' && c != '\'' && (c < '0' || c > '9'):
			t[c] = stops
		}
	}
	return t
}()

// plainWord is the byte at which the word of ASCII letters at i ends, and
// whether they are all lower case; 0 when the word at i is not that plain.
func plainWord(s string, i int) (end int, small bool) {
	all := uint8(0)
	j := i
	for j < len(s) && ascii[s[j]]&(lower|upper) != 0 {
		all |= ascii[s[j]]
		j++
	}
	if j-i < 2 || j < len(s) && ascii[s[j]] != stops {
		return 0, false
	}
	return j, all == lower
}
