package session

import (
	"errors"
	"testing"
	"time"
)

func TestParseTask(t *testing.T) {
	today := Date{2026, time.December, 1}
	person := func(n byte, name string) Attendee { return Attendee{Person: Person{ID: ID{n}, Name: name}} }
	people := []Attendee{person(1, "Ana"), person(2, "Bo"), person(3, "Ana B."), person(4, "Cleo")}
	for _, c := range []struct{ typed, what, owner, unknown, due, err string }{
		{typed: "Order cups @ana by friday", what: "Order cups", owner: "Ana", due: "2026-12-04"},
		{typed: "Order cups by friday @bo", what: "Order cups", owner: "Bo", due: "2026-12-04"},
		{typed: "@bo order cups by 12 dec", what: "order cups", owner: "Bo", due: "2026-12-12"},
		{typed: "Order cups @bo friday", what: "Order cups", owner: "Bo", due: "2026-12-04"},
		{typed: "Order cups @bo by friday", what: "Order cups", owner: "Bo", due: "2026-12-04"},
		{typed: "Order cups @ana b. in 2 weeks", what: "Order cups", owner: "Ana B.", due: "2026-12-15"},
		{typed: "Order cups @cl tomorrow", what: "Order cups", owner: "Cleo", due: "2026-12-02"},
		{typed: "Order cups", what: "Order cups"},
		{typed: "Order cups on monday", what: "Order cups", due: "2026-12-07"},
		{typed: "Order cups BY Friday", what: "Order cups", due: "2026-12-04"},
		{typed: "Put the sign by the door", what: "Put the sign by the door"},
		{typed: "Put the sign by the door by friday", what: "Put the sign by the door", due: "2026-12-04"},
		{typed: "Open by 8 am from next week on", what: "Open by 8 am from next week on"},
		{typed: "Stand by @bo", what: "Stand by", owner: "Bo"},
		{typed: "Mail o@example.com by friday", what: "Mail o@example.com", due: "2026-12-04"},
		{typed: "Order cups @zed by friday", what: "Order cups", unknown: "zed", due: "2026-12-04"},
		{typed: "Order cups @bo @bo", what: "Order cups", owner: "Bo"},
		{typed: "İstanbul by friday", what: "İstanbul", due: "2026-12-04"},
		{typed: "İ by ı on friday", what: "İ by ı", due: "2026-12-04"},
		{typed: "Order cups by 12/5", err: "12/5 could be 12 May or 5 December: type 12 may or 5 dec."},
		{typed: "Order cups by 31 feb", err: "February has no day 31."},
		{typed: "Order cups by friday noon", err: "Not a day I know: “friday noon”. Try: friday, in 2 weeks, 12 dec, 2027-01-01."},
		{typed: "Order cups by 24 November", err: "Tue 24 Nov was 7 days ago: type 24 nov 2027 if you mean that, or another day from today on."},
		{typed: "Order cups @bo by 24 Nov", err: "Tue 24 Nov was 7 days ago: type 24 nov 2027 if you mean that, or another day from today on."},
		{typed: "Order cups @ana b. 24 nov", err: "Tue 24 Nov was 7 days ago: type 24 nov 2027 if you mean that, or another day from today on."},
		{typed: "Order cups on 24 nov", err: "Tue 24 Nov was 7 days ago: type 24 nov 2027 if you mean that, or another day from today on."},
		{typed: "Order cups by yesterday", err: "Mon 30 Nov 2026 is past: type a day from today on."},
		{typed: "Order cups by yesterday @bo", err: "Mon 30 Nov 2026 is past: type a day from today on."},
		{typed: "Order cups @bo yesterday", err: "Mon 30 Nov 2026 is past: type a day from today on."},
		{typed: "Order cups by last friday", err: "Fri 27 Nov 2026 is past: type a day from today on."},
		{typed: "Order cups by last week", err: "Not a day I know: “last week”. Try: friday, in 2 weeks, 12 dec, 2027-01-01."},
		{typed: "Ask what they liked yesterday", what: "Ask what they liked yesterday"},
		{typed: "Ask Bo about the sign on last year's poster", what: "Ask Bo about the sign on last year's poster"},
		{typed: "Order cups @cleo @bo", err: "One owner for each task: one @name, the person who will be asked about it"},
		{typed: "Order cups @bo @zed", err: "One owner for each task: one @name, the person who will be asked about it"},
		{typed: "Order cups @team", err: "One owner for each task: one @name, the person who will be asked about it"},
		{typed: "@bo by friday", err: "Say what has to be done, then who and by when: order cups @ana by friday"},
		{typed: "by friday", err: "Say what has to be done, then who and by when: order cups @ana by friday"},
	} {
		line, err := ParseTask(c.typed, people, today)
		if c.err != "" {
			var field *FieldError
			if !errors.As(err, &field) || err.Error() != c.err {
				t.Errorf("%q: %v, not %q", c.typed, err, c.err)
			}
			continue
		}
		if err != nil || line.What != c.what || line.Owner.Name != c.owner || line.Unknown != c.unknown || line.Due.String() != c.due {
			t.Errorf("%q: %+v, %v", c.typed, line, err)
		}
	}
}

