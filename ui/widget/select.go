package widget

import (
	"unicode/utf8"

	"fyne.io/fyne/v2/widget"
)

// NewSelect is a menu of options, the first chosen, that is as wide as its widest.
func NewSelect(options []string, changed func(string)) *widget.Select {
	s := widget.NewSelect(options, nil)
	s.PlaceHolder = ""
	for _, o := range options {
		if utf8.RuneCountInString(o) > utf8.RuneCountInString(s.PlaceHolder) {
			s.PlaceHolder = o
		}
	}
	s.SetSelectedIndex(0)
	s.OnChanged = changed
	return s
}
