package parse

import (
	"cmp"
	"math"
	"regexp"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"

	"standpunt/app"
)

// furnitureLine is what stands on pages of official documents outside of the text.
var furnitureLine = regexp.MustCompile(`(?i)^(?:ah-[te]k-\d+-\d+(?:-[hn]\d)?|h?\s?ISSN ?0921.*|[’'‘]s-Gravenhage \d{4}.*|(?:\S+ )?(?:Tweede|Eerste) Kamer, vergaderjaar .{4,20}, Aanhangsel(?: van de Handelingen)?(?: \d+)*|(?:a?h )?h? ?[te]k \d{8} \d+|(?:Pagina|Blad|Page|Seite) \d+(?:\s*(?:van|of|von|/)\s*\d+)?|(?:Tweede|Eerste) Kamer der Staten-Generaal\s*\d?|Vergaderjaar \d{4}.\d{4}(?: Aanhangsel van de Handelingen)?|Aanhangsel van de Handelingen|Vragen gesteld door de leden der Kamer, met de daarop door de|regering gegeven antwoorden|Vragen gesteld door de leden der Kamer.*antwoorden|KST\d+|-{3,}|https?://www\.rijksoverheid\.nl/\S*)$`)

// furnitureStarts are the first letters of what furnitureLine knows, in lower
// case: most lines begin otherwise and need not be looked at.
var furnitureStarts = func() map[string]bool {
	starts := map[string]bool{}
	for _, s := range strings.Split("ah-|ah |iss|h i|his|h t|h e|htk|hek|tk |ek |’s-|'s-|‘s-|twe|eer|pag|bla|sei|ver|aan|vra|reg|kst|---|htt", "|") {
		starts[s] = true
	}
	return starts
}()

func mayBeFurniture(text string) bool {
	const longest = 200 // bytes
	if len(text) > longest {
		return false
	}
	n := 3
	if text[0] >= utf8.RuneSelf {
		n = 5
	}
	return furnitureStarts[strings.ToLower(start(text, n))] || strings.Contains(text, " Kamer, ")
}

// pageEnd is the furniture that closes a page of an official document; texts
// without pages are cut into pages by it.
var pageEnd = regexp.MustCompile(`(?i)(?:Tweede|Eerste) Kamer, vergaderjaar .*Aanhangsel`)

// withoutNumbers puts # in the place of every number.
func withoutNumbers(s string) string {
	if strings.IndexFunc(s, isDigit) < 0 {
		return s
	}
	var b strings.Builder
	digit := false
	for _, r := range s {
		if !isDigit(r) {
			b.WriteRune(r)
		} else if !digit {
			b.WriteByte('#')
		}
		digit = isDigit(r)
	}
	return b.String()
}

// findFurniture marks page headers and footers: by their words, by coming back
// at the edge of at least half of the pages, and by standing in the small
// margin column of ministry letters.
func (p *parser) findFurniture() {
	for i := range p.lines {
		l := &p.lines[i]
		if l.Kind == app.HeaderLine || mayBeFurniture(l.Text) && furnitureLine.MatchString(l.Text) {
			l.class = furniture
		}
		if p.named && l.class == body && i > 0 && plainNumber.MatchString(l.Text) && p.lines[i-1].class == furniture && pageEnd.MatchString(p.lines[i-1].Text) {
			l.class = furniture // the number of the page
		}
	}
	p.findRepeated()
	p.findFolios()
	p.findMargin()
	size, left, right := p.column()
	p.measured = &[3]float64{size, left, right} // from here on without the furniture
	p.numberPages()
}

