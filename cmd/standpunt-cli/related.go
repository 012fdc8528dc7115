package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"standpunt/app/project"
)

func newRelated() *cobra.Command {
	return &cobra.Command{
		Use:   "related PROJECT SET",
		Short: "List the sets that have to do with a set, and why",
		Args:  cobra.ExactArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			return withProject(cmd, args[0], reading, func(p *project.Project) error {
				related, err := p.Related(cmd.Context(), args[1])
				if err != nil {
					return err
				}
				out := cmd.OutOrStdout()
				if asJSON(cmd) {
					return printJSON(out, map[string]any{"related": orEmpty(related)})
				}
				for _, r := range related {
					s, err := p.Set(cmd.Context(), r.Set)
					if err != nil {
						return err
					}
					fmt.Fprintf(out, "%.2f  %s  %-18s %s\n", r.Score, r.Set, s.Name(), r.Why)
				}
				return nil
			})
		},
	}
}
