package storage

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"

	"standpunt/app"
)

// holder is what a lock file says about who writes to the project.
type holder struct {
	Name string    `json:"name"` // user or program, as given in Options
	Host string    `json:"host"`
	PID  int       `json:"pid"`
	At   time.Time `json:"at"`
}

func (h holder) String() string {
	if h.PID == 0 {
		return "another program"
	}
	return fmt.Sprintf("%s on %s (process %d)", h.Name, h.Host, h.PID)
}

// lock is the writer's lock: a file beside the project, locked for as long as
// the project is open for writing. A process that dies lets go of it.
type lock struct {
	path string
	f    *flock.Flock
}

// acquire takes the lock of the project at path, or says who holds it (Busy).
func acquire(path string, h holder) (*lock, error) {
	name := path + ".lock"
	// The holder removes the file when it lets go. Whoever had opened it just
	// before that holds a lock on a file that nobody else sees: try again.
	for range 100 {
		f := flock.New(name, flock.SetPermissions(0o644))
		ok, err := f.TryLock()
		if err != nil {
			return nil, err
		}
		if !ok {
			f.Close()
			return nil, busy(path, readHolder(name))
		}
		if isCurrent(f, name) {
			l := &lock{path: name, f: f}
			l.write(h)
			return l, nil
		}
		f.Close()
	}
	return nil, busy(path, holder{})
}

func isCurrent(f *flock.Flock, name string) bool {
	held, err := f.Stat()
	if err != nil {
		return false
	}
	seen, err := os.Stat(name)
	return err == nil && os.SameFile(held, seen)
}

// write names the holder for others to read. It is a courtesy: the lock holds
// without it, so a disk that is full does not keep anybody out.
func (l *lock) write(h holder) {
	if b, err := json.Marshal(h); err == nil {
		_ = os.WriteFile(l.path, append(b, '\n'), 0o644)
	}
}

// release removes the file before letting go, so that nobody can lock a file
// that is about to vanish without noticing.
func (l *lock) release() {
	os.Remove(l.path)
	l.f.Close()
}

func readHolder(name string) holder {
	var h holder
	b, err := os.ReadFile(name)
	if err != nil || json.Unmarshal(b, &h) != nil {
		return holder{}
	}
	return h
}

func busy(path string, h holder) *app.Error {
	return &app.Error{
		Code: app.Busy, Key: "project_in_use", What: "open " + filepath.Base(path),
		Why:  "the project is in use by " + h.String(),
		Hint: "close it there, or open it for reading only",
	}
}
