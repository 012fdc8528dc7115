package project

import (
	"context"
	"maps"
	"slices"
	"strings"
	"time"

	"standpunt/app"
	"standpunt/app/parse"
)

// Review is a document with what every line of it was taken for, to be put
// right. It stands beside the set that came from it.
type Review struct {
	Set         *app.Set // as it is in the project
	Lines       []app.ReviewLine
	Corrections app.Corrections
	doc         *app.Document
	data        []byte
}

// Review reads the document of a set again and says what its lines were taken
// for. The document must have been kept, and have lines: a table has none.
func (p *Project) Review(ctx context.Context, set string) (*Review, error) {
	s, err := p.Set(ctx, set)
	if err != nil {
		return nil, err
	}
	source, data, err := p.store.Source(ctx, s.ID)
	if err != nil {
		return nil, err
	}
	if data == nil {
		return nil, &app.Error{
			Code: app.NotFound, Key: "review_no_source", What: "review " + s.Name(),
			Why: "the original document was not kept in the project", Hint: "import it again, with its document",
		}
	}
	doc, err := p.parser.Lines(ctx, source.File, data, p.unlocking())
	if err != nil {
		return nil, err
	}
	if len(doc.Sets) > 0 || len(doc.Lines) == 0 {
		return nil, &app.Error{
			Code: app.Invalid, Key: "review_no_lines", What: "review " + s.Name(),
			Why: "its file holds questions and answers in fields, not in lines", Hint: "put it right in the file and import it again",
		}
	}
	r := &Review{Set: s, doc: doc, data: data}
	return r, p.again(ctx, r)
}

// again fills in the lines and corrections of a review of which the document is read.
func (p *Project) again(ctx context.Context, r *Review) (err error) {
	if r.Set, err = p.store.Set(ctx, r.Set.ID); err != nil {
		return err
	}
	if r.Corrections, err = p.store.Corrections(ctx, r.Set.Source.SHA256); err != nil {
		return err
	}
	_, r.Lines = parse.Review(r.doc, r.Corrections)
	return nil
}

// Reviewed is the review after something was corrected, undone or done again;
// the document is not read again.
func (p *Project) Reviewed(ctx context.Context, r *Review) (*Review, error) {
	now := *r
	return &now, p.again(ctx, &now)
}

// Parts says of every line in which question or answer of the set it stands, by its id;
// "" for none. Headings come in the order of the questions and of the answers.
func (r *Review) Parts() []string {
	out := make([]string, len(r.Lines))
	questions, answers, part := 0, 0, ""
	for i, l := range r.Lines {
		switch l.Class {
		case app.QuestionClass:
			if part = ""; questions < len(r.Set.Questions) {
				part = r.Set.Questions[questions].ID
			}
			questions++
		case app.AnswerClass:
			if part = ""; answers < len(r.Set.Answers) {
				part = r.Set.Answers[answers].ID
			}
			answers++
		case app.RemarkClass:
			part = ""
		}
		if l.Class == app.TextClass || l.Class == app.QuestionClass || l.Class == app.AnswerClass {
			out[i] = part
		}
	}
	return out
}

// HasPages tells whether the document's pages can be shown as pictures.
func (r *Review) HasPages() bool { return PagesOf(r.Set) }

// PagesOf tells whether the set came from a document with pages.
func PagesOf(s *app.Set) bool { return s.Source.MediaType == "application/pdf" }

// Page draws a page of the document under review, from 1.
func (p *Project) Page(ctx context.Context, r *Review, page int) (app.PageImage, error) {
	return p.parser.Page(ctx, r.Set.Source.File, r.data, page, p.unlocking())
}

