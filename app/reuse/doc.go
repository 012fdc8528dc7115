// Package reuse finds passages that recur among many texts: sentences that are
// the same word for word, and sentences that share runs of words. It works on
// sentences, not on whole answers: two long answers that share one sentence
// are alike in that sentence only. It does not say how two passages differ;
// that is package compare's.
package reuse
