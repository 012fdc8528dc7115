// Package anchor finds a passage again in another version of its text, by its
// position, its words and the words around them (the W3C selectors
// TextPosition and TextQuote, https://www.w3.org/TR/annotation-model/#selectors).
//
// It would rather give up than guess: a passage is never put on words that only
// look like it. It keeps nothing and knows nothing of sets and annotations.
package anchor
