package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"standpunt/app/project"
)

func newTwins() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "twins PROJECT [join USE OTHER | keep SET OTHER]",
		Short: "List the sets that came in from two formats; join makes them one with the texts of USE, keep leaves them two",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 1 || len(args) == 4 && (args[1] == "join" || args[1] == "keep") {
				return nil
			}
			return usage("twins takes a project, or join or keep with two sets", "for example: twins p.standpunt join USE OTHER, with ids that twins shows")
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			options := writing
			if len(args) == 1 {
				options = reading
			}
			return withProject(cmd, args[0], options, func(p *project.Project) error {
				switch {
				case len(args) == 1:
					return printTwins(cmd, p)
				case args[1] == "keep":
					if err := p.KeepTwins(cmd.Context(), args[2], args[3], true); err != nil {
						return err
					}
					return said(cmd, "kept", []string{args[2], args[3]})
				}
				r, err := p.JoinTwins(cmd.Context(), args[2], args[3])
				if err != nil {
					return err
				}
				if asJSON(cmd) {
					return printJSON(cmd.OutOrStdout(), r)
				}
				fmt.Fprintf(cmd.OutOrStdout(), "joined: %s\n", args[2])
				writeReplacement(cmd.OutOrStdout(), r)
				return nil
			})
		},
	}
	cmd.Flags().String("coder", "", "who decides")
	return cmd
}

func printTwins(cmd *cobra.Command, p *project.Project) error {
	all, err := p.Twins(cmd.Context())
	if err != nil {
		return err
	}
	if asJSON(cmd) {
		return printJSON(cmd.OutOrStdout(), map[string]any{"twins": all})
	}
	out := cmd.OutOrStdout()
	for _, t := range all {
		fmt.Fprintf(out, "%s  %s\n", t.A.Number, t.A.Subject)
		writeTwin(out, t.A)
		writeTwin(out, t.B)
		if len(t.Differences) == 0 {
			fmt.Fprintln(out, "    they say the same")
		}
		for _, d := range t.Differences {
			fmt.Fprintf(out, "    %s: %q | %q\n", strings.TrimSpace(d.Part+" "+d.Label), d.A, d.B)
		}
	}
	return nil
}

func writeTwin(out io.Writer, s project.TwinSide) {
	fmt.Fprintf(out, "  %s  %s: %d questions, %d answers, %d footnotes, %d annotations\n", s.ID, s.Source.File, s.Questions, s.Answers, s.Footnotes, s.Annotations)
}
