package kit

import (
	"strings"

	"flashpoint/ui/cells"
)

const reset = "\x1b[m"

// typewriter has what sentences are made of besides letters in ASCII, each sign as wide
// as before. The signs of a layout are ASCII already, see [Glyphs]; letters stay,
// people's names above all.
var typewriter = strings.NewReplacer(dots, "~", "“", `"`, "”", `"`, "‘", "'", "’", "'", "–", "-")

// Paint draws lines into a window of w by h cells: exactly h lines separated by
// "\n", each exactly w cells, all on the theme's background. A line too long
// is cut with "…"; lines beyond h are left out.
func (t Theme) Paint(lines []Line, w, h int) string {
	if w <= 0 || h <= 0 {
		return ""
	}
	b := brush{theme: &t}
	b.out.Grow(h * (w + 48))
	for y := range h {
		if y > 0 {
			b.out.WriteByte('\n')
		}
		if y < len(lines) {
			b.line(lines[y], w)
		} else {
			b.line(nil, w)
		}
	}
	return b.out.String()
}

// brush writes runs: neighbouring spans of one token share an escape sequence.
type brush struct {
	theme *Theme
	out   strings.Builder
	open  string // the escape sequence of the run being written
}

func (b *brush) line(l Line, w int) {
	for i, s := range l {
		text := printable(s.Text)
		width := Width(text)
		if width > w || width == w && w > 0 && l[i+1:].Width() > 0 {
			text = cells.Cut(text, w, dots)
			width = Width(text)
			l = l[:i+1]
		}
		if text != "" {
			b.run(s.Token, text)
		}
		w -= width
		if i == len(l)-1 || w <= 0 {
			break
		}
	}
	if w > 0 {
		b.run(Text, blanks(w))
	}
	b.end()
}

func (b *brush) run(tok Token, text string) {
	if tok >= tokenCount {
		tok = Text
	}
	if sgr := b.theme.sgr[tok]; sgr != b.open {
		b.end()
		b.out.WriteString(sgr)
		b.open = sgr
	}
	if b.theme.ascii && !cells.ASCII(text) {
		text = typewriter.Replace(text)
	}
	b.out.WriteString(text)
}

func (b *brush) end() {
	if b.open != "" {
		b.out.WriteString(reset)
		b.open = ""
	}
}

// printable guards the window against text that was not cleaned: one stray
// line break or escape sequence would shift everything after it.
func printable(s string) string {
	for i := range len(s) {
		if s[i] < ' ' || s[i] == 0x7F {
			return Clean(s)
		}
	}
	return s
}

func blanks(w int) string {
	const some = "                                                                                "
	if w <= len(some) {
		return some[:w]
	}
	return strings.Repeat(" ", w)
}
