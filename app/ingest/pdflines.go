package ingest

import (
	"fmt"
	"math"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"standpunt/app"
)

// maxChars is the number of characters that one page may have.
const maxChars = 200_000

// page reads one page's characters. PDFium is asked a few times a line, not
// per character: the calls into WebAssembly are what reading costs.
type page struct {
	pdf    pdfium.Pdfium
	text   references.FPDF_TEXTPAGE
	height float64
	units  []uint16
}

// box is a character's place in points, y upwards from the foot of the page.
type box struct{ x0, y0, x1, y1 float64 }

func pageLines(pdf pdfium.Pdfium, ref requests.Page, number int) ([]app.Line, error) {
	loaded, err := pdf.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: ref})
	if err != nil {
		return nil, err
	}
	defer pdf.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: loaded.TextPage})
	p := &page{pdf: pdf, text: loaded.TextPage, height: 842}
	if h, err := pdf.FPDF_GetPageHeight(&requests.FPDF_GetPageHeight{Page: ref}); err == nil {
		p.height = h.Height
	}
	n, err := pdf.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: p.text})
	if err != nil || n.Count <= 0 {
		return nil, err
	}
	if n.Count > maxChars {
		return nil, fmt.Errorf("page %d has %d characters", number, n.Count)
	}
	t, err := pdf.FPDFText_GetText(&requests.FPDFText_GetText{TextPage: p.text, Count: n.Count})
	if err != nil {
		return nil, err
	}
	p.units = utf16.Encode([]rune(t.Text))
	return p.lines(number), nil
}

// lines cuts the page's text at line ends and soft hyphens (U+FFFE or U+0002,
// where PDFium joins two lines into one).
func (p *page) lines(number int) []app.Line {
	var out []app.Line
	bottom := p.height // of the line before, in y upwards
	for i := 0; i < len(p.units); {
		j := i
		for j < len(p.units) && !lineEnd(p.units[j]) {
			j++
		}
		hyphen := j < len(p.units) && softHyphen(p.units[j])
		a, b := trim(p.units, i, j)
		i = j + 1
		if a == b {
			continue
		}
		line, size, at := p.line(a, b)
		line.Page, line.Hyphen = number, hyphen
		if m := len(out) - 1; m >= 0 && sameLine(out[m], line, size) {
			join(&out[m], line)
			continue
		}
		if size > 0 {
			line.Gap = math.Max(0, (bottom-at.y1)/size)
		}
		bottom = at.y0
		out = append(out, line)
	}
	return out
}

// line measures the characters [a,b): the type size is the largest of three
// samples, since superscripts are smaller.
func (p *page) line(a, b int) (app.Line, float64, box) {
	first, last := p.box(a), p.box(b-1)
	at, size := first, 0.0
	for _, k := range []int{a + (b-a)/2, a + (b-a)*3/4, b - 1} {
		for k > a && blank(p.units[k]) {
			k--
		}
		if s := p.size(k); s > size {
			size, at = s, p.box(k)
		}
	}
	text, marks := p.raised(a, b, size, at.y0)
	return app.Line{Text: text, Marks: marks, X0: first.x0, X1: last.x1, Y: p.height - at.y0, Size: size}, size, at
}

// raised is the text of the characters [a,b) without the numbers that are small
// and stand above the line at y0; those are marks. Only numbers that touch the
// character before are looked at: every look is a call into PDFium.
func (p *page) raised(a, b int, size, y0 float64) (string, []app.Anchor) {
	var text strings.Builder
	var marks []app.Anchor
	from := a
	for i := a + 1; i < b; i++ {
		j := i
		for j < b && isDigit(p.units[j]) {
			j++
		}
		if j == i {
			continue
		}
		before := p.units[i-1]
		if j-i <= 3 && !blank(before) && !isDigit(before) && before != '-' && size > 0 && p.size(i) < 0.8*size && p.box(i).y0 > y0+0.12*size {
			text.WriteString(clean(string(utf16.Decode(p.units[from:i]))))
			marks = append(marks, app.Anchor{Marker: string(utf16.Decode(p.units[i:j])), At: utf8.RuneCountInString(text.String())})
			from = j
		}
		i = j
	}
	text.WriteString(clean(string(utf16.Decode(p.units[from:b]))))
	return strings.TrimSpace(text.String()), marks
}

func isDigit(u uint16) bool { return u >= '0' && u <= '9' }

func (p *page) index(unit int) int {
	r, err := p.pdf.FPDFText_GetCharIndexFromTextIndex(&requests.FPDFText_GetCharIndexFromTextIndex{TextPage: p.text, NTextIndex: unit})
	if err != nil {
		return unit
	}
	return r.CharIndex
}

func (p *page) box(unit int) box {
	r, err := p.pdf.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: p.text, Index: p.index(unit)})
	if err != nil {
		return box{}
	}
	return box{float64(r.Rect.Left), float64(r.Rect.Bottom), float64(r.Rect.Right), float64(r.Rect.Top)}
}

// size is the type size in points. In official PDFs the font size is 1 and the
// size sits in the text matrix, so both are multiplied.
func (p *page) size(unit int) float64 {
	i := p.index(unit)
	f, err := p.pdf.FPDFText_GetFontSize(&requests.FPDFText_GetFontSize{TextPage: p.text, Index: i})
	if err != nil {
		return 0
	}
	m, err := p.pdf.FPDFText_GetMatrix(&requests.FPDFText_GetMatrix{TextPage: p.text, Index: i})
	if err != nil {
		return f.FontSize
	}
	return f.FontSize * math.Hypot(float64(m.Matrix.C), float64(m.Matrix.D))
}

// sameLine tells whether b goes on where a ends: a superscript broke the line.
func sameLine(a, b app.Line, size float64) bool {
	near := math.Abs(a.Y-b.Y) < 0.6*math.Max(a.Size, size)
	return near && !a.Hyphen && a.Page == b.Page && b.X0 >= a.X1-1.5 && b.X0 < a.X1+6
}

// join puts b at the end of a; small digits are a footnote's marker, kept beside the text.
func join(a *app.Line, b app.Line) {
	if b.Size < 0.8*a.Size && digits(b.Text) {
		a.Marks = append(a.Marks, app.Anchor{Marker: b.Text, At: len([]rune(a.Text))})
		a.X1, a.Hyphen = b.X1, b.Hyphen
		return
	}
	if b.X0 > a.X1+1.5 {
		a.Text += " "
	}
	a.Text += b.Text
	a.X1, a.Hyphen = b.X1, b.Hyphen
	a.Size = math.Max(a.Size, b.Size)
}

func digits(s string) bool {
	return s != "" && strings.IndexFunc(s, func(r rune) bool { return !unicode.IsDigit(r) && r != ',' && r != ' ' }) < 0
}

func lineEnd(u uint16) bool    { return u == '\n' || u == '\r' || softHyphen(u) }
func softHyphen(u uint16) bool { return u == 0xfffe || u == 2 }
func blank(u uint16) bool      { return u == ' ' || u == 0xa0 || u == '\r' || u == '\n' }

func trim(u []uint16, a, b int) (int, int) {
	for a < b && blank(u[a]) {
		a++
	}
	for b > a && blank(u[b-1]) {
		b--
	}
	return a, b
}
