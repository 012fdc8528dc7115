package reuse

import (
	"fmt"
	"math/rand"
	"strings"
)

// planted is a passage that the made archive holds twice.
type planted struct {
	kind string
	a, b int
}

// makeArchive makes n answers of random prose in sets of ten, in which about
// every eighth answer shares a sentence with an earlier one. Same seed, same archive.
func makeArchive(n int, seed int64) ([]Answer, []planted) {
	rng := rand.New(rand.NewSource(seed))
	syllables := strings.Fields("ba ber dam de den dijk el en ge gors ha hol ik kan ken la land lo meer mo na nes oor po ra rin sla ter tol ve vo wa zee zin")
	words := strings.Fields("de het een van in op en te dat die voor met aan door bij om uit over is wordt zijn hebben")
	for range 3000 {
		w := ""
		for range 2 + rng.Intn(3) {
			w += syllables[rng.Intn(len(syllables))]
		}
		words = append(words, w)
	}
	word := func() string {
		if rng.Intn(3) == 0 {
			return words[rng.Intn(22)]
		}
		return words[22+rng.Intn(len(words)-22)]
	}
	sentence := func() []string {
		var out []string
		for range 14 + rng.Intn(16) {
			out = append(out, word())
		}
		return append(out, "per", fmt.Sprint(1+rng.Intn(28)), "maart", fmt.Sprint(2018+rng.Intn(8)))
	}
	asText := func(w []string) string {
		s := strings.Join(w, " ")
		return strings.ToUpper(s[:1]) + s[1:] + "."
	}
	var bodies [][][]string
	var plan []planted
	for i := range n {
		var body [][]string
		for range 3 + rng.Intn(10) {
			body = append(body, sentence())
		}
		if i > 20 && rng.Intn(8) == 0 {
			j := rng.Intn(i - i%10)
			s := append([]string(nil), bodies[j][rng.Intn(len(bodies[j]))]...)
			p := planted{[]string{"verbatim", "word", "number", "negation"}[rng.Intn(4)], j, i}
			switch p.kind {
			case "word":
				s[3+rng.Intn(len(s)-8)] = word()
			case "number":
				s[len(s)-3] = fmt.Sprint(29 + rng.Intn(2))
			case "negation":
				s = append(s[:len(s)/2], append([]string{"niet"}, s[len(s)/2:]...)...)
			}
			body[rng.Intn(len(body))] = s
			plan = append(plan, p)
		}
		bodies = append(bodies, body)
	}
	answers := make([]Answer, n)
	for i, body := range bodies {
		var out []string
		for _, s := range body {
			out = append(out, asText(s))
		}
		answers[i] = Answer{
			Set: fmt.Sprintf("s%05d", i/10), ID: fmt.Sprintf("s%05d-%d", i/10, i%10), Covers: []string{fmt.Sprint(i%10 + 1)},
			Text: strings.Join(out, " "), Date: fmt.Sprintf("20%02d-04-01", 18+i*8/n),
		}
	}
	return answers, plan
}
