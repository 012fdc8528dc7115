package anchor

import "standpunt/app"

// Contexts is how alike the words before and behind two passages are.
func Contexts(old string, at app.Span, text string, to app.Span) (before, after float64) {
	o, n := []rune(old), []rune(text)
	return similarity(tailOf(o[:at.Start], window), tailOf(n[:to.Start], window)),
		similarity(headOf(o[at.End:], window), headOf(n[to.End:], window))
}
