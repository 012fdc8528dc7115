package ingest

import (
	"fmt"
	"math"
	"sort"
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

// pageLines reads the lines of a page; edge is where a second column began on an
// earlier page, 0 when none did, and is set when one does here.
func pageLines(pdf pdfium.Pdfium, ref requests.Page, number int, edge *float64) ([]app.Line, error) {
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
	return p.lines(number, edge), nil
}

// lines cuts the page's text at line ends and soft hyphens (U+FFFE or U+0002,
// where PDFium joins two lines into one).
func (p *page) lines(number int, edge *float64) []app.Line {
	var out []app.Line
	var at []span      // of each line
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
		line, size, box := p.line(a, b)
		line.Page, line.Hyphen = number, hyphen
		if m := len(out) - 1; m >= 0 && sameLine(out[m], line, size) {
			join(&out[m], line)
			at[m].end = b
			continue
		}
		if size > 0 {
			line.Gap = math.Max(0, (bottom-box.y1)/size)
		}
		bottom = box.y0
		out = append(out, line)
		at = append(at, span{a, b})
	}
	return p.split(out, at, edge)
}

// span is where a line's characters stand: from start up to, not including, end.
type span struct{ start, end int }

// split parts lines that run over two columns, which PDFium joins where the file
// writes both columns line by line. That there are two is known by lines that
// begin at the second one's edge, on this page or one before.
func (p *page) split(lines []app.Line, at []span, known *float64) []app.Line {
	if edge, ok := secondEdge(lines); ok {
		*known = edge
	}
	edge := *known
	if edge == 0 {
		return lines
	}
	var out []app.Line
	for i, l := range lines {
		cut := -1
		switch {
		case l.X0 < edge-20 && l.X1 > edge+5:
			if cut = p.cutAt(at[i], func(x float64) bool { return x > edge-2 }); cut >= 0 && p.box(cut+1).x0-p.box(cut-1).x1 < 8 {
				cut = -1 // words of one column stand nearer to each other
			}
		case l.X0 > edge-2 && l.X1 < edge: // the right column first
			cut = p.cutAt(at[i], func(x float64) bool { return x < edge-2 })
		}
		if cut < 0 {
			out = append(out, l)
			continue
		}
		left, _, _ := p.line(trim(p.units, at[i].start, cut))
		right, _, _ := p.line(trim(p.units, cut, at[i].end))
		left.Page, left.Gap = l.Page, l.Gap
		right.Page, right.Gap, right.Hyphen = l.Page, l.Gap, l.Hyphen
		out = append(out, left, right)
	}
	return out
}

// secondEdge is the left edge of a second column: where at least three lines
// begin, in the middle of the page's text, below others that begin at the left.
func secondEdge(lines []app.Line) (float64, bool) {
	if len(lines) < 12 || len(lines) > maxOrdered {
		return 0, false
	}
	left, right := math.Inf(1), 0.0
	for _, l := range lines {
		left, right = math.Min(left, l.X0), math.Max(right, l.X1)
	}
	best, most := 0.0, 2
	for _, a := range lines {
		if share := (a.X0 - left) / (right - left); share < 0.4 || share > 0.7 {
			continue
		}
		n := 0
		for _, b := range lines {
			if math.Abs(a.X0-b.X0) < 1 {
				n++
			}
		}
		if n > most {
			best, most = a.X0, n
		}
	}
	across := 0
	for _, l := range lines {
		if l.X0 < best-20 && l.X1 > best+5 {
			across++
		}
	}
	return best, most > 2 && across > 2 || most > 8
}

// cutAt is the place of the first blank in a line behind which a word begins
// where over says so, or -1.
func (p *page) cutAt(at span, over func(x float64) bool) int {
	var blanks []int
	for k := at.start + 1; k+1 < at.end; k++ {
		if blank(p.units[k]) && !blank(p.units[k+1]) {
			blanks = append(blanks, k)
		}
	}
	k := sort.Search(len(blanks), func(i int) bool { return over(p.box(blanks[i] + 1).x0) })
	if k == len(blanks) {
		return -1
	}
	return blanks[k]
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
// and stand above the line at y0; those are marks. Only short numbers behind a
// character that is no digit are looked at: every look is a call into PDFium.
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
		apart := blank(before) // PDFium saw a blank before it
		if j-i <= 3 && !(apart && !p.runsOn(j)) && !isDigit(before) && before != '-' && size > 0 && p.size(i) < 0.8*size && p.box(i).y0 > y0+0.12*size {
			piece := clean(string(utf16.Decode(p.units[from:i])))
			if apart {
				piece = strings.TrimRight(piece, " ")
			}
			text.WriteString(piece)
			marks = append(marks, app.Anchor{Marker: string(utf16.Decode(p.units[i:j])), At: utf8.RuneCountInString(text.String())})
			from = j
		}
		i = j
	}
	text.WriteString(clean(string(utf16.Decode(p.units[from:b]))))
	return strings.TrimSpace(text.String()), marks
}

// runsOn tells whether a word in small letters follows: what begins with a capital
// behind a number may be the next note on the line. PDFium may break the line there.
func (p *page) runsOn(j int) bool {
	for j < len(p.units) && (blank(p.units[j]) || lineEnd(p.units[j])) {
		j++
	}
	return j < len(p.units) && unicode.IsLower(rune(p.units[j]))
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
	for _, m := range b.Marks {
		m.At += utf8.RuneCountInString(a.Text)
		a.Marks = append(a.Marks, m)
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
