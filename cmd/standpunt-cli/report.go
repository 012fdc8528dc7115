package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"standpunt/app/project"
)

// reported prints what became of the files, and saves it where it was asked for.
func reported(cmd *cobra.Command, r project.ImportReport, path string) error {
	if path != "" {
		var text bytes.Buffer
		for _, f := range r.Failed {
			fmt.Fprintf(&text, "%s: %s\n", f.File, f.Error)
			if hint := hintOf(f); hint != "" {
				fmt.Fprintf(&text, "    %s\n", hint)
			}
		}
		writeImport(&text, r)
		if err := project.SaveReport(path, r, strings.Split(strings.TrimSpace(text.String()), "\n"), true); err != nil {
			return err
		}
	}
	for _, f := range r.Failed {
		printFailed(cmd, f)
	}
	if asJSON(cmd) {
		if err := printJSON(cmd.OutOrStdout(), r); err != nil {
			return err
		}
	} else {
		writeImport(cmd.OutOrStdout(), r)
	}
	if len(r.Failed) > 0 || r.Canceled {
		return errItems
	}
	return nil
}

func printFailed(cmd *cobra.Command, f project.Failed) {
	fmt.Fprintf(cmd.ErrOrStderr(), "standpunt-cli: %s\n", f.Error)
	if hint := hintOf(f); hint != "" {
		fmt.Fprintf(cmd.ErrOrStderr(), "hint: %s\n", hint)
	}
}

func hintOf(f project.Failed) string {
	if project.IsLocked(f.Err) {
		return lockedHint
	}
	return f.Hint
}

// writeImport says what came in, what was there, and how many files failed.
func writeImport(out io.Writer, r project.ImportReport) {
	twins := 0
	for _, i := range r.Imported {
		fmt.Fprintf(out, "%s  %s: %d questions, %d answers\n", i.Set, filepath.Base(i.File), i.Questions, i.Answers)
		for _, w := range i.Warnings {
			fmt.Fprintf(out, "    %s\n", w.Message)
		}
		if i.Twin != "" {
			twins++
			fmt.Fprintf(out, "    the project has this set from another file as well: %s\n", i.Twin)
		}
		if i.Replaced != nil {
			writeReplacement(out, i.Replaced)
		}
	}
	for _, s := range r.Skipped {
		fmt.Fprintf(out, "%s  %s: skipped, %s\n", s.Set, filepath.Base(s.File), s.Reason)
	}
	if twins > 0 {
		of := "sets"
		if twins == 1 {
			of = "set"
		}
		fmt.Fprintf(out, "%d %s came in from two formats; \"standpunt-cli twins PROJECT\" shows how they differ and joins them\n", twins, of)
	}
	if r.Canceled {
		fmt.Fprintln(out, "stopped before the end; what came in stays, and the same command goes on with the rest")
	}
	fmt.Fprintf(out, "%d imported, %d skipped, %d failed\n", len(r.Imported), len(r.Skipped), len(r.Failed))
}

// progressOn shows how far an import is on a terminal; elsewhere nothing, so that
// what is caught in a file holds results only.
func progressOn(cmd *cobra.Command) func(project.Progress) {
	errs, ok := cmd.ErrOrStderr().(*os.File)
	if !ok || asJSON(cmd) || !isTerminal(errs) {
		return nil
	}
	var told time.Time
	return func(s project.Progress) {
		now := time.Now()
		if s.Done < s.Total && now.Sub(told) < 200*time.Millisecond {
			return
		}
		told = now
		line := fmt.Sprintf("%d of %d, %d failed", s.Done, s.Total, s.Failed)
		if s.Rate > 0 {
			line += fmt.Sprintf(", %.0f files/s", s.Rate)
		}
		if s.Left > 0 {
			line += ", " + s.Left.Round(time.Second).String() + " left"
		}
		fmt.Fprintf(errs, "\r\x1b[K%s", line)
		if s.Done == s.Total {
			fmt.Fprint(errs, "\r\x1b[K")
		}
	}
}
