package anchor

import (
	"cmp"
	"slices"

	"standpunt/app"
)

// Result is where a passage is in the other version. Span is set for Exact,
// Moved and Changed; Candidates are the places among which Ambiguous cannot
// decide, in their order.
type Result struct {
	Placement  app.Placement
	Span       app.Span
	Candidates []app.Span
}

// Placed tells whether the passage was found.
func (r Result) Placed() bool {
	return r.Placement == app.Exact || r.Placement == app.Moved || r.Placement == app.Changed
}

// The bounds were chosen on the cases of the tests; every one of them errs on
// the side of giving up.
const (
	window     = app.ContextLength // code points of context that are weighed first
	wideWindow = 8 * window        // and when that does not decide
	enough     = 0.5               // mean likeness of both contexts that tells a place
	margin     = 0.15              // by which a place must be more like than any other
	longQuote  = 48                // code points that need no context when they stand in either text once
	fewLetters = 0.4               // likeness of the lesser context that a quote of some letters needs
	adjacent   = 8                 // code points right beside a short quote that vouch for it
	mostPlaces = 200               // places of the same words that are weighed; more say nothing
)

// Place finds the passage that stands at in old, with the words quote, in text.
// A quote that is not what stands there is Lost, since then nothing is known
// about where it stood. The work grows with the lengths of the texts, not with
// their product.
func Place(old string, at app.Span, quote, text string) Result {
	lost := Result{Placement: app.Lost}
	o, n := []rune(old), []rune(text)
	if at.Start < 0 || at.End > len(o) || at.Empty() || string(o[at.Start:at.End]) != quote {
		return lost
	}
	if r, ok := untouched(o, n, at); ok {
		return r
	}
	words := o[at.Start:at.End]
	places, twins := occurrences(n, words), occurrences(o, words)
	if len(places) > mostPlaces || len(twins) > mostPlaces {
		return Result{Placement: app.Ambiguous, Candidates: spans(places[:min(len(places), mostPlaces)], len(words))}
	}
	same := decide(o, n, at, places, twins)
	if same.Placed() && likeness(o, n, at, same.Span.Start, window) >= 0.8 {
		return same
	}
	other, found := changed(o, n, at)
	switch {
	case found && same.Placed() && !same.Span.Overlaps(other):
		return Result{Placement: app.Ambiguous, Candidates: inOrder(same.Span, other)}
	case found && !same.Placed():
		return Result{Placement: app.Changed, Span: other}
	}
	return same
}

// untouched places a passage in the part before the first change, or behind the
// last one, when its context lies there too.
func untouched(o, n []rune, at app.Span) (Result, bool) {
	if commonPrefix(o, n) >= min(at.End+window, len(o)) {
		return Result{Placement: app.Exact, Span: at}, true
	}
	if len(o)-commonSuffix(o, n) <= max(at.Start-window, 0) {
		return placedAt(at, at.Start+len(n)-len(o)), true
	}
	return Result{}, false
}

func placedAt(old app.Span, start int) Result {
	r := Result{Placement: app.Moved, Span: app.Span{Start: start, End: start + old.Len()}}
	if start == old.Start {
		r.Placement = app.Exact
	}
	return r
}

// candidate is a place at which the words stand.
type candidate struct {
	start int
	score float64
}

