package cells

import (
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

// anyText draws what people type: words, wide characters, accents, emoji, and
// now and then any rune that may stand in clean text.
func anyText() *rapid.Generator[string] {
	pieces := []string{" ", " ", "  ", "a", "word", "Überlänge", "你好", "e\u0301", "👩‍👩‍👧‍👦", "👍🏽", "🇩🇪", "1️⃣", "नमस्ते", "x-y", "ﷺ", "\u200d"}
	piece := rapid.OneOf(rapid.SampledFrom(pieces), rapid.StringOf(rapid.Rune().Filter(clean)))
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(piece, 0, 30).Draw(t, "pieces"), "")
	})
}

func clean(r rune) bool {
	return !unicode.IsControl(r) && !unicode.Is(unicode.Prepended_Concatenation_Mark, r) && r != unicode.ReplacementChar
}

func TestCutAndPad(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anyText().Draw(t, "text")
		w := rapid.IntRange(-1, 60).Draw(t, "width")
		if got := ansi.StringWidth(Truncate(s, w)); got > max(w, 0) {
			t.Fatalf("Truncate: %d cells, not %d", got, w)
		}
		if got := ansi.StringWidth(Pad(s, w)); got != max(w, 0) {
			t.Fatalf("Pad: %d cells, not %d", got, w)
		}
		to := rapid.IntRange(0, Width(s)).Draw(t, "to")
		from := rapid.IntRange(0, to).Draw(t, "from")
		if got := ansi.StringWidth(Slice(s, from, to)); got != to-from {
			t.Fatalf("Slice(%d, %d): %d cells", from, to, got)
		}
	})
	if got := Truncate("the queue is long", 10); got != "the queue…" {
		t.Errorf("Truncate: %q", got)
	}
	if got := Cut("the queue is long", 12, "..."); got != "the queue..." {
		t.Errorf("Cut: %q", got)
	}
	if got := Slice("a你b", 2, 4); got != " b" {
		t.Errorf("Slice through a wide character: %q", got)
	}
}

func TestASCII(t *testing.T) {
	for s, want := range map[string]bool{"": true, "plain ~": true, "a\tb": false, "ü": false, "\x7f": false} {
		if ASCII(s) != want {
			t.Errorf("%q: %v", s, !want)
		}
	}
}
