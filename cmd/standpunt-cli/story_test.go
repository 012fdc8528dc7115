package main

import (
	"context"
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"standpunt/app/ingest/ingesttest"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"standpunt-cli": func() {
			findSelf()
			os.Exit(run(context.Background(), os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
		},
	})
}

// TestStories runs the stories of testdata: each reads like the manual.
func TestStories(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata", Cmds: map[string]func(*testscript.TestScript, bool, []string){
		"locked-pdf": lockedPDF,
	}})
}

// lockedPDF makes a PDF that a password opens: locked-pdf FILE PASSWORD LINE…
func lockedPDF(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), ingesttest.LockedPDF(ingesttest.AES, args[1], args[2:]...), 0o644))
}
