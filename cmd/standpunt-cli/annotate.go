package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"standpunt/app"
	"standpunt/app/project"
)

// annotation is how an annotation is printed: tags by their paths.
type annotation struct {
	ID      string   `json:"id"`
	Set     string   `json:"set"`
	Answer  string   `json:"answer"`
	Span    app.Span `json:"span"`
	Quote   string   `json:"quote"`
	Tags    []string `json:"tags"`
	Comment string   `json:"comment"`
	Coder   string   `json:"coder"`
}

func newAnnotate() *cobra.Command {
	var r project.AnnotationRequest
	var span string
	cmd := &cobra.Command{
		Use:   "annotate PROJECT --answer ID (--quote TEXT | --span S:E | --whole) [--tag PATH…] [--comment TEXT] --coder NAME",
		Short: "Put tags and a comment on words of an answer, on an answer, or on a set",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if span != "" {
				if n, err := fmt.Sscanf(span, "%d:%d", &r.Span.Start, &r.Span.End); n != 2 || err != nil {
					return usage("the span "+span+" is not understood", "give it as START:END, in characters")
				}
			}
			return withProject(cmd, args[0], writing, func(p *project.Project) error {
				a, err := p.Annotate(cmd.Context(), r)
				if err != nil {
					return err
				}
				shown, err := shownAnnotations(cmd, p, []app.Annotation{a})
				if err != nil {
					return err
				}
				if asJSON(cmd) {
					return printJSON(cmd.OutOrStdout(), map[string]any{"annotation": shown[0]})
				}
				printAnnotations(cmd, shown)
				return nil
			})
		},
	}
	f := cmd.Flags()
	f.StringVar(&r.Set, "set", "", "the set, to annotate all of it")
	f.StringVar(&r.Answer, "answer", "", "id of the answer")
	f.StringVar(&r.Quote, "quote", "", "words that stand once in the answer")
	f.StringVar(&span, "span", "", "START:END in characters")
	f.BoolVar(&r.Whole, "whole", false, "the whole answer")
	f.StringArrayVar(&r.Tags, "tag", nil, "path of a tag; may be given again")
	f.StringVar(&r.Comment, "comment", "", "comment")
	f.String("coder", "", "who annotates")
	cmd.MarkFlagRequired("coder")
	cmd.MarkFlagsMutuallyExclusive("quote", "span", "whole")
	cmd.MarkFlagsOneRequired("answer", "set")
	return cmd
}

func newAnnotations() *cobra.Command {
	var q project.AnnotationQuery
	cmd := &cobra.Command{
		Use:   "annotations PROJECT",
		Short: "List the annotations",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return withProject(cmd, args[0], reading, func(p *project.Project) error {
				all, err := p.Annotations(cmd.Context(), q)
				if err != nil {
					return err
				}
				shown, err := shownAnnotations(cmd, p, all)
				if err != nil {
					return err
				}
				if asJSON(cmd) {
					return printJSON(cmd.OutOrStdout(), map[string]any{"annotations": shown})
				}
				printAnnotations(cmd, shown)
				return nil
			})
		},
	}
	cmd.Flags().StringVar(&q.Set, "set", "", "only this set")
	cmd.Flags().StringVar(&q.Tag, "tag", "", "only this tag and those below it")
	cmd.Flags().StringVar(&q.Coder, "coder", "", "only this coder")
	return cmd
}

func shownAnnotations(cmd *cobra.Command, p *project.Project, all []app.Annotation) ([]annotation, error) {
	tags, err := p.Tags(cmd.Context())
	if err != nil {
		return nil, err
	}
	path := map[string]string{}
	for _, t := range tags {
		path[t.ID] = t.Path
	}
	out := []annotation{}
	for _, a := range all {
		shown := annotation{ID: a.ID, Set: a.Set, Answer: a.Answer, Span: a.Span, Quote: a.Quote, Tags: []string{}, Comment: a.Comment, Coder: a.Coder}
		for _, id := range a.Tags {
			shown.Tags = append(shown.Tags, path[id])
		}
		out = append(out, shown)
	}
	return out, nil
}

func printAnnotations(cmd *cobra.Command, all []annotation) {
	for _, a := range all {
		fmt.Fprintf(cmd.OutOrStdout(), "%s  %s %d:%d %v %q %q %s\n", a.ID, a.Answer, a.Span.Start, a.Span.End, a.Tags, a.Quote, a.Comment, a.Coder)
	}
}
