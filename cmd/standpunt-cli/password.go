package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"standpunt/app/project"
)

// lockedHint is what to do about a locked document on the command line.
const lockedHint = "put its password on a line of a file that only you may read, and add --password-file FILE; or save it without the password in a PDF viewer"

// addPasswords adds the flag for passwords. There is none for a password itself:
// other users see the arguments of a program.
func addPasswords(cmd *cobra.Command, file *string) {
	cmd.Flags().StringVar(file, "password-file", "", "a file with passwords of locked documents, one on each line")
}

// passwordsIn reads the passwords of a file, one on each line; none for no file.
func passwordsIn(file string) ([]string, error) {
	if file == "" {
		return nil, nil
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, usage("the password file "+file+" cannot be read", "check its name and that you may read it")
	}
	var out []string
	for line := range strings.Lines(strings.TrimPrefix(string(data), "\ufeff")) {
		if line = strings.TrimRight(line, "\r\n"); line != "" {
			out = append(out, line)
		}
	}
	if len(out) == 0 {
		return nil, usage("the password file "+file+" is empty", "put one password on each line")
	}
	return out, nil
}

// askPasswords asks for the passwords of the documents that stayed locked, where
// a person sits at a terminal, and brings in what they open.
func askPasswords(cmd *cobra.Command, p *project.Project, r project.ImportReport, o project.ImportOptions) (project.ImportReport, error) {
	in, terminal := cmd.InOrStdin().(*os.File)
	if !terminal || asJSON(cmd) || len(r.Locked()) == 0 {
		return r, nil
	}
	show, hidden := hide(in)
	if !hidden {
		return r, nil
	}
	defer show()
	lines := bufio.NewScanner(in)
	skipped := map[string]bool{}
	for {
		var left []string
		for _, f := range r.Locked() {
			if !skipped[f] {
				left = append(left, f)
			}
		}
		if len(left) == 0 {
			return r, nil
		}
		fmt.Fprintf(cmd.ErrOrStderr(), "password of %s (nothing to skip it): ", filepath.Base(left[0]))
		typed := lines.Scan()
		fmt.Fprintln(cmd.ErrOrStderr())
		if !typed {
			return r, nil
		}
		word := lines.Text()
		if word == "" {
			skipped[left[0]] = true
			continue
		}
		p.Unlock(word)
		o.Group = r.Group
		later, err := p.Import(cmd.Context(), left, o, nil)
		if err != nil {
			return r, err
		}
		r = r.With(later)
		if r.Canceled {
			return r, nil
		}
	}
}
