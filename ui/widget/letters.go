package widget

import (
	"bytes"
	"image"
	"math"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

// letters is what was asked of a font, in units of its em: the same for all sizes.
type letters struct {
	font   *font.Face // nil when it cannot be read: all is measured by the toolkit then
	signs  *font.Face // has the arrows that the font has not; or nil
	em     int
	shaper shaping.HarfbuzzShaper
	ascii  [128 * 128]step
	pairs  map[[2]rune]step
	ink    map[inkKey]*image.Alpha
}

// step is how far a text goes on by a letter: its width, and how much nearer it comes to
// the letter before it.
type step struct {
	kind          kind
	advance, kern int16
}

// kind is who knows a letter.
type kind byte

const (
	unasked kind = iota
	ours         // the font has it, and it stands beside its neighbours
	sign         // the font of signs has it, and it stands alone
	lone         // it is a sign of another font
	joined       // it may join its neighbours: only the toolkit knows
)

func newLetters(res fyne.Resource) *letters {
	l := &letters{em: 1, pairs: map[[2]rune]step{}, ink: map[inkKey]*image.Alpha{}}
	if l.font = parsed(res); l.font != nil {
		l.em, l.signs = int(l.font.Upem()), parsed(theme.DefaultSymbolFont())
	}
	return l
}

// parsed is a font, or nil.
func parsed(res fyne.Resource) *font.Face {
	f, err := font.ParseTTF(bytes.NewReader(res.Content()))
	if err != nil {
		return nil
	}
	return f
}

// step is that from before to r; before 0 is the start of a word.
func (l *letters) step(before, r rune) step {
	if before < 128 && r < 128 && r >= 0 {
		return l.ascii[before*128+r]
	}
	return l.pairs[[2]rune{before, r}]
}

func (l *letters) set(before, r rune, s step) {
	if before < 128 && r < 128 && r >= 0 {
		l.ascii[before*128+r] = s
		return
	}
	l.pairs[[2]rune{before, r}] = s
}

// learn asks for the first step of a text after before, and while it is at it for those
// that follow: what takes time is to ask.
func (l *letters) learn(before rune, text []rune) {
	if k := l.kindOf(text[0]); k != ours {
		s := step{kind: k}
		if k == sign {
			s.advance = l.advance(text[0])
		}
		l.set(before, text[0], s)
		return
	}
	n := 1
	for n < len(text) && l.kindOf(text[n]) == ours {
		n++
	}
	run := text[:n]
	if before == 0 || l.kindOf(before) == sign {
		l.set(before, run[0], step{ours, l.advance(run[0]), 0})
	} else {
		run = append([]rune{before}, run...)
	}
	out := l.shaped(run)
	for i := 1; i < len(run); i++ {
		a, b := run[i-1], run[i]
		s := step{ours, l.advance(b), 0}
		if len(out) == len(run) {
			s.kern = out[i-1] - l.advance(a)
		} else { // some are drawn as one
			for _, w := range l.shaped(run[i-1 : i+1]) {
				s.kern += w
			}
			s.kern -= l.advance(a) + s.advance
		}
		l.set(a, b, s)
	}
}

func (l *letters) kindOf(r rune) kind {
	if l.font == nil {
		return joined
	}
	from, _ := l.glyphOf(r)
	plain := r < 0x250 || r >= 0x2010 && r < 0x2040 || r == '€'
	switch {
	case from == l.font && plain && unicode.IsGraphic(r): // a tab and a soft hyphen are not
		return ours
	case r >= 0x2E80 || !unicode.In(r, unicode.Sm, unicode.So, unicode.P): // above are emoji, which join
		return joined
	case from != nil && from == l.signs:
		return sign
	}
	return lone
}

// glyphOf is the font that has a letter, and which glyph it is there; nil for none.
func (l *letters) glyphOf(r rune) (*font.Face, font.GID) {
	for _, f := range []*font.Face{l.font, l.signs} {
		if f == nil {
			continue
		}
		if glyph, ok := f.NominalGlyph(r); ok {
			return f, glyph
		}
	}
	return nil, 0
}

func (l *letters) advance(r rune) int16 {
	from, glyph := l.glyphOf(r)
	return int16(from.HorizontalAdvance(glyph) * float32(l.em) / float32(from.Upem()))
}

// shaped are the widths of the signs with which a text is drawn.
func (l *letters) shaped(text []rune) []int16 {
	glyphs := l.shape(text, fixed.I(l.em)).Glyphs
	x := make([]int16, len(glyphs))
	for i, g := range glyphs {
		x[i] = int16(g.XAdvance.Round())
	}
	return x
}

func (l *letters) shape(text []rune, size fixed.Int26_6) shaping.Output {
	return l.shaper.Shape(shaping.Input{
		Text: text, RunEnd: len(text), Direction: di.DirectionLTR, Face: l.font,
		Size: size, Script: language.Latin,
	})
}

// shifts is in how many places between two pixels a letter can stand.
const shifts = 4

// inkKey is a letter of a size in pixels, so many shifts to the right of a whole pixel.
type inkKey struct {
	letter rune
	size   float32
	shift  int
}

// inked is how much of each pixel a letter covers; its bounds are from where the letter
// stands on the base line.
func (l *letters) inked(k inkKey) *image.Alpha {
	if a, ok := l.ink[k]; ok {
		return a
	}
	from, glyph := l.glyphOf(k.letter)
	outline, _ := from.GlyphData(glyph).(font.GlyphOutline)
	a := filled(outline, k.size/float32(from.Upem()), float32(k.shift)/shifts)
	l.ink[k] = a
	return a
}

// filled is how much of each pixel an outline covers, moved to the right by shift.
func filled(outline font.GlyphOutline, scale, shift float32) *image.Alpha {
	var bounds image.Rectangle
	for _, s := range outline.Segments {
		for _, p := range s.ArgsSlice() {
			x, y := int(math.Floor(float64(p.X*scale+shift))), int(math.Floor(float64(-p.Y*scale)))
			bounds = bounds.Union(image.Rect(x, y, x+1, y+1))
		}
	}
	a := image.NewAlpha(bounds)
	if bounds.Empty() {
		return a
	}
	z := vector.NewRasterizer(bounds.Dx(), bounds.Dy())
	at := func(p opentype.SegmentPoint) (x, y float32) {
		return p.X*scale + shift - float32(bounds.Min.X), -p.Y*scale - float32(bounds.Min.Y)
	}
	for _, s := range outline.Segments {
		x0, y0 := at(s.Args[0])
		x1, y1 := at(s.Args[1])
		x2, y2 := at(s.Args[2])
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			z.ClosePath()
			z.MoveTo(x0, y0)
		case opentype.SegmentOpLineTo:
			z.LineTo(x0, y0)
		case opentype.SegmentOpQuadTo:
			z.QuadTo(x0, y0, x1, y1)
		case opentype.SegmentOpCubeTo:
			z.CubeTo(x0, y0, x1, y1, x2, y2)
		}
	}
	z.ClosePath()
	z.Draw(a, bounds, image.Opaque, image.Point{})
	return a
}
