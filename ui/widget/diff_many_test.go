package widget

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"standpunt/ui/theme"
)

// Of several sides the first is held against nothing, and its comments are read all the same.
func TestACommentOnTheFirstOfSeveralIsDrawn(t *testing.T) {
	v := NewDiffView()
	shown(t, v, theme.ModeLight, 1100, 300)
	v.SetRows([]DiffRow{{
		ID: "1", Kind: DiffEqual,
		Left:  DiffSide{Answer: "a", Text: "Ja.", Kind: DiffEqual, Notes: []string{"links"}},
		Right: DiffSide{Answer: "b", Text: "Ja.", Kind: DiffEqual, Notes: []string{"midden"}},
		More:  []DiffSide{{Answer: "c", Text: "Ja.", Kind: DiffEqual, Notes: []string{"rechts"}}},
	}})
	var said []string
	for _, o := range test.WidgetRenderer(v).Objects() {
		if text, ok := o.(*canvas.Text); ok && text.Visible() {
			said = append(said, text.Text)
		}
	}
	for _, note := range []string{"links", "midden", "rechts"} {
		if !strings.Contains(strings.Join(said, "\n"), note) {
			t.Errorf("%q is not among %q", note, said)
		}
	}
}
