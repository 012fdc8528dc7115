// Package migrations holds the steps that bring a project file from one version
// of its schema to the next. A step that was released is never changed: old
// projects open for ever.
package migrations

import "embed"

// Files holds NNNN_name.sql; NNNN is the version that the step leads to.
//
//go:embed *.sql
var Files embed.FS