func FuzzParseTask(f *testing.F) {
	for _, s := range []string{"Order cups @ana by friday", "@", "by by", " on on @", "@ana b. 12 dec", "cups by 24 nov", "cups @ana yesterday", "cups by last friday", "İ by ı on friday", "\x00@\xff by"} {
		f.Add(s)
	}
	today := Date{2026, time.December, 1}
	people := []Attendee{{Person: Person{ID: ID{1}, Name: "Ana"}}, {Person: Person{ID: ID{2}, Name: "Ana B."}}}
	f.Fuzz(func(t *testing.T, typed string) {
		line, err := ParseTask(typed, people, today)
		if err == nil && (line.What == "" || line.What != Clean(line.What)) {
			t.Errorf("%q became %q", typed, line.What)
		}
	})
}

func TestParseIdea(t *testing.T) {
	r := newRoom(t, "Ana", "Bo", "Olaf")
	r.ok(r.Leave(r.act(), r.Attendees[2].ID))
	for _, c := range []struct {
		typed, text string
		kind        IdeaKind
		authors     int
		unknown     string
	}{
		{"A wave @ana @bo", "A wave", "", 2, ""},
		{"fix: the door sticks", "the door sticks", Fix, 0, ""},
		{"Fix : the light @ana", "the light", Fix, 1, ""},
		{"@ana fix: the light", "the light", Fix, 1, ""},
		{"A wave: both hands", "A wave: both hands", "", 0, ""},
		{"fix the door", "fix the door", "", 0, ""},
		{"A wave @olaf", "A wave", "", 1, ""},
		{"A wave @nina", "A wave", "", 0, "nina"},
		{"fix:", "", Fix, 0, ""},
	} {
		line := r.ParseIdea(c.typed)
		unknown := ""
		if len(line.Unknown) > 0 {
			unknown = line.Unknown[0]
		}
		if line.Text != c.text || line.Kind != c.kind || len(line.Authors) != c.authors || unknown != c.unknown {
			t.Errorf("%q: %+v", c.typed, line)
		}
	}
}

func TestParseTaskForEveryone(t *testing.T) {
	people := []Attendee{{Person: Person{ID: ID{1}, Name: "Ana"}}}
	for typed, want := range map[string]TaskLine{
		"drink a cup @all by friday":     {What: "drink a cup", Everyone: true, Due: Date{2026, 12, 4}},
		"drink a cup @Everyone friday":   {What: "drink a cup", Everyone: true, Due: Date{2026, 12, 4}},
		"show it @everybody, @ana today": {What: "show it", Owner: people[0].Person, Everyone: true, Due: Date{2026, 12, 1}},
		"all of it":                      {What: "all of it"},
	} {
		got, err := ParseTask(typed, people, Date{2026, 12, 1})
		if err != nil || got != want {
			t.Errorf("%q: %+v, %v", typed, got, err)
		}
	}
}
