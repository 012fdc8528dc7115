package reuse

import (
	"cmp"
	"math"
	"slices"

	"standpunt/app/text"
)

// bag is the words of a short text, each once, with how much they say. Values
// are none of them: who asks about 2026 what was asked about 2025 asks the same.
type bag struct {
	words []int32 // sorted
	times []float64
	total float64 // weight of all
	often float64 // weight of those that more than askedOften bags have
	size  float64 // words with their repeats
}

// bags is a collection of short texts whose words are weighed by how few of
// them have them.
type bags struct {
	scanner text.Scanner
	number  map[string]int32
	names   []string
	common  []float64 // what the language pack thinks of a word; of several the one that thinks least
	idf     []float64
	all     []bag
	weighed int       // how many of them were there when the words were weighed
	with    [][]int32 // per word, the bags
}

// add appends a bag of the texts, each counted so many times.
func (b *bags) add(language, date string, texts ...counted) {
	if b.number == nil {
		b.number = map[string]int32{}
	}
	at := len(b.all)
	times := map[int32]float64{}
	var words []int32
	for _, c := range texts {
		t := b.scanner.Scan(c.text, text.Options{Language: language, Date: date})
		for _, k := range t.Tokens {
			weight := t.Pack.Weight(k.Key)
			if k.Class != text.Word || weight == 0 {
				continue
			}
			w, ok := b.number[k.Key]
			if !ok {
				w = int32(len(b.names))
				name := string([]byte(k.Key))
				b.number[name] = w
				b.names, b.common, b.with = append(b.names, name), append(b.common, weight), append(b.with, nil)
			}
			b.common[w] = min(b.common[w], weight)
			if times[w] == 0 {
				words = append(words, w)
				b.with[w] = append(b.with[w], int32(at))
			}
			times[w] += c.times
		}
	}
	slices.Sort(words)
	out := bag{words: words, times: make([]float64, len(words))}
	for i, w := range words {
		out.times[i] = times[w]
		out.size += times[w]
	}
	b.all = append(b.all, out)
}

type counted struct {
	text  string
	times float64
}

// unseen is a number of texts that are not there, so that in a few texts the
// one word that only one has does not outweigh all others.
const unseen = 100

const (
	// inWeight is the parts in one unit of weight. Whole parts have one sum, in whatever
	// order the words were first seen.
	inWeight = 1 << 20
	// stepsOfRarity is the steps in one unit of the logarithm of how few texts have a
	// word, so that one text more changes the weight of few words.
	stepsOfRarity = 8
)

// weigh gives the words their weights among the bags that are there. It gives the bags
// that hold a word that weighs otherwise than when they were weighed last, or that finds
// others no more, with those that came in since, in order.
func (b *bags) weigh() []int32 {
	n, before := float64(len(b.all)), b.weighed
	turned := make([]bool, len(b.all))
	for w, with := range b.with {
		df := float64(len(with))
		rarity := math.Round(stepsOfRarity*math.Log(1+(n+unseen)/(df+1))) / stepsOfRarity
		idf := math.Round(b.common[w]*rarity*inWeight) / inWeight
		if w == len(b.idf) {
			b.idf = append(b.idf, idf)
			continue // only bags that came in since have it
		}
		had, _ := slices.BinarySearch(with, int32(before))
		if idf == b.idf[w] && (had > askedOften) == (len(with) > askedOften) {
			continue
		}
		b.idf[w] = idf
		for _, i := range with[:had] {
			turned[i] = true
		}
	}
	var out []int32
	for i := range b.all {
		if i < before && !turned[i] {
			continue
		}
		out = append(out, int32(i))
		p := &b.all[i]
		p.total, p.often = 0, 0
		for _, w := range p.words {
			p.total += b.idf[w]
			if len(b.with[w]) > askedOften {
				p.often += b.idf[w]
			}
		}
	}
	b.weighed = len(b.all)
	return out
}

// same is the share of the weightier bag's words that the other has too, by weight.
func (b *bags) same(p, q *bag) (share float64, words int) {
	shared := 0.0
	for k, l := 0, 0; k < len(p.words) && l < len(q.words); {
		switch {
		case p.words[k] < q.words[l]:
			k++
		case p.words[k] > q.words[l]:
			l++
		default:
			shared += b.idf[p.words[k]]
			words++
			k, l = k+1, l+1
		}
	}
	return shared / max(p.total, q.total, 1e-9), words
}

// The constants of BM25 (Robertson, Zaragoza: The Probabilistic Relevance
// Framework, 2009).
const k1, lengthWeight = 1.2, 0.75

// rank gives BM25 of every bag for the words of bag i, as a share of what i has
// for itself.
func (b *bags) rank(i int) []float64 {
	mean := 0.0
	for k := range b.all {
		mean += b.all[k].size / float64(len(b.all))
	}
	scores := make([]float64, len(b.all))
	for _, w := range b.all[i].words {
		for _, k := range b.with[w] {
			d := &b.all[k]
			at, _ := slices.BinarySearch(d.words, w)
			f := d.times[at]
			scores[k] += b.idf[w] * f * (k1 + 1) / (f + k1*(1-lengthWeight+lengthWeight*d.size/max(mean, 1e-9)))
		}
	}
	own := max(scores[i], 1e-9)
	for k := range scores {
		scores[k] = min(1, scores[k]/own)
	}
	return scores
}

// shared are the weightiest words that two bags have, at most n.
func (b *bags) shared(i, j, n int) []string {
	var words []int32
	for _, w := range b.all[i].words {
		if _, ok := slices.BinarySearch(b.all[j].words, w); ok {
			words = append(words, w)
		}
	}
	slices.SortFunc(words, func(v, w int32) int {
		return cmp.Or(cmp.Compare(b.idf[w], b.idf[v]), cmp.Compare(b.names[v], b.names[w]))
	})
	out := []string{}
	for _, w := range words[:min(n, len(words))] {
		out = append(out, b.names[w])
	}
	return out
}
