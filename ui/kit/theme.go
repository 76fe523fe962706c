package kit

import (
	"fmt"
	"image/color"
	"slices"
	"strings"

	"charm.land/lipgloss/v2"
)

// Token says what a piece of text means. The theme decides how that looks.
type Token uint8

// The tokens. Colour never carries a meaning alone: a word or a sign says it too.
const (
	Text   Token = iota // ordinary text, and everything that is blank
	Strong              // bold
	Title               // a heading: bold, in the accent colour
	Accent              // the one thing to look at
	Good                // done, saved, on time
	Warn                // late, nearly over
	Bad                 // refused, failed, blocked
	Credit              // who did it: names and praise
	Picked              // the selected row, in reverse video
	Rule                // heavy lines between parts of the screen
	Typed               // what is being typed
	tokenCount
)

// Theme is a set of colours and a set of glyphs. It is a plain value: copy it,
// compare it. The zero Theme paints without any styling.
type Theme struct {
	name   string
	ascii  bool
	fg, bg color.Color
	colors [tokenCount]color.Color
	sgr    [tokenCount]string // the escape sequence that starts a run; "" when the token looks like Text in plain
}

// ThemeNames lists the themes, the default first.
func ThemeNames() []string { return []string{"paper", "night", "plain"} }

// NewTheme makes the theme of that name; "" is the default, paper. With ascii,
// its glyphs keep to ASCII.
func NewTheme(name string, ascii bool) (Theme, error) {
	switch name {
	case "paper", "":
		return build("paper", ascii, paperStyles()), nil
	case "night":
		return build("night", ascii, nightStyles()), nil
	case "plain":
		return build("plain", ascii, shape(lipgloss.NewStyle(), nil)), nil
	}
	return Theme{}, fmt.Errorf("there is no theme %q; choose one of %s", name, strings.Join(ThemeNames(), ", "))
}

// build takes the escape sequences out of the styles once, so that painting
// only copies text. The theme does not keep the styles: they are large and can't
// be compared.
func build(name string, ascii bool, styles styles) Theme {
	t := Theme{name: name, ascii: ascii, fg: colorOf(styles[Text].GetForeground()), bg: colorOf(styles[Text].GetBackground())}
	for tok, style := range styles {
		t.colors[tok] = colorOf(style.GetForeground())
		t.sgr[tok], _, _ = strings.Cut(style.Render(" "), " ")
	}
	return t
}

// colorOf is c, or nil where a style has no colour.
func colorOf(c color.Color) color.Color {
	if _, none := c.(lipgloss.NoColor); none {
		return nil
	}
	return c
}

// Name is the theme's name, one of [ThemeNames].
func (t Theme) Name() string { return t.name }

// NextName is the name of the theme after this one, and after the last of the
// first.
func (t Theme) NextName() string {
	names := ThemeNames()
	return names[(slices.Index(names, t.name)+1)%len(names)]
}

// Next is the theme of NextName. The choice of glyphs stays.
func (t Theme) Next() Theme {
	n, _ := NewTheme(t.NextName(), t.ascii)
	return n
}

// WithASCII is the same theme with or without glyphs outside ASCII.
func (t Theme) WithASCII(on bool) Theme {
	t.ascii = on
	return t
}

// Glyphs are the signs that go with this theme.
func (t Theme) Glyphs() Glyphs { return NewGlyphs(t.ascii) }

// Foreground is the colour of ordinary text, nil in plain.
func (t Theme) Foreground() color.Color { return t.fg }

// Background is the colour of the whole window, nil in plain.
func (t Theme) Background() color.Color { return t.bg }

// Colors are the two colours that tok ends up with on the screen, reverse video
// included. Both are nil in plain. Only tests ask: for the contrast, and to draw
// pictures.
func (t Theme) Colors(tok Token) (fg, bg color.Color) {
	if tok >= tokenCount {
		tok = Text
	}
	if tok == Picked {
		return t.bg, t.colors[tok]
	}
	return t.colors[tok], t.bg
}
