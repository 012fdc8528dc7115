// Package ingest reads files: bytes become a document of lines with what
// structure and geometry the format has. It does not know what the lines mean;
// that is package parse's. Every reader works within budgets, and every failure
// is an *app.Error that says what to do next.
package ingest
