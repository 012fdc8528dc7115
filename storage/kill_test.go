package storage_test

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/storage"
	"standpunt/storage/storagetest"
)

// childEnv names the part that a copy of the test binary plays.
const childEnv = "STANDPUNT_STORAGE_CHILD"

func TestMain(m *testing.M) {
	part, path := os.Getenv(childEnv), os.Getenv(childEnv+"_PATH")
	switch part {
	case "annotate":
		annotateForever(path)
	case "fill":
		limitFiles(path)
		annotateForever(path)
	case "":
		code := m.Run()
		if benchDir != "" {
			os.RemoveAll(benchDir)
		}
		os.Exit(code)
	default:
		os.Exit(playPart(part, path))
	}
}

// child is a copy of the test binary that plays the part on the project.
func child(part, path string) *exec.Cmd {
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), childEnv+"="+part, childEnv+"_PATH="+path)
	return c
}

// annotateForever adds annotations and prints the id of each one that is done.
func annotateForever(path string) {
	ctx := context.Background()
	s, err := storage.Open(ctx, path, storage.Options{})
	if err != nil {
		fmt.Println("error", err)
		os.Exit(1)
	}
	for {
		a := storagetest.Annotation(app.NewID(), "a", "a-a1", "t")
		a.Comment = "opmerking " + a.ID
		if err := s.Do(ctx, app.Gesture{Label: "annotate"}, func(w project.Writer) error { return w.AddAnnotation(a) }); err != nil {
			fmt.Println("error", app.CodeOf(err), err)
			os.Exit(1)
		}
		fmt.Println(a.ID) // one write to the pipe: whole or not at all
	}
}

// tagged makes a project with one set and the tag t.
func tagged(t *testing.T, path string) {
	t.Helper()
	s := open(t, path)
	storagetest.AddSets(t, s, storagetest.Set("a", 1))
	storagetest.Do(t, s, "tag", func(w project.Writer) error { return w.AddTag(app.Tag{ID: "t", Name: "T"}) })
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

// checkAll opens the project after a mishap: it is whole, and so is every
// annotation, and all that were acknowledged are there.
func checkAll(t *testing.T, path string, acknowledged []string) {
	t.Helper()
	ctx := context.Background()
	s, err := storage.Open(ctx, path, storage.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	notes, err := s.Annotations(ctx, project.AnnotationQuery{})
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]bool{}
	for _, a := range notes {
		found[a.ID] = true
		if len(a.Tags) != 1 || a.Comment != "opmerking "+a.ID {
			t.Errorf("half an annotation: %+v", a)
		}
	}
	for _, id := range acknowledged {
		if !found[id] {
			t.Fatalf("annotation %s was acknowledged and is lost", id)
		}
	}
	if problems, err := s.Check(ctx); err != nil || len(problems) > 0 {
		t.Fatalf("Check = %v, %v", problems, err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if got := beside(t, path); len(got) != 1 {
		t.Errorf("closed: %v", got)
	}
}

func TestKilledWhileAnnotating(t *testing.T) {
	rounds := 50
	if testing.Short() {
		rounds = 5
	}
	path := filepath.Join(t.TempDir(), "p.standpunt")
	tagged(t, path)
	var acknowledged []string
	r := rand.New(rand.NewPCG(3, 4))
	for range rounds {
		c := child("annotate", path)
		out, err := c.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		wait := time.Duration(r.IntN(60)) * time.Millisecond
		lines := bufio.NewScanner(out)
		for first := true; lines.Scan(); first = false {
			if len(lines.Text()) != 12 {
				t.Fatalf("the child says %q", lines.Text())
			}
			acknowledged = append(acknowledged, lines.Text())
			if first { // it is at work: kill it at any moment from here
				time.AfterFunc(wait, func() { c.Process.Kill() })
			}
		}
		_ = c.Wait()
		checkAll(t, path, acknowledged)
	}
	t.Logf("%d kills, %d acknowledged annotations, none lost", rounds, len(acknowledged))
}
