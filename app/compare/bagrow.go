package compare

// bagRow is a row of bags to hold one bag after another against. The words of a large
// row are numbered: a bag laid out by number is read through without comparing words,
// several times faster than bag.dice, which it equals to the last bit.
type bagRow struct {
	bags   []bag
	by     bag
	number map[uint64]int
	words  [][]numbered // of each bag, by rising id
	laid   []float64    // the weights of by, by number
}

type numbered struct {
	word   int
	weight float64
}

// fewDices is up to how many comparisons numbering the words costs more than it saves.
const fewDices = 64

// newRow is a row that the given number of bags is going to be held against.
func newRow(bags []bag, times int) *bagRow {
	r := &bagRow{bags: bags}
	if len(bags)*times <= fewDices {
		return r
	}
	r.number, r.words = map[uint64]int{}, make([][]numbered, len(bags))
	for i, b := range bags {
		r.words[i] = make([]numbered, len(b.items))
		for k, x := range b.items {
			n, ok := r.number[x.id]
			if !ok {
				n = len(r.number)
				r.number[x.id] = n
			}
			r.words[i][k] = numbered{n, x.weight}
		}
	}
	r.laid = make([]float64, len(r.number))
	return r
}

// again is the same row to hold other bags against meanwhile.
func (r *bagRow) again() *bagRow {
	row := *r
	if r.laid != nil {
		row.laid = make([]float64, len(r.laid))
	}
	return &row
}

// against says which bag dice holds against the row from now on.
func (r *bagRow) against(b bag) {
	r.by = b
	if r.laid == nil {
		return
	}
	clear(r.laid)
	for _, x := range b.items {
		if n, ok := r.number[x.id]; ok {
			r.laid[n] = x.weight
		}
	}
}

// dice is bag.dice of the bag at j with that of against.
func (r *bagRow) dice(j int) float64 {
	if r.laid == nil {
		return r.bags[j].dice(r.by)
	}
	both := r.bags[j].total + r.by.total
	if both == 0 {
		return 0
	}
	shared := 0.0
	for _, x := range r.words[j] {
		shared += min(r.laid[x.word], x.weight)
	}
	return 2 * shared / both
}
