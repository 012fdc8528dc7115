package ingest

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// wordLists gives paragraphs the numbers that Word counts and does not write
// into the text (ECMA-376 part 1, 17.9).
type wordLists struct {
	levels   map[string]wordLevel // abstract list and level
	abstract map[string]string    // list → abstract list
	restarts map[string]int       // list and level → number at which it begins anew
	styles   map[string]wordStyle // by id
	counts   map[string]int       // abstract list and level → last number
	begun    map[string]bool      // lists that were begun anew
}

type wordLevel struct {
	format, text string
	start        int
}

type wordStyle struct{ list, level, base string }

func newWordLists() *wordLists {
	return &wordLists{map[string]wordLevel{}, map[string]string{}, map[string]int{}, map[string]wordStyle{}, map[string]int{}, map[string]bool{}}
}

// numbering reads word/numbering.xml.
func (l *wordLists) numbering() func(xml.Token) {
	var abstract, list, level string
	var open wordLevel
	return func(t xml.Token) {
		switch e := t.(type) {
		case xml.StartElement:
			switch e.Name.Local {
			case "abstractNum":
				abstract, list = attr(e, "abstractNumId"), ""
			case "num":
				list = attr(e, "numId")
			case "abstractNumId":
				l.abstract[list] = attr(e, "val")
			case "lvl":
				level, open = attr(e, "ilvl"), wordLevel{start: 1}
			case "lvlOverride":
				level = attr(e, "ilvl")
			case "start":
				if n, err := strconv.Atoi(attr(e, "val")); err == nil {
					open.start = n
				}
			case "startOverride":
				if n, err := strconv.Atoi(attr(e, "val")); err == nil {
					l.restarts[list+"/"+level] = n
				}
			case "numFmt":
				open.format = attr(e, "val")
			case "lvlText":
				open.text = attr(e, "val")
			}
		case xml.EndElement:
			if e.Name.Local == "lvl" && list == "" { // own levels of a list are rare and look the same
				l.levels[abstract+"/"+level] = open
			}
		}
	}
}

// style reads word/styles.xml: paragraphs of some styles are numbered.
func (l *wordLists) style() func(xml.Token) {
	var id string
	return func(t xml.Token) {
		e, ok := t.(xml.StartElement)
		if !ok {
			return
		}
		s := l.styles[id]
		switch e.Name.Local {
		case "style":
			id = attr(e, "styleId")
			return
		case "basedOn":
			s.base = attr(e, "val")
		case "numId":
			s.list = attr(e, "val")
		case "ilvl":
			s.level = attr(e, "val")
		default:
			return
		}
		l.styles[id] = s
	}
}

// ofStyle is the list and level that a style gives its paragraphs, or "".
func (l *wordLists) ofStyle(id string) (list, level string) {
	for range 10 { // a style may be based on itself by mistake
		s, ok := l.styles[id]
		if !ok {
			return "", ""
		}
		if s.list != "" {
			if s.level == "" {
				s.level = "0"
			}
			return s.list, s.level
		}
		id = s.base
	}
	return "", ""
}

// next is the number of the next paragraph of a list, with the white after it,
// or "" for a bullet.
func (l *wordLists) next(list, level string) string {
	abstract := l.abstract[list]
	of, ok := l.levels[abstract+"/"+level]
	depth, err := strconv.Atoi(level)
	if !ok || err != nil || depth < 0 || depth > 8 || of.format == "bullet" || of.format == "none" || of.format == "" {
		return ""
	}
	key := func(k int) string { return abstract + "/" + strconv.Itoa(k) }
	if n, ok := l.restarts[list+"/"+level]; ok && !l.begun[list+"/"+level] {
		l.begun[list+"/"+level] = true
		l.counts[key(depth)] = n - 1
	} else if _, begun := l.counts[key(depth)]; !begun {
		l.counts[key(depth)] = of.start - 1
	}
	l.counts[key(depth)]++
	for k := depth + 1; k <= 8; k++ {
		delete(l.counts, key(k))
	}
	text := of.text
	for k := 0; k <= depth; k++ {
		above := l.levels[key(k)]
		n, begun := l.counts[key(k)]
		if !begun {
			n = above.start
		}
		text = strings.ReplaceAll(text, "%"+strconv.Itoa(k+1), counted(n, above.format))
	}
	return text + " "
}

// counted writes a number in a format of Word.
func counted(n int, format string) string {
	switch format {
	case "lowerLetter", "upperLetter":
		if n < 1 || n > 26*10 {
			break
		}
		s := strings.Repeat(string(rune('a'+(n-1)%26)), 1+(n-1)/26)
		if format == "upperLetter" {
			s = strings.ToUpper(s)
		}
		return s
	case "lowerRoman", "upperRoman":
		if n < 1 || n > 3999 {
			break
		}
		s := roman(n)
		if format == "upperRoman" {
			s = strings.ToUpper(s)
		}
		return s
	}
	return strconv.Itoa(n)
}

func roman(n int) string {
	var b strings.Builder
	for _, step := range []struct {
		value int
		sign  string
	}{{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}} {
		for n >= step.value {
			b.WriteString(step.sign)
			n -= step.value
		}
	}
	return b.String()
}
