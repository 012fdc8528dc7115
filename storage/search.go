package storage

import (
	"cmp"
	"context"
	"slices"

	"standpunt/app"
	"standpunt/app/query"
	"standpunt/storage/internal/excerpt"
)

// field is a column that is searched: its FTS5 table, the table of the texts, and
// where in that the ids of the set, the answer and the question stand.
type field struct{ name, index, texts, ids string }

// fields in the order in which equal hits are listed.
var fields = []field{
	{"answer", "answers_fts", "answers", "t.set_id, t.id, ''"},
	{"question", "questions_fts", "questions", "t.set_id, '', t.id"},
	{"subject", "subjects_fts", "sets", "t.id, '', ''"},
	{"comment", "comments_fts", "annotations", "t.set_id, ifnull(t.answer_id, ''), ''"},
}

// crowd is how many texts may match a prefix and still be put in order of rank:
// ranking one asks for the frequency of every word that begins so.
const crowd = 50_000

// found is a text that matches. FTS5's ranks are smaller for better.
type found struct {
	app.Hit
	rank float64
}

// Search implements project.Reader: one hit for every text that matches, at the
// place where the words stand closest together, best first by BM25 over all fields.
func (r reader) Search(ctx context.Context, words string, limit int) (app.Hits, error) {
	hits := app.Hits{Hits: []app.Hit{}}
	parsed, err := query.Parse(words)
	if err != nil {
		return hits, err
	}
	if limit <= 0 {
		limit = -1
	}
	var all []found
	err = r.view(ctx, func(q querier) error {
		for _, f := range fields {
			part, total, err := f.search(ctx, q, parsed, limit)
			if err != nil {
				return err
			}
			hits.Total += total
			all = append(all, part...)
		}
		return nil
	})
	slices.SortStableFunc(all, func(a, b found) int { return cmp.Compare(a.rank, b.rank) })
	for i := 0; i < len(all) && i != limit; i++ {
		hits.Hits = append(hits.Hits, all[i].Hit)
	}
	return hits, err
}

// search gives the best hits of the field and counts them all.
func (f field) search(ctx context.Context, q querier, parsed query.Query, limit int) ([]found, int, error) {
	match := parsed.FTS()
	total, err := number(q.QueryRowContext(ctx, "SELECT count(*) FROM "+f.index+" WHERE "+f.index+" MATCH ?", match))
	if err != nil || total == 0 {
		return nil, 0, err
	}
	rank, order := "h.rank", "h.rank"
	if total > crowd && parsed.HasPrefix() {
		rank, order = "0", "h.rowid"
	}
	// The texts come with marks around the words. The cross join leaves the order
	// to FTS5, so that only the texts of the hits are read.
	rows, err := q.QueryContext(ctx, `SELECT `+rank+`, highlight(`+f.index+`, 0, char(2), char(3)), `+f.ids+`
		FROM `+f.index+` h CROSS JOIN `+f.texts+` t ON t.rid = h.rowid
		WHERE h.`+f.index+` MATCH ? ORDER BY `+order+` LIMIT ?`, match, limit)
	hits, err := collect(rows, err, func(scan func(...any) error, one *found) error {
		one.Field = f.name
		var marked string
		err := scan(&one.rank, &marked, &one.Set, &one.Answer, &one.Question)
		one.Span, one.Before, one.Match, one.After = excerpt.FromMarks(marked)
		return err
	})
	return hits, int(total), err
}
