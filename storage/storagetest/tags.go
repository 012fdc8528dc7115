package storagetest

import (
	"context"
	"testing"

	"standpunt/app"
	"standpunt/app/project"
)

func try(s project.Store, fn func(w project.Writer) error) error {
	return s.Do(context.Background(), app.Gesture{Label: "try"}, fn)
}

func paths(t *testing.T, s project.Reader) []string {
	t.Helper()
	tags, err := s.Tags(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	all := []string{}
	for _, tag := range tags {
		all = append(all, tag.Path)
	}
	return all
}

func testTags(t *testing.T, open func(t *testing.T) project.Store) {
	ctx, s := context.Background(), open(t)
	add := func(id, parent, name string) {
		t.Helper()
		Do(t, s, "tag.add", func(w project.Writer) error {
			return w.AddTag(app.Tag{ID: id, Parent: parent, Name: name, Color: "#0072b2", Definition: "when " + name, Shortcut: "1"})
		})
	}
	add("m", "", "Migratie")
	add("w", "", "Wonen")
	add("k", "m", "Kosten")
	add("b", "m", "Belofte")
	add("k2", "w", "Kosten")
	same(t, "in tree order", paths(t, s), []string{"Migratie", "Migratie/Kosten", "Migratie/Belofte", "Wonen", "Wonen/Kosten"})

	for _, test := range []struct {
		name string
		fn   func(w project.Writer) error
		want app.Code
	}{
		{"a name that is taken", func(w project.Writer) error { return w.AddTag(app.Tag{ID: "x", Name: "Wonen"}) }, app.Exists},
		{"a name that is taken below", func(w project.Writer) error { return w.AddTag(app.Tag{ID: "x", Parent: "m", Name: "Kosten"}) }, app.Exists},
		{"no name", func(w project.Writer) error { return w.AddTag(app.Tag{ID: "x", Name: " "}) }, app.Invalid},
		{"a separator in the name", func(w project.Writer) error { return w.AddTag(app.Tag{ID: "x", Name: "a/b"}) }, app.Invalid},
		{"a parent that is not there", func(w project.Writer) error { return w.AddTag(app.Tag{ID: "x", Parent: "q", Name: "Q"}) }, app.NotFound},
		{"renaming to a taken name", func(w project.Writer) error { return w.PutTag(app.Tag{ID: "b", Parent: "m", Name: "Kosten"}) }, app.Exists},
		{"changing no tag", func(w project.Writer) error { return w.PutTag(app.Tag{ID: "q", Name: "Q"}) }, app.NotFound},
		{"a ring", func(w project.Writer) error { return w.PutTag(app.Tag{ID: "m", Parent: "k", Name: "Migratie"}) }, app.Invalid},
		{"removing no tag", func(w project.Writer) error { return w.RemoveTag("q") }, app.NotFound},
	} {
		t.Run(test.name, func(t *testing.T) { code(t, test.name, try(s, test.fn), test.want) })
	}

	Do(t, s, "tag.put", func(w project.Writer) error {
		return w.PutTag(app.Tag{ID: "k2", Parent: "m", Name: "Huur", Color: "#d55e00", Definition: "new"})
	})
	same(t, "moved after its new siblings", paths(t, s), []string{"Migratie", "Migratie/Kosten", "Migratie/Belofte", "Migratie/Huur", "Wonen"})
	tags, err := s.Tags(ctx)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "a changed tag", tags[3], app.Tag{ID: "k2", Parent: "m", Name: "Huur", Path: "Migratie/Huur", Color: "#d55e00", Definition: "new"})

	add("mm", "m", "Migratie")
	Do(t, s, "tag.remove", func(w project.Writer) error { return w.RemoveTag("m") })
	same(t, "children take the place of their parent, also of its name", paths(t, s), []string{"Kosten", "Belofte", "Huur", "Migratie", "Wonen"})
	add("z", "b", "Wonen")
	code(t, "a child of a name that is taken above", try(s, func(w project.Writer) error { return w.RemoveTag("b") }), app.Exists)
}

