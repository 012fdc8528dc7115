// Package i18n gives the words on the screens in the language of the window.
// It reads translation files and knows how people write dates and numbers. It
// draws nothing and does not guess: a key without a sentence comes back as it is.
package i18n

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
)

// Fallback is the language of a key that the chosen language does not have.
const Fallback = "en"

// Catalog holds every language and the one in use. It is for one goroutine.
type Catalog struct {
	words map[string]map[string]string
	in    string
}

// Load reads <language>.json and <language>.<part>.json from the folder. Each
// is one object of keys and sentences. A key with two sentences is an error.
func Load(files fs.FS, folder string) (*Catalog, error) {
	names, err := fs.Glob(files, path.Join(folder, "*.json"))
	if err != nil {
		return nil, err
	}
	c := &Catalog{words: map[string]map[string]string{}, in: Fallback}
	for _, name := range names {
		data, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, err
		}
		var part map[string]string
		if err := json.Unmarshal(data, &part); err != nil {
			return nil, fmt.Errorf("read %s: %w", name, err)
		}
		language, _, _ := strings.Cut(path.Base(name), ".")
		if c.words[language] == nil {
			c.words[language] = map[string]string{}
		}
		for key, sentence := range part {
			if other, twice := c.words[language][key]; twice && other != sentence {
				return nil, fmt.Errorf("%s: %s says something else in another file", name, key)
			}
			c.words[language][key] = sentence
		}
	}
	return c, nil
}

// Languages are the codes of the languages, sorted.
func (c *Catalog) Languages() []string { return slices.Sorted(maps.Keys(c.words)) }

// Language is the one in use.
func (c *Catalog) Language() string { return c.in }

// Use changes the language; one that is not there changes nothing.
func (c *Catalog) Use(language string) {
	if c.words[language] != nil {
		c.in = language
	}
}

// Has tells whether the key has a sentence in the language in use or in English.
func (c *Catalog) Has(key string) bool {
	_, here := c.words[c.in][key]
	_, there := c.words[Fallback][key]
	return here || there
}

// T is the sentence with the key, with args in its %s and %d; a %d is written as Number
// writes it.
//
// A key may have a form for one: with "sets" and "sets.one", a first argument
// of 1 takes the latter.
func (c *Catalog) T(key string, args ...any) string {
	if len(args) > 0 && (args[0] == 1 || args[0] == "1") {
		if s, ok := c.words[c.in][key+".one"]; ok {
			return c.fill(s, args)
		}
	}
	if s, ok := c.words[c.in][key]; ok {
		return c.fill(s, args)
	}
	if s, ok := c.words[Fallback][key]; ok {
		return c.fill(s, args)
	}
	return key
}

func (c *Catalog) fill(s string, args []any) string {
	if len(args) == 0 || !strings.Contains(s, "%") {
		return s
	}
	args = slices.Clone(args)
	for i, a := range args {
		if n, ok := a.(int); ok {
			args[i] = number(Number(c.T, n))
		}
	}
	return fmt.Sprintf(s, args...)
}

// number is a number as it is written, whatever the verb.
type number string

func (n number) Format(s fmt.State, _ rune) { _, _ = s.Write([]byte(n)) }

// Keys are the keys of a language, sorted.
func (c *Catalog) Keys(language string) []string {
	return slices.Sorted(maps.Keys(c.words[language]))
}

// Sentence is the sentence of a key in a language, or "".
func (c *Catalog) Sentence(language, key string) string { return c.words[language][key] }
