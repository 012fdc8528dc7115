// Package ui is the window: the rail of screens, menus, palette, status bar and
// notices, and what is the same for all screens. It calls the deeds of
// app/project and gives each screen a host.Host; it parses, compares and stores
// nothing itself, and it starts no toolkit: main does.
package ui
