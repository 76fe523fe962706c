package calendar

import (
	"bytes"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	ics "github.com/arran4/golang-ical"
	"pgregory.net/rapid"

	"flashpoint/session"
)

var now = time.Date(2026, 11, 24, 19, 5, 0, 0, time.FixedZone("", 3600))

func on(day int) session.Date { return session.Date{Year: 2026, Month: 12, Day: day} }

func entries() []Entry {
	return []Entry{
		{ID: "0193-a", On: on(4), Title: "Order the bell; ask Ana, please", Text: "Corner Coffee\nPart of: a bell \\ a light, C:\\new", Kind: "task"},
		{ID: "0193-b", On: on(31), Title: strings.Repeat("日本語 👩‍👩‍👧 é ", 20), Kind: "meeting"},
		{ID: "0193-c", On: on(4), Title: "Ask the landlord", Kind: "obstacle"},
		{ID: "0193-d", Title: "No day yet", Kind: "task"},
		{ID: "0193-e", On: session.DateOf(now), Title: "Today", Kind: "task"},
	}
}

// An independent reader finds what was written.
func TestAnotherProgramReadsIt(t *testing.T) {
	cal, err := ics.ParseCalendar(bytes.NewReader(Bytes(entries(), "Corner Coffee, due", now)))
	if err != nil {
		t.Fatal(err)
	}
	events := cal.Events()
	if len(events) != 4 {
		t.Fatalf("%d events", len(events))
	}
	for i, want := range []struct {
		id, title, text, kind, from, to string
		alarms                          int
	}{
		{"0193-a", "Order the bell; ask Ana, please", "Corner Coffee\nPart of: a bell \\ a light, C:\\new", "task", "20261204", "20261205", 1},
		{"0193-b", strings.Repeat("日本語 👩‍👩‍👧 é ", 20), "", "meeting", "20261231", "20270101", 1},
		{"0193-c", "Ask the landlord", "", "obstacle", "20261204", "20261205", 1},
		{"0193-e", "Today", "", "task", "20261124", "20261125", 0},
	} {
		e := events[i]
		value := func(p ics.ComponentProperty) string {
			if found := e.GetProperty(p); found != nil {
				return found.Value
			}
			return ""
		}
		if e.Id() != want.id+"@flashpoint" || value(ics.ComponentPropertySummary) != want.title || value(ics.ComponentPropertyDescription) != want.text ||
			value(ics.ComponentPropertyCategories) != want.kind || value(ics.ComponentPropertyDtStart) != want.from || value(ics.ComponentPropertyDtEnd) != want.to || len(e.Alarms()) != want.alarms {
			t.Errorf("%d: %s", i, e.Serialize(&ics.SerializationConfiguration{MaxLength: 75, NewLine: "\n"}))
		}
		if value(ics.ComponentPropertyDtstamp) != "20261124T180500Z" {
			t.Error(value(ics.ComponentPropertyDtstamp))
		}
	}
}

// A program that has the entry already takes the later file for the newer one.
func TestALaterFileIsNewer(t *testing.T) {
	number := func(at time.Time) string {
		_, rest, _ := strings.Cut(string(Bytes(entries(), "", at)), "\r\nSEQUENCE:")
		n, _, _ := strings.Cut(rest, "\r\n")
		return n
	}
	if a, b := number(now), number(now.Add(time.Minute)); len(a) != 8 || a >= b {
		t.Error(a, b)
	}
	if !bytes.Equal(Bytes(entries(), "x", now), Bytes(entries(), "x", now)) {
		t.Error("not the same bytes")
	}
}

// Whatever was typed, no line is longer than 75 bytes, cut inside a character,
// or begins a property of its own.
func TestNothingTypedBreaksALine(t *testing.T) {
	lines := func(t interface{ Fatalf(string, ...any) }, data string) {
		for line := range strings.SplitSeq(strings.TrimSuffix(data, "\r\n"), "\r\n") {
			if len(line) > 75 || !utf8.ValidString(line) || strings.ContainsAny(line, "\r\n\x00\x07") {
				t.Fatalf("%q", line)
			}
		}
	}
	lines(t, string(Bytes(entries(), strings.Repeat("long ", 40), now)))
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.String().Draw(t, "text")
		data := string(Bytes([]Entry{{ID: words, On: on(4), Title: words, Text: words, Kind: words}}, words, now))
		lines(t, data)
		want := strings.Count(string(Bytes([]Entry{{ID: "a", On: on(4), Title: "a", Text: "a", Kind: "a"}}, "a", now)), "\r\n")
		unfolded := strings.ReplaceAll(data, "\r\n ", "")
		if got := strings.Count(unfolded, "\r\n"); words != "" && got != want {
			t.Fatalf("%d lines, not %d", got, want)
		}
	})
}
