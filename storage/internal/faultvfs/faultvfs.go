// Package faultvfs is a SQLite file system that fails when a test wants it to.
// It is for tests only: faults are one state for the whole process.
//
// The method is SQLite's own (https://sqlite.org/testing.html#i_o_error_testing):
// fail the first operation, the second, the third, until nothing fails any more.
package faultvfs

import (
	"sync"
	"unsafe"

	"modernc.org/libc"
	sqlite3 "modernc.org/sqlite/lib"
)

// Name is what a connection asks for as its vfs.
const Name = "fault"

// Result codes with which an operation can fail.
const (
	Full    = sqlite3.SQLITE_FULL
	IOError = sqlite3.SQLITE_IOERR_WRITE
)

// Plan says which of the operations that change a file (write, truncate, sync,
// delete) fails, counted from 1.
type Plan struct {
	At     int
	Code   int32
	Sticky bool // every later one fails too
	Torn   bool // half of a write that fails reaches the disk
}

var state struct {
	sync.Mutex
	plan Plan
	done int
}

// Set begins to count anew and follows the plan; the zero plan fails nothing.
func Set(p Plan) {
	state.Lock()
	defer state.Unlock()
	state.plan, state.done = p, 0
}

// Operations is how many operations there were since Set.
func Operations() int {
	state.Lock()
	defer state.Unlock()
	return state.done
}

// next counts an operation and gives the code with which it fails, or 0.
func next() (code int32, torn bool) {
	state.Lock()
	defer state.Unlock()
	state.done++
	p := state.plan
	if p.At > 0 && (state.done == p.At || p.Sticky && state.done > p.At) {
		return p.Code, p.Torn
	}
	return 0, false
}

// The signatures of SQLite's methods, as they are transpiled.
type (
	openFunc     = func(tls *libc.TLS, vfs, name, file uintptr, flags int32, out uintptr) int32
	deleteFunc   = func(tls *libc.TLS, vfs, name uintptr, syncDir int32) int32
	writeFunc    = func(tls *libc.TLS, file, buf uintptr, n int32, at int64) int32
	truncateFunc = func(tls *libc.TLS, file uintptr, size int64) int32
	syncFunc     = func(tls *libc.TLS, file uintptr, flags int32) int32
)

// kept holds the functions that C memory points to: the collector does not see them there.
var kept []any

// load and store read and write a function pointer of a C struct.
func load[F any](p *uintptr) F { return *(*F)(unsafe.Pointer(p)) }

func store[F any](p *uintptr, f F) {
	kept = append(kept, f)
	*(*F)(unsafe.Pointer(p)) = f
}

// Register adds the file system, over the ordinary one; more than once is harmless.
var Register = sync.OnceFunc(register)

func register() {
	tls := libc.NewTLS()
	sqlite3.Xsqlite3_initialize(tls)
	base := (*sqlite3.Tsqlite3_vfs)(at(sqlite3.Xsqlite3_vfs_find(tls, 0)))
	p := libc.Xmalloc(tls, libc.Tsize_t(unsafe.Sizeof(*base)))
	mine := (*sqlite3.Tsqlite3_vfs)(at(p))
	*mine = *base
	name, err := libc.CString(Name)
	if err != nil {
		panic(err)
	}
	mine.FzName, mine.FpNext = name, 0
	theirs := uintptr(unsafe.Pointer(base))
	store[openFunc](&mine.FxOpen, func(tls *libc.TLS, _, name, file uintptr, flags int32, out uintptr) int32 {
		code := load[openFunc](&base.FxOpen)(tls, theirs, name, file, flags, out)
		if f := (*sqlite3.Tsqlite3_file)(at(file)); f.FpMethods != 0 {
			f.FpMethods = methods(f.FpMethods)
		}
		return code
	})
	store[deleteFunc](&mine.FxDelete, func(tls *libc.TLS, _, name uintptr, syncDir int32) int32 {
		if code, _ := next(); code != 0 {
			return sqlite3.SQLITE_IOERR_DELETE
		}
		return load[deleteFunc](&base.FxDelete)(tls, theirs, name, syncDir)
	})
	if code := sqlite3.Xsqlite3_vfs_register(tls, p, 0); code != 0 {
		panic(code)
	}
}

var (
	methodsMu sync.Mutex
	replaced  = map[uintptr]uintptr{}
)

// methods gives the methods of a file with failing ones in the place of those that change it.
func methods(of uintptr) uintptr {
	methodsMu.Lock()
	defer methodsMu.Unlock()
	if p := replaced[of]; p != 0 {
		return p
	}
	theirs := (*sqlite3.Tsqlite3_io_methods)(at(of))
	p := libc.Xmalloc(nil, libc.Tsize_t(unsafe.Sizeof(*theirs)))
	mine := (*sqlite3.Tsqlite3_io_methods)(at(p))
	*mine = *theirs
	store[writeFunc](&mine.FxWrite, func(tls *libc.TLS, file, buf uintptr, n int32, to int64) int32 {
		write := load[writeFunc](&theirs.FxWrite)
		code, torn := next()
		if torn {
			write(tls, file, buf, n/2, to)
		}
		if code != 0 {
			return code
		}
		return write(tls, file, buf, n, to)
	})
	store[truncateFunc](&mine.FxTruncate, func(tls *libc.TLS, file uintptr, size int64) int32 {
		if code, _ := next(); code != 0 {
			return code
		}
		return load[truncateFunc](&theirs.FxTruncate)(tls, file, size)
	})
	store[syncFunc](&mine.FxSync, func(tls *libc.TLS, file uintptr, flags int32) int32 {
		if code, _ := next(); code != 0 {
			return code
		}
		return load[syncFunc](&theirs.FxSync)(tls, file, flags)
	})
	replaced[of] = p
	return p
}

// at is the C memory at an address. It goes through the address of the variable,
// as the collector does not move C memory and vet cannot know that.
func at(address uintptr) unsafe.Pointer { return *(*unsafe.Pointer)(unsafe.Pointer(&address)) }
