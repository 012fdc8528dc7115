package storage

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"

	"standpunt/app"
)

// Check implements project.Store. SQLite's own check sees the structure only;
// the hashes see every changed word, the index check every word that search
// would miss.
func (s *Store) Check(ctx context.Context) ([]string, error) {
	problems := []string{}
	add := func(format string, args ...any) { problems = append(problems, fmt.Sprintf(format, args...)) }
	err := s.view(ctx, func(q querier) error {
		for _, check := range []func(context.Context, querier, func(string, ...any)) error{
			checkStructure, checkReferences, checkTexts, checkSources, checkCounts,
		} {
			err := check(ctx, q, add)
			if err != nil && classify(err).Code == app.Damaged {
				add("part of the file cannot be read: %v", err)
				continue
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil && s.Writable() {
		err = s.checkIndex(ctx, add)
	}
	return problems, explain("check", err)
}

func checkStructure(ctx context.Context, q querier, add func(string, ...any)) error {
	rows, err := q.QueryContext(ctx, "PRAGMA integrity_check(20)")
	said, err := collect(rows, err, scanString)
	for _, line := range said {
		if line != "ok" {
			add("the structure of the file is damaged: %s", line)
		}
	}
	return err
}

func checkReferences(ctx context.Context, q querier, add func(string, ...any)) error {
	rows, err := q.QueryContext(ctx, `SELECT "table", ifnull(rowid, 0), parent FROM pragma_foreign_key_check LIMIT 20`)
	_, err = collect(rows, err, func(scan func(...any) error, _ *struct{}) error {
		var table, parent string
		var row int64
		err := scan(&table, &row, &parent)
		add("row %d of %s belongs to something in %s that is not there", row, table, parent)
		return err
	})
	return err
}

// hashed are the texts with a hash, and what the hash was made of.
var hashed = []struct{ what, query string }{
	{"answer", "SELECT id, text_sha256, text, NULL, NULL, NULL FROM answers"},
	{"question", "SELECT id, text_sha256, text, NULL, NULL, NULL FROM questions"},
	{"set", "SELECT s.id, d.text_sha256, s.subject, d.title, d.footnotes, NULL FROM sets s JOIN set_details d ON d.set_id = s.id"},
	{"annotation", "SELECT id, text_sha256, quote, words_before, words_after, comment FROM annotations"},
	{"verdict", "SELECT id, text_sha256, verdict, body, NULL, NULL FROM verdicts"},
	{"position", "SELECT id, text_sha256, name, description, NULL, NULL FROM positions"},
	{"evidence", "SELECT id, text_sha256, quote, words_before, words_after, note FROM evidence"},
	{"correction of", "SELECT source_sha256, text_sha256, body, NULL, NULL, NULL FROM corrections"},
	{"older version of set", "SELECT set_id, text_sha256, body, NULL, NULL, NULL FROM versions"},
}

func checkTexts(ctx context.Context, q querier, add func(string, ...any)) error {
	for _, h := range hashed {
		rows, err := q.QueryContext(ctx, h.query)
		_, err = collect(rows, err, func(scan func(...any) error, _ *struct{}) error {
			var id, sum string
			var parts [4]sql.NullString
			if err := scan(&id, &sum, &parts[0], &parts[1], &parts[2], &parts[3]); err != nil {
				return err
			}
			var texts []string
			for _, p := range parts {
				if p.Valid {
					texts = append(texts, p.String)
				}
			}
			if hash(texts...) != sum {
				add("the text of %s %s is not what was written", h.what, id)
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func checkSources(ctx context.Context, q querier, add func(string, ...any)) error {
	rows, err := q.QueryContext(ctx, "SELECT sha256 FROM sources ORDER BY sha256")
	sums, err := collect(rows, err, scanString)
	if err != nil {
		return err
	}
	for _, sum := range sums { // one at a time: documents are large
		var data []byte
		if err := q.QueryRowContext(ctx, "SELECT bytes FROM sources WHERE sha256 = ?", sum).Scan(&data); err != nil {
			return err
		}
		if got := sha256.Sum256(data); hex.EncodeToString(got[:]) != sum {
			add("the original document %s is not what was imported", sum)
		}
	}
	return nil
}

func checkCounts(ctx context.Context, q querier, add func(string, ...any)) error {
	rows, err := q.QueryContext(ctx, `SELECT s.id FROM sets s LEFT JOIN set_details d ON d.set_id = s.id LEFT JOIN set_counts c ON c.set_id = s.id
		WHERE d.rid IS NULL
		OR c.annotations IS NOT (SELECT count(*) FROM annotations WHERE set_id = s.id)
		OR s.questions <> (SELECT count(*) FROM questions WHERE set_id = s.id)
		OR s.answers <> (SELECT count(*) FROM answers WHERE set_id = s.id) LIMIT 20`)
	ids, err := collect(rows, err, scanString)
	for _, id := range ids {
		add("the set %s is not whole", id)
	}
	return err
}

// checkIndex compares the search indexes with the texts. FTS5 does that by way
// of an INSERT, which only a writer may; it changes nothing.
func (s *Store) checkIndex(ctx context.Context, add func(string, ...any)) error {
	for _, f := range fields {
		_, err := s.db.ExecContext(ctx, fmt.Sprintf("INSERT INTO %[1]s (%[1]s, rank) VALUES ('integrity-check', 1)", f.index))
		var known *app.Error
		if err != nil && errors.As(explain("", err), &known) && known.Code == app.Damaged {
			add("the search index of every %s does not agree with the texts", f.name)
			continue
		}
		if err != nil {
			return err
		}
	}
	return nil
}
