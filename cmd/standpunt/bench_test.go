package main

import (
	"context"
	"fmt"
	"testing"
	"time"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage"
)

// BenchmarkWindowOpens is the time from the start of the program until its window
// shows the project, on a virtual display, which draws without a graphics card.
func BenchmarkWindowOpens(b *testing.B) {
	for _, c := range []struct {
		name string
		sets int
	}{{"the sample", 0}, {"5000 sets", 5000}} {
		b.Run(c.name, func(b *testing.B) {
			d := newDisplay(b)
			var args []string
			if c.sets > 0 {
				many(b, d.project, c.sets)
				args = []string{d.project}
			}
			d.open(args...) // the first start makes the sample
			d.press("ctrl+q")
			d.wait()
			for b.Loop() {
				d.start(args...)
				d.titled("standpunt [(]")
				b.StopTimer()
				d.press("ctrl+q")
				d.wait()
				b.StartTimer()
			}
		})
	}
}

// many makes a project with n sets of twelve answers.
func many(b *testing.B, path string, n int) {
	b.Helper()
	ctx := context.Background()
	store, err := storage.Open(ctx, path, storage.Options{Create: true})
	if err != nil {
		b.Fatal(err)
	}
	defer store.Close()
	err = store.Do(ctx, app.Gesture{Label: "import", Final: true}, func(w project.Writer) error {
		for i := range n {
			s := &app.Set{
				ID: fmt.Sprintf("s%05d", i), Number: fmt.Sprintf("2025Z%05d", i), Kind: app.Answers, Language: "nl",
				Subject: fmt.Sprintf("onderwerp %d", i), Asked: time.Date(2025, 1, 1+i%365, 0, 0, 0, 0, time.UTC).Format(time.DateOnly),
				Askers: []app.Asker{{Name: "Voorbeeld", Party: "Partij"}},
				Source: app.Source{File: fmt.Sprintf("%d.txt", i), SHA256: fmt.Sprintf("%064x", i)},
			}
			for k := range 12 {
				q, label := fmt.Sprintf("%s-q%d", s.ID, k), fmt.Sprint(k+1)
				s.Questions = append(s.Questions, app.Question{ID: q, Label: label, Text: "Hoe staat het ervoor?"})
				s.Answers = append(s.Answers, app.Answer{ID: fmt.Sprintf("%s-a%d", s.ID, k), Covers: []string{label}, Text: fmt.Sprintf("Dat is zaak %d van set %d, en zij ligt op schema.", k, i)})
			}
			if err := w.AddSet(s, nil); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
}
