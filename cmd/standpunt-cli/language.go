package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"standpunt/app/project"
)

func newLanguage() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "language PROJECT list|save LANGUAGE FILE|use FILE|standard LANGUAGE",
		Short: "See or change the words by which texts are compared: negators, modals, hedges …",
		Args:  cobra.RangeArgs(2, 4),
		RunE: func(cmd *cobra.Command, args []string) error {
			deed, about := args[1], ""
			if len(args) > 2 {
				about = args[2]
			}
			out := cmd.OutOrStdout()
			switch {
			case deed == "list" && about == "":
				return withProject(cmd, args[0], reading, func(p *project.Project) error { return listLanguages(cmd, p) })
			case deed == "save" && len(args) == 4:
				return withProject(cmd, args[0], reading, func(p *project.Project) error {
					return p.SaveLanguagePack(cmd.Context(), about, args[3])
				})
			case deed == "use" && about != "":
				return withProject(cmd, args[0], writing, func(p *project.Project) error {
					l, err := p.UseLanguagePack(cmd.Context(), about)
					if err == nil {
						fmt.Fprintf(out, "%s is compared by %s from now on; what was found stays until the next compare\n", l.Language, l.Version)
					}
					return err
				})
			case deed == "standard" && about != "":
				return withProject(cmd, args[0], writing, func(p *project.Project) error {
					return p.StandardLanguagePack(cmd.Context(), about)
				})
			}
			return fmt.Errorf("language: list, save LANGUAGE FILE, use FILE or standard LANGUAGE, not %q", deed)
		},
	}
	return cmd
}

func listLanguages(cmd *cobra.Command, p *project.Project) error {
	packs, err := p.LanguagePacks(cmd.Context())
	if err != nil {
		return err
	}
	out := cmd.OutOrStdout()
	if asJSON(cmd) {
		return printJSON(out, map[string]any{"languages": packs})
	}
	for _, l := range packs {
		whose := "standard"
		if l.Own {
			whose = "of this project"
		}
		fmt.Fprintf(out, "%s  %-20s %s\n", l.Language, l.Version, whose)
	}
	return nil
}
