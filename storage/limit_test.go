//go:build unix

package storage_test

import (
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// limitFiles makes the system refuse to let any file of this process grow much
// larger than the project is: as near to a full disk as an ordinary user gets.
func limitFiles(path string) {
	info, err := os.Stat(path)
	if err != nil {
		fmt.Println("error", err)
		os.Exit(1)
	}
	signal.Ignore(syscall.SIGXFSZ)
	size := uint64(info.Size() + 200_000)
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: size, Max: size}); err != nil {
		fmt.Println("error", err)
		os.Exit(1)
	}
}

// A disk that fills up while somebody annotates: everything that was
// acknowledged is there, and the rest was refused in plain words.
func TestFilesThatMayNotGrow(t *testing.T) {
	path := filepath.Join(t.TempDir(), "p.standpunt")
	tagged(t, path)
	out, _ := child("fill", path).Output() // ends with the error: exit status 1
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	last := lines[len(lines)-1]
	if !strings.HasPrefix(last, "error full") {
		t.Fatalf("the child ends with %q", last)
	}
	done := lines[:len(lines)-1]
	if len(done) == 0 {
		t.Fatal("nothing was done before the disk was full")
	}
	checkAll(t, path, done)
	t.Logf("%d annotations before the disk was full", len(done))
}
