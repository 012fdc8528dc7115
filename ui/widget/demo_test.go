package widget

import (
	"flag"
	"fmt"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"standpunt/app"
	"standpunt/ui/theme"
)

var pictures = flag.String("pictures", "", "folder to write pictures of the widgets to")

// shown puts an object into a window of the software driver, dressed in a theme.
func shown(t testing.TB, o fyne.CanvasObject, mode theme.Mode, w, h float32) fyne.Window {
	t.Helper()
	test.NewTempApp(t)
	fyne.CurrentApp().Settings().SetTheme(theme.New(mode, 1))
	back := canvas.NewRectangle(theme.Current().Background)
	win := test.NewTempWindow(t, container.NewStack(back, o))
	win.SetPadded(false)
	win.Resize(fyne.NewSize(w, h))
	return win
}

// picture draws what a story shows in light and dark, at once and twice the
// size, and fails when nothing was drawn. It writes files only when asked to.
func picture(t *testing.T, name string, w, h float32, make func() fyne.CanvasObject, story func(o fyne.CanvasObject, win fyne.Window)) {
	t.Helper()
	for _, mode := range []theme.Mode{theme.ModeLight, theme.ModeDark} {
		for _, scale := range []float32{1, 2} {
			if scale == 2 && *pictures == "" {
				continue
			}
			t.Run(fmt.Sprintf("%s-%gx", mode, scale), func(t *testing.T) {
				test.NewTempApp(t)
				fyne.CurrentApp().Settings().SetTheme(theme.New(mode, 1))
				o := make()
				win := shown(t, o, mode, w, h)
				if c, ok := win.Canvas().(interface{ SetScale(float32) }); ok {
					c.SetScale(scale)
				}
				if story != nil {
					story(o, win)
				}
				img := win.Canvas().Capture()
				seen := map[color.Color]bool{}
				for x := img.Bounds().Min.X; x < img.Bounds().Max.X; x += 3 {
					for y := img.Bounds().Min.Y; y < img.Bounds().Max.Y; y += 3 {
						seen[img.At(x, y)] = true
					}
				}
				if len(seen) < 4 {
					t.Errorf("the picture has %d colours: nothing is drawn", len(seen))
				}
				if *pictures == "" {
					return
				}
				f, err := os.Create(filepath.Join(*pictures, fmt.Sprintf("%s-%s-%gx.png", name, mode, scale)))
				if err != nil {
					t.Fatal(err)
				}
				defer f.Close()
				if err := png.Encode(f, img); err != nil {
					t.Fatal(err)
				}
			})
		}
	}
}

func tag(hex string) color.NRGBA { c, _ := theme.Parse(hex); return c }

// at is the span of a quote in a text.
func at(text, quote string) app.Span {
	i := strings.Index(text, quote)
	if i < 0 {
		return app.Span{}
	}
	start := utf8.RuneCountInString(text[:i])
	return app.Span{Start: start, End: start + utf8.RuneCountInString(quote)}
}

const (
	demoAnswer = "Het algemene beeld dat in het artikel wordt geschetst, herken ik niet. Nederland ligt op schema om het Migratie- en Asielpact per juni 2026 te implementeren. De benodigde wetgeving is op 12 mei 2025 aan de Kamer gestuurd en de uitvoering bereidt zich voor op de nieuwe grensprocedure. Voor de opvang is € 1.204,5 miljoen gereserveerd.\n\nIk zal de Kamer in het najaar van 2025 informeren over de voortgang. Indien de Europese Commissie aanleiding ziet voor nadere aanbevelingen, zal het kabinet die zorgvuldig wegen."
	demoSecond = "Ja. De coördinatie ligt bij het ministerie van Asiel en Migratie. Met de gemeenten en de uitvoeringsorganisaties zijn afspraken gemaakt over de benodigde capaciteit; daarbij wordt rekening gehouden met een instroom die kan afwijken van de raming."
)

