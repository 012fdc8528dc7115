package project

import (
	"context"

	"standpunt/app"
)

// Search finds words in questions, answers, subjects and comments, without
// regard to case and accents; "a phrase", prefix* and -word work.
func (p *Project) Search(ctx context.Context, query string, limit int) (app.Hits, error) {
	return p.store.Search(ctx, query, limit)
}
