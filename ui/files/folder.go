package files

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"standpunt/ui/i18n"
)

// entry is a folder or a file in the list.
type entry struct {
	name   string // "" for the folder above
	folder bool
	date   string
}

// list reads a folder: the one above it, its folders, and the files that are asked for.
// Of a folder to choose the files are only counted.
func (p *presenter) list(folder string) ([]entry, int, error) {
	found, err := os.ReadDir(folder)
	if err != nil {
		return nil, 0, err
	}
	count := 0
	var folders, files []entry
	for _, f := range found {
		if strings.HasPrefix(f.Name(), ".") {
			continue
		}
		info, err := os.Stat(filepath.Join(folder, f.Name())) // what a link leads to
		if err != nil {
			continue
		}
		e := entry{name: f.Name(), folder: info.IsDir(), date: info.ModTime().Format("2006-01-02")}
		switch {
		case e.folder:
			folders = append(folders, e)
		case info.Mode()&fs.ModeType == 0 && p.wanted(e.name):
			count++
			if p.wish.Kind != Folder {
				files = append(files, e)
			}
		}
	}
	slices.SortFunc(folders, byName)
	slices.SortFunc(files, byName)
	all := append(folders, files...)
	if filepath.Dir(folder) != folder {
		all = append([]entry{{folder: true}}, all...)
	}
	return all, count, nil
}

// wanted tells whether a file is of the kinds asked for; beside a file to write those of
// its kind are shown, which are what it could replace.
func (p *presenter) wanted(name string) bool {
	endings := p.wish.Endings
	if own := filepath.Ext(p.wish.Name); p.writes() && len(endings) == 0 && own != "" {
		endings = []string{strings.ToLower(own)}
	}
	return len(endings) == 0 || slices.Contains(endings, strings.ToLower(filepath.Ext(name)))
}

// cells are the texts of a line: what it is called, and when it was changed.
func (p *presenter) cells(i int) [2]string {
	switch e := p.shown[i]; {
	case e.name == "":
		return [2]string{"↑ " + p.h.T("files.above"), ""}
	case e.folder:
		return [2]string{e.name + string(filepath.Separator), ""}
	default:
		return [2]string{e.name, i18n.Date(p.h.T, e.date)}
	}
}

// place is a folder that most people have.
type place struct{ name, path string }

// places are those that are there.
func (p *presenter) places() []place {
	home, err := os.UserHomeDir()
	var out []place
	if err == nil {
		out = append(out, place{p.h.T("files.home"), home})
		for _, name := range []string{"Desktop", "Documents", "Downloads"} {
			for _, called := range []string{name, p.h.T("files." + strings.ToLower(name))} { // some computers name them in their own language
				path := filepath.Join(home, called)
				if info, err := os.Stat(path); err == nil && info.IsDir() {
					out = append(out, place{p.h.T("files." + strings.ToLower(name)), path})
					break
				}
			}
		}
	}
	root := filepath.VolumeName(home) + string(filepath.Separator)
	return append(out, place{p.h.T("files.computer"), root})
}
