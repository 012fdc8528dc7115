package project_test

import (
	"context"
	"os"
	"reflect"
	"runtime"
	"testing"

	"standpunt/app/project"
	"standpunt/storage/memory"
)

func TestComparisonIsTheSameWhateverTheCores(t *testing.T) {
	ctx := context.Background()
	onCores := func(cores int) project.CompareResult {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(cores))
		p := project.New(memory.New(), project.WithCoder("A"))
		if _, err := p.ImportFS(ctx, os.DirFS("../../assets/sample")); err != nil {
			t.Fatal(err)
		}
		r, err := p.Compare(ctx, project.CompareOptions{}, nil)
		if err != nil || len(r.Findings) == 0 || len(r.Clusters) == 0 {
			t.Fatalf("%d findings, %d clusters, %v", len(r.Findings), len(r.Clusters), err)
		}
		return r
	}
	want := onCores(1)
	for _, cores := range []int{1, 2, 3, 8} {
		if got := onCores(cores); !reflect.DeepEqual(got, want) {
			t.Errorf("on %d cores the comparison says otherwise", cores)
		}
	}
}
