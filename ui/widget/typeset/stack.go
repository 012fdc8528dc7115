package typeset

import "sort"

// Stack is the geometry of things of different heights below each other, in
// float64 because a float32 cannot tell the pixels of half a million rows apart.
type Stack struct{ tops []float64 }

// Reset stacks n things; height gives the height of each.
func (s *Stack) Reset(n int, height func(i int) float64) {
	if cap(s.tops) < n+1 {
		s.tops = make([]float64, 0, n+1)
	}
	s.tops = append(s.tops[:0], 0)
	for i := range n {
		s.tops = append(s.tops, s.tops[i]+max(0, height(i)))
	}
}

// Len is the number of things.
func (s *Stack) Len() int { return max(0, len(s.tops)-1) }

// Total is the height of all.
func (s *Stack) Total() float64 {
	if len(s.tops) == 0 {
		return 0
	}
	return s.tops[len(s.tops)-1]
}

// Top is where thing i begins, Height how high it is.
func (s *Stack) Top(i int) float64 { return s.tops[i] }

// Height is how high thing i is.
func (s *Stack) Height(i int) float64 { return s.tops[i+1] - s.tops[i] }

// At is the thing that covers y; the first above the stack, the last below it, -1 when it is empty.
func (s *Stack) At(y float64) int {
	n := s.Len()
	if n == 0 {
		return -1
	}
	return min(max(0, sort.Search(n, func(i int) bool { return s.tops[i+1] > y })), n-1)
}

// Uniform is the geometry of n rows of one height.
type Uniform struct {
	N      int
	Height float64
}

// Total is the height of all rows.
func (u Uniform) Total() float64 { return float64(u.N) * u.Height }

// Top is where row i begins.
func (u Uniform) Top(i int) float64 { return float64(i) * u.Height }

// At is the row that covers y, clamped to the rows; -1 when there are none.
func (u Uniform) At(y float64) int {
	if u.N == 0 {
		return -1
	}
	return min(max(0, int(y/u.Height)), u.N-1)
}

// Reveal is the offset nearest to offset at which [top,top+height) is visible in
// a view of the given height; what is higher than the view shows its top.
func Reveal(offset, view, top, height float64) float64 {
	if top < offset || height > view {
		return top
	}
	return max(offset, top+height-view)
}

// Clamp keeps an offset within what can be scrolled.
func Clamp(offset, view, total float64) float64 { return max(0, min(offset, total-view)) }

// Thumb is where the bar of a scrolled view stands, and how long it is; its
// length is 0 when all is visible.
func Thumb(offset, view, total, least float64) (top, length float64) {
	if total <= view || view <= 0 {
		return 0, 0
	}
	length = min(view, max(least, view*view/total))
	return offset / (total - view) * (view - length), length
}

// Unthumb is the offset at which the bar's top stands at top.
func Unthumb(top, view, total, least float64) float64 {
	_, length := Thumb(0, view, total, least)
	if length == 0 || view <= length {
		return 0
	}
	return Clamp(top/(view-length)*(total-view), view, total)
}
