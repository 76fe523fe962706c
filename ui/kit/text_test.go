package kit

import (
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

// anyText draws what people type: words, wide characters, accents, emoji, and
// now and then any rune there is.
func anyText() *rapid.Generator[string] {
	pieces := []string{" ", " ", "  ", "a", "word", "Überlänge", "你好", "e\u0301", "👩‍👩‍👧‍👦", "👍🏽", "🇩🇪", "1️⃣", "नमस्ते", "x-y", "ﷺ", "\u200d", "\n"}
	piece := rapid.OneOf(rapid.SampledFrom(pieces), rapid.String())
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(piece, 0, 30).Draw(t, "pieces"), "")
	})
}

// cleaned keeps line breaks, which Wrap gives a meaning.
func cleaned(s string) string {
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = Clean(lines[i])
	}
	return strings.Join(lines, "\n")
}

func TestWrapProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := cleaned(anyText().Draw(t, "text"))
		w := rapid.IntRange(2, 90).Draw(t, "width")
		lines := Wrap(s, w)
		if len(lines) == 0 {
			t.Fatal("no line at all")
		}
		for _, l := range lines {
			if got := ansi.StringWidth(l); got > w {
				t.Fatalf("%q is %d cells, not %d", l, got, w)
			}
		}
		squash := strings.NewReplacer(" ", "", "\n", "")
		if got, want := squash.Replace(strings.Join(lines, "")), squash.Replace(s); got != want {
			t.Fatalf("lost characters:\n%q\n%q", got, want)
		}
		if n := rapid.IntRange(0, 5).Draw(t, "max"); len(WrapN(s, w, n)) != min(n, len(lines)) {
			t.Fatalf("WrapN(%d) gives %d of %d", n, len(WrapN(s, w, n)), len(lines))
		}
	})
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		in   string
		w    int
		want string
	}{
		{"", 10, ""},
		{"the queue is long", 9, "the queue|is long"},
		{"the queue is long", 10, "the queue|is long"},
		{"abcdefgh ij", 3, "abc|def|gh|ij"},
		{"abc   def", 3, "abc|def"},
		{"  indented", 4, "  in|dent|ed"},
		{"one\n\ntwo", 10, "one||two"},
		{"你好你好", 5, "你好|你好"},
		{"go 你好你好", 6, "go 你|好你好"},
		{"你a", 1, "?|a"},
		{"a\u0301b\u0301c", 1, "a\u0301|b\u0301|c"},
	} {
		if got := strings.Join(Wrap(c.in, c.w), "|"); got != c.want {
			t.Errorf("Wrap(%q, %d) = %q, want %q", c.in, c.w, got, c.want)
		}
	}
}

func TestCutAndPad(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := Clean(anyText().Draw(t, "text"))
		w := rapid.IntRange(-1, 60).Draw(t, "width")
		if got := ansi.StringWidth(Truncate(s, w)); got > max(w, 0) {
			t.Fatalf("Truncate: %d cells, not %d", got, w)
		}
		if got := ansi.StringWidth(Pad(s, w)); got != max(w, 0) {
			t.Fatalf("Pad: %d cells, not %d", got, w)
		}
		from := rapid.IntRange(0, 20).Draw(t, "from")
		to := rapid.IntRange(from, 60).Draw(t, "to")
		if got := Concat(T(Text, s), T(Bad, s)).Slice(from, to).Width(); got != to-from {
			t.Fatalf("Slice(%d, %d): %d cells", from, to, got)
		}
	})
	if got := Truncate("the queue is long", 10); got != "the queue…" {
		t.Errorf("Truncate: %q", got)
	}
	if got := slice("a你b", 2, 4); got != " b" {
		t.Errorf("slice through a wide character: %q", got)
	}
}

func TestWrapNIsCheap(t *testing.T) {
	long := strings.Repeat("在机器旁边的人 ", 100_000)
	start := time.Now()
	for range 100 {
		WrapN(long, 40, 5)
	}
	if took := time.Since(start); took > time.Second {
		t.Errorf("five lines of a long text took %v", took/100)
	}
}

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"plain":                       "plain",
		"a\tb\nc\r\nd":                "a b c d",
		"\x1b[31mred\x1b[0m":          "red",
		"\x1b]0;title\x07after":       "after",
		"safe\u202egnp.exe\u2069":     "safegnp.exe",
		"bell\x07 and\x00 nul\u0085x": "bell and nul x",
		"👩‍👩‍👧 stays":                 "👩‍👩‍👧 stays",
		"Zoe\u0308":                   "Zoe\u0308",
		"bad\xff\xfebytes":            "badbytes",
		"zero\u200bwidth\ufeff":       "zerowidth",
	} {
		if got := Clean(in); got != want {
			t.Errorf("Clean(%q) = %q, want %q", in, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		s := string(rapid.SliceOf(rapid.Byte()).Draw(t, "bytes"))
		once := Clean(s)
		if Clean(once) != once {
			t.Fatalf("cleaning twice differs: %q, %q", once, Clean(once))
		}
	})
}

func TestPastedLines(t *testing.T) {
	got := PastedLines("  Arrive\r\n\r\nOrder\x1b[31m\rPay\u2028Leave\n")
	if strings.Join(got, "|") != "Arrive|Order|Pay|Leave" {
		t.Errorf("%q", got)
	}
}

func TestFold(t *testing.T) {
	for _, pair := range [][2]string{{"José", "JOSE"}, {"Zoe\u0308", "zoë"}, {"Strauß", "STRAUSS"}, {"Łukasz", "lukasz"}, {"Søren", "soren"}} {
		if Fold(pair[0]) != Fold(pair[1]) {
			t.Errorf("%q folds to %q, %q to %q", pair[0], Fold(pair[0]), pair[1], Fold(pair[1]))
		}
	}
}
