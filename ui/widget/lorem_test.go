package widget

import (
	"math/rand"
	"strings"
)

// lorem makes n words of the kind that ministers write, in sentences and paragraphs.
func lorem(n int) string {
	stock := strings.Fields("de het een van in op met voor dat deze het kabinet minister Nederland Europese Unie migratie pact uitvoering voorbereiding wetgeving planning lidstaten Commissie juni 2026 termijn opvang capaciteit aanbevelingen gemeenten coördinatie financiële middelen € 120 miljoen onderzoek Kamer najaar brief toezegging beleid maatregelen grensprocedure implementatie nationale wordt zijn heeft kan zal moet ligt schema verwacht werkt naïef één")
	r := rand.New(rand.NewSource(7))
	var b strings.Builder
	for i := range n {
		w := stock[r.Intn(len(stock))]
		if r.Intn(9) == 0 {
			w += stock[r.Intn(len(stock))]
		}
		b.WriteString(w)
		switch {
		case i%97 == 96:
			b.WriteString(".\n\n")
		case r.Intn(14) == 0:
			b.WriteString(". ")
		default:
			b.WriteByte(' ')
		}
	}
	return strings.TrimSpace(b.String())
}
