package review

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"flashpoint/session"
)

func monthAt(text string) Month { return MonthOf(day(text + "-01")) }

// byID is the trend of that ID.
func byID(t *testing.T, trends []Trend, id string) Trend {
	t.Helper()
	for _, trend := range trends {
		if trend.ID == id {
			return trend
		}
	}
	t.Fatalf("there is no trend %s", id)
	return Trend{}
}

// drawn is a trend in one line for tests: "2026-01 2/2".
func drawn(t Trend) string {
	var parts []string
	for i, label := range t.Labels {
		part := label
		for _, line := range t.Lines {
			p := line.Points[i]
			if p.None {
				part += " none"
			} else {
				part += fmt.Sprintf(" %.4g/%d", p.Value, p.N)
			}
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, ", ")
}

func check(t *testing.T, trends []Trend, id, want string, notes ...string) {
	t.Helper()
	trend := byID(t, trends, id)
	if got := drawn(trend); got != want {
		t.Errorf("%s:\n%s, not\n%s", id, got, want)
	}
	if got := strings.Join(trend.Notes, "|"); got != strings.Join(notes, "|") {
		t.Errorf("%s notes %q, not %q", id, got, notes)
	}
}

func corner() *Counts {
	return &Counts{
		Held: []Held{{monthAt("2025-11"), 2, 0, 30, 20}, {monthAt("2026-02"), 1, 0, 12, 12}},
		Lives: []Life{
			{Title: "The bench", Wow: true, Found: day("2025-11-03"), Live: day("2025-11-20"), Quiet: day("2026-01-20")},
			{Title: "Umbrellas", Wow: true, Found: day("2025-11-03"), Live: day("2025-12-31"), Gone: day("2026-01-31")},
			{Title: "A new till", Found: day("2025-11-10"), Live: day("2025-11-11")},
			{Title: "The bell", Wow: true, Live: day("2026-02-20")},
		},
		Obstacles: []Obstruction{
			{session.ObstaclePolicy, false, 41, 1}, {session.ObstacleMoney, true, 3, 2}, {session.ObstacleMoney, true, 10, 1},
			{session.ObstacleMoney, false, 2, 2}, {session.ObstacleMoney, true, 4, 1},
		},
		Praise:  []PraiseCount{{monthAt("2025-12"), 3, 1}, {monthAt("2026-01"), 0, 2}},
		Best:    []Praised{{"The bench", "Corner", 3, 2}, {"Umbrellas", "Corner", 0, 1}},
		Praised: 3,
		Told:    []Told{{monthAt("2025-12"), 0, 2}, {monthAt("2025-12"), 3, 1}, {monthAt("2025-12"), 9, 1}},
		Waiting: Waiting{1, day("2026-02-20")},
		Maps: []MapCounts{{"Counter", 3, []StepCounts{
			{"Come in", true, Given{6, 4}, Given{-2, 4}},
			{"Wait", false, Given{-2, 2}, Given{}},
			{"Pay", false, Given{}, Given{}},
		}}},
		Shops: []ShopCounts{{"Corner", day("2026-02-03")}},
	}
}

func TestTrends(t *testing.T) {
	trends := corner().Trends(Scope{Today: day("2026-03-02")})
	check(t, trends, "meetings", "2025-11 2/2, 2025-12 0/0, 2026-01 0/0, 2026-02 1/1, 2026-03 0/0")
	check(t, trends, "ideas", "2025-11 20/20 10/10, 2025-12 0/0 0/0, 2026-01 0/0 0/0, 2026-02 12/12 0/0, 2026-03 0/0 0/0")
	check(t, trends, "wows-live", "2025-11 1/1 1/1, 2025-12 2/2 1/1, 2026-01 1/1 1/1, 2026-02 2/2 1/1, 2026-03 2/2 1/1", "Counted at the end of each month")
	check(t, trends, "live-after-90-days", "2025-Q4 100/2, 2026-Q1 none",
		"By the quarter in which they went live", "In all: 2 of 2", "Not counted yet, live for less than 90 days: 2")
	check(t, trends, "days-to-live", "2025-Q4 17/3, 2026-Q1 none")
	check(t, trends, "obstacles", "money 2/2 4/4, policy 1/1 0/0")
	check(t, trends, "days-to-clear", "money 3.5/4, policy none")
	check(t, trends, "obstacle-age", "under a week 2/2, 1 to 4 weeks 0/0, 1 to 3 months 1/1, 3 to 6 months 0/0, over 6 months 0/0")
	check(t, trends, "praise", "2025-11 0/0 0/0, 2025-12 3/3 1/1, 2026-01 0/0 2/2, 2026-02 0/0 0/0, 2026-03 0/0 0/0",
		"Gone quiet: The bench, 41 days without praise")
	check(t, trends, "most-praised", "The bench 3/3 2/2, Umbrellas 0/0 1/1", "Praised as well: 1 other idea")
	check(t, trends, "gap", "2025-11 none, 2025-12 1.5/4, 2026-01 none, 2026-02 none, 2026-03 none",
		"Waiting to be told now: praise for 1 idea, the oldest for 10 days")
	check(t, trends, "coverage", "Counter 33.33/3", "Never a wow: Wait; Pay")
	check(t, trends, "ratings", "Come in -0.5/4 1.5/4, Wait none -1/2, Pay none none")
}

// On the last day of a period an idea still counts, on the day it was stopped it
// does not.
func TestTrends_theDayItStops(t *testing.T) {
	c := &Counts{Lives: []Life{
		{Wow: true, Live: day("2026-01-31"), Gone: day("2026-02-28")},
		{Wow: true, Live: day("2026-01-01"), Gone: day("2026-04-01")},
		{Wow: true, Live: day("2026-01-01"), Gone: day("2026-04-02")},
	}}
	trends := c.Trends(Scope{Today: day("2026-06-15")})
	check(t, trends, "wows-live", "2026-01 3/3 0/0, 2026-02 2/2 0/0, 2026-03 2/2 0/0, 2026-04 0/0 0/0, 2026-05 0/0 0/0, 2026-06 0/0 0/0", "Counted at the end of each month")
	check(t, trends, "live-after-90-days", "2026-Q1 33.33/3, 2026-Q2 none", "By the quarter in which they went live", "In all: 1 of 3")
}

func TestTrends_since(t *testing.T) {
	trends := corner().Trends(Scope{Today: day("2026-03-02"), Since: day("2026-01-20")})
	check(t, trends, "meetings", "2026-01 0/0, 2026-02 1/1, 2026-03 0/0")
	check(t, trends, "wows-live", "2026-01 1/1 1/1, 2026-02 2/2 1/1, 2026-03 2/2 1/1", "Counted at the end of each month")
	check(t, trends, "live-after-90-days", "2026-Q1 none", "Not enough yet: it begins 90 days after the first idea went live.",
		"By the quarter in which they went live", "Not counted yet, live for less than 90 days: 1")
}

// Without a zone days are those of UTC, wherever the moment itself was noted.
func TestScope_DayWithoutAZone(t *testing.T) {
	late := time.Date(2026, 3, 2, 23, 30, 0, 0, time.FixedZone("", -2*3600))
	if d := (Scope{}).Day(late); d != day("2026-03-03") {
		t.Errorf("in UTC it is %s", d)
	}
	if d := (Scope{Loc: late.Location()}).Day(late); d != day("2026-03-02") {
		t.Errorf("where it was, it is %s", d)
	}
}

// A young shop is told kindly what each chart waits for.
func TestAbout_everyTrend(t *testing.T) {
	shop := OneShop{Counts: *corner()}
	scope := Scope{Today: day("2026-03-02")}
	for _, trend := range append(corner().Trends(scope), Compare([]OneShop{shop, shop}, scope)...) {
		if about := trend.About(); !strings.HasSuffix(about, ".") {
			t.Errorf("%s (%s) says %q of what it tells", trend.ID, trend.Title, about)
		} else if strings.HasSuffix(trend.ID, "meetings") && !strings.Contains(about, "held") { // one that never began counts nowhere
			t.Errorf("%s, the meetings that were held, says %q", trend.ID, about)
		}
	}
}

func TestTrends_nothingYet(t *testing.T) {
	trends := (&Counts{}).Trends(Scope{Today: day("2026-03-02")})
	if len(trends) != 13 {
		t.Errorf("%d trends", len(trends))
	}
	for _, trend := range trends {
		if trend.Any() || len(trend.Notes) == 0 {
			t.Errorf("%s says %q", trend.ID, trend.Notes)
		}
		for _, line := range trend.Lines {
			if len(line.Points) != len(trend.Labels) {
				t.Errorf("%s has %d points under %d labels", trend.ID, len(line.Points), len(trend.Labels))
			}
		}
	}
}

func TestPeriods(t *testing.T) {
	for _, c := range []struct {
		from, to string
		least    int
		want     string
	}{
		{"2026-02", "2026-02", 1, "month 2026-02 … 2026-02, 1"},
		{"2023-12", "2026-11", 1, "month 2023-12 … 2026-11, 36"},
		{"2023-11", "2026-11", 1, "quarter 2023-Q4 … 2026-Q4, 13"},
		{"2026-02", "2026-11", 3, "quarter 2026-Q1 … 2026-Q4, 4"},
		{"2017-11", "2026-11", 1, "year 2017 … 2026, 10"},
		{"1980-11", "2026-11", 1, "year 1980 … 2026, 47"},
	} {
		p := newPeriod(monthAt(c.from), monthAt(c.to), c.least)
		labels := p.labels()
		if got := fmt.Sprintf("%s %s … %s, %d", p.along(), labels[0], labels[len(labels)-1], p.n); got != c.want {
			t.Errorf("from %s: %s, not %s", c.from, got, c.want)
		}
	}
	p := newPeriod(monthAt("2023-11"), monthAt("2026-11"), 1)
	for m, want := range map[string]int{"2023-10": 0, "2023-12": 0, "2024-01": 1, "2026-12": 12} {
		if i, ok := p.at(monthAt(m)); i != want || !ok {
			t.Errorf("%s is at %d, %v", m, i, ok)
		}
	}
	if _, ok := p.at(monthAt("2027-01")); ok {
		t.Error("a month to come is in the period")
	}
	if got := p.last(12).Last(); got != day("2026-12-31") {
		t.Errorf("the last quarter ends on %s", got)
	}
}

func TestLabels(t *testing.T) {
	trend := byID(t, corner().Trends(Scope{Today: day("2026-03-02")}), "meetings")
	if trend.Label(0) != "Nov 2025" || trend.Label(4) != "Mar 2026 so far" {
		t.Errorf("%q … %q", trend.Label(0), trend.Label(4))
	}
	trend = byID(t, corner().Trends(Scope{Today: day("2026-03-02")}), "days-to-live")
	if trend.Label(0) != "Q4 2025" || trend.Label(1) != "Q1 2026 so far" {
		t.Errorf("%q … %q", trend.Label(0), trend.Label(1))
	}
}

// A spreadsheet gets counts, never a percentage of nine.
func TestTable_ofAShare(t *testing.T) {
	lives := []Life{}
	for n := range 9 {
		l := Life{Live: day("2025-02-01")}
		if n < 2 {
			l.Gone = day("2025-03-01")
		}
		lives = append(lives, l)
	}
	trend := byID(t, (&Counts{Lives: lives}).Trends(Scope{Today: day("2025-06-02")}), "live-after-90-days")
	table := trend.Table()
	if row := table.Rows[0]; len(row) != 4 || row[0].Text != "2025-Q1" || row[1].Number != 7 || row[2].Number != 9 || row[3].Yes {
		t.Errorf("%+v", row)
	}
	if row := table.Rows[1]; row[1].Kind != 0 || !row[3].Yes {
		t.Errorf("%+v", row)
	}
	if c := table.Columns; c[1].Help != "how many of n" || c[3].ID != "so_far" || table.Name != "live-after-90-days" {
		t.Errorf("%+v", c)
	}
	if trend.Notes[1] != "In all: 7 of 9" {
		t.Errorf("%q", trend.Notes)
	}
	if rated := byID(t, corner().Trends(Scope{Today: day("2026-03-02")}), "ratings").Table(); rated.Name != "ratings-counter" {
		t.Errorf("the sheet is called %s", rated.Name)
	}
}

func TestQuietShops(t *testing.T) {
	c := Counts{Shops: []ShopCounts{{"Mill", day("2026-01-01")}, {"Äpfel", day("2025-01-01")}, {"Corner", day("2026-03-01")}, {"Bridge", day("2026-01-02")}, {"Zoo", day("2026-01-02")}}}
	notes := byID(t, c.Trends(Scope{Today: day("2026-03-02")}), "meetings").Notes
	if want := "Gone quiet: Äpfel, no meeting for 60 weeks; Bridge, no meeting for 8 weeks; Mill, no meeting for 8 weeks; and 1 more"; len(notes) != 2 || notes[1] != want {
		t.Errorf("%q", notes)
	}
	c.Shops = c.Shops[1:2]
	if notes := byID(t, c.Trends(Scope{Today: day("2026-03-02")}), "meetings").Notes; notes[1] != "Gone quiet: no meeting for 60 weeks" {
		t.Errorf("%q", notes)
	}
}
