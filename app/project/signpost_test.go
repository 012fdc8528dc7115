package project

import "testing"

func TestPaperNamesAreAsPrinted(t *testing.T) {
	for id, want := range map[string]string{
		"kst-36704-5": "Kamerstuk 36 704, nr. 5", "kst-36704": "Kamerstuk 36 704", "kst-36410-XVI-5": "Kamerstuk 36 410 XVI, nr. 5",
		"kst-21501-20-1518": "Kamerstuk 21 501-20, nr. 1518", "kst-36410-A": "Kamerstuk 36 410 A", "kst-31293-A": "Kamerstuk 31 293 A", "2024Z18775": "2024Z18775",
	} {
		if got := paperName(id); got != want {
			t.Errorf("%s: got %s, want %s", id, got, want)
		}
	}
}
