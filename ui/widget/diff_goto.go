package widget

import "slices"

// turn turns to the side of the current row that differs so, where there are more than two.
func (v *DiffView) turn(k DiffKind) bool {
	if r := v.row(v.at); len(r.More) > 0 && r.sideOf(k) >= 0 {
		v.SetSide(r.sideOf(k))
		v.selected()
	}
	return true
}

// follow goes to the row to which a side of the current one points; false where it does not.
func (v *DiffView) follow() bool {
	if v.at < 0 || v.at >= len(v.shown) {
		return false
	}
	to := v.row(v.at).sides()[v.side].To
	i := slices.IndexFunc(v.shown, func(k int) bool { return v.rows[k].ID == to })
	if to == "" || i < 0 {
		return false
	}
	v.goTo(i)
	return true
}
