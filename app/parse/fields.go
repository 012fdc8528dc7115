package parse

import (
	"regexp"
	"strings"
	"time"

	"standpunt/app"
)

// Names of the values that official publications keep beside their text, in
// lower case and without the part before the stop.
var fieldNames = map[string]string{
	"datumindiening": "asked", "datumontvangst": "answered", "vraagnummer": "number",
	"identifier": "reference", "indiener": "asker", "vergaderjaar": "year", "aanhangselnummer": "appendix",
}

var inName = regexp.MustCompile(`(?i)\bah-[te]k-\d{8}-\d+(?:-[hn]\d)?\b`)

// fields fills in what the text does not say from the values beside it: what is
// printed goes before what is kept beside it, and where the two differ is said.
func (p *parser) fields(doc *app.Document) {
	values := map[string]string{}
	for _, f := range doc.Fields {
		name := strings.ToLower(f.Name[strings.LastIndex(f.Name, ".")+1:])
		if role := fieldNames[name]; role != "" && values[role] == "" {
			values[role] = f.Value
		}
	}
	p.dateField(&p.set.Asked, values["asked"], "asked")
	p.dateField(&p.set.Answered, values["answered"], "answered")
	if p.set.Number == "" {
		p.set.Number = strings.Join(strings.Fields(setNumber.FindString(values["number"])), "")
	}
	if p.set.Reference == "" {
		p.set.Reference = reference.FindString(strings.ToLower(values["reference"]))
	}
	if year := digitsOf(values["year"]); p.set.Reference == "" && len(year) == 8 && digitsOf(values["appendix"]) != "" {
		p.set.Reference = "ah-tk-" + year + "-" + strings.TrimLeft(digitsOf(values["appendix"]), "0")
	}
	if p.set.Reference == "" && len(doc.Fields) > 0 { // a saved page keeps its name
		p.set.Reference = strings.ToLower(inName.FindString(doc.File))
	}
	if len(p.set.Askers) == 0 && values["asker"] != "" {
		for _, name := range strings.Split(values["asker"], ";") {
			p.set.Askers = append(p.set.Askers, app.Asker{Name: squeeze(name)})
		}
	}
}

// dateField takes a date from beside the text when it is one; official ones hold
// days that do not exist.
func (p *parser) dateField(to *string, value, what string) {
	if value == "" {
		return
	}
	date := ""
	for _, layout := range []string{time.DateOnly, "2-1-2006", "20060102"} {
		if t, err := time.Parse(layout, strings.TrimSpace(value)); err == nil && t.Year() > 1800 {
			date = t.Format(time.DateOnly)
		}
	}
	switch {
	case date == "" && *to == "":
		p.warn("date", "The date beside the text on which it was %s is none: %s.", what, short(value))
	case *to == "":
		*to = date
	case date != "" && date != *to:
		p.warn("date", "The text says that it was %s on %s, the publication says %s.", what, *to, date)
	}
}

func digitsOf(s string) string {
	return strings.Map(func(r rune) rune {
		if isDigit(r) {
			return r
		}
		return -1
	}, s)
}
