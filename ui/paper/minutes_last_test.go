package paper

import (
	"strings"
	"testing"

	"flashpoint/session"
)

// next is the meeting after that of an office, which looks at what came of it.
func (o *office) next(i *session.Initiative) *session.Meeting {
	o.t.Helper()
	m := &session.Meeting{Shop: o.m.Shop, Session: session.Open(o.act(), o.id(), o.m.Shop, session.Plans()[0], false)}
	m.Fetched(i)
	return m
}

func TestMinutesTellWhatWasLookedAt(t *testing.T) {
	o := full(t)
	i := o.m.Initiatives[0]
	o.now = o.now.AddDate(0, 1, 0)
	today := session.DateOf(o.now)
	o.must(i.Count(o.act(), session.ReactionPraised, today))
	m := o.next(i)
	tend := func(rule func(a session.Act, i *session.Initiative) error) {
		t.Helper()
		o.must(m.Do(o.act(), func(a session.Act, m *session.Meeting) error {
			return m.Tend(a, i.ID(), func(i *session.Initiative) error { return rule(a, i) })
		}))
	}
	if words := Minutes(m, o.now).Text(0); strings.Contains(words, "Last time") {
		t.Errorf("nothing was looked at:\n%s", words)
	}
	tend(func(a session.Act, i *session.Initiative) error { return i.SetDone(a, i.Tasks[0].ID, false) })
	tend(func(a session.Act, i *session.Initiative) error {
		whom, _ := i.Authors()
		_, err := i.Tell(a, session.Telling{Whom: whom, On: today, InPerson: true, Words: "You saw me"})
		return err
	})
	tend(func(a session.Act, i *session.Initiative) error {
		return i.CheckIn(a, session.CheckIn{On: today, Verdict: session.VerdictKeep, Surprise: session.SurpriseStill, Session: m.Session.ID()})
	})
	tend(func(a session.Act, i *session.Initiative) error {
		id, err := i.Note(a, session.Comment{Words: "Dev was rude", On: today})
		if err != nil {
			return err
		}
		c, _ := i.Comment(id)
		c.DeskOnly = true
		return i.ChangeComment(a, c)
	})
	tend(func(a session.Act, i *session.Initiative) error { return i.Count(a, session.ReactionLiked, today) })
	if _, err := m.Undo(o.act()); err != nil {
		t.Fatal(err)
	}
	words := Minutes(m, o.now).Text(0)
	golden(t, "minutes-last", []byte(words))
	if strings.Contains(words, "rude") || strings.Contains(words, "liked") {
		t.Error(words)
	}
}