// CorrectLines says what lines of the document are, what they say and where they
// stand, each for itself. An empty correction takes an earlier one back.
func (p *Project) CorrectLines(ctx context.Context, r *Review, lines ...app.LineCorrection) (*Replacement, error) {
	c := copyOf(r.Corrections)
	about := ""
	for _, l := range lines {
		c.Lines = slices.DeleteFunc(c.Lines, func(o app.LineCorrection) bool { return o.Line == l.Line })
		if !l.Empty() {
			l.Labels = append([]string{}, l.Labels...)
			c.Lines = append(c.Lines, l)
		}
		i := slices.IndexFunc(r.Lines, func(o app.ReviewLine) bool { return o.Key == l.Line })
		if i < 0 {
			return nil, &app.Error{
				Code: app.NotFound, Key: "review_no_line", What: "correct " + r.Set.Name(),
				Why: "there is no such line in the document", Hint: "open the review again",
			}
		}
		if about == "" {
			about = short(r.Lines[i].Text)
		}
	}
	slices.SortFunc(c.Lines, func(a, b app.LineCorrection) int { return strings.Compare(a.Line, b.Line) })
	return p.correct(ctx, r, c, about)
}

// corrected splits a newer document of a set again with what was put right about
// the lines of the older one: most lines are still there. Metadata is not taken
// over, since a newer document may well say another date.
func (p *Project) corrected(ctx context.Context, r *read, o ParseOptions) {
	old, _, err := known(ctx, p.store, r.sets[0], nil)
	if err != nil || old == nil {
		r.err = err
		return
	}
	before, err := p.store.Corrections(ctx, old.Source.SHA256)
	if err != nil || len(before.Lines) == 0 {
		r.err = err
		return
	}
	r.corrections = app.Corrections{Lines: before.Lines}
	o.Corrections = r.corrections
	r.sets, r.err = p.parser.Parse(ctx, r.file, r.data, o)
}

// LabelsIn reads the numbers of questions as a person writes them: "3, 4", "4-7".
func LabelsIn(text string) []string { return parse.Labels(text) }

// CorrectField puts a field of the metadata right; see app.CorrectedFields.
func (p *Project) CorrectField(ctx context.Context, r *Review, name, value string) (*Replacement, error) {
	value = strings.TrimSpace(value)
	if !slices.Contains(app.CorrectedFields, name) {
		return nil, &app.Error{Code: app.Invalid, Key: "review_no_field", What: "correct " + r.Set.Name(), Why: "there is no field " + name, Hint: "choose one of " + strings.Join(app.CorrectedFields, ", ")}
	}
	if (name == "asked" || name == "answered") && value != "" && !isDate(value) {
		return nil, &app.Error{Code: app.Invalid, Key: "review_bad_date", What: "correct " + r.Set.Name(), Why: value + " is no date", Hint: "write it as 2025-06-13"}
	}
	if kinds := []string{string(app.Answers), string(app.Postponement), string(app.Questions)}; name == "kind" && !slices.Contains(kinds, value) {
		return nil, &app.Error{Code: app.Invalid, Key: "review_bad_kind", What: "correct " + r.Set.Name(), Why: value + " is no kind of document", Hint: "choose one of " + strings.Join(kinds, ", ")}
	}
	c := copyOf(r.Corrections)
	c.Fields[name] = value
	return p.correct(ctx, r, c, short(value))
}

// correct keeps the corrections and puts the set that follows from them in the
// place of the one that is there, as one gesture.
func (p *Project) correct(ctx context.Context, r *Review, c app.Corrections, about string) (*Replacement, error) {
	set, _ := parse.Review(r.doc, c)
	var done *Replacement
	err := p.do(ctx, "review.correct", about, func(w Writer) error {
		old, err := w.Set(ctx, r.Set.ID)
		if err != nil {
			return err
		}
		set.Source = old.Source
		if err := w.PutCorrections(old.Source.SHA256, c); err != nil {
			return err
		}
		if sameTexts(old, set) && slices.Equal(old.Warnings, set.Warnings) {
			done = &Replacement{Passages: []Carried{}}
			return nil
		}
		done, err = p.replace(ctx, w, old, set, nil)
		return err
	})
	return done, err
}

func copyOf(c app.Corrections) app.Corrections {
	c.Lines, c.Fields = slices.Clone(c.Lines), maps.Clone(c.Fields)
	if c.Fields == nil {
		c.Fields = map[string]string{}
	}
	return c
}

func isDate(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}
