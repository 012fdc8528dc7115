package worker

import (
	"context"
	"slices"
	"sync"
	"time"
)

// Command says how a worker is started: a program that calls Serve on its
// standard input and output.
type Command struct {
	Path string
	Name string // what the program sees as its own name
	Args []string
	Env  []string // besides what every worker gets
}

// idleTime is how long a worker that has nothing to do is kept.
const idleTime = time.Minute

// Pool does jobs in at most n processes. They are started when they are needed.
type Pool struct {
	command Command
	slots   chan struct{}

	mu     sync.Mutex
	idle   []*process // the one used last at the end
	closed bool
}

// New is a pool without processes yet.
func New(c Command, n int) *Pool {
	return &Pool{command: c, slots: make(chan struct{}, max(1, n))}
}

// Size is the most processes at a time.
func (p *Pool) Size() int { return cap(p.slots) }

// Do has a worker do the job within the limit of time and returns its reply. It
// waits for a worker that is free. When ctx ends the worker is killed.
func (p *Pool) Do(ctx context.Context, limit time.Duration, job []byte) ([]byte, error) {
	select {
	case p.slots <- struct{}{}:
		defer func() { <-p.slots }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	w := p.take()
	if w == nil {
		var err error
		if w, err = start(p.command); err != nil {
			return nil, err
		}
	}
	reply, err := w.do(ctx, limit, job)
	if err != nil {
		return nil, err
	}
	p.put(w)
	return reply, nil
}

// take is an idle worker that is alive, or nil.
func (p *Pool) take() *process {
	p.mu.Lock()
	defer p.mu.Unlock()
	for len(p.idle) > 0 {
		w := p.idle[len(p.idle)-1]
		p.idle = p.idle[:len(p.idle)-1]
		w.expiry.Stop()
		select {
		case <-w.dead:
			_, _ = w.in.Close(), w.out.Close()
		default:
			return w
		}
	}
	return nil
}

func (p *Pool) put(w *process) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed {
		w.kill()
		return
	}
	w.expiry = time.AfterFunc(idleTime, func() { p.retire(w) })
	p.idle = append(p.idle, w)
}

// retire ends a worker that is still idle.
func (p *Pool) retire(w *process) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if i := slices.Index(p.idle, w); i >= 0 {
		p.idle = slices.Delete(p.idle, i, i+1)
		w.kill()
	}
}

// Close ends the idle workers; those that work end after their job.
func (p *Pool) Close() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.closed = true
	for _, w := range p.idle {
		w.expiry.Stop()
		w.kill()
	}
	p.idle = nil
	return nil
}
