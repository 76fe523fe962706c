package paint

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// near is how many unchanged cells are written again rather than jumped over:
// a jump takes about as many bytes.
const near = 4

// canvas is what stands on the screen, and writes what makes it another.
type canvas struct {
	out     bytes.Buffer
	profile colorprofile.Profile

	text  []string  // the lines as they were given
	cells []uv.Line // the lines as they stand there
	next  sheet     // one line, to read the next one

	x, y int      // where the cursor is; x is -1 where nobody can know
	pen  uv.Style // what the terminal writes with
	runs int      // pieces that were written into the frame
}

// sheet is a line to draw on.
type sheet struct{ *uv.Buffer }

// WidthMethod is that of the layout, also where the terminal has another: a line
// that it measured otherwise would have holes.
func (sheet) WidthMethod() uv.WidthMethod { return ansi.GraphemeWidth }

// clear begins with an empty screen of a size.
func (c *canvas) clear(w, h int) {
	c.next = sheet{uv.NewBuffer(w, 1)}
	c.text, c.cells = make([]string, h), make([]uv.Line, h)
	for y := range c.cells {
		c.cells[y] = uv.NewLine(w)
	}
	c.out.WriteString(ansi.ResetStyle + ansi.EraseEntireScreen)
	c.pen, c.x, c.y = uv.Style{}, -1, -1
	c.runs++
}

// draw writes what is new in a frame. Lines that don't fit are cut.
func (c *canvas) draw(content string) {
	for y := range c.text {
		var line string
		line, content, _ = strings.Cut(content, "\n")
		if line != c.text[y] {
			c.line(y, strings.Clone(line)) // cells keep pieces of their line, and should not keep the whole frame
		}
	}
	c.style(uv.Style{})
}

func (c *canvas) line(y int, text string) {
	uv.NewStyledString(text).Draw(c.next, c.next.Bounds())
	old, line := c.cells[y], c.next.Lines[0]
	c.text[y], c.cells[y], c.next.Lines[0] = text, line, old
	c.convert(line)
	if odd(old) || odd(line) {
		c.repaint(y, line)
	} else {
		c.patch(y, old, line)
	}
}

// convert gives a line the colours that the terminal has.
func (c *canvas) convert(line uv.Line) {
	if c.profile == colorprofile.TrueColor {
		return
	}
	var asked, got uv.Style
	for x := range line {
		if style := &line[x].Style; !style.IsZero() {
			if !style.Equal(&asked) {
				asked, got = *style, uv.ConvertStyle(*style, c.profile)
			}
			*style = got
		}
	}
}

// patch writes the cells that changed.
func (c *canvas) patch(y int, old, line uv.Line) {
	end, was := filled(line), filled(old)
	for x := 0; x < end; x++ {
		if line[x].Equal(&old[x]) {
			continue
		}
		last := x
		for i := x + 1; i < end && i-last <= near; i++ {
			if !line[i].Equal(&old[i]) {
				last = i
			}
		}
		c.runs++
		for ; x <= last; x++ {
			c.put(x, y, &line[x])
		}
	}
	if was > end {
		c.runs++
		c.erase(end, y)
	}
}

// repaint writes a whole line in which the terminal may measure a character
// otherwise than we do: wide ones, and those of several runes. Whatever it
// makes of them, the rest stands where it should, and nothing behind it or in the
// next line.
func (c *canvas) repaint(y int, line uv.Line) {
	c.runs++
	c.x = -1
	c.erase(0, y)
	c.out.WriteString(ansi.ResetModeAutoWrap)
	end := filled(line)
	for x := range end {
		c.put(x, y, &line[x])
	}
	if end < len(line) {
		c.erase(end, y)
	}
	c.out.WriteString(ansi.SetModeAutoWrap)
}

// erase empties a line from a cell on.
func (c *canvas) erase(x, y int) {
	c.move(x, y)
	c.style(uv.Style{}) // what is erased takes the background of the pen
	c.out.WriteString(ansi.EraseLineRight)
}

// put writes one cell.
func (c *canvas) put(x, y int, cell *uv.Cell) {
	if cell.Width == 0 { // the second half of a wide one
		return
	}
	c.move(x, y)
	c.style(cell.Style)
	corner := y == len(c.cells)-1 && x+cell.Width == len(c.cells[y])
	if corner { // some terminals scroll when it is written
		c.out.WriteString(ansi.ResetModeAutoWrap)
	}
	c.out.WriteString(cell.Content)
	if corner {
		c.out.WriteString(ansi.SetModeAutoWrap)
	}
	if c.x++; !plain(cell) {
		c.x = -1
	}
}

// move puts the cursor somewhere.
func (c *canvas) move(x, y int) {
	switch {
	case c.x == x && c.y == y:
	case c.y == y && c.x >= 0 && c.x < x:
		c.out.WriteString(ansi.CursorForward(x - c.x))
	default:
		c.out.WriteString("\x1b[" + strconv.Itoa(y+1) + ";" + strconv.Itoa(x+1) + "H")
	}
	c.x, c.y = x, y
}

// style has the terminal write in a style.
func (c *canvas) style(s uv.Style) {
	if !s.Equal(&c.pen) {
		c.out.WriteString(uv.StyleDiff(&c.pen, &s))
		c.pen = s
	}
}

// filled is how many cells a line has up to where it is empty.
func filled(line uv.Line) int {
	end, empty := len(line), uv.EmptyCell
	for end > 0 && line[end-1].Equal(&empty) {
		end--
	}
	return end
}

// odd reports whether a line has characters that not every terminal measures
// alike.
func odd(line uv.Line) bool {
	for x := range line {
		if !plain(&line[x]) {
			return true
		}
	}
	return false
}

// plain reports whether every terminal gives a character one cell.
func plain(cell *uv.Cell) bool {
	return cell.Width == 1 && (len(cell.Content) == 1 || utf8.RuneCountInString(cell.Content) == 1)
}
