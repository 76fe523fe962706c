package kit

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestSlice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := Clean(rapid.String().Draw(t, "text") + rapid.SampledFrom([]string{"你好", "👩‍👩‍👧‍👦", "e\u0301", " "}).Draw(t, "more"))
		from := rapid.IntRange(0, 20).Draw(t, "from")
		to := rapid.IntRange(from, 60).Draw(t, "to")
		if got := Concat(T(Text, s), T(Bad, s)).Slice(from, to).Width(); got != to-from {
			t.Fatalf("Slice(%d, %d): %d cells", from, to, got)
		}
	})
}

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"plain":                       "plain",
		"a\tb\nc\r\nd":                "a b c d",
		"\x1b[31mred\x1b[0m":          "red",
		"\x1b]0;title\x07after":       "after",
		"safe\u202egnp.exe\u2069":     "safegnp.exe",
		"a\u202a\u202b\u2066\u2068b":  "ab",
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
