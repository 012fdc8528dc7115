package storage

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"encoding/json"
	"strings"

	"modernc.org/sqlite"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage/internal/fold"
	"standpunt/storage/internal/rank"
	"standpunt/storage/internal/refuse"
)

// A computed finding takes its verdict by id; a verdict whose finding is no
// longer computed brings the copy that it kept. A finding of a set that was
// removed is not shown, unless somebody judged it. Where the copy is of another kind
// or has other causes, what was judged is no more, and the finding is open again.
const (
	findingColumns = "id, kind, rank, score, causes, set_a, set_b, answer_a, answer_b, body"
	allFindings    = `(SELECT f.id, f.kind, f.rank, f.score, f.causes, f.set_a, f.set_b, f.answer_a, f.answer_b, f.body, v.decision, v.verdict,
			v.body AS judged, v.id IS NOT NULL AND (v.kind <> f.kind OR v.causes <> f.causes) AS reopened
		FROM findings f LEFT JOIN verdicts v ON v.id = f.id
		WHERE v.id IS NOT NULL OR f.set_a IN (SELECT id FROM sets) AND f.set_b IN (SELECT id FROM sets)
		UNION ALL SELECT ` + findingColumns + `, decision, verdict, body, 0 FROM verdicts WHERE id NOT IN (SELECT id FROM findings))`
	// judgedFindings are those of allFindings that have a verdict: few, found without a look at the others.
	judgedFindings = `(SELECT v.id, coalesce(f.kind, v.kind) AS kind, coalesce(f.rank, v.rank) AS rank, coalesce(f.score, v.score) AS score,
			coalesce(f.causes, v.causes) AS causes, coalesce(f.set_a, v.set_a) AS set_a, coalesce(f.set_b, v.set_b) AS set_b,
			coalesce(f.answer_a, v.answer_a) AS answer_a, coalesce(f.answer_b, v.answer_b) AS answer_b, coalesce(f.body, v.body) AS body,
			v.decision, v.verdict, v.body AS judged,
			f.id IS NOT NULL AND (v.kind <> f.kind OR v.causes <> f.causes) AS reopened
		FROM verdicts v LEFT JOIN findings f ON f.id = v.id)`
)

// standpunt_fold is fold.Text, for texts that are kept as they stand.
func init() {
	sqlite.MustRegisterDeterministicScalarFunction("standpunt_fold", 1, func(_ *sqlite.FunctionContext, args []driver.Value) (driver.Value, error) {
		s, _ := args[0].(string)
		return fold.Text(s), nil
	})
}

// Findings implements project.Reader.
func (r reader) Findings(ctx context.Context, f project.FindingQuery) ([]app.Finding, int, error) {
	where, args := pick(f)
	from := allFindings
	if f.Verdict != project.AnyVerdict && f.Verdict != project.Open {
		from = judgedFindings
	}
	limit := f.Limit
	if limit <= 0 {
		limit = -1
	}
	var page []app.Finding
	var total int
	err := r.view(ctx, func(q querier) error {
		if err := q.QueryRowContext(ctx, "SELECT count(*) FROM "+from+where, args...).Scan(&total); err != nil {
			return err
		}
		rows, err := q.QueryContext(ctx, "SELECT body, verdict, judged FROM "+from+where+" ORDER BY rank, score DESC, id LIMIT ? OFFSET ?",
			append(args, limit, f.Offset)...)
		page, err = collect(rows, err, scanFinding)
		return err
	})
	return page, total, err
}

func scanFinding(scan func(...any) error, f *app.Finding) error {
	var body string
	var verdict, judged sql.NullString
	if err := scan(&body, &verdict, &judged); err != nil {
		return err
	}
	if err := json.Unmarshal([]byte(body), f); err != nil {
		return damaged()
	}
	if verdict.Valid {
		var v app.Verdict
		var kept app.Finding
		if json.Unmarshal([]byte(verdict.String), &v) != nil || json.Unmarshal([]byte(judged.String), &kept) != nil {
			return damaged()
		}
		f.Verdict = rank.Judged(v, kept)
	}
	*f = rank.Whole(*f)
	return nil
}

