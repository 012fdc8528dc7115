package query_test

import (
	"strings"
	"testing"

	"standpunt/app"
	"standpunt/app/query"
)

func TestFTS(t *testing.T) {
	for _, test := range []struct{ name, in, want string }{
		{"a word", "asiel", `"asiel"`},
		{"two words", " asiel  opvang ", `"asiel" AND "opvang"`},
		{"a phrase", `"eind 2026"`, `"eind 2026"`},
		{"a phrase in printed quotes", "„eind 2026” asiel", `"eind 2026" AND "asiel"`},
		{"a prefix", "gemeente*", `"gemeente" *`},
		{"a phrase that goes on", `"nieuwe gemeente"*`, `"nieuwe gemeente" *`},
		{"not", "motie -asiel", `("motie") NOT "asiel"`},
		{"not a phrase and not a prefix", `motie -"den haag" -amend*`, `("motie") NOT ("den haag" OR "amend" *)`},
		{"not first", "-asiel motie", `("motie") NOT "asiel"`},
		{"or", "motie OR amendement", `("motie" OR "amendement")`},
		{"or binds its neighbours", "asiel motie OR amendement kamer", `"asiel" AND ("motie" OR "amendement") AND "kamer"`},
		{"three ways", "a OR b OR c", `("a" OR "b" OR "c")`},
		{"or at the edges is nothing", "OR motie OR", `"motie"`},
		{"lower case or is a word", "motie or amendement", `"motie" AND "or" AND "amendement"`},
		{"or in quotes is a word", `motie "OR" kamer`, `"motie" AND "OR" AND "kamer"`},
		{"operators of FTS5 are words", "a AND b NEAR c NOT d", `"a" AND "AND" AND "b" AND "NEAR" AND "c" AND "NOT" AND "d"`},
		{"columns and carets are nothing", "text:kamer ^eerste {a b}", `"text kamer" AND "eerste" AND "a" AND "b"`},
		{"a hyphen joins", "privé-bericht", `"privé bericht"`},
		{"a number", "2025Z12132 €1.000,50", `"2025Z12132" AND "1 000 50"`},
		{"brackets are nothing", "(motie) OR (kamer)", `("motie" OR "kamer")`},
		{"a quote that is not closed", `asiel "eind 2026`, `"asiel" AND "eind 2026"`},
		{"a quote inside a word ends it", `een"twee"drie`, `"een" AND "twee" AND "drie"`},
		{"bytes that are no text", "a\xffb\x00c", `"a b c"`},
		{"an accent of its own", "cafe\u0301", "\"cafe\u0301\""},
		{"punctuation is left out", "motie ... -- !", `"motie"`},
	} {
		t.Run(test.name, func(t *testing.T) {
			q, err := query.Parse(test.in)
			if err != nil {
				t.Fatal(err)
			}
			if got := q.FTS(); got != test.want {
				t.Errorf("%s:\n got %s\nwant %s", test.in, got, test.want)
			}
		})
	}
}

func TestRefused(t *testing.T) {
	for _, test := range []struct{ name, in, key string }{
		{"nothing", "", "query_empty"},
		{"white space", " \t\n", "query_empty"},
		{"no word", `"" * - OR ?`, "query_empty"},
		{"only what must not occur", `-motie -"den haag"`, "query_only_not"},
		{"a page", strings.Repeat("woord ", 200), "query_long"},
		{"many words", strings.Repeat("a ", query.MaxTerms+1), "query_long"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := query.Parse(test.in)
			e, ok := err.(*app.Error)
			if !ok || e.Code != app.Invalid || e.Key != test.key || e.Hint == "" {
				t.Errorf("%v, want %s", err, test.key)
			}
		})
	}
}

// Whatever is typed, every quote of the expression is ours: outside of the
// quoted words there is nothing but our operators.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{`a "b c" d* -e OR f`, `"`, `-"x`, "OR OR", "a\x00\"b", "^a:b NEAR(c d, 2)", "„é”", `""""a`, "-*", "a-OR"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		q, err := query.Parse(s)
		if err != nil {
			if app.CodeOf(err) != app.Invalid {
				t.Fatalf("%q: %v", s, err)
			}
			return
		}
		parts := strings.Split(q.FTS(), `"`)
		if len(parts)%2 == 0 {
			t.Fatalf("%q: quotes do not match in %s", s, q.FTS())
		}
		for i, part := range parts {
			if i%2 == 1 && strings.TrimSpace(part) == "" {
				t.Fatalf("%q: an empty word in %s", s, q.FTS())
			}
			if i%2 == 0 && strings.Trim(strings.NewReplacer("AND", "", "OR", "", "NOT", "", "*", "").Replace(part), "() ") != "" {
				t.Fatalf("%q: %q stands outside of the words in %s", s, part, q.FTS())
			}
		}
	})
}
