package findings

import (
	"context"
	"testing"

	"standpunt/app"
	"standpunt/app/project"
)

func TestAFindingIsEvidenceOnEitherSide(t *testing.T) {
	h, p := compared(t)
	ctx, f := context.Background(), *p.finding()
	if _, err := h.Project().AddPosition(ctx, "Op schema", ""); err != nil {
		t.Fatal(err)
	}
	h.Chosen = []int{0, 0, 0, 2} // both; the position; holds; contradicts
	p.useAsEvidence()
	list, err := h.Project().Evidence(ctx, project.EvidenceQuery{Finding: f.ID})
	if err != nil || len(list) != 2 {
		t.Fatalf("both sides give %+v, %v", list, err)
	}
	stance := map[string]app.Stance{}
	for _, e := range list {
		stance[e.Answer+" "+e.Quote] = e.Stance
	}
	if stance[f.A.Answer+" "+f.A.Text] != app.Holds || stance[f.B.Answer+" "+f.B.Text] != app.Contradicts {
		t.Errorf("they say %v", stance)
	}
	if p := h.Proposed[len(h.Proposed)-2:]; f.Kind != app.Shifted || p[0] != "holds" || p[1] != "shifts" {
		t.Errorf("of a shift it proposes %v", p)
	}
	if _, err := h.Project().Undo(ctx); err != nil {
		t.Fatal(err)
	}
	h.Chosen = []int{2, 0, 1} // the later one; the position; shifts
	p.useAsEvidence()
	list, err = h.Project().Evidence(ctx, project.EvidenceQuery{})
	if err != nil || len(list) != 1 || list[0].Answer != f.B.Answer || list[0].Stance != app.Shifts || list[0].Span != f.B.Span {
		t.Errorf("the later side gives %+v, %v", list, err)
	}
}
