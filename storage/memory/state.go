package memory

import (
	"maps"
	"slices"

	"standpunt/app"
	"standpunt/storage/internal/rank"
)

// state is what history follows. What is in it is never changed in place.
type state struct {
	sets     []*app.Set // as added
	tags     []app.Tag  // siblings in their order
	notes    map[string]app.Annotation
	verdicts map[string]app.Finding // with its verdict
	claims   map[string]app.Position
	evidence map[string]app.Evidence
	versions map[string][]app.Version // by set, the oldest first

	revisions map[string]int // by set, how often its texts became others

	corrections map[string]app.Corrections // by the SHA-256 of the document

	apart map[[2]string]bool // pairs of sets, the lesser id first
	rows  map[string]string  // of the matrix, by answer
}

func (s *state) clone() *state {
	return &state{
		sets: slices.Clone(s.sets), tags: slices.Clone(s.tags),
		notes: clone(s.notes), verdicts: clone(s.verdicts),
		claims: clone(s.claims), evidence: clone(s.evidence), versions: clone(s.versions), revisions: clone(s.revisions),
		corrections: clone(s.corrections),
		apart:       clone(s.apart),
		rows:        clone(s.rows),
	}
}

// loose is what history does not follow.
type loose struct {
	sources  map[string][]byte
	settings map[string]string
	findings []app.Finding // in order
}

func (l *loose) clone() *loose {
	return &loose{sources: clone(l.sources), settings: clone(l.settings), findings: l.findings}
}

// clone is the map, never nil.
func clone[K comparable, V any](m map[K]V) map[K]V {
	if m == nil {
		return map[K]V{}
	}
	return maps.Clone(m)
}

// view is the project at one moment.
type view struct {
	state *state
	loose *loose
}

func (v view) set(id string) *app.Set {
	for _, s := range v.state.sets {
		if s.ID == id {
			return s
		}
	}
	return nil
}

// copySet is a set that its taker may change, with lists that are not nil.
func copySet(s *app.Set) *app.Set {
	c := *s
	c.Askers, c.Respondents = list(s.Askers), list(s.Respondents)
	c.Footnotes, c.Warnings = list(s.Footnotes), list(s.Warnings)
	c.Questions, c.Answers = list(s.Questions), list(s.Answers)
	for i := range c.Questions {
		c.Questions[i].Anchors = list(c.Questions[i].Anchors)
	}
	for i := range c.Answers {
		c.Answers[i].Anchors, c.Answers[i].Covers = list(c.Answers[i].Anchors), list(c.Answers[i].Covers)
	}
	return &c
}

func list[T any](l []T) []T { return append([]T{}, l...) }

func inOrder(findings []app.Finding) []app.Finding {
	all := make([]app.Finding, 0, len(findings))
	for _, f := range findings {
		f.Verdict = nil
		all = append(all, rank.Whole(f))
	}
	slices.SortStableFunc(all, rank.Compare)
	return slices.CompactFunc(all, func(a, b app.Finding) bool { return a.ID == b.ID })
}
