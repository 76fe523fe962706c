package desk

import (
	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/fields"
	"flashpoint/ui/kit"
)

// addTask asks for a new task.
func (p *Initiative) addTask() tea.Cmd {
	p.askTask("A new task", "task", session.Task{})
	return nil
}

// addObstacle asks for a new obstacle.
func (p *Initiative) addObstacle() tea.Cmd {
	p.askObstacle("What is in the way?", "obstacle", session.Obstacle{Kind: session.ObstacleOther})
	return nil
}

// edit asks for what the cursor is on anew.
func (p *Initiative) edit() tea.Cmd {
	i := p.initiative()
	if i == nil {
		return nil
	}
	if task, obstacle := p.at(i); task != nil {
		p.askTask("This task", taskKey(task.ID), *task)
	} else if obstacle != nil {
		p.askObstacle("This obstacle", obstacleKey(obstacle.ID), *obstacle)
	}
	return nil
}

func (p *Initiative) askTask(title, place string, t session.Task) {
	who, when := p.who(t.Owner), p.when(t.Due)
	d := kit.NewDrafted(p.host, p.place(place), title, nil, []kit.Field{
		{Label: "What", Value: t.What, Hint: "begin with a verb: order the cups", Check: fields.Line("task", session.MaxIdea)},
		who.Field("Who", ownerHint), when.Field("By"),
		{Label: "Cost", Value: t.Cost, Optional: true, Hint: "in words, or empty"},
	}...)
	p.host.Ask(d, func() {
		v := d.Values()
		due, err := when.Read(v[2])
		if err != nil {
			p.host.Refuse(err)
			return
		}
		p.answered(d, func(a session.Act, m *session.Meeting, i *session.Initiative) (string, error) {
			owner, err := who.Find(a, m, v[1])
			if err != nil {
				return "", err
			}
			to := session.Task{ID: t.ID, What: v[0], Owner: owner, Due: due, Cost: v[3]}
			if t.ID != 0 {
				return taskKey(t.ID), i.ChangeTask(a, to)
			}
			id, err := i.AddTask(a, to)
			return taskKey(id), err
		})
	})
}

func (p *Initiative) askObstacle(title, place string, o session.Obstacle) {
	who, when := p.who(o.Who), p.when(o.By)
	var kinds []string
	for _, k := range session.ObstacleKinds() {
		kinds = append(kinds, string(k))
	}
	d := kit.NewDrafted(p.host, p.place(place), title, nil, []kit.Field{
		{Label: "What", Value: o.What, Hint: "one thing in a line", Check: fields.Line("obstacle", session.MaxIdea)},
		{Label: "Kind", Value: string(o.Kind), Options: kinds, Hint: "left and right, or its first letter"},
		who.Field("Who clears it", ownerHint), when.Field("By"),
	}...)
	p.host.Ask(d, func() {
		v := d.Values()
		by, err := when.Read(v[3])
		if err != nil {
			p.host.Refuse(err)
			return
		}
		p.answered(d, func(a session.Act, m *session.Meeting, i *session.Initiative) (string, error) {
			clearer, err := who.Find(a, m, v[2])
			if err != nil {
				return "", err
			}
			to := session.Obstacle{ID: o.ID, Kind: session.ObstacleKind(v[1]), What: v[0], Who: clearer, By: by}
			if o.ID != 0 {
				return obstacleKey(o.ID), i.ChangeObstacle(a, to)
			}
			id, err := i.AddObstacle(a, to)
			return obstacleKey(id), err
		})
	})
}

// answered carries out what a form asked for, forgets its draft, and goes to
// the row that the rule names.
func (p *Initiative) answered(d *kit.Drafted, rule func(session.Act, *session.Meeting, *session.Initiative) (key string, err error)) {
	key := ""
	kept := p.do(func(a session.Act, m *session.Meeting, i *session.Initiative) (err error) {
		key, err = rule(a, m, i)
		return err
	})
	if !kept {
		return
	}
	d.Forget()
	if p.initiative() != nil {
		p.sheet.choose(key)
	}
}

// ownerHint stands below the field for somebody.
const ownerHint = "one name; empty while nobody has it"

// who and when are the fields for somebody and for a day.
func (p *Initiative) who(was session.Person) fields.Who {
	return fields.Who{Meeting: p.host.Meeting, Was: was}
}

func (p *Initiative) when(was session.Date) fields.When {
	return fields.When{Today: p.host.Today(), Was: was}
}
