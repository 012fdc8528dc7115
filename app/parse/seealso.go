package parse

import (
	"regexp"
	"strings"
)

// alsoSee finds what official answers print behind their date: "Zie ook
// Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 344", the notice by which
// the answers were put off.
var alsoSee = regexp.MustCompile(`(?i)\bzie\s+ook\s*:?\s*(aanhangsel\s*(?:van\s+de\s+|der\s+)?handelingen\b[^.;()]{0,60}?\b\d{4}\s*[-–/]\s*\d{2,4}\b[^.;()]{0,20}?\bnrs?\b\.?\s*\d{1,4}(?:(?:\s*,|\s+en)\s*\d{1,4}\b)*)`)

// seeAlso reads what the head of the document points to, as it is printed.
func (p *parser) seeAlso(head string) {
	var all []string
	for _, m := range alsoSee.FindAllStringSubmatch(head, -1) {
		all = append(all, m[1])
	}
	p.set.SeeAlso = strings.Join(all, "; ")
}
