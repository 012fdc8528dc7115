package review

import (
	"standpunt/app"
	own "standpunt/ui/widget"
)

// marks are the lines of the page that is shown, each with what it was taken for.
func (p *presenter) marks() []own.PageMark {
	var list []own.PageMark
	for i, l := range p.lines() {
		if l.Page != p.page.Page || l.Size == 0 {
			continue
		}
		class := l.Class
		if class == app.TextClass {
			class = p.owner[i]
		}
		x, y := p.page.Left, l.Y-p.page.Up
		m := own.PageMark{Line: i, X0: l.X0 - x, X1: l.X1 - x, Y0: y - 1.05*l.Size, Y1: y + 0.05*l.Size, Color: colors[class], Current: i == p.cursor}
		if l.Class != app.TextClass || m.Current {
			m.Word = p.what(i)
		}
		list = append(list, m)
	}
	return list
}
