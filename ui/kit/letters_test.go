package kit

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"flashpoint/ui/cells"
)

func TestHeadlineGolden(t *testing.T) {
	want := strings.Join([]string{
		" ▄▀",
		"█▀▀ █▄ ▄█ █ █   █▀▀",
		"█▀  █ ▀ █ █ █   █▀",
		"▀▀▀ ▀   ▀ ▀ ▀▀▀ ▀▀▀",
	}, "\n")
	got := Headline("Émile", 20, 8, NewGlyphs(false))
	for i := range got {
		got[i] = strings.TrimRight(got[i], " ")
	}
	if diff := cmp.Diff(want, strings.Join(got, "\n")); diff != "" {
		t.Error(diff)
	}
}

func TestHeadlineIsAsLargeAsFits(t *testing.T) {
	g := NewGlyphs(false)
	for _, c := range []struct{ w, h, rows int }{{40, 9, 5}, {24, 5, 5}, {23, 5, 3}, {12, 3, 3}, {11, 3, 0}, {40, 2, 0}} {
		if got := len(Headline("Ana", c.w, c.h, g)); got != c.rows {
			t.Errorf("%d rows in %d by %d, not %d", got, c.w, c.h, c.rows)
		}
	}
	if got := len(Headline("A wave from the machine", 60, 10, g)); got != 7 { // two lines
		t.Errorf("%d rows", got)
	}
}

// What can't be drawn in full is not drawn at all.
func TestHeadlineMisspellsNobody(t *testing.T) {
	for _, s := range []string{"", " ", "王小明", "Łucja", "Ærø", "Ana 🎉", "\u0301", "A\u0328", "a\tb\x00", "Straße", "!\u0301", "ﬁ", "½"} {
		if got := Headline(s, 200, 50, NewGlyphs(false)); got != nil {
			t.Errorf("%q is drawn as\n%s", s, strings.Join(got, "\n"))
		}
	}
}

func FuzzHeadline(f *testing.F) {
	for _, s := range []string{"Ana", "Émile & Bo", "Ça va?", "Ïo", "Say the regular's drink before they do", "Å̈"} {
		f.Add(s, 46, 9)
	}
	f.Fuzz(func(t *testing.T, s string, w, h int) {
		for _, ascii := range []bool{false, true} {
			lines := Headline(s, w, h, NewGlyphs(ascii))
			if len(lines) > max(h, 0) {
				t.Fatalf("%d lines in %d", len(lines), h)
			}
			for _, l := range lines {
				if Width(l) > w || ascii && !cells.ASCII(l) {
					t.Fatalf("%q in %d cells", l, w)
				}
			}
		}
	})
}
