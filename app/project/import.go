package project

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"path/filepath"
	"strconv"
	"time"

	"standpunt/app"
)

// ImportOptions changes how files come in.
type ImportOptions struct {
	NoSource bool              // do not keep the original documents
	Jobs     int               // files read at the same time; 0 for DefaultJobs
	Columns  map[string]string // of tables; see ParseOptions
	Group    string            // of the import that this one goes on with: one step of undo; "" for a new one
	final    bool              // no undo takes it back
}

// Progress tells how far an import is.
type Progress struct {
	File        string // that comes now; "" at the end
	Done, Total int

	Imported, Skipped, Failed int // sets and files so far

	Rate float64       // files a second lately; 0 while it is too early to say
	Left time.Duration // that the rest takes at this rate, about; 0 while it is too early to say
}

// ImportReport says what became of every file.
type ImportReport struct {
	Imported []Imported `json:"imported"`
	Skipped  []Skipped  `json:"skipped"`
	Failed   []Failed   `json:"failed"`
	Canceled bool       `json:"-"`
	Group    string     `json:"-"` // names the import, to go on with it
}

// Imported is a set that came in.
type Imported struct {
	File      string        `json:"file"`
	Set       string        `json:"set"`
	Kind      app.Kind      `json:"kind"`
	Questions int           `json:"questions"`
	Answers   int           `json:"answers"`
	Warnings  []app.Warning `json:"warnings"`
	// Replaced is what became of the passages when the set is a newer version of
	// one that was there; nil for a new set.
	Replaced *Replacement `json:"replaced,omitempty"`
	// Twin is a set of the same number that came from a file in another format, or "".
	Twin string `json:"twin,omitempty"`
}

// Skipped is a file that was not needed, with the set that it would have given.
type Skipped struct {
	File   string `json:"file"`
	Reason string `json:"reason"`
	Set    string `json:"set"`
}

// Failed is a file that could not be read.
type Failed struct {
	File  string `json:"file"`
	Error string `json:"error"`
	Hint  string `json:"hint,omitempty"`
	Err   error  `json:"-"`
}

// Import brings in the files, and the files below the folders, as one step of
// undo. Several are read at the same time, and written in their order. A bad
// file never stops the others; when ctx ends, what is in stays in. The error is
// for an import that could not go on at all: the project cannot be written, or
// the disk is full.
func (p *Project) Import(ctx context.Context, paths []string, o ImportOptions, progress func(Progress)) (ImportReport, error) {
	report := ImportReport{Imported: []Imported{}, Skipped: []Skipped{}, Failed: []Failed{}}
	files, failed := walk(paths)
	report.Failed = append(report.Failed, failed...)
	group := cmp.Or(o.Group, app.NewID())
	report.Group = group
	reading, stop := context.WithCancel(ctx)
	defer stop()
	results := p.readAll(reading, files, o)
	var speed pace
	tell := func(file string, done int) {
		if progress == nil {
			return
		}
		s := Progress{File: file, Done: done, Total: len(files), Imported: len(report.Imported), Skipped: len(report.Skipped), Failed: len(report.Failed)}
		s.Rate, s.Left = speed.at(time.Now(), done, len(files))
		progress(s)
	}
	for i, file := range files {
		tell(file, i)
		var r read
		select {
		case result := <-results:
			r = <-result
		case <-ctx.Done():
		}
		if ctx.Err() != nil {
			report.Canceled = true
			return report, nil
		}
		err := r.err
		if err == nil {
			err = p.write(ctx, r, group, o, &report)
		}
		switch code := app.CodeOf(err); {
		case err == nil:
		case errors.Is(err, context.Canceled) || code == app.Canceled:
			report.Canceled = true
			return report, nil
		case code == app.Full || code == app.ReadOnly || code == app.Busy || code == app.Damaged:
			return report, err
		default:
			report.Failed = append(report.Failed, failure(file, err))
		}
	}
	tell("", len(files))
	return report, nil
}

// read is a file that was read: its sets, or the set that is there already.
type read struct {
	file  string
	data  []byte
	sets  []*app.Set
	known string
	err   error

	corrections app.Corrections // that were taken over from the older document
}

// readAll reads the files, a few at a time, and gives the results in their
// order. It stays at most that few ahead of who takes them, so that memory is bounded.
func (p *Project) readAll(ctx context.Context, files []string, o ImportOptions) <-chan chan read {
	jobs := o.Jobs
	if jobs <= 0 {
		jobs = DefaultJobs()
	}
	results := make(chan chan read, jobs-1)
	go func() {
		for _, file := range files {
			result := make(chan read, 1)
			select {
			case results <- result:
			case <-ctx.Done():
				return
			}
			go func() { result <- p.read(ctx, file, o) }()
		}
	}()
	return results
}

