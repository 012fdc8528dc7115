package compare

import (
	"testing"

	"standpunt/app"
)

func TestWhichSetIsTheEarlier(t *testing.T) {
	tests := []struct {
		name         string
		first, later app.Set
	}{
		{"answered before", app.Set{Number: "2", Answered: "2030-01-01"}, app.Set{Number: "1", Answered: "2030-01-02"}},
		{"asked counts where no answer has a date", app.Set{Number: "2", Asked: "2030-01-01"}, app.Set{Number: "1", Answered: "2030-01-02"}},
		{"no date is before every date", app.Set{Number: "2"}, app.Set{Number: "1", Answered: "1990-01-01"}},
		{"one day: the name", app.Set{Number: "1", ID: "z"}, app.Set{Number: "2", ID: "a"}},
		{"one name: the reference", app.Set{Number: "1", Reference: "a", ID: "z"}, app.Set{Number: "1", Reference: "b", ID: "a"}},
		{"one reference: the subject", app.Set{Number: "1", Subject: "a", ID: "z"}, app.Set{Number: "1", Subject: "b", ID: "a"}},
		{"one subject: the document", app.Set{Source: app.Source{SHA256: "a"}, Number: "1", ID: "z"}, app.Set{Source: app.Source{SHA256: "b"}, Number: "1", ID: "a"}},
		{"nothing else tells them apart", app.Set{Number: "1", ID: "a"}, app.Set{Number: "1", ID: "z"}},
	}
	for _, x := range tests {
		t.Run(x.name, func(t *testing.T) {
			if Later(&x.first, &x.later) || !Later(&x.later, &x.first) {
				t.Error("the other one is called the later")
			}
			if Later(&x.first, &x.first) {
				t.Error("a set comes after itself")
			}
		})
	}
}
