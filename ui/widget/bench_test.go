package widget

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"standpunt/app"
	"standpunt/ui/theme"
)

// long is a document of n words in answers of about 250 words, with marks.
func long(n int) []Block {
	var blocks []Block
	for i, text := range strings.Split(lorem(n), "\n\n") {
		id := string(rune('a'+i%26)) + string(rune('0'+i/26%10)) + string(rune('A'+i/260))
		blocks = append(blocks, Block{ID: id, Kind: Answer, Text: text, Marks: []Mark{
			{ID: "1", Span: app.Span{Start: 10, End: 200}, Color: tag("#0072b2")}, {ID: "2", Span: app.Span{Start: 150, End: 260}, Color: tag("#e69f00")},
		}})
	}
	return blocks
}

// BenchmarkDocumentOpen50000Words is from the words to what is drawn.
func BenchmarkDocumentOpen50000Words(b *testing.B) {
	d := NewDocument()
	shown(b, d, theme.ModeLight, 900, 700)
	blocks := long(50_000)
	for range b.N {
		d.SetBlocks(nil)
		d.SetBlocks(blocks)
	}
}

// BenchmarkDocumentOpenCold is a usual set of 3,000 words that were never seen before.
func BenchmarkDocumentOpenCold(b *testing.B) {
	d := NewDocument()
	shown(b, d, theme.ModeLight, 900, 700)
	blocks := long(3_000)
	for range b.N {
		clear(faces)
		clear(fonts)
		d.SetBlocks(nil)
		d.SetBlocks(blocks)
	}
}

func BenchmarkDocumentRewrap50000Words(b *testing.B) {
	d := NewDocument()
	shown(b, d, theme.ModeLight, 900, 700)
	d.SetBlocks(long(50_000))
	for i := range b.N {
		d.width = float32(700 + i%2*40)
		d.relayout()
	}
}

func BenchmarkDocumentScroll(b *testing.B) {
	d := NewDocument()
	shown(b, d, theme.ModeLight, 900, 700)
	d.SetBlocks(long(50_000))
	r := &docRenderer{d: d}
	for i := range b.N {
		d.scroll.to(float64(i * 20 % 100_000))
		r.draw()
	}
}

// BenchmarkLineDrawn is a line of a table that comes into view, of letters that were seen before.
func BenchmarkLineDrawn(b *testing.B) {
	test.NewTempApp(b)
	w := wording{"Producenten en supermarkten kunnen zelf investeren in de verdere bekendheid van het logo en hierbij", theme.Light.Text, 14, fyne.TextStyle{}, 1}
	for range b.N {
		write(w)
	}
}

// BenchmarkLineButtonSays is a text that was never said before, and that does not fit.
func BenchmarkLineButtonSays(b *testing.B) {
	test.NewTempApp(b)
	button := NewLineButton(nil)
	button.Resize(fyne.NewSize(300, 40))
	for i := range b.N {
		button.Say(fmt.Sprint(i, strings.Repeat(" Minister van Volksgezondheid", 5)))
	}
}
