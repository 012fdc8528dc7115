package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"sync"

	"standpunt/app/project"
)

// workerFlag is the hidden flag with which the window starts this program again
// to read files: one that crashes or hangs the reader costs that file only.
const workerFlag = "--read-files"

// readFiles is the life of such a process; false when this is none.
func readFiles() bool {
	if len(os.Args) != 2 || os.Args[1] != workerFlag {
		return false
	}
	signal.Ignore(os.Interrupt) // who started it decides when it ends
	if err := project.ServeWorker(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "standpunt:", err)
		os.Exit(1)
	}
	return true
}

// workers are the processes that read the files of this window. They start when
// they are needed.
var workers = sync.OnceValue(func() *project.Workers {
	exe, err := os.Executable()
	if err != nil {
		exe = os.Args[0]
	}
	return project.NewWorkers(project.WorkerCommand{Path: exe, Name: os.Args[0], Args: []string{workerFlag}}, 0)
})

// warm starts a worker, so that the first PDF need not wait for it. What goes
// wrong here is said when a file is read.
func warm() { _ = workers().Warm(context.Background()) }
