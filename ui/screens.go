package ui

import (
	"encoding/json"
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"standpunt/ui/export"
	"standpunt/ui/library"
	"standpunt/ui/search"
	"standpunt/ui/settings"
)

// allScreens are the screens in the order of the rail; Ctrl+1 is the first.
var allScreens = []struct {
	name string
	icon func() fyne.Resource
}{
	{"library", theme.StorageIcon},
	{"search", theme.SearchIcon},
	{"export", theme.DownloadIcon},
	{"settings", theme.SettingsIcon},
}

// newScreen makes a screen for the window.
func newScreen(name string, h *hosted) screen {
	switch name {
	case "library":
		return library.New(h, h.OpenSample)
	case "search":
		return search.New(h)
	case "export":
		return export.New(h, h.ChooseFile)
	default:
		return settings.New(h, h)
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
