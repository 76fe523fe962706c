package kit

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

func TestPaintFillsTheWindow(t *testing.T) {
	var lines []Line
	for _, s := range hardTexts() {
		lines = append(lines, T(Text, s), T(Picked, s).WithTarget("x"), Concat(T(Title, "A  "), T(Good, s), T(Bad, s)))
	}
	lines = append(lines, T(Bad, "two\nlines\x1b[31m and\ta tab"), nil, T(200, "unknown token"))
	for _, theme := range append(themes(t), Theme{}) {
		for _, w := range widths() {
			for _, h := range []int{1, 5, 24, 60} {
				rows := strings.Split(theme.Paint(lines, w, h), "\n")
				if len(rows) != h {
					t.Fatalf("%d rows, not %d", len(rows), h)
				}
				for i, row := range rows {
					if got := ansi.StringWidth(row); got != w {
						t.Errorf("%s %dx%d: row %d is %d cells: %q", theme.Name(), w, h, i, got, row)
					}
				}
			}
		}
	}
}

func TestPaintRuns(t *testing.T) {
	paper, _ := NewTheme("paper", false)
	got := paper.Paint([]Line{Concat(T(Text, "a"), T(Text, "b"), T(Strong, "c"))}, 5, 1)
	text, strong := paper.sgr[Text], paper.sgr[Strong]
	if want := text + "ab" + reset + strong + "c" + reset + text + "  " + reset; got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	plain, _ := NewTheme("plain", true)
	if got := plain.Paint([]Line{T(Text, "abcdefg")}, 5, 1); got != "abcd~" {
		t.Errorf("plain in ASCII: %q", got)
	}
	if got := plain.Paint([]Line{T(Text, "Say: “Zoë’s – one…”")}, 19, 1); got != `Say: "Zoë's - one~"` {
		t.Errorf("a sentence in ASCII: %q", got)
	}
	if got := plain.Paint([]Line{T(Picked, "ab")}, 3, 1); got != "\x1b[7mab\x1b[m " {
		t.Errorf("picked in plain: %q", got)
	}
	// A cut must show even where the first span fills the line exactly.
	if got := plain.WithASCII(false).Paint([]Line{Concat(T(Text, "abcde"), T(Text, "f"))}, 5, 1); got != "abcd…" {
		t.Errorf("cut between spans: %q", got)
	}
	if got := paper.Paint(nil, 0, 0); got != "" {
		t.Errorf("no window: %q", got)
	}
}
