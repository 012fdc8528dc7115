// Package files is the box in which files to read, a file to write or a folder is
// chosen. It takes all keys while it is open: what is typed narrows the list, is a
// path to go to, or the name of the file to write.
package files

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"standpunt/ui/host"
)

// Kind is what is chosen.
type Kind int

// The kinds.
const (
	Read   Kind = iota // files that are there
	Write              // a file that may be there already: then it asks whether it is replaced
	Make               // a file that is not there yet
	Folder             // a folder
)

// Wish is what is asked for.
type Wish struct {
	Kind    Kind
	Title   string
	Accept  string   // what the button says
	Endings []string // of the files that are shown, in lower case; none for all
	Name    string   // that is proposed for a file to write
}

// keptFolder remembers the folder in which something was chosen last.
const keptFolder = "files.folder"

// presenter is the state of the box: the folder, what is in it, and what is typed.
type presenter struct {
	h        host.Host
	wish     Wish
	folder   string
	all      []entry
	count    int     // of the files in the folder that are wanted
	shown    []entry // that hold what is typed; all of them where a name is typed
	typed    string
	chosen   []int // lines of shown
	problem  string
	replaces string // the file of which it was asked whether it is replaced
	version  int
	changed  func()
	done     func(paths []string)
}

// open begins in the folder of the last time.
func (p *presenter) open() {
	if p.writes() {
		p.typed = p.wish.Name
	}
	home, _ := os.UserHomeDir()
	folder := p.h.Kept(keptFolder)
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		folder = home
	}
	p.enter(folder)
}

// writes tells whether the name of a file is typed.
func (p *presenter) writes() bool { return p.wish.Kind == Write || p.wish.Kind == Make }

// enter shows what is in a folder.
func (p *presenter) enter(folder string) {
	p.version++
	version := p.version
	var all []entry
	var count int
	p.h.Run("", func(context.Context, func(int, int)) (err error) {
		all, count, err = p.list(folder)
		return err
	}, func(err error) {
		if version != p.version {
			return
		}
		p.problem, p.replaces = "", ""
		if err != nil {
			p.problem = p.h.T("files.unreadable", folder)
			p.changed()
			return
		}
		p.folder, p.all, p.count = folder, all, count
		if !p.writes() {
			p.typed = ""
		}
		p.narrow()
	})
}

// narrow shows what holds the words that are typed; the first of it is chosen.
func (p *presenter) narrow() {
	p.shown, p.chosen = p.all, nil
	if words := strings.Fields(strings.ToLower(p.typed)); !p.writes() && !isPath(p.typed) && len(words) > 0 {
		p.shown = slices.DeleteFunc(slices.Clone(p.all), func(e entry) bool {
			return e.name == "" || slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(strings.ToLower(e.name), w) })
		})
		if len(p.shown) > 0 {
			p.chosen = []int{0}
		}
	}
	p.changed()
}

