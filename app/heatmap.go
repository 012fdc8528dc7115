package app

// HeatMap says how much of each set's answers stands in each other set too.
type HeatMap struct {
	Sets   []HeatSet  `json:"sets"`  // by date
	Cells  [][]Shared `json:"cells"` // a row for each set: what it shares with the set of the column
	Left   int        `json:"left"`  // how many Others there are
	Others []string   `json:"-"`     // sets that were chosen, or share text, and are not among Sets for want of room
}

// HeatSet is a set of a heat map.
type HeatSet struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	Date string `json:"date"` // ISO: when it was answered, else asked; "" when neither is known

	DateAsked bool `json:"date_asked,omitempty"` // Date is when it was asked
}

// Shared is what the answers of a set share with those of another one. A set shares
// nothing with itself.
type Shared struct {
	Same    float64 `json:"same"`    // the share of its text that is repeated or reworded there, 0 to 1
	Shifted float64 `json:"shifted"` // the share that has shifted
	Shifts  int     `json:"shifts"`  // how many passages that is
}

// Any tells whether there is anything.
func (s Shared) Any() bool { return s.Same > 0 || s.Shifted > 0 }
