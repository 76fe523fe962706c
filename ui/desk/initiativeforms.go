package desk

import (
	"errors"

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
	} else if c, ok := p.commentHere(i); ok {
		p.askComment(c)
	} else if t, ok := p.tellingHere(i); ok {
		p.askTelling(t)
	}
	return nil
}

func (p *Initiative) askTask(title, place string, t session.Task) {
	who, when := p.who(t.Owner), p.when(t.Due)
	asked := []kit.Field{
		{Label: "What", Value: t.What, Hint: "begin with a verb; @ana by friday may stand behind it", Check: p.checkTask(t.What)},
		who.Field("Who", ownerHint), when.Field("By"),
		{Label: "Cost", Value: t.Cost, Optional: true, Hint: "in words, or empty"},
	}
	if t.Everyone {
		asked = append(asked, yesOrNo("For everyone", true, "yes lists the names to tick off"))
	}
	d := kit.NewDrafted(p.host, p.place(place), title, nil, asked...)
	p.refill(d, fields.TaskSaid(t.ID), func(v []string, a session.Act, m *session.Meeting, i *session.Initiative) (string, error) {
		due, err := when.Read(v[2])
		if err != nil {
			return "", err
		}
		owner, err := who.Find(a, m, v[1])
		if err != nil {
			return "", err
		}
		to := session.Task{ID: t.ID, What: v[0], Owner: owner, Due: due, Cost: v[3], Everyone: t.Everyone && v[4] == yes}
		if to, err = p.readTask(a, m, to, t); err != nil {
			return "", err
		}
		if t.ID != 0 {
			return taskKey(t.ID), i.ChangeTask(a, to)
		}
		id, err := i.AddTask(a, to)
		return taskKey(id), err
	})
}

func (p *Initiative) askObstacle(title, place string, o session.Obstacle) {
	who, when := p.who(o.Who), p.when(o.By)
	d := kit.NewDrafted(p.host, p.place(place), title, nil, []kit.Field{
		{Label: "What", Value: o.What, Hint: "one thing in a line", Check: fields.Line("obstacle", session.MaxIdea)},
		{Label: "Kind", Value: string(o.Kind), Options: texts(session.ObstacleKinds()), Hint: optionHint},
		who.Field("Who clears it", ownerHint), when.Field("By"),
	}...)
	p.refill(d, fields.ObstacleSaid(o.ID), func(v []string, a session.Act, m *session.Meeting, i *session.Initiative) (string, error) {
		by, err := when.Read(v[3])
		if err != nil {
			return "", err
		}
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
}

// filled is what a rule does with the values of a form, and the row it is about.
type filled func(v []string, a session.Act, m *session.Meeting, i *session.Initiative) (key string, err error)

// fill asks for what a form wants, carries it out, and goes to the row that the
// rule names. What a rule refuses is asked again, with all that was typed.
func (p *Initiative) fill(d *kit.Drafted, rule filled) {
	p.host.Ask(d, func() {
		v, key := d.Values(), ""
		err := p.tend(func(a session.Act, m *session.Meeting, i *session.Initiative) (err error) {
			key, err = rule(v, a, m, i)
			return err
		})
		if err != nil {
			p.host.Refuse(err)
			if again := new(session.FieldError); errors.As(err, &again) {
				p.fill(d, rule)
			}
			return
		}
		d.Forget()
		if p.initiative() != nil {
			p.sheet.choose(key)
		}
	})
}

// refill is fill for a form that is filled with what the initiative says: when
// another window changed that meanwhile, the form is refused.
func (p *Initiative) refill(d *kit.Drafted, said func(*session.Initiative) any, rule filled) {
	i := p.initiative()
	if i == nil {
		return
	}
	began := said(i)
	p.fill(d, func(v []string, a session.Act, m *session.Meeting, i *session.Initiative) (string, error) {
		if err := fields.Still(d, began, said(i)); err != nil {
			return "", err
		}
		return rule(v, a, m, i)
	})
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

// past is the field for a day that was, today when nothing else is known.
func (p *Initiative) past(was session.Date) fields.Past {
	today := p.host.Today()
	if was.IsZero() {
		was = today
	}
	return fields.Past{Today: today, Was: was}
}

// optionHint stands below a field with options.
const optionHint = "left and right, or its first letter"

// The answers of a field that asks for one of two.
const yes, no = "yes", "no"

func yesOrNo(label string, is bool, hint string) kit.Field {
	f := kit.Field{Label: label, Value: no, Options: []string{yes, no}, Hint: hint}
	if is {
		f.Value = yes
	}
	return f
}

// texts are values of the domain as options.
func texts[T ~string](values []T) []string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = string(v)
	}
	return out
}
