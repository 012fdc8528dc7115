package storagetest

import (
	"context"
	"testing"

	"standpunt/app"
	"standpunt/app/project"
)

func testSearch(t *testing.T, open func(t *testing.T) project.Store) {
	ctx, s := context.Background(), open(t)
	set := Set("s", 2)
	set.Subject = "Vrouwenopvang"
	set.Questions[0].Text = "Klopt het bericht over de Commissie?"
	set.Questions[1].Text = "Zo nee, waarom niet?"
	set.Answers[0].Text = "🙂 Ja. Het privé-bericht klopt; de wachttijd is 3 maanden."
	set.Answers[1].Text = "De wachttijd is in één gemeente langer."
	AddSets(t, s, set)
	Do(t, s, "annotate", func(w project.Writer) error {
		a := Annotation("n", "s", "s-a1")
		a.Comment = "Belofte over de wachttijd"
		return w.AddAnnotation(a)
	})
	search := func(query string) app.Hits {
		t.Helper()
		hits, err := s.Search(ctx, query, 10)
		if err != nil {
			t.Fatalf("search %s: %v", query, err)
		}
		return hits
	}
	for _, test := range []struct {
		name, query string
		want        []string // field and place of every hit, in order of text
	}{
		{"a word of an answer", "maanden", []string{"answer s-a1"}},
		{"a word everywhere", "wachttijd", []string{"answer s-a1", "answer s-a2", "comment s-a1"}},
		{"no case", "WACHTTIJD", []string{"answer s-a1", "answer s-a2", "comment s-a1"}},
		{"no accents in the text", "prive een", []string{}},
		{"accents or not", "een gemeente", []string{"answer s-a2"}},
		{"accents in the query", "gémeente", []string{"answer s-a2"}},
		{"both words", "wachttijd maanden", []string{"answer s-a1"}},
		{"a phrase", `"de wachttijd is"`, []string{"answer s-a1", "answer s-a2"}},
		{"a phrase in another order", `"is wachttijd de"`, []string{}},
		{"a prefix", "wacht*", []string{"answer s-a1", "answer s-a2", "comment s-a1"}},
		{"not a prefix", "wacht", []string{}},
		{"not", "wachttijd -maanden", []string{"answer s-a2", "comment s-a1"}},
		{"or", "commissie OR gemeente", []string{"answer s-a2", "question s-q1"}},
		{"a hyphen is no operator", "privé-bericht", []string{"answer s-a1"}},
		{"a subject", "vrouwenopvang", []string{"subject "}},
		{"nothing", "xyzzy", []string{}},
	} {
		t.Run(test.name, func(t *testing.T) {
			hits := search(test.query)
			got := map[string]bool{}
			for _, h := range hits.Hits {
				got[h.Field+" "+h.Answer+h.Question] = true
				if h.Set != "s" {
					t.Errorf("set %q", h.Set)
				}
			}
			if hits.Total != len(test.want) || len(got) != len(test.want) {
				t.Errorf("%d hits %v, want %v", hits.Total, got, test.want)
			}
			for _, w := range test.want {
				if !got[w] {
					t.Errorf("no hit in %s", w)
				}
			}
		})
	}

	hit := search("maanden").Hits[0]
	if got := hit.Span.In(set.Answers[0].Text); got != "maanden" || hit.Match != "maanden" {
		t.Errorf("span %v is %q, match %q", hit.Span, got, hit.Match)
	}
	if hit.Before != "🙂 Ja. Het privé-bericht klopt; de wachttijd is 3 " || hit.After != "." {
		t.Errorf("around the match: %q, %q", hit.Before, hit.After)
	}
	if hits, err := s.Search(ctx, "wachttijd", 1); err != nil || len(hits.Hits) != 1 || hits.Total != 3 {
		t.Errorf("limit 1: %d hits of %d, %v", len(hits.Hits), hits.Total, err)
	}
	for _, bad := range []string{"", "  ", "-wachttijd", `"`, "***"} {
		_, err := s.Search(ctx, bad, 10)
		code(t, "search "+bad, err, app.Invalid)
	}

	Do(t, s, "annotate", func(w project.Writer) error {
		a := Annotation("n", "s", "s-a1")
		a.Comment = "Anders"
		return w.PutAnnotation(a)
	})
	if n := search("belofte").Total; n != 0 {
		t.Errorf("a comment that was changed is found %d times", n)
	}
	if n := search("anders").Total; n != 1 {
		t.Errorf("the new comment is found %d times", n)
	}
	Do(t, s, "remove", func(w project.Writer) error { return w.RemoveSet("s") })
	if n := search("wachttijd").Total; n != 0 {
		t.Errorf("a removed set is found %d times", n)
	}
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if n := search("wachttijd").Total; n != 2 {
		t.Errorf("a set that is back is found %d times, want 2", n)
	}
}
