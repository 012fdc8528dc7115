package storage_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage"
	"standpunt/storage/storagetest"
)

// The projects that are measured are made once for all benchmarks of a run.
var (
	benchDir  string
	benchMade = map[int]string{}
	benchMu   sync.Mutex
)

// library is a closed project of n sets, and an annotation on every tenth set. Up
// to 5,000 sets have 5 answers of 150 words each; more are for lists only and
// have one of 20.
func library(b *testing.B, n int) string {
	b.Helper()
	benchMu.Lock()
	defer benchMu.Unlock()
	if path := benchMade[n]; path != "" {
		return path
	}
	if benchDir == "" {
		var err error
		if benchDir, err = os.MkdirTemp("", "standpunt-bench"); err != nil {
			b.Fatal(err)
		}
	}
	path := filepath.Join(benchDir, fmt.Sprint(n, ".standpunt"))
	s, err := storage.Open(context.Background(), path, storage.Options{Create: true})
	if err != nil {
		b.Fatal(err)
	}
	r := rand.New(rand.NewPCG(1, 1))
	answers, words := 5, 150
	if n > 5000 {
		answers, words = 1, 20
	}
	for from := 0; from < n; from += 500 {
		storagetest.Do(b, s, "import", func(w project.Writer) error {
			for i := from; i < min(n, from+500); i++ {
				if err := w.AddSet(benchSet(r, i, answers, words), nil); err != nil {
					return err
				}
				if i%10 == 0 {
					id := fmt.Sprint("set", i)
					if err := w.AddAnnotation(storagetest.Annotation("n"+id, id, id+"-a1")); err != nil {
						return err
					}
				}
			}
			return nil
		})
	}
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	benchMade[n] = path
	return path
}

func benchSet(r *rand.Rand, i, answers, words int) *app.Set {
	s := storagetest.Set(fmt.Sprint("set", i), answers)
	s.Number = fmt.Sprintf("2025Z%05d", r.IntN(99999))
	s.Subject = benchWords(r, 12)
	s.Asked = fmt.Sprintf("20%02d-%02d-%02d", 10+r.IntN(16), 1+r.IntN(12), 1+r.IntN(28))
	s.Askers[0].Name = benchWords(r, 2)
	for j := range s.Answers {
		s.Answers[j].Text = benchWords(r, words)
	}
	return s
}

// benchWords are words of a vocabulary of 20,000 of which few are frequent.
func benchWords(r *rand.Rand, n int) string {
	words := make([]string, n)
	for i := range words {
		x := r.Float64()
		words[i] = fmt.Sprintf("woord%d", int(x*x*x*20000))
	}
	return strings.Join(words, " ")
}

func benchOpen(b *testing.B, n int) *storage.Store {
	b.Helper()
	path := library(b, n)
	s, err := storage.Open(context.Background(), path, storage.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	return s
}

func BenchmarkOpen5000(b *testing.B) {
	path := library(b, 5000)
	for b.Loop() {
		s, err := storage.Open(context.Background(), path, storage.Options{})
		if err != nil {
			b.Fatal(err)
		}
		if _, _, err := s.Sets(context.Background(), project.SetQuery{Limit: 50}); err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
}

func BenchmarkSets60000(b *testing.B) {
	s := benchOpen(b, 60000)
	for _, q := range []project.SetQuery{
		{Sort: project.ByAsked, Desc: true},
		{Sort: project.ByAsked, Offset: 40000},
		{Sort: project.ByAnnotations, Desc: true},
		{Sort: project.BySubject, Filter: "woord123 vandijk"},
		{Sort: project.BySubject, Filter: "2025z123"},
		{Sort: project.ByAsked, Filter: "w"},
		{Sort: project.ByAnnotations, Filter: "woord"},
		{Sort: project.ByAsked, Kind: app.Answers},
		{Sort: project.ByAsked, Kind: app.Questions},
	} {
		q.Limit = 50
		b.Run(fmt.Sprintf("sort=%s,desc=%v,filter=%s,kind=%s,offset=%d", q.Sort, q.Desc, q.Filter, q.Kind, q.Offset), func(b *testing.B) {
			for b.Loop() {
				if _, _, err := s.Sets(context.Background(), q); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkSetOpen(b *testing.B) {
	s := benchOpen(b, 5000)
	for b.Loop() {
		if _, err := s.Set(context.Background(), "set77"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAnnotate(b *testing.B) {
	s := benchOpen(b, 5000)
	i := 0
	for b.Loop() {
		a := storagetest.Annotation(app.NewID(), fmt.Sprint("set", i%5000), fmt.Sprint("set", i%5000, "-a1"))
		a.Comment = benchWords(rand.New(rand.NewPCG(1, uint64(i))), 10)
		i++
		if err := s.Do(context.Background(), app.Gesture{Label: "annotate"}, func(w project.Writer) error { return w.AddAnnotation(a) }); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSearch(b *testing.B) {
	s := benchOpen(b, 5000)
	for _, q := range []string{"woord15000", "woord2", `"woord2 woord10"`, "woord123*", "woord500 woord7 -woord9"} {
		b.Run(q, func(b *testing.B) {
			var hits app.Hits
			var err error
			for b.Loop() {
				if hits, err = s.Search(context.Background(), q, 50); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(hits.Total), "hits")
		})
	}
}

func BenchmarkUndoImport(b *testing.B) {
	path := filepath.Join(b.TempDir(), "p.standpunt")
	s, err := storage.Open(context.Background(), path, storage.Options{Create: true})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	big := benchSet(rand.New(rand.NewPCG(2, 2)), 1, 2000, 150)
	storagetest.AddSets(b, s, big)
	for b.Loop() {
		if _, err := s.Undo(context.Background()); err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		if _, err := s.Redo(context.Background()); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
}
