package parse

import (
	"testing"
)

func TestSeeAlso(t *testing.T) {
	const questions = "\nVraag 1\nA? Zie ook Aanhangsel Handelingen, vergaderjaar 2020–2021, nr. 9.\nAntwoord 1\nJa."
	for _, tt := range []struct{ name, head, want string }{
		{"behind the date", "Antwoord van Minister Pieters (Water) (ontvangen 20 mei 2025). Zie ook Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 12.", "Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 12"},
		{"on a line of its own, before the number is printed", "AH 602\n2025Z10001\nAntwoord van minister Pieters (Water) (ontvangen 20 mei 2025)\nZie ook Aanhangsel Handelingen, vergaderjaar 2024-2025, nr. 376", "Aanhangsel Handelingen, vergaderjaar 2024-2025, nr. 376"},
		{"without a blank", "Antwoord van Minister Pieters (Water) (ontvangen 20 mei 2025). Zie ook Aanhangsel Handelingen,vergaderjaar 2024–2025, nr. 344.", "Aanhangsel Handelingen,vergaderjaar 2024–2025, nr. 344"},
		{"two notices", "Antwoord van Minister Pieters (Water) (ontvangen 20 mei 2025). Zie ook Aanhangsel Handelingen, vergaderjaar 2024–2025, nrs. 12 en 34.", "Aanhangsel Handelingen, vergaderjaar 2024–2025, nrs. 12 en 34"},
		{"broken over lines", "Antwoord van Minister Pieters (Water) (ontvangen 20 mei 2025). Zie ook\nAanhangsel Handelingen, vergaderjaar\n2024–2025, nr. 12.", "Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 12"},
		{"nothing", "Antwoord van Minister Pieters (Water) (ontvangen 20 mei 2025).", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := Document(document(tt.head + questions)).SeeAlso; got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
