package app

// Placement is how a passage was found again in a new version of its text.
type Placement string

// The placements, from certain to gone. Ambiguous and Lost passages stand on no
// text: a person puts them in their place.
const (
	Placed    Placement = ""          // it was not looked for: it stands where it was put
	Exact     Placement = "exact"     // the same words at the same place
	Moved     Placement = "moved"     // the same words at another place
	Changed   Placement = "changed"   // other words between the same contexts
	Ambiguous Placement = "ambiguous" // several places may be meant
	Lost      Placement = "lost"      // no place is like it
)

// Unplaced tells whether the passage stands on no text.
func (p Placement) Unplaced() bool { return p == Ambiguous || p == Lost }
