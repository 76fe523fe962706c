package desk

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/fields"
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
		p.tickTask(*task)
	} else if obstacle != nil {
		p.clear(*obstacle)
	}
	return nil
}

// tickTask says that a task is done. Should another window have been faster,
// it stays done.
func (p *Initiative) tickTask(t session.Task) {
	kept := p.do(func(a session.Act, _ *session.Meeting, i *session.Initiative) error {
		if now, ok := i.Task(t.ID); ok && now.Done.IsZero() != t.Done.IsZero() {
			return nil
		}
		return i.TickTask(a, t.ID)
	})
	i := p.initiative()
	if !kept || i == nil || !t.Done.IsZero() || i.DoneTasks() < len(i.Tasks) {
		return
	}
	if i.Status == session.StatusChosen || i.Status == session.StatusPreparing {
		p.host.Say("That was the last task. When customers can see it, press s and choose live")
	}
}

func (p *Initiative) clear(o session.Obstacle) {
	p.do(func(a session.Act, _ *session.Meeting, i *session.Initiative) error {
		if now, ok := i.Obstacle(o.ID); ok && now.Cleared.IsZero() != o.Cleared.IsZero() {
			return nil
		}
		return i.ClearObstacle(a, o.ID)
	})
}

// remove takes a task or an obstacle off the page; undo brings it back.
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
	} else {
		return nil
	}
	if p.do(rule) {
		p.host.Say("Removed: " + kit.Truncate(what, session.HeadlineCell) + ". ctrl+z brings it back")
	}
	return nil
}

// askStatus lets choose how far the idea is.
func (p *Initiative) askStatus() tea.Cmd {
	i := p.initiative()
	if i == nil {
		return nil
	}
	next := i.Status.Next()
	options := make([]kit.Option, len(next))
	for n, status := range next {
		options[n] = kit.Option{Text: statusWords(status)}
	}
	d := kit.NewChoose("How far is it? Now it is "+string(i.Status)+".", options)
	p.host.Ask(d, func() { p.setStatus(next[d.Chosen()], "") })
	return nil
}

func statusWords(s session.Status) string {
	switch s {
	case session.StatusPreparing:
		return "preparing: we are working on it"
	case session.StatusLive:
		return "live: customers can have it"
	case session.StatusKept:
		return "kept: it stays, this is how we do it now"
	case session.StatusChanged:
		return "changed: it became something else"
	case session.StatusStopped:
		return "stopped: we leave it"
	}
	return string(s)
}

// setStatus moves the initiative on. Where the rule wants to know why, it asks
// and tries again.
func (p *Initiative) setStatus(to session.Status, reason string) {
	today := p.host.Today()
	err := p.host.Do(func(a session.Act, m *session.Meeting) error {
		i, ok := m.Initiative(p.id)
		if !ok {
			return session.ErrNotFound
		}
		return i.SetStatus(a, to, today, reason)
	})
	var field *session.FieldError
	if reason == "" && errors.As(err, &field) && field.Field == "reason" {
		p.askReason(to, field.Msg)
	} else if err != nil {
		p.host.Refuse(err)
	}
}

// askReason asks why, in the words of the rule that wants to know, unless it
// quotes more than a title can hold.
func (p *Initiative) askReason(to session.Status, why string) {
	const most = 110
	if kit.Width(why) > most {
		why = "Something is still in the way. Clear it, or say why customers can have it all the same"
	}
	d := kit.NewDrafted(p.host, p.place("status:"+string(to)), why, nil, kit.Field{Label: "Because", Check: fields.Line("reason", session.MaxIdea)})
	p.host.Ask(d, func() {
		p.setStatus(to, d.Values()[0])
		d.Forget()
	})
}

// place is where a draft of this page belongs.
func (p *Initiative) place(what string) string { return "initiative:" + p.id.String() + ":" + what }
