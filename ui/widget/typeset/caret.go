package typeset

import "standpunt/app"

// Caret is where the keyboard stands in a text, and what is selected: from
// Anchor to At, whichever comes first.
type Caret struct {
	Anchor, At int
	goal       float64 // the x that Up and Down keep to
	keeps      bool
}

// Selection is the selected span; it is empty when nothing is selected.
func (c *Caret) Selection() app.Span {
	return app.Span{Start: min(c.Anchor, c.At), End: max(c.Anchor, c.At)}
}

// Set puts the caret at off; extend keeps the anchor.
func (c *Caret) Set(off int, extend bool) {
	c.At, c.keeps = off, false
	if !extend {
		c.Anchor = off
	}
}

// Select selects a span, the caret at its end.
func (c *Caret) Select(s app.Span) { c.Anchor, c.At, c.keeps = s.Start, s.End, false }

// Motion is a way to move a caret.
type Motion int

// The motions.
const (
	Left Motion = iota
	Right
	WordLeft
	WordRight
	LineStart
	LineEnd
	TextStart
	TextEnd
	Up
	Down
)

// Move moves the caret in t; extend keeps the anchor. It is false, and nothing
// moves, when the motion leads out of the text. Left and Right without extend
// first go to the edge of what is selected.
func (c *Caret) Move(t *Text, m Motion, extend bool) bool {
	at := t.clamp(c.At)
	sel := c.Selection()
	switch m {
	case Left, Right:
		if !extend && !sel.Empty() {
			to := sel.Start
			if m == Right {
				to = sel.End
			}
			c.Set(to, false)
			return true
		}
		to := t.Prev(at)
		if m == Right {
			to = t.Next(at)
		}
		if to == at {
			return false
		}
		c.Set(to, extend)
	case WordLeft:
		c.Set(t.PrevWord(at), extend)
	case WordRight:
		c.Set(t.NextWord(at), extend)
	case LineStart:
		c.Set(t.lines[t.LineAt(at)].Start, extend)
	case LineEnd:
		c.Set(t.lines[t.LineAt(at)].End, extend)
	case TextStart:
		c.Set(0, extend)
	case TextEnd:
		c.Set(t.Len(), extend)
	case Up, Down:
		n := t.LineAt(at)
		if !c.keeps {
			c.goal = t.X(n, at)
		}
		goal := c.goal
		if n += map[Motion]int{Up: -1, Down: 1}[m]; n < 0 || n >= len(t.lines) {
			return false
		}
		c.Set(t.Hit(n, goal), extend)
		c.goal, c.keeps = goal, true
	}
	return true
}

// Goal is the x that the caret keeps to when it goes up and down.
func (c *Caret) Goal(t *Text) float64 {
	if c.keeps {
		return c.goal
	}
	return t.X(t.LineAt(t.clamp(c.At)), t.clamp(c.At))
}

// Keep makes the caret keep to x, for going on in another text.
func (c *Caret) Keep(x float64) { c.goal, c.keeps = x, true }