// findRepeated marks lines among the top or bottom four of a page that, with
// their numbers left out, stand there on half of at least three pages. Without
// geometry the order of the lines tells where they stand, and numbers alone are
// left to pageNumbers: they may be those of questions.
func (p *parser) findRepeated() {
	byPage := map[int][]int{}
	geometry := false
	for i, l := range p.lines {
		if l.Page > 0 && l.class == body {
			byPage[l.Page] = append(byPage[l.Page], i)
			geometry = geometry || l.Y > 0
		}
	}
	if len(byPage) == 2 && geometry {
		p.findTwice(byPage)
	}
	if len(byPage) < 3 {
		return
	}
	if !geometry {
		p.pageNumbers(byPage)
	}
	seen := map[string][]int{}
	for page := range byPage {
		at := byPage[page]
		if geometry {
			sort.Slice(at, func(a, b int) bool { return p.lines[at[a]].Y < p.lines[at[b]].Y })
		}
		edge := at
		if len(at) > 8 {
			edge = append(slices.Clone(at[:4]), at[len(at)-4:]...)
		}
		for _, i := range edge {
			if geometry || !bareNumber.MatchString(p.lines[i].Text) && !strings.HasPrefix(p.lines[i].Text, "Kamerstuk") && (i == 0 || p.lines[i-1].Page != page || !plainNumber.MatchString(p.lines[i-1].Text)) {
				text := withoutNumbers(p.lines[i].Text)
				seen[text] = append(seen[text], i)
			}
		}
	}
	for text, at := range seen {
		if 2*len(at) < len(byPage) || strings.HasSuffix(text, "?") || bareAnswer.MatchString(text) || yesOrNo.MatchString(text) {
			continue
		}
		for _, i := range at {
			if p.lines[i].head == nil && !p.continuesNote(i) && 2*p.alike(i, at) >= len(byPage) {
				p.lines[i].class = furniture
			}
		}
	}
}

// continuesNote tells whether the line stands close below one that begins a note.
func (p *parser) continuesNote(i int) bool {
	l := &p.lines[i]
	if i == 0 || l.Size == 0 || l.Gap >= 0.6 {
		return false
	}
	above := &p.lines[i-1]
	return above.Page == l.Page && math.Abs(above.Size-l.Size) < 0.3 && anyNote.MatchString(above.Text)
}

// marksOn tells whether a raised number on the page is n.
func (p *parser) marksOn(page int, n string) bool {
	if p.marks == nil {
		p.marks = map[int][]string{}
		for _, l := range p.lines {
			for _, m := range l.Marks {
				p.marks[l.Page] = append(p.marks[l.Page], m.Marker)
			}
		}
	}
	return slices.Contains(p.marks[page], n)
}

// findTwice marks the first and last lines of the two pages of a document that
// are the same but for their numbers, and stand as high.
func (p *parser) findTwice(byPage map[int][]int) {
	var pages [][]int
	for _, at := range byPage {
		sort.Slice(at, func(a, b int) bool { return p.lines[at[a]].Y < p.lines[at[b]].Y })
		pages = append(pages, at)
	}
	one, two := pages[0], pages[1]
	same := func(a, b int) bool {
		x, y := &p.lines[a], &p.lines[b]
		return withoutNumbers(x.Text) == withoutNumbers(y.Text) && math.Abs(x.Y-y.Y) < 2 && anyNote.FindString(x.Text) == "" && x.head == nil && !bareAnswer.MatchString(x.Text)
	}
	for k := 0; k < min(len(one), len(two)) && same(one[k], two[k]); k++ {
		p.lines[one[k]].class, p.lines[two[k]].class = furniture, furniture
	}
	for k := 1; k < min(len(one), len(two)) && same(one[len(one)-k], two[len(two)-k]); k++ {
		p.lines[one[len(one)-k]].class, p.lines[two[len(two)-k]].class = furniture, furniture
	}
}

// alike counts the pages on which the lines, of the same words, stand as high as
// line i. A number before the words must be the page's: footnotes begin with one
// too, and come back ("Idem").
func (p *parser) alike(i int, lines []int) int {
	const many = 4000 // pages: more are no document, and each would be held against each
	if len(lines) > many {
		return len(lines)
	}
	l := &p.lines[i]
	numbered := anyNote.FindStringSubmatch(l.Text)
	if numbered != nil && p.marksOn(l.Page, numbered[1]) {
		return 0
	}
	pages := map[int]bool{}
	for _, k := range lines {
		other := &p.lines[k]
		if math.Abs(other.Y-l.Y) > 6 {
			continue
		}
		if numbered != nil && (number(other.Text) != other.Page || number(l.Text) != l.Page) {
			continue
		}
		pages[other.Page] = true
	}
	if numbered != nil && len(pages) < 3 {
		return 0
	}
	return len(pages)
}

