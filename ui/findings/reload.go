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
	id := func(f app.Finding) string { return f.ID }
	known := map[string]about{}
	var read host.Reread[app.Finding]
	p.h.Run("", p.latest.Only(func(ctx context.Context) (err error) {
		read, err = host.ReadAgain(stood, page, id, func(offset, limit int) ([]app.Finding, int, error) {
			q.Offset, q.Limit = offset, limit
			return prj.FindingsWith(ctx, q, facets)
		}, func(id string) (bool, error) {
			one := q
			one.ID, one.Limit, one.Offset = id, 1, 0
			list, _, err := prj.FindingsWith(ctx, one, facets)
			return len(list) > 0, err
		})
		nameSets(ctx, prj, slices.Collect(maps.Values(read.Rows)), known)
		return err
	}), func(err error) {
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
		p.total, p.ready, p.sets, p.rows, p.reading = read.Total, true, known, read.Rows, map[int]bool{}
		p.reworded = map[string][]app.Change{}
		for line := range read.Rows {
			p.reading[line/page] = true
		}
		p.carried += read.Carried(stood, p.cursor, id)
		p.cursor, p.chosen = read.Now.Line, read.Now.Chosen
		p.look()
	})
}
