package ui

import (
	"errors"
	"testing"
	"time"
)

func TestTheWindowWaitsForWhatIsSoonDoneAndNotForLong(t *testing.T) {
	var p patience
	quick, want := make(chan error, 1), errors.New("done")
	quick <- want
	var got error
	if !p.wait(quick, func(err error) { got = err }) || !errors.Is(got, want) {
		t.Fatalf("what is done is not waited for: %v", got)
	}
	never := make(chan error)
	began := time.Now()
	for range 20 {
		if p.wait(never, func(error) { t.Error("what is not done is finished") }) {
			t.Fatal("what is not done was waited for")
		}
		if p.waited < mostPatience {
			t.Fatalf("it waits again, after %v", p.waited)
		}
	}
	if took := time.Since(began); took > 10*mostPatience {
		t.Errorf("twenty that take long held the window up for %v", took)
	}
}
