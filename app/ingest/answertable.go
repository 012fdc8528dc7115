package ingest

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"standpunt/app"
)

// answerTable is a table of questions and answers, a row for each: "Nr | Vraag |
// Antwoord", as lists of factual questions are answered. Its rows become headings and
// text, in the order of the page; the row of titles is no text.
type answerTable struct {
	number, question, answer int // columns; number is -1 when there is none
	width                    int // columns in all
	last                     int // the number of the last question
	end                      int // how many lines there were behind the last row: other lines end the table
}

// The titles of the columns, in Dutch, English and German.
var (
	numberTitle   = regexp.MustCompile(`(?i)^(?:nr|no|nummer|number|#|volgnr|volgnummer|vraagnr|vraagnummer|vraag nr|question no|frage nr)?\.?$`)
	questionTitle = regexp.MustCompile(`(?i)^(?:vraag|vragen|gestelde vraag|question|questions|frage|fragen)$`)
	answerTitle   = regexp.MustCompile(`(?i)^(?:antwoord|antwoorden|beantwoording|gegeven antwoord|answer|answers|response|antwort|antworten)$`)
	cellNumber    = regexp.MustCompile(`(?i)^(?:vraag|question|frage)?\s*(\d{1,3}[a-z]?)\s*[.):]?$`)
)

// answerTitles reads a row of titles; nil when it is none.
func answerTitles(cells []string) *answerTable {
	t := &answerTable{number: -1, question: -1, answer: -1, width: len(cells)}
	for i, c := range cells {
		switch c = strings.TrimSpace(c); {
		case questionTitle.MatchString(c) && t.question < 0:
			t.question = i
		case answerTitle.MatchString(c) && t.answer < 0:
			t.answer = i
		case numberTitle.MatchString(c) && t.number < 0 && t.question < 0:
			t.number = i
		}
	}
	if t.question < 0 || t.answer < t.question {
		return nil
	}
	return t
}

// again tells whether a row repeats the titles, as it does at the top of a page.
func (t *answerTable) again(cells []string) bool {
	o := answerTitles(cells)
	return o != nil && o.question == t.question && o.answer == t.answer
}

// answerTables are the tables of questions and answers of a document, as far as it is read.
type answerTables struct {
	now  *answerTable // the one that is being read, or nil
	rows []takenRow
}

// takenRow is a row that was taken apart: the lines [from,to), and those that it had.
type takenRow struct {
	from, to int
	had      []app.Line
}

// take reads the row that begins behind the lines, of the table that is being read or of
// one that begins with it; titles are its cells of one line. It gives the lines with the
// row behind them; false when the row is of no such table.
func (ts *answerTables) take(lines []app.Line, titles []string, cells [][]app.Line) ([]app.Line, bool) {
	if ts.now != nil && (ts.now.end != len(lines) || ts.now.width != len(cells)) {
		ts.now = nil // something stands between, or it is another table
	}
	var row []app.Line
	switch {
	case ts.now == nil:
		if ts.now = answerTitles(titles); ts.now == nil {
			return lines, false
		}
	case !ts.now.again(titles):
		row = ts.now.row(cells)
	}
	from := len(lines)
	lines = append(lines, row...)
	ts.now.end = len(lines)
	ts.rows = append(ts.rows, takenRow{from, len(lines), plainRow(cells)})
	return lines, true
}

// plainRow is a row as one of any other table: on a line, or else cell by cell.
func plainRow(cells [][]app.Line) []app.Line {
	texts := make([]string, len(cells))
	for i, lines := range cells {
		if len(lines) > 1 || len(lines) == 1 && len(lines[0].Marks) > 0 {
			return slices.Concat(cells...)
		}
		if len(lines) == 1 {
			texts[i] = lines[0].Text
		}
	}
	return []app.Line{{Text: strings.Join(texts, "\t"), Kind: app.TableLine, Gap: 1, ParagraphEnd: true}}
}

// settle gives the rows their own lines back when the document has headings of
// questions and answers besides: then a table only stands in one of its answers.
func (ts *answerTables) settle(lines []app.Line) []app.Line {
	inside := 0
	for i, l := range lines {
		for inside < len(ts.rows) && ts.rows[inside].to <= i {
			inside++
		}
		if inside < len(ts.rows) && ts.rows[inside].from <= i {
			continue
		}
		if headWords.MatchString(l.Text) && unitHeading(l.Text) {
			for _, r := range slices.Backward(ts.rows) {
				lines = slices.Replace(lines, r.from, r.to, r.had...)
			}
			return lines
		}
	}
	return lines
}

// row gives the lines of a row's cells with the headings that the columns say. A row
// without a question goes on with the answer before it.
func (t *answerTable) row(cells [][]app.Line) []app.Line {
	asked, answered := cells[t.question], cells[t.answer]
	rest := t.others(cells)
	if len(asked) == 0 {
		return slices.Concat(answered, rest)
	}
	label := t.label(cells)
	if label == "" {
		t.last++
		label = strconv.Itoa(t.last)
	}
	out := append([]app.Line{unitLine("Vraag " + label)}, asked...)
	if len(answered) > 0 {
		out = append(out, unitLine("Antwoord "+label))
		out = append(out, answered...)
	}
	return append(out, rest...)
}

// label is the number that the row gives its question, or "".
func (t *answerTable) label(cells [][]app.Line) string {
	if t.number < 0 || len(cells[t.number]) != 1 {
		return ""
	}
	m := cellNumber.FindStringSubmatch(strings.TrimSpace(cells[t.number][0].Text))
	if m == nil {
		return ""
	}
	t.last, _ = strconv.Atoi(strings.TrimRight(m[1], "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"))
	return m[1]
}

// others are the lines of the columns that are neither number, question nor answer:
// they stay with the answer, for nothing of a document is lost.
func (t *answerTable) others(cells [][]app.Line) []app.Line {
	var out []app.Line
	for i, lines := range cells {
		if i != t.number && i != t.question && i != t.answer {
			out = append(out, lines...)
		}
	}
	return out
}

func unitLine(text string) app.Line {
	return app.Line{Text: text, Kind: app.HeadingLine, Gap: 1, ParagraphEnd: true}
}
