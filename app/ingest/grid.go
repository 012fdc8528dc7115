package ingest

import "strconv"

// spreadCALS gives every row of the CALS tables below n a cell for each column:
// an entry that spans columns (namest to nameend) or rows (morerows) is followed
// by empty ones, so that what stands below each other in print does so in the rows.
func spreadCALS(n *node) {
	for _, group := range elements(n, "tgroup") {
		columns := map[string]int{}
		for i, c := range elements(group, "colspec") {
			columns[c.attr["colname"]] = i + 1
		}
		spread(elements(group, "row"), "entry", func(cell *node) (wide, high int) {
			from, to := columns[cell.attr["namest"]], columns[cell.attr["nameend"]]
			more, _ := strconv.Atoi(cell.attr["morerows"])
			return max(1, to-from+1), 1 + more
		})
	}
}

// spreadHTML does the same for the tables of a web page (colspan and rowspan).
func spreadHTML(n *node) {
	for _, table := range elements(n, "table") {
		if len(elements(table, "table")) > 0 {
			continue // it arranges others
		}
		spread(elements(table, "tr"), "td", func(cell *node) (wide, high int) {
			wide, _ = strconv.Atoi(cell.attr["colspan"])
			high, _ = strconv.Atoi(cell.attr["rowspan"])
			return max(1, wide), max(1, high)
		})
	}
}

// spread adds empty cells to rows, in which a cell may stand for several.
func spread(rows []*node, cell string, size func(*node) (wide, high int)) {
	const (
		most = 100    // rows or columns that one cell may stand for
		all  = 50_000 // cells added to one table: no table needs more, and a hostile file would take them
	)
	var down []int // by column: rows that a cell above still takes
	added := 0
	empty := func() *node { added++; return &node{name: cell, in: "row"} }
	for _, row := range rows {
		var out []*node
		column := 0
		taken := func() {
			for column < len(down) && down[column] > 0 && added < all {
				down[column]--
				out = append(out, empty())
				column++
			}
		}
		for _, k := range row.kids {
			if k.name != cell && k.name != "th" {
				if k.name != "" {
					out = append(out, k)
				}
				continue
			}
			taken()
			wide, high := size(k)
			for i := range min(wide, most) {
				if i > 0 && added >= all {
					break
				}
				for len(down) <= column {
					down = append(down, 0)
				}
				down[column] = min(high, most) - 1
				if i == 0 {
					out = append(out, k)
				} else {
					out = append(out, empty())
				}
				column++
			}
		}
		taken()
		row.kids = out
	}
}
