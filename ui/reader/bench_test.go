package reader

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage/memory"
	"standpunt/ui/host"
	"standpunt/ui/host/hosttest"
	"standpunt/ui/theme"
)

// BenchmarkOpenSet reads a set, lays it out and draws what is visible: 12 answers
// is usual, 60 answers of some 400 words is the most that a real document has.
func BenchmarkOpenSet(b *testing.B) {
	for _, answers := range []int{12, 60} {
		b.Run(fmt.Sprint(answers, " answers"), func(b *testing.B) {
			test.NewTempApp(b).Settings().SetTheme(theme.New(theme.ModeLight, 1))
			h := hosttest.New(b)
			store := memory.New()
			h.Open = project.New(store)
			var ids []string
			for i := range 2 {
				s := &app.Set{ID: fmt.Sprint("set", i), Number: fmt.Sprint("2025Z0000", i), Language: "nl", Subject: "een voorbeeld", Source: app.Source{SHA256: fmt.Sprintf("%064x", i)}}
				for k := range answers {
					label := fmt.Sprint(k + 1)
					s.Questions = append(s.Questions, app.Question{ID: fmt.Sprint(s.ID, "q", k), Label: label, Text: "Hoe staat het met de uitvoering van het plan?"})
					s.Answers = append(s.Answers, app.Answer{ID: fmt.Sprint(s.ID, "a", k), Covers: []string{label}, Text: strings.Repeat(fmt.Sprintf("De uitvoering van onderdeel %d ligt op schema en loopt door. ", k), 40)})
				}
				if err := store.Do(context.Background(), app.Gesture{}, func(w project.Writer) error { return w.AddSet(s, nil) }); err != nil {
					b.Fatal(err)
				}
				ids = append(ids, s.ID)
			}
			s := New(h)
			w := test.NewTempWindow(b, s.Object())
			w.Resize(fyne.NewSize(1400, 900))
			for i := 0; b.Loop(); i++ {
				s.Show(host.Place{Screen: "reader", Set: ids[i%2]})
				if s.set == nil || s.set.ID != ids[i%2] {
					b.Fatal("not opened")
				}
			}
		})
	}
}
