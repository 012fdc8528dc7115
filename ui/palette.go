package ui

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"standpunt/app"
	"standpunt/app/project"
	"standpunt/ui/host"
	own "standpunt/ui/widget"
)

// pick opens a box to choose a line by typing a few letters of it; find gives
// what fits, none is said when nothing does, and the Data of each line is the func() that is done when it is taken. The
// cursor is at that line at first.
func (w *Window) pick(hint, none string, at int, find func(typed string) []own.PaletteItem) {
	p := own.NewPalette(hint, none, find)
	p.SetAt(at)
	p.OnClose = w.shut
	p.OnChoose = func(i own.PaletteItem) {
		p.OnClose()
		w.await(i.Data.(func()))
	}
	w.raise(p, 620, 440, p.Entry())
}

// Choose shows a list to choose from by typing.
func (h *hosted) Choose(c host.Choice) {
	none := h.w.words.T("shell.nothing_fits")
	if c.New != nil && len(c.Items) == 0 {
		none = h.w.words.T("shell.none_yet")
	}
	h.w.pick(c.Title, none, c.At, func(typed string) []own.PaletteItem {
		var out []own.PaletteItem
		same := false
		for i, item := range c.Items {
			same = same || strings.EqualFold(item.Text, strings.TrimSpace(typed))
			if holds(item.Text+" "+item.Detail+" "+item.Also, typed) {
				out = append(out, own.PaletteItem{Text: item.Text, Detail: strings.Join(strings.Fields(item.Detail), " "), Color: item.Color, Data: func() { c.Chosen(i) }})
			}
		}
		if c.New != nil && !same && strings.TrimSpace(typed) != "" {
			out = append(out, own.PaletteItem{Text: h.w.words.T("shell.new_item", strings.TrimSpace(typed)), Data: func() { c.New(typed) }})
		}
		return out
	})
}

// showPalette offers every action that can be done now, and the sets. A path that
// is typed or pasted is offered to be opened or imported, as if it was dropped.
func (w *Window) showPalette() {
	var actions []own.PaletteItem
	for _, a := range w.allActions() {
		if enabled(a) && a.Key != "action.palette" {
			actions = append(actions, own.PaletteItem{Text: w.words.T(a.Key), Key: keysOf(a), Data: a.Do})
		}
	}
	w.pick(w.words.T("shell.type_to_find"), w.words.T("shell.nothing_fits"), 0, func(typed string) []own.PaletteItem {
		var out []own.PaletteItem
		if path := pathOf(typed); path != "" {
			key := "shell.import_path"
			if filepath.Ext(path) == projectEnding {
				key = "shell.open_path"
			}
			out = append(out, own.PaletteItem{Text: w.words.T(key, path), Data: func() { w.take([]string{path}) }})
		}
		for _, a := range actions {
			if holds(a.Text, typed) {
				out = append(out, a)
			}
		}
		for _, s := range w.setsLike(typed) {
			item := host.SetItem(&s)
			out = append(out, own.PaletteItem{Text: item.Text, Detail: item.Detail, Data: func() { w.Go(host.Place{Screen: "reader", Set: s.ID}) }})
		}
		return out
	})
}

// pathOf is the file or folder that was typed by its whole path, or "".
func pathOf(typed string) string {
	path := strings.Trim(strings.TrimSpace(typed), `"'`)
	if rest, ok := strings.CutPrefix(path, "~"); ok {
		if home, err := os.UserHomeDir(); err == nil {
			path = home + rest
		}
	}
	if !filepath.IsAbs(path) || !exists(path) {
		return ""
	}
	return filepath.Clean(path)
}

// setsLike are the first sets that hold the words; the store answers within a frame.
func (w *Window) setsLike(words string) []app.SetSummary {
	if w.project == nil || strings.TrimSpace(words) == "" {
		return nil
	}
	sets, _, err := w.project.Sets(context.Background(), project.SetQuery{Filter: words, Limit: 20})
	if err != nil {
		return nil
	}
	return sets
}

// holds tells whether every word stands somewhere in the text.
func holds(text, words string) bool {
	text = strings.ToLower(text)
	for _, word := range strings.Fields(strings.ToLower(words)) {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}
