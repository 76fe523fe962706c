package session

import (
	"strings"
	"testing"
	"time"
)

// dueToday is the day the tables are seen from: a Wednesday.
const dueToday = "2026-11-04"

func TestParseDue(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"today", "2026-11-04"},
		{"tomorrow", "2026-11-05"},
		{"day after tomorrow", "2026-11-06"},
		{"the day after tomorrow", "2026-11-06"},

		{"thursday", "2026-11-05"},
		{"thu", "2026-11-05"},
		{"thurs", "2026-11-05"},
		{"fri", "2026-11-06"},
		{"sat", "2026-11-07"},
		{"sun", "2026-11-08"},
		{"mon", "2026-11-09"},
		{"tue", "2026-11-10"},
		{"tues", "2026-11-10"},
		{"wednesday", "2026-11-11"},
		{"this wed", "2026-11-04"},
		{"this friday", "2026-11-06"},
		{"this monday", "2026-11-09"},
		{"next mon", "2026-11-09"},
		{"next wednesday", "2026-11-11"},
		{"next friday", "2026-11-13"},
		{"next sunday", "2026-11-15"},

		{"in a day", "2026-11-05"},
		{"in 1 day", "2026-11-05"},
		{"in 3 days", "2026-11-07"},
		{"in a week", "2026-11-11"},
		{"in 2 weeks", "2026-11-18"},
		{"in two weeks", "2026-11-18"},
		{"in twelve days", "2026-11-16"},
		{"in a month", "2026-12-04"},
		{"in 2 months", "2027-01-04"},
		{"in 36 months", "2029-11-04"},

		{"end of week", "2026-11-06"},
		{"end of the week", "2026-11-06"},
		{"the end of this week", "2026-11-06"},
		{"end of next week", "2026-11-13"},
		{"end of month", "2026-11-30"},
		{"by the end of the month", "2026-11-30"},
		{"end of next month", "2026-12-31"},
		{"next week", "2026-11-09"},
		{"next month", "2026-12-01"},

		{"2026-12-05", "2026-12-05"},
		{"2026-11-04", "2026-11-04"},
		{"2029-11-04", "2029-11-04"},
		{"12 dec", "2026-12-12"},
		{"dec 12", "2026-12-12"},
		{"12 december 2026", "2026-12-12"},
		{"dec 12 2026", "2026-12-12"},
		{"December 12, 2026", "2026-12-12"},
		{"12th december", "2026-12-12"},
		{"december 1st", "2026-12-01"},
		{"22nd dec", "2026-12-22"},
		{"3rd of december", "2026-12-03"},
		{"on the 12th of December 2026", "2026-12-12"},
		{"4 sept", "2027-09-04"},
		{"5 may", "2027-05-05"},
		{"4 nov", "2026-11-04"},
		{"3 nov 2027", "2027-11-03"},
		{"wed 3 nov", "2027-11-03"}, // this year's was a Tuesday
		{"29 feb", "2028-02-29"},
		{"12.12.", "2026-12-12"},
		{"1.2.", "2027-02-01"},
		{"12.12.2026", "2026-12-12"},
		{"05.01.2027", "2027-01-05"},

		{"fri 4 dec", "2026-12-04"},
		{"Friday, 4 December 2026", "2026-12-04"},
		{"fri 2026-12-04", "2026-12-04"},
		{"fri 4.12.", "2026-12-04"},

		{"by friday", "2026-11-06"},
		{"on fri", "2026-11-06"},
		{"by 12 dec", "2026-12-12"},
		{"  NEXT \t Friday ", "2026-11-13"},
		{"\x1b[1mfriday\x1b[0m", "2026-11-06"},
	} {
		got, err := ParseDue(c.text, day(t, dueToday))
		if err != nil || got.String() != c.want {
			t.Errorf("%q is %v (%v), want %s", c.text, got, err, c.want)
		}
	}
}

