package main

import (
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"

	"standpunt/app"
	"standpunt/app/project"
)

func newSearch() *cobra.Command {
	limit := 50
	cmd := &cobra.Command{
		Use:   "search PROJECT QUERY",
		Short: `Find words, "phrases", prefix* and -not`,
		Args:  cobra.ExactArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			return withProject(cmd, args[0], reading, func(p *project.Project) error {
				h, err := p.Search(cmd.Context(), args[1], limit)
				if err != nil {
					return err
				}
				h.Hits = orEmpty(h.Hits)
				if asJSON(cmd) {
					return printJSON(cmd.OutOrStdout(), h)
				}
				for _, x := range h.Hits {
					fmt.Fprintf(cmd.OutOrStdout(), "%s %s  …%s[%s]%s…\n", x.Set, x.Answer, x.Before, x.Match, x.After)
				}
				fmt.Fprintf(cmd.OutOrStdout(), "%d of %d\n", len(h.Hits), h.Total)
				return nil
			})
		},
	}
	cmd.Flags().IntVar(&limit, "limit", limit, "the most hits to print")
	return cmd
}

func newExport() *cobra.Command {
	o := project.ExportOptions{}
	cmd := &cobra.Command{
		Use:   "export PROJECT --format csv|json [--what annotations|findings|sets|codebook|positions|matrix] --out FILE",
		Short: "Write annotations, findings, sets, the codebook, positions or a matrix to a file",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return withProject(cmd, args[0], reading, func(p *project.Project) error {
				r, err := p.Export(cmd.Context(), o)
				if err != nil {
					return err
				}
				if asJSON(cmd) {
					return printJSON(cmd.OutOrStdout(), r)
				}
				fmt.Fprintf(cmd.OutOrStdout(), "%d rows in %s\n", r.Rows, r.File)
				for _, w := range r.Warnings {
					fmt.Fprintln(cmd.OutOrStdout(), "  warning:", w)
				}
				return nil
			})
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.Format, "format", "", "csv or json")
	f.StringVar(&o.What, "what", "annotations", "annotations, findings, sets, codebook, positions or matrix")
	f.StringArrayVar(&o.Sets, "set", nil, "a column of the matrix: id, number or reference; may be given again")
	f.StringVar(&o.Out, "out", "", "the file to write")
	f.BoolVar(&o.Overwrite, "overwrite", false, "replace a file that is there")
	f.BoolVar(&o.BOM, "bom", false, "begin a CSV with a byte order mark, for Excel")
	f.BoolVar(&o.Exact, "exact", false, "do not guard cells that a spreadsheet would run as formulas")
	cmd.MarkFlagRequired("format")
	cmd.MarkFlagRequired("out")
	return cmd
}

func newBackup() *cobra.Command {
	return &cobra.Command{
		Use:   "backup PROJECT OUT",
		Short: "Write a whole copy of the project to a new file",
		Args:  cobra.ExactArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			return withProject(cmd, args[0], reading, func(p *project.Project) error {
				if err := p.Backup(cmd.Context(), args[1]); err != nil {
					return err
				}
				return said(cmd, "backup", args[1])
			})
		},
	}
}

func newCheck() *cobra.Command {
	return &cobra.Command{
		Use:   "check PROJECT",
		Short: "Look for damage",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return withProject(cmd, args[0], reading, func(p *project.Project) error {
				problems, err := p.Check(cmd.Context())
				if err != nil {
					return err
				}
				if asJSON(cmd) {
					if err := printJSON(cmd.OutOrStdout(), map[string]any{"problems": orEmpty(problems)}); err != nil {
						return err
					}
				}
				for _, x := range problems {
					fmt.Fprintf(cmd.ErrOrStderr(), "standpunt-cli: check %s: %s\n", args[0], x)
				}
				if len(problems) > 0 {
					return errDamage
				}
				if asJSON(cmd) {
					return nil
				}
				fmt.Fprintln(cmd.OutOrStdout(), "no damage found")
				return nil
			})
		},
	}
}

func newVersion() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			version := "(devel)"
			if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
				version = info.Main.Version
			}
			if asJSON(cmd) {
				return printJSON(cmd.OutOrStdout(), map[string]any{"version": version, "rules": project.RuleVersion})
			}
			_, err := fmt.Fprintf(cmd.OutOrStdout(), "version: %s\nrules: %s\n", version, project.RuleVersion)
			return err
		},
	}
}

// said prints one thing that was done.
func said(cmd *cobra.Command, what string, value any) error {
	if asJSON(cmd) {
		return printJSON(cmd.OutOrStdout(), map[string]any{what: value})
	}
	if a, ok := value.(app.Action); ok {
		value = a.Label + " " + a.About
	}
	_, err := fmt.Fprintf(cmd.OutOrStdout(), "%s: %v\n", what, value)
	return err
}
