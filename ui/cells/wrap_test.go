package cells

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

func TestWrapProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOfN(anyText(), 1, 4).Draw(t, "paragraphs"), "\n")
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

func FuzzWrap(f *testing.F) {
	for _, text := range []string{"word and word", strings.Repeat("x", 50), "在机器旁边的人挥挥手", "Say 你好 and 👩‍👩‍👧‍👦👍🏽🇩🇪 e\u0301 done", "  in"} {
		f.Add(text, 20)
	}
	f.Fuzz(func(t *testing.T, text string, width int) {
		text = strings.Map(func(r rune) rune {
			if !clean(r) {
				return -1
			}
			return r
		}, text)
		width = 2 + (width & 0x3f)
		lines := Wrap(text, width)
		for _, line := range lines {
			if ansi.StringWidth(line) > width {
				t.Errorf("%d cells of %d: %q", ansi.StringWidth(line), width, line)
			}
		}
		if strings.ReplaceAll(strings.Join(lines, ""), " ", "") != strings.ReplaceAll(text, " ", "") {
			t.Errorf("%q became %q", text, lines)
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

// Five lines of a long text cost what five lines of a short one do: what is not
// asked for is not wrapped.
func TestWrapNIsCheap(t *testing.T) {
	cost := func(words int) float64 {
		text := strings.Repeat("在机器旁边的人 ", words)
		return testing.AllocsPerRun(10, func() { WrapN(text, 40, 5) })
	}
	if short, long := cost(50), cost(50_000); long > short {
		t.Errorf("%v allocations for five lines of a short text, %v of a long one", short, long)
	}
}
