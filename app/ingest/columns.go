package ingest

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Columns says which column of a table holds what: a role of ColumnRoles → the
// column's header; "" when none does, so that it is not guessed. Questions and answers
// are always somewhere.
type Columns map[string]string

// ColumnRoles lists what a column can hold. A "set" is its number or reference;
// a "label" is a question's number in its set.
var ColumnRoles = []string{
	"question", "answer", "label", "set", "reference", "subject", "asker", "party", "respondent", "role", "asked", "answered",
}

// headers are the names by which columns are known, the surest first: those of
// our own export, of Dutch and Belgian collections, and of voting-advice tables.
var headers = map[string][]string{
	"question":   {"question text", "vraagtekst", "tekst vraag", "question", "vraag", "vragen", "statement text", "statement", "stelling", "anchor", "frage"},
	"answer":     {"answer text", "antwoordtekst", "tekst antwoord", "answer", "antwoord", "antwoorden", "positive", "reply", "response", "reactie", "explanation", "toelichting", "antwort", "stance", "stance value", "position", "standpunt", "opinion"},
	"label":      {"question number", "question nr", "vraagnummer", "vraag nr", "vraagnr", "question id", "statement id", "stelling nr", "label", "nr", "question", "vraag"},
	"set":        {"number", "nummer", "zaaknummer", "kenmerk", "set", "doc id", "document id", "document", "dossier", "uin"},
	"reference":  {"reference", "referentie", "aanhangsel"},
	"subject":    {"subject", "onderwerp", "heading", "title", "titel", "topic", "question theme main", "question theme", "theme", "thema"},
	"asker":      {"asker", "askers", "aut person", "asking member", "author", "vragensteller", "indiener", "member", "lid"},
	"party":      {"party", "aut party", "partij", "fractie", "party name"},
	"respondent": {"respondent", "respondents", "answered by", "beantwoord door", "minister", "bewindspersoon", "answer department", "answering body", "department", "departement", "ministerie", "candidate", "kandidaat"},
	"role":       {"role", "functie"},
	"asked":      {"asked", "date asked", "depotdat", "date tabled", "datum vraag", "datum indiening", "ingezonden", "date", "datum"},
	"answered":   {"answered", "date answered", "datum antwoord", "datum ontvangst", "beantwoord", "ontvangen"},
}

// nameless are headers of columns that only count the rows.
var nameless = []string{"", "id", "index", "unnamed: 0", "unnamed 0"}

// plan is which column, by its place, holds what.
type plan struct {
	at      map[string]int
	wide    []int // columns that each hold the answers of one respondent, named by the header
	guessed []string
}

func (p *plan) taken(i int) bool {
	for _, k := range p.at {
		if k == i {
			return true
		}
	}
	return slices.Contains(p.wide, i)
}

// planOf finds the columns: those that are named, then those whose header is
// known, then by what is in them.
func planOf(t *table, named Columns) (*plan, error) {
	p := &plan{at: map[string]int{}}
	for _, role := range slices.Sorted(mapKeys(named)) {
		if !slices.Contains(ColumnRoles, role) {
			return nil, &problem{"columns", "there is no role " + role + " for a column", "the roles are " + strings.Join(ColumnRoles, ", ")}
		}
		if named[role] == "" {
			continue
		}
		i := t.column(named[role])
		if i < 0 {
			return nil, &problem{"columns", "it has no column " + named[role], "its columns are " + strings.Join(t.header, ", ")}
		}
		p.at[role] = i
	}
	for _, role := range ColumnRoles {
		_, found := p.at[role]
		if _, said := named[role]; !found && (!said || must(role)) {
			if i := t.known(p, headers[role]); i >= 0 {
				p.at[role] = i
			}
		}
	}
	if _, ok := p.at["question"]; !ok {
		i := t.most(p, func(s string) float64 { return share(strings.Contains(s, "?")) })
		if i < 0 {
			return nil, unclear(t, "questions", "question")
		}
		p.at["question"], p.guessed = i, append(p.guessed, "question")
	}
	if _, ok := p.at["answer"]; !ok {
		if err := t.findAnswers(p); err != nil {
			return nil, err
		}
	}
	_, asked := p.at["asker"]
	_, answered := p.at["respondent"]
	if i, ok := p.at["party"]; ok && !asked && !answered && p.wide == nil { // a voting-advice table: parties answer
		p.at["respondent"] = i
		delete(p.at, "party")
	}
	return p, nil
}

// must tells whether every table has a column for a role.
func must(role string) bool { return role == "question" || role == "answer" }

// findAnswers takes the one column of long texts, else all columns that are
// left as those of one respondent each.
func (t *table) findAnswers(p *plan) error {
	var left, long []int
	for i := range t.header {
		if p.taken(i) || slices.Contains(nameless, fold(t.header[i])) || t.filled(i) == 0 {
			continue
		}
		left = append(left, i)
		if t.average(i, func(s string) float64 { return float64(utf8.RuneCountInString(s)) }) >= 40 {
			long = append(long, i)
		}
	}
	switch {
	case len(long) == 1, len(left) == 1:
		if len(long) == 0 {
			long = left
		}
		p.at["answer"], p.guessed = long[0], append(p.guessed, "answer")
	case len(left) > 1 && (len(long) == 0 || len(long) == len(left)):
		p.wide, p.guessed = left, append(p.guessed, "answer")
	default:
		return unclear(t, "answers", "answer")
	}
	return nil
}

func unclear(t *table, what, role string) error {
	return &problem{"columns", "it is not clear which column holds the " + what + "; its columns are " + strings.Join(t.header, ", "), "say which: --map " + role + "=HEADER"}
}

// column is the place of the column with this header, or -1.
func (t *table) column(header string) int {
	return slices.IndexFunc(t.header, func(h string) bool { return fold(h) == fold(header) })
}

// known is the first free column with one of the names, one that is at least
// half filled before others; -1 when there is none.
func (t *table) known(p *plan, names []string) int {
	found := -1
	for _, name := range names {
		i := t.column(name)
		if i < 0 || p.taken(i) || t.filled(i) == 0 {
			continue
		}
		if 2*t.filled(i) >= len(t.rows) {
			return i
		}
		if found < 0 {
			found = i
		}
	}
	return found
}

// most is the free column of which the cells score highest, and at least a third; -1 when none does.
func (t *table) most(p *plan, score func(string) float64) int {
	best, most := -1, 1.0/3
	for i := range t.header {
		if s := t.average(i, score); !p.taken(i) && s >= most {
			best, most = i, s
		}
	}
	return best
}

// average scores the filled cells of a column, the first 200.
func (t *table) average(i int, score func(string) float64) float64 {
	sum, n := 0.0, 0
	for _, row := range t.rows[:min(len(t.rows), 200)] {
		if row[i] != "" {
			sum += score(row[i])
			n++
		}
	}
	return sum / float64(max(1, n))
}

func (t *table) filled(i int) int {
	n := 0
	for _, row := range t.rows {
		if row[i] != "" {
			n++
		}
	}
	return n
}

func share(is bool) float64 {
	if is {
		return 1
	}
	return 0
}

// fold makes headers alike that differ in case and in the signs between words.
func fold(s string) string {
	return squeeze(strings.ToLower(strings.NewReplacer("_", " ", "-", " ", ".", " ", "/", " ").Replace(clean(s))))
}

func mapKeys[V any](m map[string]V) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}
