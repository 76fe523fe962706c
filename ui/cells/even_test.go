package cells

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestEvenLeavesNoWordAlone(t *testing.T) {
	for _, c := range []struct {
		text string
		w    int
		want string
	}{
		{"A wave for everybody", 20, "A wave for everybody"},
		{"What would turn two dull minutes into something they mention at home?", 60, "What would turn two dull minutes|into something they mention at home?"},
		{"A bench by the window for whoever waits", 36, "A bench by the window|for whoever waits"},
		{"One\ntwo three four five", 19, "One|two three four five"},
		{"A\u3000", 2, "A|\u3000"},
		{"Wednesday\u00a07\u00a0o'clock at us", 24, "Wednesday\u00a07\u00a0o'clock|at us"},
		{"在机器旁边的人给每个孩子", 20, "在机器旁边的人给每个|孩子"},
	} {
		if got := strings.Join(Even(c.text, c.w), "|"); got != c.want {
			t.Errorf("%q in %d cells: %q, not %q", c.text, c.w, got, c.want)
		}
	}
}

func TestEvenTakesNoMoreRoomThanWrap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOfN(anyText(), 1, 4).Draw(t, "words"), " ")
		w := rapid.IntRange(2, 90).Draw(t, "width")
		wrapped, even := Wrap(s, w), Even(s, w)
		if len(even) != len(wrapped) {
			t.Fatalf("%d lines, not %d:\n%q\n%q", len(even), len(wrapped), even, wrapped)
		}
		for _, l := range even {
			if Width(l) > w {
				t.Fatalf("%q is %d cells, not %d", l, Width(l), w)
			}
		}
		squash := func(lines []string) string { return strings.ReplaceAll(strings.Join(lines, ""), " ", "") }
		if squash(even) != squash(wrapped) {
			t.Fatalf("other characters:\n%q\n%q", even, wrapped)
		}
	})
}
