package kit

import (
	"strings"
	"testing"
)

func viewing(t *testing.T, screen, distance string) Viewing {
	t.Helper()
	v, err := ParseViewing(screen, distance)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// The rows that a full-screen window may have, for the screens and rooms that
// shops have.
func TestRowsThatCanBeRead(t *testing.T) {
	for screen, rows := range map[string][3]int{
		"43": {20, 12, 7}, "55": {26, 15, 9}, "65": {31, 18, 11}, "80": {38, 23, 14}, "100": {48, 28, 18}, "120": {57, 34, 21},
	} {
		for i, distance := range []string{"3", "5", "8"} {
			if got := viewing(t, screen, distance).Rows(); got != rows[i] {
				t.Errorf("%s inches at %s m: %d rows, not %d", screen, distance, got, rows[i])
			}
		}
	}
}

func TestReach(t *testing.T) {
	easily, limit := viewing(t, "80", "5").reach(19)
	if easily.String() != "4.5 m" || limit.String() != "6 m" {
		t.Errorf("19 rows on 80 inches: easy to %s, limit %s", easily, limit)
	}
	easily, limit = viewing(t, "203 cm", "16 ft").reach(19)
	if easily.String() != "14.9 ft" || limit.String() != "19.9 ft" {
		t.Errorf("19 rows on 203 cm: easy to %s, limit %s", easily, limit)
	}
	for _, screen := range []string{"43", "80", "120"} { // one way and back
		v := viewing(t, screen, "5")
		if _, limit := v.reach(v.Rows()); limit.metres() < 5 {
			t.Errorf("%s inches: %d rows are read at 5 m, and only to %s", screen, v.Rows(), limit)
		}
		if _, limit := v.reach(v.Rows() + 1); limit.metres() >= 5 {
			t.Errorf("%s inches: one row more than %d is read to %s", screen, v.Rows(), limit)
		}
	}
}

func TestAdvice(t *testing.T) {
	for _, c := range []struct {
		screen, distance string
		rows             int
		want             string
	}{
		{"80", "5", 24, "80-inch screen, last row at 5 m: up to 23 rows can be read; this window has 24: zoom in once."},
		{"80", "5", 27, "this window has 27: zoom in twice."},
		{"80", "5", 50, "this window has 50: zoom in until it has 23."},
		{"80", "5", 22, "this window has 22 rows, easy to read up to 3.9 m, and the limit is 5.2 m."},
		{"80", "5", 17, "this window has 17 rows, easy to read up to 5 m."},
		{"43", "8", 24, "too far for any window that Flashpoint fits in. Sit within 4.4 m, and zoom in."},
		{"203 cm", "16 ft", 30, "203-cm screen, last row at 16 ft: up to 23 rows"},
	} {
		if got := viewing(t, c.screen, c.distance).Advice(c.rows); !strings.Contains(got, c.want) {
			t.Errorf("%s, %s, %d rows: %q lacks %q", c.screen, c.distance, c.rows, got, c.want)
		}
	}
}

func TestParseLength(t *testing.T) {
	for typed, want := range map[string]string{
		"80": "80 inch", " 80 inches": "80 inch", "80\"": "80 inch", "80 in.": "80 inch", "203cm": "203 cm", "2,03 m": "2 m",
		"6.5 feet": "6.5 ft", "16'": "16 ft", "5 M": "5 m", "55 zoll": "", "": "", "m": "", "-5": "", "0": "", "1e999": "", "5 5": "", "inf": "", "nan": "",
	} {
		got, err := parseLength(typed, inches)
		if err != nil && want != "" || err == nil && got.String() != want {
			t.Errorf("%q: %v, %v", typed, got, err)
		}
		if err == nil {
			if again, err := parseLength(got.String(), metres); err != nil || again.String() != want {
				t.Errorf("%q is read back as %v, %v", got, again, err)
			}
		}
	}
	for _, bad := range []string{"3", "20 m", "2000", "big"} {
		if _, err := ParseScreen(bad); err == nil {
			t.Errorf("a screen of %s", bad)
		}
	}
	if _, err := ParseDistance("200"); err == nil || !strings.Contains(err.Error(), "200 m can't be meant: type 0.5 m to 60 m") {
		t.Error(err)
	}
	if (Viewing{}).Rows() != 0 {
		t.Error("rows without a room")
	}
}
