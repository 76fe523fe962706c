package kit

import (
	"image/color"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"flashpoint/ui/cells"
)

func TestContrast(t *testing.T) {
	least := map[string]float64{"paper": 8, "night": 15}
	for _, theme := range themes(t) {
		want, coloured := least[theme.Name()]
		for tok := range tokenCount {
			fg, bg := theme.Colors(tok)
			if !coloured {
				if fg != nil || bg != nil {
					t.Errorf("%s has colours", theme.Name())
				}
				continue
			}
			if got := contrast(fg, bg); got < want {
				t.Errorf("%s: token %d has a contrast of %.1f, less than %.0f", theme.Name(), tok, got, want)
			}
		}
	}
	if got := contrast(color.Black, color.White); got < 20.99 || got > 21.01 {
		t.Errorf("black on white is %.2f, not 21", got)
	}
}

func TestNoFaintItalicUnderlineOrBlink(t *testing.T) {
	for _, theme := range themes(t) {
		for tok := range tokenCount {
			params := strings.TrimSuffix(strings.TrimPrefix(theme.sgr[tok], "\x1b["), "m")
			params, _, _ = strings.Cut(params, "38;2;") // what follows are colours
			for p := range strings.SplitSeq(strings.Trim(params, ";"), ";") {
				if p != "" && p != "1" && p != "7" {
					t.Errorf("%s: token %d uses SGR %s", theme.Name(), tok, p)
				}
			}
		}
	}
}

func TestThemesTakeTurns(t *testing.T) {
	theme, _ := NewTheme("", true)
	var seen []string
	for range ThemeNames() {
		seen = append(seen, theme.Name())
		theme = theme.Next()
	}
	if got := strings.Join(seen, " "); got != "paper night plain" {
		t.Errorf("turns: %s", got)
	}
	if theme.Name() != "paper" || theme.Glyphs().Rule != "=" {
		t.Errorf("after a full turn: %s, rule %q", theme.Name(), theme.Glyphs().Rule)
	}
	if _, err := NewTheme("neon", false); err == nil || !strings.Contains(err.Error(), "paper, night, plain") {
		t.Errorf("an unknown theme: %v", err)
	}
}

func TestGlyphsAreOneCell(t *testing.T) {
	for _, ascii := range []bool{false, true} {
		g := NewGlyphs(ascii)
		all := []string{g.Rule, g.Cursor, g.Winner, g.Full, g.HalfUp, g.HalfDown, g.HalfLeft, g.Dash, g.Dots,
			g.Bullet, g.Separator, g.Up, g.Down, g.Left, g.Right}
		if !ascii {
			all = append(all, g.Check)
		}
		for _, s := range all {
			if ansi.StringWidth(s) != 1 || ascii && !cells.ASCII(s) {
				t.Errorf("glyph %q (ascii %v)", s, ascii)
			}
		}
	}
}
