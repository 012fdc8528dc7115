package files

import (
	"slices"
	"strings"
	"testing"
)

func TestNamesAreOrderedAsPeopleCount(t *testing.T) {
	want := []string{"antwoord 1.txt", "Antwoord 2.txt", "antwoord 010.txt", "antwoord 10b.txt", "antwoord 11.txt", "bijlage", "bijlage 3", "élan.pdf"}
	var list []entry
	for _, name := range want {
		list = append(list, entry{name: name})
	}
	for range 3 {
		slices.Reverse(list)
		slices.SortFunc(list, byName)
		var got []string
		for _, e := range list {
			got = append(got, e.name)
		}
		if !slices.Equal(got, want) {
			t.Fatalf("the order is %s", strings.Join(got, ", "))
		}
	}
}
