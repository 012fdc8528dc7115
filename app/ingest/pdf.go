package ingest

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/klippa-app/go-pdfium"
	pdferr "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"

	"standpunt/app"
)

const (
	maxPages  = 2000
	maxMemory = 4096 // WebAssembly pages of 64 KB: 256 MB
)

// runtime is PDFium, started at first use. It has no file system and no network.
var runtime struct {
	sync.Mutex
	pool pdfium.Pool
	read int // files since a new instance was asked for
}

// Warm starts PDFium, so that the first PDF need not wait for it. The first
// start on a machine compiles for some seconds and keeps the result in the
// user's cache folder.
func Warm(context.Context) error {
	_, err := start()
	return err
}

// Close frees PDFium; the next PDF starts it again.
func Close() error {
	runtime.Lock()
	defer runtime.Unlock()
	if runtime.pool == nil {
		return nil
	}
	err := runtime.pool.Close()
	runtime.pool = nil
	return err
}

func start() (pdfium.Pool, error) {
	runtime.Lock()
	defer runtime.Unlock()
	if runtime.pool != nil {
		return runtime.pool, nil
	}
	config := wazero.NewRuntimeConfig().
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
		WithMemoryLimitPages(maxMemory)
	if dir, err := os.UserCacheDir(); err == nil {
		dir = filepath.Join(dir, "standpunt", "pdfium")
		if os.MkdirAll(dir, 0o700) == nil {
			if cache, err := wazero.NewCompilationCacheWithDir(dir); err == nil {
				config = config.WithCompilationCache(cache)
			}
		}
	}
	pool, err := webassembly.Init(webassembly.Config{
		Context: experimental.WithCompilationWorkers(context.Background(), 2),
		MinIdle: 0, MaxIdle: 1, MaxTotal: 2,
		FSConfig:      wazero.NewFSConfig(),
		ReuseWorkers:  true,
		RuntimeConfig: config,
	})
	runtime.pool = pool
	return pool, err
}

// readPDF reads the text of a PDF as lines with their place and type size.
func readPDF(ctx context.Context, in file) (*app.Document, error) {
	name, data := in.name, in.data
	pool, err := start()
	if err != nil {
		return nil, unreadable(name, "pdf_engine", "the PDF reader could not start: "+err.Error(), "restart Standpunt")
	}
	instance, err := pool.GetInstance(time.Minute)
	if err != nil {
		return nil, unreadable(name, "pdf_engine", "the PDF reader could not start: "+err.Error(), "restart Standpunt")
	}
	whole := false
	defer func() { release(instance, whole) }()
	opened, err := openPDF(instance, data, in.passwords)
	if err != nil {
		return nil, pdfError(name, data, err)
	}
	count, err := instance.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: opened.Document})
	if err != nil {
		return nil, pdfError(name, data, err)
	}
	if count.PageCount > maxPages {
		return nil, unreadable(name, "pdf_pages", "it has more than 2,000 pages", "split it")
	}
	doc := &app.Document{Pages: count.PageCount}
	edge := 0.0           // of a second column
	var pictures []string // pages that show something, but no text
	for i := range count.PageCount {
		if err := ctx.Err(); err != nil {
			return nil, canceled(name, err)
		}
		page := requests.Page{ByIndex: &requests.PageByIndex{Document: opened.Document, Index: i}}
		lines, err := pageLines(instance, page, i+1, &edge)
		if err != nil {
			return nil, pdfError(name, data, err)
		}
		if len(lines) == 0 {
			if drawn, err := instance.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: page}); err == nil && drawn.Count > 0 {
				pictures = append(pictures, strconv.Itoa(i+1))
			}
		}
		doc.Lines = append(doc.Lines, ordered(lines, edge)...)
	}
	whole = true
	if !complete(data) {
		doc.Warnings = append(doc.Warnings, app.Warning{Code: "incomplete", Message: "The end of this PDF is missing: it may be cut short. Download it again."})
	}
	if len(doc.Lines) == 0 {
		return nil, unreadable(name, "pdf_scan", "this PDF has no text", "it is probably a scan: run text recognition (OCR) first")
	}
	if len(pictures) > 0 {
		doc.Warnings = append(doc.Warnings, app.Warning{Code: "scan", Message: "There is no text on page " + strings.Join(pictures, ", ") + ", only a picture: run text recognition (OCR) to read it."})
	}
	return doc, nil
}

// release gives an instance back for the next file. One that failed may be in
// any state and is thrown away, as is every one after some files, so that its
// memory does not grow on.
func release(instance pdfium.Pdfium, whole bool) {
	const most = 20
	runtime.Lock()
	runtime.read++
	worn := runtime.read%most == 0
	runtime.Unlock()
	if whole && !worn {
		_ = instance.Close()
		return
	}
	_ = instance.Kill()
}

func pdfError(name string, data []byte, err error) error {
	switch {
	case errors.Is(err, pdferr.ErrPassword) || strings.Contains(err.Error(), "password"):
		return unreadable(name, Locked, "this PDF is locked with a password", "give its password, or save it without the password in a PDF viewer")
	case !complete(data):
		return unreadable(name, "pdf_truncated", "this PDF is incomplete: its end is missing", "download it again")
	}
	return unreadable(name, "pdf_broken", "this PDF is damaged", "download it again")
}

// complete tells whether the end that every PDF has is there.
func complete(data []byte) bool {
	return bytes.Contains(data[max(0, len(data)-64<<10):], []byte("%%EOF"))
}
