package i18n_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"standpunt/assets"
	"standpunt/ui/i18n"
)

func load(t *testing.T) *i18n.Catalog {
	t.Helper()
	c, err := i18n.Load(assets.Words, "i18n")
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestEveryLanguageHasEveryKeyWithTheSameBlanks(t *testing.T) {
	c := load(t)
	if got := strings.Join(c.Languages(), " "); got != "en nl" {
		t.Fatalf("languages: %s", got)
	}
	blanks := regexp.MustCompile(`%[sdv%]`)
	for _, from := range c.Languages() {
		for _, to := range c.Languages() {
			for _, key := range c.Keys(from) {
				there := c.Sentence(to, key)
				if there == "" {
					t.Errorf("%s has no sentence for %s", to, key)
					continue
				}
				a, b := blanks.FindAllString(c.Sentence(from, key), -1), blanks.FindAllString(there, -1)
				if strings.Join(a, "") != strings.Join(b, "") {
					t.Errorf("%s: %s fills %v, %s fills %v", key, from, a, to, b)
				}
			}
		}
	}
}

// source is what the window's code says: its strings, the keys it translates,
// and the strings that it gives to widgets.
type source struct {
	literals map[string]bool
	keys     map[string]string // key -> where
	visible  []string
	warnings map[string]bool // codes
	errors   map[string]bool // key of an app.Error -> whether it says what to do next
}

// showing are the functions whose strings people read.
var showing = regexp.MustCompile(`^(New(Label|Button|Check|Text|Menu|RichText|Card|Accordion|Tab|Hyperlink|FormItem|InfoBox|Information)\w*|Set(Text|PlaceHolder|Title)|Show(Information|Confirm|Error))$`)

func read(t *testing.T) source {
	t.Helper()
	s := source{literals: map[string]bool{}, keys: map[string]string{}, errors: map[string]bool{}, warnings: map[string]bool{}}
	fset := token.NewFileSet()
	for _, root := range []string{"..", "../../cmd/standpunt", "../../app", "../../storage"} {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			file, err := parser.ParseFile(fset, path, nil, 0)
			if err != nil {
				return err
			}
			ast.Inspect(file, func(n ast.Node) bool { s.see(fset, n, root == ".."); return true })
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func (s *source) see(fset *token.FileSet, n ast.Node, window bool) {
	switch n := n.(type) {
	case *ast.BasicLit:
		if text, ok := text(n); ok {
			s.literals[text] = true
		}
	case *ast.CompositeLit:
		if !window {
			s.fault(n)
		}
	case *ast.KeyValueExpr:
		name, _ := n.Key.(*ast.Ident)
		if key, ok := text(n.Value); ok && window && name != nil && (name.Name == "Key" || name.Name == "Menu") {
			s.keys[key] = fset.Position(n.Pos()).String()
		}
	case *ast.CallExpr:
		if !window {
			s.faultOf(n)
		}
		f, _ := n.Fun.(*ast.SelectorExpr)
		if f == nil || !window || len(n.Args) == 0 {
			return
		}
		if key, ok := text(n.Args[0]); ok && f.Sel.Name == "T" {
			s.keys[key] = fset.Position(n.Pos()).String()
		}
		if !showing.MatchString(f.Sel.Name) {
			return
		}
		for _, a := range n.Args {
			if said, ok := text(a); ok && strings.ContainsFunc(said, unicode.IsLetter) {
				s.visible = append(s.visible, fset.Position(a.Pos()).String()+": "+said)
			}
		}
	}
}

// fault takes note of an app.Error.
func (s *source) fault(n *ast.CompositeLit) {
	of := n.Type
	if sel, ok := of.(*ast.SelectorExpr); ok {
		of = sel.Sel
	}
	name, ok := of.(*ast.Ident)
	if !ok || name.Name != "Error" && name.Name != "Warning" {
		return
	}
	key, hint := "", false
	for _, e := range n.Elts {
		pair, ok := e.(*ast.KeyValueExpr)
		if !ok {
			continue
		}
		switch field, _ := pair.Key.(*ast.Ident); field.Name {
		case "Code":
			if code, ok := text(pair.Value); ok && name.Name == "Warning" {
				s.warnings[code] = true
			}
		case "Key":
			key, _ = text(pair.Value)
		case "Hint":
			hint = true
		}
	}
	if key != "" && key != "canceled" { // who stops something need not be told
		s.errors[key] = s.errors[key] || hint
	}
}

// makers are the functions that make an app.Error of a key, and perhaps a hint at the end.
var (
	makers  = map[string]bool{"missing": true, "exists": true, "invalid": true, "unreadable": true}
	keyLike = regexp.MustCompile(`^[a-z]+(_[a-z]+)*$`)
)

func (s *source) faultOf(n *ast.CallExpr) {
	called := ""
	switch f := n.Fun.(type) {
	case *ast.Ident:
		called = f.Name
	case *ast.SelectorExpr:
		called = f.Sel.Name
	}
	if called == "warn" && len(n.Args) > 1 {
		if code, ok := text(n.Args[0]); ok && keyLike.MatchString(code) {
			s.warnings[code] = true
		}
	}
	if f, ok := n.Fun.(*ast.Ident); !ok || !makers[f.Name] {
		return
	}
	for i, a := range n.Args {
		if key, ok := text(a); ok && keyLike.MatchString(key) {
			hint, _ := text(n.Args[len(n.Args)-1])
			s.errors[key] = s.errors[key] || i+2 < len(n.Args) && hint != ""
			return
		}
	}
}

func text(e ast.Expr) (string, bool) {
	lit, ok := e.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(lit.Value)
	return s, err == nil
}

func TestEveryKeyOfTheWindowHasASentence(t *testing.T) {
	c := load(t)
	for key, where := range read(t).keys {
		if !c.Has(key) {
			t.Errorf("%s: no sentence for %s", where, key)
		}
	}
}

func TestEveryErrorHasASentence(t *testing.T) {
	c, s := load(t), read(t)
	for key, hint := range s.errors {
		if !c.Has("error." + key) {
			t.Errorf("no sentence for the error %s", key)
		}
		if hint && !c.Has("hint."+key) {
			t.Errorf("no sentence for what to do about %s", key)
		}
	}
}

// TestEveryRuleHasASentence reads the rules out of the comparison: the last word
// of what makes a change, and what is assigned to "rule".
func TestEveryRuleHasASentence(t *testing.T) {
	c := load(t)
	files, err := filepath.Glob("../../app/compare/cause*.go")
	if err != nil || len(files) < 3 {
		t.Fatal(files, err)
	}
	rules := map[string]bool{}
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				if f, ok := n.Fun.(*ast.SelectorExpr); ok && (f.Sel.Name == "change" || f.Sel.Name == "valueChange") {
					if rule, ok := text(n.Args[len(n.Args)-1]); ok {
						rules[rule] = true
					}
				}
			case *ast.AssignStmt:
				for i, l := range n.Lhs {
					if name, ok := l.(*ast.Ident); ok && name.Name == "rule" && i < len(n.Rhs) {
						if rule, ok := text(n.Rhs[i]); ok {
							rules[rule] = true
						}
					}
				}
			}
			return true
		})
	}
	if len(rules) < 10 {
		t.Fatalf("only %d rules were found", len(rules))
	}
	for rule := range rules {
		if said := i18n.Rule(c.T, rule); !c.Has("rule." + strings.ReplaceAll(rule, " ", "_")) {
			t.Errorf("no sentence for the rule %q, which is said as %q", rule, said)
		}
	}
}

