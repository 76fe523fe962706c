package sample

import (
	"errors"
	"fmt"
	"time"

	"flashpoint/session"
)

// What Plan writes on the checklists of the sample.

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

// promise writes the standard and how customers are asked.
func (t *tale) promise(i *session.Initiative, when, we, asking string) {
	t.do(func(a session.Act) error { return i.SetStandard(a, when, we) })
	t.do(func(a session.Act) error { return i.SetAsking(a, asking) })
}

// looking is what a meeting said of a live idea when it opened.
type looking struct {
	idea     string // the key of the idea
	verdict  session.Verdict
	surprise session.Surprise
	note     string
}

// lookBack opens the meeting with what came of earlier ones.
func (g *gathering) lookBack() {
	for _, x := range g.looks {
		i := g.initiatives[x.idea]
		if i == nil {
			g.try(errors.New("nothing came of " + x.idea))
			return
		}
		m := g.meeting()
		m.Fetched(i)
		g.do(func(a session.Act) error {
			return m.Tend(a, i.ID(), func(i *session.Initiative) error {
				return i.CheckIn(a, session.CheckIn{On: g.today(), Verdict: x.verdict, Surprise: x.surprise, Note: x.note, Session: g.s.ID()})
			})
		})
	}
}
