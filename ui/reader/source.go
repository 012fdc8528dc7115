package reader

import (
	"context"

	"standpunt/app"
	"standpunt/app/project"
	own "standpunt/ui/widget"
)

// keptSource remembers whether the source page stands beside the answer.
const keptSource = "reader.source"

// source is the original document of the set that is read, page by page.
type source struct {
	on      bool
	review  *project.Review // of which the lines are; nil while it is being read, and without pages
	of      string          // the set of the review, or of what has no pages
	parts   []string        // per line, the question or answer in which it stands
	page    app.PageImage
	at      string // the answer whose page was shown: the reader may have turned to another since
	asked   int    // the page that is being drawn, or 0
	version int
	changed func() // there is something else to show
}

// showSource puts the source page beside the answer, or takes it away.
func (p *presenter) showSource(on bool) {
	p.source.on = on
	word := ""
	if on {
		word = "on"
	}
	p.h.Keep(keptSource, word)
	p.followSource()
}

// followSource shows the page of the answer, and has it drawn, and the document read,
// where that was not done yet.
func (p *presenter) followSource() {
	p.source.changed()
	if !p.source.on || p.set == nil {
		return
	}
	if p.source.of != p.set.ID || p.source.review != nil && p.source.review.Set.Source != p.set.Source {
		p.readSource()
		return
	}
	if p.source.at != p.answer || p.source.page.Page == 0 {
		p.source.at = p.answer
		p.drawSource(p.pageOfAnswer())
	}
}

func (p *presenter) readSource() {
	p.source.version++
	version, prj, set := p.source.version, p.h.Project(), p.set
	p.source.of, p.source.review, p.source.parts, p.source.page, p.source.asked = set.ID, nil, nil, app.PageImage{}, 0
	if !project.PagesOf(set) {
		p.source.changed()
		return
	}
	var r *project.Review
	p.h.Run(p.h.T("reader.reading_source"), func(ctx context.Context, _ func(int, int)) (err error) {
		r, err = prj.Review(ctx, set.ID)
		return err
	}, func(err error) {
		if version != p.source.version {
			return
		}
		if err != nil {
			p.h.Fail(err)
			return
		}
		p.source.review, p.source.parts, p.source.at = r, r.Parts(), p.answer
		p.drawSource(p.pageOfAnswer())
	})
}

// pageOfAnswer is the page on which the answer begins, the first when none is chosen.
func (p *presenter) pageOfAnswer() int {
	for i, part := range p.source.parts {
		if part != "" && part == p.answer {
			return p.source.review.Lines[i].Page
		}
	}
	return 1
}

// turn shows another page of the source.
func (p *presenter) turn(by int) {
	if p.source.review != nil && p.source.page.Page > 0 {
		p.drawSource(p.source.page.Page + by)
	}
}

func (p *presenter) drawSource(page int) {
	r := p.source.review
	if r == nil || page < 1 || page > p.lastPage() || page == p.source.asked {
		return
	}
	if page == p.source.page.Page {
		p.source.asked = 0
		p.source.changed()
		return
	}
	p.source.asked = page
	version, prj := p.source.version, p.h.Project()
	var drawn app.PageImage
	p.h.Run("", func(ctx context.Context, _ func(int, int)) (err error) {
		drawn, err = prj.Page(ctx, r, page)
		return err
	}, func(err error) {
		if version != p.source.version || page != p.source.asked {
			return
		}
		p.source.asked = 0
		if err != nil {
			p.h.Fail(err)
			return
		}
		p.source.page = drawn
		p.source.changed()
	})
}

// lastPage is the last page on which there are lines.
func (p *presenter) lastPage() int {
	last := 0
	for _, l := range p.source.review.Lines {
		last = max(last, l.Page)
	}
	return last
}

// sourceMarks are the lines of the answer on the page that is shown.
func (p *presenter) sourceMarks() []own.PageMark {
	var marks []own.PageMark
	if p.source.review == nil {
		return nil
	}
	page := p.source.page
	for i, l := range p.source.review.Lines {
		if l.Page != page.Page || l.Size == 0 || p.answer == "" || p.source.parts[i] != p.answer {
			continue
		}
		x, y := page.Left, l.Y-page.Up
		marks = append(marks, own.PageMark{Line: i, X0: l.X0 - x, X1: l.X1 - x, Y0: y - 1.05*l.Size, Y1: y + 0.05*l.Size, Color: app.Palette[2], Current: len(marks) == 0})
	}
	return marks
}

// sourceSays is what stands above the page: which it is, or why there is none.
func (p *presenter) sourceSays() string {
	switch {
	case p.set == nil:
		return ""
	case !project.PagesOf(p.set):
		return p.h.T("reader.no_pages", p.set.Source.File)
	case p.source.page.Page == 0:
		return p.h.T("reader.reading_source") + "…"
	}
	return p.h.T("reader.source_page", p.source.page.Page, p.lastPage(), p.set.Source.File)
}
