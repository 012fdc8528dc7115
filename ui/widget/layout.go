package widget

import (
	"unicode"

	"standpunt/app"
)

// layoutLine is one line of wrapped text: its code points and where each begins.
type layoutLine struct {
	span app.Span  // without the line's end
	x    []float32 // left edge of each code point, and the right edge of the last
}

// wrap breaks text into lines no wider than width, at blanks, or inside a word
// that is wider than a line. Measure gives the width of a piece of text; it is
// called once per word and per code point of the word.
func wrap(text []rune, width float32, measure func(string) float32) []layoutLine {
	var lines []layoutLine
	start := 0
	x := []float32{0}
	flush := func(end, next int) {
		lines = append(lines, layoutLine{app.Span{Start: start, End: end}, x[:end-start+1]})
		start, x = next, []float32{0}
	}
	for i := 0; i < len(text); {
		if text[i] == '\n' {
			flush(i, i+1)
			i++
			continue
		}
		end := wordEnd(text, i)
		edges := advance(text[i:end], measure)
		if over := x[len(x)-1] + edges[len(edges)-1]; over > width && i > start && !unicode.IsSpace(text[i]) {
			flush(i, i)
		}
		left := x[len(x)-1]
		for k, e := range edges {
			if left+e > width && i+k > start && !unicode.IsSpace(text[i]) && left == 0 && k > 0 {
				flush(i+k, i+k)
				edges = advance(text[i+k:end], measure)
				i += k
				k, left = 0, 0
				x = append(x, edges...)
				i = end
				break
			}
			x = append(x, left+e)
		}
		i = max(i, end)
	}
	flush(len(text), len(text))
	return lines
}

// advance is the right edge of each code point of a word.
func advance(word []rune, measure func(string) float32) []float32 {
	edges := make([]float32, len(word))
	whole := measure(string(word))
	sum := float32(0)
	for i, r := range word {
		sum += measure(string(r))
		edges[i] = sum
	}
	if sum > 0 {
		for i := range edges {
			edges[i] *= whole / sum
		}
	}
	return edges
}

// wordEnd is the end of the run of blanks or of other letters that begins at i.
func wordEnd(text []rune, i int) int {
	blank := unicode.IsSpace(text[i])
	for j := i; j < len(text); j++ {
		if text[j] == '\n' || unicode.IsSpace(text[j]) != blank {
			return j
		}
	}
	return len(text)
}

// hit is the offset nearest to x on the line.
func (l layoutLine) hit(x float32) int {
	for i := 0; i+1 < len(l.x); i++ {
		if x < (l.x[i]+l.x[i+1])/2 {
			return l.span.Start + i
		}
	}
	return l.span.End
}

// edge is where the offset stands on the line.
func (l layoutLine) edge(offset int) float32 {
	return l.x[min(max(0, offset-l.span.Start), len(l.x)-1)]
}

// lineOf is the line on which the offset stands.
func lineOf(lines []layoutLine, offset int) int {
	for i := len(lines) - 1; i > 0; i-- {
		if offset >= lines[i].span.Start {
			return i
		}
	}
	return 0
}

// wordAt is the word around the offset; sentenceAt its sentence.
func wordAt(text []rune, at int) app.Span {
	in := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' || r == '’' }
	a, b := at, at
	for a > 0 && in(text[a-1]) {
		a--
	}
	for b < len(text) && in(text[b]) {
		b++
	}
	return app.Span{Start: a, End: b}
}

func sentenceAt(text []rune, at int) app.Span {
	ends := func(i int) bool {
		return text[i] == '\n' || ((text[i] == '.' || text[i] == '?' || text[i] == '!') && (i+1 == len(text) || unicode.IsSpace(text[i+1])))
	}
	a, b := min(at, len(text)), min(at, len(text))
	for a > 0 && !ends(a-1) {
		a--
	}
	for a < b && unicode.IsSpace(text[a]) {
		a++
	}
	for b < len(text) {
		b++
		if ends(b - 1) {
			break
		}
	}
	return app.Span{Start: a, End: b}
}
