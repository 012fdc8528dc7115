package storage_test

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"standpunt/app/project"
	"standpunt/storage"
	"standpunt/storage/storagetest"
)

var clock = func() time.Time { return time.Date(2026, 3, 4, 5, 6, 7, 0, time.UTC) }

// open opens the project at path, which is made when it is missing, until the test ends.
func open(t testing.TB, path string) *storage.Store {
	t.Helper()
	s, err := storage.Open(context.Background(), path, storage.Options{Create: true, Now: clock, Holder: "test"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func TestContract(t *testing.T) {
	storagetest.Run(t, func(t *testing.T) project.Store { return open(t, filepath.Join(t.TempDir(), "p.standpunt")) })
}
