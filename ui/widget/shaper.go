package widget

import (
	"bytes"
	"math"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"

	"standpunt/ui/widget/typeset"
)

// face measures text in one font at one size. The toolkit makes a new shaper
// for each measurement, 0.6 ms a word; this one asks the font once for each
// pair of letters that stand together, after which a word costs nothing to
// speak of. It is used on the window's thread only.
type face struct {
	style  fyne.TextStyle
	size   float32
	font   *font.Face
	shaper shaping.HarfbuzzShaper
	ascii  [128 * 128]float32 // NaN where it is not known yet
	pairs  map[[2]rune]float32
	words  map[string][]float32 // words with letters that the font has not, or that join
}

// faceKey tells fonts apart; a theme that changes its font changes the resource's name.
type faceKey struct {
	font  string
	size  float32
	style fyne.TextStyle
}

var (
	faces = map[faceKey]*face{}
	fonts = map[string]*font.Face{}
)

// faceOf is the face of the running theme's font.
func faceOf(size float32, style fyne.TextStyle) *face {
	res := fyne.CurrentApp().Settings().Theme().Font(style)
	if res == nil {
		res = fynetheme.DefaultTextFont()
	}
	key := faceKey{res.Name(), size, style}
	if f, ok := faces[key]; ok {
		return f
	}
	if _, ok := fonts[res.Name()]; !ok {
		parsed, err := font.ParseTTF(bytes.NewReader(res.Content()))
		if err != nil {
			parsed = nil // measured by the toolkit, which has its own fallback
		}
		fonts[res.Name()] = parsed
	}
	f := &face{style: style, size: size, font: fonts[res.Name()], pairs: map[[2]rune]float32{}, words: map[string][]float32{}}
	for i := range f.ascii {
		f.ascii[i] = float32(math.NaN())
	}
	faces[key] = f
	return f
}

var _ typeset.Measurer = (*face)(nil).measure

// measure is a typeset.Measurer.
func (f *face) measure(word []rune, x []float32) {
	at, before := float32(0), rune(0)
	for i, r := range word {
		w := f.advance(before, r)
		if w != w {
			f.odd(word, x)
			return
		}
		at += w
		x[i], before = at, r
	}
}

// width is the width of a short text.
func (f *face) width(text string) float32 {
	word := []rune(text)
	if len(word) == 0 {
		return 0
	}
	x := make([]float32, len(word))
	f.measure(word, x)
	return x[len(x)-1]
}

// advance is how much wider a text gets by r after before; before 0 is the start
// of a word. NaN says that the font has no r, or that r joins its neighbours.
func (f *face) advance(before, r rune) float32 {
	if before < 128 && r < 128 && r >= 0 {
		w := f.ascii[before*128+r]
		if w == w {
			return w
		}
		w = f.shape(before, r)
		f.ascii[before*128+r] = w
		return w
	}
	if w, ok := f.pairs[[2]rune{before, r}]; ok {
		return w
	}
	w := f.shape(before, r)
	f.pairs[[2]rune{before, r}] = w
	return w
}

func (f *face) shape(before, r rune) float32 {
	if f.font == nil || r == '\t' || r >= 0x250 && !(r >= 0x2010 && r < 0x2040) && r != '€' {
		return float32(math.NaN())
	}
	if _, ok := f.font.NominalGlyph(r); !ok {
		return float32(math.NaN())
	}
	if before == 0 {
		return f.shaped([]rune{r})
	}
	return f.shaped([]rune{before, r}) - f.shaped([]rune{before})
}

func (f *face) shaped(text []rune) float32 {
	out := f.shaper.Shape(shaping.Input{
		Text: text, RunEnd: len(text), Direction: di.DirectionLTR, Face: f.font,
		Size: fixed.Int26_6(float64(f.size) * 64), Script: language.Latin,
	})
	return float32(out.Advance) / 64
}

// odd measures a word by the toolkit, which looks for other fonts, and shares
// its width out over the letters.
func (f *face) odd(word []rune, x []float32) {
	key := string(word)
	known, ok := f.words[key]
	if !ok {
		known = make([]float32, len(word))
		sum := float32(0)
		for i, r := range word {
			sum += fyne.MeasureText(string(r), f.size, f.style).Width
			known[i] = sum
		}
		if whole := fyne.MeasureText(key, f.size, f.style).Width; sum > 0 {
			for i := range known {
				known[i] *= whole / sum
			}
		}
		f.words[key] = known
	}
	copy(x, known)
}
