package room

import (
	"testing"
	"time"

	"flashpoint/session"
)

func TestParseTask(t *testing.T) {
	today := session.Date{Year: 2026, Month: time.December, Day: 1}
	person := func(n byte, name string) session.Attendee {
		return session.Attendee{Person: session.Person{ID: session.ID{n}, Name: name}}
	}
	people := []session.Attendee{person(1, "Ana"), person(2, "Bo"), person(3, "Ana B."), person(4, "Cleo")}
	for _, c := range []struct{ typed, what, understood, err string }{
		{"Order cups @ana by friday", "Order cups", "Ana, Fri 4 Dec, in 3 days", ""},
		{"Order cups by friday @bo", "Order cups", "Bo, Fri 4 Dec, in 3 days", ""},
		{"@bo order cups by 12 dec", "order cups", "Bo, Sat 12 Dec, in 11 days", ""},
		{"Order cups @bo friday", "Order cups", "Bo, Fri 4 Dec, in 3 days", ""},
		{"Order cups @ana b. in 2 weeks", "Order cups", "Ana B., Tue 15 Dec, in 14 days", ""},
		{"Order cups @cl tomorrow", "Order cups", "Cleo, Wed 2 Dec, tomorrow", ""},
		{"Order cups", "Order cups", "nobody yet, no day yet", ""},
		{"Order cups on monday", "Order cups", "nobody yet, Mon 7 Dec, in 6 days", ""},
		{"Put the sign by the door", "Put the sign by the door", "nobody yet, no day yet", ""},
		{"Put the sign by the door by friday", "Put the sign by the door", "nobody yet, Fri 4 Dec, in 3 days", ""},
		{"Open by 8 am from next week on", "Open by 8 am from next week on", "nobody yet, no day yet", ""},
		{"Stand by @bo", "Stand by", "Bo, no day yet", ""},
		{"Mail o@example.com by friday", "Mail o@example.com", "nobody yet, Fri 4 Dec, in 3 days", ""},
		{"Order cups @zed by friday", "Order cups", "zed (new), Fri 4 Dec, in 3 days", ""},
		{"Order cups @bo @bo", "Order cups", "Bo, no day yet", ""},
		{"İstanbul by friday", "İstanbul by friday", "nobody yet, no day yet", ""},
		{"Order cups by 12/5", "", "", "12/5 could be 12 May or 5 December: type 12 may or 5 dec."},
		{"Order cups by 31 feb", "", "", "February has no day 31."},
		{"Order cups by friday noon", "", "", `Not a day I know: "friday noon". Try: friday, in 2 weeks, 12 dec, 2027-01-01.`},
		{"Order cups @cleo @bo", "", "", "One owner: who is asked on Friday?"},
		{"Order cups @bo @zed", "", "", "One owner: who is asked on Friday?"},
		{"Order cups @team", "", "", "One owner: who is asked on Friday?"},
		{"@bo by friday", "", "", "Say what has to be done, then who and by when: order cups @ana by friday"},
	} {
		task, err := parseTask(c.typed, people, today)
		if c.err != "" {
			if err == nil || err.Error() != c.err {
				t.Errorf("%q: %v, not %q", c.typed, err, c.err)
			}
			continue
		}
		if err != nil || task.What != c.what || task.understood(today) != c.understood {
			t.Errorf("%q: %q, %q, %v", c.typed, task.What, task.understood(today), err)
		}
	}
}

func FuzzParseTask(f *testing.F) {
	for _, s := range []string{"Order cups @ana by friday", "@", "by by", " on on @", "@ana b. 12 dec", "İ by ı on friday", "\x00@\xff by"} {
		f.Add(s)
	}
	today := session.Date{Year: 2026, Month: time.December, Day: 1}
	people := []session.Attendee{{Person: session.Person{ID: session.ID{1}, Name: "Ana"}}, {Person: session.Person{ID: session.ID{2}, Name: "Ana B."}}}
	f.Fuzz(func(t *testing.T, typed string) {
		task, err := parseTask(typed, people, today)
		if err == nil && (task.What == "" || task.What != session.Clean(task.What)) {
			t.Errorf("%q became %q", typed, task.What)
		}
	})
}