func TestEveryWarningHasASentence(t *testing.T) {
	c, s := load(t), read(t)
	if len(s.warnings) < 10 {
		t.Fatalf("only %d warnings were found", len(s.warnings))
	}
	for code := range s.warnings {
		if !c.Has("warning." + code) {
			t.Errorf("no sentence for the warning %s", code)
		}
	}
}

func TestNoSentenceIsUnused(t *testing.T) {
	c, s := load(t), read(t)
	used := func(key string) bool {
		key = strings.TrimSuffix(key, ".one")
		bare, isError := strings.CutPrefix(key, "error.")
		if !isError {
			bare, isError = strings.CutPrefix(key, "hint.")
		}
		if s.literals[key] || isError && s.literals[bare] {
			return true
		}
		for i := range key {
			// "screen." + name, and "month.%d"
			if key[i] == '.' && key[:i] != "error" && (s.literals[key[:i+1]] || s.literals[key[:i+1]+"%d"]) {
				return true
			}
			if key[i] == '_' && s.literals[key[:i+1]] {
				return true
			}
		}
		return false
	}
	for _, key := range c.Keys(i18n.Fallback) {
		if !used(key) {
			t.Errorf("nothing says %s", key)
		}
	}
}

// names are what is the same in every language.
var names = map[string]bool{"Standpunt": true}

func TestNothingVisibleIsWrittenInTheCode(t *testing.T) {
	for _, v := range read(t).visible {
		if _, said, _ := strings.Cut(v, ": "); !names[said] {
			t.Errorf("%s: put it in assets/i18n", v)
		}
	}
}

func TestFormats(t *testing.T) {
	c := load(t)
	for _, x := range []struct{ language, got, want string }{
		{"nl", "date 2025-06-13", "13 juni 2025"},
		{"en", "date 2025-06-13", "13 June 2025"},
		{"nl", "date ", ""},
		{"en", "date juni 2025", "juni 2025"},
	} {
		c.Use(x.language)
		if got := i18n.Date(c.T, strings.TrimPrefix(x.got, "date ")); got != x.want {
			t.Errorf("%s in %s: %q, want %q", x.got, x.language, got, x.want)
		}
	}
	c.Use("nl")
	for _, x := range []struct{ got, want string }{
		{i18n.AnswerDate(c.T, "2025-06-13", false), "13 juni 2025"},
		{i18n.AnswerDate(c.T, "2025-06-13", true), "13 juni 2025 (gesteld)"},
		{i18n.SetDate(c.T, "2025-06-13", false), "beantwoord 13 juni 2025"},
		{i18n.SetDate(c.T, "2025-06-13", true), "gesteld 13 juni 2025"},
		{i18n.SetDate(c.T, "", false), ""},
		{i18n.ShortAnswerDate(c.T, "2025-03-13", false), "13 mrt 2025"},
		{i18n.ShortAnswerDate(c.T, "2025-06-13", true), "13 jun 2025 (gesteld)"},
		{i18n.ShortDate(c.T, "najaar"), "najaar"},
	} {
		if x.got != x.want {
			t.Errorf("the day of an answer is %q, want %q", x.got, x.want)
		}
	}
	for n, want := range map[int]string{0: "0", 999: "999", 60000: "60.000", -1234567: "-1.234.567"} {
		if got := i18n.Number(c.T, n); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
	if got := c.T("findings.count", 13255); got != "13.255 bevindingen" {
		t.Errorf("many: %q", got)
	}
	if got := c.T("import.added", 1); got != "1 vragenset toegevoegd" {
		t.Errorf("one: %q", got)
	}
	if got := c.T("no.such.key"); got != "no.such.key" {
		t.Errorf("unknown: %q", got)
	}
	if c.Use("xx"); c.Language() != "nl" {
		t.Errorf("an unknown language was taken: %s", c.Language())
	}
}
