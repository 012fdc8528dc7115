package main

import (
	"encoding/json"
	"io"

	"github.com/spf13/cobra"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage"
)

// withProject opens the project that the first argument names, runs fn and
// closes it. A command that only reads works beside a window that writes.
func withProject(cmd *cobra.Command, path string, o storage.Options, fn func(*project.Project) error, options ...project.Option) error {
	o.Holder = "standpunt-cli"
	store, err := storage.Open(cmd.Context(), path, o)
	if err != nil {
		return err
	}
	coder := ""
	if f := cmd.Flags().Lookup("coder"); f != nil {
		coder = f.Value.String()
	}
	p := project.New(store, append(options, project.WithCoder(coder))...)
	err = fn(p)
	if closing := p.Close(); err == nil {
		err = closing
	}
	return err
}

var (
	reading = storage.Options{ReadOnly: true}
	writing = storage.Options{}
)

// asJSON tells whether --json was given.
func asJSON(cmd *cobra.Command) bool {
	on, _ := cmd.Flags().GetBool("json")
	return on
}

// printJSON prints v on one line per value, letters as they are.
func printJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}

// orEmpty is list, or an empty list that prints as [].
func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

func usage(why, hint string) error {
	return &app.Error{Code: app.Invalid, Key: "usage", Why: why, Hint: hint}
}
