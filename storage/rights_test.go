package storage_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"standpunt/app"
	"standpunt/storage"
)

// playPart does what a child process was started for and prints what came of it.
func playPart(part, path string) int {
	if os.Geteuid() == 0 { // the superuser may write everything: become nobody
		if err := syscall.Setgroups(nil); err != nil {
			fmt.Println("cannot become nobody:", err)
			return 1
		}
		if err := syscall.Setgid(65534); err != nil {
			fmt.Println("cannot become nobody:", err)
			return 1
		}
		if err := syscall.Setuid(65534); err != nil {
			fmt.Println("cannot become nobody:", err)
			return 1
		}
	}
	ctx := context.Background()
	s, err := storage.Open(ctx, path, storage.Options{ReadOnly: part == "read", Create: part == "create"})
	if err != nil {
		fmt.Println(app.CodeOf(err), err)
		return 0
	}
	sets := 0
	err = s.EachSet(ctx, func(*app.Set) error { sets++; return nil })
	problems, checked := s.Check(ctx)
	fmt.Println("sets", sets, "problems", len(problems), err, checked, s.Close())
	return 0
}

// asNobody runs a part of playPart as a user who owns nothing.
func asNobody(t *testing.T, part, path string) string {
	t.Helper()
	out, err := child(part, path).Output()
	if err != nil {
		t.Skipf("cannot run as another user here: %v %s", err, out)
	}
	if strings.HasPrefix(string(out), "cannot") {
		t.Skip(string(out))
	}
	return strings.TrimSpace(string(out))
}

// shared is a folder that every user may enter.
func shared(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "standpunt-rights")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.Chmod(dir, 0o755); os.RemoveAll(dir) })
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	return dir
}

func copyFile(t *testing.T, from, to string, mode os.FileMode) {
	t.Helper()
	data, err := os.ReadFile(from)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(to, data, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(to, mode); err != nil {
		t.Fatal(err)
	}
}

const allWell = "sets 1 problems 0 <nil> <nil> <nil>"

func TestRights(t *testing.T) {
	whole := sample(t)
	for _, test := range []struct {
		name        string
		file, dir   os.FileMode
		read, write string
	}{
		{"a file and a folder of somebody else", 0o444, 0o555, allWell, "read_only "},
		{"a file that is for reading", 0o444, 0o777, allWell, "read_only "},
		{"a folder that is for reading", 0o666, 0o555, allWell, "read_only "},
		{"a file that may not be read", 0o600, 0o777, "unreadable ", "unreadable "},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := shared(t)
			path := filepath.Join(dir, "p.standpunt")
			copyFile(t, whole, path, test.file)
			if os.Geteuid() != 0 && test.file == 0o600 {
				t.Skip("needs a file of another user")
			}
			if err := os.Chmod(dir, test.dir); err != nil {
				t.Fatal(err)
			}
			for part, want := range map[string]string{"read": test.read, "write": test.write} {
				if got := asNobody(t, part, path); !strings.HasPrefix(got, want) {
					t.Errorf("%s: %q, want %q", part, got, want)
				}
			}
			if got := beside(t, path); len(got) != 1 {
				t.Errorf("left behind: %v", got)
			}
			if got := asNobody(t, "create", filepath.Join(dir, "new.standpunt")); test.dir == 0o555 && !strings.HasPrefix(got, "read_only ") {
				t.Errorf("create: %q", got)
			}
		})
	}
}

// A project that a crash left open, on a drive that cannot be written, is read whole.
func TestCrashedProjectInReadOnlyFolder(t *testing.T) {
	dir := shared(t)
	path := filepath.Join(dir, "p.standpunt")
	copyFile(t, sample(t), path, 0o644)
	c := child("annotate", path)
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	_ = out.Close()
	_ = c.Wait()
	for _, name := range beside(t, path) {
		if err := os.Chmod(filepath.Join(dir, name), 0o444); err != nil {
			t.Fatal(err)
		}
	}
	for _, without := range []string{"", "-shm"} {
		if without != "" {
			if err := os.Remove(path + without); err != nil {
				t.Fatal(err)
			}
		}
		if err := os.Chmod(dir, 0o555); err != nil {
			t.Fatal(err)
		}
		if got := asNobody(t, "read", path); got != allWell {
			t.Errorf("without %q: %q; beside: %v", without, got, beside(t, path))
		}
		os.Chmod(dir, 0o755)
	}
}
