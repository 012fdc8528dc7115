package text

import (
	"sort"
	"strconv"
	"strings"
)

// phrase is a cue of the pack. Words behind a "+" there must follow the cue and are no part
// of it ("is mogelijk +mits"), and those behind a "…" must stand further on in the same
// clause ("laat…vallen"): a verb that is parted from its particle.
type phrase struct {
	words []string
	cue   Cue
	after int      // how many of the words only follow
	apart []string // that stand further on

	second uint64 // the hash of the second word, by which most phrases are quickly none; 0 where there is none
}

// makePhrases puts the cues of the pack at the words that begin them.
func (p *Pack) makePhrases(entryOf func(word string) *entry) {
	for kind, groups := range p.Cues {
		for group, list := range groups {
			for _, s := range strings.Split(list, ",") {
				f := p.phrase(s)
				if len(f.words) == 0 {
					continue
				}
				f.cue = Cue{Kind: CueKind(kind), Group: group, Step: p.Steps[group]}
				e := entryOf(f.words[0])
				e.phrases = append(e.phrases, f)
			}
		}
	}
}

// phrase reads a cue as the pack writes it.
func (p *Pack) phrase(s string) phrase {
	cue, apart, _ := strings.Cut(s, "…")
	cue, after, _ := strings.Cut(cue, "+")
	words, follow := strings.Fields(foldPhrase(cue)), strings.Fields(foldPhrase(after))
	if after == "." {
		follow = []string{after} // the end of the sentence
	}
	for i, w := range words {
		if n, ok := p.ordinals[w]; ok && i > 0 {
			words[i] = "=" + strconv.Itoa(n) + "e" // as a token of it reads
		}
	}
	f := phrase{words: append(words, follow...), after: len(follow), apart: strings.Fields(foldPhrase(apart))}
	if len(f.words) > 1 {
		f.second = Hash(f.words[1])
	}
	return f
}

// sortPhrases puts the longest first, and gives those of one length an order.
func sortPhrases(list []phrase) {
	sort.Slice(list, func(i, j int) bool {
		a, b := list[i], list[j]
		if n, m := len(a.words)+len(a.apart), len(b.words)+len(b.apart); n != m {
			return n > m
		}
		return a.cue.Kind+CueKind(a.cue.Group) < b.cue.Kind+CueKind(b.cue.Group)
	})
}

// find gives the cues of the tokens, longest phrase first, never across sentences. Of a verb
// that is parted from its particle the verb is the cue, and the rest a neutral one.
func (p *Pack) find(out []Cue, tokens []Token, sentences []Sentence) []Cue {
	for _, s := range sentences {
		rest := Cue{First: -1}
		for i := s.From; i < s.To; {
			if i == rest.First {
				out = append(out, rest)
				i = rest.Last + 1
				continue
			}
			n := 1
			e := tokens[i].entry
			if e == nil {
				i++
				continue
			}
			next := uint64(0)
			if i+1 < s.To {
				next = tokens[i+1].Hash
			}
			for k := range e.phrases {
				f := &e.phrases[k]
				if f.second != 0 && f.second != next || !matches(tokens[i+1:s.To], f.words[1:]) { // the first is the entry's own
					continue
				}
				if len(f.apart) > 0 {
					at := further(tokens[:s.To], i+len(f.words), f.apart)
					if at < 0 {
						continue
					}
					rest = Cue{Kind: Neutral, Group: "apart", First: at, Last: at + len(f.apart) - 1}
				}
				c := f.cue
				n = len(f.words) - f.after
				c.First, c.Last = i, i+n-1
				out = append(out, c)
				break
			}
			i += n
		}
	}
	return out
}

// further is the first token from the from-th on, before any mark, at which the words stand,
// or -1.
func further(tokens []Token, from int, words []string) int {
	const far = 16 // tokens
	for i := from; i < min(from+far, len(tokens)) && tokens[i].Class != Punct; i++ {
		if matches(tokens[i:], words) {
			return i
		}
	}
	return -1
}

func matches(tokens []Token, words []string) bool {
	if len(tokens) < len(words) {
		return false
	}
	for i, w := range words {
		if tokens[i].Key != w {
			return false
		}
	}
	return true
}
