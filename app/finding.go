package app

import (
	"cmp"
	"slices"
	"time"
)

// Label is how two passages relate.
type Label string

// The labels, from the same to nothing in common. Findings carry the first three.
const (
	Repeated  Label = "repeated"
	Reworded  Label = "reworded"
	Shifted   Label = "shifted"
	Related   Label = "related"
	Unrelated Label = "unrelated"
)

// Cause names what moved in a shift.
type Cause string

// The causes, in the order in which they are listed.
const (
	CauseNumber     Cause = "number"
	CauseMoney      Cause = "money"
	CauseDate       Cause = "date"
	CauseNegation   Cause = "negation"
	CauseModality   Cause = "modality"
	CauseHedge      Cause = "hedge"
	CauseCommitment Cause = "commitment"
	CauseQuantifier Cause = "quantifier"
	CauseActor      Cause = "actor"
	CauseCondition  Cause = "condition"
	CauseOther      Cause = "other"
)

// Causes lists all causes in their order.
var Causes = []Cause{
	CauseNumber, CauseMoney, CauseDate, CauseNegation, CauseModality, CauseHedge,
	CauseCommitment, CauseQuantifier, CauseActor, CauseCondition, CauseOther,
}

// Change is one cause with the words on either side that prove it, and the rule
// that saw it. Before or After is "" where that side says nothing of the kind.
// The spans are in the text of the answer.
type Change struct {
	Cause  Cause  `json:"cause"`
	Before string `json:"before"`
	After  string `json:"after"`
	SpanA  Span   `json:"span_a"`
	SpanB  Span   `json:"span_b"`
	Rule   string `json:"rule"`
}

// Finding is what the comparison proposes about two passages. A is the earlier one.
type Finding struct {
	ID      string   `json:"id"` // follows from the sets' names, the labels and the words: the same after a new import
	Kind    Label    `json:"kind"`
	Causes  []Cause  `json:"causes"`
	Changes []Change `json:"changes"`
	Score   float64  `json:"score"` // 0 to 1: how sure; below PossibleBelow the screen says "possible"
	A       Passage  `json:"a"`
	B       Passage  `json:"b"`
	Verdict *Verdict `json:"verdict"`
	// Reopened tells that the finding is not what was judged: other rules or another
	// language pack give it another kind or other causes. The verdict is kept, and
	// the finding is open all the same.
	Reopened bool `json:"reopened"`
}

// Under is the finding with this verdict, or none.
func (f Finding) Under(v *Verdict) Finding {
	f.Verdict = v
	f.Reopened = v != nil && v.Judged != nil && (v.Judged.Kind != f.Kind || !slices.Equal(v.Judged.Causes, f.Causes))
	return f
}

// Precedes tells whether the finding is the one to keep of two that have one id: sets that
// people call by one name, such as two documents of one set, say the same twice.
func (f *Finding) Precedes(o *Finding) bool {
	return cmp.Or(cmp.Compare(f.A.Answer, o.A.Answer), cmp.Compare(f.B.Answer, o.B.Answer)) < 0
}

// Open tells whether somebody must judge the finding, for the first time or again.
func (f *Finding) Open() bool { return f.Verdict == nil || f.Reopened }

// PossibleBelow is the score under which a shift is called a possible shift.
const PossibleBelow = 0.6

// Passage is one side of a finding.
type Passage struct {
	Set    string   `json:"set"`
	Answer string   `json:"answer"`
	Covers []string `json:"covers"`
	Span   Span     `json:"span"`
	Text   string   `json:"text"`
}

// Decision is what a researcher decides about a finding.
type Decision string

// The decisions.
const (
	Confirm Decision = "confirm"
	Reject  Decision = "reject"
	Relabel Decision = "relabel"
)

// Verdict is a researcher's judgement of a finding. Kind and Causes are what it
// is relabelled to and are empty for the other decisions.
type Verdict struct {
	Decision Decision  `json:"decision"`
	Kind     Label     `json:"kind"`
	Causes   []Cause   `json:"causes"`
	Note     string    `json:"note"`
	Coder    string    `json:"coder"`
	At       time.Time `json:"at"`     // UTC, whole seconds
	Judged   *Judged   `json:"judged"` // filled in when it is given
}

// Judged is what a finding was when it was judged, and by which rules: "" when that
// was not kept yet.
type Judged struct {
	Kind   Label   `json:"kind"`
	Causes []Cause `json:"causes"`
	Rules  string  `json:"rules"`
}

// Cluster is a passage that recurs in several answers.
type Cluster struct {
	ID          string          `json:"id"`
	Size        int             `json:"size"`
	Text        string          `json:"text"`
	Boilerplate bool            `json:"boilerplate"` // so common that it says nothing about a position
	Members     []ClusterMember `json:"members"`
}

// ClusterMember is one place at which the passage stands.
type ClusterMember struct {
	Set    string   `json:"set"`
	Answer string   `json:"answer"`
	Covers []string `json:"covers"`
	Span   Span     `json:"span"`
}
