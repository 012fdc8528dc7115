package export

import (
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
)

// fonts are the Go fonts (https://go.dev/blog/go-fonts), which bitmaps are
// written in and all pictures are measured with: they are the same everywhere.
var fonts = sync.OnceValue(func() (both [2]*opentype.Font) {
	for i, data := range [2][]byte{goregular.TTF, gobold.TTF} {
		f, err := opentype.Parse(data)
		if err != nil {
			panic(err) // bundled: a fault in the build
		}
		both[i] = f
	}
	return both
})

func fontOf(bold bool) *opentype.Font {
	if bold {
		return fonts()[1]
	}
	return fonts()[0]
}

// rulers measure at a size of 100; a face is for one goroutine at a time.
var rulers struct {
	sync.Mutex
	faces [2]font.Face
}

// Measure is how wide a text of a size is, in pixels, in the bundled font.
func Measure(text string, size float64, bold bool) float64 {
	const ruled = 100
	rulers.Lock()
	defer rulers.Unlock()
	i := 0
	if bold {
		i = 1
	}
	if rulers.faces[i] == nil {
		f, err := opentype.NewFace(fontOf(bold), &opentype.FaceOptions{Size: ruled, DPI: 72})
		if err != nil {
			panic(err) // bundled: a fault in the build
		}
		rulers.faces[i] = f
	}
	return float64(font.MeasureString(rulers.faces[i], text)) / 64 / ruled * size
}
