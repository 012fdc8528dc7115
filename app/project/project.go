package project

import (
	"sync"
	"sync/atomic"
	"time"

	"standpunt/app"
)

// Project is an open project and everything that can be done with it. It is
// safe for use by several goroutines.
type Project struct {
	store  Store
	parser Parser
	now    func() time.Time
	coder  string
	memo   memo
	keys   keyring

	writing sync.Mutex    // held by what changes the texts, and by what is kept of them
	changes atomic.Uint64 // of texts, see Edition
	delays  kept[map[string]Delay]
	sums    kept[map[string]*app.SetSummary]
}

// Option changes how a project behaves.
type Option func(*Project)

// WithClock gives the time for what is written; the default is time.Now.
func WithClock(now func() time.Time) Option { return func(p *Project) { p.now = now } }

// WithCoder names who annotates and judges; the default is "".
func WithCoder(name string) Option { return func(p *Project) { p.coder = name } }

// WithParser gives what reads the files of an import; the default is InProcess.
// Closing the project does not close it.
func WithParser(parser Parser) Option { return func(p *Project) { p.parser = parser } }

// New makes the deeds available on a store. Closing the project closes the store.
func New(store Store, options ...Option) *Project {
	p := &Project{store: store, parser: InProcess{}, now: time.Now}
	for _, o := range options {
		o(p)
	}
	return p
}

// Path is the project file, "" for a project in memory.
func (p *Project) Path() string { return p.store.Path() }

// Writable tells whether anything can be changed: false when the file is read
// only or another window is writing to it.
func (p *Project) Writable() bool { return p.store.Writable() }

// Coder is who annotates.
func (p *Project) Coder() string { return p.coder }

// SetCoder changes who annotates from now on.
func (p *Project) SetCoder(name string) { p.coder = name }

// Close writes what is open and leaves exactly one file.
func (p *Project) Close() error { return p.store.Close() }

// stamp is the time as it is stored: UTC, whole seconds.
func (p *Project) stamp() time.Time { return p.now().UTC().Truncate(time.Second) }
