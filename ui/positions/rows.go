package positions

import (
	"strings"

	"standpunt/app"
	"standpunt/ui/i18n"
)

// period says from when to when a position was spoken of, and how often.
func (p *presenter) period(line app.Timeline) string {
	said := p.h.T("positions.passages", len(line.Points))
	var first, last string
	for _, x := range line.Points {
		if len(x.Date) >= 4 {
			if first == "" {
				first = x.Date[:4]
			}
			last = x.Date[:4]
		}
	}
	switch {
	case first == "":
		return said
	case first == last:
		return said + " · " + first
	}
	return said + " · " + first + "–" + last
}

// cells are the texts of a passage's line, two in each: the date, the stance, the words
// and the note, who said them and where.
func (p *presenter) cells(x app.TimelinePoint) [4][2]string {
	date := p.h.T("positions.undated")
	if x.Date != "" {
		date = i18n.ShortAnswerDate(p.h.T, x.Date, x.DateAsked)
	}
	where := x.SetName + " · " + p.h.T("findings.answer", strings.Join(x.Covers, ", "))
	if x.Placement.Unplaced() {
		where = p.h.T("positions.lost") + " · " + where
	}
	return [4][2]string{{date}, {p.h.T("stance." + string(x.Stance))}, {flat(x.Quote), flat(x.Note)}, {who(x.Respondents), where}}
}

func who(list []app.Respondent) string {
	var names []string
	for _, r := range list {
		if r.Name != "" {
			names = append(names, r.Name)
		} else if r.Role != "" {
			names = append(names, r.Role)
		}
	}
	return strings.Join(names, ", ")
}

func flat(text string) string { return strings.Join(strings.Fields(text), " ") }
