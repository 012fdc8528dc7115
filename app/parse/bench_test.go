package parse

import (
	"strings"
	"testing"
)

// BenchmarkLongTexts reads texts of shapes that no document has but a damaged
// one may: the time must grow with the length alone, so that MB/s stays of one
// order over the shapes.
func BenchmarkLongTexts(b *testing.B) {
	for _, shape := range []struct{ name, head, again string }{
		{"prose with markers", "Vraag 1\nA?\nAntwoord 1\n", "Dit is een regel van 3 woorden (1) en nog wat.2 Zo 3.\n"},
		{"one long line", "Vraag 1\nA?\nAntwoord 1\n", "woord 1 a. 2 B.3 "},
		{"bare numbers", "", "1\n"},
		{"question headings", "", "Vraag 1\n"},
		{"answer headings with ranges", "", "Antwoord 1-99\n"},
		{"footnotes", "Vraag 1\nA\nAntwoord 1\nx\n", "[1] a [2] b\n"},
		{"titles", "", "Vragen van het lid X over \n"},
		{"numbers in brackets", "Vraag 1\nA\n", "(1) "},
	} {
		text := shape.head + strings.Repeat(shape.again, (1<<20)/len(shape.again))
		b.Run(shape.name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				Document(document(text))
			}
		})
	}
}
