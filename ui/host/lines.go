package host

import "slices"

// lookedAt is how many lines of a list are read at a time to find a row again.
const lookedAt = 1000

// Lines finds the lines on which rows of a list stand now, by their ids, looking first
// around the line where they stood and then further and further from it. ids reads
// a part of the list. Rows that are not found have no line.
func Lines(wanted []string, stood, total int, ids func(offset, limit int) ([]string, error)) (map[string]int, error) {
	left, found := map[string]bool{}, map[string]int{}
	for _, id := range wanted {
		left[id] = true
	}
	read := func(from, to int) error {
		list, err := ids(from, to-from)
		for i, id := range list {
			if left[id] {
				delete(left, id)
				found[id] = from + i
			}
		}
		return err
	}
	above := max(0, min(stood, total)-lookedAt/2) // read is what lies between the two
	below := above
	for len(left) > 0 && (above > 0 || below < total) {
		if below < total {
			to := min(below+lookedAt, total)
			if err := read(below, to); err != nil {
				return nil, err
			}
			below = to
		}
		if above > 0 && len(left) > 0 {
			from := max(0, above-lookedAt)
			if err := read(from, above); err != nil {
				return nil, err
			}
			above = from
		}
	}
	return found, nil
}

// Standing is where the keyboard is in a list, and what is chosen in it.
type Standing struct {
	Line   int
	Chosen []int    // lines, ascending
	IDs    []string // of the row on Line and of those on Chosen, "" where it was not read yet
}

// Stands takes note of where the keyboard is and what is chosen; id is "" of a row that was not read.
func Stands(line int, chosen []int, id func(line int) string) Standing {
	s := Standing{Line: line, Chosen: slices.Clone(chosen)}
	for _, l := range append([]int{line}, chosen...) {
		s.IDs = append(s.IDs, id(l))
	}
	return s
}

// Same tells whether the keyboard and what is chosen are on the same rows.
func (s Standing) Same(o Standing) bool { return slices.Equal(s.IDs, o.IDs) }

// List is a list as it is now.
type List struct {
	Total int
	ID    func(line int) string         // of a row that was read, else ""
	There func(id string) (bool, error) // so that a row that is gone is not looked for everywhere
	IDs   func(offset, limit int) ([]string, error)
}

// In is where the rows went to in the list as it is now. When the row of the keyboard
// is there no more, it stays on its line.
func (s Standing) In(now List) (Standing, error) {
	to := Standing{Line: max(0, min(s.Line, now.Total-1)), IDs: s.IDs}
	moved := s.Line >= now.Total
	for i, l := range append([]int{s.Line}, s.Chosen...) {
		moved = moved || l >= now.Total || s.IDs[i] != "" && now.ID(l) != s.IDs[i]
	}
	if !moved || s.IDs[0] == "" {
		to.Chosen = slices.DeleteFunc(slices.Clone(s.Chosen), func(l int) bool { return l >= now.Total })
		return to, nil
	}
	var wanted []string
	there, err := now.There(s.IDs[0])
	if err != nil {
		return to, err
	}
	for i, id := range s.IDs {
		if id != "" && (i > 0 || there) {
			wanted = append(wanted, id)
		}
	}
	found, err := Lines(wanted, s.Line, now.Total, now.IDs)
	if err != nil {
		return to, err
	}
	if line, ok := found[s.IDs[0]]; ok {
		to.Line = line
	}
	for _, id := range s.IDs[1:] {
		if line, ok := found[id]; ok {
			to.Chosen = append(to.Chosen, line)
		}
	}
	slices.Sort(to.Chosen)
	return to, nil
}
