package kit

import (
	"strings"
	"testing"
)

func TestColumn(t *testing.T) {
	for _, c := range []struct {
		share float64
		ascii bool
		want  string
	}{
		{0, false, "  ▁"}, {0.001, false, "  ▁"}, {0.5, false, " ▄█"}, {1, false, "███"}, {7, false, "███"}, {-1, false, "  ▁"},
		{0, true, "  _"}, {0.5, true, " :#"}, {1, true, "###"},
	} {
		if got := strings.Join(Column(c.share, 3, NewGlyphs(c.ascii)), ""); got != c.want {
			t.Errorf("%v is %q, not %q", c.share, got, c.want)
		}
	}
	if len(Column(0.5, -1, NewGlyphs(false))) != 0 {
		t.Error("a column of no height has cells")
	}
}

func TestSpark(t *testing.T) {
	if got := Spark([]float64{0, 0.5, 1, -1, 0.2}, NewGlyphs(false)); got != "▁▄█ ▂" {
		t.Errorf("%q", got)
	}
	if got := Spark([]float64{0, 0.5, 1, -1, 0.2}, NewGlyphs(true)); got != "_:# ." {
		t.Errorf("%q", got)
	}
}
