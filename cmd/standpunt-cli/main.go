// Command standpunt-cli does the deeds of Standpunt without a screen, for
// scripts and for checking. It prints for people by default and JSON with --json.
//
// Exit status: 0 done, 1 done but some items failed, 2 wrong usage, 3 cannot
// open or not found, 4 in use by another writer, 5 damaged.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"

	"github.com/spf13/cobra"

	"standpunt/app"
)

func main() {
	findSelf()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	code := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// errItems says that the work was done but some items failed; they are printed already.
var errItems = errors.New("some items failed")

// errDamage says that a check found damage; it is printed already.
var errDamage = errors.New("the project is damaged")

// run is the whole command line as a function: it prints to out and errs and
// returns the exit status.
func run(ctx context.Context, args []string, in io.Reader, out, errs io.Writer) int {
	root := newRoot()
	root.SetArgs(args)
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(errs)
	err := root.ExecuteContext(ctx)
	switch {
	case err == nil:
		return 0
	case errors.Is(err, errItems):
		return 1
	case errors.Is(err, errDamage):
		return 5
	}
	fmt.Fprintf(errs, "standpunt-cli: %v\n", err)
	if hint := app.HintOf(err); hint != "" {
		fmt.Fprintf(errs, "hint: %s\n", hint)
	}
	return status(err)
}

// status is the exit status of an error. What cobra says itself is wrong usage.
func status(err error) int {
	var e *app.Error
	if !errors.As(err, &e) {
		return 2
	}
	switch e.Code {
	case app.Invalid, app.Exists:
		return 2
	case app.Busy:
		return 4
	case app.Damaged:
		return 5
	}
	return 3
}

func newRoot() *cobra.Command {
	root := &cobra.Command{
		Use:           "standpunt-cli",
		Short:         "Load, annotate, compare, judge and export question sets",
		SilenceUsage:  true,
		SilenceErrors: true,
	}
	root.CompletionOptions.DisableDefaultCmd = true
	root.PersistentFlags().Bool("json", false, "print JSON")
	root.AddCommand(
		newImport(), newSets(), newShow(), newParse(), newTag(), newAnnotate(), newAnnotations(), newUnplaced(), newPlace(), newTwins(), newReview(), newCorrect(),
		newDiff(), newClassify(), newCompare(), newFindings(), newRelated(), newReferences(), newHeatMap(), newLanguage(), newVerdict(), newPositions(), newSearch(), newExport(),
		newUndo(), newRedo(), newHistory(), newCheck(), newBackup(), newVersion(), newWorker(),
	)
	return root
}
