package project

import (
	"context"
	"time"

	"standpunt/app"
)

// Store is what the deeds need of a project file. Implementations are safe for
// use by several goroutines. Errors are *app.Error: NotFound for an id that is
// not there, Busy, ReadOnly, Full and Damaged for the file.
//
// Package storage has the one on SQLite, and storagetest the contract that
// every implementation runs.
type Store interface {
	Reader

	// Do runs one gesture: fn's writes are one transaction, on disk when Do
	// returns, and one step of the history. When fn returns an error nothing is
	// written and Do returns that error. A gesture that changes nothing leaves
	// no trace in the history.
	Do(ctx context.Context, g app.Gesture, fn func(Writer) error) error

	// Undo reverses the newest action that is not reversed yet, with those of its
	// group that were done just before it, and returns it; NotFound when there is
	// none. What another gesture did in between is never jumped over.
	Undo(ctx context.Context) (app.Action, error)
	// Redo does again what the newest Undo reversed, as long as nothing else was
	// done since, and returns the action that stands again; NotFound when there is none.
	Redo(ctx context.Context) (app.Action, error)

	// SetFindings puts the findings in the place of all kept findings; it is
	// derived work: no gesture, no history.
	SetFindings(ctx context.Context, findings []app.Finding) error
	// AddFindings takes out the kept findings between the answers of each pair, and puts
	// these beside the others; of two with one id the one stays that precedes the other.
	AddFindings(ctx context.Context, findings []app.Finding, between [][2]string) error

	// Check looks for damage: structure, references, search index, and the hash
	// of every text. It returns one sentence per problem, none when all is well.
	Check(ctx context.Context) ([]string, error)
	// Backup writes a whole, closed copy of the project to path, which must not exist.
	Backup(ctx context.Context, path string) error

	// Path is the project file, "" for a store in memory.
	Path() string
	// Writable tells whether Do may succeed.
	Writable() bool
	Close() error
}

// Reader is what can be asked of a project file.
type Reader interface {
	// Sets lists the sets that the query selects, and how many there are without its Limit and Offset.
	Sets(ctx context.Context, q SetQuery) ([]app.SetSummary, int, error)
	// Set is a whole set, by id.
	Set(ctx context.Context, id string) (*app.Set, error)
	// FindSets gives the ids of the sets with this id, number or reference, in order of id.
	FindSets(ctx context.Context, name string) ([]string, error)
	// SetOfAnswer gives the id of the set that holds the answer.
	SetOfAnswer(ctx context.Context, answer string) (string, error)
	// EachSet calls fn with every set that is not removed, in order of id, until fn returns an error.
	EachSet(ctx context.Context, fn func(*app.Set) error) error
	// SetIDs gives the ids of all sets, rising.
	SetIDs(ctx context.Context) ([]string, error)
	// SetsOfSource gives the ids of the sets that came, in this version or an older
	// one, from the bytes with this SHA-256.
	SetsOfSource(ctx context.Context, sha256 string) ([]string, error)
	// Source is the original document of a set; nil bytes when it was not kept.
	Source(ctx context.Context, set string) (app.Source, []byte, error)

	// Versions lists what the set was before newer documents of it came in, the
	// newest first; the set as it is is not among them.
	Versions(ctx context.Context, set string) ([]app.Version, error)

	// SeeAlso lists the sets whose head points to another document, with the words
	// that do, in order of id.
	SeeAlso(ctx context.Context) ([]Pointer, error)

	// MatrixRows says of the answers that a person put into a row of the matrix in which;
	// see PutMatrixRow.
	MatrixRows(ctx context.Context) (map[string]string, error)
	// Apart lists the pairs of sets that PutApart keeps apart, the lesser id first, in order.
	Apart(ctx context.Context) ([][2]string, error)

	// Corrections is what was put right about the document with this SHA-256; empty for nothing.
	Corrections(ctx context.Context, sha256 string) (app.Corrections, error)

	// Tags is the codebook in tree order: a parent before its children, siblings
	// in the order of the codebook; Path and Uses are filled in.
	Tags(ctx context.Context) ([]app.Tag, error)
	// Annotations lists by set, answer, start, end, id.
	Annotations(ctx context.Context, q AnnotationQuery) ([]app.Annotation, error)

	// Findings lists the kept findings, shifted before reworded before repeated, the
	// surest first, each with its verdict, and how many the query selects in all.
	Findings(ctx context.Context, q FindingQuery) ([]app.Finding, int, error)

	// Positions lists by the time at which they were made, then by id; Evidence is filled in.
	Positions(ctx context.Context) ([]app.Position, error)
	// Evidence lists by set, answer, start, end, id.
	Evidence(ctx context.Context, q EvidenceQuery) ([]app.Evidence, error)

	// Search finds words in questions, answers, subjects and comments. Words match
	// without regard to case and accents; "a phrase" in quotes, prefix*, and -word work.
	Search(ctx context.Context, query string, limit int) (app.Hits, error)

	// History lists the newest actions first.
	History(ctx context.Context, limit int) ([]app.Action, error)
	// CanUndo and CanRedo give the action that Undo or Redo would take, or nil.
	CanUndo(ctx context.Context) (*app.Action, error)
	CanRedo(ctx context.Context) (*app.Action, error)
	// Setting is a value that belongs to the project ("" when it was never put).
	Setting(ctx context.Context, name string) (string, error)
}

