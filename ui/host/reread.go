package host

// Reread is a part of a list as it is now, and where the keyboard is in it.
type Reread[T any] struct {
	Rows  map[int]T // that were read, by line
	Total int
	Now   Standing
}

// ReadAgain reads a list again, page by page: the page on which the keyboard stood, and the
// one to which its row went. Read gives a part of the list and how long the list is; there
// tells whether a row is in it at all.
func ReadAgain[T any](stood Standing, page int, id func(T) string, read func(offset, limit int) ([]T, int, error), there func(id string) (bool, error)) (Reread[T], error) {
	r := Reread[T]{Rows: map[int]T{}}
	around := func(line int) error {
		offset := line / page * page
		list, total, err := read(offset, page)
		for i, x := range list {
			r.Rows[offset+i] = x
		}
		r.Total = total
		return err
	}
	if err := around(stood.Line); err != nil {
		return r, err
	}
	now, err := stood.In(List{
		Total: r.Total,
		ID: func(line int) string {
			if x, ok := r.Rows[line]; ok {
				return id(x)
			}
			return ""
		},
		There: there,
		IDs: func(offset, limit int) (ids []string, err error) {
			list, _, err := read(offset, limit)
			for _, x := range list {
				ids = append(ids, id(x))
			}
			return ids, err
		},
	})
	if err != nil {
		return r, err
	}
	r.Now = now
	if _, ok := r.Rows[now.Line]; !ok && r.Total > 0 {
		err = around(now.Line)
	}
	return r, err
}

// Carried is by how many lines the row of the keyboard went down; 0 when it is there no more.
func (r Reread[T]) Carried(stood Standing, line int, id func(T) string) int {
	if x, ok := r.Rows[r.Now.Line]; ok && stood.IDs[0] != "" && id(x) == stood.IDs[0] {
		return r.Now.Line - line
	}
	return 0
}
