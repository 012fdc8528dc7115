package ingest

// Columns names the columns of a table by their headers: role → header. The
// roles are those of ColumnRoles.
type Columns map[string]string
