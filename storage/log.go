package storage

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
)

// logged are the tables that history follows, parents before children, and how
// a row says that it came with its set (and so needs no line of its own when it
// is added in the gesture that added the set).
var logged = []struct{ name, cameWithSet string }{
	{"sets", ""},
	{"set_details", setOf},
	{"questions", setOf},
	{"answers", setOf},
	{"tags", ""},
	{"annotations", ""},
	{"annotation_tags", ""},
	{"verdicts", ""},
	{"positions", ""},
	{"evidence", ""},
	{"versions", ""},
	{"corrections", ""},
	{"apart", ""},
	{"matrix_rows", ""},
}

const (
	setOf   = "(SELECT added_by FROM sets WHERE id = new.set_id)"
	current = "(SELECT max(id) FROM actions)"
)

// makeLog makes the triggers that fill the change log, from the columns that the
// tables have. Only images of what was there before are kept: an insert is
// undone by deleting, whatever was inserted.
func makeLog(ctx context.Context, tx *sql.Tx) error {
	for _, t := range logged {
		cols, err := columns(ctx, tx, t.name)
		if err != nil {
			return err
		}
		if len(cols) == 0 {
			continue // a table of a later version
		}
		if _, err := tx.ExecContext(ctx, triggers(t.name, cols, t.cameWithSet)); err != nil {
			return fmt.Errorf("log of %s: %w", t.name, err)
		}
	}
	return nil
}

func triggers(table string, cols []string, cameWithSet string) string {
	pairs := make([]string, len(cols))
	differs := make([]string, len(cols))
	for i, c := range cols {
		pairs[i] = fmt.Sprintf(`'%[1]s', old."%[1]s"`, c)
		differs[i] = fmt.Sprintf(`old."%[1]s" IS NOT new."%[1]s"`, c)
	}
	image := "json_object(" + strings.Join(pairs, ", ") + ")"
	when := ""
	if cameWithSet != "" {
		when = " WHEN " + cameWithSet + " IS NOT " + current
	}
	line := fmt.Sprintf("INSERT INTO changes (action_id, tbl, row, image) VALUES (%s, '%s', ", current, table)
	return fmt.Sprintf(`
DROP TRIGGER IF EXISTS log_%[1]s_i;
DROP TRIGGER IF EXISTS log_%[1]s_u;
DROP TRIGGER IF EXISTS log_%[1]s_d;
CREATE TRIGGER log_%[1]s_i AFTER INSERT ON %[1]s%[2]s BEGIN %[3]snew.rid, NULL); END;
CREATE TRIGGER log_%[1]s_u AFTER UPDATE ON %[1]s WHEN %[5]s BEGIN %[3]sold.rid, %[4]s); END;
CREATE TRIGGER log_%[1]s_d AFTER DELETE ON %[1]s BEGIN %[3]sold.rid, %[4]s); END;`,
		table, when, line, image, strings.Join(differs, " OR "))
}

func columns(ctx context.Context, q querier, table string) ([]string, error) {
	rows, err := q.QueryContext(ctx, "SELECT name FROM pragma_table_info(?) ORDER BY cid", table)
	return collect(rows, err, func(scan func(...any) error, name *string) error { return scan(name) })
}

// restore is the statement that puts an image back: ?1 is the image.
// It is an upsert, never INSERT OR REPLACE, which would not fire delete triggers.
func restore(table string, cols []string) string {
	values := make([]string, len(cols))
	sets := make([]string, 0, len(cols))
	for i, c := range cols {
		values[i] = "json_extract(?1, '$." + c + "')"
		if c != "rid" {
			sets = append(sets, fmt.Sprintf(`"%[1]s" = excluded."%[1]s"`, c))
		}
	}
	return fmt.Sprintf(`INSERT INTO %s ("%s") VALUES (%s) ON CONFLICT (rid) DO UPDATE SET %s`,
		table, strings.Join(cols, `", "`), strings.Join(values, ", "), strings.Join(sets, ", "))
}
