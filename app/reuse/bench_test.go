package reuse

import (
	"context"
	"fmt"
	"testing"
)

// BenchmarkArchive is from texts in memory to all matches and clusters.
func BenchmarkArchive(b *testing.B) {
	for _, n := range []int{1000, 10000, 100000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			answers, _ := makeArchive(n, 1)
			size := 0
			for _, a := range answers {
				size += len(a.Text)
			}
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				x := index(b, answers, Options{})
				if m, err := x.Matches(context.Background()); err != nil || len(m) == 0 {
					b.Fatal("no matches", err)
				}
				x.Clusters()
			}
		})
	}
}

// BenchmarkOneSetMore is a set of ten answers beside an archive.
func BenchmarkOneSetMore(b *testing.B) {
	for _, n := range []int{10000, 100000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			answers, _ := makeArchive(n, 1)
			x := index(b, answers[:n-10], Options{})
			for b.Loop() {
				g, err := x.Grow(context.Background(), answers[n-10:], 0)
				if err != nil {
					b.Fatal(err)
				}
				g.Matches()
				g.Between(g.Reopened())
			}
		})
	}
}
