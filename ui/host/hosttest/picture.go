package hosttest

import (
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"
)

// Picture keeps what a screen shows as a PNG in the folder that the environment
// names in SCREENS, to be looked at; without it, it does nothing. draw is not
// called then.
func Picture(t testing.TB, name string, draw func() image.Image) {
	t.Helper()
	folder := os.Getenv("SCREENS")
	if folder == "" {
		return
	}
	f, err := os.Create(filepath.Join(folder, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	if err := png.Encode(f, draw()); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}
