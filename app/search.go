package app

// Hit is a passage that answers a search. Before and After are the words around Match.
type Hit struct {
	Set      string `json:"set"`
	Answer   string `json:"answer"`   // "" when the hit is in a question, a subject or a comment
	Question string `json:"question"` // id, when the hit is in a question
	Field    string `json:"field"`    // answer, question, subject or comment
	Span     Span   `json:"span"`     // of Match, in the field's text
	Before   string `json:"before"`
	Match    string `json:"match"`
	After    string `json:"after"`
}

// Hits are the hits of a search, best first. Total counts all of them.
type Hits struct {
	Hits  []Hit `json:"hits"`
	Total int   `json:"total"`
}
