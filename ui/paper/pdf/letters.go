package pdf

import (
	"bytes"
	"compress/gzip"
	_ "embed" // the letters
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf16"

	"codeberg.org/go-pdf/fpdf"
	"golang.org/x/text/unicode/norm"

	"flashpoint/ui/cells"
)

//go:embed letters/regular.ttf.gz
var regular []byte

//go:embed letters/bold.ttf.gz
var bold []byte

const family = "letters"

// letters knows the shapes of the characters and how wide they are.
type letters struct {
	file   *fpdf.Fpdf
	widths [2]map[rune]float64 // regular and bold, for letters of size 1
}

// newLetters puts the letters into a file. The file keeps those that are used.
func newLetters(file *fpdf.Fpdf) (*letters, error) {
	for _, f := range [...]struct {
		style  string
		packed []byte
	}{{"", regular}, {"B", bold}} {
		r, err := gzip.NewReader(bytes.NewReader(f.packed))
		if err != nil {
			return nil, fmt.Errorf("the letters of the PDF: %w", err)
		}
		font, err := io.ReadAll(r)
		if err != nil {
			return nil, fmt.Errorf("the letters of the PDF: %w", err)
		}
		file.AddUTF8FontFromBytes(family, f.style, font)
	}
	return &letters{file: file, widths: [2]map[rune]float64{{}, {}}}, file.Error()
}

// A glyph is what stands for one character as a person sees it.
type glyph struct {
	show  string  // characters that have a shape
	means string  // what it stands for where that is something else
	width float64 // for letters of size 1
	wide  bool    // of a script without spaces: a line may break before it
}

// box stands for a character without a shape.
const box = "□"

func (g glyph) space() bool { return g.show == " " }
func (g glyph) box() bool   { return g.show == box && g.means != "" }

// glyphs are the shapes of a text in one line.
func (l *letters) glyphs(text string, heavy bool) []glyph {
	var out []glyph
	for text = norm.NFC.String(oneLine(text)); text != ""; {
		n, wide := cells.First(text)
		g := shape(text[:n])
		g.wide = wide > 1
		text = text[n:]
		if g.show != "" {
			g.width = l.width(g.show, heavy)
			out = append(out, g)
		}
	}
	return out
}

// sign is a glyph that stands for something else.
func (l *letters) sign(show, means string, heavy bool) glyph {
	return glyph{show: show, means: means, width: l.width(show, heavy)}
}

// shape is how one character is drawn: as it is without what nobody sees, or as
// a box.
func shape(character string) glyph {
	var seen strings.Builder
	for _, r := range character {
		switch {
		case unicode.IsSpace(r) && r != '\u00A0' && r != '\u202F':
			seen.WriteByte(' ')
		case unseen(r):
		case r > 0xFFFF || !unicode.Is(drawn, r):
			return glyph{show: box, means: character}
		default:
			seen.WriteRune(r)
		}
	}
	return glyph{show: seen.String()}
}

// unseen reports whether a character has no shape of its own anywhere: joiners,
// marks of direction and of the style of emoji.
func unseen(r rune) bool {
	return unicode.In(r, unicode.Cf, unicode.Variation_Selector, unicode.Cc)
}

func (l *letters) width(show string, heavy bool) float64 {
	style, widths := "", l.widths[0]
	if heavy {
		style, widths = "B", l.widths[1]
	}
	sum := 0.0
	for _, r := range show {
		w, known := widths[r]
		if !known {
			l.file.SetFont(family, style, 1)
			w = float64(l.file.GetStringSymbolWidth(string(r))) / 1000
			widths[r] = w
		}
		sum += w
	}
	return sum
}

// oneLine is a text without line breaks, control characters and what is not
// UTF-8.
func oneLine(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\r' || r == '\t':
			return ' '
		case unicode.IsControl(r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, "\uFFFD"))
}

// utf16Bytes is a text as the properties of a PDF have it.
func utf16Bytes(text string) string {
	out := []byte{0xFE, 0xFF}
	for _, u := range utf16.Encode([]rune(text)) {
		out = append(out, byte(u>>8), byte(u))
	}
	return string(out)
}
