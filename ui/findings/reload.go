package findings

import (
	"context"
	"maps"
	"slices"

	"standpunt/app"
	"standpunt/ui/host"
)

// standing is where the cursor is and what is chosen.
func (p *presenter) standing() host.Standing {
	return host.Stands(p.cursor, p.chosen, func(line int) string { return p.rows[line].ID })
}

// reload reads the findings again. The cursor and what is chosen stay on their
// findings, wherever these went to: the next key is for what the user sees. Until
// the answer comes the old lines stand; a finding that is there no more leaves the
// cursor on its line.
func (p *presenter) reload() {
	if p.h.Project() == nil {
		return
	}
	p.version++
	version, q, prj, facets := p.version, p.query, p.h.Project(), p.facets
	stood := p.standing()
	var now host.Standing
	known := map[string]about{}
	read := map[int]app.Finding{}
	var total int
	p.h.Run("", func(ctx context.Context, _ func(int, int)) (err error) {
		around := func(line int) error {
			q.Limit, q.Offset = page, line/page*page
			list, n, err := prj.FindingsWith(ctx, q, facets)
			for i, f := range list {
				read[q.Offset+i] = f
			}
			total = n
			return err
		}
		if err = around(stood.Line); err != nil {
			return err
		}
		if now, err = stood.In(host.List{
			Total: total,
			ID:    func(line int) string { return read[line].ID },
			There: func(id string) (bool, error) {
				one := q
				one.ID, one.Limit, one.Offset = id, 1, 0
				list, _, err := prj.FindingsWith(ctx, one, facets)
				return len(list) > 0, err
			},
			IDs: func(offset, limit int) (ids []string, err error) {
				q.Offset, q.Limit = offset, limit
				list, _, err := prj.FindingsWith(ctx, q, facets)
				for _, f := range list {
					ids = append(ids, f.ID)
				}
				return ids, err
			},
		}); err != nil {
			return err
		}
		if _, ok := read[now.Line]; !ok && total > 0 {
			if err = around(now.Line); err != nil {
				return err
			}
		}
		nameSets(ctx, prj, slices.Collect(maps.Values(read)), known)
		return nil
	}, func(err error) {
		switch {
		case version != p.version:
			return
		case err != nil:
			p.h.Fail(err)
			return
		case !stood.Same(p.standing()): // the user went on meanwhile
			p.reload()
			return
		}
		p.total, p.ready, p.sets, p.rows, p.reading = total, true, known, read, map[int]bool{}
		p.reworded = map[string][]app.Change{}
		for i := range read {
			p.reading[i/page] = true
		}
		if id := stood.IDs[0]; id != "" && read[now.Line].ID == id {
			p.carried += now.Line - p.cursor
		}
		p.cursor, p.chosen = now.Line, now.Chosen
		p.look()
		p.changed()
	})
}
