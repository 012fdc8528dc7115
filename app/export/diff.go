package export

import (
	"html/template"
	"io"
)

// DiffRow is one line of a comparison as a report shows it.
type DiffRow struct {
	Kind        string // equal, reworded, shifted, moved, added or removed
	Sign        string // the kind's sign
	Why         string // the causes in words, or ""
	Left, Right []DiffWords
}

// DiffWords is a run of words that stands on both sides or on one only.
type DiffWords struct {
	Text    string
	Changed bool
}

// DiffHTML writes a comparison as a page that needs nothing beside it and runs
// nothing. Colours have signs: struck out is gone, underlined is new.
func DiffHTML(w io.Writer, titleA, titleB string, rows []DiffRow) error {
	return diffPage.Execute(w, map[string]any{"A": titleA, "B": titleB, "Rows": rows})
}

var diffPage = template.Must(template.New("diff").Parse(`<!DOCTYPE html>
<html><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{{.A}} – {{.B}}</title>
<style>
body { font: 16px/1.45 "Noto Sans", sans-serif; margin: 2em auto; max-width: 76em; color: #222; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .35em .8em; width: 48%; }
td.sign { width: 4%; color: #7a4a00; }
del { color: #a8330a; background: #fbe6dd; }
ins { color: #0b4f94; background: #e3eefa; text-decoration: underline; }
.why { color: #7a4a00; font-size: .85em; }
</style></head>
<body><table>
<tr><th>{{.A}}</th><td class="sign"></td><th>{{.B}}</th></tr>
{{range .Rows}}<tr class="{{.Kind}}"><td>{{range .Left}}{{if .Changed}}<del>{{.Text}}</del>{{else}}{{.Text}}{{end}}{{end}}</td><td class="sign" title="{{.Kind}}">{{.Sign}}</td><td>{{range .Right}}{{if .Changed}}<ins>{{.Text}}</ins>{{else}}{{.Text}}{{end}}{{end}}{{if .Why}}<div class="why">{{.Why}}</div>{{end}}</td></tr>
{{end}}</table></body></html>
`))
