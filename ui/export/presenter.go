package export

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"standpunt/app/project"
	"standpunt/ui/host"
)

var (
	whats   = []string{"annotations", "findings", "sets", "codebook", "positions"}
	formats = []string{"csv", "json"}
)

// presenter is what the user chose to export. It draws nothing.
type presenter struct {
	h       host.Host
	options project.ExportOptions
	named   bool   // the user named the file: a choice no longer changes it
	agreed  string // the file that may be replaced
	result  string
	changed func()
}

func newPresenter(h host.Host, folder string, changed func()) *presenter {
	p := &presenter{h: h, changed: changed}
	p.options = project.ExportOptions{What: whats[0], Format: formats[0], BOM: true}
	p.options.Out = filepath.Join(folder, p.proposal())
	return p
}

// proposal is a name for the file: of which project it is, and what of it.
func (p *presenter) proposal() string {
	name := "standpunt"
	if prj := p.h.Project(); prj != nil && prj.Path() != "" {
		name = strings.TrimSuffix(filepath.Base(prj.Path()), filepath.Ext(prj.Path()))
	}
	return host.FileName("."+p.options.Format, name, strings.ToLower(p.h.T("export."+p.options.What)))
}

// propose gives the file the name that is proposed, unless the user named it.
func (p *presenter) propose() {
	if !p.named {
		p.options.Out = filepath.Join(filepath.Dir(p.options.Out), p.proposal())
	}
}

// choose sets what and format; a file name that the user did not write follows.
func (p *presenter) choose(what, format string) {
	p.options.What, p.options.Format = what, format
	if p.named {
		p.options.Out = strings.TrimSuffix(p.options.Out, filepath.Ext(p.options.Out)) + "." + format
	}
	p.propose()
	p.result = ""
	p.changed()
}

// name sets the file.
func (p *presenter) name(path string) {
	if path != p.options.Out {
		p.options.Out, p.named, p.result = path, true, ""
		p.changed()
	}
}

// pick sets the file that was chosen in the box for it, where it was asked already
// whether it may be replaced.
func (p *presenter) pick(path string) {
	p.name(path)
	p.agreed = path
	p.changed()
}

// run writes the file and says how many rows it has. It asks before it replaces one.
func (p *presenter) run() {
	prj, o := p.h.Project(), p.options
	if prj == nil {
		return
	}
	if _, err := os.Stat(o.Out); err == nil && p.agreed != o.Out {
		p.h.Choose(host.Choice{Title: p.h.T("export.is_there", filepath.Base(o.Out)), Items: []host.Item{{Text: p.h.T("export.replace"), Detail: o.Out}}, Chosen: func(int) {
			p.agreed = o.Out
			p.run()
		}})
		return
	}
	p.agreed, o.Overwrite = "", p.agreed == o.Out
	var report project.ExportReport
	p.h.Run(p.h.T("export.job"), func(ctx context.Context, _ func(int, int)) (err error) {
		report, err = prj.Export(ctx, o)
		return err
	}, func(err error) {
		if err != nil {
			p.result = "" // of an export before it
			p.changed()
			p.h.Fail(err)
			return
		}
		p.result = p.h.T("export.done", report.Rows, report.File)
		if n := report.ToPlace; n > 0 {
			p.result += "\n" + p.h.T("export.to_place", n)
		}
		p.changed()
	})
}