func testAnnotations(t *testing.T, open func(t *testing.T) project.Store) {
	ctx, s := context.Background(), open(t)
	AddSets(t, s, Set("a", 2), Set("b", 1))
	for _, tag := range []app.Tag{{ID: "t2", Name: "Twee"}, {ID: "t1", Name: "Een"}, {ID: "t3", Parent: "t2", Name: "Drie"}} {
		Do(t, s, "tag.add", func(w project.Writer) error { return w.AddTag(tag) })
	}
	one := Annotation("one", "a", "a-a2", "t1", "t3")
	two := Annotation("two", "a", "a-a1", "t2")
	two.Comment, two.Coder = "Een opmerking", "Bea"
	whole := Annotation("whole", "a", "a-a1", "t1")
	whole.Whole, whole.Span = true, app.Whole(Set("a", 2).Answers[0].Text)
	onSet := Annotation("set", "b", "")
	onSet.Span, onSet.Quote, onSet.After, onSet.Comment = app.Span{}, "", "", "over alles"
	for _, a := range []app.Annotation{one, two, whole, onSet} {
		Do(t, s, "annotate", func(w project.Writer) error { return w.AddAnnotation(a) })
	}
	one.Tags = []string{"t3", "t1"} // the order of the codebook
	list := func(q project.AnnotationQuery, want ...app.Annotation) {
		t.Helper()
		got, err := s.Annotations(ctx, q)
		if err != nil {
			t.Fatal(err)
		}
		if want == nil {
			want = []app.Annotation{}
		}
		same(t, JSON(t, q), got, want)
	}
	list(project.AnnotationQuery{}, two, whole, one, onSet)
	list(project.AnnotationQuery{Set: "b"}, onSet)
	list(project.AnnotationQuery{Answer: "a-a1"}, two, whole)
	list(project.AnnotationQuery{ID: "one"}, one)
	list(project.AnnotationQuery{Coder: "Bea"}, two)
	list(project.AnnotationQuery{Tag: "t2"}, two, one)
	list(project.AnnotationQuery{Tag: "t1", Answer: "a-a1"}, whole)
	list(project.AnnotationQuery{Tag: "none"})

	for name, test := range map[string]struct {
		fn   func(w project.Writer) error
		want app.Code
	}{
		"an id that is taken":        {func(w project.Writer) error { return w.AddAnnotation(one) }, app.Exists},
		"no such answer":             {func(w project.Writer) error { return w.AddAnnotation(Annotation("x", "a", "a-a9")) }, app.NotFound},
		"an answer of another set":   {func(w project.Writer) error { return w.AddAnnotation(Annotation("x", "b", "a-a1")) }, app.NotFound},
		"no such set":                {func(w project.Writer) error { return w.AddAnnotation(Annotation("x", "q", "")) }, app.NotFound},
		"no such tag":                {func(w project.Writer) error { return w.AddAnnotation(Annotation("x", "a", "a-a1", "q")) }, app.NotFound},
		"changing no annotation":     {func(w project.Writer) error { return w.PutAnnotation(Annotation("x", "a", "a-a1")) }, app.NotFound},
		"removing no annotation":     {func(w project.Writer) error { return w.RemoveAnnotation("x") }, app.NotFound},
		"a span outside of the text": {func(w project.Writer) error { a := two; a.Span.End = 999; return w.PutAnnotation(a) }, app.Invalid},
	} {
		code(t, name, try(s, test.fn), test.want)
	}

	two.Span, two.Quote, two.Before, two.Tags, two.Comment = app.Span{Start: 2, End: 4}, "tw", "An", []string{"t1"}, "beter"
	two.Changed = moment.Add(3600e9)
	Do(t, s, "annotate", func(w project.Writer) error { return w.PutAnnotation(two) })
	list(project.AnnotationQuery{ID: "two"}, two)

	tags, err := s.Tags(ctx)
	if err != nil {
		t.Fatal(err)
	}
	uses := map[string]int{}
	for _, tag := range tags {
		uses[tag.ID] = tag.Uses
	}
	same(t, "uses", uses, map[string]int{"t1": 3, "t2": 0, "t3": 1})

	Do(t, s, "tag.remove", func(w project.Writer) error { return w.RemoveTag("t1") })
	one.Tags, two.Tags = []string{"t3"}, []string{}
	list(project.AnnotationQuery{}, two, one, onSet) // whole had nothing but the tag
	if got, err := s.Annotations(ctx, project.AnnotationQuery{Set: "a"}); err != nil || len(got) != 2 {
		t.Errorf("annotations of a: %v, %v", got, err)
	}
	Do(t, s, "remove", func(w project.Writer) error { return w.RemoveSet("a") })
	list(project.AnnotationQuery{}, onSet)
	Do(t, s, "remove", func(w project.Writer) error { return w.RemoveAnnotation("set") })
	list(project.AnnotationQuery{})
}
