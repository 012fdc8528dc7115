package project

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"path/filepath"
	"runtime"
	"time"

	"standpunt/app"
	"standpunt/app/ingest"
	"standpunt/app/ingest/worker"
)

// DefaultJobs is how many files are read at the same time: one for each core, at most four.
func DefaultJobs() int { return max(1, min(4, runtime.NumCPU())) }

// Workers is the parser that works in processes of its own, one file at a time
// in each: a file that crashes, hangs or eats memory costs that file.
type Workers struct {
	pool  *worker.Pool
	limit func(size int) time.Duration
}

// WorkerCommand says how the program is started again as a worker, in which it
// calls ServeWorker.
type WorkerCommand = worker.Command

// NewWorkers is n workers, DefaultJobs for 0, that start when they are needed.
func NewWorkers(c WorkerCommand, n int) *Workers {
	if n <= 0 {
		n = DefaultJobs()
	}
	return &Workers{worker.New(c, n), timeFor}
}

// timeFor is the time that a file of this size may take: half a minute and a
// second for every 100 KB, two minutes at most.
func timeFor(size int) time.Duration {
	return min(2*time.Minute, 30*time.Second+time.Duration(size/100_000)*time.Second)
}

// workerMemory is what a worker may take in bytes, PDFium's 256 MB among it.
const workerMemory = 1 << 30

// job is the head of what a worker gets; the file's bytes follow behind a line end.
type job struct {
	Name    string            `json:"name"`
	Columns map[string]string `json:"columns,omitempty"`
	Warm    bool              `json:"warm,omitempty"`
	Lines   bool              `json:"lines,omitempty"` // the lines only, not split
	Page    int               `json:"page,omitempty"`  // the picture of this page only

	Corrections *app.Corrections `json:"corrections,omitempty"`
	Passwords   []string         `json:"passwords,omitempty"` // over the pipe: never among the arguments or in the environment
}

// done is what a worker gives back.
type done struct {
	Sets     []*app.Set     `json:"sets"`
	Document *app.Document  `json:"document,omitempty"`
	Page     *app.PageImage `json:"page,omitempty"`
	Error    *fault         `json:"error"`
}

// fault is an app.Error on its way between processes.
type fault struct {
	Code app.Code `json:"code"`
	Key  string   `json:"key"`
	What string   `json:"what"`
	Why  string   `json:"why"`
	Hint string   `json:"hint"`
}

// Parse has a worker read and split a file.
func (w *Workers) Parse(ctx context.Context, name string, data []byte, o ParseOptions) ([]*app.Set, error) {
	j := job{Name: filepath.Base(name), Columns: o.Columns, Passwords: o.Passwords}
	if !o.Corrections.Empty() {
		j.Corrections = &o.Corrections
	}
	d, err := w.do(ctx, j, data)
	if err != nil {
		return nil, err
	}
	if len(d.Sets) == 0 {
		return nil, workerError(name, errors.New("a reply without sets"))
	}
	return d.Sets, nil
}

// Lines has a worker read a file.
func (w *Workers) Lines(ctx context.Context, name string, data []byte, o ParseOptions) (*app.Document, error) {
	d, err := w.do(ctx, job{Name: filepath.Base(name), Lines: true, Passwords: o.Passwords}, data)
	if err == nil && d.Document == nil {
		err = workerError(name, errors.New("a reply without lines"))
	}
	return d.Document, err
}

// Page has a worker draw a page of a PDF.
func (w *Workers) Page(ctx context.Context, name string, data []byte, page int, o ParseOptions) (app.PageImage, error) {
	d, err := w.do(ctx, job{Name: filepath.Base(name), Page: page, Passwords: o.Passwords}, data)
	if err == nil && d.Page == nil {
		err = workerError(name, errors.New("a reply without a picture"))
	}
	if err != nil {
		return app.PageImage{}, err
	}
	return *d.Page, nil
}

// Warm starts a worker and PDFium in it, so that the first PDF need not wait.
// The first time on a machine it takes some seconds.
func (w *Workers) Warm(ctx context.Context) error {
	_, err := w.do(ctx, job{Warm: true}, nil)
	return err
}

// Close ends the workers.
func (w *Workers) Close() error { return w.pool.Close() }

func (w *Workers) do(ctx context.Context, j job, data []byte) (done, error) {
	head, err := json.Marshal(j)
	if err != nil {
		return done{}, err
	}
	request := append(append(append(make([]byte, 0, len(head)+1+len(data)), head...), '\n'), data...)
	reply, err := w.pool.Do(ctx, w.limit(len(data)), request)
	if err != nil {
		return done{}, workerError(j.Name, err)
	}
	var d done
	if err := json.Unmarshal(reply, &d); err != nil {
		return done{}, workerError(j.Name, err)
	}
	if f := d.Error; f != nil {
		return done{}, &app.Error{Code: f.Code, Key: f.Key, What: f.What, Why: f.Why, Hint: f.Hint}
	}
	return d, nil
}

// workerError says in words what became of a worker.
func workerError(name string, err error) error {
	e := &app.Error{
		Code: app.Unreadable, Key: "worker_crashed", What: "read " + filepath.Base(name), Err: err,
		Why: "the reader crashed on this file", Hint: "open it in the program that made it and save it again",
	}
	switch {
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		e.Code, e.Key, e.Why, e.Hint = app.Canceled, "canceled", "it was stopped", ""
	case errors.Is(err, worker.ErrTimeout):
		e.Key, e.Why, e.Hint = "worker_time", "reading it took too long and was stopped", "split it, or open it in the program that made it and save it again"
	case errors.Is(err, worker.ErrMemory):
		e.Key, e.Why, e.Hint = "worker_memory", "reading it took too much memory and was stopped", "split it, or open it in the program that made it and save it again"
	case errors.Is(err, worker.ErrStart):
		e.Key, e.Why, e.Hint = "worker_start", "the reader could not be started", "restart Standpunt; if that does not help, install it again"
	}
	return e
}

// ServeWorker makes this process a worker: it reads files for the process that
// started it, until in ends.
func ServeWorker(in io.Reader, out io.Writer) error {
	worker.LimitMemory(workerMemory)
	return worker.Serve(in, out, work)
}

func work(request []byte) []byte {
	var d done
	err := func() error {
		head, data, _ := bytes.Cut(request, []byte("\n"))
		var j job
		if err := json.Unmarshal(head, &j); err != nil {
			return err
		}
		if j.Warm {
			return ingest.Warm(context.Background())
		}
		o := ParseOptions{Columns: j.Columns, Passwords: j.Passwords}
		if j.Corrections != nil {
			o.Corrections = *j.Corrections
		}
		var err error
		if j.Lines {
			d.Document, err = InProcess{}.Lines(context.Background(), j.Name, data, o)
			return err
		}
		if j.Page != 0 {
			var page app.PageImage
			page, err = InProcess{}.Page(context.Background(), j.Name, data, j.Page, o)
			d.Page = &page
			return err
		}
		d.Sets, err = InProcess{}.Parse(context.Background(), j.Name, data, o)
		return err
	}()
	if err != nil {
		d.Error = &fault{Code: app.CodeOf(err), Key: "internal", Why: err.Error()}
		var e *app.Error
		if errors.As(err, &e) {
			d.Error = &fault{e.Code, e.Key, e.What, e.Why, e.Hint}
		}
	}
	reply, err := json.Marshal(d)
	if err != nil {
		reply, _ = json.Marshal(done{Error: &fault{Code: app.Internal, Key: "internal", Why: err.Error()}})
	}
	return reply
}
