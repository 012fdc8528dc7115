// Package storage keeps a project in one SQLite file. It is the only place that
// knows SQL.
//
// Every gesture is one transaction and on disk when Do returns. Triggers write
// what each gesture changed into a log in the same transaction, from which Undo
// and Redo put rows back, also after a restart. Search indexes are FTS5 tables
// without a text of their own. While a project is open for writing it has a lock
// file and a write-ahead log beside it; closed, it is exactly one file.
//
// The package computes nothing about texts and translates nothing; it imports
// neither engines nor screens.
package storage
