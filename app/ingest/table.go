package ingest

import (
	"context"
	"path/filepath"
	"regexp"
	"strings"

	"standpunt/app"
)

// Budgets of tables.
const (
	maxColumns = 500
	maxCell    = 1 << 20 // bytes
)

// table is a sheet of cells. Every row is as long as the header, and the cells are clean.
type table struct {
	header []string
	rows   [][]string
	short  int // rows that were shorter or longer than the header
}

// tableOf makes rows a table. The first row is its header, unless it reads like
// text; then the columns are called column 1, column 2….
func tableOf(rows [][]string) (*table, error) {
	width, blankAbove := 0, true
	t := &table{}
	for _, row := range rows {
		for i := range row {
			if len(row[i]) > maxCell {
				return nil, &problem{"records", "a cell holds more than a megabyte", "split it"}
			}
			row[i] = unguarded(strings.TrimSpace(cleanText(row[i])))
		}
		if blankAbove && strings.Join(row, "") == "" {
			continue
		}
		if blankAbove {
			blankAbove = false
			t.header = row
			width = len(row)
			continue
		}
		t.rows = append(t.rows, row)
	}
	if width > maxColumns {
		return nil, &problem{"records", "it has more than 500 columns", "leave out those that are not needed"}
	}
	if len(t.rows) > maxRecords {
		return nil, &problem{"records", "it has more than 200,000 rows", "split it"}
	}
	for _, h := range t.header {
		if len(h) > 100 || strings.HasSuffix(h, "?") {
			t.rows = append([][]string{t.header}, t.rows...)
			t.header = make([]string, width)
			for i := range t.header {
				t.header[i] = "column " + itoa(i+1)
			}
			break
		}
	}
	kept := t.rows[:0]
	for _, row := range t.rows {
		if strings.Join(row, "") == "" {
			continue
		}
		if len(row) != width {
			t.short++
			row = append(row, make([]string, max(0, width-len(row)))...)[:width]
		}
		kept = append(kept, row)
	}
	t.rows = kept
	if len(t.rows) == 0 {
		return nil, &problem{"no_rows", "the table has no rows below its header", "check that it is the right file"}
	}
	return t, nil
}

// unguarded takes away the apostrophe by which an export keeps a cell from being
// run as a formula.
func unguarded(cell string) string {
	if len(cell) > 1 && cell[0] == '\'' && strings.IndexByte("=+-@", cell[1]) >= 0 {
		return cell[1:]
	}
	return cell
}

// sets makes sets of the rows: those of one set and one respondent together, in
// the order in which they first come.
func (t *table) sets(ctx context.Context, in file) (*app.Document, error) {
	p, err := planOf(t, in.columns)
	if err != nil {
		return nil, err
	}
	g := &grouping{plan: p, at: map[string]*group{}, title: titleOf(in.name)}
	for i, row := range t.rows {
		if i%1024 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if p.wide == nil {
			g.add(row, cell(row, p, "respondent"), cell(row, p, "answer"))
		}
		for _, k := range p.wide {
			g.add(row, t.header[k], row[k])
		}
	}
	doc := &app.Document{}
	for _, s := range g.order {
		doc.Sets = append(doc.Sets, s.finish())
	}
	if len(doc.Sets) == 0 {
		return nil, &problem{"no_rows", "no row of the table holds a question", "say which column does: --map question=HEADER"}
	}
	warn := func(code, message string) {
		doc.Sets[0].Warnings = append(doc.Sets[0].Warnings, app.Warning{Code: code, Message: message})
	}
	if len(p.guessed) > 0 {
		answers := "the columns that no other role has, one for each respondent"
		if i, ok := p.at["answer"]; ok {
			answers = "“" + t.header[i] + "”"
		}
		warn("columns", "Which columns hold what was guessed by their contents: questions in “"+t.header[p.at["question"]]+"”, answers in "+answers+".")
	}
	if t.short > 0 {
		warn("rows", itoa(t.short)+" rows of the table are shorter or longer than its header.")
	}
	return doc, nil
}

func cell(row []string, p *plan, role string) string {
	if i, ok := p.at[role]; ok {
		return row[i]
	}
	return ""
}

func titleOf(name string) string {
	base := filepath.Base(name)
	return squeeze(strings.ReplaceAll(strings.TrimSuffix(base, filepath.Ext(base)), "_", " "))
}

// grouping puts rows together to sets.
type grouping struct {
	*plan
	title string
	at    map[string]*group
	order []*group
}

