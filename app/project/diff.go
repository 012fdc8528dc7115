package project

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"standpunt/app"
	"standpunt/app/compare"
	"standpunt/app/export"
	"standpunt/app/ingest"
)

// Diff is two texts compared sentence by sentence.
type Diff struct {
	TitleA    string         `json:"-"`
	TitleB    string         `json:"-"`
	Sentences []DiffSentence `json:"sentences"`
}

// DiffSentence is a sentence of either text, or of both. Edits give back both.
type DiffSentence struct {
	Kind    string         `json:"kind"` // equal, reworded, shifted, moved, added or removed
	Causes  []app.Cause    `json:"causes"`
	Changes []app.Change   `json:"changes"`
	A       *DiffSide      `json:"a"`
	B       *DiffSide      `json:"b"`
	Edits   []compare.Edit `json:"edits"`
}

// DiffSide is where a sentence stands, and its words.
type DiffSide struct {
	Span app.Span `json:"span"`
	Text string   `json:"text"`
}

// DiffAnswers compares two answers of the project.
func (p *Project) DiffAnswers(ctx context.Context, a, b string) (Diff, error) {
	left, right, c, err := p.AnswersSideBySide(ctx, a, b)
	d := Diff{Sentences: []DiffSentence{}}
	if err != nil {
		return d, err
	}
	d.TitleA, d.TitleB = titleOf(left, a), titleOf(right, b)
	for _, x := range c.Exchanges {
		d.add(x.Rows)
	}
	return d, nil
}

// titleOf names an answer: its set and the questions that it covers.
func titleOf(s *app.Set, answer string) string {
	return s.Name() + ", " + strings.Join(s.Answer(answer).Covers, ", ")
}

// DiffFiles compares two text files as they are.
func DiffFiles(a, b string) (Diff, error) {
	d := Diff{TitleA: filepath.Base(a), TitleB: filepath.Base(b), Sentences: []DiffSentence{}}
	var texts [2]string
	for i, path := range []string{a, b} {
		data, err := os.ReadFile(path)
		if err != nil {
			return d, fileError(filepath.Base(path), err)
		}
		if texts[i], err = ingest.Text(path, data); err != nil {
			return d, err
		}
	}
	d.add(compare.Texts(compare.Text{Text: texts[0]}, compare.Text{Text: texts[1]}))
	return d, nil
}

func (d *Diff) add(rows []compare.Row) {
	for _, r := range rows {
		d.Sentences = append(d.Sentences, DiffSentence{
			Kind: string(r.Kind), Causes: append([]app.Cause{}, r.Causes...), Changes: append([]app.Change{}, r.Changes...),
			A: sideOf(r.A), B: sideOf(r.B), Edits: append([]compare.Edit{}, r.Edits...),
		})
	}
}

func sideOf(p *compare.Piece) *DiffSide {
	if p == nil {
		return nil
	}
	return &DiffSide{p.Span, p.Text}
}

// signs stand for the kinds of sentence where colour cannot.
var signs = map[string]string{"equal": "=", "reworded": "≈", "shifted": "▲", "moved": "⤺", "added": "+", "removed": "−"}

// HTML writes the comparison as a page for a browser.
func (d Diff) HTML(w io.Writer) error {
	rows := make([]export.DiffRow, 0, len(d.Sentences))
	for _, s := range d.Sentences {
		row := export.DiffRow{Kind: s.Kind, Sign: signs[s.Kind]}
		for _, e := range s.Edits {
			if e.Op != compare.OpInsert {
				row.Left = append(row.Left, export.DiffWords{Text: e.Text, Changed: e.Op == compare.OpDelete})
			}
			if e.Op != compare.OpDelete {
				row.Right = append(row.Right, export.DiffWords{Text: e.Text, Changed: e.Op == compare.OpInsert})
			}
		}
		var why []string
		for _, c := range s.Changes {
			why = append(why, fmt.Sprintf("%s: %s → %s", c.Cause, cmp.Or(c.Before, "–"), cmp.Or(c.After, "–")))
		}
		row.Why = strings.Join(why, " · ")
		rows = append(rows, row)
	}
	return export.DiffHTML(w, d.TitleA, d.TitleB, rows)
}

// LabelRequest is a pair of passages to label, with what is known around them.
type LabelRequest struct {
	ID       string          `json:"id"`
	TextA    string          `json:"text_a"`
	TextB    string          `json:"text_b"`
	ContextA compare.Context `json:"context_a"`
	ContextB compare.Context `json:"context_b"`
	DateA    string          `json:"date_a"`
	DateB    string          `json:"date_b"`
}

// LabelResult is the label of a pair.
type LabelResult struct {
	ID     string      `json:"id"`
	Label  app.Label   `json:"label"`
	Causes []app.Cause `json:"causes"`
	Extra  string      `json:"extra"`
	Score  float64     `json:"score"`
}

// LabelPair says how two passages relate.
func LabelPair(r LabelRequest) LabelResult {
	j := compare.Classify(compare.Pair{A: r.TextA, B: r.TextB, ContextA: r.ContextA, ContextB: r.ContextB, DateA: r.DateA, DateB: r.DateB})
	return LabelResult{r.ID, j.Label, append([]app.Cause{}, j.Causes...), j.Extra, j.Score}
}
