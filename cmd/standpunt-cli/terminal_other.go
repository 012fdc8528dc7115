//go:build !linux

package main

import "os"

// hide cannot keep what is typed from being shown here: passwords come from a file.
func hide(*os.File) (show func(), ok bool) { return nil, false }

// isTerminal tells whether a person may be behind f.
func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
