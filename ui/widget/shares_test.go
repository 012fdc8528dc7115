package widget

import (
	"testing"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

func TestSharesComeBack(t *testing.T) {
	test.NewTempApp(t)
	split := func() Shares {
		return Shares{container.NewVSplit(NewWords("a"), NewWords("b")), container.NewHSplit(NewWords("c"), NewWords("d"))}
	}
	was, now := split(), split()
	was[0].SetOffset(0.25)
	was[1].SetOffset(1)
	now.Recall(was.String())
	if now[0].Offset != 0.25 || now[1].Offset != mostShare {
		t.Errorf("%q comes back as %q", was, now)
	}
	for _, text := range []string{"", "0.3", "0.3 0.4 0.5", "x NaN"} {
		if now.Recall(text); now[0].Offset != 0.25 || now[1].Offset != mostShare {
			t.Errorf("%q makes %q of it", text, now)
		}
	}
}
