package reader

import (
	"context"
	"os"
	"testing"

	"standpunt/app"
	"standpunt/ui/host/hosttest"
)

func TestPutASelectionUnderAPosition(t *testing.T) {
	ctx, h := context.Background(), hosttest.New(t)
	if _, err := h.Project().ImportFS(ctx, os.DirFS("../../assets/sample")); err != nil {
		t.Fatal(err)
	}
	set, err := h.Project().Set(ctx, "2025Z12132")
	if err != nil {
		t.Fatal(err)
	}
	p := &presenter{h: h, changed: func() {}}
	p.open(set.ID)
	p.addToPosition()
	if len(h.Asked) != 0 || len(h.Notices) != 1 {
		t.Fatalf("nothing is chosen, and it asks %q", h.Asked)
	}
	p.choose(set.Answers[1].ID, app.Span{Start: 4, End: 17})
	h.New = "Algemeen beeld"
	p.addToPosition() // the name is typed; then nobody says what it does with the position
	if all, _ := h.Project().Positions(ctx); len(all) != 0 || len(h.Asked) != 2 {
		t.Fatalf("after giving up there are %+v, asked %q", all, h.Asked)
	}
	if _, err := h.Project().AddPosition(ctx, "Algemeen beeld", ""); err != nil {
		t.Fatal(err)
	}
	h.Chosen = []int{0, 1}
	p.addToPosition()
	line, err := h.Project().Timeline(ctx, "Algemeen beeld")
	if err != nil || len(line.Points) != 1 {
		t.Fatalf("%+v, %v", line, err)
	}
	if x := line.Points[0]; x.Stance != app.Shifts || x.Quote != p.span.In(set.Answers[1].Text) || x.Span != p.span || x.Coder != "A" {
		t.Errorf("the evidence is %+v", x)
	}
	if n := len(h.Undoable); !h.Undoable[n-1] {
		t.Error("no undo is offered")
	}
}
