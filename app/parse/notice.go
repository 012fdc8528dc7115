package parse

import (
	"slices"

	"standpunt/app"
)

// noticed keeps the words of a notice that puts answers off and has no questions: why,
// and until when. They are a block apart, behind its title.
func (p *parser) noticed() {
	if p.set.Kind != app.Postponement || slices.ContainsFunc(p.lines, func(l line) bool {
		return l.class == questionHead || l.class == answerHead || l.class == remark
	}) {
		return
	}
	from := -1
	for i := range p.lines {
		text := p.lines[i].Text
		if i+1 < len(p.lines) {
			text += " " + p.lines[i+1].Text // the title may break anywhere
		}
		at := received.FindStringIndex(text)
		if at == nil {
			continue
		}
		if from = i + 1; at[1] > len(p.lines[i].Text) {
			from++
		}
		break
	}
	for ; from >= 0 && from < len(p.lines); from++ {
		if p.lines[from].class == body {
			p.lines[from].class = remark
			return
		}
	}
}
