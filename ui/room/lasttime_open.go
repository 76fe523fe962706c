package room

import (
	"fmt"
	"slices"

	"flashpoint/session"
	"flashpoint/ui/fields"
	"flashpoint/ui/kit"
)

// open are the tasks that are not done and the obstacles that nobody clears:
// tasks that were late first, then those obstacles, then the other tasks.
func (b *lastBuilder) open() []lastRow {
	var late, rest []lastRow
	for _, t := range b.e.Tasks {
		row, ok := b.task(t)
		switch {
		case !ok:
		case t.Late(b.today):
			late = append(late, row)
		default:
			rest = append(rest, row)
		}
	}
	var blocked []lastRow
	for _, o := range b.e.Obstacles {
		if row, ok := b.obstacle(o); ok {
			blocked = append(blocked, row)
		}
	}
	return slices.Concat(late, blocked, rest)
}

// task is a task as it is now; ok is false where it is no more.
func (b *lastBuilder) task(t session.OpenTask) (row lastRow, ok bool) {
	task, ok := t.Task, !b.own(t.Initiative)
	ended := ""
	if now, here := b.fetched(t.Initiative); here {
		if task, ok = now.Task(t.ID); task.Done.IsZero() {
			ended = endedWords(now)
		}
	}
	done := task.Done.IsZero() // what Enter makes of it
	row = lastRow{of: t.Initiative, about: t.Title, does: "tick it off", off: ended, item: func() kit.Item {
		item := taskItem(b.m.Shop, task, b.today)
		if ended != "" {
			item.Note = ended
		}
		return item
	}, do: func() {
		b.last.fetch(t.Initiative, func(*session.Initiative) {
			b.last.tend(t.Initiative, func(a session.Act, _ *session.Meeting, i *session.Initiative) error { return i.SetDone(a, t.ID, done) })
		})
	}}
	if !task.Done.IsZero() {
		row.does = "open it again"
	}
	return row, ok
}

// endedWords say that an idea was ended in this meeting, "" when it was not: what
// is open of it stays on its page, so that no page goes away under a hand.
func endedWords(i *session.Initiative) string {
	if !i.Status.Ended() {
		return ""
	}
	return "the idea is " + string(i.Status) + " now"
}

// obstacle is one that nobody cleared when the meeting was opened; ok is false
// where somebody did, or where it is no more.
func (b *lastBuilder) obstacle(o session.OpenObstacle) (row lastRow, ok bool) {
	obstacle, ok := o.Obstacle, !b.own(o.Initiative)
	ended := ""
	if !o.Who.ID.IsZero() {
		return row, false
	}
	if now, here := b.fetched(o.Initiative); here {
		obstacle, ok = now.Obstacle(o.ID)
		ended = endedWords(now)
	}
	row = lastRow{of: o.Initiative, about: o.Title, does: "give it to somebody", off: ended, item: func() kit.Item {
		item := obstacleItem(b.m.Shop, obstacle, b.today)
		if obstacle.Who.ID.IsZero() {
			item.Note = "nobody yet"
		}
		if ended != "" {
			item.Note = ended
		}
		return item
	}, do: func() {
		b.last.fetch(o.Initiative, func(i *session.Initiative) { b.last.askWho(i, o.ID) })
	}}
	return row, ok
}

// askWho asks who clears an obstacle, and by when.
func (l *lastTime) askWho(i *session.Initiative, id session.ObstacleID) {
	o, ok := i.Obstacle(id)
	if !ok {
		return
	}
	of, who, when := i.ID(), fields.Who{Meeting: l.host.Meeting, Was: o.Who}, fields.When{Today: session.DateOf(l.host.Now()), Was: o.By}
	name := who.Field("Who", "Somebody who is here; a new name is new on the roster")
	name.Optional = false
	askFor(l.host, fmt.Sprint("last obstacle ", of, " ", id), "Who clears it? "+obstacleText(o), func(v []string) bool {
		return l.tend(of, func(a session.Act, m *session.Meeting, i *session.Initiative) error {
			now, ok := i.Obstacle(id)
			if !ok {
				now = o // the rule says that it is gone
			}
			var err error
			if now.By, err = when.Read(v[1]); err != nil {
				return err
			}
			if now.Who, err = who.Find(a, m, v[0]); err != nil {
				return err
			}
			return i.ChangeObstacle(a, now)
		})
	}, name, when.Field("By"))
}
