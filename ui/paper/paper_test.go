package paper

import (
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"flashpoint/session"
)

func TestGoldens(t *testing.T) {
	o := full(t)
	empty := newOffice(t)
	golden(t, "minutes", []byte(Minutes(o.m, o.later()).Text(0)))
	golden(t, "minutes-48", []byte(Minutes(o.m, o.later()).Text(48)))
	golden(t, "minutes-empty", []byte(Minutes(empty.m, empty.now).Text(0)))
	golden(t, "recap", []byte(Recap(o.m, o.later()).Text(0)))
	golden(t, "recap-empty", []byte(Recap(empty.m, empty.now).Text(0)))
	old := empty.m.Session.Summary()
	old.ID[7] = 9
	old.Rehearsal, old.Title, old.Closed = true, "到店与等候的每一个步骤和每一次问候", empty.now
	list := []session.Summary{o.m.Session.Summary(), old}
	golden(t, "list", []byte(SessionList(list, o.later())))
	for name, of := range map[string]interface{ Bytes() ([]byte, error) }{"list-json": List(list), "session-json": Session(o.m), "empty-json": Session(empty.m)} {
		got, err := of.Bytes()
		if err != nil {
			t.Fatal(err)
		}
		golden(t, name, got)
	}
}

func TestNoMeeting(t *testing.T) {
	for _, m := range []*session.Meeting{nil, {}} {
		for _, d := range []Document{Minutes(m, time.Time{}), Recap(m, time.Time{})} {
			if !strings.HasPrefix(d.Text(0), "No meeting\n") {
				t.Error(d.Text(0))
			}
		}
		if got := Session(m); got.Ideas == nil || !got.ID.IsZero() {
			t.Error(got)
		}
	}
	if got := SessionList(nil, time.Time{}); !strings.Contains(got, "press Enter") {
		t.Error(got)
	}
}

// hardTexts are what shops type and what testers type.
func hardTexts() map[string]string {
	return map[string]string{
		"long":     strings.Repeat("x", 500),
		"words":    strings.Repeat("word and ", 55),
		"chinese":  strings.Repeat("在机器旁边的人挥挥手", 50),
		"mixed":    strings.Repeat("Say 你好 and 👩‍👩‍👧‍👦👍🏽🇩🇪 e\u0301 done ", 12),
		"emoji":    strings.Repeat("👩‍👩‍👧‍👦", 60),
		"combined": strings.Repeat("a\u0301\u0323", 300),
	}
}

func TestTextKeepsToItsWidth(t *testing.T) {
	for name, text := range hardTexts() {
		o := full(t)
		s := o.m.Session
		o.must(s.SetPurpose(o.act(), text))
		o.idea(0, text, session.Wow, "Ana")
		_, err := o.m.Initiatives[0].AddTask(o.act(), session.Task{What: text, Cost: text})
		o.must(err)
		for _, width := range []int{1, 24, 48, 60, 80, 200} {
			limit := max(width, minWidth)
			for _, d := range []Document{Minutes(o.m, o.later()), Recap(o.m, o.later())} {
				for _, line := range strings.Split(d.Text(width), "\n") {
					if w := ansi.StringWidth(line); w > limit {
						t.Fatalf("%s at %d: %d cells: %q", name, width, w, line)
					}
				}
			}
			joined := ""
			for _, row := range (Document{{Kind: Item, Mark: "[ ]", Text: session.Clean(text)}}).Rows(width) {
				joined += row.Text
			}
			if strings.ReplaceAll(joined, " ", "") != "[]"+strings.ReplaceAll(session.Clean(text), " ", "") {
				t.Errorf("%s at %d: wrapping lost something", name, width)
			}
		}
	}
}

// A mark that is too long for a narrow page keeps apart from its text.
func TestLongMarks(t *testing.T) {
	d := Document{{Kind: Fact, Mark: "The vote said", Text: "A bell"}}
	for width, want := range map[int]string{24: "The vote s… A bell\n", 48: "The vote said  A bell\n"} {
		if got := d.Text(width); got != want {
			t.Errorf("at %d: %q, not %q", width, got, want)
		}
	}
}

func TestNoEscapeSequences(t *testing.T) {
	var d Document
	d.say("red \x1b[31malert\x1b[m\nand \u202eback")
	if got := d.Text(0); got != "red alert and back\n" {
		t.Errorf("%q", got)
	}
}

func TestWhen(t *testing.T) {
	zone := time.FixedZone("CET", 3600)
	now := time.Date(2026, 12, 1, 9, 0, 0, 0, zone)
	for _, c := range []struct {
		at   time.Time
		want string
	}{
		{time.Date(2026, 12, 1, 6, 40, 0, 0, time.UTC), "today 7:40"},
		{time.Date(2026, 11, 30, 23, 5, 0, 0, time.UTC), "today 0:05"},
		{time.Date(2026, 11, 30, 17, 5, 0, 0, time.UTC), "yesterday 18:05"},
		{time.Date(2026, 11, 3, 7, 0, 0, 0, time.UTC), "Tue 3 Nov"},
		{time.Date(2025, 11, 3, 7, 0, 0, 0, time.UTC), "Mon 3 Nov 2025"},
		{time.Time{}, ""},
	} {
		if got := When(c.at, now); got != c.want {
			t.Errorf("%v is %q, not %q", c.at, got, c.want)
		}
	}
}

// Times in JSON are in UTC, wherever they were recorded.
func TestListJSONIsInUTC(t *testing.T) {
	there := time.Date(2026, time.December, 1, 7, 30, 0, 0, time.FixedZone("", 2*3600))
	raw, err := List([]session.Summary{{Opened: there, Closed: there.Add(time.Hour)}}).Bytes()
	if err != nil || !strings.Contains(string(raw), `"opened": "2026-12-01T05:30:00Z"`) || !strings.Contains(string(raw), `"closed": "2026-12-01T06:30:00Z"`) {
		t.Errorf("%s, %v", raw, err)
	}
}
