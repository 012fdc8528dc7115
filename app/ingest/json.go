package ingest

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"

	"standpunt/app"
)

// readJSON reads sets in the form of `standpunt-cli show --json`: one object, a
// list of them, {"sets":[…]}, {"documents":[…]}, or one per line.
func readJSON(name string, data []byte) (*app.Document, error) {
	doc := &app.Document{MediaType: "application/json"}
	dec := json.NewDecoder(bytes.NewReader(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))))
	for {
		var raw json.RawMessage
		err := dec.Decode(&raw)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, unreadable(name, "json_broken", "it is not well-formed JSON: "+err.Error(), "export it again")
		}
		sets, err := setsOf(raw)
		if err != nil {
			return nil, unreadable(name, "json_form", "its JSON is not a question set: "+err.Error(), "use the form that show --json prints")
		}
		doc.Sets = append(doc.Sets, sets...)
	}
	return doc, nil
}

func setsOf(raw json.RawMessage) ([]*app.Set, error) {
	if raw[0] == '[' {
		var sets []*app.Set
		if err := json.Unmarshal(raw, &sets); err != nil {
			return nil, err
		}
		return tidy(sets)
	}
	var many struct{ Sets, Documents []*app.Set }
	if err := json.Unmarshal(raw, &many); err == nil && len(many.Sets)+len(many.Documents) > 0 {
		return tidy(append(many.Sets, many.Documents...))
	}
	var one app.Set
	if err := json.Unmarshal(raw, &one); err != nil {
		return nil, err
	}
	return tidy([]*app.Set{&one})
}

// tidy cleans the texts and refuses what holds neither questions nor answers.
func tidy(sets []*app.Set) ([]*app.Set, error) {
	for _, s := range sets {
		if s == nil || len(s.Questions)+len(s.Answers) == 0 {
			return nil, errors.New("there are no questions and no answers")
		}
		if s.Kind == "" {
			s.Kind = app.Answers
		}
	}
	return sets, nil
}
