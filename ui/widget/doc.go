// Package widget holds the window's own widgets. Their layout is pure code with
// offsets in code points; they draw what they are given and know no project.
package widget
