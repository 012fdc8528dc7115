package storage

import (
	"database/sql"
	"net/url"
	"strings"

	"modernc.org/sqlite"
)

func init() {
	// Without open-file-description locks, closing any other descriptor of the
	// project file in this process would drop SQLite's locks. Linux has them; on
	// other systems the rule stands that nobody opens the file but SQLite.
	_, _ = sqlite.OFDLocking(true)
	sqlite.StrictPragmas(true)
}

// access is how a connection may use the file.
type access int

const (
	write  access = iota // one connection, BEGIN IMMEDIATE
	beside               // beside a writer of this process: may not change anything
	look                 // mode=ro: not even the file's header
)

// readers is how many reads may run at once.
const readers = 4

// fileSystem is the SQLite VFS that is used, "" for the system's own. Tests put
// one there that fails.
var fileSystem string

// connect makes a pool of connections; nothing is opened before its first use.
// The settings follow SQLite's advice for files from strangers
// (https://sqlite.org/security.html): no functions or tables with side effects
// in the schema, no damage through writable_schema, cells checked as they are read.
func connect(path string, a access) (*sql.DB, error) {
	o := []string{
		"_defensive=1", "_busy_timeout=5000", "_dqs=0", "_error_rc=1",
		"_pragma=trusted_schema(0)", "_pragma=cell_size_check(1)", "_pragma=mmap_size(0)", "_pragma=temp_store(2)",
	}
	switch a {
	case write:
		o = append(o, "mode=rw", "_foreign_keys=1", "_txlock=immediate", "_synchronous=FULL", "_pragma=cache_size(-65536)")
	case beside:
		o = append(o, "mode=rw", "_query_only=1", "_pragma=cache_size(-16384)")
	case look:
		o = append(o, "mode=ro", "_pragma=cache_size(-16384)")
	}
	if fileSystem != "" {
		o = append(o, "vfs="+fileSystem)
	}
	name := "file:" + (&url.URL{Path: path}).EscapedPath() + "?" + strings.Join(o, "&")
	db, err := sql.Open("sqlite", name)
	if err != nil {
		return nil, err
	}
	if a == write {
		db.SetMaxOpenConns(1)
	} else {
		db.SetMaxOpenConns(readers)
		db.SetMaxIdleConns(readers)
	}
	return db, nil
}
