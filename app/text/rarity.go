package text

import (
	"math"
	"strconv"
	"strings"
	"sync"
)

// rare is the rarity of a word that the list of its language does not hold.
const rare = 11.5

// rarities are the words of the lists under packs, by language.
var rarities = sync.OnceValue(func() map[string]map[string]uint8 {
	out := map[string]map[string]uint8{}
	for _, language := range Languages() {
		b, err := packFiles.ReadFile("packs/" + language + ".words.txt")
		if err != nil {
			continue // a language without a list
		}
		words := map[string]uint8{}
		for line := range strings.Lines(string(b)) {
			class, list, _ := strings.Cut(strings.TrimSpace(line), " ")
			n, err := strconv.ParseUint(class, 10, 8)
			if err != nil {
				continue // a comment
			}
			for w := range strings.FieldsSeq(list) {
				words[w] = uint8(n)
			}
		}
		out[language] = words
	}
	return out
})

// Rarity says in how few texts of its language a folded word stands: the logarithm to
// base 2 of all texts over those that hold it, 0 for a word of every text. Stop words
// have none. In a language without a list all words are of middling rarity.
func (p *Pack) Rarity(key string) float64 {
	const middling = 7
	if p.Stop(key) || len(key) < 2 {
		return 0
	}
	words := rarities()[p.Language]
	if words == nil {
		return math.Min(middling, float64(len(key)))
	}
	if n, ok := words[key]; ok {
		return float64(n) / 2
	}
	return rare
}
