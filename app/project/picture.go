package project

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"

	"standpunt/app"
	"standpunt/app/export"
	"standpunt/app/timeline"
)

// TimelineStyle is how a timeline is laid out, and TimelineWords are its words.
type (
	TimelineStyle = timeline.Style
	TimelineWords = timeline.Words
)

// Picture lays a timeline out, to be drawn on a screen.
func Picture(line app.Timeline, s TimelineStyle) app.Picture { return timeline.Draw(line, s) }

// PictureOptions says which timeline to draw, and where to.
type PictureOptions struct {
	Position  string        // id or name
	Out       string        // the file; its ending says how: .svg or .png
	Overwrite bool          // replace a file that is there
	Width     float64       // in pixels; 0 for the usual one
	Words     TimelineWords // none for English
}

// The size of a picture in a file: two columns of a page, with letters that can be read there.
const (
	pictureWidth = 1200
	pictureText  = 15
)

// drawTo draws a picture to a file; its ending says how: .svg or .png.
func drawTo(out string, overwrite bool, picture func() (app.Picture, error)) error {
	draw := map[string]func(io.Writer, app.Picture) error{".svg": export.SVG, ".png": export.PNG}[strings.ToLower(filepath.Ext(out))]
	if draw == nil {
		return &app.Error{
			Code: app.Invalid, Key: "picture_format", What: "draw to " + out,
			Why: "the name does not say which kind of picture it is", Hint: "end it in .svg or .png",
		}
	}
	drawn, err := picture()
	if err != nil {
		return err
	}
	if err := absent(out, overwrite); err != nil {
		return err
	}
	return write(out, func(f *os.File) error { return draw(f, drawn) })
}

// ExportPicture draws the timeline of a position to a file; rows are its passages.
func (p *Project) ExportPicture(ctx context.Context, o PictureOptions) (ExportReport, error) {
	report := ExportReport{File: o.Out, Warnings: []string{}}
	style := TimelineStyle{Width: o.Width, Size: pictureText, Titled: true, Measure: export.Measure, Words: o.Words}
	if style.Width <= 0 {
		style.Width = pictureWidth
	}
	if style.Words.Stance == nil {
		style.Words = timeline.English
	}
	err := drawTo(o.Out, o.Overwrite, func() (app.Picture, error) {
		line, err := p.Timeline(ctx, o.Position)
		report.Rows = len(line.Points)
		return Picture(line, style), err
	})
	return report, err
}
