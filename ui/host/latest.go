package host

import "context"

// Latest is what is read for words that are typed: only the last read goes on, for nobody
// waits for those before it, and they would hold it up.
type Latest struct{ stop context.CancelFunc }

// Only is the work for Run; what was begun before it ends.
func (l *Latest) Only(work func(context.Context) error) func(context.Context, func(done, total int)) error {
	if l.stop != nil {
		l.stop()
	}
	others, stop := context.WithCancel(context.Background())
	l.stop = stop
	return func(ctx context.Context, _ func(int, int)) error {
		ctx, end := context.WithCancel(ctx)
		defer end()
		defer context.AfterFunc(others, end)()
		return work(ctx)
	}
}
