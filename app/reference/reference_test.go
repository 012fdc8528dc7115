package reference

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"
)

// shown is a text's references: the words, then what they refer to.
func shown(text string) string {
	var out []string
	for _, r := range Find(text) {
		out = append(out, fmt.Sprintf("%s=%s%s%s", r.Span.In(text), strings.Join(r.Questions, ","), r.Number, r.Printed))
	}
	return strings.Join(out, "|")
}

func TestFind(t *testing.T) {
	for _, x := range []struct{ name, in, want string }{
		{"an answer of the same set", "Zie het antwoord op vraag 2.", "antwoord op vraag 2=2"},
		{"several", "Zie de antwoorden op de vragen 2, 3a en 5 tot en met 7.", "antwoorden op de vragen 2, 3a en 5 tot en met 7=2,3a,5,6,7"},
		{"an answer by its number", "In antwoord 2 heb ik dat uitgelegd.", "antwoord 2=2"},
		{"a set", "Eerder vroeg zij dit (2024Z18775).", "2024Z18775=2024Z18775"},
		{"questions of another set", "Zie mijn antwoord op vraag 4 van de eerdere set 2024Z18775.", "antwoord op vraag 4=42024Z18775|2024Z18775=2024Z18775"},
		{"a printed set", "Zie Aanhangsel Handelingen, vergaderjaar 2023–2024, nr. 2166.", "Aanhangsel Handelingen, vergaderjaar 2023–2024, nr. 2166=ah-tk-20232024-2166"},
		{"a printed set in short", "(Aanhangsel van de Handelingen II 2019/20, nr. 3)", "Aanhangsel van de Handelingen II 2019/20, nr. 3=ah-tk-20192020-3"},
		{"a set behind a comma", "Zie vraag 1, vraag 2 van 2025Z10001, en ook 2024Z18775.", "vraag 1=1|vraag 2=22025Z10001|2025Z10001=2025Z10001|2024Z18775=2024Z18775"},
		{"another sentence's set", "Zie vraag 2. De set is 2024Z18775.", "vraag 2=2|2024Z18775=2024Z18775"},
		{"behind an accent", "Één keer: zie vraag 1.", "vraag 1=1"},
		{"no question", "De vraag 20 procent te betalen en vraag nr. 1559 blijven.", ""},
		{"nothing", "Ja.", ""},
	} {
		t.Run(x.name, func(t *testing.T) {
			if got := shown(x.in); got != x.want {
				t.Errorf("got %s, want %s", got, x.want)
			}
		})
	}
}

// FuzzFind holds that references stand in the text, in order, and refer to something.
func FuzzFind(f *testing.F) {
	f.Add("Zie het antwoord op vraag 2 en 3 (2024Z18775), Aanhangsel Handelingen 2023-2024, nr. 1")
	f.Add("vraag 1-99 é antwoord 5")
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		last := 0
		for _, r := range Find(text) {
			if r.Span.Start < last || r.Span.End <= r.Span.Start || r.Span.End > utf8.RuneCountInString(text) {
				t.Fatalf("%q: %+v", text, r)
			}
			if len(r.Questions) == 0 && r.Number == "" && r.Printed == "" {
				t.Fatalf("%q refers to nothing: %+v", text, r)
			}
			last = r.Span.End
		}
	})
}
