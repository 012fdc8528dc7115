package main

import (
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage"
)

func newImport() *cobra.Command {
	var o project.ImportOptions
	var columns []string
	cmd := &cobra.Command{
		Use:   "import PROJECT PATH…",
		Short: "Bring in files, or folders with all below them; the project is made when it is missing",
		Args:  cobra.MinimumNArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			var err error
			if o.Columns, err = columnsOf(columns); err != nil {
				return err
			}
			if o.Jobs < 0 {
				return usage("--jobs is less than 0", "give the number of files to read at the same time; 0 for one for each core")
			}
			parser, done := newParser(o.Jobs)
			defer done()
			return withProject(cmd, args[0], storage.Options{Create: true}, func(p *project.Project) error {
				report, err := p.Import(cmd.Context(), args[1:], o, nil)
				if err != nil {
					return err
				}
				if err := printImport(cmd, report); err != nil {
					return err
				}
				if len(report.Failed) > 0 || report.Canceled {
					return errItems
				}
				return nil
			}, project.WithParser(parser))
		},
	}
	cmd.Flags().BoolVar(&o.NoSource, "no-source", false, "do not keep the original documents in the project")
	cmd.Flags().IntVar(&o.Jobs, "jobs", 0, "files read at the same time; 0 for one for each core, at most 4")
	addMap(cmd, &columns)
	return cmd
}

func printImport(cmd *cobra.Command, r project.ImportReport) error {
	for _, f := range r.Failed {
		fmt.Fprintf(cmd.ErrOrStderr(), "standpunt-cli: %s\n", f.Error)
		if f.Hint != "" {
			fmt.Fprintf(cmd.ErrOrStderr(), "hint: %s\n", f.Hint)
		}
	}
	out := cmd.OutOrStdout()
	if asJSON(cmd) {
		return printJSON(out, r)
	}
	for _, i := range r.Imported {
		fmt.Fprintf(out, "%s  %s: %d questions, %d answers\n", i.Set, filepath.Base(i.File), i.Questions, i.Answers)
		for _, w := range i.Warnings {
			fmt.Fprintf(out, "    %s\n", w.Message)
		}
		if i.Twin != "" {
			fmt.Fprintf(out, "    the project has this set from another file as well: %s\n", i.Twin)
		}
		if i.Replaced != nil {
			printReplacement(cmd, i.Replaced)
		}
	}
	for _, s := range r.Skipped {
		fmt.Fprintf(out, "%s  %s: skipped, %s\n", s.Set, filepath.Base(s.File), s.Reason)
	}
	fmt.Fprintf(out, "%d imported, %d skipped, %d failed\n", len(r.Imported), len(r.Skipped), len(r.Failed))
	return nil
}

func newParse() *cobra.Command {
	var names []string
	cmd := &cobra.Command{
		Use:   "parse FILE…",
		Short: "Show how files would be split, without a project",
		Args:  cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			type document struct {
				File string `json:"file"`
				*app.Set
			}
			result := struct {
				Documents []document       `json:"documents"`
				Failed    []project.Failed `json:"failed"`
			}{[]document{}, []project.Failed{}}
			columns, err := columnsOf(names)
			if err != nil {
				return err
			}
			parser, done := newParser(1)
			defer done()
			for _, path := range args {
				sets, err := project.ParseFile(cmd.Context(), parser, path, project.ParseOptions{Columns: columns})
				if app.CodeOf(err) == app.Canceled {
					return err
				}
				if err != nil {
					result.Failed = append(result.Failed, project.Failed{File: path, Error: err.Error(), Hint: app.HintOf(err)})
					fmt.Fprintf(cmd.ErrOrStderr(), "standpunt-cli: %v\n", err)
					continue
				}
				for _, s := range sets {
					result.Documents = append(result.Documents, document{path, s})
				}
			}
			if asJSON(cmd) {
				if err := printJSON(cmd.OutOrStdout(), result); err != nil {
					return err
				}
			} else {
				for _, d := range result.Documents {
					printSet(cmd.OutOrStdout(), d.Set)
				}
			}
			if len(result.Failed) > 0 {
				return errItems
			}
			return nil
		},
	}
	addMap(cmd, &names)
	return cmd
}
