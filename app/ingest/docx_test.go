package ingest

import (
	"context"
	"strings"
	"testing"
)

// TestWordQuirks: what Word documents hold beside plain paragraphs.
func TestWordQuirks(t *testing.T) {
	p := func(s string) string { return "<p>" + s + "</p>" }
	r := func(s string) string { return "<r><t>" + s + "</t></r>" }
	item := func(s string) string {
		return `<p><pPr><numPr><ilvl val="0"/><numId val="5"/></numPr></pPr>` + s + "</p>"
	}
	box := "<txbxContent>" + p(r("In het vak.")) + "</txbxContent>"
	for _, tt := range []struct{ name, body, level, want string }{
		{
			"headings that are nothing but their automatic number",
			item("") + p(r("Kent u dit?")) + item("") + p(r("En dit?")), "Vraag %1",
			"body    Vraag 1\nbody    Kent u dit?\nbody    Vraag 2\nbody    En dit?\n",
		},
		{
			"an empty item is counted and not shown",
			item(r("een")) + item("") + item(r("drie")), "%1.",
			"list    1. een\nlist    3. drie\n",
		},
		{
			"changes that are tracked",
			p(r("Dit")+`<del><r><delText> niet</delText></r></del><ins>`+r(" wel")+"</ins>") + `<moveFrom>` + r("weg") + "</moveFrom>" + p("<moveTo>"+r("hierheen")+"</moveTo>"), "",
			"body    Dit wel\nbody    hierheen\n",
		},
		{
			"hidden text, but not that of a paragraph whose mark is hidden",
			p(r("Kent u dit?")+`<r><rPr><vanish/></rPr><t>geheim</t></r>`+r(" Ja.")) + `<p><pPr><rPr><vanish/></rPr></pPr>` + r("Getoond.") + "</p>", "",
			"body    Kent u dit? Ja.\nbody    Getoond.\n",
		},
		{
			"a text box stands once, though it is written twice",
			p("<r><AlternateContent><Choice><drawing>" + box + "</drawing></Choice><Fallback><pict>" + box + "</pict></Fallback></AlternateContent></r>" + r("Erbuiten.")), "",
			"body    In het vak.\nbody    Erbuiten.\n",
		},
		{
			"breaks, hyphens and fields",
			p(`<r><t>Vraag 1</t><br/><t>Noord</t><noBreakHyphen/><t>Zuid</t></r><r><fldChar fldCharType="begin"/></r><r><instrText>PAGE</instrText></r><r><t> op 3</t></r>`), "",
			"body    Vraag 1\nbody    Noord-Zuid op 3\n",
		},
		{
			"a number and a short question side by side",
			"<tbl><tr><tc>" + p(r("1")) + "</tc><tc>" + p(r("Klopt dit?")) + "</tc></tr></tbl>", "",
			"body    1\nbody    Klopt dit?\n",
		},
		{
			"a footnote and an endnote are counted together",
			p(r("Ja") + `<r><footnoteReference id="1"/></r>` + r(" en nee") + `<r><endnoteReference id="1"/></r>`), "",
			"body    Ja en nee  [1 at 2]  [2 at 9]\nnote    1: Voet.\nnote    2: Eind.\n",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := Read(context.Background(), "brief.docx", []byte(zipOf(t, map[string]string{
				"word/document.xml":  "<document><body>" + tt.body + "</body></document>",
				"word/numbering.xml": `<numbering><abstractNum abstractNumId="1"><lvl ilvl="0"><numFmt val="decimal"/><lvlText val="` + tt.level + `"/></lvl></abstractNum><num numId="5"><abstractNumId val="1"/></num></numbering>`,
				"word/footnotes.xml": `<footnotes><footnote id="1">` + p(r("Voet.")) + "</footnote></footnotes>",
				"word/endnotes.xml":  `<endnotes><endnote id="1">` + p(r("Eind.")) + "</endnote></endnotes>",
			})), Options{})
			if err != nil {
				t.Fatal(err)
			}
			if got := described(doc); strings.TrimSpace(got) != strings.TrimSpace(tt.want) {
				t.Errorf("got\n%swant\n%s", got, tt.want)
			}
		})
	}
}
