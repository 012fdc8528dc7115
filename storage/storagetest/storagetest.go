// Package storagetest is the contract of project.Store as tests: every
// implementation runs all of it.
package storagetest

import (
	"testing"

	"standpunt/app/project"
)

// Run runs the contract. open gives a new, empty, writable store; it closes the
// store when the test ends.
func Run(t *testing.T, open func(t *testing.T) project.Store) {
	for _, part := range []struct {
		name string
		run  func(t *testing.T, open func(t *testing.T) project.Store)
	}{
		{"sets", testSets},
		{"set list", testSetList},
		{"sources", testSources},
		{"tags", testTags},
		{"annotations", testAnnotations},
		{"findings", testFindings},
		{"positions", testPositions},
		{"versions", testVersions},
		{"corrections", testCorrections},
		{"sets kept apart", testApart},
		{"rows of the matrix", testRows},
		{"sets joined", testJoined},
		{"see also", testSeeAlso},
		{"search", testSearch},
		{"gestures", testGestures},
		{"final gestures", testFinalGestures},
		{"undo", testUndo},
		{"random undo", testRandomUndo},
	} {
		t.Run(part.name, func(t *testing.T) { part.run(t, open) })
	}
}
