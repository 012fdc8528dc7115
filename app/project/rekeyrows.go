package project

import (
	"context"
	"strings"

	"standpunt/app"
)

// rekeyRows keeps the answers of set, which came in the place of old, in the rows of the
// matrix that a person put them into: there they are named by what their set is called and
// by their labels. A name that another answer has in a row stays that one's.
func rekeyRows(ctx context.Context, w Writer, old, set *app.Set, match map[string]int) error {
	rows, err := w.MatrixRows(ctx)
	if err != nil || len(rows) == 0 {
		return err
	}
	now := map[string]string{}
	for i := range old.Answers {
		a := &old.Answers[i]
		if at, ok := match[a.ID]; ok {
			now[rowKey(old, a)] = rowKey(set, &set.Answers[at])
		}
	}
	placed := map[string]string{}
	for was, row := range rows {
		name, beginning, _ := strings.Cut(row, " ")
		if to := now[beginning]; to != "" && !strings.HasPrefix(row, ownRow) {
			row = name + " " + to
		}
		to, of := now[was]
		if !of {
			to = was
		}
		_, theirs := rows[to]
		if _, moves := now[to]; to != was && theirs && !moves {
			to = was
		}
		placed[to] = row
	}
	for was := range rows {
		if placed[was] == "" {
			if err := w.PutMatrixRow(was, ""); err != nil {
				return err
			}
		}
	}
	for answer, row := range placed {
		if rows[answer] != row {
			if err := w.PutMatrixRow(answer, row); err != nil {
				return err
			}
		}
	}
	return nil
}
