package compare

import (
	"testing"

	"standpunt/app"
)

func TestPointers(t *testing.T) {
	for _, tt := range []struct {
		name, language, a, b string
		want                 app.Label
	}{
		{"at other questions", "nl", "Zie het antwoord op vraag 3.", "Zie het antwoord op vraag 7.", app.Related},
		{"at more questions", "nl", "Zie ook het antwoord op vraag 1 en 3.", "Zie mijn antwoord op vraag 3, 8 en 9.", app.Related},
		{"at the same question in other words", "nl", "Zie het antwoord op vraag 3.", "Ik verwijs u naar mijn antwoord op vraag 3.", app.Reworded},
		{"at one question and at two", "nl", "Ik verwijs naar het antwoord op vraag 6.", "Ik verwijs naar de antwoorden op vragen 6 en 8.", app.Related},
		{"at other questions, said otherwise", "nl", "Voor het antwoord verwijs ik naar vraag 2.", "Zie mijn antwoord op vraag 5.", app.Related},
		{"at one question, printed in a bulletin", "nl", "Ik verwijs het geachte lid naar het antwoord van de eerste minister op haar vraag nr. 206 van 30 januari 2031 (Vragen en Antwoorden, Kamer, 2030-2031, nr. 107).", "Ik verwijs voor het antwoord op deze vraag naar het antwoord gegeven door de eerste minister (vraag nr. 206 van 30 januari 2031).", app.Reworded},
		{"passed on under two numbers", "nl", "Ik informeer het geachte lid dat zijn vraag onder de bevoegdheid valt van de minister van Visserij (vraag nr. 1067 van 7 februari 2031).", "Ik informeer het geachte lid dat zijn vraag onder de bevoegdheid valt van de minister van Visserij (vraag nr. 1157 van 8 mei 2031).", app.Related},
		{"passed on to two ministers", "nl", "Er wordt verwezen naar de minister van Visserij, gelet op diens bevoegdheid ter zake.", "Er wordt verwezen naar de minister van Havens, gelet op diens bevoegdheid ter zake.", app.Related},
		{"passed on to one minister more", "nl", "Voor deze gegevens verwijs ik u naar mijn collega's van Visserij en van Havens.", "Voor die gegevens verwijs ik u naar mijn collega van Visserij.", app.Related},
		{"figures in other tables", "nl", "De gevraagde gegevens bevinden zich in de tabellen 1 en 2 in bijlage bij dit antwoord.", "De gevraagde gegevens bevinden zich in tabel 2.", app.Related},
		{"at another table", "nl", "Zie tabel 3 in de bijlage.", "Zie tabel 4 in de bijlage.", app.Related},
		{"in English", "en", "Please see the answer to question 4.", "I refer to the answer to question 9.", app.Related},
		{"the same pointer", "nl", "Zie het antwoord op vraag 3.", "Zie het antwoord op vraag 3.", app.Repeated},
		{
			"a sentence that says more than where to look", "nl",
			"Zoals aangegeven in het antwoord op vraag 3 hecht het kabinet aan vrije toegang tot het strand.",
			"Zoals aangegeven in het antwoord op vraag 5 hecht het kabinet aan vrije toegang tot het strand.", app.Reworded,
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if j := Classify(Pair{A: tt.a, B: tt.b, Language: tt.language}); j.Label != tt.want {
				t.Errorf("got %s (%s), want %s", j.Label, j.Rule, tt.want)
			}
		})
	}
}
