package reuse

// Passages of fewer keys are not told apart from chance.
const minPassage = 8

// dense is the share of a passage's keys that the other side must have too.
const dense = 0.8

// maxCells bounds the work on one pair of very long sentences.
const maxCells = 1 << 20

// stretch is keys [from,to) of a sentence.
type stretch struct{ from, to int }

func (s stretch) len() int { return s.to - s.from }

// local finds the stretches of a and b that are most alike (Smith, Waterman
// 1981: a key in common counts 2, a key that only one side has -1): the true
// ends of what both have. There is none when fewer than minPassage keys are in
// common or the stretches are not dense. Swapping a and b swaps the result,
// also where several stretches are equally alike.
func (l *localizer) local(a, b []uint32) (sa, sb stretch, ok bool) {
	if len(a)*len(b) > maxCells {
		return sa, sb, false
	}
	if less(b, a) {
		sb, sa, ok = l.local(b, a)
		return sa, sb, ok
	}
	width := len(b) + 1
	cells := l.room((len(a) + 1) * width)
	clear(cells[:width])
	best, at := int32(0), 0
	for i, x := range a {
		row, above := cells[(i+1)*width:(i+2)*width], cells[i*width:(i+1)*width]
		row[0] = 0
		for j, y := range b {
			s := max(0, above[j+1]-1, row[j]-1)
			if x == y {
				s = max(s, above[j]+2)
			}
			if row[j+1] = s; s > best {
				best, at = s, (i+1)*width+j+1
			}
		}
	}
	sa.to, sb.to = at/width, at%width
	common := 0
	for cells[at] > 0 {
		i, j := at/width-1, at%width-1
		switch {
		case a[i] == b[j] && cells[at] == cells[at-width-1]+2:
			common++
			at -= width + 1
		case cells[at] == cells[at-width]-1:
			at -= width
		default:
			at--
		}
	}
	sa.from, sb.from = at/width, at%width
	return sa, sb, common >= minPassage && float64(common) >= dense*float64(max(sa.len(), sb.len()))
}

// localizer keeps the room of local.
type localizer struct{ cells []int32 }

func (l *localizer) room(n int) []int32 {
	if cap(l.cells) < n {
		l.cells = make([]int32, n)
	}
	return l.cells[:n]
}

// less is an order of keys: the shorter first.
func less(a, b []uint32) bool {
	if len(a) != len(b) {
		return len(a) < len(b)
	}
	for i, k := range a {
		if k != b[i] {
			return k < b[i]
		}
	}
	return false
}
