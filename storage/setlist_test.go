package storage_test

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage"
	"standpunt/storage/storagetest"
)

// A filter that leaves few sets and one that leaves many are answered in
// different ways: the answers are the same.
func TestBothWaysOfListing(t *testing.T) {
	ctx := context.Background()
	s := open(t, filepath.Join(t.TempDir(), "p.standpunt"))
	storagetest.Do(t, s, "import", func(w project.Writer) error {
		for i := range 60 {
			set := storagetest.Set(fmt.Sprintf("s%02d", i*37%60), 1+i%4)
			set.Subject, set.Asked = fmt.Sprint("onderwerp ", i%7), fmt.Sprintf("2026-01-%02d", 1+i%9)
			if i%3 == 0 {
				set.Kind = app.Postponement
			}
			if err := w.AddSet(set, nil); err != nil {
				return err
			}
			for j := range i % 5 {
				if err := w.AddAnnotation(storagetest.Annotation(fmt.Sprint(i, "-", j), set.ID, set.ID+"-a1")); err != nil {
					return err
				}
			}
		}
		return nil
	})
	orders := []project.SetOrder{"", project.ByAsked, project.BySubject, project.ByAnnotations, project.ByAnswers, project.ByAdded, "unknown"}
	for _, order := range orders {
		for _, q := range []project.SetQuery{
			{}, {Filter: "onderwerp"}, {Filter: "WERP 3"}, {Kind: app.Postponement}, {Kind: app.Answers, Filter: "n-s"}, {Filter: "none"},
		} {
			for _, page := range []struct{ limit, offset int }{{0, 0}, {3, 0}, {4, 11}, {50, 55}} {
				for _, desc := range []bool{false, true} {
					q.Sort, q.Desc, q.Limit, q.Offset = order, desc, page.limit, page.offset
					list := func() string {
						sets, total, err := s.Sets(ctx, q)
						if err != nil {
							t.Fatal(err)
						}
						return fmt.Sprint(total) + storagetest.JSON(t, sets)
					}
					one := list()
					old := storage.SetFew(-1)
					other := list()
					storage.SetFew(old)
					if one != other {
						t.Errorf("%+v:\n%s\nor\n%s", q, one, other)
					}
				}
			}
		}
	}
}
