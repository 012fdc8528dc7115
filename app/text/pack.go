package text

import (
	"embed"
	"encoding/json"
	"maps"
	"slices"
	"strings"
)

//go:embed packs/*.json packs/*.txt
var packFiles embed.FS

// CueKind is the family of a cue word.
type CueKind string

// The families of cue.
const (
	Negator    CueKind = "negator"
	Modal      CueKind = "modal"
	Hedge      CueKind = "hedge"
	Commitment CueKind = "commitment"
	Quantifier CueKind = "quantifier"
	Condition  CueKind = "condition"
	Actor      CueKind = "actor"
	Soft       CueKind = "soft"    // words that change nothing: ook, echter, overigens
	State      CueKind = "state"   // where a thing stands: rising or falling, allowed or forbidden; Group is "axis place"
	Neutral    CueKind = "neutral" // phrases whose words must not be read as cues
)

// Cue is a word or phrase of a family: the tokens First to Last, both included.
// Words of one Group mean the same. Step is a modal's place on the scale, from
// 1 (leaves it open) to 8 (must).
type Cue struct {
	Kind        CueKind
	Group       string
	Step        int
	First, Last int
}

// Pack is what Standpunt knows of a language. Version changes with its content.
type Pack struct {
	Language     string                       `json:"language"`
	Version      string                       `json:"version"`
	DecimalPoint bool                         `json:"decimal_point"`
	Cues         map[string]map[string]string `json:"cues"` // kind -> group -> phrases, comma separated; see phrase
	Steps        map[string]int               `json:"steps"`
	Lists        map[string]string            `json:"lists"`    // space separated; phrases separated by commas
	Synonyms     map[string]string            `json:"synonyms"` // a word -> those that say the same, space separated, in any form
	Canon        map[string]string            `json:"canon"`
	Months       map[string]int               `json:"months"`
	Parts        map[string]string            `json:"parts"`
	Units        map[string]string            `json:"units"`
	Relative     map[string]string            `json:"relative"`    // periods told from the day of writing: "volgende maand"
	Frequencies  map[string]float64           `json:"frequencies"` // times a year that a word stands for: "maandelijks"
	Times        map[string]float64           `json:"times"`       // "tweemaal"
	Cycles       map[string]float64           `json:"cycles"`      // how often a year a period comes round: "kwartaal"
	Numbers      map[string]float64           `json:"numbers"`
	OrdinalWords map[string]int               `json:"ordinals"`
	Multipliers  map[string]float64           `json:"multipliers"`
	Tens         map[string]int               `json:"tens"`
	And          string                       `json:"and"`
	One          string                       `json:"one"`
	Hundred      string                       `json:"hundred"` // what is written in one word behind a number: "vijftienhonderd"
	Thousand     string                       `json:"thousand"`
	Score        string                       `json:"score"` // what makes about so many of a number in digits: "250-tal"

	lists                 map[string]map[string]bool
	known                 entries                    // what is known of a word, for one look at it
	endings               map[string][]string        // the words of the lists of endings, and their plurals
	firsts                map[string]map[string]bool // the first words of the phrases of a list
	abbreviations, ending map[string]bool
	stop                  map[string]bool
	ordinals              map[string]int
	weights               map[string]float64
	begins                map[string]begin // words at which a value can begin
}

// entry is what a pack knows of a word.
type entry struct {
	begins  begin
	phrases []phrase // that begin with it
	lists   []string // in which it stands
	firsts  []string // in which a phrase of two words begins with it
}

// begin is what can begin at a word.
type begin uint8

const (
	aValue  begin = 1 << iota // a number, an amount, a date
	aPeriod                   // a phrase of Relative
	aRhythm                   // how often something happens
)

var packs = func() map[string]*Pack {
	out := map[string]*Pack{}
	for _, name := range Languages() {
		p, err := ReadPack(Standard(name))
		if err != nil {
			panic("language pack " + name + ": " + err.Error())
		}
		out[name] = p
	}
	return out
}()

// PackFor is the pack of a language, or the one with this key; the Dutch one when it is unknown.
func PackFor(language string) *Pack {
	if p := packs[language]; p != nil {
		return p
	}
	if p, ok := overridden.Load(language); ok {
		return p.(*Pack)
	}
	return packs["nl"]
}

