package text

import "testing"

func TestHowOftenIsReadInEveryForm(t *testing.T) {
	for _, x := range []struct {
		language, a, b string
		same           bool
	}{
		{"nl", "Ik informeer de Kamer elk kwartaal.", "Ik informeer de Kamer vier keer per jaar.", true},
		{"nl", "De raad komt jaarlijks bijeen.", "De raad komt eenmaal per jaar bijeen.", true},
		{"nl", "De raad komt om de twee jaar bijeen.", "De raad komt tweejaarlijks bijeen.", true},
		{"nl", "De raad komt elke drie maanden bijeen.", "De raad komt elk kwartaal bijeen.", true},
		{"nl", "De raad komt elk kwartaal bijeen.", "De raad komt elk halfjaar bijeen.", false},
		{"nl", "De inspectie controleert maandelijks.", "De inspectie controleert wekelijks.", false},
		{"en", "The council meets twice a year.", "The council meets every 6 months.", true},
		{"en", "The council meets monthly.", "The council meets annually.", false},
		{"de", "Der Rat tagt zweimal pro Jahr.", "Der Rat tagt halbjährlich.", true},
		{"de", "Der Rat tagt jährlich.", "Der Rat tagt monatlich.", false},
	} {
		read := func(s string) *Value {
			for i, v := range Analyse(s, Options{Language: x.language}).Values {
				if v.Kind == Frequency {
					return &Analyse(s, Options{Language: x.language}).Values[i]
				}
			}
			t.Fatalf("no frequency in %q", s)
			return nil
		}
		if got := read(x.a).Same(*read(x.b)); got != x.same {
			t.Errorf("%q and %q: same is %v", x.a, x.b, got)
		}
	}
}

func TestADateBehindALetterIsNoLettersName(t *testing.T) {
	for text, want := range map[string]ValueKind{
		"De Kamer ontvangt de brief in het eerste kwartaal van 2025.": Date,
		"Ik verwijs naar mijn brief van 12 mei 2025.":                 Reference,
	} {
		v := Analyse(text, Options{Language: "nl"}).Values
		if len(v) != 1 || v[0].Kind != want {
			t.Errorf("%q: %+v, not one %s", text, v, want)
		}
	}
}
