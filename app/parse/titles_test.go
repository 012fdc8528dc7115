package parse

import (
	"fmt"
	"strings"
	"testing"

	"standpunt/app"
)

// TestTitles: the title and the line of who answers, in the ways in which they
// are printed. Want is: kind|number|reference|asked|answered|askers|respondents|subject.
func TestTitles(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{
			"one member",
			"Vragen van het lid Jansen (ABC) aan de Minister van Voorbeeldzaken over bruggen (ingezonden 3 maart 2025).\nAntwoord van Minister Pieters (Voorbeeldzaken) (ontvangen 20 maart 2025).",
			"answers|||2025-03-03|2025-03-20|Jansen ABC|Pieters, Minister (Voorbeeldzaken)|bruggen",
		},
		{
			"two of one party",
			"Vragen van de leden El Abassi en Van der Molen-de Groot (beiden GroenLinks-PvdA) aan de Minister voor Voorbeeldzaken over de vaart (ingezonden 1 april 2025)",
			"answers|||2025-04-01||El Abassi GroenLinks-PvdA; Van der Molen-de Groot GroenLinks-PvdA||de vaart",
		},
		{
			"three of one party, and one of another",
			"Vragen van de leden De Jong, Özdemir en Al-Hashimi (allen Nieuw Sociaal Contract) en Bakker (XYZ) aan de Ministers van Voorbeeldzaken en van Water en de Staatssecretaris van Financiën – Fiscaliteit over de brief van 3 maart over bruggen (ingezonden 1 april 2025).",
			"answers|||2025-04-01||De Jong Nieuw Sociaal Contract; Özdemir Nieuw Sociaal Contract; Al-Hashimi Nieuw Sociaal Contract; Bakker XYZ||de brief van 3 maart over bruggen",
		},
		{
			"each with a party of its own",
			"Vragen van de leden Jansen (ABC), De Vries (XYZ), Bakker (50PLUS), Van ’t Hof (Groep Van ’t Hof) en Peters (D66) aan de Minister van Water inzake het peil (ingezonden 9 mei 2025).",
			"answers|||2025-05-09||Jansen ABC; De Vries XYZ; Bakker 50PLUS; Van ’t Hof Groep Van ’t Hof; Peters D66||het peil",
		},
		{
			"the parties behind all names, in their order",
			"Vragen van de leden Jansen en Bakker (respectievelijk ABC en XYZ) aan de Minister van Water over het peil (ingezonden 9 mei 2025)",
			"answers|||2025-05-09||Jansen ABC; Bakker XYZ||het peil",
		},
		{
			"a member of two parties",
			"Vragen van de leden Jansen en Bakker (beiden PvdA/GroenLinks) aan de Minister van Water over het peil (ingezonden 9 mei 2025)",
			"answers|||2025-05-09||Jansen PvdA/GroenLinks; Bakker PvdA/GroenLinks||het peil",
		},
		{
			"a member of none",
			"Vragen van het lid Jansen (Lid Jansen) aan de Minister van Water over het peil (ingezonden 9 mei 2025)",
			"answers|||2025-05-09||Jansen Lid Jansen||het peil",
		},
		{
			"no party printed",
			"Vragen van het lid Van den Berg aan de Minister van Water over het peil (ingezonden 9 mei 2025)",
			"answers|||2025-05-09||Van den Berg ||het peil",
		},
		{
			"blanks lost and doubled",
			"Vragenvan het lidJansen(ABC)aan de Minister van Water overhet peil in Noord(ingezonden9 mei2025).\nAntwoordvan Minister Pieters(Water) (ontvangen20mei 2025).",
			"answers|||2025-05-09|2025-05-20|Jansen ABC|Pieters, Minister (Water)|het peil in Noord",
		},
		{
			"the word of the members in another case",
			"Schriftelijke vragen van het Kamerlid Jansen (ABC) aan de staatssecretaris van Water betreffende het peil, ingezonden op 9 mei 2025 (kenmerk 2025Z10001).",
			"answers|2025Z10001||2025-05-09||Jansen ABC||het peil",
		},
		{
			"questions that were put by",
			"Antwoorden op de Kamervragen gesteld door de leden Jansen en Bakker (ABC) over het peil (ingezonden 9 mei 2025; 2025Z10001)",
			"answers|2025Z10001||2025-05-09||Jansen ABC; Bakker ABC||het peil",
		},
		{
			"dates in numbers",
			"Vragen van het lid Jansen (ABC) aan de Minister van Water over het peil (ingezonden 09-05-2025).\nAntwoord van Minister Pieters (Water) (ontvangen d.d. 20/5/2025).",
			"answers|||2025-05-09|2025-05-20|Jansen ABC|Pieters, Minister (Water)|het peil",
		},
		{
			"short months, and a capital",
			"Vragen van het lid Jansen (ABC) aan de Minister van Water over het peil (Ingezonden 9 Mei 2025)\nAntwoord van Minister Pieters (Water) (Ontvangen 20 aug. 2025)",
			"answers|||2025-05-09|2025-08-20|Jansen ABC|Pieters, Minister (Water)|het peil",
		},
		{
			"a subject with brackets, stops and other members in it",
			"Vragen van het lid Jansen (ABC) aan de Minister van Water over de motie van het lid Bakker (XYZ) c.s. (Kamerstuk 36 000, nr. 5) en «Dit kan zo niet. Het peil moet omhoog!» (ingezonden 9 mei 2025).",
			"answers|||2025-05-09||Jansen ABC||de motie van het lid Bakker (XYZ) c.s. (Kamerstuk 36 000, nr. 5) en «Dit kan zo niet. Het peil moet omhoog!»",
		},
		{
			"a subject that is about answers to questions",
			"Vragen van het lid Jansen (ABC) aan de Minister van Water over de antwoorden op vragen van het lid Bakker (XYZ) over het peil (ingezonden 9 mei 2025).",
			"answers|||2025-05-09||Jansen ABC||de antwoorden op vragen van het lid Bakker (XYZ) over het peil",
		},
		{
			"for two others as well",
			"Antwoord van Staatssecretaris Van den Berg-de Wit (Water), mede namens de Ministers van Binnenlandse Zaken en Koninkrijksrelaties en voor Natuur en Stikstof en de Staatssecretaris van Financiën – Toeslagen en Douane (ontvangen 20 mei 2025).",
			"answers||||2025-05-20||Van den Berg-de Wit, Staatssecretaris (Water); Minister van Binnenlandse Zaken en Koninkrijksrelaties, mede namens; Minister voor Natuur en Stikstof, mede namens; Staatssecretaris van Financiën – Toeslagen en Douane, mede namens|",
		},
		{
			"two who answer",
			"Antwoord van Minister Pieters (Water) en van Staatssecretaris De Groot (Sociale Zaken en Werkgelegenheid) (ontvangen 20 mei 2025). Zie ook Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 12.",
			"answers||||2025-05-20||Pieters, Minister (Water); De Groot, Staatssecretaris (Sociale Zaken en Werkgelegenheid)|",
		},
		{
			"two ministers with one word",
			"Antwoord van de Ministers Pieters (Water) en De Groot (Defensie) (ontvangen 20 mei 2025).",
			"answers||||2025-05-20||Pieters, Minister (Water); De Groot, Minister (Defensie)|",
		},
		{
			"the prime minister",
			"Antwoord van Minister-President Pieters (Algemene Zaken), mede namens de Minister van Water (ontvangen 20 mei 2025).",
			"answers||||2025-05-20||Pieters, Minister-President (Algemene Zaken); Minister van Water, mede namens|",
		},
		{
			"a further answer",
			"Nader antwoord van Minister Pieters (Water) (ontvangen 20 mei 2025).",
			"answers||||2025-05-20||Pieters, Minister (Water)|",
		},
		{
			"a minister of whom only the office is named",
			"Antwoorden van de Minister van Volksgezondheid, Welzijn en Sport, mede namens de Minister voor Langdurige Zorg, op de vragen van het lid Jansen (ABC) over zorg (2025Z10001).",
			"answers|2025Z10001||||Jansen ABC|Minister van Volksgezondheid, Welzijn en Sport, ; Minister voor Langdurige Zorg, mede namens|zorg",
		},
		{
			"a postponement",
			"Vragen van het lid Jansen (ABC) aan de Minister van Water over het peil (ingezonden 9 mei 2025).\nMededeling van Minister Pieters (Water) (ontvangen 20 mei 2025).",
			"postponement|||2025-05-09|2025-05-20|Jansen ABC|Pieters, Minister (Water)|het peil",
		},
		{
			"a preliminary answer",
			"AH 602\n2025Z 10001\nAntwoord van staatssecretaris De Groot (Sociale Zaken en Werkgelegenheid (ontvangen 20 mei 2025)\nZie ook Aanhangsel Handelingen, vergaderjaar 2024-2025, nr. 376",
			"answers|2025Z10001|AH 602||2025-05-20||De Groot, staatssecretaris (Sociale Zaken en Werkgelegenheid)|",
		},
		{
			"a letter's first sentence",
			"Den Haag, 20 mei 2025\nBetreft Beantwoording Kamervragen over het peil\nHierbij zend ik u de antwoorden op de vragen van het lid Jansen (ABC) over het peil. Deze vragen werden ingezonden op 9 mei 2025 met kenmerk 2025Z10001.\nDe Minister van Water,\nP. Pieters",
			"answers|2025Z10001||2025-05-09|2025-05-20|Jansen ABC|P. Pieters, De Minister van Water|het peil",
		},
		{
			"a letter that answers a letter",
			"Datum: 20 mei 2025\nOnderwerp: Kamervragen over het peil\nIn antwoord op uw brief van 9 mei 2025, kenmerk 2025Z10001, deel ik u, mede namens de Minister van Defensie, mee dat de vragen van de leden Jansen en Bakker (beiden ABC) over het peil worden beantwoord zoals aangegeven in de bijlage.\nDE MINISTER VAN WATER,\nP. Pieters",
			"answers|2025Z10001||2025-05-09|2025-05-20|Jansen ABC; Bakker ABC|P. Pieters, DE MINISTER VAN WATER; Minister van Defensie, mede namens|het peil",
		},
		{
			"a letter without a title",
			"Datum 20 mei 2025\nBetreft Beantwoording schriftelijke vragen over het peil in Noord\nOns kenmerk\n123456\nUw kenmerk\n2025Z10001\nGeachte voorzitter,",
			"answers|2025Z10001|||2025-05-20|||het peil in Noord",
		},
		{
			"the day of the questions without its year",
			"AH 602\n2025Z10001\nMededeling van Minister Pieters (Water) (ontvangen 2 januari 2026)\nOp 19 december jl. hebben de leden Jansen (ABC) en Bakker (XYZ) schriftelijke vragen gesteld aan de minister van Water over het peil.",
			"postponement|2025Z10001|AH 602|2025-12-19|2026-01-02|Jansen ABC; Bakker XYZ|Pieters, Minister (Water)|het peil",
		},
		{
			"an official number of the session",
			"Tweede Kamer der Staten-Generaal\n2\nVergaderjaar 2024–2025\nAanhangsel van de Handelingen\nVragen gesteld door de leden der Kamer, met de daarop door de regering gegeven antwoorden\n1234\nVragen van het lid Jansen (ABC) aan de Minister van Water over het peil (ingezonden 9 mei 2025).",
			"answers||ah-tk-20242025-1234|2025-05-09||Jansen ABC||het peil",
		},
		{
			"a member of the senate",
			"Eerste Kamer der Staten-Generaal 1\nVergaderjaar 2024–2025 Aanhangsel van de Handelingen\nVragen gesteld door de leden der Kamer, met de daarop door de regering gegeven antwoorden\n7\nVragen van het lid Jansen (ABC) aan de Minister van Water over het peil (ingezonden 9 mei 2025).\nAntwoord van Minister Pieters (Water) (ontvangen 20 mei 2025).",
			"answers||ah-ek-20242025-7|2025-05-09|2025-05-20|Jansen ABC|Pieters, Minister (Water)|het peil",
		},
		{
			"a page number above the session",
			"2\nVergaderjaar 2023–2024 Aanhangsel van de Handelingen\n387\nVragen van het lid Jansen (ABC) aan de Minister van Water over het peil (ingezonden 2 oktober 2023).\nAntwoord van Minister Pieters (Water) (ontvangen\n13 november 2023).",
			"answers||ah-tk-20232024-387|2023-10-02|2023-11-13|Jansen ABC|Pieters, Minister (Water)|het peil",
		},
		{
			"a name whose accent stands apart",
			"Vragen van het lid Kostić (ABC) aan de Minister van Water over het peil (ingezonden 9 mei 2025).",
			"answers|||2025-05-09||Kostić ABC||het peil",
		},
		{
			"names with first names and initials",
			"Vragen van de leden Inge van Dijk (ABC), J.M. de Wit (XYZ) en Six Dijkstra (DEF) aan de Minister van Water over het peil (ingezonden 9 mei 2025).",
			"answers|||2025-05-09||Inge van Dijk ABC; J.M. de Wit XYZ; Six Dijkstra DEF||het peil",
		},
		{
			"a member that is named by the party",
			"Vragen van het lid Van der Plas (BBB) aan de Minister-President, Minister van Algemene Zaken, over het peil (ingezonden 9 mei 2025).",
			"answers|||2025-05-09||Van der Plas BBB||het peil",
		},
		{
			"a colleague who joined later",
			"Vragen van de leden Jansen (ABC), en het lid Bakker (XYZ) en lid Peters (DEF) aan de Minister van Water over het peil (ingezonden 9 mei 2025)",
			"answers|||2025-05-09||Jansen ABC; Bakker XYZ; Peters DEF||het peil",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text := tt.text + "\n\nVraag 1\nIs dit zo?\n"
			if !strings.HasPrefix(tt.want, "postponement") {
				text += "\nAntwoord 1\nJa."
			}
			if got := told(Document(document(text))); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

// told is what a set says of itself, on one line.
func told(s *app.Set) string {
	var askers, respondents []string
	for _, a := range s.Askers {
		askers = append(askers, a.Name+" "+a.Party)
	}
	for _, r := range s.Respondents {
		respondents = append(respondents, fmt.Sprintf("%s, %s", r.Name, r.Role))
	}
	return strings.Join([]string{string(s.Kind), s.Number, s.Reference, s.Asked, s.Answered, strings.Join(askers, "; "), strings.Join(respondents, "; "), s.Subject}, "|")
}
