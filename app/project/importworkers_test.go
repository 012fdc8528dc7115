package project

import (
	"bytes"
	"context"
	"os"
	"testing"
	"time"

	"standpunt/app"
	"standpunt/app/ingest/worker"
)

// TestMain is a worker when it is started as one: one that hangs and crashes on
// files of those names.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == "be-a-worker" {
		worker.LimitMemory(workerMemory)
		err := worker.Serve(os.Stdin, os.Stdout, func(request []byte) []byte {
			head, _, _ := bytes.Cut(request, []byte("\n"))
			switch {
			case bytes.Contains(head, []byte("hang")):
				select {}
			case bytes.Contains(head, []byte("crash")):
				panic("on purpose")
			case bytes.Contains(head, []byte("nonsense")):
				return []byte("no JSON")
			}
			return work(request)
		})
		if err != nil {
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// testWorkers starts the test as a pool of n workers.
func testWorkers(t testing.TB, n int) *Workers {
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	w := NewWorkers(WorkerCommand{Path: exe, Name: exe, Args: []string{"be-a-worker"}}, n)
	t.Cleanup(func() { _ = w.Close() })
	return w
}

func TestAFileThatFailsCostsItselfOnly(t *testing.T) {
	w := testWorkers(t, 1)
	w.limit = func(int) time.Duration { return 5 * time.Second }
	good := []byte("Vraag 1\nA?\nAntwoord 1\nJa.")
	for _, tt := range []struct {
		name string
		data []byte
		key  string // "" when it comes in
	}{
		{"good.txt", good, ""},
		{"hang.txt", good, "worker_time"},
		{"good.txt", good, ""},
		{"crash.txt", good, "worker_crashed"},
		{"nonsense.txt", good, "worker_crashed"},
		{"empty.txt", nil, "file_empty"},
		{"good.txt", good, ""},
	} {
		if tt.key == "worker_time" {
			w.limit = func(int) time.Duration { return 300 * time.Millisecond }
		} else {
			w.limit = timeFor
		}
		sets, err := w.Parse(context.Background(), "some/folder/"+tt.name, tt.data, ParseOptions{})
		if tt.key == "" {
			want, _ := InProcess{}.Parse(context.Background(), tt.name, tt.data, ParseOptions{})
			if err != nil || len(sets) != 1 || sets[0].Answers[0].Text != "Ja." || sets[0].Source != want[0].Source {
				t.Errorf("%s: %v, %v", tt.name, sets, err)
			}
			continue
		}
		e, ok := err.(*app.Error)
		if !ok || e.Key != tt.key || e.Code != app.Unreadable || e.What != "read "+tt.name || e.Why == "" || e.Hint == "" {
			t.Errorf("%s: %#v, want %s", tt.name, err, tt.key)
		}
	}
}

func TestCancelledWorker(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	time.AfterFunc(100*time.Millisecond, cancel)
	if _, err := testWorkers(t, 1).Parse(ctx, "hang.txt", []byte("x"), ParseOptions{}); app.CodeOf(err) != app.Canceled {
		t.Errorf("got %v", err)
	}
}

func TestWorkerThatCannotStart(t *testing.T) {
	w := NewWorkers(WorkerCommand{Path: "/nowhere", Name: "x"}, 1)
	_, err := w.Parse(context.Background(), "a.txt", []byte("x"), ParseOptions{})
	if e, ok := err.(*app.Error); !ok || e.Key != "worker_start" || e.Hint == "" {
		t.Errorf("got %#v", err)
	}
}

func TestTimeForAFile(t *testing.T) {
	for size, want := range map[int]time.Duration{0: 30 * time.Second, 1_000_000: 40 * time.Second, 100 << 20: 2 * time.Minute} {
		if got := timeFor(size); got != want {
			t.Errorf("%d bytes: %s, want %s", size, got, want)
		}
	}
}

// BenchmarkWorkerStart is how long the first PDF waits for a worker, its cache warm.
func BenchmarkWorkerStart(b *testing.B) {
	if err := testWorkers(b, 1).Warm(context.Background()); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		w := testWorkers(b, 1)
		if err := w.Warm(context.Background()); err != nil {
			b.Fatal(err)
		}
		_ = w.Close()
	}
}
