package compare

import (
	"testing"

	"standpunt/app"
)

// Questions that ask whether a thing is known stand beside each other for the thing only.
func TestStandardQuestionsStandBesideEachOtherForTheirThing(t *testing.T) {
	set := func(id, language, subject, question, answer string) *app.Set {
		return &app.Set{
			ID: id, Language: language, Subject: subject,
			Questions: []app.Question{{ID: id + "q", Label: "1", Text: question}},
			Answers:   []app.Answer{{ID: id + "a", Covers: []string{"1"}, Text: answer}},
		}
	}
	const bridge = "Bent u bekend met het artikel «Bruggen in Friesland staan op instorten» in het Dagblad?"
	for _, x := range []struct {
		name, language    string
		a, answerA        string
		b, answerB        string
		beside            bool
		subjectA, subject string
	}{
		{name: "two articles", a: bridge, answerA: "Ja.", b: "Bent u bekend met het artikel «Tekort aan leraren loopt op» in het Dagblad?", answerB: "Ja."},
		{name: "two things noted", a: "Heeft u kennisgenomen van het bericht «Wolf gezien bij Ede»?", answerA: "Ja, ik heb kennisgenomen van dit bericht.", b: "Heeft u kennisgenomen van het rapport over stikstof van de Rekenkamer?", answerB: "Ja, ik heb kennisgenomen van dit rapport."},
		{name: "one article, asked in other words", a: bridge, answerA: "Ja.", b: "Kent u het bericht ‘Bruggen in Friesland staan op instorten’?", answerB: "Ja, ik ken het bericht.", beside: true},
		{name: "one article, of which one says more", a: "Kent u het bericht ‘Bruggen in Friesland staan op instorten’?", answerA: "Ja.", b: "Bent u op de hoogte van het bericht ‘Bruggen in Friesland staan op instorten’ en van het daarin aangehaalde onderzoek van ingenieurs naar roest in het staal en scheuren in de pijlers?", answerB: "Ja.", beside: true},
		{name: "two articles, with one answer of substance", a: bridge, answerA: "Ja. De vervanging van stalen bruggen ligt op schema voor oplevering.", b: "Bent u bekend met het bericht «Sluizen worden duurder»?", answerB: "Ja. De vervanging van stalen bruggen ligt niet op schema voor oplevering.", beside: true},
		{name: "this message, of two subjects", a: "Bent u bekend met dit bericht?", answerA: "Ja.", subjectA: "het tekort aan leraren", b: "Bent u bekend met dit bericht?", answerB: "Ja.", subject: "roest in stalen bruggen"},
		{name: "this message, of one subject", a: "Bent u bekend met dit bericht?", answerA: "Ja.", subjectA: "het bericht over roest in stalen bruggen", b: "Bent u bekend met dit bericht?", answerB: "Ja.", subject: "roest in stalen bruggen", beside: true},
		{name: "a question that asks more", a: "Bent u bekend met het bericht «Sluizen worden duurder»? Wat kost het onderhoud van de sluizen per jaar?", answerA: "Dat kost vier ton.", b: "Bent u bekend met het bericht «Grote sluizen»? Wat kost het onderhoud van de sluizen per jaar?", answerB: "Zes ton.", beside: true},
		{name: "a short answer to other questions", a: "Deelt u de mening dat de bruggen van Zwartsluis veilig zijn?", answerA: "Ja.", b: "Wilt u de nota over het onderhoud naar de Kamer sturen?", answerB: "Ja."},
		{name: "in English", language: "en", a: "Are you aware of the article “Bridges about to collapse”?", answerA: "Yes, I am aware of it.", b: "Are you aware of the article “Teachers wanted in schools”?", answerB: "Yes, I am aware of it."},
		{name: "in German", language: "de", a: "Ist der Bundesregierung der Artikel „Brücken vor dem Einsturz“ bekannt?", answerA: "Ja, der Artikel ist bekannt.", b: "Ist der Bundesregierung der Artikel „Lehrkräfte fehlen überall“ bekannt?", answerB: "Ja, der Artikel ist bekannt."},
	} {
		if x.language == "" {
			x.language = "nl"
		}
		a, b := set("a", x.language, x.subjectA, x.a, x.answerA), set("b", x.language, x.subject, x.b, x.answerB)
		got := Exchanges(OutlineOf(a), OutlineOf(b))
		if beside := got[0].A >= 0 && got[0].B >= 0; beside != x.beside {
			t.Errorf("%s: beside each other is %v: %+v", x.name, beside, got)
		}
	}
}
