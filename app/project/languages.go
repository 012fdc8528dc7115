package project

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"standpunt/app"
	"standpunt/app/text"
)

// LanguagePack is what the comparison knows of a language: its negators, modals,
// hedges and other cues, numbers, months and abbreviations.
type LanguagePack struct {
	Language string `json:"language"`
	Version  string `json:"version"` // changes with the content
	Own      bool   `json:"own"`     // the project has its own in the place of the standard one
	JSON     []byte `json:"-"`       // the file: the standard one, or what the project puts over it
}

const packSettings = "pack."

func packSetting(language string) string { return packSettings + language }

func isPack(setting string) bool { return strings.HasPrefix(setting, packSettings) }

// LanguagePacks lists the packs by which the project's texts are compared.
func (p *Project) LanguagePacks(ctx context.Context) ([]LanguagePack, error) {
	var out []LanguagePack
	for _, language := range text.Languages() {
		own, err := p.store.Setting(ctx, packSetting(language))
		if err != nil {
			return nil, err
		}
		l := LanguagePack{Language: language, Version: text.PackFor(language).Version, JSON: text.Standard(language)}
		if own != "" {
			pack, err := readPack([]byte(own))
			if err != nil {
				return nil, err
			}
			l.Own, l.Version, l.JSON = true, pack.Version, []byte(own)
		}
		out = append(out, l)
	}
	return out, nil
}

// SaveLanguagePack writes the pack by which the project compares texts of the
// language to a new file, to be changed and used.
func (p *Project) SaveLanguagePack(ctx context.Context, language, path string) error {
	packs, err := p.LanguagePacks(ctx)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(packs, func(l LanguagePack) bool { return l.Language == language })
	if i < 0 {
		return languageUnknown(language)
	}
	if _, err := os.Stat(path); err == nil {
		return &app.Error{Code: app.Exists, Key: "file_exists", What: "write " + filepath.Base(path), Why: "there is a file of that name already"}
	}
	return write(path, func(f *os.File) error {
		_, err := f.Write(packs[i].JSON)
		return err
	})
}

// UseLanguagePack puts the pack in a file over the standard one of its language, in
// this project: what it names is other, the rest stays. The file says which language.
// What was found by the old one stays until all is compared again.
func (p *Project) UseLanguagePack(ctx context.Context, path string) (LanguagePack, error) {
	file, err := readFile(path)
	if err != nil {
		return LanguagePack{}, err
	}
	pack, err := readPack(file)
	if err != nil {
		return LanguagePack{}, err
	}
	err = p.setPack(ctx, pack.Language, string(file))
	return LanguagePack{pack.Language, pack.Version, true, file}, err
}

// StandardLanguagePack takes the project's own pack of a language away.
func (p *Project) StandardLanguagePack(ctx context.Context, language string) error {
	if !slices.Contains(text.Languages(), language) {
		return languageUnknown(language)
	}
	return p.setPack(ctx, language, "")
}

func languageUnknown(language string) error {
	return &app.Error{Code: app.NotFound, Key: "language_unknown", What: "find the language pack", Why: "there is none of " + language, Hint: "there are nl, en and de"}
}

func (p *Project) setPack(ctx context.Context, language, file string) error {
	return p.do(ctx, "language", language, func(w Writer) error { return w.PutSetting(packSetting(language), file) })
}

func readPack(file []byte) (*text.Pack, error) {
	pack, err := text.Override(file)
	if err != nil {
		return nil, &app.Error{Code: app.Invalid, Key: "language_pack", What: "read the language pack", Why: err.Error(), Hint: "save the pack that is in use, change what should be other in it, and use that file", Err: err}
	}
	return pack, nil
}

// tuned are the sets, in the languages of the packs by which the project compares.
func (p *Project) tuned(ctx context.Context, sets ...*app.Set) ([]*app.Set, error) {
	keys := map[string]string{}
	for _, language := range text.Languages() {
		own, err := p.store.Setting(ctx, packSetting(language))
		if err != nil {
			return nil, err
		}
		if own == "" {
			continue
		}
		pack, err := readPack([]byte(own))
		if err != nil {
			return nil, err
		}
		keys[language] = pack.Key()
		if language == text.Languages()[0] {
			keys[""] = pack.Key()
		}
	}
	if len(keys) == 0 {
		return sets, nil
	}
	out := make([]*app.Set, len(sets))
	for i, s := range sets {
		other := *s
		if key := keys[s.Language]; key != "" {
			other.Language = key
		}
		out[i] = &other
	}
	return out, nil
}
