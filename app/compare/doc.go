// Package compare puts two texts beside each other: which sentences answer to
// which, which words differ, whether a pair repeats, rewords or shifts what was
// said, and by what cause.
//
// Everything is deterministic and every label names the rule and the words that
// led to it. Cue words come from the language packs of package text. The word
// diff (go-diff) is used on the tokens of one aligned pair only, without time
// limit and without its clean-ups, which merge unrelated changes. The package
// does not search an archive (package reuse does) and decides nothing for the
// researcher.
package compare

// RuleVersion changes whenever a label or a cause can come out otherwise.
const RuleVersion = "26"