type group struct {
	set    *app.Set
	labels map[string]string // question's text → its label
	used   map[string]bool   // labels
	last   string            // label of the last question
}

func (g *grouping) add(row []string, respondent, answer string) {
	key := []string{cell(row, g.plan, "set"), cell(row, g.plan, "reference"), respondent}
	if key[0]+key[1] == "" {
		key = append(key, cell(row, g.plan, "subject"), cell(row, g.plan, "asker"), cell(row, g.plan, "asked"))
	}
	question := cell(row, g.plan, "question")
	if question == "" && answer == "" {
		return
	}
	k := strings.Join(key, "\x00")
	s := g.at[k]
	if s == nil {
		s = &group{set: g.newSet(row, respondent), labels: map[string]string{}, used: map[string]bool{}}
		g.at[k] = s
		g.order = append(g.order, s)
	}
	label := s.question(question, cell(row, g.plan, "label"))
	if answer != "" {
		s.set.Answers = append(s.set.Answers, app.Answer{ID: "a" + itoa(len(s.set.Answers)+1), Covers: app.Labels(label), Text: answer})
	}
}

var (
	isReference = regexp.MustCompile(`(?i)^ah-[te]k-`)
	plainLabel  = regexp.MustCompile(`^[\pL\d]{1,12}(?:\s*,\s*[\pL\d]{1,12})*$`)
	official    = regexp.MustCompile(`(?i)^(.+?), ((?:de )?(?:minister|staatssecretaris)\b.*)$`)
)

func (g *grouping) newSet(row []string, respondent string) *app.Set {
	get := func(role string) string { return squeeze(cell(row, g.plan, role)) }
	s := &app.Set{
		Number: get("set"), Reference: get("reference"), Subject: get("subject"),
		Asked: isoDate(get("asked")), Answered: isoDate(get("answered")),
	}
	if isReference.MatchString(s.Number) && s.Reference == "" {
		s.Number, s.Reference = "", s.Number
	}
	if s.Subject == "" {
		if s.Subject = g.title; s.Number+s.Reference == "" && respondent != "" {
			s.Subject += ": " + squeeze(respondent)
		}
	}
	parties := strings.Split(get("party"), ";")
	for i, name := range strings.Split(get("asker"), ";") {
		asker := app.Asker{Name: squeeze(name), Party: squeeze(parties[min(i, len(parties)-1)])}
		if asker.Name != "" || asker.Party != "" {
			s.Askers = append(s.Askers, asker)
		}
	}
	for _, name := range strings.Split(respondent, ";") {
		r := app.Respondent{Name: squeeze(name), Role: get("role")}
		if m := official.FindStringSubmatch(r.Name); m != nil && r.Role == "" {
			r.Name, r.Role = m[1], m[2]
		}
		if r.Name != "" {
			s.Respondents = append(s.Respondents, r)
		}
	}
	return s
}

// question is the label of the question with this text, which is added when it
// is new. An answer without a question belongs to the question before it.
func (s *group) question(text, label string) string {
	label = strings.Join(app.Labels(label), ",")
	if text == "" && s.used[label] {
		return label
	}
	if text == "" && s.last != "" {
		return s.last
	}
	if known, ok := s.labels[text]; ok {
		s.last = known
		return known
	}
	if !plainLabel.MatchString(label) || s.used[label] {
		for n := len(s.set.Questions) + 1; ; n++ {
			if label = itoa(n); !s.used[label] {
				break
			}
		}
	}
	s.labels[text], s.used[label], s.last = label, true, label
	s.set.Questions = append(s.set.Questions, app.Question{ID: "q" + itoa(len(s.set.Questions)+1), Label: label, Text: text})
	return label
}

// finish makes the set whole and says what is missing in it.
func (s *group) finish() *app.Set {
	answered := map[string]bool{}
	for _, a := range s.set.Answers {
		for _, c := range a.Covers {
			answered[c] = true
		}
	}
	warn := func(code, message string) {
		s.set.Warnings = append(s.set.Warnings, app.Warning{Code: code, Message: message})
	}
	for _, q := range s.set.Questions {
		if q.Text == "" {
			warn("empty", "Question "+q.Label+" is empty.")
		}
		for _, label := range app.Labels(q.Label) {
			if len(s.set.Answers) > 0 && !answered[label] {
				warn("unanswered", "No answer was found for question "+label+".")
			}
		}
	}
	_ = tidy(s.set) // the kind is ours, so that nothing is refused
	return s.set
}
