package parse

import (
	"standpunt/app"
	"standpunt/app/text"
)

// Language is that of a set, by the start of its texts; "" when nothing tells.
func Language(s *app.Set) string {
	const enough = 6 << 10 // bytes, of all texts and of the start of each
	var texts []string
	read := 0
	add := func(text string) {
		if read <= enough {
			texts = append(texts, start(text, 2048))
			read += len(texts[len(texts)-1])
		}
	}
	for _, q := range s.Questions {
		add(q.Text)
	}
	for _, a := range s.Answers {
		add(a.Text)
	}
	return text.Language(texts...)
}
