package main

import (
	"context"
	"fmt"
	"strings"

	words "standpunt/app"
	"standpunt/app/project"
)

// pictured is the sample at a path with some work done in it, so that pictures
// of the window show what it is for.
func pictured(ctx context.Context, path string) (*project.Project, error) {
	p, err := fill(ctx, path)
	if err != nil {
		return nil, err
	}
	p.SetCoder("Anna")
	if err := work(ctx, p); err != nil {
		_ = p.Close()
		return nil, err
	}
	return p, nil
}

// work tags and comments on passages, follows a position, compares all sets and
// judges two findings.
func work(ctx context.Context, p *project.Project) error {
	for _, note := range []struct{ set, quote, tag, comment string }{
		{"2026Z90002", "Nederland ligt niet op schema", "Planning/Vertraging", "Eerste keer dat dit wordt gezegd."},
		{"2026Z90002", "per eind 2026", "Planning", ""},
		{"2026Z90002", "28 miljoen euro", "Geld", "Was 35 miljoen in november."},
		{"2026Z90002", "naar verwachting per juni 2026 van toepassing", "Toon/Voorzichtig", ""},
		{"2025Z90001", "Nederland ligt op schema", "Planning/Op schema", ""},
		{"2025Z90001", "35 miljoen euro", "Geld", ""},
		{"2025Z12132", "Nederland ligt op schema", "Planning/Op schema", ""},
	} {
		set, err := p.Set(ctx, note.set)
		if err != nil {
			return err
		}
		answer, span, ok := passage(set, note.quote)
		if !ok {
			return fmt.Errorf("%s does not say %q", note.set, note.quote)
		}
		if _, err := p.Annotate(ctx, project.AnnotationRequest{Answer: answer, Span: span, Tags: []string{note.tag}, Comment: note.comment}); err != nil {
			return err
		}
	}
	if err := follow(ctx, p); err != nil {
		return err
	}
	result, err := p.Compare(ctx, project.CompareOptions{}, nil)
	if err != nil {
		return err
	}
	for i, decision := range []words.Decision{words.Confirm, words.Confirm} {
		if i < len(result.Findings) {
			if _, err := p.Judge(ctx, result.Findings[i].ID, words.Verdict{Decision: decision}); err != nil {
				return err
			}
		}
	}
	return nil
}

// follow gathers what the sets say of one position.
func follow(ctx context.Context, p *project.Project) error {
	for _, said := range []struct {
		set, quote string
		stance     words.Stance
	}{
		{"2025Z12132", "Nederland ligt op schema om het Pact per juni 2026 te implementeren", words.Holds},
		{"2025Z90001", "Nederland ligt op schema om het Pact per eind 2026 te implementeren", words.Shifts},
		{"2026Z90002", "Nederland ligt niet op schema om het Pact per eind 2026 te implementeren", words.Contradicts},
		{"2026Z90002", "naar verwachting per juni 2026 van toepassing", words.Withdraws},
	} {
		set, err := p.Set(ctx, said.set)
		if err != nil {
			return err
		}
		answer, span, ok := passage(set, said.quote)
		if !ok {
			return fmt.Errorf("%s does not say %q", said.set, said.quote)
		}
		r := project.EvidenceRequest{Position: "Pact op schema per juni 2026", Answer: answer, Span: span, Stance: said.stance}
		if _, err := p.AddEvidence(ctx, r); err != nil {
			return err
		}
	}
	return nil
}

// passage is where a set says these words, in an answer.
func passage(set *words.Set, quote string) (answer string, span words.Span, ok bool) {
	for _, a := range set.Answers {
		if before, _, ok := strings.Cut(a.Text, quote); ok {
			start := len([]rune(before))
			return a.ID, words.Span{Start: start, End: start + len([]rune(quote))}, true
		}
	}
	return "", words.Span{}, false
}
