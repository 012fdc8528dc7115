package compare

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"standpunt/app/project"
	"standpunt/ui/host"
)

// asking keeps what is asked and answers nothing.
type asking struct {
	host.Host
	asked []host.Choice
}

func (a *asking) Choose(c host.Choice) { a.asked = append(a.asked, c) }

func TestTheHeadingsStandAboveTheColumns(t *testing.T) {
	s, w := opens(t)
	for _, width := range []float32{1024, 1400} {
		w.Resize(fyne.NewSize(width, 640))
		driver := fyne.CurrentApp().Driver()
		for side, at := range s.view.Columns(s.view.Size().Width, 2) {
			x := driver.AbsolutePositionForObject(s.view).X + at.X
			if got := driver.AbsolutePositionForObject(s.names[side].when).X; got > x || got < x-16 {
				t.Errorf("%g wide: heading %d begins at %g, its column at %g", width, side, got, x)
			}
		}
	}
	if when, what := s.p.about(0); !strings.HasPrefix(when, "asked ") || !strings.HasSuffix(what, s.p.columns[0].set.Subject) {
		t.Errorf("it says %q, %q", when, what)
	}
	if got := s.p.date("2025-06-13", "2025-07-01"); !strings.HasPrefix(got, "answered ") {
		t.Errorf("of a set with answers it says %q", got)
	}
}

func TestSetsToAddAreThoseNotShownTheNearestFirst(t *testing.T) {
	p := answered(t, border, costs, capacity+" "+border)
	other := `Vragen van het lid Jansen (SP) aan de Minister van Klimaat over kerncentrales (ingezonden 3 februari 2029).

Antwoord van Minister De Boer (Klimaat) (ontvangen 1 maart 2029).

Vraag 1
Wanneer wordt de vergunning van de reactor verlengd?

Antwoord 1
De Autoriteit Nucleaire Veiligheid beslist daarover.
`
	path := filepath.Join(t.TempDir(), "2029Z99999.txt")
	if err := os.WriteFile(path, []byte(other), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := p.h.Project().Import(context.Background(), []string{path}, project.ImportOptions{}, nil); err != nil {
		t.Fatal(err)
	}
	third := p.columns[2].set.Name()
	ids := p.sets()
	p.open([]chosen{whole(ids[0]), whole(ids[1])}, false)
	a := &asking{Host: p.h}
	p.h = a
	p.add()
	p.pick(1)
	for _, c := range a.asked {
		if len(c.Items) != 2 || c.Items[0].Text != third || strings.Contains(c.Items[1].Detail, p.h.T("kind.related")) {
			t.Errorf("offered are %+v", c.Items)
		}
	}
	if len(a.asked) != 2 {
		t.Errorf("asked %d times", len(a.asked))
	}
}

func TestASetThatIsAddedComesInItsPlaceInTime(t *testing.T) {
	h, ids := years(t)
	p := &presenter{h: h, changed: func() {}}
	p.open([]chosen{whole(ids[0]), whole(ids[3])}, false)
	h.Chosen = []int{0}
	p.add()
	if got := p.sets(); len(got) != 3 || got[0] != ids[0] || got[2] != ids[3] {
		t.Errorf("between the first and the last it made %v", got)
	}
	p.open([]chosen{whole(ids[3]), whole(ids[0])}, false)
	h.Chosen = []int{0}
	p.add()
	if got := p.sets(); len(got) != 3 || got[0] != ids[3] || got[1] != ids[0] {
		t.Errorf("an order of one's own became %v", got)
	}
}
