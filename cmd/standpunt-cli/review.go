package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"standpunt/app"
	"standpunt/app/project"
)

func newReview() *cobra.Command {
	var passwords string
	cmd := &cobra.Command{
		Use:   "review PROJECT SET",
		Short: "Show what every line of a set's document was taken for; ! marks the doubtful ones, * those put right",
		Args:  cobra.ExactArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			words, err := passwordsIn(passwords)
			if err != nil {
				return err
			}
			parser, done := newParser(1)
			defer done()
			return withProject(cmd, args[0], reading, func(p *project.Project) error {
				p.Unlock(words...)
				r, err := p.Review(cmd.Context(), args[1])
				if err != nil {
					return err
				}
				if asJSON(cmd) {
					return printJSON(cmd.OutOrStdout(), map[string]any{"lines": r.Lines, "corrections": r.Corrections})
				}
				for _, l := range r.Lines {
					sign := " "
					switch {
					case l.Corrected:
						sign = "*"
					case l.Doubtful():
						sign = "!"
					}
					fmt.Fprintf(cmd.OutOrStdout(), "%s %s %3d %-9s %-8s %s\n", l.Key, sign, l.Page, l.Class, strings.Join(l.Labels, ","), l.Text)
				}
				return nil
			}, project.WithParser(parser))
		},
	}
	addPasswords(cmd, &passwords)
	return cmd
}

func newCorrect() *cobra.Command {
	var keys []string
	var class, labels, text, after, passwords string
	var fields map[string]string
	cmd := &cobra.Command{
		Use:   "correct PROJECT SET (--line KEY… [--as CLASS] [--labels 3,4] [--text WORDS] [--after KEY] | --field NAME=VALUE)",
		Short: "Put right what lines of a set's document are, or its metadata; annotations move along",
		Args:  cobra.ExactArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			for name := range fields {
				if !slices.Contains(app.CorrectedFields, name) {
					return usage("there is no field "+name, "choose one of "+strings.Join(app.CorrectedFields, ", "))
				}
			}
			words, err := passwordsIn(passwords)
			if err != nil {
				return err
			}
			var lines []app.LineCorrection
			for _, key := range keys {
				lines = append(lines, app.LineCorrection{Line: key, Class: app.Class(class), Labels: project.LabelsIn(labels), Text: text, After: after})
			}
			parser, done := newParser(1)
			defer done()
			return withProject(cmd, args[0], writing, func(p *project.Project) error {
				p.Unlock(words...)
				r, err := p.Review(cmd.Context(), args[1])
				if err != nil {
					return err
				}
				if len(lines) > 0 {
					done, err := p.CorrectLines(cmd.Context(), r, lines...)
					if err != nil {
						return err
					}
					return printCorrected(cmd, done)
				}
				for _, name := range app.CorrectedFields {
					if value, ok := fields[name]; ok {
						done, err := p.CorrectField(cmd.Context(), r, name, value)
						if err != nil {
							return err
						}
						if r, err = p.Reviewed(cmd.Context(), r); err != nil {
							return err
						}
						if err := printCorrected(cmd, done); err != nil {
							return err
						}
					}
				}
				return nil
			}, project.WithParser(parser))
		},
	}
	f := cmd.Flags()
	f.StringArrayVar(&keys, "line", nil, "key of a line, as review shows it; may be given again")
	f.StringVar(&class, "as", "", "question, answer, text, footnote, furniture, title or remark; without this, --text and --after, an earlier correction is taken back")
	f.StringVar(&labels, "labels", "", "the numbers of a heading, such as 3,4 or 3-5")
	f.StringVar(&text, "text", "", "the words of the line; a line break in them splits it")
	f.StringVar(&after, "after", "", "key of the line behind which it stands; ^ for before all")
	f.StringToStringVar(&fields, "field", nil, strings.Join(app.CorrectedFields, ", ")+"; may be given again")
	f.String("coder", "", "who puts it right")
	addPasswords(cmd, &passwords)
	cmd.MarkFlagsMutuallyExclusive("line", "field")
	cmd.MarkFlagsOneRequired("line", "field")
	return cmd
}

func printCorrected(cmd *cobra.Command, r *project.Replacement) error {
	if asJSON(cmd) {
		return printJSON(cmd.OutOrStdout(), r)
	}
	fmt.Fprintf(cmd.OutOrStdout(), "put right; annotations: %d at their place, %d moved, %d on changed words, %d to place by hand\n",
		r.Exact, r.Moved, r.Changed, r.ToPlace())
	return nil
}
