//go:build unix

package main

import (
	"encoding/xml"
	"errors"
	"fmt"
	"html"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hinshun/vt10x"

	"flashpoint/cmd/windowtest"
)

// A cell of a photograph, in pixels, and where its letters stand.
const (
	cellW, cellH = 9.6, 20
	letters      = 16
	baseline     = 15
)

// photograph is what a terminal shows, with its colours, as a drawing.
func photograph(term vt10x.View) string {
	cols, rows := term.Size()
	page := colorOf(term.Cell(cols-1, rows-1).BG)
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %d" font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="%d" shape-rendering="crispEdges">`+"\n",
		float64(cols)*cellW, rows*cellH, letters)
	fmt.Fprintf(&b, `<rect width="100%%" height="100%%" fill="%s"/>`+"\n", page)
	for y := range rows {
		row := rowOf(term, y)
		for x := 0; x < cols; {
			run, w := "", 0
			for ; x+w < cols && sameLook(row[x], row[x+w]); w++ {
				run += string(row[x+w].Char)
			}
			drawRun(&b, run, row[x], x, y, w, page)
			x += w
		}
	}
	if at := term.Cursor(); term.CursorVisible() {
		rect(&b, float64(at.X)*cellW, float64(at.Y*cellH), 2, cellH, colorOf(term.Cell(at.X, at.Y).FG))
	}
	return b.String() + "</svg>\n"
}

// rowOf is a row of cells. A blank has the ink of what stands before it: which
// one it really has depends on how the program came to this screen.
func rowOf(term vt10x.View, y int) []vt10x.Glyph {
	cols, _ := term.Size()
	row := make([]vt10x.Glyph, cols)
	ink := vt10x.Glyph{FG: vt10x.DefaultFG}
	for x := range row {
		row[x] = term.Cell(x, y)
		if row[x].Char == ' ' {
			row[x].FG, row[x].Mode = ink.FG, ink.Mode
		}
		ink = row[x]
	}
	return row
}

// sameLook reports whether two cells go into one run: of letters in the same
// colours, or of the same block.
func sameLook(a, b vt10x.Glyph) bool {
	return a.FG == b.FG && a.BG == b.BG && bold(a) == bold(b) && (a.Char == b.Char || !block(a.Char) && !block(b.Char))
}

// bold is how vt10x keeps it among the modes of a cell.
func bold(g vt10x.Glyph) bool { return g.Mode&4 != 0 }

// block reports whether a sign is drawn, so that its neighbours touch it in any
// font.
func block(r rune) bool { return strings.ContainsRune("█▀▄▌━", r) }

func drawRun(b *strings.Builder, run string, look vt10x.Glyph, x, y, w int, page string) {
	left, top, width := float64(x)*cellW, float64(y*cellH), float64(w)*cellW
	if paper := colorOf(look.BG); paper != page {
		rect(b, left, top, width, cellH, paper)
	}
	ink := colorOf(look.FG)
	switch look.Char {
	case '█':
		rect(b, left, top, width, cellH, ink)
	case '▀':
		rect(b, left, top, width, cellH/2, ink)
	case '▄':
		rect(b, left, top+cellH/2, width, cellH/2, ink)
	case '━':
		rect(b, left, top+cellH/2-1, width, 2, ink)
	case '▌':
		for i := range w {
			rect(b, left+float64(i)*cellW, top, cellW/2, cellH, ink)
		}
	default:
		weight := ""
		if bold(look) {
			weight = ` font-weight="bold"`
		}
		for text := range strings.SplitSeq(run, "  ") { // a gap puts letters of another width right again
			n := float64(len([]rune(text)))
			if text = strings.TrimRight(text, " "); text != "" {
				fmt.Fprintf(b, `<text x="%.1f" y="%d" textLength="%.1f" fill="%s"%s xml:space="preserve">%s</text>`+"\n",
					left, y*cellH+baseline, float64(len([]rune(text)))*cellW, ink, weight, html.EscapeString(text))
			}
			left += (n + 2) * cellW
		}
	}
}

func rect(b *strings.Builder, x, y, w, h float64, fill string) {
	fmt.Fprintf(b, `<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" fill="%s"/>`+"\n", x, y, w, h, fill)
}

// colorOf is a colour as a drawing names it. The program asks for full colours,
// of which vt10x takes black for the first of the old sixteen, and makes it the
// ninth where it is bold.
func colorOf(c vt10x.Color) string {
	switch c {
	case vt10x.DefaultBG:
		return "#ffffff"
	case vt10x.DefaultFG, vt10x.DarkGrey:
		return "#000000"
	}
	return fmt.Sprintf("#%06x", uint32(c))
}

// photographOf is what the window shows now.
func photographOf(w *windowtest.Window) (svg string) {
	w.View(func(term vt10x.View) { svg = photograph(term) })
	return svg
}

// read is the text of a drawing, line by line, with the blocks left out.
func read(t *testing.T, svg string) string {
	t.Helper()
	var out strings.Builder
	for d := xml.NewDecoder(strings.NewReader(svg)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return out.String()
		}
		if err != nil {
			t.Fatalf("no drawing: %v\n%s", err, svg)
		}
		if text, ok := token.(xml.CharData); ok {
			out.Write(text)
		}
	}
}

func TestPhotographsShowTheScreen(t *testing.T) {
	term := vt10x.New(vt10x.WithSize(20, 4))
	_, _ = term.Write([]byte("\x1b[?25l\x1b[38;2;0;0;0;48;2;255;255;255m\x1b[2J\x1b[H<b> & \"c\"\x1b[2;1H\x1b[1mbold\x1b[22m \x1b[38;2;139;26;0mred\x1b[3;1H\x1b[38;2;0;58;112m██▌▀"))
	svg := photograph(term)
	if got := strings.Join(strings.Fields(read(t, svg)), " "); got != `<b> & "c" bold red` {
		t.Errorf("it reads %q\n%s", got, svg)
	}
	for _, want := range []string{
		`viewBox="0 0 192 80"`, `<rect width="100%" height="100%" fill="#ffffff"/>`,
		`fill="#000000" font-weight="bold" xml:space="preserve">bold<`, `fill="#8b1a00" xml:space="preserve">red<`,
		`<rect x="0.0" y="40.0" width="19.2" height="20.0" fill="#003a70"/>`, // two cells in one
		`<rect x="28.8" y="40.0" width="9.6" height="10.0" fill="#003a70"/>`,
	} {
		if !strings.Contains(svg, want) {
			t.Errorf("it lacks %s\n%s", want, svg)
		}
	}
	if again := photograph(term); again != svg {
		t.Error("the same screen is drawn in two ways")
	}
}

// keep puts a photograph into a folder.
func keep(t testing.TB, folder, name, svg string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(folder, name+".svg"), []byte(svg), 0o644); err != nil {
		t.Fatal(err)
	}
}
