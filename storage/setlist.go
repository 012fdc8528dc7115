package storage

import (
	"context"
	"fmt"
	"strings"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage/internal/fold"
)

// orders are the columns by which sets are sorted; each has an index that ends
// in the id. s is sets, c is set_counts.
var orders = map[project.SetOrder]string{
	"":                    "s.id",
	project.ByAsked:       "CASE s.asked WHEN '' THEN s.answered ELSE s.asked END",
	project.ByAnswered:    "s.answered",
	project.ByNumber:      "s.number",
	project.BySubject:     "s.subject_key",
	project.ByAsker:       "s.asker_key",
	project.ByRespondent:  "s.respondent_key",
	project.ByAnswers:     "s.answers",
	project.ByAnnotations: "c.annotations",
	project.ByWarnings:    "s.warnings",
	project.ByAdded:       "s.rid",
}

// few is how many sets a filter may leave so that sorting them is quicker than
// walking through all sets in their order. Tests change it.
var few = 3000

// Sets implements project.Reader. An unknown order is the order of ids.
func (r reader) Sets(ctx context.Context, q project.SetQuery) ([]app.SetSummary, int, error) {
	var page []app.SetSummary
	var total int
	err := r.view(ctx, func(db querier) (err error) {
		where, values := selects(q)
		var rids []int64
		if where != "" {
			rows, err := db.QueryContext(ctx, fmt.Sprint("SELECT rid FROM sets", where, " LIMIT ", few+1), values...)
			if rids, err = collect(rows, err, func(scan func(...any) error, rid *int64) error { return scan(rid) }); err != nil {
				return err
			}
		}
		if total = len(rids); where != "" && total <= few {
			page, err = setPage(ctx, db, q, listed(q), []any{toJSON(rids)})
			return err
		}
		if err = db.QueryRowContext(ctx, "SELECT count(*) FROM sets"+where, values...).Scan(&total); err != nil {
			return err
		}
		page, err = setPage(ctx, db, q, walk(q, where, total), values)
		return err
	})
	return page, total, err
}

// listed takes the sets from a list of rids.
func listed(q project.SetQuery) string {
	from := "(SELECT value AS rid FROM json_each(?)) m CROSS JOIN sets s ON s.rid = m.rid"
	if q.Sort == project.ByAnnotations {
		from += " CROSS JOIN set_counts c ON c.set_id = s.id"
	}
	return from
}

// walk goes through the sets in the index of their order. The first pages of a
// filter look every set up; for later ones it is quicker to know beforehand which
// sets fit.
func walk(q project.SetQuery, where string, total int) string {
	from := "sets s"
	if q.Sort == project.ByAnnotations {
		from = "set_counts c CROSS JOIN sets s ON s.id = c.set_id"
	}
	switch {
	case where == "":
		return from
	case q.Limit > 0 && q.Offset+q.Limit < total/10:
		return from + where
	}
	return from + " WHERE +s.rid IN (SELECT rid FROM sets" + where + ")" // the plus keeps the walk in the index of the order
}

// selects is the condition on sets; the plus keeps it in the index sets_filter,
// or in the order that the sets are walked in.
func selects(q project.SetQuery) (where string, args []any) {
	var conditions []string
	if q.Kind != "" {
		conditions, args = append(conditions, "+kind = ?"), append(args, string(q.Kind))
	}
	for _, word := range fold.Words(q.Filter) {
		conditions, args = append(conditions, "instr(search, ?)"), append(args, word)
	}
	if len(conditions) == 0 {
		return "", nil
	}
	return " WHERE " + strings.Join(conditions, " AND "), args
}

// setPage finds the page by indexes alone and fetches only its rows whole.
func setPage(ctx context.Context, db querier, q project.SetQuery, from string, args []any) ([]app.SetSummary, error) {
	column, ok := orders[q.Sort]
	if !ok {
		column = orders[""]
	}
	id := "s.id"
	if q.Sort == project.ByAnnotations {
		id = "c.set_id" // the same, and in the index
	}
	desc := ""
	if q.Desc {
		desc = " DESC"
	}
	order := " ORDER BY " + column + desc + ", " + id + desc
	limit := q.Limit
	if limit <= 0 {
		limit = -1
	}
	rows, err := db.QueryContext(ctx, `WITH page AS MATERIALIZED (SELECT s.rid AS rid FROM `+from+order+` LIMIT ? OFFSET ?)
		SELECT s.id, s.kind, s.number, s.reference, s.subject, s.asked, s.answered, s.askers, s.respondents,
			s.questions, s.answers, c.annotations, s.warnings, s.file
		FROM page CROSS JOIN sets s ON s.rid = page.rid JOIN set_counts c ON c.set_id = s.id`+order,
		append(args, limit, q.Offset)...)
	return collect(rows, err, func(scan func(...any) error, s *app.SetSummary) error {
		return scan(&s.ID, &s.Kind, &s.Number, &s.Reference, &s.Subject, &s.Asked, &s.Answered, listIn(&s.Askers), listIn(&s.Respondents),
			&s.Questions, &s.Answers, &s.Annotations, &s.Warnings, &s.File)
	})
}
