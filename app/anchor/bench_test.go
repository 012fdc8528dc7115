package anchor_test

import (
	"fmt"
	"strings"
	"testing"

	"standpunt/app"
	"standpunt/app/anchor"
)

// BenchmarkPlace finds a passage again in an answer of some 30,000 characters of
// which the middle was rewritten: one whose words are there, and one that is lost.
func BenchmarkPlace(b *testing.B) {
	var s strings.Builder
	for i := range 300 {
		fmt.Fprintf(&s, "In gemeente %d zijn dit jaar %d bruggen nagekeken, en de Kamer ontvangt daarover een brief. ", i, 7*i)
	}
	old := s.String()
	text := "Vooraf dit. " + strings.Replace(old, "In gemeente 150 zijn dit jaar 1050 bruggen nagekeken", "De gemeente heeft niets laten weten", 1)
	for _, quote := range []string{"gemeente 140 zijn dit jaar 980 bruggen nagekeken", "150 zijn dit jaar 1050 bruggen"} {
		start := len([]rune(old[:strings.Index(old, quote)]))
		at := app.Span{Start: start, End: start + len([]rune(quote))}
		b.Run(quote[:3], func(b *testing.B) {
			for b.Loop() {
				anchor.Place(old, at, quote, text)
			}
		})
	}
}