// pageNumbers marks numbers alone on the first or the last line of most pages
// that count as the pages do.
func (p *parser) pageNumbers(byPage map[int][]int) {
	for _, edge := range []func([]int) int{func(at []int) int { return at[0] }, func(at []int) int { return at[len(at)-1] }} {
		ahead := map[int][]int{} // by how much the number is ahead of the page
		for page, at := range byPage {
			i := edge(at)
			if n, err := strconv.Atoi(p.lines[i].Text); err == nil {
				ahead[n-page] = append(ahead[n-page], i)
			}
		}
		for _, lines := range ahead {
			if len(lines) >= 3 && 2*len(lines) > len(byPage) {
				for _, i := range lines {
					p.lines[i].class = furniture
				}
			}
		}
	}
}

// yesOrNo is a line that stands on many pages because it says so little.
var yesOrNo = regexp.MustCompile(`(?i)^(?:ja|nee|yes|no|nein|idem)\b.{0,40}$|^zie (?:het |mijn )?antwoord`)

// findFolios marks the numbers of pages: alone on the first or last line of
// their page, away from the left edge of the text.
func (p *parser) findFolios() {
	_, left, _ := p.column()
	if left == 0 {
		return
	}
	lowest, highest := map[int]int{}, map[int]int{}
	for i := range p.lines {
		l := &p.lines[i]
		if k, ok := lowest[l.Page]; !ok || l.Y > p.lines[k].Y {
			lowest[l.Page] = i
		}
		if k, ok := highest[l.Page]; !ok || l.Y < p.lines[k].Y {
			highest[l.Page] = i
		}
	}
	for _, edge := range []map[int]int{lowest, highest} {
		for page, i := range edge {
			l := &p.lines[i]
			if l.class == body && strings.Trim(l.Text, "-– ") == strconv.Itoa(page) && l.X0 > left+20 {
				l.class = furniture
			}
		}
	}
}

// findMargin marks small type right of the text column, where ministry letters
// print department, date and reference on every page.
func (p *parser) findMargin() {
	size, left, right := p.column()
	if size == 0 {
		return
	}
	for i := range p.lines {
		l := &p.lines[i]
		if l.class == body && l.Size > 0 && l.Size < 0.85*size && l.X0 > left+0.9*(right-left) {
			l.class = furniture
		}
	}
}

// column is the type size and the edges of the running text, weighed by its
// length; 0 when the document has no geometry.
func (p *parser) column() (size, left, right float64) {
	if p.measured != nil {
		return p.measured[0], p.measured[1], p.measured[2]
	}
	var sizes, lefts, rights weighed
	for _, l := range p.lines {
		if l.Size > 0 && l.class != furniture {
			n := 1 + len(l.Text)/10
			sizes.add(l.Size, n)
			lefts.add(l.X0, n)
			rights.add(l.X1, n)
		}
	}
	if sizes.total < 20 {
		return 0, 0, 0
	}
	return sizes.at(0.5), lefts.at(0.5), rights.at(0.8)
}

// weighed are numbers that count as often as they weigh.
type weighed struct {
	values []weight
	total  int
}

type weight struct {
	value float64
	n     int
}

func (w *weighed) add(value float64, n int) {
	w.values = append(w.values, weight{value, n})
	w.total += n
}

// at is the number below which that share of the weight lies.
func (w *weighed) at(share float64) float64 {
	slices.SortFunc(w.values, func(a, b weight) int { return cmp.Compare(a.value, b.value) })
	left := int(share * float64(w.total))
	for _, v := range w.values {
		if left -= v.n; left < 0 {
			return v.value
		}
	}
	return w.values[len(w.values)-1].value
}

// numberPages counts the pages of a text: one ends where the text says so, and
// below the furniture that closes a page of an official document.
func (p *parser) numberPages() {
	for _, l := range p.lines {
		if l.Y > 0 || l.Page == 0 {
			return
		}
	}
	page, printed, ended := 1, 0, false
	for i := range p.lines {
		l := &p.lines[i]
		folio := ended && l.class == furniture && plainNumber.MatchString(l.Text) && l.Page == printed
		if i > 0 && (ended && !folio || l.Page != printed) {
			page++
		}
		if folio {
			l.Page = page
			continue
		}
		printed, ended = l.Page, l.class == furniture && pageEnd.MatchString(l.Text)
		l.Page = page
	}
}
