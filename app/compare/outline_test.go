package compare

import (
	"fmt"
	"reflect"
	"testing"

	"standpunt/app"
)

// The outlines of two sets say what a full comparison of them says of which answers
// stand beside each other.
func TestExchangesAreThoseOfSets(t *testing.T) {
	set := func(language string, seeds ...int) *app.Set {
		s := &app.Set{ID: fmt.Sprint(language, seeds), Language: language, Asked: "2030-01-01", Answered: "2030-02-01"}
		for i, seed := range seeds {
			label := fmt.Sprint(i + 1)
			s.Questions = append(s.Questions, app.Question{Label: label, Text: prose(1, seed)})
			s.Answers = append(s.Answers, app.Answer{ID: s.ID + label, Covers: []string{label}, Text: prose(3, seed) + "\n\nOp 25 juni jl. " + prose(1, 50+i)})
		}
		return s
	}
	a := set("nl", 1, 2, 3, 4)
	for _, b := range []*app.Set{a, set("nl", 4, 9, 1), set("en", 8, 3), set("nl")} {
		want := Sets(a, b).Exchanges
		for i := range want {
			want[i].Rows = nil
		}
		if got := Exchanges(OutlineOf(a), OutlineOf(b)); !reflect.DeepEqual(got, want) {
			t.Errorf("beside %s: got %+v, want %+v", b.ID, got, want)
		}
	}
}
