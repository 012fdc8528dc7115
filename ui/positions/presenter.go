// Package positions is the screen on which a claim is followed through the
// years: the positions, and for each of them the passages that hold, shift,
// contradict, withdraw or evade it, on a timeline and as a list. What was said
// is the researcher's to judge; the screen shows the words.
package positions

import (
	"context"
	"strings"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/host"
	"standpunt/ui/i18n"
)

// presenter is the state of the screen: the timelines of all positions, which
// one is shown, and which of its passages is chosen.
type presenter struct {
	h       host.Host
	lines   []app.Timeline
	shown   string // id of the position
	chosen  string // id of the evidence
	version int    // counts readings, so that a late answer to an old one is dropped
	ready   bool
	changed func()
}

// reload reads all positions with their evidence.
func (p *presenter) reload() {
	prj := p.h.Project()
	if prj == nil {
		return
	}
	p.version++
	version := p.version
	var lines []app.Timeline
	p.h.Run("", func(ctx context.Context, _ func(int, int)) (err error) {
		lines, err = prj.Timelines(ctx)
		return err
	}, func(err error) {
		if version != p.version {
			return
		}
		if err != nil {
			p.h.Fail(err)
			return
		}
		at := p.at()
		p.lines, p.ready = lines, true
		if p.line() == nil && len(lines) > 0 { // the one that was shown is gone: its neighbour
			p.shown = lines[min(max(at, 0), len(lines)-1)].Position.ID
		}
		p.settle()
		p.changed()
	})
}

// settle keeps the choice on a passage that is there.
func (p *presenter) settle() {
	line := p.line()
	if line == nil || len(line.Points) == 0 {
		p.chosen = ""
	} else if p.nth() < 0 {
		p.chosen = line.Points[0].ID
	}
}

// at is the place of the shown position among all, or -1.
func (p *presenter) at() int {
	for i := range p.lines {
		if p.lines[i].Position.ID == p.shown {
			return i
		}
	}
	return -1
}

// line is the timeline that is shown, or nil.
func (p *presenter) line() *app.Timeline {
	if i := p.at(); i >= 0 {
		return &p.lines[i]
	}
	return nil
}

// nth is the place of the chosen passage on the timeline, or -1.
func (p *presenter) nth() int {
	if line := p.line(); line != nil {
		for i := range line.Points {
			if line.Points[i].ID == p.chosen {
				return i
			}
		}
	}
	return -1
}

// point is the chosen passage, or nil.
func (p *presenter) point() *app.TimelinePoint {
	if i := p.nth(); i >= 0 {
		return &p.line().Points[i]
	}
	return nil
}

// show shows the nth position.
func (p *presenter) show(nth int) {
	if nth >= 0 && nth < len(p.lines) && p.lines[nth].Position.ID != p.shown {
		p.shown, p.chosen = p.lines[nth].Position.ID, ""
		p.settle()
		p.changed()
	}
}

// choose chooses a passage of the timeline.
func (p *presenter) choose(id string) {
	if id != p.chosen {
		p.chosen = id
		p.changed()
	}
}

// open goes to the chosen passage in its set; one that was not found again in
// the text is put in its place first.
func (p *presenter) open() {
	if x := p.point(); x != nil && x.Placement.Unplaced() {
		p.h.Go(host.Place{Screen: "unplaced", Set: x.Set})
	} else if x != nil {
		p.h.Go(host.Place{Screen: "reader", Set: x.Set, Answer: x.Answer, Span: x.Span})
	}
}

// create asks for the name of a new position.
func (p *presenter) create() {
	p.h.Ask(p.h.T("positions.new"), p.h.T("positions.name"), "", func(name string) {
		prj := p.h.Project()
		var made app.Position
		p.gesture(p.h.T("positions.made"), func(ctx context.Context) (err error) {
			if made, err = prj.AddPosition(ctx, name, ""); err == nil {
				p.shown = made.ID
			}
			return err
		})
	})
}

// rename and describe ask for another name or description of the shown position.
func (p *presenter) rename() { p.edit("positions.rename", "positions.name", false) }

func (p *presenter) describe() { p.edit("positions.describe", "positions.description", true) }

func (p *presenter) edit(title, label string, describe bool) {
	line := p.line()
	if line == nil {
		return
	}
	id, was := line.Position.ID, line.Position.Name
	ask := p.h.Ask
	if describe {
		was, ask = line.Position.Description, p.h.Write
	}
	ask(p.h.T(title), p.h.T(label), was, func(text string) {
		e := project.PositionEdit{Name: &text}
		if describe {
			e = project.PositionEdit{Description: &text}
		}
		prj := p.h.Project()
		p.gesture(p.h.T("positions.changed"), func(ctx context.Context) error { return prj.EditPosition(ctx, id, e) })
	})
}

