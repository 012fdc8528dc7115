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
// content. Errors say what is wrong with the file, for who wrote it.
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
	for kind, groups := range own.Cues {
		if whole.Cues[kind] == nil {
			return nil, fmt.Errorf("there is no kind of cue %q", kind)
		}
		maps.Copy(whole.Cues[kind], groups)
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
	overlay(&whole.Steps, own.Steps)
	overlay(&whole.Lists, own.Lists)
	overlay(&whole.Synonyms, own.Synonyms)
	overlay(&whole.Canon, own.Canon)
	overlay(&whole.Months, own.Months)
	overlay(&whole.Parts, own.Parts)
	overlay(&whole.Units, own.Units)
	overlay(&whole.Relative, own.Relative)
	overlay(&whole.Numbers, own.Numbers)
	overlay(&whole.OrdinalWords, own.OrdinalWords)
	overlay(&whole.Multipliers, own.Multipliers)
	overlay(&whole.Tens, own.Tens)
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

// overlay puts what own has in the place of what the map has under the same names.
func overlay[V any](to *map[string]V, own map[string]V) {
	if *to == nil && len(own) > 0 {
		*to = map[string]V{}
	}
	maps.Copy(*to, own)
}
