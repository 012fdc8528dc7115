package library

import (
	"context"
	"fmt"
	"testing"
	"testing/fstest"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage/memory"
	"standpunt/ui/host/hosttest"
)

// filled is a presenter on a project with n sets.
func filled(t *testing.T, n int) (*presenter, *hosttest.Host) {
	t.Helper()
	h := hosttest.New(t)
	store := memory.New()
	h.Open = project.New(store)
	err := store.Do(context.Background(), app.Gesture{Label: "import"}, func(w project.Writer) error {
		for i := range n {
			set := &app.Set{
				ID: fmt.Sprintf("s%05d", i), Number: fmt.Sprintf("2025Z%05d", i), Subject: fmt.Sprintf("asiel %d", i),
				Asked: "2025-06-13", Askers: []app.Asker{{Name: "Koekkoek", Party: "Volt"}, {Name: "Ander"}},
				Source: app.Source{File: "a.txt", SHA256: fmt.Sprint(i)},
			}
			if err := w.AddSet(set, nil); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	p := newPresenter(h, func() {})
	p.query.Sort, p.query.Desc = project.ByNumber, false
	h.OnChange = p.reload
	p.reload()
	return p, h
}

func TestOnlyThePagesThatAreSeenAreRead(t *testing.T) {
	p, _ := filled(t, 1000)
	if p.total != 1000 || len(p.rows) != page {
		t.Fatalf("%d sets, %d read", p.total, len(p.rows))
	}
	p.row(777)
	s, ok := p.row(777)
	if !ok || s.Number != "2025Z00777" || len(p.rows) != 2*page {
		t.Fatalf("line 777 is %q, %d read", s.Number, len(p.rows))
	}
}

func TestReadCompareRemove(t *testing.T) {
	p, h := filled(t, 5)
	p.choose(2, []int{2})
	p.open()
	if to := h.Places[0]; to.Screen != "reader" || to.Set != "s00002" {
		t.Fatalf("opened %+v", to)
	}
	p.compare()
	if len(h.Places) != 1 || len(h.Notices) != 1 {
		t.Fatal("one set alone was compared")
	}
	p.choose(4, []int{2, 4})
	p.compare()
	if to := h.Places[1]; to.Screen != "compare" || to.Set != "s00002" || to.Other != "s00004" {
		t.Fatalf("compared %+v", to)
	}
	p.remove()
	if p.total != 4 || len(p.selected) > 0 || !h.Undoable[1] || p.cursor != 3 {
		t.Fatalf("after removal: %d sets, cursor %d, selected %v, notices %v", p.total, p.cursor, p.selected, h.Notices)
	}
}

func TestFilterAndSort(t *testing.T) {
	p, _ := filled(t, 30)
	p.filter("Z00007")
	if p.total != 1 || p.count() != "1 of 30 sets" {
		t.Fatalf("filter: %d, %q", p.total, p.count())
	}
	p.filter("")
	p.sort(project.ByNumber, true)
	if s, _ := p.row(0); s.Number != "2025Z00029" {
		t.Fatalf("the order is not turned round: %s", s.Number)
	}
	if got := p.cells(p.rows[0]); got[0] != "13 June 2025" || got[2] != "Koekkoek (Volt) +1" || got[6] != "" {
		t.Fatalf("cells: %q", got)
	}
	if got := p.cells(app.SetSummary{Answered: "2025-07-01"}); got[0] != "1 Jul 2025 (answ.)" {
		t.Errorf("the day of a set of which it is not known when it was asked: %q", got[0])
	}
}

func TestEmptyProject(t *testing.T) {
	p, h := filled(t, 0)
	p.open()
	p.remove()
	p.choose(3, nil)
	if len(h.Places)+len(h.Failures)+len(h.Notices) != 0 || !p.ready {
		t.Fatal("an empty table does something")
	}
}

// Sets that come in stand above those that are looked at: what is removed is what was chosen.
func TestTheCursorStaysOnItsSet(t *testing.T) {
	p, h := filled(t, 450)
	p.sort(project.ByNumber, true)
	p.row(250)
	p.choose(250, []int{250})
	was, _ := p.row(250)
	doc := "Vragen van het lid Jansen (SP) aan de Minister van Financiën over iets (ingezonden 3 februari 2027, 2099Z99999).\n\nVraag 1\nHoe?\n\nAntwoord 1\nZo.\n"
	if r, err := h.Open.ImportFS(context.Background(), fstest.MapFS{"n.txt": {Data: []byte(doc)}}); err != nil || len(r.Imported) != 1 {
		t.Fatal(r, err)
	}
	p.reload()
	if now, _ := p.row(p.cursor); now.ID != was.ID || p.cursor != 251 || p.selected[0] != 251 || p.carried != 1 {
		t.Errorf("the cursor is at %d on %s, chosen are %v", p.cursor, now.ID, p.selected)
	}
}
