package settings

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"standpunt/app/project"
	"standpunt/ui/host"
	own "standpunt/ui/widget"
)

// packs are the words by which the open project compares texts, a line for each language.
type packs struct {
	h      host.Host
	choose Chooser
	lines  *fyne.Container
	list   []project.LanguagePack
}

// Chooser asks the user for a file: one to read, or a new one to write.
type Chooser struct {
	Read  func(endings []string, chosen func(path string))
	Write func(name string, chosen func(path string))
}

func newPacks(h host.Host, c Chooser) *packs {
	return &packs{h: h, choose: c, lines: container.NewVBox()}
}

// reload reads which packs are in use.
func (p *packs) reload() {
	prj := p.h.Project()
	if prj == nil {
		p.list = nil
		p.draw()
		return
	}
	var list []project.LanguagePack
	p.h.Run("", func(ctx context.Context, _ func(int, int)) (err error) {
		list, err = prj.LanguagePacks(ctx)
		return err
	}, func(err error) {
		if err != nil {
			p.h.Fail(err)
			return
		}
		p.list = list
		p.draw()
	})
}

func (p *packs) draw() {
	p.lines.RemoveAll()
	writable := p.h.Project() != nil && p.h.Project().Writable()
	for _, l := range p.list {
		whose := "settings.pack_standard"
		if l.Own {
			whose = "settings.pack_own"
		}
		deeds := []fyne.CanvasObject{widget.NewLabel(p.h.T("settings.pack."+l.Language) + " · " + p.h.T(whose, l.Version)), layout.NewSpacer()}
		if l.Own && writable {
			deeds = append(deeds, p.button("settings.pack_reset", func() { p.standard(l.Language) }))
		}
		deeds = append(deeds, p.button("settings.pack_save", func() { p.save(l) }))
		p.lines.Add(container.NewHBox(deeds...))
	}
	if writable {
		p.lines.Add(container.NewHBox(p.button("settings.pack_use", p.use)))
	}
	p.lines.Refresh()
}

func (p *packs) button(key string, do func()) *own.Button {
	b := own.NewButton(p.h.T(key), do)
	b.Importance = widget.LowImportance
	return b
}

// save writes a pack to a file, to be changed.
func (p *packs) save(l project.LanguagePack) {
	prj := p.h.Project()
	p.choose.Write("standpunt-"+l.Language+".json", func(path string) {
		p.h.Run("", func(ctx context.Context, _ func(int, int)) error {
			return prj.SaveLanguagePack(ctx, l.Language, path)
		}, p.said("settings.pack_saved", path))
	})
}

// use compares by the words in a file from now on.
func (p *packs) use() {
	prj := p.h.Project()
	p.choose.Read([]string{".json"}, func(path string) {
		p.compared(prj, func(ctx context.Context) error {
			_, err := prj.UseLanguagePack(ctx, path)
			return err
		})
	})
}

// standard compares by the standard words again.
func (p *packs) standard(language string) {
	prj := p.h.Project()
	p.compared(prj, func(ctx context.Context) error { return prj.StandardLanguagePack(ctx, language) })
}

// compared changes the words and compares all sets by them.
func (p *packs) compared(prj *project.Project, change func(context.Context) error) {
	p.h.Run(p.h.T("settings.pack_comparing"), func(ctx context.Context, progress func(int, int)) error {
		if err := change(ctx); err != nil {
			return err
		}
		_, err := prj.Compare(ctx, project.CompareOptions{}, progress)
		return err
	}, p.said("settings.pack_compared"))
}

// said tells that it is done, and shows what is now.
func (p *packs) said(key string, args ...any) func(error) {
	return func(err error) {
		if err != nil {
			p.h.Fail(err)
			p.reload() // the words may be other although the comparison was stopped
			return
		}
		p.h.Notice(p.h.T(key, args...), false)
		p.h.Changed()
		p.reload()
	}
}