// ReadPack reads a language pack from its JSON form.
func ReadPack(b []byte) (*Pack, error) {
	p := &Pack{}
	if err := json.Unmarshal(b, p); err != nil {
		return nil, err
	}
	p.lists = map[string]map[string]bool{}
	for name, words := range p.Lists {
		set := map[string]bool{}
		cut := strings.Fields
		if strings.Contains(words, ",") {
			cut = func(s string) []string { return strings.Split(s, ",") }
		}
		for _, w := range cut(words) {
			set[foldPhrase(w)] = true
		}
		p.lists[name] = set
	}
	p.firsts = map[string]map[string]bool{}
	for name, set := range p.lists {
		for w := range set {
			if first, _, phrase := strings.Cut(w, " "); phrase {
				if p.firsts[name] == nil {
					p.firsts[name] = map[string]bool{}
				}
				p.firsts[name][first] = true
			}
		}
	}
	p.endings = map[string][]string{}
	for name, words := range p.Lists {
		if !strings.HasSuffix(name, " ending") {
			continue
		}
		for _, w := range strings.Fields(words) {
			p.endings[name] = append(p.endings[name], w, w+"en", w+"s")
		}
	}
	of := map[string]*entry{}
	entryOf := func(word string) *entry {
		if of[word] == nil {
			of[word] = &entry{}
		}
		return of[word]
	}
	for _, name := range slices.Sorted(maps.Keys(p.lists)) {
		for w := range p.lists[name] {
			entryOf(w).lists = append(entryOf(w).lists, name)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(p.firsts)) {
		for w := range p.firsts[name] {
			entryOf(w).firsts = append(entryOf(w).firsts, name)
		}
	}
	p.abbreviations, p.ending, p.stop = p.lists["abbreviation"], p.lists["ending abbreviation"], p.lists["stop"]
	p.weights = map[string]float64{}
	for _, tier := range []struct {
		list   string
		weight float64
	}{{"generic", 0.75}, {"common", 0.5}, {"procedure", 0.4}, {"stop", 0}} {
		for w := range p.lists[tier.list] {
			p.weights[w] = tier.weight
		}
	}
	p.makeNumbers()
	p.makeBegins()
	for w, b := range p.begins {
		entryOf(w).begins = b
	}
	p.makePhrases(entryOf)
	for _, e := range of {
		sortPhrases(e.phrases)
	}
	p.known = newEntries(of)
	return p, nil
}

func foldPhrase(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		words[i] = Fold(w)
	}
	return strings.Join(words, " ")
}

// makeNumbers builds the compound number words ("vijfentwintig") and ordinals.
func (p *Pack) makeNumbers() {
	p.ordinals = map[string]int{}
	for w, n := range p.OrdinalWords {
		p.ordinals[w] = n
	}
	all := map[string]float64{}
	for w, n := range p.Numbers {
		all[w] = n
	}
	for ten, t := range p.Tens {
		all[ten] = float64(t)
		for w, n := range p.Numbers {
			if n < 1 || n > 9 || n != float64(int(n)) {
				continue
			}
			if p.And == "" {
				all[ten+w] = float64(t) + n
			} else {
				all[w+p.And+ten] = float64(t) + n
			}
		}
		if p.And != "" && p.One != "" {
			all[p.One+p.And+ten] = float64(t) + 1
		} else if p.One != "" {
			all[ten+p.One] = float64(t) + 1
		}
	}
	for _, x := range []struct {
		word  string
		times float64
	}{{p.Hundred, 100}, {p.Thousand, 1000}} {
		if x.word == "" {
			continue
		}
		for w, n := range maps.Clone(all) {
			if n >= 2 && n < 100 && n == float64(int(n)) {
				all[w+x.word] = n * x.times // "vijftienhonderd"
			}
		}
	}
	p.Numbers = all
}

// makeBegins lists the words at which a value can begin.
func (p *Pack) makeBegins() {
	p.begins = map[string]begin{p.One: aValue, "q1": aValue, "q2": aValue, "q3": aValue, "q4": aValue}
	for w := range p.Numbers {
		p.begins[w] = aValue
	}
	for w := range p.ordinals {
		p.begins[w] = aValue
	}
	for w := range p.Months {
		p.begins[w] = aValue
	}
	for w := range p.Parts {
		p.begins[w] = aValue
	}
	for w := range currencies {
		p.begins[w] = aValue
	}
	for _, words := range []map[string]float64{p.Frequencies, p.Times} {
		for w := range words {
			p.begins[w] |= aValue | aRhythm
		}
	}
	for s := range p.lists["each"] {
		first, _, _ := strings.Cut(s, " ")
		p.begins[first] |= aValue | aRhythm
	}
	for s := range p.Relative {
		first, _, _ := strings.Cut(s, " ")
		p.begins[first] |= aPeriod
	}
}

// number reads a number word. The article "een" is one; "één" is a number.
func (p *Pack) number(key, surface string) (float64, bool) {
	if key == p.One && strings.ContainsAny(surface, "éÉ") {
		return 1, true
	}
	f, ok := p.Numbers[key]
	return f, ok
}

// abbreviation tells whether a full stop behind the word ends no sentence.
func (p *Pack) abbreviation(key string) bool { return p.abbreviations[key] && !p.ending[key] }

func (p *Pack) is(list, key string) bool { return p.lists[list][key] }

// InTwo tells whether two words are a phrase of the list; most are not, and nothing is
// made to find that out.
func (p *Pack) InTwo(list, first, second string) bool {
	return p.firsts[list][first] && p.lists[list][first+" "+second]
}

// In tells whether the folded word or phrase stands in the pack's list of that name.
func (p *Pack) In(list, key string) bool { return p.lists[list][key] }

// Endings are the words of a list of endings ("body ending"), each with its plurals.
func (p *Pack) Endings(list string) []string { return p.endings[list] }

// Stop tells whether the folded word is a stop word.
func (p *Pack) Stop(key string) bool { return p.stop[key] }

// Weight is how much a folded word says about a subject: 0 for stop words and
// single letters, less than 1 for words that all answers share, else 1.
func (p *Pack) Weight(key string) float64 {
	if w, ok := p.weights[key]; ok {
		return w
	}
	if len(key) < 2 {
		return 0
	}
	return 1
}

// opener tells whether a capitalised word opens a sentence rather than a name.
func (p *Pack) opener(key string) bool { return p.stop[key] || p.lists["opener"][key] }
