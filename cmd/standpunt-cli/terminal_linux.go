package main

import (
	"os"
	"syscall"
	"unsafe"
)

// hide stops the terminal from showing what is typed; show makes it show that
// again. False when f is no terminal.
func hide(f *os.File) (show func(), ok bool) {
	was, ok := terminalState(f)
	if !ok {
		return nil, false
	}
	quiet := was
	quiet.Lflag &^= syscall.ECHO
	set := func(s syscall.Termios) bool {
		_, _, errno := syscall.Syscall(syscall.SYS_IOCTL, f.Fd(), syscall.TCSETS, uintptr(unsafe.Pointer(&s)))
		return errno == 0
	}
	return func() { set(was) }, set(quiet)
}

// isTerminal tells whether a person may be behind f.
func isTerminal(f *os.File) bool {
	_, ok := terminalState(f)
	return ok
}

func terminalState(f *os.File) (s syscall.Termios, ok bool) {
	_, _, errno := syscall.Syscall(syscall.SYS_IOCTL, f.Fd(), syscall.TCGETS, uintptr(unsafe.Pointer(&s)))
	return s, errno == 0
}
