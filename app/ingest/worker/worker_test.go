package worker

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"testing"
	"time"
)

// eaten is what a parser that never has enough has taken.
var eaten [][]byte

// TestMain is the worker when it is started as one: it does what a job says.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == "be-a-worker" {
		LimitMemory(512 << 20)
		if err := Serve(os.Stdin, os.Stdout, job); err != nil {
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func job(b []byte) []byte {
	switch string(b) {
	case "hang":
		for {
			time.Sleep(time.Hour)
		}
	case "crash":
		panic("a fault on purpose")
	case "exit":
		os.Exit(0)
	case "eat":
		for {
			eaten = append(eaten, bytes.Repeat([]byte("x"), 16<<20))
			time.Sleep(5 * time.Millisecond)
		}
	case "who":
		return []byte(fmt.Sprint(os.Getpid()))
	case "secret":
		return []byte(os.Getenv("STANDPUNT_SECRET"))
	}
	return append([]byte("did "), b...)
}

func pool(t *testing.T, n int) *Pool {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	p := New(Command{Path: exe, Name: exe, Args: []string{"be-a-worker"}}, n)
	t.Cleanup(func() { _ = p.Close() })
	return p
}

func TestAJobThatFailsCostsItselfOnly(t *testing.T) {
	t.Setenv("STANDPUNT_SECRET", "x")
	p := pool(t, 1)
	for _, tt := range []struct {
		job  string
		want string
		err  error
	}{
		{"one", "did one", nil},
		{"hang", "", ErrTimeout},
		{"two", "did two", nil},
		{"crash", "", ErrCrashed},
		{"exit", "", ErrCrashed},
		{"eat", "", ErrMemory},
		{"secret", "", nil},
		{strings.Repeat("x", 5<<20), "did " + strings.Repeat("x", 5<<20), nil},
	} {
		limit := 20 * time.Second
		if tt.job == "hang" {
			limit = 200 * time.Millisecond
		}
		got, err := p.Do(context.Background(), limit, []byte(tt.job))
		if !errors.Is(err, tt.err) || string(got) != tt.want {
			t.Errorf("%.10s: %.20q, %v, want %v", tt.job, got, err, tt.err)
		}
		if tt.job == "crash" && !strings.Contains(fmt.Sprint(err), "a fault on purpose") {
			t.Errorf("the log does not learn why it crashed: %v", err)
		}
	}
}

func TestCancelKillsTheWorker(t *testing.T) {
	p := pool(t, 1)
	ctx, cancel := context.WithCancel(context.Background())
	time.AfterFunc(100*time.Millisecond, cancel)
	begin := time.Now()
	if _, err := p.Do(ctx, time.Minute, []byte("hang")); !errors.Is(err, context.Canceled) || time.Since(begin) > 5*time.Second {
		t.Errorf("after %s: %v", time.Since(begin), err)
	}
	if got, err := p.Do(context.Background(), time.Minute, []byte("on")); string(got) != "did on" {
		t.Errorf("the next job: %s, %v", got, err)
	}
}

func TestWorkersAreUsedAgainAndNeverMoreThanTheSize(t *testing.T) {
	p := pool(t, 2)
	pids := map[string]bool{}
	var mu sync.Mutex
	var wait sync.WaitGroup
	for range 20 {
		wait.Go(func() {
			pid, err := p.Do(context.Background(), time.Minute, []byte("who"))
			mu.Lock()
			defer mu.Unlock()
			if pids[string(pid)] = true; err != nil {
				t.Error(err)
			}
		})
	}
	wait.Wait()
	if len(pids) > 2 {
		t.Errorf("%d processes for a pool of 2", len(pids))
	}
}

func TestOneThatDiedIdleIsReplaced(t *testing.T) {
	p := pool(t, 1)
	if _, err := p.Do(context.Background(), time.Minute, []byte("x")); err != nil {
		t.Fatal(err)
	}
	_ = p.idle[0].cmd.Process.Kill()
	<-p.idle[0].dead
	if got, err := p.Do(context.Background(), time.Minute, []byte("y")); string(got) != "did y" {
		t.Errorf("%s, %v", got, err)
	}
}

func TestWhatCannotBeStarted(t *testing.T) {
	p := New(Command{Path: "/nowhere/at/all", Name: "x"}, 1)
	if _, err := p.Do(context.Background(), time.Second, nil); !errors.Is(err, ErrStart) {
		t.Errorf("got %v", err)
	}
}

// TestServeEndsWithItsMaster: when who asked is gone, a worker that hangs goes too.
func TestServeEndsWithItsMaster(t *testing.T) {
	r, w := io.Pipe()
	ended := make(chan error)
	go func() { ended <- Serve(r, io.Discard, func([]byte) []byte { select {} }) }()
	if err := writeFrame(w, []byte("hang")); err != nil {
		t.Fatal(err)
	}
	_ = w.Close()
	select {
	case err := <-ended:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(5 * time.Second):
		t.Error("it goes on")
	}
}

// FuzzFrames: bytes that are no frame are an error, never a panic or a huge allocation that succeeds.
func FuzzFrames(f *testing.F) {
	f.Add([]byte{0, 0, 0, 1, 'x'})
	f.Add([]byte{255, 255, 255, 255})
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) > 0 && b[0] > 1 {
			return // a length of more than 32 MB: valid or refused, but not worth the memory here
		}
		got, err := readFrame(bytes.NewReader(b))
		if err == nil && !bytes.Equal(got, b[4:4+len(got)]) {
			t.Errorf("got %q of %q", got, b)
		}
	})
}
