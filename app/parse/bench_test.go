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
		{"numbers alone before text", "Vraag 1\nA\nAntwoord 1\n", "1\nwoord 1 en meer\n"},
		{"numbers that may be questions", "", "1\nwoord en meer\nAntwoord\n"},
		{"lists that begin anew", "", "1. woord en meer\n2. nog meer woorden\n"},
		{"pages of one line", "Vraag 1\nA\nAntwoord 1\n", "\f3 Kop van de bladzijde\n"},
		{"pages of one number", "1\nA\n2\nB\n", "\f7\n"},
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
