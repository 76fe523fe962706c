package session

import (
	"encoding/json"
	"testing"
	"time"
	_ "time/tzdata" // the zones below must not depend on the machine
)

// day reads an ISO date in a table.
func day(t testing.TB, iso string) Date {
	t.Helper()
	var d Date
	if err := d.UnmarshalText([]byte(iso)); err != nil {
		t.Fatal(err)
	}
	return d
}

func TestDateText(t *testing.T) {
	for _, iso := range []string{"", "2026-12-04", "2028-02-29", "0001-01-01", "9999-12-31"} {
		d := day(t, iso)
		text, err := d.MarshalText()
		if err != nil || string(text) != iso || d.String() != iso {
			t.Errorf("%q came back as %q, String %q, error %v", iso, text, d, err)
		}
		if d.IsZero() != (iso == "") {
			t.Errorf("%q: IsZero is %v", iso, d.IsZero())
		}
	}
}

func TestDateTextRefuses(t *testing.T) {
	for _, text := range []string{
		"2026-02-29", "2026-13-01", "2026-00-10", "2026-12-00", "2026-12-32", "2026-4-12", "26-12-04",
		"2026-12-04 ", "2026-12-04T00:00:00Z", "0000-01-01", "12 dec", " ",
	} {
		d := Date{2020, time.May, 1}
		if err := d.UnmarshalText([]byte(text)); err == nil {
			t.Errorf("%q was read as %v", text, d)
		}
		if (d != Date{2020, time.May, 1}) {
			t.Errorf("%q: the date changed to %v though it was refused", text, d)
		}
	}
	for _, d := range []Date{
		{2026, time.February, 29}, {2026, 13, 1}, {2026, 0, 1}, {2026, time.May, 0}, {10000, time.May, 1},
		{0, time.May, 1}, {-1, time.May, 1},
	} {
		if text, err := d.MarshalText(); err == nil {
			t.Errorf("%#v was written as %q", d, text)
		}
	}
}

func TestDateInJSON(t *testing.T) {
	type task struct {
		Due  Date `json:"due"`
		Done Date `json:"done,omitzero"`
	}
	in := task{Due: Date{2026, time.December, 4}}
	out, err := json.Marshal(in)
	if err != nil || string(out) != `{"due":"2026-12-04"}` {
		t.Fatalf("got %s, %v", out, err)
	}
	var back task
	if err := json.Unmarshal(out, &back); err != nil || back != in {
		t.Errorf("read back %+v, %v", back, err)
	}
	if err := json.Unmarshal([]byte(`{"due":""}`), &back); err != nil || !back.Due.IsZero() {
		t.Errorf("an empty text gave %v, %v", back.Due, err)
	}
}

func TestDateOf(t *testing.T) {
	late := time.Date(2026, time.December, 4, 23, 30, 0, 0, time.UTC)
	if got := DateOf(late); got.String() != "2026-12-04" {
		t.Errorf("in UTC: %v", got)
	}
	if got := DateOf(late.In(time.FixedZone("east", 3600))); got.String() != "2026-12-05" {
		t.Errorf("an hour east: %v", got)
	}
	if got := DateOf(time.Time{}); !got.IsZero() {
		t.Errorf("the zero time gave %v", got)
	}
}

func TestDateTime(t *testing.T) {
	for _, c := range []struct{ date, zone, want string }{
		{"2026-12-04", "Europe/Berlin", "2026-12-04T00:00:00+01:00"},
		{"2026-03-29", "Europe/Berlin", "2026-03-29T00:00:00+01:00"},
		// Midnight did not exist here: the clocks went from 23:59 to 01:00.
		{"2018-11-04", "America/Sao_Paulo", "2018-11-04T01:00:00-02:00"},
	} {
		zone, err := time.LoadLocation(c.zone)
		if err != nil {
			t.Fatal(err)
		}
		got := day(t, c.date).Time(zone)
		if got.Format(time.RFC3339) != c.want {
			t.Errorf("%s in %s begins %v, want %s", c.date, c.zone, got, c.want)
		}
	}
	if got := (Date{}).Time(time.UTC); !got.IsZero() {
		t.Errorf("no date begins %v", got)
	}
}

