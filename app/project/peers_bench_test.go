package project_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage/memory"
)

// archiveSets is how many sets of ten answers the archive has that is compared
// with all of itself, by Standpunt and by its peers.
const archiveSets = 1000

// natural makes sets of ten answers as long as real ones: few words are frequent and
// most are rare (Zipf), and each has some that like to follow it. In every set one
// sentence stands that was in the set before, with another number.
func natural(sets int) []*app.Set {
	r := rand.New(rand.NewPCG(7, 7))
	vocabulary := make([]string, 8000)
	for i := range vocabulary {
		for range 1 + r.IntN(4) {
			vocabulary[i] += []string{"ba", "de", "ge", "in", "kro", "lij", "men", "op", "ruk", "sta", "ter", "ven", "wes", "zou"}[r.IntN(14)]
		}
	}
	frequent := rand.NewZipf(r, 1.1, 3, uint64(len(vocabulary)-1))
	sentence := func() string {
		w := int(frequent.Uint64())
		var out []string
		for range 10 + r.IntN(14) {
			out = append(out, vocabulary[w])
			if w = (w*31 + 17*r.IntN(6)) % len(vocabulary); r.IntN(3) > 0 {
				w = int(frequent.Uint64())
			}
		}
		return strings.Join(out, " ")
	}
	out := make([]*app.Set, sets)
	shared := sentence()
	for n := range out {
		s := added(n)
		for i := range s.Answers {
			var text strings.Builder
			for range 8 + r.IntN(6) {
				text.WriteString("De " + sentence() + ". ")
			}
			if i == 4 {
				fmt.Fprintf(&text, "Er waren %d %s. ", n+10, shared)
				shared = sentence()
				fmt.Fprintf(&text, "Er waren %d %s.", n+10, shared)
			}
			s.Answers[i].Text = text.String()
		}
		out[n] = s
	}
	return out
}

// BenchmarkCompareAll compares 10,000 answers with each other, from texts in
// memory to findings that are kept.
func BenchmarkCompareAll(b *testing.B) {
	store := memory.New()
	if err := store.Do(context.Background(), app.Gesture{Label: "import", Coder: "A"}, func(w project.Writer) error {
		for _, s := range natural(archiveSets) {
			if err := w.AddSet(s, nil); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		b.Fatal(err)
	}
	found := 0
	for b.Loop() {
		r, err := project.New(store).Compare(context.Background(), project.CompareOptions{}, nil)
		if err != nil || len(r.Findings) == 0 {
			b.Fatalf("%d findings, %v", len(r.Findings), err)
		}
		found = len(r.Findings)
	}
	b.ReportMetric(float64(found), "findings")
}

// BenchmarkSimText is the same archive through sim_text (https://dickgrune.com/Programs/similarity_tester),
// each answer a file: runs of at least 12 words among all, and with -e every file
// with every other one, which is what finds a sentence in which a word changed.
func BenchmarkSimText(b *testing.B) {
	peer, err := exec.LookPath("sim_text")
	if err != nil {
		b.Skip("sim_text is not installed (package similarity-tester)")
	}
	folder := b.TempDir()
	var names strings.Builder
	for _, s := range natural(archiveSets) {
		for _, a := range s.Answers {
			path := filepath.Join(folder, a.ID)
			if err := os.WriteFile(path, []byte(a.Text), 0o644); err != nil {
				b.Fatal(err)
			}
			fmt.Fprintln(&names, path)
		}
	}
	for _, x := range []struct {
		name string
		args []string
	}{{"default", []string{"-r", "12", "-i"}}, {"each with each", []string{"-e", "-r", "12", "-i"}}} {
		b.Run(x.name, func(b *testing.B) {
			for b.Loop() {
				run := exec.Command(peer, x.args...)
				run.Stdin = strings.NewReader(names.String())
				if err := run.Run(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
