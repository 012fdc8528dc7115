package main

import (
	"github.com/spf13/cobra"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage"
)

func newImport() *cobra.Command {
	var o project.ImportOptions
	var columns []string
	var passwords, report string
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
			words, err := passwordsIn(passwords)
			if err != nil {
				return err
			}
			if report != "" {
				if err := project.CheckReport(report); err != nil {
					return err
				}
			}
			parser, done := newParser(o.Jobs)
			defer done()
			return withProject(cmd, args[0], storage.Options{Create: true}, func(p *project.Project) error {
				p.Unlock(words...)
				r, err := p.Import(cmd.Context(), args[1:], o, progressOn(cmd))
				if err != nil {
					return err
				}
				if r, err = askPasswords(cmd, p, r, o); err != nil {
					return err
				}
				return reported(cmd, r, report)
			}, project.WithParser(parser))
		},
	}
	f := cmd.Flags()
	f.BoolVar(&o.NoSource, "no-source", false, "do not keep the original documents in the project")
	f.IntVar(&o.Jobs, "jobs", 0, "files read at the same time; 0 for one for each core, at most 4")
	f.StringVar(&report, "report", "", "save what became of every file here, as .csv or .txt; a file that is there is replaced")
	addMap(cmd, &columns)
	addPasswords(cmd, &passwords)
	return cmd
}

func newParse() *cobra.Command {
	var names []string
	var passwords string
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
			words, err := passwordsIn(passwords)
			if err != nil {
				return err
			}
			parser, done := newParser(1)
			defer done()
			for _, path := range args {
				sets, err := project.ParseFile(cmd.Context(), parser, path, project.ParseOptions{Columns: columns, Passwords: words})
				if app.CodeOf(err) == app.Canceled {
					return err
				}
				if err != nil {
					result.Failed = append(result.Failed, project.Failed{File: path, Error: err.Error(), Hint: app.HintOf(err), Err: err})
					printFailed(cmd, result.Failed[len(result.Failed)-1])
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
	addPasswords(cmd, &passwords)
	return cmd
}
