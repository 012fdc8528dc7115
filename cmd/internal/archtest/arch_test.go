package archtest

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

const module = "standpunt/"

// listed is what `go list -json` says of a package.
type listed struct {
	ImportPath   string
	Dir          string
	GoFiles      []string
	TestGoFiles  []string
	XTestGoFiles []string
	Imports      []string
}

// TestArrows fails for every import that the design does not draw.
func TestArrows(t *testing.T) {
	for _, p := range packages(t) {
		from := strings.TrimPrefix(p.ImportPath, module)
		rule := ruleOf(from)
		if rule == nil {
			t.Errorf("%s: no place in the house: add it to the design and to arrows.go", from)
			continue
		}
		for _, path := range p.Imports {
			switch to, own := strings.CutPrefix(path, module); {
			case own && !rule.allows(to):
				t.Errorf("%s imports %s: %s", from, to, rule.reason)
			case !own && strings.Contains(strings.Split(path, "/")[0], "."):
				if why := doorShut(from, path); why != "" {
					t.Errorf("%s imports %s: %s", from, path, why)
				}
			}
		}
	}
}

// TestPresentersHaveNoWindow keeps Fyne out of every presenter.go.
func TestPresentersHaveNoWindow(t *testing.T) {
	for _, p := range packages(t) {
		path := filepath.Join(p.Dir, "presenter.go")
		src, err := os.ReadFile(path)
		if err == nil && bytes.Contains(src, []byte(`"fyne.io/`)) {
			t.Errorf("%s imports Fyne: a presenter holds the state and is tested without a window", path)
		}
	}
}

// TestFileSizes keeps every file small enough to be read at one sitting.
func TestFileSizes(t *testing.T) {
	const most = 500
	for _, p := range packages(t) {
		for _, name := range append(append(append([]string{}, p.GoFiles...), p.TestGoFiles...), p.XTestGoFiles...) {
			src, err := os.ReadFile(filepath.Join(p.Dir, name))
			if err != nil {
				t.Fatal(err)
			}
			if n := bytes.Count(src, []byte("\n")); n > most {
				t.Errorf("%s/%s has %d lines: split it by purpose, %d is the ceiling", p.ImportPath, name, n, most)
			}
		}
	}
}

// TestCommandLineNeedsNoCompiler lists what the command line is made of as it is without cgo.
func TestCommandLineNeedsNoCompiler(t *testing.T) {
	out := golist(t, []string{"CGO_ENABLED=0"}, "-deps", "-f", "{{.ImportPath}}", "./cmd/standpunt-cli")
	for _, dep := range strings.Fields(string(out)) {
		if strings.HasPrefix(dep, "fyne.io/") || strings.HasPrefix(dep, module+"ui") {
			t.Errorf("cmd/standpunt-cli is made with %s: the command line has no window in it", dep)
		}
	}
}

func packages(t *testing.T) []listed {
	t.Helper()
	var all []listed
	dec := json.NewDecoder(bytes.NewReader(golist(t, nil, "-json=ImportPath,Dir,GoFiles,TestGoFiles,XTestGoFiles,Imports", "./...")))
	for dec.More() {
		var p listed
		if err := dec.Decode(&p); err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
	if len(all) < 10 {
		t.Fatalf("only %d packages found: the test looks in the wrong place", len(all))
	}
	return all
}

func golist(t *testing.T, env []string, args ...string) []byte {
	t.Helper()
	cmd := exec.Command("go", append([]string{"list", "-tags", "migrated_fynedo"}, args...)...)
	cmd.Dir = filepath.Join("..", "..", "..")
	cmd.Env = append(os.Environ(), env...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, stderr.String())
	}
	return out
}
