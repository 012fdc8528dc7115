package main

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"standpunt/app"
	"standpunt/app/project"
)

func newReferences() *cobra.Command {
	var missing bool
	cmd := &cobra.Command{
		Use:   "references PROJECT",
		Short: "List what the sets refer to: sets, papers, motions and letters, and where",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return withProject(cmd, args[0], reading, func(p *project.Project) error {
				list, err := p.References(cmd.Context(), nil)
				if err != nil {
					return err
				}
				if missing {
					list = slices.DeleteFunc(list, func(c project.Cited) bool { return c.Kind != app.ToSet || c.Set != "" })
				}
				out := cmd.OutOrStdout()
				if asJSON(cmd) {
					return printJSON(out, map[string]any{"references": orEmpty(list)})
				}
				for _, c := range list {
					there := ""
					if c.Kind == app.ToSet && c.Set == "" {
						there = "  (not in the project)"
					}
					fmt.Fprintf(out, "%4d  %-6s  %s%s\n", len(c.Places), c.Kind, c.Name, there)
					for _, at := range c.Places {
						fmt.Fprintf(out, "              %s, %s %s\n", at.Name, at.Part, at.Label)
					}
				}
				return nil
			})
		},
	}
	cmd.Flags().BoolVar(&missing, "missing", false, "only the sets that are not in the project")
	return cmd
}
