package compare

import (
	"maps"
	"slices"
	"sort"
	"strings"
	"sync"

	"standpunt/app"
	"standpunt/app/text"
)

// side is a stretch of an analysed text: the tokens [from,to), and what the
// rules need to know of them, made once per sentence.
type side struct {
	t         *text.Text
	from, to  int
	words     []int      // tokens that are no punctuation
	keys      []string   // their keys, values in their format-free form
	lists     [][]string // the lists of the pack in which each key stands
	hashes    []uint64   // of the keys
	ids       []uint64   // hashes of the stems
	stems     []string   // stem of each word that carries content, else ""
	weights   []float64  // weight of each such word, else 0
	joined    string     // the keys without space, in which glued words are equal
	total     float64    // sum of the weights
	cues      []text.Cue
	points    bool   // a word sends the reader elsewhere
	house     bool   // a word names the house
	published int    // words that name where something is published
	data      bool   // a word is about figures
	competent bool   // a word is about who is competent
	before    string // text around it, for the neighbourhood rule
	after     string
	near      [2]*bag // their content words, where they were read already
	held      *bag    // its own, where they were
	written   *side   // in its own order, of a side that was put in another
}

func newSide(t *text.Text, from, to int) *side {
	s := &side{t: t, from: from, to: to}
	s.words = make([]int, 0, to-from)
	for i := from; i < to; i++ {
		if t.Tokens[i].Class != text.Punct {
			s.words = append(s.words, i)
		}
	}
	n := len(s.words)
	synonyms := synonymsOf(t.Pack)
	numbers, words := make([]uint64, 2*n), make([]string, 2*n)
	s.hashes, s.ids, s.keys, s.stems = numbers[:n], numbers[n:], words[:n:n], words[n:]
	s.weights, s.lists = make([]float64, n), make([][]string, n)
	for k, i := range s.words {
		tok := t.Tokens[i]
		s.keys[k], s.hashes[k], s.lists[k] = tok.Key, tok.Hash, tok.Listed()
		s.stems[k], s.weights[k] = content(t, i, synonyms)
		s.ids[k] = text.Hash(s.stems[k])
		for _, list := range s.lists[k] {
			switch list {
			case "refer":
				s.points = true
			case "competence":
				s.competent = true
			case "data":
				s.data = true
			case "house":
				s.house = true
			case "publication":
				s.published++
			}
		}
	}
	lo := sort.Search(len(t.Cues), func(i int) bool { return t.Cues[i].First >= from })
	for _, c := range t.Cues[lo:] {
		if c.Last >= to {
			break
		}
		s.cues = append(s.cues, c)
	}
	s.joined = strings.Join(s.keys, "")
	s.lighten()
	s.introduced()
	for _, w := range s.weights {
		s.total += w
	}
	return s
}

// in tells whether word k stands in the pack's list of that name.
func (s *side) in(k int, list string) bool {
	for _, name := range s.lists[k] {
		if name == list {
			return true
		}
	}
	return false
}

// inTwo tells whether word k and the next are a phrase of the pack's list of that name.
func (s *side) inTwo(k int, list string) bool {
	return s.t.Tokens[s.words[k]].Begins(list) && k+1 < len(s.keys) && s.t.Pack.InTwo(list, s.keys[k], s.keys[k+1])
}

// lighten takes the weight from words that carry no subject: cue words that
// only colour, and the long names of bodies before their acronym in brackets.
func (s *side) lighten() {
	k := 0
	for _, c := range s.cues {
		if c.Kind != text.Soft && c.Kind != text.Neutral && c.Kind != text.Modal && c.Kind != text.Hedge {
			continue
		}
		for k < len(s.words) && s.words[k] < c.First {
			k++
		}
		for ; k < len(s.words) && s.words[k] <= c.Last; k++ {
			s.weights[k] = 0
		}
	}
	const longest = 14
	for k, i := range s.words {
		w := s.surface(k)
		if i == 0 || len(w) < 2 || len(w) > 8 || s.t.Tokens[i-1].Key != "(" || strings.ToUpper(w) != w || w[0] < 'A' || w[0] > 'Z' {
			continue
		}
		for j := k - 1; j >= 0 && j >= k-longest; j-- {
			s.weights[j] *= 0.35
			if x := s.surface(j); x[0] == w[0] {
				break
			}
		}
		s.weights[k] *= 0.5
	}
}

// introduced takes the weight from a clause that only says where the same was said
// before: "Zoals ik in mijn brief van 3 maart heb aangegeven, …".
func (s *side) introduced() {
	const longest = 20
	if len(s.keys) == 0 || !s.in(0, "as") {
		return
	}
	for k := 1; k < len(s.keys) && k < longest; k++ {
		if !s.comma(k) {
			continue
		}
		for j := 1; j < k; j++ {
			if s.in(j, "stated") {
				clear(s.weights[:k])
				return
			}
		}
		return
	}
}

// has tells whether a content word with the stem stands on the side.
func (s *side) has(id uint64) bool {
	k := slices.Index(s.ids, id)
	return k >= 0 && s.weights[k] > 0
}

// holdsAny tells whether a word of the list stands on the side.
func (s *side) holdsAny(list string) bool { return s.find(list) >= 0 }

// find is the first word of the list on the side, or -1.
func (s *side) find(list string) int {
	return slices.IndexFunc(s.lists, func(l []string) bool { return slices.Contains(l, list) })
}

