package worker

import "syscall"

// limitAddresses is the hard bound behind LimitMemory: what goes beyond it in
// one step gets no memory. It is wide, since the runtime reserves what it never uses.
func limitAddresses(bytes uint64) {
	_ = syscall.Setrlimit(syscall.RLIMIT_AS, &syscall.Rlimit{Cur: bytes, Max: bytes})
}
