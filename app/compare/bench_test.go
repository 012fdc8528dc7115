package compare

import (
	"fmt"
	"strings"
	"testing"

	"standpunt/app"
	"standpunt/app/text"
)

// prose makes n different sentences from a small vocabulary, the same each time.
func prose(n, seed int) string {
	words := strings.Fields("gemeente haven sluis brug kanaal bestuur toezicht vergunning aanvraag vissers netwerk oever natuur waterpeil schip lading veiligheid onderhoud planning contract aannemer kade bewoners overlast geluid vervoer goederen spoor weg tunnel")
	var b strings.Builder
	x := uint32(seed*7919 + 17)
	for i := range n {
		b.WriteString("Het")
		for range 14 {
			x = x*1664525 + 1013904223
			fmt.Fprintf(&b, " %s", words[x>>16%uint32(len(words))])
		}
		fmt.Fprintf(&b, " in %d. ", 2000+i%30)
	}
	return b.String()
}

// related is a text of 1.4 KB and the same with a word and a year changed.
func related() (x, y string) {
	x = prose(12, 1)
	return x, strings.ReplaceAll(strings.ReplaceAll(x, "brug", "viaduct"), "2005", "2006")
}

func BenchmarkRelatedPair(b *testing.B) {
	x, y := related()
	p, q := prepare(Text{Text: x}), prepare(Text{Text: y})
	b.SetBytes(int64(len(x)))
	for b.Loop() {
		compareTexts(p, q)
	}
}

// BenchmarkWordDiff is the part of BenchmarkRelatedPair that aligns the sentences and
// marks their words; the rest says what kind each pair is, and by what cause.
func BenchmarkWordDiff(b *testing.B) {
	x, y := related()
	p, q := prepare(Text{Text: x}), prepare(Text{Text: y})
	b.SetBytes(int64(len(x)))
	for b.Loop() {
		for _, m := range p.align(q) {
			edits(p.stretch(m.a, m.na), q.stretch(m.b, m.nb))
		}
	}
}

func BenchmarkRelatedPairFromText(b *testing.B) {
	x, y := related()
	for b.Loop() {
		Texts(Text{Text: x}, Text{Text: y})
	}
}

func BenchmarkUnrelated15KB(b *testing.B) {
	x, y := prose(135, 1), prose(135, 2)
	b.SetBytes(int64(len(x)))
	for b.Loop() {
		Texts(Text{Text: x}, Text{Text: y})
	}
}

func BenchmarkOneSentenceOf15KB(b *testing.B) {
	x, y := strings.ReplaceAll(prose(135, 1), ".", ","), strings.ReplaceAll(prose(135, 2), ".", ",")
	for b.Loop() {
		Texts(Text{Text: x}, Text{Text: y})
	}
}

func BenchmarkAnalyse(b *testing.B) {
	x := prose(12, 1)
	b.SetBytes(int64(len(x)))
	for b.Loop() {
		text.Analyse(x, text.Options{})
	}
}

func BenchmarkTwoSetsOf12(b *testing.B) {
	set := func(seed int) *app.Set {
		s := &app.Set{ID: fmt.Sprint(seed)}
		for i := range 12 {
			label := fmt.Sprint(i + 1)
			s.Questions = append(s.Questions, app.Question{Label: label, Text: prose(2, i)})
			s.Answers = append(s.Answers, app.Answer{ID: label, Covers: []string{label}, Text: prose(8, i) + prose(4, seed*100+i)})
		}
		return s
	}
	x, y := set(1), set(2)
	for b.Loop() {
		Sets(x, y)
	}
}