// findTwo is the second word of the first phrase of two words of the list, or -1.
func (s *side) findTwo(list string) int {
	for k := 1; k < len(s.keys); k++ {
		if s.inTwo(k-1, list) {
			return k
		}
	}
	return -1
}

// count is how many words of the list stand on the side.
func (s *side) count(list string) int {
	n := 0
	for k := range s.keys {
		if s.in(k, list) {
			n++
		}
	}
	return n
}

// bag is the side's content words.
func (s *side) bag() bag {
	if s.held != nil {
		return *s.held
	}
	return bagOf(s)
}

func whole(t *text.Text) *side { return newSide(t, 0, len(t.Tokens)) }

// bytes is the stretch as bytes of the source.
func (s *side) bytes() (int, int) {
	if s.from >= s.to {
		return 0, 0
	}
	return s.t.Tokens[s.from].Start, s.t.Tokens[s.to-1].End
}

func (s *side) span() app.Span {
	if s.from >= s.to {
		return app.Span{}
	}
	return s.t.SpanOf(s.from, s.to-1)
}

func (s *side) text() string {
	if s.from >= s.to {
		return ""
	}
	return s.t.Words(s.from, s.to-1)
}

// content gives the stem and weight of a token: nothing for stop words and
// small talk, little for the words of procedure and for names, which whole
// archives share.
func content(t *text.Text, i int, synonyms map[string]string) (string, float64) {
	tok := t.Tokens[i]
	if tok.Class == text.Typed {
		if t.Values[tok.Value].Kind == text.Reference {
			return tok.Key, 0.2
		}
		return tok.Key, 0.7
	}
	weight := t.Pack.Weight(tok.Key)
	if weight == 0 || t.Pack.In("approximate", tok.Key) {
		return "", 0
	}
	if n := len(tok.Key); weight == 1 && n >= 9 {
		weight = 1.4
	} else if weight == 1 && n <= 4 {
		weight = 0.7
	}
	if i > 0 && t.Source[tok.Start] >= 'A' && t.Source[tok.Start] <= 'Z' {
		weight *= 0.6
	}
	s := stem(withoutParticiple(t.Pack, joinedVerb(t, i)))
	if one := synonyms[s]; one != "" {
		s = one
	}
	return s, weight
}

// stemmed are the synonyms of the packs by stem, made once for each.
var stemmed sync.Map // *text.Pack -> map[string]string

// synonymsOf gives the stem that stands for all stems that say the same, so that a
// synonym counts in whatever form it stands.
func synonymsOf(p *text.Pack) map[string]string {
	if m, ok := stemmed.Load(p); ok {
		return m.(map[string]string)
	}
	m := map[string]string{}
	for _, one := range slices.Sorted(maps.Keys(p.Synonyms)) {
		for w := range strings.FieldsSeq(p.Synonyms[one]) {
			m[stem(withoutParticiple(p, text.Fold(w)))] = stem(withoutParticiple(p, one))
		}
	}
	stemmed.Store(p, m)
	return m
}

// joinedVerb is the key of a token; of a verb that "te" parts from its particle
// ("op te stellen") it is the whole verb.
func joinedVerb(t *text.Text, i int) string {
	key := t.Tokens[i].Key
	if i > 1 && t.Tokens[i-1].Key == "te" && t.Tokens[i-2].Key != "om" && t.Pack.In("particle", t.Tokens[i-2].Key) {
		return t.Tokens[i-2].Key + key
	}
	return key
}

// withoutParticiple takes the "ge" out of "uitgevoerd".
func withoutParticiple(p *text.Pack, key string) string {
	const shortest = 7
	if len(key) < shortest {
		return key
	}
	for n := 2; n <= 5 && n+2 < len(key); n++ {
		if key[n:n+2] == "ge" && p.In("particle", key[:n]) {
			return key[:n] + key[n+2:]
		}
	}
	return key
}

// stem cuts the commonest endings of Dutch, English and German, for counting
// common words only; no label depends on a stem being right.
func stem(key string) string {
	if key == "" {
		return ""
	}
	if len(key) > 7 {
		key = strings.TrimPrefix(key, "ge")
	}
	for _, end := range endings[key[len(key)-1]] {
		if strings.HasSuffix(key, end) && len(key)-len(end) >= 4 {
			return spelt(key[:len(key)-len(end)])
		}
	}
	return spelt(key)
}

// endings are the endings by their last letter, the longest first: every word of an archive
// is asked for its own.
var endings = [256][]string{
	'd': {"d"},
	'e': {"ende", "de", "te", "e"},
	'g': {"ing"},
	'n': {"ingen", "eren", "ten", "den", "en", "n"},
	'r': {"er"},
	's': {"es", "s"},
	't': {"t"},
}

// spelt writes in one way what Dutch spells in two: "geven" and "geef", "reizen" and
// "reis", "groter" and "groot" without their doubled letters.
func spelt(key string) string {
	same := true
	for i := range len(key) {
		same = same && key[i] != 'v' && key[i] != 'z' && (i == 0 || key[i] != key[i-1])
	}
	if same {
		return key
	}
	b := make([]byte, 0, len(key))
	for i := 0; i < len(key); i++ {
		c := key[i]
		if c == 'v' {
			c = 'f'
		} else if c == 'z' {
			c = 's'
		}
		if len(b) == 0 || b[len(b)-1] != c {
			b = append(b, c)
		}
	}
	return string(b)
}