// remove removes the shown position with its evidence.
func (p *presenter) remove() {
	if line := p.line(); line != nil {
		prj, id := p.h.Project(), line.Position.ID
		p.gesture(p.h.T("positions.removed", line.Position.Name), func(ctx context.Context) error { return prj.RemovePosition(ctx, id) })
	}
}

// stand says anew what the chosen passage does with the position.
func (p *presenter) stand(s app.Stance) {
	p.evidence(project.EvidenceEdit{Stance: &s}, p.h.T("positions.now", p.h.T("stance."+string(s))))
}

// restand asks for the stance of the chosen passage.
func (p *presenter) restand() {
	if x := p.point(); x != nil {
		host.ChooseStance(p.h, p.h.T("positions.stance"), x.Stance, p.stand)
	}
}

// note asks for a note with the chosen passage.
func (p *presenter) note() {
	if x := p.point(); x != nil {
		p.h.Write(p.h.T("positions.note"), p.h.T("positions.why"), x.Note, func(text string) {
			p.evidence(project.EvidenceEdit{Note: &text}, p.h.T("positions.noted"))
		})
	}
}

// move asks for another position, there already or new, for the chosen passage.
func (p *presenter) move() {
	if p.point() == nil {
		return
	}
	var ids []string
	var items []host.Item
	for _, l := range p.lines {
		if l.Position.ID != p.shown {
			ids = append(ids, l.Position.ID)
			items = append(items, host.Item{Text: l.Position.Name, Detail: l.Position.Description})
		}
	}
	p.h.Choose(host.Choice{Title: p.h.T("positions.which"), Items: items, Chosen: func(i int) {
		p.evidence(project.EvidenceEdit{Position: &ids[i]}, p.h.T("positions.moved", items[i].Text))
	}, New: func(name string) {
		p.evidence(project.EvidenceEdit{Position: &name, Make: true}, p.h.T("positions.moved", name))
	}})
}

func (p *presenter) evidence(e project.EvidenceEdit, done string) {
	if x := p.point(); x != nil {
		prj, id := p.h.Project(), x.ID
		p.gesture(done, func(ctx context.Context) error { return prj.EditEvidence(ctx, id, e) })
	}
}

// drop takes the chosen passage away from the position.
func (p *presenter) drop() {
	if x := p.point(); x != nil {
		prj, id := p.h.Project(), x.ID
		if i, points := p.nth(), p.line().Points; i+1 < len(points) { // the cursor stays where it is
			p.chosen = points[i+1].ID
		} else if i > 0 {
			p.chosen = points[i-1].ID
		}
		p.gesture(p.h.T("positions.dropped"), func(ctx context.Context) error { return prj.RemoveEvidence(ctx, id) })
	}
}

// draw writes the timeline to a picture; its name says of which kind.
func (p *presenter) draw(out string) {
	line := p.line()
	if line == nil {
		return
	}
	prj := p.h.Project()
	o := project.PictureOptions{Position: line.Position.ID, Out: out, Overwrite: true, Words: p.words()}
	p.h.Run(p.h.T("positions.drawing"), func(ctx context.Context, _ func(int, int)) error {
		_, err := prj.ExportPicture(ctx, o)
		return err
	}, func(err error) {
		if err != nil {
			p.h.Fail(err)
			return
		}
		p.h.Notice(p.h.T("positions.drawn", out), false)
	})
}

func (p *presenter) gesture(done string, do func(context.Context) error) {
	host.Gesture(p.h, do, func() string { return done })
}

// words are the words of the timeline in the language of the window.
func (p *presenter) words() project.TimelineWords {
	w := project.TimelineWords{
		Stance: map[app.Stance]string{},
		Dates: func(iso string, asked bool) []string {
			return []string{i18n.AnswerDate(p.h.T, iso, asked), i18n.ShortAnswerDate(p.h.T, iso, asked)}
		},
		Answer:  func(covers []string) string { return p.h.T("findings.answer", strings.Join(covers, ", ")) },
		Lost:    p.h.T("positions.lost"),
		Undated: p.h.T("positions.undated"), Unknown: p.h.T("positions.unknown"), Empty: p.h.T("positions.nothing"),
	}
	for _, s := range app.Stances {
		w.Stance[s] = p.h.T("stance." + string(s))
	}
	for i := range w.Months {
		w.Months[i] = i18n.ShortMonth(p.h.T, i+1)
	}
	return w
}
