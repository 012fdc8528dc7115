// Package heatmap is the screen that shows which sets share text with which: a row and
// a column for each set by date, in each cell how much of the row stands in the column.
// What is shared is the engine's; the screen shows it and leads to the two sets.
package heatmap

import (
	"context"
	"math"
	"slices"
	"strings"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/host"
	"standpunt/ui/i18n"
)

// presenter is the state of the screen: the heat map and where the cursor is.
type presenter struct {
	h           host.Host
	sets        string // ids, with spaces between them; "" for those that share most
	around      string // the id of the set that all others were chosen by; "" for none
	m           app.HeatMap
	row, column int
	ready       bool
	version     int // counts readings, so that a late answer to an old one is dropped
	changed     func()
}

// open makes the heat map of these sets; where they are too many, of those that share most
// with the set around, or with each other.
func (p *presenter) open(sets, around string) {
	prj := p.h.Project()
	if prj == nil {
		return
	}
	p.version++
	version := p.version
	var m app.HeatMap
	p.h.Run("", func(ctx context.Context, _ func(int, int)) (err error) {
		m, err = prj.HeatMap(ctx, strings.Fields(sets), around)
		return err
	}, func(err error) {
		if version != p.version {
			return
		}
		if err != nil {
			p.h.Fail(err)
			return
		}
		if sets != p.sets || around != p.around || len(m.Sets) != len(p.m.Sets) {
			p.row, p.column = beginning(m, around)
		}
		p.sets, p.around, p.m, p.ready = sets, around, m, true
		p.changed()
	})
}

// beginning is where a reader begins: the first cell in which something is shared, in the
// row of the set that was asked for.
func beginning(m app.HeatMap, around string) (row, column int) {
	wanted := slices.IndexFunc(m.Sets, func(s app.HeatSet) bool { return s.ID == around })
	for i, cells := range m.Cells {
		if wanted >= 0 && i != wanted {
			continue
		}
		if j := slices.IndexFunc(cells, app.Shared.Any); j >= 0 {
			return i, j
		}
	}
	if wanted > 0 {
		return wanted, 0
	}
	return 0, min(1, max(0, len(m.Sets)-1))
}

// move puts the cursor on a cell.
func (p *presenter) move(row, column int) {
	p.row, p.column = row, column
	p.changed()
}

// cell is the one under the cursor; ok is false when there is none, or it is a set with itself.
func (p *presenter) cell() (of, with app.HeatSet, c app.Shared, ok bool) {
	if p.row >= len(p.m.Sets) || p.column >= len(p.m.Sets) || p.row == p.column {
		return of, with, c, false
	}
	return p.m.Sets[p.row], p.m.Sets[p.column], p.m.Cells[p.row][p.column], true
}

// said is the cell under the cursor in a sentence.
func (p *presenter) said() string {
	of, with, c, ok := p.cell()
	if !ok {
		return p.h.T("heatmap.choose")
	}
	a, b := p.name(of), p.name(with)
	if !c.Any() {
		return p.h.T("heatmap.nothing", a, b)
	}
	said := p.h.T("heatmap.shared", percent(c.Same), a, b)
	if c.Shifts > 0 {
		said += " " + p.h.T("heatmap.shifts", c.Shifts)
	}
	return said
}

func percent(share float64) int {
	if share > 0 && share < 0.01 {
		return 1
	}
	return int(math.Round(100 * share))
}

func (p *presenter) name(s app.HeatSet) string {
	if s.Date == "" {
		return s.Name
	}
	return s.Name + " (" + i18n.SetDate(p.h.T, s.Date, s.DateAsked) + ")"
}

// compare puts the two sets of the cell side by side, the earlier one first.
func (p *presenter) compare() {
	of, with, _, ok := p.cell()
	if !ok {
		return
	}
	if p.column < p.row {
		of, with = with, of
	}
	p.h.Go(host.Place{Screen: "compare", Set: of.ID, Other: with.ID})
}

// fileName proposes a name for the picture: of which sets it is, from the first to the last.
func (p *presenter) fileName() string {
	parts := []string{p.h.T("screen.heatmap")}
	if n := len(p.m.Sets); n > 0 {
		parts = append(parts, p.m.Sets[0].Name)
		if n > 1 {
			parts = append(parts, p.m.Sets[n-1].Name)
		}
	}
	return host.FileName(".svg", parts...)
}

// save draws the heat map to a file.
func (p *presenter) save(path string) {
	prj, o := p.h.Project(), project.HeatMapOptions{Sets: strings.Fields(p.sets), Around: p.around, Out: path, Overwrite: true, Words: p.words()} // the user agreed
	p.h.Run("", func(ctx context.Context, _ func(int, int)) error {
		_, err := prj.ExportHeatMap(ctx, o)
		return err
	}, func(err error) {
		if err != nil {
			p.h.Fail(err)
			return
		}
		p.h.Notice(p.h.T("heatmap.saved", path), false)
	})
}

// words are the words of the picture in the language of the window.
func (p *presenter) words() project.HeatMapWords {
	return project.HeatMapWords{
		Title: p.h.T("heatmap.title"), Shifted: p.h.T("heatmap.legend"), Empty: p.h.T("heatmap.empty"),
		Date: func(iso string, asked bool) string { return i18n.ShortAnswerDate(p.h.T, iso, asked) },
		Left: func(int) string { return p.left() },
	}
}