// isPath tells whether what is typed leads to another folder.
func isPath(text string) bool { return strings.ContainsAny(text, `/\`) || text == "~" }

// write takes what is typed.
func (p *presenter) write(text string) {
	if text == p.typed {
		return
	}
	p.typed, p.problem, p.replaces = text, "", ""
	p.narrow()
}

// choose takes note of the chosen lines; a file that is chosen gives its name to the one to write.
func (p *presenter) choose(lines []int) {
	p.chosen, p.problem, p.replaces = lines, "", ""
	if p.writes() && len(lines) > 0 && lines[0] < len(p.shown) && !p.shown[lines[0]].folder {
		p.typed = p.shown[lines[0]].name
	}
	p.changed()
}

// path is where an entry is.
func (p *presenter) path(e entry) string {
	if e.name == "" {
		return filepath.Dir(p.folder)
	}
	return filepath.Join(p.folder, e.name)
}

// up goes to the folder above.
func (p *presenter) up() { p.enter(filepath.Dir(p.folder)) }

// take goes into the folder on a line, or takes the file on it.
func (p *presenter) take(line int) {
	if line >= len(p.shown) {
		return
	}
	switch e := p.shown[line]; {
	case e.folder:
		p.enter(p.path(e))
	case p.writes():
		p.typed = e.name
		p.accept()
	default:
		p.finish(p.path(e))
	}
}

// enterKey is Enter where is typed: it goes to a folder that is typed or found, else accepts.
func (p *presenter) enterKey() {
	if isPath(p.typed) {
		p.follow(p.resolved())
		return
	}
	if !p.writes() && strings.TrimSpace(p.typed) != "" {
		if len(p.chosen) > 0 {
			p.take(p.chosen[0])
		}
		return
	}
	p.accept()
}

// resolved is the path that is typed.
func (p *presenter) resolved() string {
	path := strings.TrimSpace(p.typed)
	if rest, ok := strings.CutPrefix(path, "~"); ok {
		home, _ := os.UserHomeDir()
		path = home + rest
	}
	if !filepath.IsAbs(path) {
		path = filepath.Join(p.folder, path)
	}
	return filepath.Clean(path)
}

// follow goes to the folder at a path, or takes the file at it.
func (p *presenter) follow(path string) {
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		if p.writes() {
			p.typed = p.wish.Name
		}
		p.enter(path)
	case p.writes():
		p.put(path)
	case err == nil && p.wish.Kind == Read:
		p.finish(path)
	default:
		p.problem = p.h.T("files.not_there", path)
		p.changed()
	}
}

// target is what is accepted, "" when there is nothing yet.
func (p *presenter) target() string {
	switch {
	case p.writes():
		if strings.TrimSpace(p.typed) == "" {
			return ""
		}
		return p.ended(p.resolved())
	case len(p.chosen) > 1:
		return p.folder
	case len(p.chosen) == 1 && p.chosen[0] < len(p.shown):
		return p.path(p.shown[p.chosen[0]])
	case p.wish.Kind == Folder:
		return p.folder
	}
	return ""
}

// ended is a path to write to, with the ending that was proposed when it has none.
func (p *presenter) ended(path string) string {
	if info, err := os.Stat(path); filepath.Ext(path) == "" && (err != nil || !info.IsDir()) {
		path += filepath.Ext(p.wish.Name)
	}
	return path
}

// said is what is accepted, or else the folder, and how many files it has that are wanted;
// it ends with the path.
func (p *presenter) said() (text, path string) {
	switch target := p.target(); {
	case p.wish.Kind == Folder && target == p.folder && p.count > 0: // there may be more in the folders in it
		return p.h.T("files.folder_has", p.count, target), target
	case target != "":
		return target, target
	case p.wish.Kind == Read && p.count == 0:
		return p.h.T("files.none", p.folder), p.folder
	}
	return p.folder, p.folder
}

// accept takes what is chosen; of a folder in a list of files it shows what is in it.
func (p *presenter) accept() {
	switch target := p.target(); {
	case target == "":
	case p.writes():
		p.follow(target)
	case p.wish.Kind == Folder:
		p.finish(target)
	case len(p.chosen) == 1:
		p.take(p.chosen[0])
	default:
		var paths []string
		for _, i := range p.chosen {
			if !p.shown[i].folder {
				paths = append(paths, p.path(p.shown[i]))
			}
		}
		p.finish(paths...)
	}
}

// put takes the file to write; one that is there is not taken at once.
func (p *presenter) put(path string) {
	path = p.ended(path)
	name := filepath.Base(path)
	if _, err := os.Stat(path); err == nil {
		if p.wish.Kind == Make {
			p.problem = p.h.T("files.exists", name)
		} else {
			p.problem, p.replaces = p.h.T("files.replaces", name), path
		}
		p.changed()
		return
	}
	if info, err := os.Stat(filepath.Dir(path)); err != nil || !info.IsDir() {
		p.problem = p.h.T("files.not_there", filepath.Dir(path))
		p.changed()
		return
	}
	p.finish(path)
}

// replace takes the file of which it was asked.
func (p *presenter) replace() {
	if p.replaces != "" {
		p.finish(p.replaces)
	}
}

func (p *presenter) finish(paths ...string) {
	if len(paths) == 0 {
		return
	}
	folder := filepath.Dir(paths[0])
	if p.wish.Kind == Folder {
		folder = paths[0]
	}
	p.h.Keep(keptFolder, folder)
	p.done(paths)
}