// Writer is what a gesture may do. It reads its own writes.
type Writer interface {
	Reader

	// AddSet adds the set with the ids that it carries; data is the original
	// document, kept once for all sets of the same SHA-256, nil to keep none.
	AddSet(set *app.Set, data []byte) error
	// ReplaceSet puts the set in the place of the one with its id, which is kept among
	// its Versions when it came from another document; at is when. The passages of annotations and evidence then
	// stand on no text (Lost, with Stood filled in) until they are put somewhere:
	// none is left on words that it was not put on. Kept findings about the set go.
	ReplaceSet(set *app.Set, data []byte, at time.Time) error
	// AddVersion keeps another set among the Versions of this one, as the newest of
	// them; its document stays. at is when.
	AddVersion(set string, v *app.Set, at time.Time) error
	// PutMatrixRow puts an answer, named as people call its set and by its labels, into a
	// row of the matrix, with all others of that row; "" leaves it to the program again.
	PutMatrixRow(answer, row string) error
	// PutApart keeps two sets apart that may be one, or takes that back.
	PutApart(a, b string, apart bool) error
	// RemoveSet removes the set with its versions, annotations and the evidence in it.
	RemoveSet(id string) error

	// PutCorrections keeps what was put right about a document; empty takes it back.
	PutCorrections(sha256 string, c app.Corrections) error

	// AddTag adds a tag after its siblings; Exists when (parent, name) is taken.
	AddTag(t app.Tag) error
	// PutTag changes everything of a tag but its id, Path and Uses.
	PutTag(t app.Tag) error
	// RemoveTag removes the tag, takes it off every annotation, and removes the
	// annotations that have neither tags nor comment left. Its children move up to its parent;
	// Exists when the parent has a child of that name.
	RemoveTag(id string) error

	// AddAnnotation adds; PutAnnotation changes all but set, coder and Created. A
	// passage with a Placement that is Unplaced stands on no answer.
	AddAnnotation(a app.Annotation) error
	PutAnnotation(a app.Annotation) error
	RemoveAnnotation(id string) error

	// PutVerdict judges a finding; nil takes the verdict back. The finding is kept
	// beside its verdict, so that the verdict outlives a new computation; when that
	// gives another kind or other causes, the finding is reopened.
	PutVerdict(f app.Finding, v *app.Verdict) error

	// AddPosition adds; PutPosition changes name, description and Changed. Exists when the name is taken.
	AddPosition(p app.Position) error
	PutPosition(p app.Position) error
	// RemovePosition removes the position with its evidence.
	RemovePosition(id string) error
	// AddEvidence adds; PutEvidence changes all but set, finding, coder and Created,
	// as for annotations.
	AddEvidence(e app.Evidence) error
	PutEvidence(e app.Evidence) error
	RemoveEvidence(id string) error

	// PutSetting keeps a value that belongs to the project; no history.
	PutSetting(name, value string) error
}

// Pointer is a set with the words of its head that point to another document.
type Pointer struct{ Set, Words string }

// SetQuery selects and sorts sets.
type SetQuery struct {
	Filter string   // words that all occur in number, reference, subject, askers, parties or respondents; case and accents ignored
	Kind   app.Kind // "" for all
	Sort   SetOrder
	Desc   bool
	Limit  int // 0 for all
	Offset int
}

// SetOrder is a column by which sets are sorted; ties are broken by id, and Desc
// turns the whole order round.
type SetOrder string

// The orders of sets.
const (
	ByAsked       SetOrder = "asked" // what has no such date stands where it was answered
	ByAnswered    SetOrder = "answered"
	ByNumber      SetOrder = "number"
	BySubject     SetOrder = "subject"
	ByAsker       SetOrder = "asker"
	ByRespondent  SetOrder = "respondent"
	ByAnswers     SetOrder = "answers"
	ByAnnotations SetOrder = "annotations"
	ByWarnings    SetOrder = "warnings"
	ByAdded       SetOrder = "added"
)

// AnnotationQuery selects annotations; empty fields select all.
type AnnotationQuery struct {
	ID     string
	Set    string
	Answer string
	Tag    string // id; annotations with this tag or one below it
	Coder  string
	// Unplaced selects those that stand on no text, which are left out else.
	Unplaced bool
}

// EvidenceQuery selects evidence; empty fields select all.
type EvidenceQuery struct {
	ID       string
	Position string // id
	Set      string
	Answer   string
	Finding  string // id
	Unplaced bool   // as in AnnotationQuery
}

// FindingQuery selects findings; empty fields select all.
type FindingQuery struct {
	ID      string
	Kinds   []app.Label
	Cause   app.Cause
	Set     string   // on either side
	Sets    []string // ids, one of them on either side; nil for all, and none for an empty list
	Tag     string   // id: a passage overlaps, or stands in a whole answer, with this tag or one below it
	Answer  string   // on either side
	Words   string   // each must stand in a passage, or in what one of the sets is known by: number, subject, names, party
	Verdict VerdictFilter
	Limit   int
	Offset  int
}

// VerdictFilter selects findings by what was decided about them. A finding that was
// reopened is Open, and of the other filters only Decided has it.
type VerdictFilter string

// The filters by verdict.
const (
	AnyVerdict VerdictFilter = ""
	Open       VerdictFilter = "open"
	Confirmed  VerdictFilter = "confirm"
	Rejected   VerdictFilter = "reject"
	Relabelled VerdictFilter = "relabel"
	Decided    VerdictFilter = "decided" // all that have a verdict
)
