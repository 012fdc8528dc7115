package ui

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	own "standpunt/ui/widget"
)

// How long a notice stays when nothing follows it, and when something does.
const (
	noticeTime = 8 * time.Second
	leastTime  = 2 * time.Second
)

// barMost is how wide a notice above the status bar is at most: what the eye takes in.
const barMost = 860

// notices are the short sentences at the foot of the window, where they cover
// nothing: they stand in the status bar, in the place of what is open, cut where they are
// too long; what failed stands in a bar above it.
type notices struct {
	w     *Window
	line  slot
	bar   slot
	whole *fyne.Container // the sentence in the status bar in full, while it is asked for
}

// slot is a place for one notice; those that come meanwhile wait.
type slot struct {
	place   *fyne.Container
	shown   *notice
	since   time.Time
	waiting []*notice
	nth     int
}

// notice is a sentence, with what can be done about it.
type notice struct {
	object fyne.CanvasObject
	said   *own.Sentence // in the status bar
	offers fyne.CanvasObject
	has    func(fyne.Focusable) bool // tells whether this is one of its buttons
	stays  bool                      // until it is closed
	topic  string                    // of which the last sentence counts, "" for none
}

func newNotices(w *Window) *notices {
	n := &notices{w: w, whole: container.NewStack()}
	n.whole.Hide()
	for _, s := range []*slot{&n.line, &n.bar} {
		s.place = container.NewStack()
		s.place.Hide()
	}
	return n
}

// gesture is the topic of what was done, undone and done again.
const gesture = "gesture"

// say shows a sentence for a while, with Undo when it can be undone. Of gestures the last
// one is told at once: what was done before it may be so no longer.
func (n *notices) say(text string, undoable bool) {
	if undoable {
		n.supersede(gesture, text, false, own.Offer{Text: n.w.words.T("action.undo"), Do: n.w.undoGesture})
		return
	}
	n.offer(text, false)
}

// offer shows a sentence with what can be done about it; one that stays is there
// until it is closed.
func (n *notices) offer(text string, stays bool, offers ...own.Offer) {
	one := n.oneLine(text, offers)
	one.stays = stays
	n.put(&n.line, one)
}

// withdraw takes Undo from what stands in the status bar: it would undo what came after it.
func (n *notices) withdraw() {
	if s := n.line.shown; s != nil && !s.stays && s.offers != nil {
		s.offers.Hide()
	}
}

// fail shows an error until it is closed: what, why, what now.
func (n *notices) fail(what, why, hint string) {
	lines := []string{what}
	if why != "" {
		lines = append(lines, n.w.words.T("shell.why", why))
	}
	if hint != "" {
		lines = append(lines, n.w.words.T("shell.hint", hint))
	}
	n.put(&n.bar, n.inBar(lines))
}

// oneLine is a notice in the status bar.
func (n *notices) oneLine(text string, offers []own.Offer) *notice {
	shut := func() { n.next(&n.line) }
	edge := canvas.NewRectangle(theme.Color(theme.ColorNamePrimary))
	edge.SetMinSize(fyne.NewSize(4, 0))
	said := own.NewSentence(text)
	said.OnHover = n.hover
	off := own.NewBoxButton("", shut, shut)
	off.SetIcon(theme.CancelIcon())
	off.Importance = widget.LowImportance
	buttons, all := container.NewHBox(), []fyne.Focusable{off}
	for _, o := range offers {
		b := own.NewBoxButton(o.Text, func() { shut(); o.Do() }, shut)
		b.Importance = widget.HighImportance
		buttons.Add(b)
		all = append(all, b)
	}
	return &notice{
		object: container.New(lineLayout{said}, edge, said, buttons, off), said: said, offers: buttons,
		has: func(o fyne.Focusable) bool { return slices.Contains(all, o) },
	}
}

// inBar is what failed, above the status bar, until it is closed.
func (n *notices) inBar(lines []string) *notice {
	o := own.NewNotice(own.Failure, lines)
	o.OnClose = func() { n.next(&n.bar) }
	return &notice{object: container.NewPadded(container.NewHBox(container.New(widthLayout{n.barWidth()}, o))), has: o.Has, stays: true}
}

// barWidth is how wide a notice above the status bar is.
func (n *notices) barWidth() float32 { return min(barMost, n.w.win.Canvas().Size().Width-24) }

// supersede is an offer in the place of an earlier one on the same topic.
func (n *notices) supersede(topic, text string, stays bool, offers ...own.Offer) {
	s := &n.line
	s.waiting = slices.DeleteFunc(s.waiting, func(o *notice) bool { return o.topic == topic })
	if s.shown != nil && s.shown.topic == topic {
		n.next(s)
	}
	one := n.oneLine(text, offers)
	one.stays, one.topic = stays, topic
	n.put(s, one)
}

// put shows a notice, after the one before it was there for long enough to be read.
func (n *notices) put(s *slot, one *notice) {
	s.waiting = append(s.waiting, one)
	if s.shown == nil || n.w.options.Still {
		n.next(s)
		return
	}
	if s.shown.stays {
		if s == &n.line { // it gives way for a while
			s.waiting = append(s.waiting, s.shown)
			n.next(s)
		}
		return
	}
	if s == &n.line {
		n.withdraw()
	}
	n.later(s, time.Until(s.since.Add(leastTime)))
}

// last tells whether nothing waits that would be too late.
func (s *slot) last() bool {
	return !slices.ContainsFunc(s.waiting, func(n *notice) bool { return !n.stays })
}

// later goes on to the next notice after a while, unless something else does before.
func (n *notices) later(s *slot, after time.Duration) {
	s.nth++
	nth := s.nth
	time.AfterFunc(max(0, after), func() {
		fyne.Do(func() {
			if s.nth == nth {
				n.next(s)
			}
		})
	})
}

// next takes the notice away and shows the one that waits.
func (n *notices) next(s *slot) {
	s.nth++
	c := n.w.win.Canvas()
	held := s.shown != nil && c.Focused() != nil && s.shown.has(c.Focused())
	s.shown = nil
	if len(s.waiting) > 0 {
		first := max(0, slices.IndexFunc(s.waiting, func(o *notice) bool { return !o.stays })) // what stays can wait
		s.shown, s.since = s.waiting[first], time.Now()
		s.waiting = slices.Delete(s.waiting, first, first+1)
		s.place.Objects = []fyne.CanvasObject{s.shown.object}
		switch {
		case n.w.options.Still || s.shown.stays:
		case s.last():
			n.later(s, noticeTime)
		default:
			n.later(s, leastTime)
		}
	}
	own.Show(s.place, s.shown != nil)
	if s == &n.line {
		n.unfold(false)
	}
	n.w.status.yield()
	n.w.layFoot()
	s.place.Refresh() // the same room for another sentence
	n.w.grey()
	if held { // a button that is gone would keep the keys
		c.Unfocus()
		n.w.settle()
	}
}

// dismiss takes a notice away and tells whether there was one.
func (n *notices) dismiss() bool {
	for _, s := range []*slot{&n.bar, &n.line} {
		if s.shown != nil {
			n.next(s)
			return true
		}
	}
	return false
}

// widthLayout gives its one object a fixed width and the height it then needs.
type widthLayout struct{ width float32 }

func (l widthLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	o := objects[0]
	o.Resize(fyne.NewSize(l.width, o.Size().Height))
	return fyne.NewSize(l.width, o.MinSize().Height)
}

func (l widthLayout) Layout(objects []fyne.CanvasObject, _ fyne.Size) {
	objects[0].Resize(fyne.NewSize(l.width, objects[0].MinSize().Height))
}
