package host

import "slices"

// Stay is the line on which a row of a list stands after the list was read again, and by
// how many lines it went down, so that the next key is for what the user sees. When the
// row is there no more, the cursor stays on its line.
func Stay[T any](now []T, line int, same func(T) bool) (to, by int) {
	if to = slices.IndexFunc(now, same); to >= 0 {
		return to, to - line
	}
	return max(0, min(line, len(now)-1)), 0
}
