package text

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"strings"
	"sync"
)

// overridden are the packs that came from Override, by their keys. A key is made of
// the content, so that it means the same pack whoever read it, and when.
var overridden sync.Map

// Languages are those that have a pack, the first the one for texts of unknown language.
func Languages() []string { return []string{"nl", "en", "de"} }

// Standard is the pack of a language as it comes, in its JSON form; nil when there is none.
func Standard(language string) []byte {
	b, err := packFiles.ReadFile("packs/" + language + ".json")
	if err != nil {
		return nil
	}
	return b
}

// Key names the pack in Options.Language: its language, and for one that came from
// Override also what its content is.
func (p *Pack) Key() string {
	if _, own, ok := strings.Cut(p.Version, "+"); ok {
		return p.Language + "+" + own
	}
	return p.Language
}

// Override reads a pack that changes the standard one of its language. It holds
// what is other: a group of cues, a list or an entry takes the place of the one
// with its name, and what it does not name stays. Its version is made of the
// content, whatever the file says. Errors say what is wrong with the file, for who wrote it.
func Override(b []byte) (*Pack, error) {
	var own Pack
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(&own); err != nil {
		return nil, err
	}
	standard := Standard(own.Language)
	if standard == nil {
		return nil, fmt.Errorf("its language is %q, not one of %s", own.Language, strings.Join(Languages(), ", "))
	}
	var whole Pack
	if err := json.Unmarshal(standard, &whole); err != nil {
		return nil, err
	}
	for group, step := range own.Steps {
		if step < 1 || step > 8 {
			return nil, fmt.Errorf("the step of %q is %d, not 1 to 8", group, step)
		}
	}
	for list := range own.Lists {
		if _, known := whole.Lists[list]; !known {
			return nil, fmt.Errorf("there is no list %q", list)
		}
	}
	cues, version := maps.Clone(whole.Cues), whole.Version
	if err := json.Unmarshal(b, &whole); err != nil { // maps keep what it does not name
		return nil, err
	}
	for kind, groups := range own.Cues { // but the groups of a kind would be all its own
		if cues[kind] == nil {
			return nil, fmt.Errorf("there is no kind of cue %q", kind)
		}
		maps.Copy(cues[kind], groups)
	}
	whole.Cues, whole.Version = cues, version
	content, err := json.Marshal(whole) // in order of key: the same content gives the same bytes
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(content)
	whole.Version += "+" + hex.EncodeToString(sum[:4])
	if content, err = json.Marshal(whole); err != nil {
		return nil, err
	}
	p, err := ReadPack(content)
	if err != nil {
		return nil, err
	}
	overridden.Store(p.Key(), p)
	return p, nil
}
