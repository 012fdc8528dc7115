package ingest

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"standpunt/app"
)

// maxRecords is how many sets or rows one file may hold.
const maxRecords = 200_000

// readJSON reads sets in the form of `standpunt-cli show --json`: one object, a
// list of them, {"sets":[…]}, {"documents":[…]}, or one per line. What
// `export --format json --what sets` writes comes back equal, but for the ids.
func readJSON(ctx context.Context, in file) (*app.Document, error) {
	text, err := decode(in.data)
	if err != nil {
		return nil, &problem{"text_encoding", "its letters cannot be decoded", "save it as UTF-8"}
	}
	doc := &app.Document{}
	dec := json.NewDecoder(untilDone{ctx, strings.NewReader(text)})
	for {
		var raw json.RawMessage
		err := dec.Decode(&raw)
		if errors.Is(err, io.EOF) {
			return doc, nil
		}
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if err != nil {
			return nil, &problem{"json_broken", "it is not well-formed JSON: " + err.Error(), "export it again"}
		}
		sets, err := setsOf(ctx, raw)
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if err != nil {
			return nil, &problem{"json_form", "its JSON is not a question set: " + err.Error(), "use the form that show --json prints"}
		}
		if doc.Sets = append(doc.Sets, sets...); len(doc.Sets) > maxRecords {
			return nil, &problem{"records", "it holds more than 200,000 sets", "split it"}
		}
	}
}

// untilDone reads until ctx ends.
type untilDone struct {
	ctx context.Context
	io.Reader
}

func (r untilDone) Read(b []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	return r.Reader.Read(b)
}

func setsOf(ctx context.Context, raw json.RawMessage) ([]*app.Set, error) {
	var sets []*app.Set
	switch {
	case bytes.HasPrefix(raw, []byte("[")):
		if err := json.Unmarshal(raw, &sets); err != nil {
			return nil, inWords(err)
		}
	case bytes.HasPrefix(raw, []byte("{")):
		var many struct{ Sets, Documents []*app.Set }
		if err := json.Unmarshal(raw, &many); err == nil && len(many.Sets)+len(many.Documents) > 0 {
			sets = append(many.Sets, many.Documents...)
			break
		}
		var one app.Set
		if err := json.Unmarshal(raw, &one); err != nil {
			return nil, inWords(err)
		}
		sets = []*app.Set{&one}
	default:
		return nil, errors.New("it is a bare value")
	}
	for n, s := range sets {
		if n%1024 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if s == nil || len(s.Questions)+len(s.Answers) == 0 {
			return nil, errors.New("there are no questions and no answers")
		}
		if err := tidy(s); err != nil {
			return nil, err
		}
	}
	return sets, nil
}

// inWords says of a type error what a person can look for.
func inWords(err error) error {
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) && wrong.Field != "" {
		return fmt.Errorf("%q is a %s", wrong.Field, wrong.Value)
	}
	return err
}
