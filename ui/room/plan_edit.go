package room

import (
	"fmt"

	"flashpoint/session"
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
			p.askChangedObstacle(o)
		}
	}
}

func (p *plan) askTask(t session.Task) {
	form := kit.NewForm("Change the task", []kit.Field{
		{Label: "What", Value: t.What},
		p.personField("Who", t.Owner, "One owner; empty for nobody yet"),
		p.dayField("By", t.Due),
		{Label: "Cost", Value: t.Cost, Optional: true},
	}, nil)
	p.host.Ask(form, func() {
		v := form.Values()
		t.What, t.Owner, t.Due, t.Cost = v[0], p.person(v[1], t.Owner), p.day(v[2], t.Due), v[3]
		p.on(func(a session.Act, i *session.Initiative) error { return i.ChangeTask(a, t) })
	})
}

func (p *plan) askObstacle() {
	p.obstacleForm("What is in the way?", session.Obstacle{Kind: session.ObstacleOther}, func(a session.Act, i *session.Initiative, o session.Obstacle) error {
		_, err := i.AddObstacle(a, o)
		return err
	})
}

func (p *plan) askChangedObstacle(o session.Obstacle) {
	p.obstacleForm("Change what is in the way", o, func(a session.Act, i *session.Initiative, o session.Obstacle) error {
		return i.ChangeObstacle(a, o)
	})
}

func (p *plan) obstacleForm(title string, o session.Obstacle, save func(session.Act, *session.Initiative, session.Obstacle) error) {
	kinds := make([]string, len(session.ObstacleKinds()))
	for i, k := range session.ObstacleKinds() {
		kinds[i] = string(k)
	}
	form := kit.NewForm(title, []kit.Field{
		{Label: "What", Value: o.What, Hint: "What stops us?"},
		{Label: "Which is", Value: string(o.Kind), Options: kinds, Hint: "Left and right choose"},
		p.personField("Who", o.Who, "Who clears it? Empty for nobody yet"),
		p.dayField("By", o.By),
	}, nil)
	p.host.Ask(form, func() {
		v := form.Values()
		o.What, o.Kind, o.Who, o.By = v[0], session.ObstacleKind(v[1]), p.person(v[2], o.Who), p.day(v[3], o.By)
		p.on(func(a session.Act, i *session.Initiative) error { return save(a, i, o) })
	})
}

func (p *plan) askStandard() {
	i, _, ok := p.current()
	if !ok {
		return
	}
	form := kit.NewForm("Our promise: when …, we …", []kit.Field{
		{Label: "When", Value: i.Standard.When, Hint: "What the customer does, or what we notice"},
		{Label: "We", Value: i.Standard.We, Hint: "What we do then, every time"},
	}, nil)
	p.host.Ask(form, func() {
		v := form.Values()
		p.on(func(a session.Act, i *session.Initiative) error { return i.SetStandard(a, v[0], v[1]) })
	})
}

func (p *plan) askAsking() {
	i, _, ok := p.current()
	if !ok {
		return
	}
	value := i.Asking
	if value == "" {
		value = fmt.Sprintf("Ask at the till: what did you think of %q?", kit.Truncate(i.Title, 24))
	}
	d := kit.NewPrompt("How do we ask customers about it? Face to face first.", kit.Field{Label: "Ask", Value: value})
	p.host.Ask(d, func() {
		p.on(func(a session.Act, i *session.Initiative) error { return i.SetAsking(a, d.Value()) })
	})
}

func (p *plan) askCost() {
	i, _, ok := p.current()
	if !ok {
		return
	}
	amount := i.Cost.Amount
	if amount == "" {
		amount = i.Gate.Cost
	}
	approved := i.Cost.ApprovedBy
	form := kit.NewForm("What does it cost?", []kit.Field{
		{Label: "Cost", Value: amount, Hint: "In words or figures: 40 a month"},
		{Label: "Approved by", Value: approved, Optional: true, Hint: "Who said yes?"},
	}, nil)
	p.host.Ask(form, func() {
		v := form.Values()
		p.on(func(a session.Act, i *session.Initiative) error {
			return i.SetCost(a, session.Cost{Amount: v[0], ApprovedBy: v[1]})
		})
	})
}

// personField asks for somebody on the roster, and says who was understood.
func (p *plan) personField(label string, was session.Person, hint string) kit.Field {
	return kit.Field{Label: label, Value: was.Name, Optional: true, Hint: hint, Check: func(said string) (string, error) {
		found := p.person(said, was)
		switch {
		case found.ID.IsZero():
			return "", fmt.Errorf("%s is not on the roster; a task typed with @%s adds them", said, said)
		case found.Name == said:
			return "", nil
		}
		return found.Name, nil
	}}
}

// person is whom a name means: somebody on the roster, or who was there before.
func (p *plan) person(said string, was session.Person) session.Person {
	if session.Clean(said) == "" {
		return session.Person{}
	}
	if was.Name != "" && session.SameName(said, was.Name) {
		return was
	}
	line := session.ParseLine("@"+session.Clean(said), p.owners())
	if len(line.Authors) != 1 || line.Text != "" {
		return session.Person{}
	}
	person, _ := p.host.Meeting().Shop.Person(line.Authors[0])
	return person
}

// dayField asks for a day, and says which one was understood. A day that stands
// there already may be past.
func (p *plan) dayField(label string, was session.Date) kit.Field {
	return kit.Field{Label: label, Value: was.Words(p.today()), Optional: true, Hint: "friday, in 2 weeks, 12 dec", Check: func(said string) (string, error) {
		if said == was.Words(p.today()) {
			return "", nil
		}
		d, err := session.ParseDue(said, p.today())
		if err != nil {
			return "", err
		}
		return dayWords(d, p.today()), nil
	}}
}

// day is what a day field's value means.
func (p *plan) day(said string, was session.Date) session.Date {
	if said != "" && said == was.Words(p.today()) {
		return was
	}
	d, err := session.ParseDue(said, p.today())
	if err != nil {
		return session.Date{}
	}
	return d
}
