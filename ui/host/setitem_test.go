package host

import (
	"strings"
	"testing"

	"standpunt/app"
)

// TestASetWithoutASubjectIsToldByWhoAnswered holds what stands in a list of sets, and
// by what else one is found in it.
func TestASetWithoutASubjectIsToldByWhoAnswered(t *testing.T) {
	s := app.SetSummary{
		Number: "2024Z1", File: "AH613.txt",
		Askers:      []app.Asker{{Name: "Jansen", Party: "Partij"}},
		Respondents: []app.Respondent{{Name: "Karremans"}, {Role: "de minister van Voorbeelden"}},
	}
	got := SetItem(&s, "", "20 november")
	if got.Text != "2024Z1" || got.Detail != "20 november · Karremans, de minister van Voorbeelden" {
		t.Errorf("it is called %q, %q", got.Text, got.Detail)
	}
	for _, word := range []string{"AH613", "Jansen", "Partij", "Karremans"} {
		if !strings.Contains(got.Also, word) {
			t.Errorf("%s does not find it", word)
		}
	}
	if s.Subject = "een voorbeeld"; SetItem(&s).Detail != "een voorbeeld" {
		t.Errorf("with a subject it says %q", SetItem(&s).Detail)
	}
}
