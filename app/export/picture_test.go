package export

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image/color"
	"image/png"
	"io"
	"math"
	"strings"
	"testing"

	"standpunt/app"
)

// drawn is a picture with every form in it.
func drawn() app.Picture {
	p := app.Picture{Width: 200, Height: 100, Title: `<naam> & "naam"`}
	p.Shapes = append(p.Shapes,
		app.Shape{Form: app.BoxForm, Points: [2]app.Point{{X: 10, Y: 10}, {X: 30, Y: 30}}, Ink: app.TextInk},
		app.Shape{Form: app.LineForm, Points: [2]app.Point{{X: 40, Y: 20}, {X: 80, Y: 20}}, Thick: 4, Ink: app.QuietInk},
		app.Shape{Form: app.DiscForm, Points: [2]app.Point{{X: 100, Y: 20}}, Radius: 8, Ink: app.Ink(app.Holds)},
		app.Shape{Form: app.TextForm, Points: [2]app.Point{{X: 10, Y: 80}}, Text: `“<één> & =1”`, Size: 14, Bold: true, Ink: app.TextInk},
	)
	for i, s := range app.Stances {
		p.Shapes = append(p.Shapes, app.Shape{Form: app.SignForm, Points: [2]app.Point{{X: 20 + 30*float64(i), Y: 50}}, Radius: 8, Stance: s, Ink: app.Ink(s)})
	}
	return p
}

func TestSVGIsSafeAndWellFormed(t *testing.T) {
	var b, again bytes.Buffer
	if err := errors.Join(SVG(&b, drawn()), SVG(&again, drawn())); err != nil {
		t.Fatal(err)
	}
	if b.String() != again.String() {
		t.Error("the same picture gives other bytes")
	}
	said := map[string]int{}
	for d := xml.NewDecoder(bytes.NewReader(b.Bytes())); ; {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		switch x := token.(type) {
		case xml.StartElement:
			said[x.Name.Local]++
		case xml.CharData:
			said[string(x)]++
		}
	}
	for what, n := range map[string]int{`<naam> & "naam"`: 1, `“<één> & =1”`: 1, "text": 1, "circle": 3, "path": 1, "line": 6, "rect": 2, "script": 0} {
		if said[what] != n {
			t.Errorf("%d times %q, want %d", said[what], what, n)
		}
	}
}

func TestPNGShowsEveryForm(t *testing.T) {
	var b bytes.Buffer
	if err := PNG(&b, drawn()); err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(&b)
	if err != nil {
		t.Fatal(err)
	}
	if size := img.Bounds().Size(); size.X != 400 || size.Y != 200 {
		t.Fatalf("the bitmap is %v", size)
	}
	page := color.RGBA{0xFF, 0xFF, 0xFF, 0xFF}
	for _, tt := range []struct {
		what string
		x, y int
		want color.RGBA
	}{
		{"the page", 199, 99, page},
		{"in a box", 20, 20, solid(app.TextInk)},
		{"on a line", 60, 20, solid(app.QuietInk)},
		{"beside a line", 60, 26, page},
		{"in a disc", 100, 20, solid(app.Ink(app.Holds))},
		{"outside of a disc", 107, 13, page},
		{"in a triangle", 50, 52, solid(app.Ink(app.Shifts))},
		{"the middle of a cross", 80, 50, solid(app.Ink(app.Contradicts))},
		{"on an arrow", 112, 50, solid(app.Ink(app.Withdraws))},
		{"in a ring", 140, 50, page},
		{"on a ring", 146, 50, solid(app.Ink(app.Evades))},
	} {
		if got := color.RGBAModel.Convert(img.At(tt.x*2, tt.y*2)); got != tt.want {
			t.Errorf("%s is %v, want %v", tt.what, got, tt.want)
		}
	}
	dark := 0
	for x := 20; x < 40+int(2*Measure(`“<één> & =1”`, 14, true)); x++ {
		for y := 140; y < 180; y++ {
			if r, _, _, _ := img.At(x, y).RGBA(); r < 0x8000 {
				dark++
			}
		}
	}
	if dark < 100 {
		t.Errorf("the text has %d dots", dark)
	}
}

func TestAHugePictureGetsFewerDots(t *testing.T) {
	var b bytes.Buffer
	if err := PNG(&b, app.Picture{Width: 1000, Height: 40000}); err != nil {
		t.Fatal(err)
	}
	size, err := png.DecodeConfig(&b)
	if err != nil || float64(size.Width*size.Height) > mostDots || size.Width < 1200 {
		t.Errorf("%d × %d, %v", size.Width, size.Height, err)
	}
}

func TestMeasureGrowsWithTheText(t *testing.T) {
	short, long, bold := Measure("Nederland", 10, false), Measure("Nederland ligt", 10, false), Measure("Nederland", 10, true)
	if short <= 0 || long <= short || bold <= short || math.Abs(Measure("Nederland", 20, false)-2*short) > 0.01 || Measure("", 10, false) != 0 {
		t.Errorf("%f, %f, %f", short, long, bold)
	}
	if strings.TrimSpace(num(12.345)) != "12.35" {
		t.Error(num(12.345))
	}
}
