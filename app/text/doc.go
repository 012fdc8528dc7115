// Package text reads prose: sentences, tokens, typed values (numbers, money,
// dates, durations, references) and cue words (negators, modals, hedges, …).
//
// What is said about words of a language stands in data files, the language
// packs; the code knows no word of Dutch. The package compares nothing and
// judges nothing: package compare does. It imports the standard library and
// app only. Spans are code points; Token also carries bytes, for slicing.
package text
