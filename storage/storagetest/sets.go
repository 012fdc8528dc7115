package storagetest

import (
	"context"
	"errors"
	"testing"

	"standpunt/app"
	"standpunt/app/project"
)

func testSets(t *testing.T, open func(t *testing.T) project.Store) {
	ctx, s := context.Background(), open(t)
	want := Set("utrecht", 3)
	AddSets(t, s, want, Set("amersfoort", 2))

	got, err := s.Set(ctx, "utrecht")
	if err != nil {
		t.Fatal(err)
	}
	same(t, "a set comes back as it was given", got, want)
	_, err = s.Set(ctx, "zwolle")
	code(t, "a set that is not there", err, app.NotFound)

	for name, ids := range map[string][]string{
		"utrecht": {"utrecht"}, "N-utrecht": {"utrecht"}, "ref-amersfoort": {"amersfoort"}, "nowhere": {},
	} {
		found, err := s.FindSets(ctx, name)
		if err != nil {
			t.Fatal(err)
		}
		same(t, "sets called "+name, found, ids)
	}
	twin := Set("twin", 1)
	twin.Number = "N-utrecht"
	AddSets(t, s, twin)
	both, err := s.FindSets(ctx, "N-utrecht")
	if err != nil {
		t.Fatal(err)
	}
	same(t, "two sets of one number", both, []string{"twin", "utrecht"})

	owner, err := s.SetOfAnswer(ctx, "amersfoort-a2")
	if err != nil || owner != "amersfoort" {
		t.Errorf("SetOfAnswer = %q, %v", owner, err)
	}
	_, err = s.SetOfAnswer(ctx, "amersfoort-a9")
	code(t, "an answer that is not there", err, app.NotFound)

	var ids []string
	if err := s.EachSet(ctx, func(one *app.Set) error { ids = append(ids, one.ID); return nil }); err != nil {
		t.Fatal(err)
	}
	same(t, "each set in order of id", ids, []string{"amersfoort", "twin", "utrecht"})
	stop := errors.New("enough")
	if err := s.EachSet(ctx, func(*app.Set) error { return stop }); !errors.Is(err, stop) {
		t.Errorf("EachSet gives fn's error: %v", err)
	}

	err = s.Do(ctx, app.Gesture{Label: "import"}, func(w project.Writer) error { return w.AddSet(Set("utrecht", 1), nil) })
	code(t, "a set that is there already", err, app.Exists)
	err = s.Do(ctx, app.Gesture{Label: "import"}, func(w project.Writer) error { return w.AddSet(Set("", 1), nil) })
	code(t, "a set without an id", err, app.Invalid)
	bad := Set("bad", 1)
	bad.Answers[0].Text = "nul\x00byte"
	err = s.Do(ctx, app.Gesture{Label: "import"}, func(w project.Writer) error { return w.AddSet(bad, nil) })
	code(t, "a text with a NUL", err, app.Invalid)
	err = s.Do(ctx, app.Gesture{Label: "remove"}, func(w project.Writer) error { return w.RemoveSet("zwolle") })
	code(t, "removing a set that is not there", err, app.NotFound)

	Do(t, s, "remove", func(w project.Writer) error { return w.RemoveSet("utrecht") })
	_, err = s.Set(ctx, "utrecht")
	code(t, "a set that was removed", err, app.NotFound)
	problems, err := s.Check(ctx)
	if err != nil || len(problems) > 0 {
		t.Errorf("Check = %v, %v", problems, err)
	}
}

