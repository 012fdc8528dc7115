package host

import (
	"context"
	"slices"

	"standpunt/app"
	"standpunt/app/project"
)

// AddEvidence asks under which position the passages go, and what each of them
// does with it, and adds them in one step. A name that is typed is a new position;
// the stance that a passage comes with is proposed.
func AddEvidence(h Host, passages []project.EvidenceRequest, names []string) {
	prj := h.Project()
	if prj == nil || len(passages) == 0 {
		return
	}
	var all []app.Position
	h.Run("", func(ctx context.Context, _ func(int, int)) (err error) {
		all, err = prj.Positions(ctx)
		return err
	}, func(err error) {
		if err != nil {
			h.Fail(err)
			return
		}
		items := make([]Item, len(all))
		for i, p := range all {
			items[i] = Item{Text: p.Name, Detail: p.Description}
		}
		under := func(position, name string) {
			for i := range passages {
				passages[i].Position = position
			}
			stances(h, prj, passages, names, 0, name)
		}
		h.Choose(Choice{Title: h.T("positions.which"), Items: items, Chosen: func(i int) { under(all[i].ID, all[i].Name) }, New: func(name string) { under(name, name) }})
	})
	h.Await()
}

// shortName is how many code points of a passage stand in the question about it.
const shortName = 36

// stances asks for the stance of each passage from the nth on, and adds them all.
func stances(h Host, prj *project.Project, passages []project.EvidenceRequest, names []string, nth int, position string) {
	if nth == len(passages) {
		Gesture(h, func(ctx context.Context) error {
			_, err := prj.AddEvidence(ctx, passages...)
			return err
		}, func() string { return h.T("positions.added", position) })
		return
	}
	name := names[nth]
	if start := (app.Span{End: shortName}).In(name); start != name { // a question has one line
		name = start + "…”"
	}
	ChooseStance(h, h.T("positions.stance_of", name), passages[nth].Stance, func(s app.Stance) {
		passages[nth].Stance = s
		stances(h, prj, passages, names, nth+1, position)
	})
}

// ChooseStance asks what a passage does with a position; one stance is proposed, "" for
// the first.
func ChooseStance(h Host, title string, proposed app.Stance, done func(app.Stance)) {
	items := make([]Item, len(app.Stances))
	for i, s := range app.Stances {
		items[i] = Item{Text: h.T("stance." + string(s)), Detail: h.T("stance.why." + string(s))}
	}
	h.Choose(Choice{Title: title, Items: items, At: max(0, slices.Index(app.Stances, proposed)), Chosen: func(i int) { done(app.Stances[i]) }})
}
