package project

import (
	"context"
	"os"
	"path/filepath"

	"standpunt/app"
	"standpunt/app/compare"
	"standpunt/app/ingest"
)

// Diff is two texts compared sentence by sentence.
type Diff struct {
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
	_, _, c, err := p.AnswersSideBySide(ctx, a, b)
	d := Diff{Sentences: []DiffSentence{}}
	for _, x := range c.Exchanges {
		d.add(x.Rows)
	}
	return d, err
}

// DiffFiles compares two text files as they are.
func DiffFiles(a, b string) (Diff, error) {
	d := Diff{Sentences: []DiffSentence{}}
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
