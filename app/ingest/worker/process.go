package worker

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"sync"
	"time"
)

// Why a job has no reply. A job that was cancelled gives the context's error.
var (
	ErrStart   = errors.New("the worker could not be started")
	ErrCrashed = errors.New("the worker crashed")
	ErrTimeout = errors.New("the job took too long")
	ErrMemory  = errors.New("the job took too much memory")
)

// process is a running worker.
type process struct {
	cmd     *exec.Cmd
	in, out *os.File
	said    *tail
	dead    chan struct{} // closed when it has ended
	expiry  *time.Timer   // ends it when it is idle for long
}

func start(c Command) (*process, error) {
	theirIn, in, err := os.Pipe()
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrStart, err)
	}
	out, theirOut, err := os.Pipe()
	if err != nil {
		_, _ = theirIn.Close(), in.Close()
		return nil, fmt.Errorf("%w: %w", ErrStart, err)
	}
	p := &process{in: in, out: out, said: &tail{}, dead: make(chan struct{})}
	p.cmd = exec.Command(c.Path)
	p.cmd.Args = append([]string{c.Name}, c.Args...)
	p.cmd.Env = append(environment(), c.Env...)
	p.cmd.Dir = os.TempDir()
	p.cmd.Stdin, p.cmd.Stdout, p.cmd.Stderr = theirIn, theirOut, p.said
	p.cmd.WaitDelay = time.Second
	err = p.cmd.Start()
	_, _ = theirIn.Close(), theirOut.Close()
	if err != nil {
		_, _ = in.Close(), out.Close()
		return nil, fmt.Errorf("%w: %w", ErrStart, err)
	}
	go func() {
		_ = p.cmd.Wait()
		close(p.dead)
	}()
	return p, nil
}

// do sends a job and waits for its reply. After an error the process is gone.
func (p *process) do(ctx context.Context, limit time.Duration, job []byte) ([]byte, error) {
	type result struct {
		reply []byte
		err   error
	}
	done := make(chan result, 1)
	go func() {
		var r result
		if r.err = writeFrame(p.in, job); r.err == nil {
			r.reply, r.err = readFrame(p.out)
		}
		done <- r
	}()
	timer := time.NewTimer(limit)
	defer timer.Stop()
	select {
	case r := <-done:
		if r.err == nil {
			return r.reply, nil
		}
		p.end()
		if p.cmd.ProcessState.ExitCode() == outOfMemory {
			return nil, ErrMemory
		}
		return nil, fmt.Errorf("%w: %s: %s", ErrCrashed, p.cmd.ProcessState, p.said)
	case <-timer.C:
		p.kill()
		return nil, ErrTimeout
	case <-ctx.Done():
		p.kill()
		return nil, ctx.Err()
	}
}

// end kills the process, after the moment that one which crashed needs to say how.
func (p *process) end() {
	select {
	case <-p.dead:
	case <-time.After(50 * time.Millisecond):
	}
	p.kill()
}

// kill ends the process and waits until it is gone.
func (p *process) kill() {
	_ = p.cmd.Process.Kill()
	<-p.dead
	_, _ = p.in.Close(), p.out.Close()
}

// environment is what a worker may know: where to keep its cache, no secrets.
func environment() []string {
	var env []string
	for _, name := range []string{
		"HOME", "XDG_CACHE_HOME", "TMPDIR", "PATH",
		"USERPROFILE", "LOCALAPPDATA", "TEMP", "TMP", "SystemRoot", "GOCOVERDIR",
	} {
		if v, ok := os.LookupEnv(name); ok {
			env = append(env, name+"="+v)
		}
	}
	return env
}

// tail keeps the end of what a worker says on its error output.
type tail struct {
	mu   sync.Mutex
	last []byte
}

func (t *tail) Write(b []byte) (int, error) {
	const most = 4096
	t.mu.Lock()
	defer t.mu.Unlock()
	t.last = append(t.last, b...)
	if n := len(t.last) - most; n > 0 {
		t.last = append([]byte{}, t.last[n:]...)
	}
	return len(b), nil
}

func (t *tail) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return string(t.last)
}