func TestParseDueFromOtherDays(t *testing.T) {
	const friday, saturday, sunday, monday = "2026-11-06", "2026-11-07", "2026-11-08", "2026-11-09"
	for _, c := range []struct{ today, text, want string }{
		{friday, "friday", "2026-11-13"},
		{friday, "this friday", "2026-11-06"},
		{friday, "next friday", "2026-11-13"},
		{friday, "end of week", "2026-11-06"},
		{saturday, "friday", "2026-11-13"},
		{saturday, "this friday", "2026-11-13"},
		{saturday, "end of week", "2026-11-13"},
		{sunday, "next week", "2026-11-09"},
		{sunday, "next friday", "2026-11-13"},
		{sunday, "next sunday", "2026-11-15"},
		{sunday, "sunday", "2026-11-15"},
		{monday, "next week", "2026-11-16"},
		{monday, "next monday", "2026-11-16"},
		{monday, "monday", "2026-11-16"},
		{monday, "friday", "2026-11-13"},
		{"2026-11-30", "end of month", "2026-11-30"},
		{"2026-12-31", "tomorrow", "2027-01-01"},
		{"2026-12-31", "next month", "2027-01-01"},
		{"2026-12-31", "end of next month", "2027-01-31"},
		{"2027-01-31", "in a month", "2027-02-28"},
		{"2027-01-31", "end of next month", "2027-02-28"},
		{"2027-01-31", "next month", "2027-02-01"},
		{"2028-02-29", "29 feb", "2028-02-29"},
		{"2028-02-29", "end of month", "2028-02-29"},
		{"2028-02-29", "2031-02-28", "2031-02-28"},
		{"2026-12-31", "1.1.", "2027-01-01"},
	} {
		got, err := ParseDue(c.text, day(t, c.today))
		if err != nil || got.String() != c.want {
			t.Errorf("on %s %q is %v (%v), want %s", c.today, c.text, got, err, c.want)
		}
	}
}

func TestParseDueRefusesWithASentence(t *testing.T) {
	for _, c := range []struct{ text, msg string }{
		{"", "No day given. Try: friday, in 2 weeks, 12 dec, 2026-12-04."},
		{" \t\x1b[m", "No day given. Try: friday, in 2 weeks, 12 dec, 2026-12-04."},
		{"banana", `Not a day I know: “banana”. Try: friday, in 2 weeks, 12 dec, 2026-12-04.`},
		{"Some  \x1b[31mFriday", `Not a day I know: “Some Friday”. Try: friday, in 2 weeks, 12 dec, 2026-12-04.`},
		{strings.Repeat("na", 30), `Not a day I know: “` + strings.Repeat("na", 19) + `n…”. Try: friday, in 2 weeks, 12 dec, 2026-12-04.`},

		{"12/5", "12/5 could be 12 May or 5 December: type 12 may or 5 dec."},
		{"by 12 / 5", "12/5 could be 12 May or 5 December: type 12 may or 5 dec."},
		{"1/2/2027", "1/2/2027 could be 1 February or 2 January: type 1 feb 2027 or 2 jan 2027."},
		{"25/12", "I do not read slashes: for 25/12 type 25 dec."},
		{"12/25/2026", "I do not read slashes: for 12/25/2026 type 25 dec 2026."},
		{"5/5", "I do not read slashes: for 5/5 type 5 may."},

		{"2026-11-03", "Tue 3 Nov 2026 is past: type a day from today on."},
		{"3 nov 2026", "Tue 3 Nov 2026 is past: type a day from today on."},
		{"3.11.2026", "Tue 3 Nov 2026 is past: type a day from today on."},
		{"dec 12 1999", "Sun 12 Dec 1999 is past: type a day from today on."},

		{"3 nov", "Tue 3 Nov was yesterday: type 3 nov 2027 if you mean that, or another day from today on."},
		{"by 28 October", "Wed 28 Oct was 7 days ago: type 28 oct 2027 if you mean that, or another day from today on."},
		{"fri 30 oct", "Fri 30 Oct was 5 days ago: type 30 oct 2027 if you mean that, or another day from today on."},
		{"5.9.", "Sat 5 Sep was 60 days ago: type 5 sep 2027 if you mean that, or another day from today on."},
		{"yesterday", "Tue 3 Nov 2026 is past: type a day from today on."},
		{"by last friday", "Fri 30 Oct 2026 is past: type a day from today on."},
		{"the day before yesterday", "Mon 2 Nov 2026 is past: type a day from today on."},
		{"3 days ago", "Sun 1 Nov 2026 is past: type a day from today on."},

		{"2029-11-05", `“2029-11-05” is more than 3 years ahead: the last day that fits is Sun 4 Nov 2029.`},
		{"in 37 months", `“in 37 months” is more than 3 years ahead: the last day that fits is Sun 4 Nov 2029.`},
		{"in 9999 months", `“in 9999 months” is more than 3 years ahead: the last day that fits is Sun 4 Nov 2029.`},
		{"12 dec 9999", `“12 dec 9999” is more than 3 years ahead: the last day that fits is Sun 4 Nov 2029.`},

		{"31 feb", "February has no day 31."},
		{"30.2.", "February has no day 30."},
		{"29 feb 2027", "February 2027 has no day 29."},
		{"2027-02-29", "February 2027 has no day 29."},
		{"31 june", "June has no day 31."},
		{"0 dec", "December has no day 0."},
		{"2026-13-01", "There is no month 13: months go from 1 to 12."},
		{"1.0.", "There is no month 0: months go from 1 to 12."},

		{"mon 4 dec", "4 December 2026 is a Friday, not a Monday: type the one you mean."},
	} {
		got, err := ParseDue(c.text, day(t, dueToday))
		if !got.IsZero() {
			t.Errorf("%q is %v, want it refused", c.text, got)
		}
		if msg := fieldMsg(t, err, "due date"); msg != c.msg {
			t.Errorf("%q: got  %s\nwant %s", c.text, msg, c.msg)
		}
	}
}