func pick(f project.FindingQuery) (where string, args []any) {
	var conditions []string
	add := func(condition string, values ...any) {
		conditions, args = append(conditions, condition), append(args, values...)
	}
	if f.ID != "" {
		add("id = ?", f.ID)
	}
	if len(f.Kinds) > 0 {
		add("kind IN (SELECT value FROM json_each(?))", toJSON(f.Kinds))
	}
	if f.Cause != "" {
		add("instr(causes, ?)", causeList(f.Cause))
	}
	if f.Set != "" {
		add("(set_a = ? OR set_b = ?)", f.Set, f.Set)
	}
	if f.Sets != nil {
		add("(set_a IN (SELECT value FROM json_each(?)) OR set_b IN (SELECT value FROM json_each(?)))", toJSON(f.Sets), toJSON(f.Sets))
	}
	if f.Tag != "" {
		add(`EXISTS (SELECT 1 FROM annotations n JOIN annotation_tags t ON t.annotation_id = n.id
			WHERE t.tag_id IN (WITH RECURSIVE below (id) AS (SELECT ? UNION SELECT tags.id FROM tags JOIN below ON tags.parent = below.id) SELECT id FROM below)
			AND (n.answer_id = answer_a AND (n.whole OR n.span_start < json_extract(body, '$.a.span[1]') AND n.span_end > json_extract(body, '$.a.span[0]'))
			OR n.answer_id = answer_b AND (n.whole OR n.span_start < json_extract(body, '$.b.span[1]') AND n.span_end > json_extract(body, '$.b.span[0]'))))`, f.Tag)
	}
	if f.Answer != "" {
		add("(answer_a = ? OR answer_b = ?)", f.Answer, f.Answer)
	}
	for _, word := range fold.Words(f.Words) {
		add(`(instr(standpunt_fold(json_extract(body, '$.a.text') || ' ' || json_extract(body, '$.b.text')), ?)
			OR EXISTS (SELECT 1 FROM sets WHERE sets.id IN (set_a, set_b) AND instr(sets.search, ?)))`, word, word)
	}
	switch f.Verdict {
	case project.AnyVerdict:
	case project.Open:
		add("(decision IS NULL OR reopened)")
	case project.Decided:
		add("decision IS NOT NULL")
	default:
		add("decision = ? AND NOT reopened", string(f.Verdict))
	}
	if len(conditions) == 0 {
		return "", nil
	}
	return " WHERE " + strings.Join(conditions, " AND "), args
}

// causeList is the causes between commas, so that each can be looked for whole.
func causeList(causes ...app.Cause) string {
	var b strings.Builder
	for _, c := range causes {
		b.WriteString("," + string(c) + ",")
	}
	return b.String()
}

// columnsOf are the values of findingColumns.
func columnsOf(f app.Finding) ([]any, error) {
	f.Verdict = nil
	body, err := json.Marshal(rank.Whole(f))
	return []any{
		f.ID, string(f.Kind), rank.Kind(f.Kind), f.Score, causeList(f.Causes...),
		f.A.Set, f.B.Set, f.A.Answer, f.B.Answer, string(body),
	}, err
}

func addFindings(ctx context.Context, tx *sql.Tx, findings []app.Finding) error {
	return execEach(ctx, tx, "INSERT INTO findings ("+findingColumns+") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING", findings, columnsOf)
}

// removeBetween removes the findings between the answers of each pair.
func removeBetween(ctx context.Context, tx *sql.Tx, pairs [][2]string) error {
	return execEach(ctx, tx, "DELETE FROM findings WHERE answer_a IN (?1, ?2) AND answer_b IN (?1, ?2)", pairs, func(p [2]string) ([]any, error) {
		return []any{p[0], p[1]}, nil
	})
}

// removePreceded removes the findings of the same ids that these precede.
func removePreceded(ctx context.Context, tx *sql.Tx, findings []app.Finding) error {
	return execEach(ctx, tx, "DELETE FROM findings WHERE id = ? AND (answer_a, answer_b) > (?, ?)", findings, func(f app.Finding) ([]any, error) {
		return []any{f.ID, f.A.Answer, f.B.Answer}, nil
	})
}

// execEach runs a statement once for each of all, with their arguments.
func execEach[T any](ctx context.Context, tx *sql.Tx, query string, all []T, args func(T) ([]any, error)) error {
	s, err := tx.PrepareContext(ctx, query)
	if err != nil {
		return err
	}
	defer s.Close()
	for _, one := range all {
		values, err := args(one)
		if err != nil {
			return err
		}
		if _, err := s.ExecContext(ctx, values...); err != nil {
			return err
		}
	}
	return nil
}

// PutVerdict implements project.Writer.
func (w *writer) PutVerdict(f app.Finding, v *app.Verdict) error {
	if v == nil {
		_, err := w.exec("DELETE FROM verdicts WHERE id = ?", f.ID)
		return explain("", err)
	}
	if err := refuse.Texts(f.ID, v.Note, v.Coder); err != nil {
		return err
	}
	values, err := columnsOf(f)
	if err != nil {
		return explain("", err)
	}
	f.Verdict = rank.Judged(*v, f)
	verdict, err := json.Marshal(rank.Whole(f).Verdict)
	if err != nil {
		return explain("", err)
	}
	values = append(values, string(v.Decision), string(verdict), hash(string(verdict), values[9].(string)))
	_, err = w.exec(`INSERT INTO verdicts (`+findingColumns+`, decision, verdict, text_sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, rank = excluded.rank, score = excluded.score, causes = excluded.causes,
		set_a = excluded.set_a, set_b = excluded.set_b, answer_a = excluded.answer_a, answer_b = excluded.answer_b, body = excluded.body,
		decision = excluded.decision, verdict = excluded.verdict, text_sha256 = excluded.text_sha256`, values...)
	return explain("", err)
}
