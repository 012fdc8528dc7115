// Package archtest holds the arrows of the house: which package may import
// which, and through which door third parties come in. Its tests fail with the
// reason. It has no other use.
package archtest

import "strings"

// rule says what the packages that match from may import of this module.
type rule struct {
	from   string   // "a/b" is that package, "a/b/..." it and all below
	to     []string // in the same notation
	reason string
}

// rules, the narrowest first: the first that matches a package is its rule.
var rules = []rule{
	{"app", nil, "the words know nobody: the standard library only"},
	{"app/project", []string{"app/..."}, "the deeds call the engines and know neither SQL nor screens"},
	{"app/text", []string{"app"}, "text is the floor of the engines"},
	{"app/query", []string{"app"}, "the search language knows the words only"},
	{"app/agree", []string{"app"}, "agreement knows the words only"},
	{"app/export", []string{"app"}, "writers get rows and know neither store nor engines"},
	{"app/ingest/...", []string{"app", "app/ingest/..."}, "a reader gives lines; what they mean is parse's"},
	{"app/...", []string{"app", "app/text"}, "engines stand beside each other: they know text and the words"},
	{"storage/...", []string{"app", "app/project", "app/query", "storage/..."}, "the file knows the words, the search language and the interface that it implements"},
	{"ui/host/...", []string{"app", "app/project", "ui/host/...", "ui/i18n", "storage/memory", "assets"}, "what a screen may ask of the window"},
	{"ui/i18n", []string{"app", "assets"}, "the words on the screen"},
	{"ui/theme", nil, "the look knows nobody"},
	{"ui/widget/...", []string{"ui/theme", "ui/widget/...", "app"}, "widgets draw what they are given"},
	{"ui", []string{"app", "app/project", "app/compare", "assets", "ui/..."}, "the window knows its screens and the deeds"},
	{"ui/render", []string{"app", "app/project", "assets", "ui/..."}, "pictures of every screen"},
	{"ui/...", []string{"app", "app/project", "app/compare", "ui/host", "ui/widget/...", "ui/theme", "ui/i18n"}, "screens never import each other: they ask the host to go there"},
	{"assets", nil, "assets only embed"},
	{"cmd/standpunt", []string{"ui/...", "storage", "app/project", "app/ingest", "app", "assets"}, "main wires storage, project and ui"},
	{"cmd/standpunt-cli", []string{"storage", "app/project", "app", "assets"}, "the command line calls the same deeds as the window"},
	{"cmd/internal/archtest", nil, "the arrows import nothing"},
}

// doors says which packages may import a third party.
var doors = []struct {
	path   string
	by     []string
	reason string
}{
	{"fyne.io/fyne/v2/app", []string{"cmd/standpunt"}, "only main starts the toolkit; all else is tested without a display"},
	{"fyne.io/", []string{"ui/...", "cmd/standpunt"}, "Fyne lives in the window"},
	{"github.com/go-gl/", []string{"cmd/standpunt"}, "only main asks how large the screen is"},
	{"modernc.org/", []string{"storage/..."}, "SQLite lives in the store"},
	{"github.com/gofrs/flock", []string{"storage/..."}, "locks belong to the file"},
	{"github.com/sergi/go-diff", []string{"app/compare"}, "the word diff lives in compare"},
	{"github.com/klippa-app/go-pdfium", []string{"app/ingest/..."}, "PDF is read in ingest"},
	{"github.com/tetratelabs/wazero", []string{"app/ingest/..."}, "PDF is read in ingest"},
	{"github.com/spf13/", []string{"cmd/standpunt-cli"}, "commands and flags belong to the command line"},
}

func ruleOf(pkg string) *rule {
	for i := range rules {
		if matches(rules[i].from, pkg) {
			return &rules[i]
		}
	}
	return nil
}

func (r *rule) allows(to string) bool { return anyMatches(r.to, to) }

// doorShut is why the package may not import the third party, or "".
func doorShut(from, path string) string {
	for _, d := range doors {
		if strings.HasPrefix(path, d.path) {
			if anyMatches(d.by, from) {
				return ""
			}
			return d.reason
		}
	}
	return ""
}

func anyMatches(patterns []string, pkg string) bool {
	for _, p := range patterns {
		if matches(p, pkg) {
			return true
		}
	}
	return false
}

func matches(pattern, pkg string) bool {
	if root, all := strings.CutSuffix(pattern, "/..."); all {
		return pkg == root || strings.HasPrefix(pkg, root+"/")
	}
	return pattern == pkg
}