// What is nearly a phrase is not one: a wrong day taken in silence is worse
// than a question.
func TestParseDueKnowsNothingElse(t *testing.T) {
	for _, text := range []string{
		"f", "fr", "frid", "fridays", "friday.", "friday friday", "friday next", "last week", "last", "next", "this", "by", "on",
		"by by friday", "next next friday", "next day", "this week", "the friday", "the tomorrow", "the next week",
		"3 days", "in days", "in 0 days", "in -1 days", "in +3 days", "in 1.5 days", "in 3", "in three", "in 10000 days", "in thirteen days",
		"in 3 days time", "in 3 hours", "in a year", "in ３ days", "in a", "in 3 weeks 2 days",
		"end", "end of", "end of day", "end of year", "week", "month", "end of the the week",
		"12", "12th", "dec", "december 2026", "2026", "dec 123", "1 2 dec", "12 dec 26", "12 dec 02026", "12 dec 0000", "12 decem", "12 dec dec",
		"12xth dec", "th dec", "-5 dec", "12 of dec of", "dec of 12 of 2026", "12dec", "may 5 may",
		"12.12", "12.5", "12.12.26", "12..2026", ".12.", "12.12.2026.", "123.1.", "1.2.3.4",
		"2026-12-5", "2026-1-05", "26-12-05", "2026-12", "2026-12-05-", "2026/12/05", "20261205", "0000-12-05", "2026-12-05t10:00",
		"12/5/26", "12/5/0000", "45/2", "12/", "/5", "1/2/3/4", "12-5", "12-5-2026", "a/b",
		"friday 2", "fri sat", "fri tomorrow", "fri in 3 days", "mon,", ",", "пятница",
	} {
		got, err := ParseDue(text, day(t, dueToday))
		if err == nil {
			t.Errorf("%q was read as %v", text, got)
			continue
		}
		if msg := fieldMsg(t, err, "due date"); !strings.HasPrefix(msg, "Not a day I know: ") {
			t.Errorf("%q: got %s", text, msg)
		}
	}
}

// What the program shows can be typed back: every accepted day, as words and
// as ISO, from days around the turn of a year and a leap day.
func TestParseDueReadsWords(t *testing.T) {
	for _, from := range []string{dueToday, "2026-12-31", "2027-01-01", "2028-02-29"} {
		today := day(t, from)
		for d := today; d.Before(Date{today.Year + 3, today.Month, today.Day}); d = d.AddDays(1) {
			for _, text := range []string{d.Words(today), d.Words(Date{}), d.String()} {
				if got, err := ParseDue(text, today); err != nil || got != d {
					t.Fatalf("on %v %q is %v (%v), want %v", today, text, got, err, d)
				}
			}
		}
	}
}

func FuzzParseDue(f *testing.F) {
	for _, text := range []string{
		"", "today", "by friday", "next fri", "this sun", "in 3 days", "in two weeks", "in 9999 months", "end of the month",
		"next week", "2026-12-05", "12 dec", "the 12th of december 2026", "dec 12, 2026", "12.12.", "12.12.2026", "12/5", "12/25/2026",
		"31 feb", "29 feb", "fri 4 dec", "2026-13-01", "banana", "15 nov", "yesterday", "by last friday", "3 days ago", "fri 30 oct", "in ３ days", "\x1b[31mfri\xff",
	} {
		f.Add(text, uint16(0))
	}
	f.Add("29 feb", uint16(60))
	f.Add("31 dec", uint16(3))
	f.Add("15 nov", uint16(325))
	f.Add("in a month", uint16(30))
	f.Fuzz(func(t *testing.T, text string, later uint16) {
		today := Date{2026, time.January, 1}.AddDays(int(later))
		got, err := ParseDue(text, today)
		if err != nil {
			msg := fieldMsg(t, err, "due date")
			if msg == "" || !strings.HasSuffix(msg, ".") || Clean(msg) != msg || !got.IsZero() {
				t.Errorf("%q gave %v and %q", text, got, msg)
			}
			return
		}
		if !got.exists() || got.Before(today) || today.addMonths(36).Before(got) {
			t.Errorf("on %v %q is %v", today, text, got)
		}
		if again, err := ParseDue(got.Words(today), today); err != nil || again != got {
			t.Errorf("on %v %q is %v, but its words are %v (%v)", today, text, got, again, err)
		}
	})
}
