package timeline

import (
	"strings"
	"time"

	"standpunt/app"
)

// English are the words of a timeline without a screen.
var English = Words{
	Stance: map[app.Stance]string{
		app.Holds: "holds", app.Shifts: "shifts", app.Contradicts: "contradicts", app.Withdraws: "withdraws", app.Evades: "evades",
	},
	Months: [12]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
	Dates: func(iso string, asked bool) []string {
		d, err := time.Parse(time.DateOnly, iso)
		if err != nil {
			return []string{iso}
		}
		said := []string{d.Format("2 January 2006"), d.Format("2 Jan 2006")}
		if asked {
			for i := range said {
				said[i] += " (asked)"
			}
		}
		return said
	},
	Answer:  func(covers []string) string { return "answer " + strings.Join(covers, ", ") },
	Lost:    "to be placed again",
	Undated: "undated",
	Unknown: "Not known who",
	Empty:   "No evidence yet",
}
