// Package export writes annotations, findings, sets and the codebook in the
// formats that researchers use next. All escaping lives here. It gets rows and
// a writer; it reads no project and opens no file. The same rows give the same
// bytes.
package export
