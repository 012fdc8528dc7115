package app

// Tag is an entry of the codebook. (Parent, Name) is unique; Name alone is not.
type Tag struct {
	ID         string `json:"id"`
	Parent     string `json:"parent"` // id of the tag above, or ""
	Name       string `json:"name"`
	Path       string `json:"path"`       // names from the root, joined by PathSeparator; derived
	Color      string `json:"color"`      // #rrggbb
	Definition string `json:"definition"` // when to use the tag
	Shortcut   string `json:"shortcut"`   // "1" … "9", or ""
	Uses       int    `json:"uses"`       // annotations that carry it; derived
}

// PathSeparator stands between the names of a tag's path. A name may not hold it.
const PathSeparator = "/"

// Palette is the colours that new tags take in turn: Okabe and Ito's, safe for
// colour-blind readers (https://jfly.uni-koeln.de/color/), without black.
var Palette = []string{"#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#b8ac1d"}
