// Package parse turns a document's lines into a question set: it finds page
// furniture, footnotes and headings, binds answers to the questions that they
// name, cleans the texts, and reads the metadata. What it cannot decide it
// reports as a warning; it never invents a pair and never changes a word. It
// reads no files and keeps nothing.
package parse
