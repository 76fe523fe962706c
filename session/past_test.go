package session

import (
	"errors"
	"testing"
	"time"
)

func TestParsePast(t *testing.T) {
	monday := Date{2026, time.March, 2}
	for said, want := range map[string]string{
		"today": "2026-03-02", "Yesterday": "2026-03-01", " on  the day before yesterday ": "2026-02-28",
		"sunday": "2026-03-01", "monday": "2026-02-23", "last fri": "2026-02-27", "on tuesday": "2026-02-24",
		"3 days ago": "2026-02-27", "a week ago": "2026-02-23", "two weeks ago": "2026-02-16", "a month ago": "2026-02-02",
		"12 dec": "2025-12-12", "the 2nd of march": "2026-03-02", "mar 3": "2025-03-03", "12.2.": "2026-02-12",
		"29 feb": "2024-02-29", "2024-01-31": "2024-01-31", "1 jan 2025": "2025-01-01",
		"Sun 1 Mar": "2026-03-01", "Mon 3 Mar 2025": "2025-03-03",
	} {
		got, err := ParsePast(said, monday)
		equal(t, said, err, nil)
		equal(t, said, got.String(), want)
	}
	for said, want := range map[string]string{
		"":                "No day given. Try: today, yesterday, monday, 2 weeks ago, 2026-01-31.",
		"tomorrow":        "Not a day I know: “tomorrow”. Try: today, yesterday, monday, 2 weeks ago, 2026-01-31.",
		"3 mar 2026":      "Tue 3 Mar 2026 is still to come: type a day up to today.",
		"30 feb":          "February has no day 30.",
		"12.13.":          "There is no month 13: months go from 1 to 12.",
		"tue 1 mar":       "1 March 2026 was a Sunday, not a Tuesday: type the one you mean.",
		"1/2":             "1/2 could be 1 February or 2 January: type 1 feb or 2 jan.",
		"1 jan 2005":      "“1 jan 2005” is more than 20 years ago: the first day that fits is Thu 2 Mar 2006.",
		"many weeks ago":  "Not a day I know: “many weeks ago”. Try: today, yesterday, monday, 2 weeks ago, 2026-01-31.",
		"last 3 days ago": "Not a day I know: “last 3 days ago”. Try: today, yesterday, monday, 2 weeks ago, 2026-01-31.",
	} {
		got, err := ParsePast(said, monday)
		if err == nil || err.Error() != want {
			t.Errorf("%q: %v, %v\nwant %s", said, got, err, want)
		}
	}
}

// Whoever asks for a day can tell words that are none from a day that is no good.
func TestDays_NoDayIsToldApart(t *testing.T) {
	today := Date{2026, time.March, 2}
	for said, is := range map[string]bool{"banana": true, "last 3 days ago": true, "12/5": false, "31 feb": false, "1 jan 1990": false, "": false} {
		_, past := ParsePast(said, today)
		_, due := ParseDue(said, today)
		if errors.Is(past, ErrNoDay) != is || errors.Is(due, ErrNoDay) != is {
			t.Errorf("%q: %v, %v", said, past, due)
		}
	}
}

// What Words writes about a day that was is read back as that day.
func TestParsePastReadsItsOwnWords(t *testing.T) {
	today := Date{2026, time.March, 2}
	for back := range 900 {
		d := today.AddDays(-back)
		got, err := ParsePast(d.Words(today), today)
		equal(t, d.String(), err, nil)
		equal(t, d.String(), got, d)
	}
}

func FuzzParsePast(f *testing.F) {
	for _, said := range []string{"friday", "2 weeks ago", "29 feb", "12/5", "Mon 2 Mar 2026", "", "\x1b[2J"} {
		f.Add(said)
	}
	f.Fuzz(func(t *testing.T, said string) {
		today := Date{2026, time.March, 2}
		if d, err := ParsePast(said, today); err == nil && (today.Before(d) || !d.exists()) {
			t.Errorf("%q is %v", said, d)
		}
	})
}