// decide chooses among the places at which the same words stand in n. twins are
// the places at which they stand in o, the passage's own among them: a place
// that is as like a twin's is not the passage's.
func decide(o, n []rune, at app.Span, places, twins []int) Result {
	if len(places) == 1 && len(twins) == 1 && at.Len() >= longQuote {
		return placedAt(at, places[0])
	}
	for _, w := range []int{window, wideWindow} {
		var ours []candidate
		for _, p := range places {
			score := likeness(o, n, at, p, w)
			if score < enough/2 || taken(o, n, at, p, twins, w, 1-margin) || w == wideWindow && !alikeOnBothSides(o, n, at, p) {
				continue
			}
			ours = append(ours, candidate{p, score})
		}
		if len(ours) == 0 {
			continue
		}
		slices.SortStableFunc(ours, func(a, b candidate) int { return cmp.Compare(b.score, a.score) })
		if ours[0].score >= enough && vouched(o, n, at, ours[0].start) && (len(ours) == 1 || ours[0].score-ours[1].score >= margin) {
			return placedAt(at, ours[0].start)
		}
		if w == wideWindow {
			return Result{Placement: app.Ambiguous, Candidates: candidates(ours, at.Len())}
		}
	}
	var like []candidate
	for _, p := range places {
		score := likeness(o, n, at, p, window)
		if score >= enough && !taken(o, n, at, p, twins, window, 1+margin) {
			like = append(like, candidate{p, score})
		}
	}
	if len(like) > 0 {
		return Result{Placement: app.Ambiguous, Candidates: candidates(like, at.Len())}
	}
	return Result{Placement: app.Lost}
}

// taken tells whether another place of the same words in o has more than times
// as many words around it in common with p.
func taken(o, n []rune, at app.Span, p int, twins []int, w int, times float64) bool {
	before, after := contexts(o, n, at, p, w)
	ours := (before.points + after.points) * times
	for _, t := range twins {
		twin := app.Span{Start: t, End: t + at.Len()}
		if twin.Overlaps(at) {
			continue
		}
		if before, after := contexts(o, n, twin, p, w); before.points+after.points > ours {
			return true
		}
	}
	return false
}

// alikeOnBothSides tells whether much more on either side is the same: where the
// nearest words could not tell, only that does. In lists of like sentences one
// side is like many.
func alikeOnBothSides(o, n []rune, at app.Span, p int) bool {
	before, after := contexts(o, n, at, p, wideWindow)
	return min(before.share, after.share) >= tight
}

// context is how much the words on one side have in common: as a share, 0 to 1,
// and in code points.
type context struct{ share, points float64 }

// contexts holds the w code points on either side of at in o against those on
// either side of a passage of the same length that begins at p in n.
func contexts(o, n []rune, at app.Span, p, w int) (before, after context) {
	end := p + at.Len()
	return compared(tailOf(o[:at.Start], w), tailOf(n[:p], w)), compared(headOf(o[at.End:], w), headOf(n[end:], w))
}

func compared(a, b []rune) context {
	share := similarity(a, b)
	return context{share, share * float64(max(len(a), len(b)))}
}

// likeness is how much both contexts have in common, 0 to 1.
func likeness(o, n []rune, at app.Span, p, w int) float64 {
	before, after := contexts(o, n, at, p, w)
	return (before.share + after.share) / 2
}

// vouched tells whether real words beside the place say that it is the one: an
// end of the text that both have in common says little. A few letters need words
// on both sides.
func vouched(o, n []rune, at app.Span, p int) bool {
	if at.Len() >= longQuote {
		return true
	}
	if b, a := contexts(o, n, at, p, window); at.Len() <= shortest/2 && min(b.share, a.share) < fewLetters {
		return false
	}
	before, there := tailOf(o[:at.Start], window), tailOf(n[:p], window)
	after, then := headOf(o[at.End:], window), headOf(n[p+at.Len():], window)
	return commonSuffix(before, there)+commonPrefix(after, then) >= adjacent ||
		len(before) >= shortest && similarity(before, there) >= tight ||
		len(after) >= shortest && similarity(after, then) >= tight
}

func candidates(all []candidate, length int) []app.Span {
	starts := make([]int, len(all))
	for i, c := range all {
		starts[i] = c.start
	}
	slices.Sort(starts)
	return spans(starts, length)
}

func spans(starts []int, length int) []app.Span {
	all := make([]app.Span, len(starts))
	for i, s := range starts {
		all[i] = app.Span{Start: s, End: s + length}
	}
	return all
}

func inOrder(a, b app.Span) []app.Span {
	if b.Start < a.Start {
		a, b = b, a
	}
	return []app.Span{a, b}
}
