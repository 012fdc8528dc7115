package export

import (
	"encoding/json"
	"io"
)

// JSON writes v indented, with letters as they are and a newline at the end.
func JSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}
