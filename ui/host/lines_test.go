package host

import (
	"slices"
	"strconv"
	"testing"
)

func TestLinesAreFoundWhereverTheyWent(t *testing.T) {
	list := make([]string, 5300)
	for i := range list {
		list[i] = strconv.Itoa(i)
	}
	reads := 0
	ids := func(offset, limit int) ([]string, error) {
		reads++
		return list[offset : offset+limit], nil
	}
	for _, stood := range []int{0, 40, 2600, 5299, 9000} {
		got, err := Lines([]string{"0", "2601", "5299", "gone"}, stood, len(list), ids)
		if err != nil || len(got) != 3 || got["0"] != 0 || got["2601"] != 2601 || got["5299"] != 5299 {
			t.Errorf("from %d: %v, %v", stood, got, err)
		}
	}
	reads = 0
	if got, _ := Lines([]string{"2700"}, 2600, len(list), ids); got["2700"] != 2700 || reads != 1 {
		t.Errorf("%v after %d reads", got, reads)
	}
	if got, err := Lines([]string{"a"}, 3, 0, ids); len(got) != 0 || err != nil {
		t.Errorf("of an empty list %v, %v", got, err)
	}
}

func TestTheKeyboardStaysOnItsRow(t *testing.T) {
	before := []string{"a", "b", "c", "d"}
	for _, c := range []struct {
		name   string
		now    []string
		line   int
		chosen []int
	}{
		{"nothing came", before, 1, []int{1, 3}},
		{"a row came above", []string{"x", "a", "b", "c", "d"}, 2, []int{2, 4}},
		{"one came between", []string{"a", "b", "c", "x", "d"}, 1, []int{1, 4}},
		{"a chosen one is gone", []string{"a", "b", "c"}, 1, []int{1}},
		{"its own is gone", []string{"a", "c", "d"}, 1, []int{2}},
		{"all are gone", nil, 0, nil},
	} {
		stood := Stands(1, []int{1, 3}, func(l int) string { return before[l] })
		got, err := stood.In(List{
			Total: len(c.now),
			ID: func(l int) string {
				if l < len(c.now) {
					return c.now[l]
				}
				return ""
			},
			There: func(id string) (bool, error) { return slices.Contains(c.now, id), nil },
			IDs:   func(offset, limit int) ([]string, error) { return c.now[offset : offset+limit], nil },
		})
		if err != nil || got.Line != c.line || !slices.Equal(got.Chosen, c.chosen) {
			t.Errorf("%s: on %d with %v, %v", c.name, got.Line, got.Chosen, err)
		}
	}
}
