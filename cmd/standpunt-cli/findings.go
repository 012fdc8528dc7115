package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"standpunt/app"
	"standpunt/app/project"
)

// newFindings lists the findings that are kept, as the window narrows them; it computes none.
func newFindings() *cobra.Command {
	var q project.FindingQuery
	var kinds []string
	var cause, verdict string
	var facets bool
	values := map[project.Facet]*string{}
	cmd := &cobra.Command{
		Use:   "findings PROJECT",
		Short: "List the kept findings, narrowed as in the window, or count what they can be narrowed to",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			for _, kind := range kinds {
				q.Kinds = append(q.Kinds, app.Label(kind))
			}
			q.Cause, q.Verdict = app.Cause(cause), project.VerdictFilter(verdict)
			return withProject(cmd, args[0], reading, func(p *project.Project) error {
				chosen := map[project.Facet]string{}
				for facet, value := range values {
					if *value != "" {
						chosen[facet] = *value
					}
				}
				if tag := chosen[project.ByTag]; tag != "" {
					t, err := p.Tag(cmd.Context(), tag)
					if err != nil {
						return err
					}
					chosen[project.ByTag] = t.ID
				}
				if q.Set != "" {
					s, err := p.Set(cmd.Context(), q.Set)
					if err != nil {
						return err
					}
					q.Set = s.ID
				}
				if facets {
					return printFacets(cmd, p, q, chosen)
				}
				list, total, err := p.FindingsWith(cmd.Context(), q, chosen)
				if err != nil {
					return err
				}
				out := cmd.OutOrStdout()
				if asJSON(cmd) {
					return printJSON(out, map[string]any{"findings": orEmpty(list), "total": total})
				}
				for _, f := range list {
					printFinding(out, f)
				}
				fmt.Fprintf(out, "%d of %d findings\n", len(list), total)
				return nil
			})
		},
	}
	f := cmd.Flags()
	f.StringArrayVar(&kinds, "kind", nil, "only repeated, reworded or shifted; may be given again")
	f.StringVar(&cause, "cause", "", "only those that shifted by this cause, such as date")
	f.StringVar(&verdict, "verdict", "", "only open, confirm, reject or relabel")
	f.StringVar(&q.Words, "words", "", "only with these words in a passage, or in what a set is known by")
	f.StringVar(&q.Set, "set", "", "only of this set: id, number or reference")
	for _, x := range []struct {
		facet project.Facet
		of    string
	}{
		{project.ByMinistry, "only of a set answered by this ministry"},
		{project.ByPerson, "only of a set answered by this person"},
		{project.ByParty, "only of a set asked by this party"},
		{project.ByYear, "only of a set answered, else asked, in this year"},
		{project.ByTag, "only with this tag on a passage: id or path"},
	} {
		values[x.facet] = f.String(string(x.facet), "", x.of)
	}
	f.IntVar(&q.Limit, "limit", 0, "the most findings to print; 0 for all")
	f.IntVar(&q.Offset, "offset", 0, "how many to skip")
	f.BoolVar(&facets, "facets", false, "count the values that they can be narrowed to")
	return cmd
}

func printFacets(cmd *cobra.Command, p *project.Project, q project.FindingQuery, chosen map[project.Facet]string) error {
	values, err := p.FindingFacets(cmd.Context(), q, chosen)
	if err != nil {
		return err
	}
	if asJSON(cmd) {
		return printJSON(cmd.OutOrStdout(), map[string]any{"facets": orEmpty(values)})
	}
	for _, v := range values {
		fmt.Fprintf(cmd.OutOrStdout(), "%6d  %s: %s\n", v.Count, v.Facet, v.Name)
	}
	return nil
}