func demoBlocks() []Block {
	return []Block{
		{ID: "t", Kind: Heading, Text: "Migratiepact: de voorbereidingen op de invoering in juni 2026"},
		{ID: "m", Kind: Meta, Text: "Koekkoek (Volt) aan de minister van Asiel en Migratie · 2025Z12132 · 13 juni 2025 · 11 vragen"},
		{ID: "w", Kind: Warning, Label: "!", Text: "Vraag 7 en 8 zijn samen beantwoord; de bron drukt één antwoord af."},
		{ID: "q2", Kind: Question, Label: "2", Text: "Hoe beoordeelt u de conclusie van de Europese Commissie dat Nederland achterloopt met de voorbereidingen op het pact?"},
		{ID: "a2", Kind: Answer, Text: demoAnswer, Badges: []Badge{{Text: "3×"}, {ID: "r", Span: at(demoAnswer, "niet."), Text: "7×", Signed: true, Kind: DiffShifted, Name: "7×, eerst 12 maart 2023"}}, Anchors: []Anchor{{"f1", at(demoAnswer, "niet.").End, "1"}, {"f2", at(demoAnswer, "gestuurd").End, "2"}}, Marks: []Mark{
			{ID: "1", Span: at(demoAnswer, "Nederland ligt op schema om het Migratie- en Asielpact per juni 2026 te implementeren."), Color: tag("#0072b2"), Name: "Planning / Op schema"},
			{ID: "2", Span: at(demoAnswer, "per juni 2026 te implementeren. De benodigde wetgeving"), Color: tag("#e69f00"), Name: "Termijn"},
			{ID: "3", Span: at(demoAnswer, "Ik zal de Kamer in het najaar van 2025 informeren over de voortgang."), Color: tag("#009e73"), Name: "Toezegging", Strong: true},
			{ID: "4", Span: at(demoAnswer, "€ 1.204,5 miljoen gereserveerd."), Color: tag("#cc79a7"), Name: "Geld"},
		}},
		{ID: "q3", Kind: Question, Label: "3, 4", Text: "Kunt u toelichten wie de voorbereidingen coördineert, en welke afspraken met gemeenten zijn gemaakt?"},
		{ID: "a3", Kind: Answer, Text: demoSecond, Marks: []Mark{{ID: "5", Span: at(demoSecond, "Met de gemeenten en de uitvoeringsorganisaties zijn afspraken gemaakt"), Color: tag("#d55e00"), Name: "Samenwerking"}}},
		{ID: "l", Kind: Label, Text: "Voetnoten"},
		{ID: "f1", Kind: Note, Label: "1", Text: "Trouw, 3 juni 2025, ‘Nederland is niet klaar voor het migratiepact’."},
		{ID: "f2", Kind: Note, Label: "2", Text: "Kamerstukken II 2024/25, 36 700, nr. 2."},
	}
}

func TestDocumentPicture(t *testing.T) {
	picture(t, "document", 980, 760, func() fyne.CanvasObject {
		d := NewDocument()
		d.SetBlocks(demoBlocks())
		return d
	}, func(o fyne.CanvasObject, win fyne.Window) {
		d := o.(*Document)
		win.Canvas().Focus(d)
		d.Select("a2", at(demoAnswer, "zorgvuldig wegen"))
	})
}

// TestNarrowDocumentPicture is a document in a pane, with large text and the mouse on a mark.
func TestNarrowDocumentPicture(t *testing.T) {
	picture(t, "narrow", 470, 560, func() fyne.CanvasObject {
		fyne.CurrentApp().Settings().SetTheme(theme.New(theme.ModeDark, 1.4))
		d := NewDocument()
		d.SetBlocks(demoBlocks())
		return d
	}, func(o fyne.CanvasObject, _ fyne.Window) {
		fyne.CurrentApp().Settings().SetTheme(theme.New(theme.ModeLight, 1.4))
		d := o.(*Document)
		d.Refresh()
		d.ScrollTo("a2", 200)
		x, y := spotOf(d, "a2", "juni 2026")
		d.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, y)}})
		if right := d.geometry.left + d.geometry.column + 14; right > 470 {
			t.Errorf("the text ends at %v", right)
		}
	})
}
