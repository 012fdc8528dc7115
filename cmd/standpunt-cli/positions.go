package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"standpunt/app"
	"standpunt/app/project"
)

const positionsUse = "positions PROJECT [add NAME | evidence NAME --answer ID … | rename NAME NEW | delete NAME | remove EVIDENCE | draw NAME --out FILE.svg|FILE.png]"

// positionArgs is how many words follow each verb.
var positionArgs = map[string]int{"list": 0, "add": 1, "evidence": 1, "rename": 2, "delete": 1, "remove": 1, "draw": 1}

func newPositions() *cobra.Command {
	var r project.EvidenceRequest
	var span, stance, description string
	var picture project.PictureOptions
	cmd := &cobra.Command{
		Use:   positionsUse,
		Short: "List positions with their evidence by date, and keep them",
		Args:  cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			verb, rest := "list", args[1:]
			if len(rest) > 0 {
				verb, rest = rest[0], rest[1:]
			}
			if n, ok := positionArgs[verb]; !ok || len(rest) != n {
				return usage("positions "+verb+" is not understood", positionsUse)
			}
			if span != "" {
				if n, err := fmt.Sscanf(span, "%d:%d", &r.Span.Start, &r.Span.End); n != 2 || err != nil {
					return usage("the span "+span+" is not understood", "give it as START:END, in characters")
				}
			}
			r.Stance = app.Stance(stance)
			how := writing
			if verb == "list" || verb == "draw" {
				how = reading
			}
			return withProject(cmd, args[0], how, func(p *project.Project) error {
				if verb == "draw" {
					picture.Position = rest[0]
					return drawPosition(cmd, p, picture)
				}
				if err := doPosition(cmd, p, verb, rest, r, description); err != nil {
					return err
				}
				return printPositions(cmd, p)
			})
		},
	}
	f := cmd.Flags()
	f.StringVar(&description, "description", "", "for add: what counts as evidence")
	f.StringVar(&r.Answer, "answer", "", "for evidence: id of the answer")
	f.StringVar(&r.Quote, "quote", "", "for evidence: words that stand once in the answer")
	f.StringVar(&span, "span", "", "for evidence: START:END in characters")
	f.BoolVar(&r.Whole, "whole", false, "for evidence: the whole answer")
	f.StringVar(&stance, "stance", string(app.Holds), "for evidence: "+stanceList())
	f.StringVar(&r.Note, "note", "", "for evidence: why")
	f.StringVar(&picture.Out, "out", "", "for draw: the picture to write, .svg or .png")
	f.Float64Var(&picture.Width, "width", 0, "for draw: how wide, in pixels")
	f.BoolVar(&picture.Overwrite, "overwrite", false, "for draw: replace a file that is there")
	f.String("coder", "", "who does it")
	cmd.MarkFlagsMutuallyExclusive("quote", "span", "whole")
	return cmd
}

func drawPosition(cmd *cobra.Command, p *project.Project, o project.PictureOptions) error {
	r, err := p.ExportPicture(cmd.Context(), o)
	if err != nil {
		return err
	}
	if asJSON(cmd) {
		return printJSON(cmd.OutOrStdout(), r)
	}
	_, err = fmt.Fprintf(cmd.OutOrStdout(), "%d passages in %s\n", r.Rows, r.File)
	return err
}

func stanceList() string {
	words := make([]string, len(app.Stances))
	for i, s := range app.Stances {
		words[i] = string(s)
	}
	return strings.Join(words, ", ")
}

func doPosition(cmd *cobra.Command, p *project.Project, verb string, args []string, r project.EvidenceRequest, description string) error {
	ctx := cmd.Context()
	switch verb {
	case "add":
		_, err := p.AddPosition(ctx, args[0], description)
		return err
	case "evidence":
		if r.Answer == "" {
			return usage("there is no answer", "give one with --answer")
		}
		r.Position = args[0]
		_, err := p.AddEvidence(ctx, r)
		return err
	case "rename":
		return p.EditPosition(ctx, args[0], project.PositionEdit{Name: &args[1]})
	case "delete":
		return p.RemovePosition(ctx, args[0])
	case "remove":
		return p.RemoveEvidence(ctx, args[0])
	}
	return nil
}

func printPositions(cmd *cobra.Command, p *project.Project) error {
	lines, err := p.Timelines(cmd.Context())
	if err != nil {
		return err
	}
	out := cmd.OutOrStdout()
	if asJSON(cmd) {
		return printJSON(out, map[string]any{"positions": lines})
	}
	for _, line := range lines {
		fmt.Fprintf(out, "%s  %s\n", line.Position.ID, line.Position.Name)
		for _, x := range line.Points {
			date := x.Date
			if date == "" {
				date = "undated"
			}
			fmt.Fprintf(out, "    %-10s  %-11s  %s %s  %s\n", date, x.Stance, x.ID, x.SetName, strings.Join(strings.Fields(x.Quote), " "))
			if x.Note != "" {
				fmt.Fprintf(out, "    %-25s%s\n", "", x.Note)
			}
		}
	}
	return nil
}
