package room

import (
	"cmp"
	"errors"

	"flashpoint/session"
	"flashpoint/ui/fields"
	"flashpoint/ui/kit"
)

// live are the ideas that customers have, each to be kept, changed or stopped.
func (b *lastBuilder) live() []lastRow {
	var rows []lastRow
	for _, i := range b.e.Initiatives {
		check, looked := b.looked(i.ID)
		if i.Status != session.StatusLive && !looked {
			continue
		}
		row := lastRow{of: i.ID, does: "look at it", item: func() kit.Item {
			note := cmp.Or(timesWords(b.heard[i.ID].Praise), "nothing heard") + " " + b.since()
			if looked {
				note = checkWords(check)
			}
			return kit.Item{Mark: tick(looked), Text: i.Title, Note: note}
		}}
		if row.dealt = looked; looked {
			row.does = "look again"
		}
		if now, ok := b.fetched(i.ID); ok && now.Status != session.StatusLive {
			row.off = "This idea is " + string(now.Status) + " now"
		}
		row.do = func() { b.last.fetch(i.ID, b.last.askCheck) }
		rows = append(rows, row)
	}
	return rows
}

// looked is how this meeting looked at an idea; ok is false where it did not.
func (b *lastBuilder) looked(id session.ID) (last session.CheckIn, ok bool) {
	if now, here := b.fetched(id); here {
		for _, c := range now.CheckIns {
			if c.Session == b.m.Session.ID() {
				last, ok = c, true
			}
		}
	}
	return last, ok
}

// checkWords say what a look at an idea came to: "looked at: keep, still a
// surprise", or "stopped: nobody rings it".
func checkWords(c session.CheckIn) string {
	switch c.Verdict {
	case session.VerdictChange:
		return string(session.StatusChanged) + ": " + c.Note
	case session.VerdictStop:
		return string(session.StatusStopped) + ": " + c.Note
	}
	return "looked at: " + c.String()
}

// fetch brings an initiative here and does something about it.
func (l *lastTime) fetch(id session.ID, do func(*session.Initiative)) {
	l.host.Fetch(id, func() {
		if i, ok := l.host.Meeting().Initiative(id); ok {
			do(i)
			return
		}
		l.host.Refuse(errors.New("this idea is no longer chosen: its promotion was taken back"))
	})
}

// tend carries out a rule on an initiative of an earlier meeting.
func (l *lastTime) tend(id session.ID, rule func(a session.Act, m *session.Meeting, i *session.Initiative) error) bool {
	return attempt(l.host, func(a session.Act, m *session.Meeting) error {
		return m.Tend(a, id, func(i *session.Initiative) error { return rule(a, m, i) })
	})
}

// askCheck asks what becomes of a live idea.
func (l *lastTime) askCheck(i *session.Initiative) {
	id := i.ID()
	d := kit.NewDrafted(l.host, "last check "+id.String(), fields.LookTitle+" "+i.Title, fields.LookCheck, fields.Look()...)
	askDrafted(l.host, d, func(v []string) bool {
		look := fields.ReadLook(v)
		done := l.tend(id, func(a session.Act, m *session.Meeting, i *session.Initiative) error {
			look.On, look.Session = session.DateOf(a.At), m.Session.ID()
			return i.CheckIn(a, look)
		})
		if done {
			l.inList = l.point() // with none left Enter goes on
		}
		if done && look.Verdict == session.VerdictChange {
			l.host.Say(fields.LookChanged)
		}
		return done
	})
}
