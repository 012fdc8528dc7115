package storage_test

import (
	"bytes"
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"standpunt/app"
	"standpunt/storage"
	"standpunt/storage/storagetest"
)

// A bit that falls over in a word that somebody wrote or imported must be
// noticed: SQLite's own check sees few of them.
func TestEveryChangedWordIsNoticed(t *testing.T) {
	whole := sample(t)
	data, err := os.ReadFile(whole)
	if err != nil {
		t.Fatal(err)
	}
	for _, words := range []string{"Antwoord 2: het", "Vraag 3 over a", "opmerking", "De opvang in a"} {
		for at := 0; ; at++ {
			i := bytes.Index(data[at:], []byte(words))
			if i < 0 {
				break
			}
			at += i
			broken := bytes.Clone(data)
			broken[at+2] ^= 0x01
			path := filepath.Join(t.TempDir(), "broken.standpunt")
			if err := os.WriteFile(path, broken, 0o644); err != nil {
				t.Fatal(err)
			}
			problems, changed := examine(t, path, whole)
			if changed && problems == 0 {
				t.Errorf("%q changed at %d and nobody noticed", words, at)
			}
		}
	}
}

// examine opens a project that may be damaged: how many problems there are, and
// whether it says anything else than the whole one.
func examine(t *testing.T, path, whole string) (problems int, changed bool) {
	t.Helper()
	ctx := context.Background()
	s, err := storage.Open(ctx, path, storage.Options{})
	if err != nil {
		if c := app.CodeOf(err); c != app.Damaged && c != app.Unreadable && c != app.Newer {
			t.Errorf("a damaged project: code %s (%v)", c, err)
		}
		return 1, true
	}
	defer s.Close()
	found, err := s.Check(ctx)
	if err != nil {
		if app.CodeOf(err) != app.Damaged {
			t.Errorf("check of a damaged project: %v", err)
		}
		return 1, true
	}
	good, err := storage.Open(ctx, whole, storage.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer good.Close()
	a, errA := s.Set(ctx, "a")
	b, errB := good.Set(ctx, "a")
	if errB != nil {
		t.Fatal(errB)
	}
	if errA != nil {
		return len(found), true
	}
	return len(found), storagetest.JSON(t, a) != storagetest.JSON(t, b)
}

// Whatever happens to the bytes, the answer is an error or a list of problems:
// never a crash, never silence about a text that changed.
func TestRandomDamage(t *testing.T) {
	whole := sample(t)
	data, err := os.ReadFile(whole)
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(1, 2))
	noticed, rounds := 0, 60
	for range rounds {
		broken := bytes.Clone(data)
		switch r.IntN(3) {
		case 0: // a page of zeroes
			page := r.IntN(len(broken)/4096) * 4096
			clear(broken[page : page+4096])
		case 1: // noise
			at := r.IntN(len(broken) - 64)
			for i := range 64 {
				broken[at+i] = byte(r.Uint32())
			}
		case 2: // the end is missing
			broken = broken[:r.IntN(len(broken))]
		}
		path := filepath.Join(t.TempDir(), "broken.standpunt")
		if err := os.WriteFile(path, broken, 0o644); err != nil {
			t.Fatal(err)
		}
		problems, changed := examine(t, path, whole)
		if problems > 0 {
			noticed++
		}
		if changed && problems == 0 {
			t.Error("a text changed and nobody noticed")
		}
	}
	t.Logf("noticed %d of %d", noticed, rounds)
}

// A project from a stranger may not bring programs of its own.
func TestForeignTrigger(t *testing.T) {
	for _, statement := range []string{
		"CREATE TRIGGER evil AFTER INSERT ON annotations BEGIN DELETE FROM sets; END",
		"DROP TRIGGER log_annotations_i",
		"CREATE VIEW v AS SELECT 1",
	} {
		path := sample(t)
		change(t, path, statement)
		for _, o := range []storage.Options{{}, {ReadOnly: true}} {
			if err := refused(t, path, o, app.Damaged); app.HintOf(err) == "" {
				t.Error("no hint")
			}
		}
	}
}
