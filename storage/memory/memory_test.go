package memory_test

import (
	"testing"

	"standpunt/app/project"
	"standpunt/storage/memory"
	"standpunt/storage/storagetest"
)

func TestContract(t *testing.T) {
	storagetest.Run(t, func(*testing.T) project.Store { return memory.New() })
}
