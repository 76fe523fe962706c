package room

import (
	"cmp"
	"fmt"

	"flashpoint/session"
	"flashpoint/ui/fields"
	"flashpoint/ui/kit"
)

// change asks for what the row under the cursor says.
func (p *plan) change() {
	i, _, ok := p.current()
	if !ok {
		return
	}
	switch row := p.row(); row.once {
	case "standard":
		p.askStandard()
	case "asking":
		p.askAsking()
	case "cost":
		p.askCost()
	default:
		if t, ok := i.Task(row.task); ok {
			p.askTask(t)
		} else if o, ok := i.Obstacle(row.obstacle); ok {
			p.obstacleForm("Change what is in the way", o)
		}
	}
}

func (p *plan) askTask(t session.Task) {
	who, when := p.who(t.Owner), p.when(t.Due)
	p.askOn(fmt.Sprint("task ", t.ID), "Change the task", fields.TaskSaid(t.ID), func(r check) bool { return r.task == t.ID }, func(a session.Act, m *session.Meeting, i *session.Initiative, v []string) error {
		due, err := when.Read(v[2])
		if err != nil {
			return err
		}
		owner, err := who.Find(a, m, v[1])
		if err != nil {
			return err
		}
		return i.ChangeTask(a, session.Task{ID: t.ID, What: v[0], Owner: owner, Due: due, Cost: v[3], Everyone: t.Everyone})
	},
		kit.Field{Label: "What", Value: t.What, Check: fields.Line("task", session.MaxIdea)},
		who.Field("Who", "One owner; empty for nobody yet"),
		when.Field("By"),
		kit.Field{Label: "Cost", Value: t.Cost, Optional: true})
}

func (p *plan) askObstacle() {
	p.obstacleForm("What is in the way?", session.Obstacle{Kind: session.ObstacleOther})
}

// obstacleForm asks for a new obstacle, or to change one that has its ID.
func (p *plan) obstacleForm(title string, o session.Obstacle) {
	who, when, at := p.who(o.Who), p.when(o.By), o.ID
	p.askOn(fmt.Sprint("obstacle ", o.ID), title, fields.ObstacleSaid(o.ID), func(r check) bool { return r.obstacle != 0 && r.obstacle == at }, func(a session.Act, m *session.Meeting, i *session.Initiative, v []string) error {
		by, err := when.Read(v[3])
		if err != nil {
			return err
		}
		clearer, err := who.Find(a, m, v[2])
		if err != nil {
			return err
		}
		to := session.Obstacle{ID: o.ID, What: v[0], Kind: session.ObstacleKind(v[1]), Who: clearer, By: by}
		if o.ID == 0 {
			at, err = i.AddObstacle(a, to)
			return err
		}
		return i.ChangeObstacle(a, to)
	},
		kit.Field{Label: "What", Value: o.What, Hint: "What stops us?", Check: fields.Line("obstacle", session.MaxIdea)},
		kit.Field{Label: "Which is", Value: string(o.Kind), Options: obstacleKinds(), Hint: "Left and right choose"},
		who.Field("Who", "Who clears it? Empty for nobody yet"),
		when.Field("By"))
}

func (p *plan) askStandard() {
	i, _, ok := p.current()
	if !ok {
		return
	}
	p.askOn("standard", "Our promise: when …, we …", func(i *session.Initiative) any { return i.Standard }, onceRow("standard"), func(a session.Act, _ *session.Meeting, i *session.Initiative, v []string) error {
		return i.SetStandard(a, v[0], v[1])
	},
		kit.Field{Label: "When", Value: i.Standard.When, Hint: "What the customer does, or what we notice"},
		kit.Field{Label: "We", Value: i.Standard.We, Hint: "What we do then, every time"})
}

func (p *plan) askAsking() {
	i, _, ok := p.current()
	if !ok {
		return
	}
	p.askOn("asking", "How do we ask customers about it? Face to face first.", func(i *session.Initiative) any { return i.Asking }, onceRow("asking"), func(a session.Act, _ *session.Meeting, i *session.Initiative, v []string) error {
		return i.SetAsking(a, v[0])
	}, kit.Field{Label: "Ask", Value: cmp.Or(i.Asking, "Ask at the till: what did you think of it?"), Check: fields.Line("asking", session.MaxIdea)})
}

func (p *plan) askCost() {
	i, _, ok := p.current()
	if !ok {
		return
	}
	p.askOn("cost", "What does it cost?", func(i *session.Initiative) any { return i.Cost }, onceRow("cost"), func(a session.Act, _ *session.Meeting, i *session.Initiative, v []string) error {
		return i.SetCost(a, session.Cost{Amount: v[0], ApprovedBy: v[1]})
	},
		kit.Field{Label: "Cost", Value: cmp.Or(i.Cost.Amount, i.Gate.Cost), Hint: "In words or figures: 40 a month", Check: fields.Line("cost", session.MaxName)},
		kit.Field{Label: "Approved by", Value: i.Cost.ApprovedBy, Optional: true, Hint: "Who said yes?"})
}

// askOn asks for values of the initiative on the wall and does with them what
// rule says. The row it is about is the current one then. said is what the form is
// filled with: when another window changed that meanwhile, the form is refused.
func (p *plan) askOn(place, title string, said func(*session.Initiative) any, row func(check) bool, rule func(a session.Act, m *session.Meeting, i *session.Initiative, values []string) error, asked ...kit.Field) {
	i, _, ok := p.current()
	if !ok {
		return
	}
	id, began := i.ID(), said(i)
	d := kit.NewDrafted(p.host, "plan "+id.String()+" "+place, title, nil, asked...)
	askDrafted(p.host, d, func(values []string) bool {
		done := p.onThe(id, func(a session.Act, m *session.Meeting, i *session.Initiative) error {
			if err := fields.Still(d, began, said(i)); err != nil {
				return err
			}
			return rule(a, m, i, values)
		})
		if done {
			p.turnTo(row)
		}
		return done
	})
}

// onceRow means one of the lines that every initiative has once.
func onceRow(name string) func(check) bool {
	return func(r check) bool { return r.once == name }
}

// who and when are the fields for somebody and for a day.
func (p *plan) who(was session.Person) fields.Who {
	return fields.Who{Meeting: p.host.Meeting, Was: was}
}

func (p *plan) when(was session.Date) fields.When { return fields.When{Today: p.today(), Was: was} }
