package app

import (
	"strconv"
	"strings"
	"time"
)

// Kind says what a document is.
type Kind string

// The kinds of document.
const (
	Answers      Kind = "answers"      // questions with their answers
	Postponement Kind = "postponement" // Mededeling, Uitstel: the answers come later
	Questions    Kind = "questions"    // questions without answers
)

// Set is one document of questions by members and the answers to them.
type Set struct {
	ID          string       `json:"id"`
	Kind        Kind         `json:"kind"`
	Number      string       `json:"number"`    // 2025Z12132, or ""
	Reference   string       `json:"reference"` // ah-tk-20242025-2456, or ""
	Subject     string       `json:"subject"`   // what the questions are about, without "over"
	Title       string       `json:"title"`     // the printed title, whole
	Asked       string       `json:"asked"`     // ISO date, or ""
	Answered    string       `json:"answered"`  // ISO date, or ""
	Askers      []Asker      `json:"askers"`
	Respondents []Respondent `json:"respondents"`
	Language    string       `json:"language"`           // nl, en, de; "" when unknown
	SeeAlso     string       `json:"see_also,omitempty"` // what its head points to, as printed: the notice that put the answers off
	Source      Source       `json:"source"`
	Questions   []Question   `json:"questions"`
	Answers     []Answer     `json:"answers"`
	Footnotes   []Footnote   `json:"footnotes"`
	Warnings    []Warning    `json:"warnings"`
}

// Name is what people call the set: its number, else its reference, else its file.
func (s *Set) Name() string { return firstOf(s.Number, s.Reference, s.Source.File, s.ID) }

// Date is when the set was answered, else when it was asked; "" when neither is known.
func (s *Set) Date() string { return firstOf(s.Answered, s.Asked) }

// DateAsked tells whether Date is the day of the questions, for want of that of the answers.
func (s *Set) DateAsked() bool { return s.Answered == "" && s.Asked != "" }

// Answer returns the answer with the id, or nil.
func (s *Set) Answer(id string) *Answer {
	for i := range s.Answers {
		if s.Answers[i].ID == id {
			return &s.Answers[i]
		}
	}
	return nil
}

// QuestionsOf returns the questions that the answer covers, in document order.
func (s *Set) QuestionsOf(a *Answer) []Question {
	var out []Question
	for i := range s.Questions {
		if s.Questions[i].askedIn(a.Covers) {
			out = append(out, s.Questions[i])
		}
	}
	return out
}

// NoteID names the nth footnote of the set, from 0, as ids name its questions and answers.
func (s *Set) NoteID(n int) string { return s.ID + "-n" + strconv.Itoa(n+1) }

// Version is a set as it was before a newer version of the same document came in.
type Version struct {
	Number   int       `json:"number"`   // from 1, the oldest
	Replaced time.Time `json:"replaced"` // when the newer one came in; UTC, whole seconds
	Set      *Set      `json:"set"`      // with the ids of that time
}

// Asker is a member who asks.
type Asker struct {
	Name  string `json:"name"`
	Party string `json:"party"`
}

// Respondent is who answers, with the office as printed.
type Respondent struct {
	Name string `json:"name"`
	Role string `json:"role"`
}

// OnBehalf ends the role of those for whom an answer is given as well.
const OnBehalf = "mede namens"

// Behalf tells whether another respondent speaks for this one too.
func (r Respondent) Behalf() bool { return strings.HasSuffix(r.Role, OnBehalf) }

// Source is the file that a set came from. SHA256 is lower-case hex of its bytes.
type Source struct {
	File      string `json:"file"`
	SHA256    string `json:"sha256"`
	MediaType string `json:"media_type"`
}

// Question is one numbered question. Label is "1", "2a", or "3,4,5" where the
// source printed several as one.
type Question struct {
	ID      string   `json:"id"`
	Label   string   `json:"label"`
	Text    string   `json:"text"`
	Anchors []Anchor `json:"anchors,omitempty"`
}

// Answer is the text that answers the questions whose labels it Covers. Page is
// the 1-based page of the source on which it begins, 0 when there are no pages.
type Answer struct {
	ID      string   `json:"id"`
	Covers  []string `json:"covers"`
	Text    string   `json:"text"`
	Page    int      `json:"page"`
	Anchors []Anchor `json:"anchors,omitempty"`
}

// Anchor is the place in a text at which a footnote's marker stood.
type Anchor struct {
	Marker string `json:"marker"`
	At     int    `json:"at"` // offset in code points
}

// Footnote is a source note of the set, kept apart from the text it interrupts.
type Footnote struct {
	Marker string `json:"marker"`
	Text   string `json:"text"`
}

// Warning names one thing about the document that a person should look at.
// Code is stable (gap, doubled, unanswered, …); Message is a plain sentence.
type Warning struct {
	Code    string `json:"code"`
	Message string `json:"message"`
}

// SetSummary is a set as a list shows it.
type SetSummary struct {
	ID          string       `json:"id"`
	Kind        Kind         `json:"kind"`
	Number      string       `json:"number"`
	Reference   string       `json:"reference"`
	Subject     string       `json:"subject"`
	Asked       string       `json:"asked"`
	Answered    string       `json:"answered"`
	Askers      []Asker      `json:"askers"`
	Respondents []Respondent `json:"respondents"`
	Questions   int          `json:"questions"`
	Answers     int          `json:"answers"`
	Annotations int          `json:"annotations"`
	Warnings    int          `json:"warnings"`
	File        string       `json:"-"` // the source's file name, for Name
}

// Name is what people call the set: its number, else its reference, else its file.
func (s *SetSummary) Name() string { return firstOf(s.Number, s.Reference, s.File, s.ID) }

// Date is when the set was answered, else when it was asked; "" when neither is known.
func (s *SetSummary) Date() string { return firstOf(s.Answered, s.Asked) }

// DateAsked tells whether Date is the day of the questions, for want of that of the answers.
func (s *SetSummary) DateAsked() bool { return s.Answered == "" && s.Asked != "" }

// Summary is the set as a list shows it; annotations are counted by the store.
func (s *Set) Summary() SetSummary {
	return SetSummary{
		ID: s.ID, Kind: s.Kind, Number: s.Number, Reference: s.Reference, Subject: s.Subject,
		Asked: s.Asked, Answered: s.Answered, Askers: s.Askers, Respondents: s.Respondents,
		Questions: len(s.Questions), Answers: len(s.Answers), Warnings: len(s.Warnings), File: s.Source.File,
	}
}

func firstOf(names ...string) string {
	for _, n := range names {
		if n != "" {
			return n
		}
	}
	return ""
}
