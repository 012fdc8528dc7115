package memory

import (
	"context"
	"maps"
	"slices"

	"standpunt/app"
	"standpunt/storage/internal/refuse"
)

// Corrections implements project.Reader.
func (r reader) Corrections(_ context.Context, source string) (app.Corrections, error) {
	return copyCorrections(r.get().state.corrections[source]), nil
}

// PutCorrections implements project.Writer.
func (w *writer) PutCorrections(source string, c app.Corrections) error {
	if err := refuse.Corrections(source, c); err != nil {
		return err
	}
	if c.Empty() {
		delete(w.next.state.corrections, source)
		return nil
	}
	w.next.state.corrections[source] = copyCorrections(c)
	return nil
}

func copyCorrections(c app.Corrections) app.Corrections {
	c.Lines = list(c.Lines)
	for i := range c.Lines {
		c.Lines[i].Labels = slices.Clone(c.Lines[i].Labels)
	}
	if c.Fields = maps.Clone(c.Fields); c.Fields == nil {
		c.Fields = map[string]string{}
	}
	return c
}
