package ingest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image/png"
	"strings"
	"testing"

	"standpunt/app"
)

// The picture shows ink where the text says that it stands, and only there.
func TestPage(t *testing.T) {
	data := pdf("BT /F 10 Tf 72 700 Td (Vraag 1) Tj ET", "BT /F 20 Tf 300 100 Td (Antwoord 1) Tj ET")
	t.Run("whole", func(t *testing.T) { testPage(t, data, 595, 842) })
	cropped := bytes.ReplaceAll(data, []byte("/MediaBox [0 0 595 842] "), []byte("/MediaBox [0 0 595 842] /CropBox [20 40 575 800] "))
	t.Run("cropped", func(t *testing.T) { testPage(t, cropped, 555, 760) })
}

func testPage(t *testing.T, data []byte, width, height float64) {
	doc, err := Read(context.Background(), "a.pdf", data, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range doc.Lines {
		page, err := Page(context.Background(), "a.pdf", data, l.Page)
		if err != nil {
			t.Fatal(err)
		}
		if page.Page != l.Page || page.Width != width || page.Height != height {
			t.Errorf("page %d is %v by %v points", page.Page, page.Width, page.Height)
		}
		img, err := png.Decode(bytes.NewReader(page.PNG))
		if err != nil {
			t.Fatal(err)
		}
		scale := float64(img.Bounds().Dx()) / page.Width
		inside, outside := 0, 0
		for y := range img.Bounds().Dy() {
			for x := range img.Bounds().Dx() {
				if r, _, _, _ := img.At(x, y).RGBA(); r > 0x8000 {
					continue
				}
				px, py := float64(x)/scale+page.Left, float64(y)/scale+page.Up
				if px > l.X0-2 && px < l.X1+2 && py > l.Y-l.Size && py < l.Y+l.Size/2 {
					inside++
				} else {
					outside++
				}
			}
		}
		if inside < 20 || outside > 0 {
			t.Errorf("%q: %d dark points where it stands, %d elsewhere", l.Text, inside, outside)
		}
	}
}

func TestPagesThatCannotBeDrawn(t *testing.T) {
	good := pdf("BT /F 10 Tf 72 700 Td (Vraag 1) Tj ET")
	large := bytes.Replace(good, []byte("/MediaBox [0 0 595 842] /Resources"), []byte("/MediaBox[0 0 9999 9999]/Resources"), 1)
	for _, c := range []struct {
		name string
		data []byte
		page int
		key  string
	}{
		{"a page before the first", good, 0, "pdf_no_page"},
		{"a page behind the last", good, 2, "pdf_no_page"},
		{"a page like a football field", large, 1, "pdf_large_page"},
		{"no PDF", []byte("%PDF-1.4\n" + strings.Repeat("noise", 99) + "%%EOF"), 1, "pdf_broken"},
	} {
		_, err := Page(context.Background(), "a.pdf", c.data, c.page)
		var e *app.Error
		if !errors.As(err, &e) || e.Key != c.key {
			t.Errorf("%s: %v, want %s", c.name, err, c.key)
		}
	}
}

func BenchmarkPage(b *testing.B) {
	var s strings.Builder
	for i := range 50 {
		fmt.Fprintf(&s, "BT /F 10 Tf 72 %d Td (De Kamer ontvangt daarover in het najaar een brief van de minister van Bruggen.) Tj ET\n", 780-14*i)
	}
	data := pdf(s.String())
	for b.Loop() {
		if _, err := Page(context.Background(), "a.pdf", data, 1); err != nil {
			b.Fatal(err)
		}
	}
}