func TestDateDays(t *testing.T) {
	for _, c := range []struct {
		from string
		days int
		to   string
	}{
		{"2026-12-04", 0, "2026-12-04"},
		{"2026-12-04", 1, "2026-12-05"},
		{"2026-12-31", 1, "2027-01-01"},
		{"2027-01-01", -1, "2026-12-31"},
		{"2028-02-28", 1, "2028-02-29"},
		{"2028-02-28", 366, "2029-02-28"},
		{"1600-01-01", 146097, "2000-01-01"},
	} {
		from, to := day(t, c.from), day(t, c.to)
		if got := from.AddDays(c.days); got != to {
			t.Errorf("%v and %d days is %v, want %v", from, c.days, got, to)
		}
		if got := from.DaysUntil(to); got != c.days {
			t.Errorf("from %v to %v are %d days, want %d", from, to, got, c.days)
		}
		if got := from.Before(to); got != (c.days > 0) {
			t.Errorf("%v before %v: %v", from, to, got)
		}
		if got := to.Before(from); got != (c.days < 0) {
			t.Errorf("%v before %v: %v", to, from, got)
		}
	}
	if got := (Date{}).AddDays(3); !got.IsZero() {
		t.Errorf("three days after no date is %v", got)
	}
	if day(t, "2026-12-04").Compare(day(t, "2026-12-04")) != 0 || (Date{}).Compare(day(t, "2026-12-04")) >= 0 || day(t, "2027-01-01").Compare(day(t, "2026-12-04")) <= 0 {
		t.Error("days are out of order")
	}
	if got := (Date{}).DaysUntil(day(t, "2026-12-04")); got != 0 {
		t.Errorf("from no date are %d days", got)
	}
}

func TestDateWords(t *testing.T) {
	for _, c := range []struct{ date, today, words, distance string }{
		{"2026-12-04", "2026-12-04", "Fri 4 Dec", "today"},
		{"2026-12-05", "2026-12-04", "Sat 5 Dec", "tomorrow"},
		{"2026-12-16", "2026-12-04", "Wed 16 Dec", "in 12 days"},
		{"2026-12-03", "2026-12-04", "Thu 3 Dec", "yesterday"},
		{"2026-12-01", "2026-12-04", "Tue 1 Dec", "3 days ago"},
		{"2027-01-04", "2026-12-04", "Mon 4 Jan 2027", "in 31 days"},
		{"2025-12-04", "2026-12-04", "Thu 4 Dec 2025", "365 days ago"},
		{"2026-12-04", "", "Fri 4 Dec 2026", ""},
		{"", "2026-12-04", "", ""},
	} {
		date, today := day(t, c.date), day(t, c.today)
		if got := date.Words(today); got != c.words {
			t.Errorf("%q seen on %q reads %q, want %q", c.date, c.today, got, c.words)
		}
		if got := date.Distance(today); got != c.distance {
			t.Errorf("%q seen on %q is %q, want %q", c.date, c.today, got, c.distance)
		}
	}
	if got := day(t, "2026-12-06").Weekday(); got != time.Sunday {
		t.Errorf("2026-12-06 is a %v", got)
	}
}

func TestAddMonths(t *testing.T) {
	for _, c := range []struct {
		from   string
		months int
		want   string
	}{
		{"2026-11-05", 1, "2026-12-05"},
		{"2026-11-05", 2, "2027-01-05"},
		{"2027-01-31", 1, "2027-02-28"},
		{"2028-01-31", 1, "2028-02-29"},
		{"2028-02-29", 36, "2031-02-28"},
	} {
		if got := day(t, c.from).addMonths(c.months); got.String() != c.want {
			t.Errorf("%s and %d months is %v, want %s", c.from, c.months, got, c.want)
		}
	}
}
