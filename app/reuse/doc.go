// Package reuse finds passages that recur among many texts, and sets whose
// questions ask the same. It does not say how two passages differ: that is
// package compare's. It keeps nothing on disk.
//
// It works on sentences, not on whole answers: two long answers that share one
// sentence are alike in that sentence only. A sentence is known by
//
//   - a hash of all its words (the same words: Match.Exact);
//   - a hash of its skeleton: values are one placeholder, and negators, modals,
//     hedges and words that change nothing are left out (Match.Masked), so that
//     "zal in 2025 3 bruggen" and "zou in 2026 geen 5 bruggen" meet in one look;
//   - its first and last words, and winnowed runs of four words (Schleimer,
//     Wilkerson, Aiken: Winnowing, SIGMOD 2003), all of the skeleton. Any one
//     change in a sentence of twelve words leaves its first or last six whole.
//
// Sentences that share one of these are candidates; the longest common
// subsequence of their skeletons decides (bit-parallel: Hyyrö 2004). What
// stands in more answers than Options.MaxFrequency gives no pairs; it is listed
// among the clusters as boilerplate. Work and memory grow with the text, not
// with the number of pairs of answers. The results do not depend on the number
// of cores, nor on the order of the answers, nor on whether they came in at once
// or some behind others (Growth).
package reuse
