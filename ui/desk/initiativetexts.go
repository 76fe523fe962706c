package desk

import (
	"errors"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/fields"
	"flashpoint/ui/kit"
)

// textActions write what was agreed about the idea.
func (p *Initiative) textActions(record string) []kit.Action {
	return []kit.Action{
		{ID: "cost", Keys: []string{"m"}, Name: "cost", Help: "What it costs, and who said yes", Off: record, Do: p.askCost},
		{ID: "promise", Keys: []string{"p"}, Name: "our promise", Help: "Write the line “When …, we …”", Off: record, Do: p.askPromise},
		{ID: "asking", Keys: []string{"h"}, Name: "how we ask", Help: "Say how customers are asked about this idea", Off: record, Do: p.askAsking},
		{ID: "figure", Keys: []string{"f"}, Name: "before and after", Help: "Something you count before and after; shown as it is", Off: record, Do: p.askFigure},
	}
}

func (p *Initiative) askCost() tea.Cmd {
	i := p.initiative()
	if i == nil {
		return nil
	}
	d := kit.NewDrafted(p.host, p.place("cost"), "What does it cost?", nil,
		kit.Field{Label: "Cost", Value: i.Cost.Amount, Hint: "in words: 30 euro, an hour a week", Check: fields.Line("cost", session.MaxName)},
		kit.Field{Label: "Approved by", Value: i.Cost.ApprovedBy, Optional: true, Hint: "who said yes; empty while nobody has"})
	p.refill(d, func(i *session.Initiative) any { return i.Cost }, func(v []string, a session.Act, _ *session.Meeting, i *session.Initiative) (string, error) {
		return "", i.SetCost(a, session.Cost{Amount: v[0], ApprovedBy: v[1]})
	})
	return nil
}

func (p *Initiative) askPromise() tea.Cmd {
	i := p.initiative()
	if i == nil {
		return nil
	}
	d := kit.NewDrafted(p.host, p.place("promise"), "What can customers count on from now on?", nil,
		kit.Field{Label: "When", Value: i.Standard.When, Hint: "what the customer does, or what we notice", Check: fields.Line("when", session.MaxIdea)},
		kit.Field{Label: "we", Value: i.Standard.We, Hint: "what we do then", Check: fields.Line("we", session.MaxIdea)})
	p.refill(d, func(i *session.Initiative) any { return i.Standard }, func(v []string, a session.Act, _ *session.Meeting, i *session.Initiative) (string, error) {
		return "", i.SetStandard(a, v[0], v[1])
	})
	return nil
}

func (p *Initiative) askAsking() tea.Cmd {
	i := p.initiative()
	if i == nil {
		return nil
	}
	d := kit.NewDrafted(p.host, p.place("asking"), "How do we ask customers about this idea? Face to face comes first.", nil,
		kit.Field{Label: "We ask", Value: i.Asking, Hint: "the very words: did anyone see you come in?", Check: fields.Line("asking", session.MaxIdea)})
	p.refill(d, func(i *session.Initiative) any { return i.Asking }, func(v []string, a session.Act, _ *session.Meeting, i *session.Initiative) (string, error) {
		return "", i.SetAsking(a, v[0])
	})
	return nil
}

// askFigure asks for what was counted. Nothing in any field takes it away.
func (p *Initiative) askFigure() tea.Cmd {
	i := p.initiative()
	if i == nil {
		return nil
	}
	f := i.Figure
	before, after := p.past(f.Before.On), p.past(f.After.On)
	asked := []kit.Field{
		{Label: "What we count", Value: f.Name, Optional: true, Hint: "people who sit down, minutes in the queue"},
		{Label: "Unit", Value: f.Unit, Optional: true, Hint: "a day, per hour; may stay empty"},
	}
	asked = append(asked, measureFields("before", f.Before, before)...)
	asked = append(asked, measureFields("after", f.After, after)...)
	d := kit.NewDrafted(p.host, p.place("figure"), "Before and after", nil, asked...)
	p.refill(d, func(i *session.Initiative) any { return i.Figure }, func(v []string, a session.Act, _ *session.Meeting, i *session.Initiative) (string, error) {
		to := session.Figure{Name: v[0], Unit: v[1]}
		var err error
		if to.Before, err = measured(v[2:5], before); err == nil {
			to.After, err = measured(v[5:8], after)
		}
		if err != nil {
			return "", err
		}
		return "", i.SetFigure(a, to)
	})
	return nil
}

// measureFields ask for one value of a figure, from how many it is, and when.
func measureFields(when string, m session.Measure, day fields.Past) []kit.Field {
	n := ""
	if m.N > 0 {
		n = strconv.Itoa(m.N)
	}
	return []kit.Field{
		{Label: "Value " + when, Value: m.Value, Optional: true, Hint: "a number, or empty while nobody has counted"},
		{Label: "n " + when, Value: n, Optional: true, Hint: "from how many days or customers; may stay empty", Check: wholeNumber},
		day.Field("Day " + when),
	}
}

// wholeNumber refuses what is no number of things.
func wholeNumber(typed string) (echo string, err error) {
	if n, err := strconv.Atoi(typed); err != nil || n < 0 {
		return "", errors.New("type digits, as in 5")
	}
	return "", nil
}

// measured is a value as the fields of measureFields have it; none without one.
func measured(v []string, day fields.Past) (session.Measure, error) {
	if v[0] == "" {
		return session.Measure{}, nil
	}
	on, err := day.Read(v[2])
	n, _ := strconv.Atoi(v[1]) // the field takes nothing else
	return session.Measure{Value: v[0], N: n, On: on}, err
}
