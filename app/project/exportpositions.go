package project

import (
	"context"
	"strconv"
	"strings"
	"time"

	"standpunt/app/export"
)

// positionTable has one row per piece of evidence, position by position and in
// the order of the timeline, and one for a position without evidence.
func (p *Project) positionTable(ctx context.Context) (export.Table, any, error) {
	t := export.Table{Header: []string{
		"position", "description", "date", "stance", "quote", "note", "set", "number", "respondent", "question", "answer",
		"start", "end", "finding", "coder", "time",
	}}
	lines, err := p.Timelines(ctx)
	if err != nil {
		return t, nil, err
	}
	for _, line := range lines {
		about := []string{line.Position.Name, line.Position.Description}
		for _, x := range line.Points {
			t.Rows = append(t.Rows, append(append([]string{}, about...),
				x.Date, string(x.Stance), x.Quote, x.Note, x.Set, x.SetName, respondentNames(x.Respondents), strings.Join(x.Covers, ","), x.Answer,
				strconv.Itoa(x.Span.Start), strconv.Itoa(x.Span.End), x.Finding, x.Coder, x.Changed.Format(time.RFC3339)))
		}
		if len(line.Points) == 0 {
			empty := make([]string, len(t.Header))
			copy(empty, about)
			empty[len(empty)-2], empty[len(empty)-1] = line.Position.Coder, line.Position.Changed.Format(time.RFC3339)
			t.Rows = append(t.Rows, empty)
		}
	}
	return t, map[string]any{"positions": lines}, nil
}
