package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"standpunt/app/project"
)

func newHeatMap() *cobra.Command {
	var o project.HeatMapOptions
	cmd := &cobra.Command{
		Use:   "heatmap PROJECT [SET…]",
		Short: "Show how much of each set stands in each other one; of no sets named, those that share most",
		Args:  cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return withProject(cmd, args[0], reading, func(p *project.Project) error {
				out := cmd.OutOrStdout()
				o.Sets = args[1:]
				if o.Out != "" {
					report, err := p.ExportHeatMap(cmd.Context(), o)
					if err != nil {
						return err
					}
					if asJSON(cmd) {
						return printJSON(out, report)
					}
					fmt.Fprintf(out, "%d sets drawn to %s\n", report.Rows, report.File)
					return nil
				}
				m, err := p.HeatMap(cmd.Context(), o.Sets, "")
				if err != nil {
					return err
				}
				if asJSON(cmd) {
					return printJSON(out, m)
				}
				for i, row := range m.Cells {
					for j, c := range row {
						if c.Any() {
							fmt.Fprintf(out, "%3.0f %%  of %s stands in %s, %d passages shifted\n", 100*c.Same, m.Sets[i].Name, m.Sets[j].Name, c.Shifts)
						}
					}
				}
				return nil
			})
		},
	}
	cmd.Flags().StringVar(&o.Out, "out", "", "draw it to this file, .svg or .png")
	cmd.Flags().BoolVar(&o.Overwrite, "overwrite", false, "replace the file if it is there")
	return cmd
}
