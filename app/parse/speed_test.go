package parse

import (
	"fmt"
	"testing"
)

// FuzzMarkersIn: looking only around digits finds what the expression finds in all of the text.
func FuzzMarkersIn(f *testing.F) {
	for _, s := range []string{"a.1", "a [ 1 ] b (2) c3) 2024) x 1, 2 en 3", "2024 ) é1 «»2", "1 ,2 en 34567)"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got, want := fmt.Sprint(markersIn(s)), fmt.Sprint(marker.FindAllStringSubmatchIndex(s, -1)); len(s) < 200 && got != want {
			t.Errorf("%q: got %s, want %s", s, got, want)
		}
		if got, want := explained(s), anyMarker.MatchString(s); got != want {
			t.Errorf("%q: explained %v, want %v", s, got, want)
		}
	})
}
