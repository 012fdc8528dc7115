package export

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strconv"

	"standpunt/app"
)

// inks are the colours of pictures on paper; on the page each has a contrast of
// at least 4.5:1, but for lines.
var inks = map[app.Ink]uint32{
	app.PageInk: 0xFFFFFF, app.TextInk: 0x24221F, app.QuietInk: 0x625E57, app.FaintInk: 0xE3DFD7,
	app.Ink(app.Holds): 0x0A559E, app.Ink(app.Shifts): 0x7D5200, app.Ink(app.Contradicts): 0xA83A0B,
	app.Ink(app.Withdraws): 0x24221F, app.Ink(app.Evades): 0x625E57,
	app.HeatInk(1): 0xE4F0F0, app.HeatInk(2): 0xC8E1E2, app.HeatInk(3): 0xA6CFD1, app.HeatInk(4): 0x82BBBE,
}

// SVG writes a picture: nothing beside it is needed, nothing in it runs, and
// every text is as wide as it was laid out, whatever font there is.
func SVG(w io.Writer, p app.Picture) error {
	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %[1]s %[2]s" role="img" stroke="none" font-family="'Noto Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif">`+"\n",
		num(p.Width), num(p.Height))
	fmt.Fprintf(&b, "<title>%s</title>\n<rect width=\"100%%\" height=\"100%%\" fill=\"%s\"/>\n", escape(p.Title), hex(app.PageInk))
	for _, s := range p.Shapes {
		for _, s := range simple(s) {
			svgShape(&b, s)
		}
	}
	b.WriteString("</svg>\n")
	_, err := w.Write(b.Bytes())
	return err
}

func svgShape(b *bytes.Buffer, s app.Shape) {
	one, two := s.Points[0], s.Points[1]
	switch s.Form {
	case app.LineForm:
		fmt.Fprintf(b, `<line x1="%s" y1="%s" x2="%s" y2="%s" stroke="%s" stroke-width="%s" stroke-linecap="round"/>`,
			num(one.X), num(one.Y), num(two.X), num(two.Y), hex(s.Ink), num(s.Thick))
	case app.BoxForm:
		fmt.Fprintf(b, `<rect x="%s" y="%s" width="%s" height="%s" fill="%s"/>`, num(one.X), num(one.Y), num(two.X-one.X), num(two.Y-one.Y), hex(s.Ink))
	case app.DiscForm:
		if s.Thick > 0 {
			fmt.Fprintf(b, `<circle cx="%s" cy="%s" r="%s" fill="none" stroke="%s" stroke-width="%s"/>`, num(one.X), num(one.Y), num(s.Radius), hex(s.Ink), num(s.Thick))
		} else {
			fmt.Fprintf(b, `<circle cx="%s" cy="%s" r="%s" fill="%s"/>`, num(one.X), num(one.Y), num(s.Radius), hex(s.Ink))
		}
	case app.SignForm: // the triangle; simple has taken the others apart
		fmt.Fprintf(b, `<path d="M%s %sL%s %sL%s %sZ" fill="%s"/>`, num(one.X), num(one.Y-s.Radius),
			num(one.X+s.Radius*1.1), num(one.Y+s.Radius*0.9), num(one.X-s.Radius*1.1), num(one.Y+s.Radius*0.9), hex(s.Ink))
	case app.TextForm:
		weight := ""
		if s.Bold {
			weight = ` font-weight="bold"`
		}
		fmt.Fprintf(b, `<text x="%s" y="%s" font-size="%s"%s fill="%s" textLength="%s" lengthAdjust="spacingAndGlyphs">%s</text>`,
			num(one.X), num(one.Y+s.Size*baseline), num(s.Size), weight, hex(s.Ink), num(Measure(s.Text, s.Size, s.Bold)), escape(s.Text))
	}
	b.WriteByte('\n')
}

// baseline is how far below the middle of a line its letters stand, in sizes.
const baseline = 0.36

// simple takes a sign apart into lines and discs; a triangle stays a sign.
func simple(s app.Shape) []app.Shape {
	if s.Form != app.SignForm || s.Stance == app.Shifts {
		return []app.Shape{s}
	}
	c, r := s.Points[0], s.Radius
	line := func(x1, y1, x2, y2 float64) app.Shape {
		return app.Shape{Form: app.LineForm, Points: [2]app.Point{{X: c.X + x1*r, Y: c.Y + y1*r}, {X: c.X + x2*r, Y: c.Y + y2*r}}, Thick: r * 0.4, Ink: s.Ink}
	}
	disc := app.Shape{Form: app.DiscForm, Points: s.Points, Radius: r, Ink: s.Ink}
	switch s.Stance {
	case app.Contradicts:
		return []app.Shape{line(-0.8, -0.8, 0.8, 0.8), line(-0.8, 0.8, 0.8, -0.8)}
	case app.Withdraws:
		return []app.Shape{line(-1, 0, 1, 0), line(-1, 0, -0.2, -0.75), line(-1, 0, -0.2, 0.75)}
	case app.Evades:
		disc.Radius, disc.Thick = r*0.82, r*0.36
	}
	return []app.Shape{disc}
}

func num(v float64) string { return strconv.FormatFloat(float64(int64(v*100+0.5))/100, 'f', -1, 64) }

func hex(i app.Ink) string { return fmt.Sprintf("#%06x", inks[i]) }

func escape(text string) string {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(text)) // a buffer takes all
	return b.String()
}
