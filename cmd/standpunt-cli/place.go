package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"standpunt/app/project"
)

// writeReplacement says what became of the passages of a set that came in newer.
func writeReplacement(out io.Writer, r *project.Replacement) {
	fmt.Fprintf(out, "    version %d of the set; annotations: %d at their place, %d moved, %d on changed words, %d to place by hand\n",
		r.Version, r.Exact, r.Moved, r.Changed, r.ToPlace())
	for _, c := range r.Passages {
		fmt.Fprintf(out, "    %-9s %s %q", c.Placement, c.ID, c.Before)
		if c.After != c.Before && c.After != "" {
			fmt.Fprintf(out, " -> %q", c.After)
		}
		fmt.Fprintln(out)
	}
}

func newUnplaced() *cobra.Command {
	var set string
	cmd := &cobra.Command{
		Use:   "unplaced PROJECT",
		Short: "List the annotations and evidence whose words were not found again in a newer version of their set",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return withProject(cmd, args[0], reading, func(p *project.Project) error {
				all, err := p.Unplaced(cmd.Context(), set)
				if err != nil {
					return err
				}
				if asJSON(cmd) {
					return printJSON(cmd.OutOrStdout(), map[string]any{"unplaced": all})
				}
				for _, u := range all {
					fmt.Fprintf(cmd.OutOrStdout(), "%s  %s, was in answer %s: …%s[%s]%s…\n", u.ID, u.Placement, strings.Join(u.Stood, ", "),
						oneLine(u.Before), oneLine(u.Quote), oneLine(u.After))
					for _, c := range u.Candidates {
						fmt.Fprintf(cmd.OutOrStdout(), "    the same words: %s %d:%d\n", c.Answer, c.Span.Start, c.Span.End)
					}
				}
				return nil
			})
		},
	}
	cmd.Flags().StringVar(&set, "set", "", "only this set")
	return cmd
}

func newPlace() *cobra.Command {
	var r project.PlaceRequest
	var span string
	var letGo bool
	cmd := &cobra.Command{
		Use:   "place PROJECT ID (--answer ID [--quote TEXT | --span S:E] | --let-go)",
		Short: "Put an annotation that waits to be placed on words of an answer, or let it go",
		Args:  cobra.ExactArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			if span != "" {
				if n, err := fmt.Sscanf(span, "%d:%d", &r.Span.Start, &r.Span.End); n != 2 || err != nil {
					return usage("the span "+span+" is not understood", "give it as START:END, in characters")
				}
			}
			return withProject(cmd, args[0], writing, func(p *project.Project) error {
				if letGo {
					return p.LetGo(cmd.Context(), args[1])
				}
				return p.Place(cmd.Context(), args[1], r)
			})
		},
	}
	f := cmd.Flags()
	f.StringVar(&r.Answer, "answer", "", "id of the answer; all of it without --quote or --span")
	f.StringVar(&r.Quote, "quote", "", "words that stand once in the answer")
	f.StringVar(&span, "span", "", "START:END in characters")
	f.BoolVar(&letGo, "let-go", false, "remove it")
	f.String("coder", "", "who places it")
	cmd.MarkFlagsMutuallyExclusive("quote", "span", "let-go")
	cmd.MarkFlagsMutuallyExclusive("answer", "let-go")
	cmd.MarkFlagsOneRequired("answer", "let-go")
	return cmd
}
