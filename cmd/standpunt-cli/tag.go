package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"standpunt/app/project"
)

func newTag() *cobra.Command {
	cmd := &cobra.Command{Use: "tag", Short: "Keep the codebook", Args: cobra.NoArgs, RunE: func(cmd *cobra.Command, _ []string) error {
		return usage("say what to do with tags", "tag PROJECT add|list|rename|move|merge|delete …")
	}}
	cmd.Use = "tag PROJECT add|list|rename|move|merge|delete …"
	cmd.Args = cobra.MinimumNArgs(2)
	var edit struct{ color, definition, shortcut string }
	cmd.Flags().StringVar(&edit.color, "color", "", "colour, #rrggbb")
	cmd.Flags().StringVar(&edit.definition, "definition", "", "when to use the tag")
	cmd.Flags().StringVar(&edit.shortcut, "shortcut", "", "key, 1 to 9")
	cmd.Flags().String("coder", "", "who does it")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		verb, rest := args[1], args[2:]
		o := writing
		if verb == "list" {
			o = reading
		}
		want := map[string]int{"list": 0, "add": 1, "delete": 1, "rename": 2, "move": 2, "merge": 2}
		if n, ok := want[verb]; !ok || len(rest) != n {
			return usage("tag "+verb+" is not understood", "tag PROJECT add PATH | list | rename PATH NAME | move PATH PARENT | merge FROM INTO | delete PATH")
		}
		return withProject(cmd, args[0], o, func(p *project.Project) error {
			if err := doTag(cmd, p, verb, rest, project.TagEdit{
				Color: given(cmd, "color", edit.color), Definition: given(cmd, "definition", edit.definition), Shortcut: given(cmd, "shortcut", edit.shortcut),
			}); err != nil {
				return err
			}
			tags, err := p.Tags(cmd.Context())
			if err != nil {
				return err
			}
			if asJSON(cmd) {
				return printJSON(cmd.OutOrStdout(), map[string]any{"tags": orEmpty(tags)})
			}
			for _, t := range tags {
				fmt.Fprintf(cmd.OutOrStdout(), "%s  %s  %d\n", t.ID, t.Path, t.Uses)
			}
			return nil
		})
	}
	return cmd
}

func doTag(cmd *cobra.Command, p *project.Project, verb string, args []string, edit project.TagEdit) error {
	ctx := cmd.Context()
	switch verb {
	case "add":
		_, err := p.AddTag(ctx, args[0], edit)
		return err
	case "rename":
		edit.Name = &args[1]
		return p.EditTag(ctx, args[0], edit)
	case "move":
		return p.MoveTag(ctx, args[0], args[1])
	case "merge":
		return p.MergeTags(ctx, args[0], args[1])
	case "delete":
		return p.RemoveTag(ctx, args[0])
	}
	return nil
}

// given is the flag's value, or nil when it was not given.
func given(cmd *cobra.Command, flag, value string) *string {
	if !cmd.Flags().Changed(flag) {
		return nil
	}
	return &value
}
