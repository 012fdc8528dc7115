package ingest

import (
	"context"
	"strings"
	"testing"

	"standpunt/app/parse"
)

// answered tells what a page makes of questions and answers: "1: question = answer".
func answered(t *testing.T, body string) (string, int) {
	t.Helper()
	doc, err := Read(context.Background(), "lijst.html", []byte("<html><body>"+body+"</body></html>"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	set := parse.Document(doc)
	var out []string
	for _, q := range set.Questions {
		line := q.Label + ": " + q.Text
		for _, a := range set.Answers {
			for _, c := range a.Covers {
				if c == q.Label {
					line += " = " + strings.ReplaceAll(a.Text, "\n", " ¶ ")
				}
			}
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n"), len(set.Warnings)
}

func TestTablesOfQuestionsAndAnswers(t *testing.T) {
	head := "<p>Lijst van vragen en antwoorden over de begroting</p>"
	for _, tt := range []struct{ name, body, want string }{
		{
			"with numbers",
			head + "<table><tr><th>Nr</th><th>Vraag</th><th>Antwoord</th></tr><tr><td>1</td><td>Hoeveel bruggen zijn er?</td><td>Er zijn 40 bruggen.</td></tr><tr><td>2</td><td>Wanneer is de brug klaar?</td><td><p>In mei.</p><p>De tweede in juni.</p></td></tr></table>",
			"1: Hoeveel bruggen zijn er? = Er zijn 40 bruggen.\n2: Wanneer is de brug klaar? = In mei. ¶ De tweede in juni.",
		},
		{
			"without numbers",
			head + "<table><tr><td>Vraag</td><td>Antwoord</td></tr><tr><td>Hoeveel bruggen zijn er?</td><td>Er zijn 40 bruggen.</td></tr><tr><td>Wanneer is de brug klaar?</td><td>In mei.</td></tr></table>",
			"1: Hoeveel bruggen zijn er? = Er zijn 40 bruggen.\n2: Wanneer is de brug klaar? = In mei.",
		},
		{
			"an answer over two rows, and the titles again",
			head + "<table><tr><th>No.</th><th>Question</th><th>Answer</th></tr><tr><td>7</td><td>How many bridges are there?</td><td>There are 40.</td></tr><tr><th>No.</th><th>Question</th><th>Answer</th></tr><tr><td></td><td></td><td>Two of them are closed.</td></tr><tr><td>8</td><td>When will they open?</td><td>In May.</td></tr></table>",
			"7: How many bridges are there? = There are 40. ¶ Two of them are closed.\n8: When will they open? = In May.",
		},
		{
			"in an answer of a letter it stays a table",
			"<p>Vraag 1</p><p>Wat vroeg u aan de leden?</p><p>Antwoord 1</p><p>Dit heb ik gevraagd:</p><table><tr><th>Vraag</th><th>Antwoord</th></tr><tr><td>Bent u tevreden?</td><td>Ja, 60 procent</td></tr></table><p>Vraag 2</p><p>En nu?</p><p>Antwoord 2</p><p>Nu niets.</p>",
			"1: Wat vroeg u aan de leden? = Dit heb ik gevraagd: ¶ Vraag\tAntwoord ¶ Bent u tevreden?\tJa, 60 procent\n2: En nu? = Nu niets.",
		},
		{
			"columns of another table stay in the answer",
			head + "<table><tr><th>Nr</th><th>Vraag</th><th>Antwoord</th></tr><tr><td>1</td><td>Hoeveel bruggen zijn er?</td><td>Zie hieronder.</td></tr></table><table><tr><td>2023</td><td>40 bruggen</td></tr><tr><td>2024</td><td>41 bruggen</td></tr></table>",
			"1: Hoeveel bruggen zijn er? = Zie hieronder. ¶ 2023\t40 bruggen ¶ 2024\t41 bruggen",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got, _ := answered(t, tt.body); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}