func testSetList(t *testing.T, open func(t *testing.T) project.Store) {
	ctx, s := context.Background(), open(t)
	a, b, c := Set("a", 1), Set("b", 3), Set("c", 2)
	a.Asked, b.Asked, c.Asked = "2026-01-03", "2026-01-01", "2026-01-02"
	b.Asked, b.Answered = "", "2026-01-01" // it stands where it was answered
	a.Subject, b.Subject, c.Subject = "Éénzaamheid", "Dijken", "asiel"
	b.Kind = app.Postponement
	c.Askers = []app.Asker{{Name: "Aa"}}
	c.Warnings = nil
	AddSets(t, s, c, a, b)
	Do(t, s, "annotate", func(w project.Writer) error { return w.AddAnnotation(Annotation("x", "a", "a-a1")) })

	for _, test := range []struct {
		name  string
		q     project.SetQuery
		want  []string
		total int
	}{
		{"no order is the order of ids", project.SetQuery{}, []string{"a", "b", "c"}, 3},
		{"by day", project.SetQuery{Sort: project.ByAsked}, []string{"b", "c", "a"}, 3},
		{"by day, newest first", project.SetQuery{Sort: project.ByAsked, Desc: true}, []string{"a", "c", "b"}, 3},
		{"ties turn round with the order", project.SetQuery{Sort: project.ByAnswered, Desc: true}, []string{"c", "a", "b"}, 3},
		{"subjects without case and accents", project.SetQuery{Sort: project.BySubject}, []string{"c", "b", "a"}, 3},
		{"by asker", project.SetQuery{Sort: project.ByAsker}, []string{"c", "a", "b"}, 3},
		{"by answers", project.SetQuery{Sort: project.ByAnswers, Desc: true}, []string{"b", "c", "a"}, 3},
		{"by annotations", project.SetQuery{Sort: project.ByAnnotations, Desc: true}, []string{"a", "c", "b"}, 3},
		{"by warnings", project.SetQuery{Sort: project.ByWarnings}, []string{"c", "a", "b"}, 3},
		{"as added", project.SetQuery{Sort: project.ByAdded}, []string{"c", "a", "b"}, 3},
		{"a page", project.SetQuery{Sort: project.ByNumber, Limit: 1, Offset: 1}, []string{"b"}, 3},
		{"beyond the end", project.SetQuery{Limit: 5, Offset: 9}, []string{}, 3},
		{"one kind", project.SetQuery{Kind: app.Postponement}, []string{"b"}, 1},
		{"filter without accents", project.SetQuery{Filter: "EENzaam"}, []string{"a"}, 1},
		{"filter by part of a number", project.SetQuery{Filter: "n-c"}, []string{"c"}, 1},
		{"every word must occur", project.SetQuery{Filter: "dijk abc", Sort: project.ByNumber, Desc: true}, []string{"b", "a"}, 2},
		{"words of different fields", project.SetQuery{Filter: "asiel minister aa"}, []string{"c"}, 1},
		{"a percent sign is a percent sign", project.SetQuery{Filter: "%"}, []string{}, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			list, total, err := s.Sets(ctx, test.q)
			if err != nil {
				t.Fatal(err)
			}
			ids := []string{}
			for _, one := range list {
				ids = append(ids, one.ID)
			}
			same(t, "ids", ids, test.want)
			if total != test.total {
				t.Errorf("total %d, want %d", total, test.total)
			}
		})
	}
	list, _, err := s.Sets(ctx, project.SetQuery{Limit: 1})
	if err != nil {
		t.Fatal(err)
	}
	want := a.Summary()
	want.Annotations = 1
	same(t, "a summary", list, []app.SetSummary{want})
}

func testSources(t *testing.T, open func(t *testing.T) project.Store) {
	ctx, s := context.Background(), open(t)
	data := []byte("the document\x00as it was")
	one, two, none := Set("one", 1), Set("two", 1), Set("none", 1)
	one.Source.SHA256, two.Source.SHA256 = Hash(data), Hash(data)
	none.Source.SHA256 = Hash([]byte("not kept"))
	for _, x := range []struct {
		set  *app.Set
		data []byte
	}{{one, data}, {two, data}, {none, nil}} {
		Do(t, s, "import", func(w project.Writer) error { return w.AddSet(x.set, x.data) })
	}
	src, got, err := s.Source(ctx, "two")
	if err != nil || string(got) != string(data) {
		t.Errorf("Source = %q, %v", got, err)
	}
	same(t, "source", src, two.Source)
	if _, got, err := s.Source(ctx, "none"); err != nil || got != nil {
		t.Errorf("a document that was not kept: %q, %v", got, err)
	}
	_, _, err = s.Source(ctx, "nowhere")
	code(t, "the source of no set", err, app.NotFound)
	ids, err := s.SetIDs(ctx)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "all sets", ids, []string{"none", "one", "two"})
	ids, err = s.SetsOfSource(ctx, Hash(data))
	if err != nil {
		t.Fatal(err)
	}
	same(t, "sets of one document", ids, []string{"one", "two"})

	wrong := Set("wrong", 1)
	wrong.Source.SHA256 = Hash([]byte("another"))
	err = s.Do(ctx, app.Gesture{}, func(w project.Writer) error { return w.AddSet(wrong, data) })
	code(t, "a document that is not the set's", err, app.Invalid)

	Do(t, s, "remove", func(w project.Writer) error { return errors.Join(w.RemoveSet("one"), w.RemoveSet("two")) })
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if _, got, err := s.Source(ctx, "one"); err != nil || string(got) != string(data) {
		t.Errorf("the document after undo: %q, %v", got, err)
	}
	if problems, err := s.Check(ctx); err != nil || len(problems) > 0 {
		t.Errorf("Check = %v, %v", problems, err)
	}
}
