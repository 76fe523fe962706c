package desk

import (
	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// at is the task or the obstacle that the cursor is on, if any.
func (p *Initiative) at(i *session.Initiative) (*session.Task, *session.Obstacle) {
	key := p.sheet.key()
	for n := range i.Tasks {
		if taskKey(i.Tasks[n].ID) == key {
			return &i.Tasks[n], nil
		}
	}
	for n := range i.Obstacles {
		if obstacleKey(i.Obstacles[n].ID) == key {
			return nil, &i.Obstacles[n]
		}
	}
	return nil, nil
}

// tick marks what the cursor is on done, or not done. What is not on the
// screen is shown first: nothing is ticked blindly.
func (p *Initiative) tick() tea.Cmd {
	i := p.initiative()
	if i == nil {
		return nil
	}
	if p.sheet.free && !p.sheet.shown {
		p.sheet.free = false
		return nil
	}
	if task, obstacle := p.at(i); task != nil {
		if !p.showsNames(i, *task) {
			p.tickTask(*task)
		}
	} else if obstacle != nil {
		p.clear(*obstacle)
	} else {
		p.tickName(i)
	}
	return nil
}

// tickTask says that a task is done, or not after all.
func (p *Initiative) tickTask(t session.Task) {
	done := t.Done.IsZero()
	if !p.do(func(a session.Act, _ *session.Meeting, i *session.Initiative) error { return i.SetDone(a, t.ID, done) }) {
		return
	}
	i := p.initiative()
	switch {
	case !done:
		p.ticked("Open again", t.What)
	case i != nil && i.DoneTasks() == len(i.Tasks) && (i.Status == session.StatusChosen || i.Status == session.StatusPreparing):
		p.host.Say("That was the last task. When customers can see it, press s and choose live")
	default:
		p.ticked("Done", t.What)
	}
}

func (p *Initiative) clear(o session.Obstacle) {
	cleared, word := o.Cleared.IsZero(), "Cleared"
	if !cleared {
		word = "In the way again"
	}
	if p.do(func(a session.Act, _ *session.Meeting, i *session.Initiative) error {
		return i.SetCleared(a, o.ID, cleared)
	}) {
		p.ticked(word, o.What)
	}
}

// ticked says what Enter did: one that was not meant is seen, and taken back.
func (p *Initiative) ticked(word, what string) {
	p.host.Say(word + ": " + kit.Truncate(what, session.HeadlineCell) + "; ctrl+z takes it back")
}

// remove takes what the cursor is on off the page; undo brings it back.
func (p *Initiative) remove() tea.Cmd {
	i := p.initiative()
	if i == nil {
		return nil
	}
	what := ""
	var rule func(session.Act, *session.Meeting, *session.Initiative) error
	if task, obstacle := p.at(i); task != nil {
		id := task.ID
		what = task.What
		rule = func(a session.Act, _ *session.Meeting, i *session.Initiative) error { return i.RemoveTask(a, id) }
	} else if obstacle != nil {
		id := obstacle.ID
		what = obstacle.What
		rule = func(a session.Act, _ *session.Meeting, i *session.Initiative) error { return i.RemoveObstacle(a, id) }
	} else if c, ok := p.commentHere(i); ok {
		what = c.Words
		rule = func(a session.Act, _ *session.Meeting, i *session.Initiative) error { return i.RemoveComment(a, c.ID) }
	} else if t, ok := p.tellingHere(i); ok {
		what = "that somebody was told"
		rule = func(a session.Act, _ *session.Meeting, i *session.Initiative) error { return i.RemoveTelling(a, t.ID) }
	} else {
		return nil
	}
	if p.do(rule) {
		p.host.Say("Removed: " + kit.Truncate(what, session.HeadlineCell) + ". ctrl+z brings it back")
	}
	return nil
}

// place is where a draft of this page belongs.
func (p *Initiative) place(what string) string { return "initiative:" + p.id.String() + ":" + what }
