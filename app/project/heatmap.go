package project

import (
	"cmp"
	"context"
	"maps"
	"math"
	"slices"

	"standpunt/app"
	"standpunt/app/export"
	"standpunt/app/heatmap"
)

// HeatMapStyle is how a heat map is laid out, and HeatMapWords are its words.
type (
	HeatMapStyle = heatmap.Style
	HeatMapWords = heatmap.Words
)

// MostHeat is how many sets a heat map has at most: more cannot be told apart.
const MostHeat = 40

// DrawHeatMap lays a heat map out, to be drawn on a screen.
func DrawHeatMap(m app.HeatMap, s HeatMapStyle) app.Picture { return heatmap.Draw(m, s) }

// HeatSpot names the cell of a row and a column in the picture, and HeatCell says which
// cell a spot is.
func HeatSpot(row, column int) string { return heatmap.SpotID(row, column) }

// HeatCell gives the row and the column of a spot; ok is false when it is none.
func HeatCell(spot string) (row, column int, ok bool) { return heatmap.Cell(spot) }

// HeatMap says how much of each set stands in each other one, by the kept findings
// that were not rejected. It is of the sets with these ids, numbers or references, or of
// none named, of all that share text. Where those are more than MostHeat, it is of the ones
// that share most with each other, or with the set around when there is one.
func (p *Project) HeatMap(ctx context.Context, names []string, around string) (app.HeatMap, error) {
	var chosen []string
	for _, name := range names {
		id, err := p.setID(ctx, name)
		if err != nil {
			return app.HeatMap{}, err
		}
		if !slices.Contains(chosen, id) {
			chosen = append(chosen, id)
		}
	}
	if around != "" {
		id, err := p.setID(ctx, around)
		if err != nil {
			return app.HeatMap{}, err
		}
		around = id
	}
	findings, _, err := p.store.Findings(ctx, FindingQuery{})
	if err != nil {
		return app.HeatMap{}, err
	}
	shares := map[[2]string]*share{}
	for _, f := range findings {
		kind := judgedAs(f)
		if strength[kind] == 0 || f.A.Set == f.B.Set {
			continue
		}
		for _, way := range [][2]app.Passage{{f.A, f.B}, {f.B, f.A}} {
			key := [2]string{way[0].Set, way[1].Set}
			if shares[key] == nil {
				shares[key] = &share{}
			}
			shares[key].add(kind, way[0])
		}
	}
	m := app.HeatMap{Sets: []app.HeatSet{}, Cells: [][]app.Shared{}}
	if len(names) == 0 {
		chosen = sharing(shares)
	}
	if len(chosen) > MostHeat {
		chosen = sharingMost(chosen, shares, around)
		chosen, m.Others = chosen[:MostHeat], chosen[MostHeat:]
		m.Left = len(m.Others)
	}
	length := map[string]int{}
	for _, id := range chosen {
		s, err := p.store.Set(ctx, id)
		if err != nil {
			return app.HeatMap{}, err
		}
		for _, a := range s.Answers {
			length[id] += app.Whole(a.Text).End
		}
		m.Sets = append(m.Sets, app.HeatSet{ID: id, Name: s.Name(), Date: s.Date(), DateAsked: s.DateAsked()})
	}
	slices.SortFunc(m.Sets, func(a, b app.HeatSet) int { return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.ID, b.ID)) })
	for _, row := range m.Sets {
		cells := make([]app.Shared, len(m.Sets))
		for j, column := range m.Sets {
			if s := shares[[2]string{row.ID, column.ID}]; s != nil && length[row.ID] > 0 {
				cells[j] = s.of(length[row.ID])
			}
		}
		m.Cells = append(m.Cells, cells)
	}
	return m, nil
}

// sharing are the sets that share text, in order of their ids.
func sharing(shares map[[2]string]*share) []string {
	sets := map[string]bool{}
	for key := range shares {
		sets[key[0]] = true
	}
	return slices.Sorted(maps.Keys(sets))
}

// sharingMost orders sets by how much they share with the others. With a set around which
// they stand, it comes first, and then those that share most with it.
func sharingMost(chosen []string, shares map[[2]string]*share, around string) []string {
	there := map[string]bool{}
	for _, id := range chosen {
		there[id] = true
	}
	all, near := map[string]int{}, map[string]int{around: math.MaxInt}
	for key, s := range shares {
		if !there[key[0]] || !there[key[1]] {
			continue
		}
		n := covered(slices.Concat(s.same, s.shifted))
		all[key[0]] += n
		if key[1] == around {
			near[key[0]] = n
		}
	}
	if around != "" && !there[around] {
		chosen = append(chosen, around)
	}
	slices.SortStableFunc(chosen, func(a, b string) int {
		return cmp.Or(cmp.Compare(near[b], near[a]), cmp.Compare(all[b], all[a]))
	})
	return chosen
}

// share collects the passages of a set that stand in another one.
type share struct {
	same, shifted []app.Passage
}

func (s *share) add(kind app.Label, at app.Passage) {
	if kind == app.Shifted {
		s.shifted = append(s.shifted, at)
	} else {
		s.same = append(s.same, at)
	}
}

// of is the share in a text of that length. What has shifted in one comparison and
// stands unchanged in another is the same: the passage is there.
func (s *share) of(length int) app.Shared {
	same := covered(s.same)
	return app.Shared{
		Same:    float64(same) / float64(length),
		Shifted: float64(covered(slices.Concat(s.same, s.shifted))-same) / float64(length),
		Shifts:  len(s.shifted),
	}
}

// covered counts the code points that lie in at least one of the passages.
func covered(list []app.Passage) int {
	list = slices.Clone(list)
	slices.SortFunc(list, func(a, b app.Passage) int {
		return cmp.Or(cmp.Compare(a.Answer, b.Answer), cmp.Compare(a.Span.Start, b.Span.Start))
	})
	n, answer, end := 0, "", 0
	for _, x := range list {
		if x.Answer != answer {
			answer, end = x.Answer, 0
		}
		n += max(0, x.Span.End-max(end, x.Span.Start))
		end = max(end, x.Span.End)
	}
	return n
}

// HeatMapOptions says which heat map to draw, and where to.
type HeatMapOptions struct {
	Sets      []string // ids, numbers or references; none for those that share most
	Around    string   // as of HeatMap
	Out       string   // the file; its ending says how: .svg or .png
	Overwrite bool     // replace a file that is there
	Words     HeatMapWords
}

// ExportHeatMap draws a heat map to a file; rows are its sets.
func (p *Project) ExportHeatMap(ctx context.Context, o HeatMapOptions) (ExportReport, error) {
	report := ExportReport{File: o.Out, Warnings: []string{}}
	style := HeatMapStyle{Width: pictureWidth, Size: pictureText, Titled: true, Measure: export.Measure, Words: o.Words}
	if style.Words.Title == "" {
		style.Words = heatmap.English
	}
	err := drawTo(o.Out, o.Overwrite, func() (app.Picture, error) {
		m, err := p.HeatMap(ctx, o.Sets, o.Around)
		report.Rows = len(m.Sets)
		return heatmap.Draw(m, style), err
	})
	return report, err
}
