package main

import (
	"fmt"
	"slices"
	"time"

	"flashpoint/session"
)

// What became of the chosen ideas after their meetings.

// liveOn tells the initiatives' lives up to today.
func (t *tale) liveOn() {
	if t.err != nil {
		return
	}
	for _, life := range []struct {
		key  string
		tell func(*session.Initiative)
	}{
		{"dogs", t.dogsKept},
		{"foam", t.foamLive},
		{"card", t.cardStopped},
		{"jars", t.jarsPreparing},
	} {
		if i := t.initiatives[life.key]; i != nil {
			life.tell(i)
		} else {
			t.try(fmt.Errorf("no initiative came of %q", life.key))
		}
	}
}

func (t *tale) dogsKept(i *session.Initiative) {
	t.clock("2026-06-17 17:40")
	t.move(i, session.StatusPreparing, "")
	t.tick(i, "Buy a slate and two chalk pens")
	t.clock("2026-06-22 07:10")
	t.tick(i, "Screw it to the door frame, low enough for children")
	t.clock("2026-06-23 18:05")
	t.tick(i, "Ask every dog's name for a week")
	t.clock("2026-06-24 07:05")
	t.move(i, session.StatusLive, "")
	t.clock("2026-09-24 18:20")
	t.move(i, session.StatusKept, "Forty-one dogs on the slate, and people bring friends to show them theirs")
}

func (t *tale) foamLive(i *session.Initiative) {
	t.clock("2026-07-22 15:30")
	t.move(i, session.StatusPreparing, "")
	t.clock("2026-08-02 20:15")
	t.tick(i, "Draw twelve cards: cat, sailing boat, hedgehog …")
	t.clock("2026-08-14 19:45")
	t.tick(i, "Two evenings of hedgehogs for everybody at the machine")
	t.unblock(i, "Only Theo can pour a hedgehog")
	t.clock("2026-08-17 12:00")
	t.tick(i, "Have the cards printed so that they can be wiped")
	t.clock("2026-08-18 07:00")
	t.move(i, session.StatusLive, "")
}

func (t *tale) cardStopped(i *session.Initiative) {
	t.clock("2026-08-31 16:00")
	t.move(i, session.StatusPreparing, "")
	t.tick(i, "Write cards for the six offices that order most")
	t.clock("2026-09-07 08:20")
	t.unblock(i, "People may not want their names on our wall")
	t.tick(i, "A box for the cards next to the telephone")
	t.move(i, session.StatusLive, "")
	t.clock("2026-10-20 17:50")
	t.move(i, session.StatusStopped, "Offices change people every week: by October nine cards of fourteen were wrong")
}

func (t *tale) jarsPreparing(i *session.Initiative) {
	t.clock("2026-09-30 14:10")
	t.move(i, session.StatusPreparing, "")
	t.clock("2026-10-09 11:30")
	t.tick(i, "Ask the roaster for a handful of each")
}

// move changes an initiative's status on the tale's day.
func (t *tale) move(i *session.Initiative, to session.Status, reason string) {
	t.do(func(a session.Act) error { return i.SetStatus(a, to, t.today(), reason) })
}

// task puts something to do on the checklist; owner and due may be "".
func (t *tale) task(i *session.Initiative, what, owner, due, cost string) {
	t.wait(12 * time.Second)
	t.do(func(a session.Act) error {
		task := session.Task{What: what, Due: t.due(due), Cost: cost}
		if owner != "" {
			task.Owner = t.person(owner)
		}
		_, err := i.AddTask(a, task)
		return err
	})
}

// tick marks the task of that name done.
func (t *tale) tick(i *session.Initiative, what string) {
	t.do(func(a session.Act) error {
		n := slices.IndexFunc(i.Tasks, func(x session.Task) bool { return x.What == what })
		if n < 0 {
			return fmt.Errorf("no task %q", what)
		}
		return i.TickTask(a, i.Tasks[n].ID)
	})
}

// blocked says who clears what the gate said is in the way, and by when.
func (t *tale) blocked(i *session.Initiative, who, by string) {
	t.do(func(a session.Act) error {
		if len(i.Obstacles) == 0 {
			return fmt.Errorf("nothing is in the way of %q", i.Title)
		}
		o := i.Obstacles[0]
		o.Who, o.By = t.person(who), t.due(by)
		return i.ChangeObstacle(a, o)
	})
}

// unblock clears the obstacle of that name.
func (t *tale) unblock(i *session.Initiative, what string) {
	t.do(func(a session.Act) error {
		n := slices.IndexFunc(i.Obstacles, func(o session.Obstacle) bool { return o.What == what })
		if n < 0 {
			return fmt.Errorf("no obstacle %q", what)
		}
		return i.ClearObstacle(a, i.Obstacles[n].ID)
	})
}

// promise writes the standard and how customers are asked.
func (t *tale) promise(i *session.Initiative, when, we, asking string) {
	t.do(func(a session.Act) error { return i.SetStandard(a, when, we) })
	t.do(func(a session.Act) error { return i.SetAsking(a, asking) })
}
