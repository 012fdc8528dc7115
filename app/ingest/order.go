package ingest

import (
	"math"
	"slices"

	"standpunt/app"
)

// ordered puts the lines of one page in the order in which they are read, where
// the file writes them in another: two columns line by line, or a header after
// the text. Lines that are in order stay as they are. edge is where a second
// column begins, as far as that is known, else 0.
func ordered(lines []app.Line, edge float64) []app.Line {
	if len(lines) > maxOrdered {
		return lines
	}
	gutter, ok := edge-3, edge > 0
	if !ok {
		gutter, ok = gutterOf(lines)
	}
	across := 0 // a table has columns too, but text beside it that runs across
	for _, l := range lines {
		if sideOf(l, gutter) == 0 {
			across++
		}
	}
	if ok && 4*across <= len(lines) && interleaved(lines, gutter) {
		return byColumns(lines, gutter)
	}
	return headersFirst(lines)
}

// maxOrdered is more lines than a page has; they are held against each other.
const maxOrdered = 1000

// gutterOf finds the white between two columns of text: the place that most of
// the lines beside it do not cross, with at least five lines on either side that
// stand at the height of lines on the other.
func gutterOf(lines []app.Line) (float64, bool) {
	if len(lines) < 12 {
		return 0, false
	}
	left, right := math.Inf(1), math.Inf(-1)
	for _, l := range lines {
		left, right = math.Min(left, l.X0), math.Max(right, l.X1)
	}
	best, most := 0.0, 0 // the fewest lines run across it
	for share := 0.40; share <= 0.60; share += 0.01 {
		x := left + share*(right-left)
		before, after, across := 0, 0, 0
		for _, l := range lines {
			switch {
			case l.X1 <= x:
				before++
			case l.X0 >= x:
				after++
			default:
				across++
			}
		}
		if beside := before + after; beside > most && min(before, after) >= 5 && 6*across <= beside {
			best, most = x, beside
		}
	}
	if most == 0 {
		return 0, false
	}
	beside := 0
	for _, a := range lines {
		if a.X1 <= best && slices.ContainsFunc(lines, func(b app.Line) bool {
			return b.X0 >= best && math.Abs(a.Y-b.Y) < a.Size && math.Abs(a.Size-b.Size) < 1
		}) {
			beside++
		}
	}
	return best, beside >= 5
}

// interleaved tells whether the file changes from one column to the other and
// back more often than text, header and foot together would.
func interleaved(lines []app.Line, gutter float64) bool {
	changes, last := 0, 0
	for _, l := range lines {
		side := sideOf(l, gutter)
		if side != 0 && last != 0 && side != last {
			changes++
		}
		if side != 0 {
			last = side
		}
	}
	return changes >= 4
}

// sideOf is -1 for a line left of the gutter, 1 for one right of it, 0 for one across.
func sideOf(l app.Line, gutter float64) int {
	switch {
	case l.X1 <= gutter:
		return -1
	case l.X0 >= gutter:
		return 1
	}
	return 0
}

// byColumns reads the left column from top to bottom, then the right one. A line
// across both parts what is above it from what is below.
func byColumns(lines []app.Line, gutter float64) []app.Line {
	sorted := slices.Clone(lines)
	slices.SortStableFunc(sorted, func(a, b app.Line) int {
		if math.Abs(a.Y-b.Y) < 1 {
			return sideOf(a, gutter) - sideOf(b, gutter)
		}
		if a.Y < b.Y {
			return -1
		}
		return 1
	})
	var out, left, right []app.Line
	empty := func() {
		out = append(append(out, left...), right...)
		left, right = nil, nil
	}
	for _, l := range sorted {
		switch sideOf(l, gutter) {
		case -1:
			left = append(left, l)
		case 1:
			right = append(right, l)
		default:
			empty()
			out = append(out, l)
		}
	}
	empty()
	bottom := 0.0
	for i := range out {
		if i > 0 && out[i].Size > 0 && out[i].Y > bottom {
			out[i].Gap = math.Max(0, (out[i].Y-bottom)/out[i].Size-1)
		} else {
			out[i].Gap = 0
		}
		bottom = out[i].Y
	}
	return out
}

// headersFirst moves lines that are written behind the text but stand above all
// of it to the top. The top of a second column is not above the first one's.
func headersFirst(lines []app.Line) []app.Line {
	if len(lines) < 3 {
		return lines
	}
	top := math.Inf(1)
	var headers, rest []app.Line
	for i, l := range lines {
		if i >= len(lines)/3 && l.Y < top-2*l.Size && l.Y > 0 {
			headers = append(headers, l)
			continue
		}
		top = math.Min(top, l.Y)
		rest = append(rest, l)
	}
	if len(headers) == 0 || len(headers) > 12 {
		return lines
	}
	return append(headers, rest...)
}
