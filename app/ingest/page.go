package ingest

import (
	"bytes"
	"context"
	"fmt"
	"image/png"
	"time"

	"github.com/klippa-app/go-pdfium/requests"

	"standpunt/app"
)

// DPI is the resolution of a page's picture: enough to read, and drawn within
// some tens of milliseconds.
const DPI = 100

const (
	maxSide   = 14_400     // points, what PDF allows for a page
	maxPixels = 25_000_000 // of a picture
)

// Page draws a page of a PDF in greys, from 1, at DPI: marks in colour are laid over it. Other formats have no pages to draw.
// The passwords are tried on one that is locked.
func Page(ctx context.Context, name string, data []byte, page int, passwords ...string) (app.PageImage, error) {
	if err := ctx.Err(); err != nil {
		return app.PageImage{}, canceled(name, err)
	}
	pool, err := start()
	if err != nil {
		return app.PageImage{}, unreadable(name, "pdf_engine", "the PDF reader could not start: "+err.Error(), "restart Standpunt")
	}
	instance, err := pool.GetInstance(time.Minute)
	if err != nil {
		return app.PageImage{}, unreadable(name, "pdf_engine", "the PDF reader could not start: "+err.Error(), "restart Standpunt")
	}
	whole := false
	defer func() { release(instance, whole) }()
	opened, err := openPDF(instance, data, passwords)
	if err != nil {
		return app.PageImage{}, pdfError(name, data, err)
	}
	count, err := instance.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: opened.Document})
	if err != nil {
		return app.PageImage{}, pdfError(name, data, err)
	}
	if page < 1 || page > count.PageCount {
		whole = true
		return app.PageImage{}, unreadable(name, "pdf_no_page", fmt.Sprintf("it has no page %d", page), "")
	}
	at := requests.Page{ByIndex: &requests.PageByIndex{Document: opened.Document, Index: page - 1}}
	size, err := instance.GetPageSize(&requests.GetPageSize{Page: at})
	if err != nil {
		return app.PageImage{}, pdfError(name, data, err)
	}
	if pixels := size.Width * size.Height * DPI * DPI / 72 / 72; size.Width > maxSide || size.Height > maxSide || pixels > maxPixels {
		whole = true
		return app.PageImage{}, unreadable(name, "pdf_large_page", fmt.Sprintf("page %d is too large to draw", page), "")
	}
	drawn, err := instance.RenderPageInDPI(&requests.RenderPageInDPI{Page: at, DPI: DPI, ImageFormat: requests.RenderImageFormatGrayscale})
	if err != nil {
		return app.PageImage{}, pdfError(name, data, err)
	}
	defer drawn.Cleanup()
	var b bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestSpeed}
	if err := encoder.Encode(&b, drawn.Result.RenderedImage); err != nil {
		return app.PageImage{}, err
	}
	whole = true
	img := app.PageImage{Page: page, Width: size.Width, Height: size.Height, PNG: b.Bytes()}
	// Positions count from the foot of the uncropped page, at the height of the cropped one.
	if box, err := instance.FPDF_GetPageBoundingBox(&requests.FPDF_GetPageBoundingBox{Page: at}); err == nil {
		img.Left, img.Up = float64(box.Rect.Left), -float64(box.Rect.Bottom)
	}
	return img, nil
}
