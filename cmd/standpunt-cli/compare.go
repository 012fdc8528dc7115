package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage"
)

func newDiff() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "diff A B | diff PROJECT ANSWER ANSWER",
		Short: "Compare two texts, sentence by sentence and word by word",
		Args:  cobra.RangeArgs(2, 3),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 3 {
				return withProject(cmd, args[0], reading, func(p *project.Project) error {
					d, err := p.DiffAnswers(cmd.Context(), args[1], args[2])
					if err != nil {
						return err
					}
					return printDiff(cmd, d)
				})
			}
			d, err := project.DiffFiles(args[0], args[1])
			if err != nil {
				return err
			}
			return printDiff(cmd, d)
		},
	}
	cmd.Flags().Bool("html", false, "print a page for a browser")
	return cmd
}

var signs = map[string]string{"equal": "=", "repeated": "=", "reworded": "≈", "shifted": "▲", "moved": "⤺", "added": "+", "removed": "−"}

func printDiff(cmd *cobra.Command, d project.Diff) error {
	out := cmd.OutOrStdout()
	if asJSON(cmd) {
		return printJSON(out, d)
	}
	if page, _ := cmd.Flags().GetBool("html"); page {
		return d.HTML(out)
	}
	for _, s := range d.Sentences {
		words := ""
		for _, e := range s.Edits {
			switch e.Op {
			case "delete":
				words += "[-" + e.Text + "-]"
			case "insert":
				words += "{+" + e.Text + "+}"
			default:
				words += e.Text
			}
		}
		fmt.Fprintf(out, "%s %s\n", signs[s.Kind], oneLine(words))
		for _, c := range s.Changes {
			fmt.Fprintf(out, "    %s: %s → %s\n", c.Cause, orNothing(c.Before), orNothing(c.After))
		}
	}
	return nil
}

func orNothing(s string) string {
	if s == "" {
		return "(nothing)"
	}
	return s
}

func newClassify() *cobra.Command {
	return &cobra.Command{
		Use:   "classify",
		Short: "Label pairs of passages, JSON lines in and out",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			in := json.NewDecoder(bufio.NewReader(cmd.InOrStdin()))
			for {
				var pair project.LabelRequest
				err := in.Decode(&pair)
				if errors.Is(err, io.EOF) {
					return nil
				}
				if err != nil {
					return usage("the input is not JSON lines: "+err.Error(), `{"id":…,"text_a":…,"text_b":…} on every line`)
				}
				if err := printJSON(cmd.OutOrStdout(), project.LabelPair(pair)); err != nil {
					return err
				}
			}
		},
	}
}

func newCompare() *cobra.Command {
	var o project.CompareOptions
	cmd := &cobra.Command{
		Use:   "compare PROJECT",
		Short: "Find what is repeated, reworded and shifted, in all sets or between some",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			how := writing
			if o.Set != "" {
				how = reading
			}
			compare := func(p *project.Project) error {
				r, err := p.Compare(cmd.Context(), o, nil)
				if err != nil {
					return err
				}
				return printFindings(cmd, p, r)
			}
			err := withProject(cmd, args[0], how, compare)
			if code := app.CodeOf(err); err != nil && (code == app.Busy || code == app.ReadOnly) {
				fmt.Fprintf(cmd.ErrOrStderr(), "standpunt-cli: the findings are not kept: %v\n", err)
				return withProject(cmd, args[0], storage.Options{ReadOnly: true}, compare)
			}
			return err
		},
	}
	cmd.Flags().StringVar(&o.Set, "set", "", "only this set with the others")
	cmd.Flags().StringArrayVar(&o.With, "with", nil, "only with this set; may be given again")
	cmd.Flags().IntVar(&o.MinWords, "min-words", 0, "leave out passages with fewer words; what is found is printed, and the kept findings stay")
	return cmd
}

func printFindings(cmd *cobra.Command, p *project.Project, r project.CompareResult) error {
	out := cmd.OutOrStdout()
	if asJSON(cmd) {
		return printJSON(out, r)
	}
	for _, f := range r.Findings {
		printFinding(out, f)
	}
	for _, q := range r.Asked {
		fmt.Fprintf(out, "? %s\n    A %s  %s\n    B %s  %s\n", q.Why, q.A.Answer, oneLine(q.A.Text), q.B.Answer, oneLine(q.B.Text))
	}
	fmt.Fprintf(out, "%d findings, %d recurring passages, %d questions answered anew\n", len(r.Findings), len(r.Clusters), len(r.Asked))
	return nil
}

func printFinding(w io.Writer, f app.Finding) {
	verdict := ""
	if f.Verdict != nil {
		verdict = "  [" + string(f.Verdict.Decision) + "]"
	}
	if f.Reopened {
		was := f.Verdict.Judged
		verdict = fmt.Sprintf("  [%s, open again: judged as %s, now %s]", f.Verdict.Decision, labelled(was.Kind, was.Causes), labelled(f.Kind, f.Causes))
	}
	possible := ""
	if f.Kind == app.Shifted && f.Score < app.PossibleBelow {
		possible = "possibly "
	}
	fmt.Fprintf(w, "%s %s  %s%s%s\n", signs[string(f.Kind)], f.ID, possible, f.Kind, verdict)
	for _, c := range f.Changes {
		fmt.Fprintf(w, "    %s: %s → %s\n", c.Cause, orNothing(c.Before), orNothing(c.After))
	}
	fmt.Fprintf(w, "    A %s  %s\n    B %s  %s\n", f.A.Answer, oneLine(f.A.Text), f.B.Answer, oneLine(f.B.Text))
}

// labelled is a kind with its causes: "shifted (number, date)".
func labelled(kind app.Label, causes []app.Cause) string {
	if len(causes) == 0 {
		return string(kind)
	}
	said := make([]string, len(causes))
	for i, c := range causes {
		said[i] = string(c)
	}
	return string(kind) + " (" + strings.Join(said, ", ") + ")"
}

func oneLine(s string) string { return strings.ReplaceAll(s, "\n", " ") }

func newVerdict() *cobra.Command {
	var v app.Verdict
	var kind string
	var causes []string
	cmd := &cobra.Command{
		Use:   "verdict PROJECT FINDING confirm|reject|relabel",
		Short: "Judge a finding",
		Args:  cobra.ExactArgs(3),
		RunE: func(cmd *cobra.Command, args []string) error {
			if args[2] == "" {
				return usage("there is no decision", "confirm, reject or relabel")
			}
			v.Decision, v.Kind = app.Decision(args[2]), app.Label(kind)
			for _, c := range causes {
				v.Causes = append(v.Causes, app.Cause(c))
			}
			return withProject(cmd, args[0], writing, func(p *project.Project) error {
				f, err := p.Judge(cmd.Context(), args[1], v)
				if err != nil {
					return err
				}
				if asJSON(cmd) {
					return printJSON(cmd.OutOrStdout(), f)
				}
				printFinding(cmd.OutOrStdout(), f)
				return nil
			})
		},
	}
	cmd.Flags().StringVar(&kind, "kind", "", "for relabel: repeated, reworded, shifted, related or unrelated")
	cmd.Flags().StringArrayVar(&causes, "cause", nil, "for relabel: a cause; may be given again")
	cmd.Flags().StringVar(&v.Note, "note", "", "why")
	cmd.Flags().String("coder", os.Getenv("USER"), "who judges")
	return cmd
}
