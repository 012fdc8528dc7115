package main

import (
	"os"
	"os/signal"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"standpunt/app/project"
)

// workerName is the hidden command with which the program reads files for
// another process of its own.
const workerName = "read-files"

// self is how this program is started again as a worker; nil reads files in
// this process, as tests that run inside another program must.
var self *project.WorkerCommand

// findSelf makes files be read in processes of their own from now on.
func findSelf() {
	if exe, err := os.Executable(); err == nil {
		self = &project.WorkerCommand{Path: exe, Name: os.Args[0], Args: []string{workerName}}
	}
}

// newParser is what reads files, jobs at a time, and what to call when it is done.
func newParser(jobs int) (project.Parser, func()) {
	if self == nil {
		return project.InProcess{}, func() {}
	}
	w := project.NewWorkers(*self, jobs)
	return w, func() { _ = w.Close() }
}

func newWorker() *cobra.Command {
	return &cobra.Command{
		Use:    workerName,
		Hidden: true,
		Args:   cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			signal.Ignore(os.Interrupt) // who started it decides when it ends
			return project.ServeWorker(cmd.InOrStdin(), cmd.OutOrStdout())
		},
	}
}

// addMap adds the flag that names the columns of tables.
func addMap(cmd *cobra.Command, to *[]string) {
	cmd.Flags().StringSliceVar(to, "map", nil, "columns of a table: question=HEADER,answer=HEADER,set=HEADER,respondent=HEADER…; the others are guessed")
}

// columnsOf reads role=header pairs.
func columnsOf(pairs []string) (map[string]string, error) {
	columns := map[string]string{}
	for _, pair := range pairs {
		role, header, ok := strings.Cut(pair, "=")
		role, header = strings.TrimSpace(role), strings.TrimSpace(header)
		if !ok || role == "" || header == "" {
			return nil, usage("--map "+pair+" is not of the form role=header", "for example --map question=Vraag,answer=Antwoord")
		}
		if roles := project.ColumnRoles(); !slices.Contains(roles, role) {
			return nil, usage("--map "+pair+" names no role of a column", "the roles are "+strings.Join(roles, ", "))
		}
		columns[role] = header
	}
	return columns, nil
}
