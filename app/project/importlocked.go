package project

import (
	"errors"
	"path/filepath"
	"slices"
	"sync"

	"standpunt/app"
	"standpunt/app/ingest"
)

// keyring is the passwords of locked documents, for as long as the project is
// open. They are written nowhere: a document stays as locked as it came.
type keyring struct {
	mu        sync.Mutex
	passwords []string
}

// Unlock has the passwords tried on every locked document from now on, until the
// project is closed, the last given first.
func (p *Project) Unlock(passwords ...string) {
	p.keys.mu.Lock()
	defer p.keys.mu.Unlock()
	for _, word := range passwords {
		rest := slices.DeleteFunc(slices.Clone(p.keys.passwords), func(o string) bool { return o == word })
		p.keys.passwords = append([]string{word}, rest[:min(len(rest), mostPasswords-1)]...)
	}
}

// mostPasswords is how many are tried on a document: each try takes as long as
// opening it.
const mostPasswords = 20

// unlocking is options with the passwords that are known.
func (p *Project) unlocking() ParseOptions {
	p.keys.mu.Lock()
	defer p.keys.mu.Unlock()
	return ParseOptions{Passwords: p.keys.passwords}
}

// IsLocked tells whether an error says that a document needs a password, which Unlock can give.
func IsLocked(err error) bool {
	var e *app.Error
	return errors.As(err, &e) && e.Key == ingest.Locked
}

// Locked lists the files that did not come in because no known password opens them.
func (r ImportReport) Locked() []string {
	var files []string
	for _, f := range r.Failed {
		if IsLocked(f.Err) {
			files = append(files, f.File)
		}
	}
	return files
}

// With is the report together with what a later import of some of its failed
// files gave: what that says about a file counts.
func (r ImportReport) With(later ImportReport) ImportReport {
	told := map[string]bool{}
	for _, i := range later.Imported {
		told[filepath.Clean(i.File)] = true
	}
	for _, s := range later.Skipped {
		told[filepath.Clean(s.File)] = true
	}
	for _, f := range later.Failed {
		told[filepath.Clean(f.File)] = true
	}
	r.Failed = slices.DeleteFunc(slices.Clone(r.Failed), func(f Failed) bool { return told[filepath.Clean(f.File)] })
	r.Imported = append(slices.Clone(r.Imported), later.Imported...)
	r.Skipped = append(slices.Clone(r.Skipped), later.Skipped...)
	r.Failed = append(r.Failed, later.Failed...)
	r.Canceled = r.Canceled || later.Canceled
	return r
}
