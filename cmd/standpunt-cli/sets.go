package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"standpunt/app"
	"standpunt/app/project"
)

func newSets() *cobra.Command {
	return &cobra.Command{
		Use:   "sets PROJECT",
		Short: "List the sets",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return withProject(cmd, args[0], reading, func(p *project.Project) error {
				sets, _, err := p.Sets(cmd.Context(), project.SetQuery{Sort: project.ByAsked})
				if err != nil {
					return err
				}
				if asJSON(cmd) {
					return printJSON(cmd.OutOrStdout(), map[string]any{"sets": orEmpty(sets)})
				}
				for _, s := range sets {
					fmt.Fprintf(cmd.OutOrStdout(), "%s  %-18s %-10s %2d answers  %s\n", s.ID, s.Name(), s.Asked, s.Answers, s.Subject)
				}
				return nil
			})
		},
	}
}

func newShow() *cobra.Command {
	version := 0
	cmd := &cobra.Command{
		Use:   "show PROJECT SET",
		Short: "Print a set, by its id, number or reference",
		Args:  cobra.ExactArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			return withProject(cmd, args[0], reading, func(p *project.Project) error {
				s, err := p.SetVersion(cmd.Context(), args[1], version)
				if err != nil {
					return err
				}
				delays, err := p.Delays(cmd.Context())
				if err != nil {
					return err
				}
				d := delays[s.ID]
				if asJSON(cmd) {
					return printJSON(cmd.OutOrStdout(), shown{s, d.Notices, d.Answer})
				}
				for _, n := range d.Notices {
					fmt.Fprintf(cmd.OutOrStdout(), "put off on %s by %s  %s\n", n.Answered, n.ID, n.Name())
				}
				if s.Kind == app.Postponement && d.Answer == nil {
					fmt.Fprintln(cmd.OutOrStdout(), "the answers that this puts off are not in the project")
				}
				if a := d.Answer; a != nil {
					fmt.Fprintf(cmd.OutOrStdout(), "answered on %s in %s  %s\n", a.Answered, a.ID, a.Name())
				}
				printSet(cmd.OutOrStdout(), s)
				return nil
			})
		},
	}
	cmd.Flags().IntVar(&version, "version", 0, "as it was in this version, from 1; 0 for as it is")
	return cmd
}

// shown is a set with what put it off, or what answers it.
type shown struct {
	*app.Set
	PutOff     []app.SetSummary `json:"put_off,omitempty"`
	AnsweredBy *app.SetSummary  `json:"answered_by,omitempty"`
}

// printSet prints a set as a person reads it: each answer below its questions.
func printSet(w io.Writer, s *app.Set) {
	fmt.Fprintf(w, "%s  %s\n", s.Name(), s.Subject)
	for _, a := range s.Askers {
		fmt.Fprintf(w, "  asked by %s (%s) %s\n", a.Name, a.Party, s.Asked)
	}
	for _, r := range s.Respondents {
		fmt.Fprintf(w, "  answered by %s, %s %s\n", r.Name, r.Role, s.Answered)
	}
	for _, x := range s.Warnings {
		fmt.Fprintf(w, "  look at: %s\n", x.Message)
	}
	shown := map[string]bool{}
	for _, a := range s.Answers {
		for _, q := range s.QuestionsOf(&a) {
			shown[q.ID] = true
			fmt.Fprintf(w, "\n%s. %s\n", q.Label, q.Text)
		}
		fmt.Fprintf(w, "\n[%s] answer %s\n%s\n", a.ID, strings.Join(a.Covers, ", "), a.Text)
	}
	for _, q := range s.Questions {
		if !shown[q.ID] {
			fmt.Fprintf(w, "\n%s. %s\n", q.Label, q.Text)
		}
	}
	for _, n := range s.Footnotes {
		if n.Marker == "" { // a block apart, such as a Toelichting
			fmt.Fprintf(w, "\n%s", n.Text)
			continue
		}
		fmt.Fprintf(w, "\n(%s) %s", n.Marker, n.Text)
	}
	fmt.Fprintln(w)
}
