package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"standpunt/app"
	"standpunt/app/project"
)

func newUndo() *cobra.Command {
	return step("undo", "Reverse the newest gesture", (*project.Project).Undo)
}

func newRedo() *cobra.Command {
	return step("redo", "Do again what undo reversed", (*project.Project).Redo)
}

func step(name, short string, do func(*project.Project, context.Context) (app.Action, error)) *cobra.Command {
	return &cobra.Command{
		Use: name + " PROJECT", Short: short, Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return withProject(cmd, args[0], writing, func(p *project.Project) error {
				a, err := do(p, cmd.Context())
				if err != nil {
					return err
				}
				return said(cmd, name, a)
			})
		},
	}
}

func newHistory() *cobra.Command {
	limit := 50
	cmd := &cobra.Command{
		Use: "history PROJECT", Short: "List what was done, the newest first", Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return withProject(cmd, args[0], reading, func(p *project.Project) error {
				all, err := p.History(cmd.Context(), limit)
				if err != nil {
					return err
				}
				if asJSON(cmd) {
					return printJSON(cmd.OutOrStdout(), map[string]any{"history": orEmpty(all)})
				}
				for _, a := range all {
					fmt.Fprintf(cmd.OutOrStdout(), "%d  %s  %s %s\n", a.ID, a.At.Format("2006-01-02 15:04"), a.Label, a.About)
				}
				return nil
			})
		},
	}
	cmd.Flags().IntVar(&limit, "limit", limit, "the most to print")
	return cmd
}
