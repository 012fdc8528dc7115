package widget

import (
	"strings"
	"testing"

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
	said := test.WidgetRenderer(v).(*diffRenderer).p.said()
	for _, note := range []string{"links", "midden", "rechts"} {
		if !strings.Contains(strings.Join(said, "\n"), note) {
			t.Errorf("%q is not among %q", note, said)
		}
	}
}
