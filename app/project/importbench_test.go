package project_test

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"standpunt/app"
	"standpunt/app/ingest"
	"standpunt/app/parse"
	"standpunt/app/project"
	"standpunt/storage"
)

// realPDFs are official documents; their pages are counted.
func realPDFs(b *testing.B) (dir string, files []string, pages int) {
	b.Helper()
	dir = filepath.Join("..", "..", "..", "shared", "data", "pdf")
	files, _ = filepath.Glob(filepath.Join(dir, "*.pdf"))
	if len(files) == 0 {
		b.Skip("needs the real documents of ../shared/data, which are not part of the repository")
	}
	for _, doc := range documents(b, files) {
		pages += doc.Pages
	}
	return dir, files, pages
}

func documents(b *testing.B, files []string) []*app.Document {
	b.Helper()
	var out []*app.Document
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		doc, err := ingest.Read(context.Background(), file, data, ingest.Options{})
		if err != nil {
			b.Fatal(err)
		}
		out = append(out, doc)
	}
	return out
}

// BenchmarkImport is import, parse and store into a project file, with one
// worker and with two, in pages a second.
func BenchmarkImport(b *testing.B) {
	dir, _, pages := realPDFs(b)
	exe, err := os.Executable()
	if err != nil {
		b.Fatal(err)
	}
	for _, jobs := range []int{1, 2} {
		b.Run(fmt.Sprintf("jobs=%d", jobs), func(b *testing.B) {
			workers := project.NewWorkers(project.WorkerCommand{Path: exe, Name: exe, Args: []string{"be-a-worker"}}, jobs)
			defer workers.Close()
			if err := workers.Warm(context.Background()); err != nil {
				b.Fatal(err)
			}
			n := 0
			for b.Loop() {
				n++
				store, err := storage.Open(context.Background(), filepath.Join(b.TempDir(), fmt.Sprint(n, ".standpunt")), storage.Options{Create: true})
				if err != nil {
					b.Fatal(err)
				}
				p := project.New(store, project.WithParser(workers))
				r, err := p.Import(context.Background(), []string{dir}, project.ImportOptions{Jobs: jobs}, nil)
				if err != nil || len(r.Failed) > 0 {
					b.Fatal(r.Failed, err)
				}
				if err := p.Close(); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(pages*b.N)/b.Elapsed().Seconds(), "pages/s")
		})
	}
}

// BenchmarkParse is the grammar alone, on lines that are read already.
func BenchmarkParse(b *testing.B) {
	_, files, pages := realPDFs(b)
	docs := documents(b, files)
	for b.Loop() {
		for _, doc := range docs {
			parse.Document(doc)
		}
	}
	b.ReportMetric(float64(pages*b.N)/b.Elapsed().Seconds(), "pages/s")
}

// BenchmarkPdftotext is the peer: text alone, one process a file.
func BenchmarkPdftotext(b *testing.B) {
	_, files, pages := realPDFs(b)
	peer, err := exec.LookPath("pdftotext")
	if err != nil {
		b.Skip("pdftotext is not installed (package poppler-utils)")
	}
	for b.Loop() {
		for _, file := range files {
			if err := exec.Command(peer, file, "-").Run(); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(pages*b.N)/b.Elapsed().Seconds(), "pages/s")
}
