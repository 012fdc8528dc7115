// Package app holds the words of Standpunt: the types that every layer shares,
// and nothing that computes, stores or draws.
//
// A Project holds Sets. A Set is one document of Questions by members and the
// Answers to them. A Passage is a Span of an answer. A Tag is an entry of the
// codebook; an Annotation is tags and a comment that a Coder put on a passage,
// on a whole answer or on a set. A Finding is what the comparison proposes
// about two passages; a Verdict is what the researcher decides about it.
//
// Every offset in Standpunt is a count of Unicode code points in the text as
// stored, half-open. Texts are normalised once, at import: LF, no BOM, NFC, no
// control characters.
//
// The package imports the standard library only, so that every other package
// may import it.
package app
