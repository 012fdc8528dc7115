package memory

import (
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"slices"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage/internal/codebook"
	"standpunt/storage/internal/rank"
	"standpunt/storage/internal/refuse"
)

var _ project.Writer = (*writer)(nil)

// writer changes a copy of the state.
type writer struct {
	reader
	store *Store // for its history
	next  view
}

func newWriter(s *Store, v view) *writer {
	w := &writer{store: s, next: view{state: v.state.clone(), loose: v.loose.clone()}}
	w.reader = reader{get: func() view { return w.next }}
	return w
}

// AddSet implements project.Writer.
func (w *writer) AddSet(s *app.Set, data []byte) error {
	if err := refuse.Set(s); err != nil {
		return err
	}
	if err := w.addSource(s, data); err != nil {
		return err
	}
	for _, other := range w.next.state.sets {
		if other.ID == s.ID || shareIDs(other, s) {
			return refuse.SetExists(s.ID)
		}
	}
	w.next.state.sets = append(w.next.state.sets, copySet(s))
	return nil
}

func (w *writer) addSource(s *app.Set, data []byte) error {
	if data == nil {
		return nil
	}
	if sum := sha256.Sum256(data); hex.EncodeToString(sum[:]) != s.Source.SHA256 {
		return refuse.WrongHash()
	}
	w.next.loose.sources[s.Source.SHA256] = slices.Clone(data)
	return nil
}

func shareIDs(a, b *app.Set) bool {
	return slices.ContainsFunc(b.Answers, func(x app.Answer) bool { return a.Answer(x.ID) != nil }) ||
		slices.ContainsFunc(b.Questions, func(x app.Question) bool {
			return slices.ContainsFunc(a.Questions, func(y app.Question) bool { return x.ID == y.ID })
		})
}

// RemoveSet implements project.Writer.
func (w *writer) RemoveSet(id string) error {
	if w.next.set(id) == nil {
		return refuse.NoSet(id)
	}
	w.next.state.sets = slices.DeleteFunc(w.next.state.sets, func(s *app.Set) bool { return s.ID == id })
	for note, a := range w.next.state.notes {
		if a.Set == id {
			delete(w.next.state.notes, note)
		}
	}
	w.dropEvidence(func(e app.Evidence) bool { return e.Set == id })
	delete(w.next.state.versions, id)
	maps.DeleteFunc(w.next.state.apart, func(pair [2]string, _ bool) bool { return pair[0] == id || pair[1] == id })
	return nil
}

// AddTag implements project.Writer.
func (w *writer) AddTag(t app.Tag) error {
	if err := w.tagFits(t); err != nil {
		return err
	}
	w.next.state.tags = append(w.next.state.tags, bare(t))
	return nil
}

// PutTag implements project.Writer.
func (w *writer) PutTag(t app.Tag) error {
	all := w.next.state.tags
	i := slices.IndexFunc(all, func(o app.Tag) bool { return o.ID == t.ID })
	if i < 0 {
		return refuse.NoTag(t.ID)
	}
	if codebook.Below(all, t.Parent, t.ID) {
		return refuse.TagCycle(t.Name)
	}
	if err := w.tagFits(t); err != nil {
		return err
	}
	if all[i].Parent == t.Parent {
		all[i] = bare(t)
		return nil
	}
	w.next.state.tags = append(slices.Delete(all, i, i+1), bare(t))
	return nil
}

func (w *writer) tagFits(t app.Tag) error {
	if err := codebook.Fit(t); err != nil {
		return err
	}
	parent := t.Parent == ""
	for _, o := range w.next.state.tags {
		if o.ID != t.ID && o.Parent == t.Parent && o.Name == t.Name {
			return refuse.TagExists(t.Name)
		}
		parent = parent || o.ID == t.Parent
	}
	if !parent {
		return refuse.NoTag(t.Parent)
	}
	return nil
}

// bare is the tag without what is derived.
func bare(t app.Tag) app.Tag {
	t.Path, t.Uses = "", 0
	return t
}

// RemoveTag implements project.Writer.
func (w *writer) RemoveTag(id string) error {
	all := codebook.Tree(w.next.state.tags)
	i := slices.IndexFunc(all, func(t app.Tag) bool { return t.ID == id })
	if i < 0 {
		return refuse.NoTag(id)
	}
	gone := all[i]
	if _, clash := codebook.WithoutTag(all, gone); clash != "" {
		return refuse.TagExists(clash)
	}
	var tags []app.Tag
	for _, t := range all { // tree order: children stand where their parent stood
		if t.ID == id {
			continue
		}
		if t.Parent == id {
			t.Parent = gone.Parent
		}
		tags = append(tags, bare(t))
	}
	w.next.state.tags = tags
	for note, a := range w.next.state.notes {
		if !slices.Contains(a.Tags, id) {
			continue
		}
		a.Tags = slices.DeleteFunc(slices.Clone(a.Tags), func(t string) bool { return t == id })
		w.next.state.notes[note] = a
		if len(a.Tags) == 0 && a.Comment == "" {
			delete(w.next.state.notes, note)
		}
	}
	return nil
}

// AddAnnotation implements project.Writer.
func (w *writer) AddAnnotation(a app.Annotation) error {
	if _, taken := w.next.state.notes[a.ID]; taken {
		return refuse.AnnotationExists(a.ID)
	}
	return w.put(a)
}

// PutAnnotation implements project.Writer.
func (w *writer) PutAnnotation(a app.Annotation) error {
	old, ok := w.next.state.notes[a.ID]
	if !ok {
		return refuse.NoAnnotation(a.ID)
	}
	a.Set, a.Coder, a.Created = old.Set, old.Coder, old.Created
	return w.put(a)
}

func (w *writer) put(a app.Annotation) error {
	if err := refuse.Texts(a.ID, a.Quote, a.Before, a.After, a.Comment, a.Coder); err != nil {
		return err
	}
	if err := refuse.Placement(a.Placement, a.Answer, a.Stood); err != nil {
		return err
	}
	s := w.next.set(a.Set)
	switch {
	case s == nil && a.Answer == "":
		return refuse.NoSet(a.Set)
	case s == nil || a.Answer != "" && s.Answer(a.Answer) == nil:
		return refuse.NoAnswer(a.Answer)
	case a.Answer != "":
		if err := refuse.Span(a.Span, app.Whole(s.Answer(a.Answer).Text).End); err != nil {
			return err
		}
	}
	for _, t := range a.Tags {
		if !slices.ContainsFunc(w.next.state.tags, func(o app.Tag) bool { return o.ID == t }) {
			return refuse.NoTag(t)
		}
	}
	a.Tags = codebook.Sort(list(a.Tags), codebook.Tree(w.next.state.tags))
	w.next.state.notes[a.ID] = a
	return nil
}

// RemoveAnnotation implements project.Writer.
func (w *writer) RemoveAnnotation(id string) error {
	if _, ok := w.next.state.notes[id]; !ok {
		return refuse.NoAnnotation(id)
	}
	delete(w.next.state.notes, id)
	return nil
}

// PutVerdict implements project.Writer.
func (w *writer) PutVerdict(f app.Finding, v *app.Verdict) error {
	if v == nil {
		delete(w.next.state.verdicts, f.ID)
		return nil
	}
	if err := refuse.Texts(f.ID, v.Note, v.Coder); err != nil {
		return err
	}
	f.Verdict = rank.Judged(*v, f)
	w.next.state.verdicts[f.ID] = rank.Whole(f)
	return nil
}

// PutSetting implements project.Writer.
func (w *writer) PutSetting(name, value string) error {
	w.next.loose.settings[name] = value
	return nil
}
