package storage

import (
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

// found is a text that matches: which one, and how well. FTS5's ranks are
// smaller for better.
type found struct {
	field int
	rowid int64
	rank  float64
}

// Search implements project.Reader: one hit for every text that matches, at the
// place where the words stand closest together.
func (r reader) Search(ctx context.Context, words string, limit int) (app.Hits, error) {
	parsed, err := query.Parse(words)
	if err != nil {
		return app.Hits{Hits: []app.Hit{}}, err
	}
	match := parsed.FTS()
	hits := app.Hits{Hits: []app.Hit{}}
	err = r.view(ctx, func(q querier) error {
		best, total, err := bestOf(ctx, q, match, limit)
		if err != nil {
			return err
		}
		hits.Total = total
		hits.Hits, err = fetchHits(ctx, q, match, best)
		return err
	})
	return hits, err
}

// bestOf ranks the texts of every field together (BM25) and counts them all.
func bestOf(ctx context.Context, q querier, match string, limit int) ([]found, int, error) {
	var all []found
	total := 0
	for i, f := range fields {
		n, err := number(q.QueryRowContext(ctx, "SELECT count(*) FROM "+f.index+" WHERE "+f.index+" MATCH ?", match))
		if err != nil {
			return nil, 0, err
		}
		if total += int(n); n == 0 {
			continue
		}
		if limit <= 0 {
			limit = -1
		}
		rows, err := q.QueryContext(ctx, "SELECT rowid, rank FROM "+f.index+" WHERE "+f.index+" MATCH ? ORDER BY rank, rowid LIMIT ?", match, limit)
		part, err := collect(rows, err, func(scan func(...any) error, one *found) error {
			one.field = i
			return scan(&one.rowid, &one.rank)
		})
		if err != nil {
			return nil, 0, err
		}
		all = append(all, part...)
	}
	slices.SortStableFunc(all, func(a, b found) int {
		switch {
		case a.rank < b.rank:
			return -1
		case a.rank > b.rank:
			return 1
		}
		return 0
	})
	if limit > 0 && len(all) > limit {
		all = all[:limit]
	}
	return all, total, nil
}

// fetchHits reads the hits' texts with marks around the words, one query for each field.
func fetchHits(ctx context.Context, q querier, match string, best []found) ([]app.Hit, error) {
	hits := make([]app.Hit, len(best))
	for i, f := range fields {
		places := map[int64]int{}
		var rowids []int64
		for at, b := range best {
			if b.field == i {
				places[b.rowid] = at
				rowids = append(rowids, b.rowid)
			}
		}
		if len(rowids) == 0 {
			continue
		}
		rows, err := q.QueryContext(ctx, `SELECT h.rowid, h.marked, `+f.ids+`
			FROM (SELECT rowid, highlight(`+f.index+`, 0, char(2), char(3)) AS marked FROM `+f.index+`
				WHERE `+f.index+` MATCH ? AND rowid IN (SELECT value FROM json_each(?))) h
			JOIN `+f.texts+` t ON t.rid = h.rowid`, match, toJSON(rowids))
		_, err = collect(rows, err, func(scan func(...any) error, _ *struct{}) error {
			var rowid int64
			var marked string
			h := app.Hit{Field: f.name}
			if err := scan(&rowid, &marked, &h.Set, &h.Answer, &h.Question); err != nil {
				return err
			}
			h.Span, h.Before, h.Match, h.After = excerpt.FromMarks(marked)
			hits[places[rowid]] = h
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return hits, nil
}
