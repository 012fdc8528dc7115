package widget

import (
	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
	"golang.org/x/image/math/fixed"

	"standpunt/ui/widget/typeset"
)

// face measures text in one font at one size. The toolkit makes a new shaper
// for each measurement, 0.6 ms a word; this one asks the font once for each
// pair of letters that stand together, whatever their size, after which a word
// costs nothing to speak of. It is used on the window's thread only.
type face struct {
	style fyne.TextStyle
	size  float32
	*letters
	scale        int                  // 64ths of a pixel for all units of the em
	high, ascent float32              // of a line, and above its base
	words        map[string][]float32 // what the toolkit measures
}

// faceKey tells fonts apart; a theme that changes its font changes the resource's name.
type faceKey struct {
	font  string
	size  float32
	style fyne.TextStyle
}

var (
	faces = map[faceKey]*face{}
	fonts = map[string]*letters{}
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
		fonts[res.Name()] = newLetters(res)
	}
	f := &face{style: style, size: size, letters: fonts[res.Name()], words: map[string][]float32{}}
	f.scale = fixed.Int26_6(size*64).Ceil() * 64 // the toolkit spaces letters as those of a whole size
	if f.font != nil {
		line := f.shape([]rune{' '}, fixed.Int26_6(size*64)).LineBounds
		f.high, f.ascent = float32(line.LineThickness())/64, float32(line.Ascent)/64
	} else {
		f.high = fyne.MeasureText(" ", size, style).Height
	}
	faces[key] = f
	return f
}

var _ typeset.Measurer = (*face)(nil).measure

// measure is a typeset.Measurer.
func (f *face) measure(word []rune, x []float32) {
	at, before := float32(0), rune(0)
	for i, r := range word {
		s := f.step(before, r)
		if s.kind == unasked {
			f.learn(before, word[i:])
			s = f.step(before, r)
		}
		switch s.kind {
		case ours, sign:
			kern, advance := f.far(s)
			at += kern + advance
			before = r
		case lone:
			at += f.foreign(word[i : i+1])[0]
			before = 0
		default:
			copy(x, f.foreign(word))
			return
		}
		x[i] = at
	}
}

// far is how far a step goes: up to the letter, and past it; rounded as the toolkit does.
func (f *face) far(s step) (kern, advance float32) {
	if s.kern != 0 {
		kern = float32(int(s.kern)*f.scale/f.em) / 64
	}
	return kern, float32(int(float32(s.advance)*float32(f.scale)/float32(f.em)+0.5)) / 64
}

// widths are those of a text up to and including each code point.
func (f *face) widths(text []rune) []float32 {
	x := make([]float32, len(text))
	f.measure(text, x)
	return x
}

// width is the width of a short text.
func (f *face) width(text string) float32 {
	if text == "" {
		return 0
	}
	x := f.widths([]rune(text))
	return x[len(x)-1]
}

// foreign measures a word by the toolkit, which looks for other fonts, and shares
// its width out over the letters.
func (f *face) foreign(word []rune) []float32 {
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
	return known
}
