package ui

import (
	"encoding/json"
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"standpunt/assets"
	"standpunt/ui/codebook"
	"standpunt/ui/compare"
	"standpunt/ui/export"
	"standpunt/ui/findings"
	"standpunt/ui/heatmap"
	"standpunt/ui/host"
	"standpunt/ui/library"
	"standpunt/ui/matrix"
	"standpunt/ui/positions"
	"standpunt/ui/reader"
	"standpunt/ui/references"
	"standpunt/ui/repeats"
	"standpunt/ui/review"
	"standpunt/ui/search"
	"standpunt/ui/settings"
	"standpunt/ui/twins"
	"standpunt/ui/unplaced"
)

// allScreens are the screens in the order of the rail; Ctrl+1 is the first.
// Those without a make need more of the window than a host: see newScreen.
var allScreens = []struct {
	name string
	icon func() fyne.Resource
	make func(h host.Host) screen
}{
	{"library", theme.StorageIcon, nil},
	{"reader", theme.DocumentIcon, func(h host.Host) screen { return reader.New(h) }},
	{"compare", drawn("compare"), func(h host.Host) screen { return compare.New(h) }},
	{"findings", theme.ListIcon, func(h host.Host) screen { return findings.New(h) }},
	{"repeats", drawn("repeats"), func(h host.Host) screen { return repeats.New(h) }},
	{"positions", theme.HistoryIcon, nil},
	{"codebook", theme.ColorPaletteIcon, func(h host.Host) screen { return codebook.New(h) }},
	{"search", theme.SearchIcon, func(h host.Host) screen { return search.New(h) }},
	{"export", theme.DownloadIcon, nil},
	{"settings", theme.SettingsIcon, nil},
}

// aside are the screens that another one leads to; they are not in the rail. So
// is the mapping of a table, which needs more of the window: see build.
var aside = []struct {
	name string
	make func(h *hosted) screen
}{
	{"matrix", func(h *hosted) screen { return matrix.New(h, h.ChooseFile) }},
	{"review", func(h *hosted) screen { return review.New(h) }},
	{"heatmap", func(h *hosted) screen { return heatmap.New(h, h.ChooseFile) }},
	{"references", func(h *hosted) screen { return references.New(h) }},
	{"unplaced", func(h *hosted) screen { return unplaced.New(h) }},
	{"twins", func(h *hosted) screen { return twins.New(h) }},
}

// drawn is an icon of our own, in the colours of the theme.
func drawn(name string) func() fyne.Resource {
	return func() fyne.Resource {
		data, err := assets.Icons.ReadFile("icons/" + name + ".svg")
		if err != nil {
			fyne.LogError("read an icon", err)
			return theme.QuestionIcon()
		}
		return theme.NewThemedResource(fyne.NewStaticResource(name+".svg", data))
	}
}

// newScreen makes the nth screen for the window.
func newScreen(nth int, h *hosted) screen {
	switch s := allScreens[nth]; {
	case s.make != nil:
		return s.make(h)
	case s.name == "library":
		return library.New(h, h.OpenSample, h.w.chooseFile, h.w.chooseFolder)
	case s.name == "positions":
		return positions.New(h, h.ChooseFile)
	case s.name == "export":
		return export.New(h, h.ChooseFile)
	default:
		return settings.New(h, h, settings.Chooser{Read: h.w.chooseSource, Write: h.w.chooseNew})
	}
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// appendPair adds a key and its text to a JSON object under construction.
func appendPair(to []byte, key, text string) []byte {
	if len(to) == 0 {
		to = append(to, '{')
	} else {
		to = append(to, ',')
	}
	k, _ := json.Marshal(key)
	t, _ := json.Marshal(text)
	return append(append(append(to, k...), ':'), t...)
}
