package widget

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// diffRowView is a row with its layout.
type diffRowView struct {
	DiffRow
	body   []para
	names  []para // of the tags on each side, below its words
	length []int
	why    []aside // in the gutter, or below each side where there is none
}

// aside is what is said of a row or of a side of it.
type aside struct {
	kind   DiffKind
	causes []para
	notes  []para // comments, and the verdict at the end
	judged bool   // the last note is the verdict
	height float32
}

func newAside(kind DiffKind, causes, notes []string, verdict string) aside {
	a := aside{kind: kind, judged: verdict != ""}
	for _, c := range causes {
		a.causes = append(a.causes, para{text: c})
	}
	for _, n := range notes {
		a.notes = append(a.notes, para{text: n})
	}
	if verdict != "" {
		a.notes = append(a.notes, para{text: verdict})
	}
	return a
}

func newDiffRowView(r DiffRow) *diffRowView {
	v := &diffRowView{DiffRow: r}
	for _, s := range v.sides() {
		body := para{text: s.Text}
		body.setMarks(s.Marks)
		v.body, v.length = append(v.body, body), append(v.length, utf8.RuneCountInString(s.Text))
		v.names = append(v.names, para{text: strings.Join(tagNames(s.Marks), nameGap)})
		if len(r.More) > 0 {
			v.why = append(v.why, newAside(s.Kind, s.Causes, s.Notes, s.Verdict))
		}
	}
	if len(r.More) == 0 {
		v.why = []aside{newAside(r.Kind, r.Causes, r.Notes, r.Verdict)}
	}
	return v
}

// nameGap stands between the names of tags.
const nameGap = "   "

// tagNames are the names of the tags, each once.
func tagNames(marks []Mark) []string {
	var out []string
	for _, m := range marks {
		if m.Name != "" && !slices.Contains(out, m.Name) {
			out = append(out, m.Name)
		}
	}
	return out
}

func (v *diffRowView) texts() string {
	var b strings.Builder
	for _, s := range v.sides() {
		b.WriteString(s.Text + "\x00")
	}
	return b.String()
}

func (v *diffRowView) sides() []*DiffSide {
	out := []*DiffSide{&v.Left, &v.Right}
	for i := range v.More {
		out = append(out, &v.More[i])
	}
	return out
}

// kindAt is how all of a side's words stand there: Added, Removed or Moved, else Equal.
// With more than two sides it is how the side differs.
func (v *diffRowView) kindAt(i int) DiffKind {
	s := v.sides()[i]
	switch {
	case v.Heading:
		return DiffEqual
	case len(v.More) > 0 || s.To != "":
		return s.Kind
	case s.Answer == "":
		return DiffEqual
	case v.Kind == DiffMoved || v.Kind == DiffRemoved && i == 0 || v.Kind == DiffAdded && i == 1:
		return v.Kind
	}
	return s.Kind
}

// alone tells whether all of the words of side i came, went or moved.
func (v *diffRowView) alone(i int) bool {
	k := v.kindAt(i)
	return v.sides()[i].Answer != "" && (k == DiffAdded || k == DiffRemoved || k == DiffMoved)
}

// pointer tells whether the row has no words of an answer, but only says where they are.
func (v *diffRowView) pointer() bool {
	sides, to := v.sides(), false
	for _, s := range sides {
		if s.Answer != "" {
			return false
		}
		to = to || s.To != ""
	}
	return to && !v.Heading
}

// has tells whether the row is of the kind; with more than two sides, whether one of its
// sides differs so from what it is held against.
func (v *diffRowView) has(k DiffKind) bool {
	if len(v.More) == 0 {
		return v.Kind == k && !v.pointer()
	}
	return v.sideOf(k) >= 0 || k == DiffRemoved && slices.ContainsFunc(v.sides(), func(s *DiffSide) bool { return s.Kind == k })
}

// sideOf is the first side behind the first one whose words are of the kind, -1 for none.
func (v *diffRowView) sideOf(k DiffKind) int {
	for i, s := range v.sides() {
		if i > 0 && s.Kind == k && s.Answer != "" {
			return i
		}
	}
	return -1
}
