package kit

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"flashpoint/ui/cells"
)

func TestBigRowsAreEquallyWide(t *testing.T) {
	for _, s := range []string{"", "4:07", "0123456789", "+100 %", "3/5", "-1.5", "x", "你"} {
		for _, ascii := range []bool{false, true} {
			g := NewGlyphs(ascii)
			five, three := Big(s, g), Big3(s, g)
			if want := map[bool]int{false: 3, true: 5}[ascii]; len(five) != 5 || len(three) != want {
				t.Errorf("%q: %d and %d rows", s, len(five), len(three))
			}
			for _, rows := range [][]string{five, three} {
				for _, row := range rows {
					if Width(row) != Width(rows[0]) || ascii && !cells.ASCII(row) {
						t.Errorf("%q: row %q", s, row)
					}
				}
			}
		}
	}
}

func TestBigGolden(t *testing.T) {
	want := strings.Join([]string{
		"█ █ ▄ ▀▀█",
		"▀▀█ ▄   █",
		"  ▀     ▀",
	}, "\n")
	if diff := cmp.Diff(want, strings.Join(Big3("4:7", NewGlyphs(false)), "\n")); diff != "" {
		t.Error(diff)
	}
	want = strings.Join([]string{
		"##  ##      ######",
		"##  ##  ##      ##",
		"######          ##",
		"    ##  ##      ##",
		"    ##          ##",
	}, "\n")
	if diff := cmp.Diff(want, strings.Join(Big("4:7", NewGlyphs(true)), "\n")); diff != "" {
		t.Error(diff)
	}
}

func TestBar(t *testing.T) {
	for _, c := range []struct {
		value, max, width int
		want, ascii       string
	}{
		{5, 10, 4, "██  ", "##  "},
		{3, 8, 4, "█▌  ", "##  "},
		{1, 1000, 4, "▌   ", "#   "},
		{0, 10, 4, "    ", "    "},
		{20, 10, 4, "████", "####"},
		{1, 0, 3, "   ", "   "},
		{1, 1, 0, "", ""},
		{-1, 5, 2, "  ", "  "},
	} {
		if got := Bar(c.value, c.max, c.width, NewGlyphs(false)); got != c.want {
			t.Errorf("%+v: %q", c, got)
		}
		if got := Bar(c.value, c.max, c.width, NewGlyphs(true)); got != c.ascii {
			t.Errorf("%+v: %q", c, got)
		}
	}
}

func TestClock(t *testing.T) {
	for left, want := range map[time.Duration][2]string{
		4*time.Minute + 7*time.Second:     {"4:07", ""},
		4*time.Minute + 6*time.Second + 1: {"4:07", ""},
		time.Hour + 2*time.Minute + 3e9:   {"1:02:03", ""},
		time.Minute:                       {"1:00", "last minute"},
		10 * time.Second:                  {"0:10", "last seconds"},
		0:                                 {"0:00", "time is up"},
		-80 * time.Second:                 {"over by 1:20", "time is up"},
		-366 * 24 * time.Hour:             {"over by 99:59:59", "time is up"},
	} {
		if got := ClockFace(left); got != want[0] {
			t.Errorf("%v: %q", left, got)
		}
		if got := ClockWord(left, 5*time.Minute); got != want[1] {
			t.Errorf("%v: %q", left, got)
		}
	}
	if got := ClockWord(50*time.Second, time.Minute); got != "" {
		t.Errorf("a minute in all: %q", got)
	}
}

// Whoever tries the signs in a terminal tries all of them.
func TestAllGlyphs(t *testing.T) {
	for _, ascii := range []bool{false, true} {
		g := NewGlyphs(ascii)
		v, all := reflect.ValueOf(g), g.All()
		for i := range v.NumField() {
			if s := v.Field(i); s.Kind() == reflect.String && !slices.Contains(all, s.String()) {
				t.Errorf("%s is not among them", v.Type().Field(i).Name)
			}
		}
		for _, s := range g.Levels {
			if !slices.Contains(all, s) {
				t.Errorf("the level %s is not among them", s)
			}
		}
		for _, s := range all {
			if Width(s) != 1 && s != "ok" {
				t.Errorf("%q takes %d cells", s, Width(s))
			}
		}
	}
}
