package library

import (
	"context"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/host"
)

// standing is where the cursor is and what is chosen.
func (p *presenter) standing() host.Standing {
	return host.Stands(p.cursor, p.selected, func(line int) string { return p.rows[line].ID })
}

// reload reads the sets again. The cursor and what is chosen stay on their sets,
// wherever these went to. Until the answer comes the old lines stand; a set that is
// there no more leaves the cursor on its line.
func (p *presenter) reload() {
	if p.h.Project() == nil {
		return
	}
	p.version++
	version, q, prj := p.version, p.query, p.h.Project()
	stood := p.standing()
	var now host.Standing
	read := map[int]app.SetSummary{}
	var delays map[string]project.Delay
	var total, all int
	p.h.Run("", func(ctx context.Context, _ func(int, int)) (err error) {
		around := func(line int) error {
			q.Limit, q.Offset = page, line/page*page
			sets, n, err := prj.Sets(ctx, q)
			for i, s := range sets {
				read[q.Offset+i] = s
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
				_, err := prj.Set(ctx, id)
				return err == nil, ctx.Err()
			},
			IDs: func(offset, limit int) (ids []string, err error) {
				q.Offset, q.Limit = offset, limit
				sets, _, err := prj.Sets(ctx, q)
				for _, s := range sets {
					ids = append(ids, s.ID)
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
		if all = total; q.Filter != "" {
			if _, all, err = prj.Sets(ctx, project.SetQuery{Limit: 1}); err != nil {
				return err
			}
		}
		delays, err = prj.Delays(ctx)
		return err
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
		p.total, p.all, p.ready, p.delays, p.rows, p.reading = total, all, true, delays, read, map[int]bool{}
		for i := range read {
			p.reading[i/page] = true
		}
		if id := stood.IDs[0]; id != "" && read[now.Line].ID == id {
			p.carried += now.Line - p.cursor
		}
		p.cursor, p.selected = now.Line, now.Chosen
		p.changed()
	})
}
