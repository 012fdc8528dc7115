package compare

import "testing"

// A row of bags gives what holding the bags one by one gives, to the last bit, whether
// its words were numbered or not.
func TestRowOfBagsIsEachBag(t *testing.T) {
	p, o := prepare(Text{Text: prose(9, 1)}), prepare(Text{Text: prose(40, 2)})
	for _, times := range []int{1, 9} {
		r := newRow(o.bags, times)
		if numbered := r.laid != nil; numbered != (times*len(o.bags) > fewDices) {
			t.Fatalf("held %d times: words numbered = %v", times, numbered)
		}
		for i, b := range p.bags {
			r.against(b)
			for j := range o.bags {
				if got, want := r.dice(j), o.bags[j].dice(b); got != want {
					t.Errorf("held %d times: sentences %d and %d share %v, want %v", times, i, j, got, want)
				}
			}
		}
	}
	r := newRow([]bag{{}, {}}, 100)
	r.against(bag{})
	if got := r.dice(0); got != 0 {
		t.Errorf("two empty bags share %v", got)
	}
}
