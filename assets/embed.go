// Package assets embeds what the program carries with it: the words on the
// screens, the icon and the documents of the sample. It does nothing with them.
package assets

import "embed"

// Words are the translation files: i18n/<language>.json and, for a part of the
// window, i18n/<language>.<part>.json.
//
//go:embed i18n/*.json
var Words embed.FS

// Sample holds the documents of the sample project, under "sample".
//
//go:embed sample/*.txt
var Sample embed.FS

// Icons are the signs of screens for which the toolkit has none, black on nothing.
//
//go:embed icons/*.svg
var Icons embed.FS

// Icon is the program's icon, a square PNG.
//
//go:embed icon.png
var Icon []byte
