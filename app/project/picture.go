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

// pictureFormat is what draws a picture to a file of that name.
func pictureFormat(name string) (func(io.Writer, app.Picture) error, error) {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".svg":
		return export.SVG, nil
	case ".png":
		return export.PNG, nil
	}
	return nil, &app.Error{
		Code: app.Invalid, Key: "picture_format", What: "draw to " + name,
		Why: "the name does not say which kind of picture it is", Hint: "end it in .svg or .png",
	}
}

// ExportPicture draws the timeline of a position to a file; rows are its passages.
func (p *Project) ExportPicture(ctx context.Context, o PictureOptions) (ExportReport, error) {
	report := ExportReport{File: o.Out, Warnings: []string{}}
	draw, err := pictureFormat(o.Out)
	if err != nil {
		return report, err
	}
	line, err := p.Timeline(ctx, o.Position)
	if err != nil {
		return report, err
	}
	if err := absent(o.Out, o.Overwrite); err != nil {
		return report, err
	}
	style := TimelineStyle{Width: o.Width, Size: pictureText, Titled: true, Measure: export.Measure, Words: o.Words}
	if style.Width <= 0 {
		style.Width = pictureWidth
	}
	if style.Words.Stance == nil {
		style.Words = timeline.English
	}
	report.Rows = len(line.Points)
	return report, write(o.Out, func(f *os.File) error { return draw(f, Picture(line, style)) })
}
