package export

import (
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"
	"math"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"

	"standpunt/app"
)

// pngScale is how many dots of a bitmap a pixel of a picture takes each way, for print.
const pngScale = 2

// mostDots bounds the bitmap to what can be opened elsewhere; a larger picture gets fewer dots a pixel.
const mostDots = 64e6

// PNG writes a picture as a bitmap of two dots a pixel, in the bundled font.
func PNG(w io.Writer, p app.Picture) error {
	scale := float64(pngScale)
	if area := p.Width * p.Height * scale * scale; area > mostDots {
		scale *= math.Sqrt(mostDots / area)
	}
	c := &bitmap{scale: scale, faces: map[face]font.Face{}}
	c.image = image.NewRGBA(image.Rect(0, 0, max(1, int(p.Width*scale)), max(1, int(p.Height*scale))))
	draw.Draw(c.image, c.image.Bounds(), image.NewUniform(solid(app.PageInk)), image.Point{}, draw.Src)
	for _, s := range p.Shapes {
		for _, s := range simple(s) {
			c.shape(s)
		}
	}
	return (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(w, c.image)
}

type face struct {
	size float64
	bold bool
}

type bitmap struct {
	image *image.RGBA
	scale float64
	faces map[face]font.Face
}

func (c *bitmap) shape(s app.Shape) {
	one, two := s.Points[0], s.Points[1]
	switch s.Form {
	case app.LineForm:
		length := math.Hypot(two.X-one.X, two.Y-one.Y)
		if length == 0 {
			return
		}
		dx, dy := (two.X-one.X)/length*s.Thick/2, (two.Y-one.Y)/length*s.Thick/2
		c.fill(s.Ink, [][]app.Point{{{X: one.X - dy, Y: one.Y + dx}, {X: two.X - dy, Y: two.Y + dx}, {X: two.X + dy, Y: two.Y - dx}, {X: one.X + dy, Y: one.Y - dx}}})
	case app.BoxForm:
		c.fill(s.Ink, [][]app.Point{{one, {X: two.X, Y: one.Y}, two, {X: one.X, Y: two.Y}}})
	case app.DiscForm:
		if s.Thick > 0 {
			c.fill(s.Ink, [][]app.Point{round(one, s.Radius+s.Thick/2, 1), round(one, s.Radius-s.Thick/2, -1)})
		} else {
			c.fill(s.Ink, [][]app.Point{round(one, s.Radius, 1)})
		}
	case app.SignForm:
		r := s.Radius
		c.fill(s.Ink, [][]app.Point{{{X: one.X, Y: one.Y - r}, {X: one.X + r*1.1, Y: one.Y + r*0.9}, {X: one.X - r*1.1, Y: one.Y + r*0.9}}})
	case app.TextForm:
		c.text(s)
	}
}

// round is a circle as a polygon, one way round or the other: what lies within
// two of opposite ways is not filled.
func round(c app.Point, r float64, way float64) []app.Point {
	const corners = 48
	points := make([]app.Point, corners)
	for i := range points {
		sin, cos := math.Sincos(way * 2 * math.Pi * float64(i) / corners)
		points[i] = app.Point{X: c.X + r*cos, Y: c.Y + r*sin}
	}
	return points
}

// fill fills polygons; only the part of the bitmap in which they lie is touched.
func (c *bitmap) fill(ink app.Ink, polygons [][]app.Point) {
	left, top, right, bottom := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, points := range polygons {
		for _, p := range points {
			left, right = min(left, p.X*c.scale), max(right, p.X*c.scale)
			top, bottom = min(top, p.Y*c.scale), max(bottom, p.Y*c.scale)
		}
	}
	box := image.Rect(int(left), int(top), int(right)+1, int(bottom)+1).Intersect(c.image.Bounds())
	if box.Empty() {
		return
	}
	r := vector.NewRasterizer(box.Dx(), box.Dy())
	at := func(p app.Point) (x, y float32) {
		return float32(p.X*c.scale) - float32(box.Min.X), float32(p.Y*c.scale) - float32(box.Min.Y)
	}
	for _, points := range polygons {
		r.MoveTo(at(points[0]))
		for _, p := range points[1:] {
			r.LineTo(at(p))
		}
		r.ClosePath()
	}
	r.Draw(c.image, box, image.NewUniform(solid(ink)), image.Point{})
}

func (c *bitmap) text(s app.Shape) {
	key := face{s.Size, s.Bold}
	f := c.faces[key]
	if f == nil {
		var err error
		if f, err = opentype.NewFace(fontOf(s.Bold), &opentype.FaceOptions{Size: s.Size * c.scale, DPI: 72}); err != nil {
			panic(err) // bundled: a fault in the build
		}
		c.faces[key] = f
	}
	d := font.Drawer{Dst: c.image, Src: image.NewUniform(solid(s.Ink)), Face: f}
	d.Dot = fixed.Point26_6{X: fixed.Int26_6(s.Points[0].X * c.scale * 64), Y: fixed.Int26_6((s.Points[0].Y + s.Size*baseline) * c.scale * 64)}
	d.DrawString(s.Text)
}

func solid(i app.Ink) color.RGBA {
	v := inks[i]
	return color.RGBA{uint8(v >> 16), uint8(v >> 8), uint8(v), 0xFF}
}
