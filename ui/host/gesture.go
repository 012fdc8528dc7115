package host

import "context"

// Gesture does what changes the project, says of it what done gives, with an Undo, and has
// what is shown read again. Done is called only when it succeeded. What is typed meanwhile
// waits: the next key is for the line that the user sees then, not for the one that was there.
func Gesture(h Host, deed func(context.Context) error, done func() (said string)) {
	h.Run("", func(ctx context.Context, _ func(int, int)) error { return deed(ctx) }, func(err error) {
		if err != nil {
			h.Fail(err)
			return
		}
		h.Notice(done(), true)
		h.Changed()
	})
	h.Await()
}
