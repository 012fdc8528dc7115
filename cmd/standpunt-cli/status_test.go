package main

import (
	"bytes"
	"context"
	"path/filepath"
	"strings"
	"testing"

	"standpunt/app"
	"standpunt/storage"
)

func TestExitStatus(t *testing.T) {
	for _, tt := range []struct {
		name string
		err  error
		want int
	}{
		{"wrong usage", &app.Error{Code: app.Invalid}, 2},
		{"not found", &app.Error{Code: app.NotFound}, 3},
		{"unreadable", &app.Error{Code: app.Unreadable}, 3},
		{"read only", &app.Error{Code: app.ReadOnly}, 3},
		{"full disk", &app.Error{Code: app.Full}, 3},
		{"in use", &app.Error{Code: app.Busy}, 4},
		{"damaged", &app.Error{Code: app.Damaged}, 5},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := status(tt.err); got != tt.want {
				t.Errorf("status %d, want %d", got, tt.want)
			}
		})
	}
}

// TestSecondWriterIsRefused: while a window writes, a script that writes gets
// status 4 and a hint, and one that reads is let in.
func TestSecondWriterIsRefused(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "p.standpunt")
	window, err := storage.Open(ctx, path, storage.Options{Create: true, Holder: "window"})
	if err != nil {
		t.Fatal(err)
	}
	defer window.Close()
	var out, errs bytes.Buffer
	if code := run(ctx, []string{"tag", path, "add", "Planning"}, nil, &out, &errs); code != 4 || !strings.Contains(errs.String(), "window") {
		t.Errorf("a second writer: status %d, %s", code, errs.String())
	}
	if code := run(ctx, []string{"sets", path, "--json"}, nil, &out, &errs); code != 0 || !strings.Contains(out.String(), `{"sets":[]}`) {
		t.Errorf("a reader beside a writer: status %d, %s %s", code, out.String(), errs.String())
	}
}
