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
	id := func(s app.SetSummary) string { return s.ID }
	var read host.Reread[app.SetSummary]
	var delays map[string]project.Delay
	var all int
	p.h.Run("", func(ctx context.Context, _ func(int, int)) (err error) {
		if read, err = host.ReadAgain(stood, page, id, func(offset, limit int) ([]app.SetSummary, int, error) {
			q.Offset, q.Limit = offset, limit
			return prj.Sets(ctx, q)
		}, func(id string) (bool, error) {
			_, err := prj.Set(ctx, id)
			return err == nil, ctx.Err()
		}); err != nil {
			return err
		}
		if all = read.Total; q.Filter != "" {
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
		p.total, p.all, p.ready, p.delays, p.rows, p.reading = read.Total, all, true, delays, read.Rows, map[int]bool{}
		for line := range read.Rows {
			p.reading[line/page] = true
		}
		p.carried += read.Carried(stood, p.cursor, id)
		p.cursor, p.selected = read.Now.Line, read.Now.Chosen
		p.changed()
	})
}
