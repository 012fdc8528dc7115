package app

// Timeline is a position with what bears on it, in the order of the dates.
type Timeline struct {
	Position Position        `json:"position"`
	Points   []TimelinePoint `json:"points"` // undated ones last
}

// TimelinePoint is a piece of evidence with where and when it was said, and by whom.
type TimelinePoint struct {
	Evidence
	Date        string       `json:"date"`                 // ISO: when the set was answered, else asked; "" when neither is known
	DateAsked   bool         `json:"date_asked,omitempty"` // Date is when it was asked
	SetName     string       `json:"set_name"`             // what people call the set
	Covers      []string     `json:"covers"`               // the labels of the questions that the answer answers
	Respondents []Respondent `json:"respondents"`
}
