package review

import (
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"flashpoint/session"
)

// today is a Tuesday.
var today = session.Date{Year: 2026, Month: time.November, Day: 24}

func day(text string) session.Date {
	var d session.Date
	if err := d.UnmarshalText([]byte(text)); err != nil {
		panic(err)
	}
	return d
}

func TestParse(t *testing.T) {
	for _, test := range []struct {
		of   Subject
		line string
		want Filter
		back string // as it is written again, when that differs
	}{
		{Meetings, "", Filter{}, ""},
		{Meetings, "  bench   queue ", Filter{Words: "bench queue"}, "bench queue"},
		{Meetings, `shop:harbour,"High Street"`, Filter{Shops: []string{"harbour", "High Street"}}, ""},
		{Meetings, `shop:harbour shop:corner SHOP:Harbour`, Filter{Shops: []string{"harbour", "corner"}}, "shop:harbour,corner"},
		{Initiatives, "is:late is:untold,late", Filter{Is: []Mark{Late, Untold}}, "is:late is:untold"},
		{Steps, `is:"Never wow"`, Filter{Is: []Mark{NeverWow}}, "is:never-wow"},
		{Ideas, `status:"not now",Backlog`, Filter{Statuses: []string{"not now", "backlog"}}, `status:"not now",backlog`},
		{Ideas, "status:not-now", Filter{Statuses: []string{"not now"}}, `status:"not now"`},
		{Ideas, "since:2026-03-01 until:30d", Filter{Since: day("2026-03-01"), Until: day("2026-10-25")}, "since:2026-03-01 until:2026-10-25"},
		{Ideas, "10:30 :-) -5", Filter{Words: "10:30 :-) -5"}, ""},
		{Ideas, `"shop:x" a,b`, Filter{Words: "shop:x a,b"}, `"shop:x" "a,b"`},
		{Feedback, `tag:"say ""cheese"""`, Filter{Tags: []string{`say "cheese"`}}, ""},
		{People, "person:zoë", Filter{People: []string{"zoë"}}, ""},
	} {
		got, err := Parse(test.of, test.line, today)
		if err != nil || !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s %q: %+v, %v", test.of, test.line, got, err)
		}
		back := test.back
		if back == "" {
			back = test.line
		}
		if got := got.String(); got != back {
			t.Errorf("%q is written as %q, want %q", test.line, got, back)
		}
	}
}

// The days are those of a Tuesday, 24 November 2026.
func TestParse_days(t *testing.T) {
	for text, want := range map[string][2]string{ // since, until
		"today":             {"2026-11-24", "2026-11-24"},
		"yesterday":         {"2026-11-23", "2026-11-23"},
		"monday":            {"2026-11-23", "2026-11-23"},
		`"2 weeks ago"`:     {"2026-11-10", "2026-11-10"},
		"30d":               {"2026-10-25", "2026-10-25"},
		"2w":                {"2026-11-10", "2026-11-10"},
		"9m":                {"2026-02-24", "2026-02-24"},
		"1y":                {"2025-11-24", "2025-11-24"},
		"march":             {"2026-03-01", "2026-03-31"},
		"Dec":               {"2025-12-01", "2025-12-31"},
		"november":          {"2026-11-01", "2026-11-30"},
		`"feb 2024"`:        {"2024-02-01", "2024-02-29"},
		"2024-02":           {"2024-02-01", "2024-02-29"},
		"2025":              {"2025-01-01", "2025-12-31"},
		`"this week"`:       {"2026-11-23", "2026-11-29"},
		`"last week"`:       {"2026-11-16", "2026-11-22"},
		`"last month"`:      {"2026-10-01", "2026-10-31"},
		`"last year"`:       {"2025-01-01", "2025-12-31"},
		`"12 dec"`:          {"2025-12-12", "2025-12-12"},
		"2026-03-01":        {"2026-03-01", "2026-03-01"},
		`"Sun 22 Nov 2026"`: {"2026-11-22", "2026-11-22"},
	} {
		since, err := Parse(Meetings, "since:"+text, today)
		if err != nil || since.Since != day(want[0]) {
			t.Errorf("since:%s is %v, %v", text, since.Since, err)
		}
		until, err := Parse(Meetings, "until:"+text, today)
		if err != nil || until.Until != day(want[1]) {
			t.Errorf("until:%s is %v, %v", text, until.Until, err)
		}
	}
	if f, err := Parse(Meetings, "since:3m", session.Date{Year: 2026, Month: time.May, Day: 31}); err != nil || f.Since != day("2026-02-28") {
		t.Errorf("three months before 31 May: %v, %v", f.Since, err)
	}
}

func TestParse_refuses(t *testing.T) {
	for _, test := range []struct {
		of    Subject
		line  string
		wrong string // the part that is pointed at
		says  string
	}{
		{Meetings, "bench colour:red", "colour:", "There is no colour: here. For meetings there are shop:, map:, step:, person:, since:, until:, is:."},
		{People, "ana map:counter", "map:", "map: says nothing about people. For them there are shop:, person:, is:."},
		{Initiatives, "is:late,lat", "lat", "is:lat is not known. For initiatives, is: knows stuck, late, untold, blocked, unowned, quiet, live, wow, imported, grew-apart."},
		{Meetings, "is:late", "late", "is: knows unclosed, chosen, imported, grew-apart."},
		{Ideas, "status:live", "live", "status: knows open, chosen, backlog, parked, not now."},
		{Meetings, "x since:banana y", "banana", "“banana” is not a day I know. Try: today,"},
		{Meetings, "since:12/5", "12/5", "12/5"},
		{Meetings, `since:"25 dec 2026"`, `"25 dec 2026"`, "still to come"},
		{Meetings, "since:march until:february", "february", "Nothing lies between"},
		{Meetings, "since:march,april", "april", "since: takes one day"},
		{Meetings, "since:", "since:", "which day?"},
		{Meetings, "is:", "is:", "of what? It knows unclosed, chosen, imported, grew-apart."},
		{Meetings, "shop:, x", "shop:", "which one?"},
		{Meetings, `shop:"high street`, `"high street`, "not closed"},
		{Meetings, `"high street`, `"high street`, "not closed"},
	} {
		_, err := Parse(test.of, test.line, today)
		var wrong *FilterError
		if !errors.As(err, &wrong) {
			t.Errorf("%q: %v", test.line, err)
			continue
		}
		if got := test.line[wrong.From:wrong.To]; got != test.wrong {
			t.Errorf("%q points at %q, want %q", test.line, got, test.wrong)
		}
		if !strings.Contains(wrong.Msg, test.says) {
			t.Errorf("%q says %q, want %q", test.line, wrong.Msg, test.says)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, line := range []string{"", "bench", `shop:"a b",c is:late since:30d x"y"`, `"`, `a""b`, "tag:,", "status:\u00a0x", "is:late\xff", "until:2026-13-01", "since:0000", "since:+1d", `"shop:"""`} {
		for i := range Subjects() {
			f.Add(i, line)
		}
	}
	f.Fuzz(func(t *testing.T, n int, line string) {
		of := append(Subjects(), Lines)[uint(n)%7]
		filter, err := Parse(of, line, today)
		var wrong *FilterError
		if errors.As(err, &wrong) {
			if wrong.From < 0 || wrong.To < wrong.From || wrong.To > len(line) || wrong.Msg == "" {
				t.Fatalf("%q: %+v", line, wrong)
			}
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		again, err := Parse(of, filter.String(), today)
		if err != nil || !reflect.DeepEqual(again, filter) {
			t.Fatalf("%q is %+v, written %q and read as %+v, %v", line, filter, filter.String(), again, err)
		}
	})
}
