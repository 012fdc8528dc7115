package anchor

import "slices"

// occurrences gives the places at which words stand in text, overlapping ones too.
// (Knuth, Morris and Pratt, Fast pattern matching in strings, 1977.)
func occurrences(text, words []rune) []int {
	if len(words) == 0 {
		return nil
	}
	border := make([]int, len(words))
	for i, k := 1, 0; i < len(words); i++ {
		for k > 0 && words[i] != words[k] {
			k = border[k-1]
		}
		if words[i] == words[k] {
			k++
		}
		border[i] = k
	}
	var all []int
	k := 0
	for i, r := range text {
		for k > 0 && (k == len(words) || words[k] != r) {
			k = border[k-1]
		}
		if words[k] == r {
			k++
		}
		if k == len(words) {
			all = append(all, i+1-k)
		}
	}
	return all
}

// similarity is 1 minus Levenshtein's distance over the longer length; two
// empty texts are the same. Long texts are compared at their ends only.
func similarity(a, b []rune) float64 {
	longer := max(len(a), len(b))
	if longer == 0 {
		return 1
	}
	p := commonPrefix(a, b)
	s := commonSuffix(a[p:], b[p:])
	a, b = a[p:len(a)-s], b[p:len(b)-s]
	const most = 4096
	if len(a) > most || len(b) > most {
		return float64(p+s) / float64(longer)
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, r := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j, q := range b {
			cost := diagonal
			if r != q {
				cost = 1 + min(diagonal, row[j], row[j+1])
			}
			diagonal, row[j+1] = row[j+1], cost
		}
	}
	return 1 - float64(row[len(b)])/float64(longer)
}

func commonPrefix(a, b []rune) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

func commonSuffix(a, b []rune) int {
	n := 0
	for n < len(a) && n < len(b) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	return n
}

func tailOf(r []rune, n int) []rune { return r[max(0, len(r)-n):] }
func headOf(r []rune, n int) []rune { return r[:min(n, len(r))] }

func reversed(r []rune) []rune {
	r = slices.Clone(r)
	slices.Reverse(r)
	return r
}
