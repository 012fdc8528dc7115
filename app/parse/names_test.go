package parse

import "testing"

func TestNamesAreWrittenAsElsewhere(t *testing.T) {
	for in, want := range map[string]string{
		"Kostic ´":               "Kostić",
		"Kostic´":                "Kostić",
		"Yes¸ilgöz-Zegerius":     "Yeşilgöz-Zegerius",
		"DaniëlleJansen":         "Daniëlle Jansen",
		"Inge vanDijk":           "Inge van Dijk",
		"vanNispen":              "van Nispen",
		"MacDonald":              "MacDonald",
		"McAllister":             "McAllister",
		"d´Hondt":                "d´Hondt",
		"IJzerman":               "IJzerman",
		"Faber-van de Klashorst": "Faber-van de Klashorst",
		"D.M. van Weel":          "D.M. van Weel",
		"Q´":                     "Q´",
		"":                       "",
	} {
		if got := tidyName(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}