func (p *Project) read(ctx context.Context, file string, o ImportOptions) read {
	r := read{file: file}
	if r.data, r.err = readFile(file); r.err != nil {
		return r
	}
	sum := sha256.Sum256(r.data)
	if r.known, r.err = p.knownSource(ctx, hex.EncodeToString(sum[:])); r.err != nil || r.known != "" {
		return r
	}
	options := p.unlocking()
	options.Columns = o.Columns
	if options.Corrections, r.err = p.store.Corrections(ctx, hex.EncodeToString(sum[:])); r.err != nil {
		return r
	}
	r.sets, r.err = p.parser.Parse(ctx, file, r.data, options)
	if r.err == nil && options.Corrections.Empty() && len(r.sets) == 1 {
		p.corrected(ctx, &r, options)
	}
	return r
}

// knownSource is a set that came from the bytes with this SHA-256, or "".
func (p *Project) knownSource(ctx context.Context, sum string) (string, error) {
	ids, err := p.store.SetsOfSource(ctx, sum)
	if err != nil || len(ids) == 0 {
		return "", err
	}
	return ids[0], nil
}

// ImportFS brings in every file of fsys: the sample's documents. They come with
// the program and are no gesture of the user, so that no undo takes them away.
func (p *Project) ImportFS(ctx context.Context, fsys fs.FS) (ImportReport, error) {
	report := ImportReport{Imported: []Imported{}, Skipped: []Skipped{}, Failed: []Failed{}}
	group := app.NewID()
	err := fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(fsys, path)
		if err != nil {
			return err
		}
		sets, err := InProcess{}.Parse(ctx, path, data, ParseOptions{})
		if err != nil {
			return err
		}
		return p.write(ctx, read{file: path, data: data, sets: sets}, group, ImportOptions{final: true}, &report)
	})
	return report, err
}

// write puts the sets of a file into the project, unless its bytes, or its words,
// are in it already. A newer document of a set that is there takes its place.
func (p *Project) write(ctx context.Context, r read, group string, o ImportOptions, report *ImportReport) error {
	if r.known == "" {
		var err error
		if r.known, err = p.knownSource(ctx, r.sets[0].Source.SHA256); err != nil {
			return err
		}
	}
	if r.known != "" {
		report.Skipped = append(report.Skipped, Skipped{File: r.file, Reason: "the same document is in the project already", Set: r.known})
		return nil
	}
	if o.NoSource {
		r.data = nil
	}
	for i, set := range r.sets {
		globalIDs(set, i)
	}
	g := app.Gesture{Label: "import", Coder: p.coder, Group: group, About: filepath.Base(r.file), Final: o.final}
	var imported []Imported
	var skipped []Skipped
	err := p.gesture(ctx, g, func(w Writer) error {
		data, own := r.data, map[string]bool{}
		for _, set := range r.sets {
			old, twin, err := known(ctx, w, set, own)
			if err != nil {
				return err
			}
			if old != nil && sameTexts(old, set) {
				skipped = append(skipped, Skipped{File: r.file, Reason: "the set is in the project already, with the same words", Set: old.ID})
				continue
			}
			one := Imported{File: r.file, Kind: set.Kind, Questions: len(set.Questions), Answers: len(set.Answers), Warnings: set.Warnings, Twin: twin}
			if old == nil {
				err = w.AddSet(set, data)
			} else {
				one.Replaced, err = p.replace(ctx, w, old, set, data)
				if err == nil && !r.corrections.Empty() {
					err = w.PutCorrections(set.Source.SHA256, r.corrections)
				}
			}
			if err != nil {
				return err
			}
			data = nil // all sets of the file share it
			one.Set, own[set.ID] = set.ID, true
			imported = append(imported, one)
		}
		return nil
	})
	if err != nil {
		return err
	}
	report.Imported = append(report.Imported, imported...)
	report.Skipped = append(report.Skipped, skipped...)
	return nil
}

// globalIDs gives the set an id that follows from its bytes, so that the same
// document gets the same ids in every project and exports can be compared, and
// makes the ids of its questions and answers unique in the project.
func globalIDs(set *app.Set, nth int) {
	id := app.ContentID(set.Source.SHA256, strconv.Itoa(nth))
	for i := range set.Questions {
		set.Questions[i].ID = id + "-q" + strconv.Itoa(i+1)
	}
	for i := range set.Answers {
		set.Answers[i].ID = id + "-a" + strconv.Itoa(i+1)
	}
	set.ID = id
}
