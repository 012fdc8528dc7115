package widget

import (
	"math"
	"strconv"
	"strings"

	"fyne.io/fyne/v2/container"
)

// Shares are the splits of a screen: what share of each its first pane has is remembered
// as a text, and comes back.
type Shares []*container.Split

// The least and the most that a pane comes back with: one that was shut is found again.
const (
	leastShare = 0.1
	mostShare  = 0.9
)

// String is what is remembered.
func (s Shares) String() string {
	parts := make([]string, len(s))
	for i, split := range s {
		parts[i] = strconv.FormatFloat(split.Offset, 'f', 3, 64)
	}
	return strings.Join(parts, " ")
}

// Recall gives the panes the shares that were remembered; what does not fit changes nothing.
func (s Shares) Recall(text string) {
	parts := strings.Fields(text)
	if len(parts) != len(s) {
		return
	}
	for i, part := range parts {
		if share, err := strconv.ParseFloat(part, 64); err == nil && !math.IsNaN(share) {
			s[i].SetOffset(min(max(share, leastShare), mostShare))
		}
	}
}
