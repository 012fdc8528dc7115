package excerpt_test

import (
	"strings"
	"testing"

	"standpunt/app"
	"standpunt/storage/internal/excerpt"
)

func TestFromMarks(t *testing.T) {
	long := strings.Repeat("woord ", 40)
	for _, test := range []struct {
		name, marked         string
		span                 app.Span
		before, match, after string
	}{
		{"all of it", "\x02hier\x03", app.Span{Start: 0, End: 4}, "", "hier", ""},
		{"in the middle", "wat \x02hier\x03 staat", app.Span{Start: 4, End: 8}, "wat ", "hier", " staat"},
		{"code points, not bytes", "é🙂 \x02hier\x03", app.Span{Start: 3, End: 7}, "é🙂 ", "hier", ""},
		{"lines become spaces", "een\n\x02twee\x03\n\ndrie", app.Span{Start: 4, End: 8}, "een ", "twee", "  drie"},
		{
			"cut between words", long + "\x02hier\x03 " + long,
			app.Span{Start: 240, End: 244},
			"…" + strings.Repeat("woord ", 13), "hier", strings.Repeat(" woord", 13) + "…",
		},
		{
			"where most words stand together", "\x02a\x03 " + long + "\x02b\x03 x \x02c\x03",
			app.Span{Start: 242, End: 243},
			"…" + strings.Repeat("woord ", 13), "b", " x c",
		},
		{"an endless word is left out", strings.Repeat("x", 200) + " \x02y\x03", app.Span{Start: 201, End: 202}, "…", "y", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			span, before, match, after := excerpt.FromMarks(test.marked)
			if span != test.span || before != test.before || match != test.match || after != test.after {
				t.Errorf("got %v %q %q %q", span, before, match, after)
			}
		})
	}
}
