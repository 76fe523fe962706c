package room

import (
	"fmt"
	"slices"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

func (c *closing) answerActions() []kit.Action {
	open := c.count().open
	enter := kit.Action{ID: "enter", Keys: []string{"enter"}, Name: "the rest to the backlog", Help: "Good ideas, another time: all that have no answer yet and were not chosen", Hint: true, Do: deed(c.restToBacklog)}
	switch chosen := len(c.count().unpromoted); {
	case chosen == len(open):
		enter.Name, enter.Help, enter.Do = "what about it?", "It was chosen: it has its checklist, or goes to the backlog all the same", deed(c.askChosen)
	case len(open) == 1:
		enter.Name = "it goes to the backlog"
	}
	return []kit.Action{
		enter,
		{ID: "backlog", Keys: []string{"b"}, Name: "backlog", Help: "A good idea, another time", Do: deed(func() { c.answer(session.IdeaBacklog, "") })},
		{ID: "park", Keys: []string{"p"}, Name: "park", Help: "Off the topic of this meeting; it is kept", Hint: true, Do: deed(func() { c.answer(session.IdeaParked, "") })},
		{ID: "not now", Keys: []string{"n"}, Name: "not now", Help: "No, with a reason: that is fine, silence is not", Hint: true, Do: deed(c.askNotNow)},
	}
}

// unanswered is the idea under the cursor.
func (c *closing) unanswered() session.Idea {
	open := c.count().open
	if len(open) == 0 {
		return session.Idea{}
	}
	return c.session().Ideas[open[min(c.list.Cursor(), len(open)-1)]]
}

func (c *closing) answer(state session.IdeaState, reason string) {
	x := c.unanswered()
	attempt(c.host, func(a session.Act, m *session.Meeting) error { return m.Session.Answer(a, x.ID, state, reason) })
}

func (c *closing) askNotNow() {
	x := c.unanswered()
	askFor(c.host, fmt.Sprint("close not now ", x.ID), "Not now: "+x.Text, func(v []string) bool {
		return attempt(c.host, func(a session.Act, m *session.Meeting) error {
			return m.Session.Answer(a, x.ID, session.IdeaNotNow, v[0])
		})
	}, kit.Field{Label: "Because", Hint: "A reasoned no is fine, silence is not"})
}

// restToBacklog answers all that is left, in one act. What was chosen is no rest:
// it is asked about by name.
func (c *closing) restToBacklog() {
	chosen := c.count().unpromoted
	n := len(c.count().open) - len(chosen)
	if attempt(c.host, func(a session.Act, m *session.Meeting) error {
		keep := m.Session.Unpromoted()
		for _, x := range m.Session.OpenIdeas() {
			if slices.ContainsFunc(keep, func(y session.Idea) bool { return y.ID == x.ID }) {
				continue
			}
			if err := m.Session.Answer(a, x.ID, session.IdeaBacklog, ""); err != nil {
				return err
			}
		}
		return nil
	}) {
		c.host.Say(counted(n, "idea") + " in the backlog. ctrl+z brings " + map[bool]string{true: "it", false: "them"}[n == 1] + " back.")
		c.list.SetCursor(0)
		if len(chosen) > 0 {
			c.askChosen()
		}
	}
}

// askChosen asks about an idea that was chosen and has no checklist yet.
func (c *closing) askChosen() {
	chosen := c.session().Unpromoted()
	if len(chosen) == 0 {
		return
	}
	x := chosen[0]
	options := []kit.Option{
		{Text: "Go to Plan: give it its checklist"},
		{Text: "To the backlog all the same"},
	}
	d := kit.NewChoose(quoted(x.Text)+" was chosen and has no checklist yet. What about it?", options)
	c.host.Ask(d, func() {
		if d.Chosen() == 0 {
			enter(c.host, session.PhasePlan)
			return
		}
		attempt(c.host, func(a session.Act, m *session.Meeting) error {
			return m.Session.Answer(a, x.ID, session.IdeaBacklog, "")
		})
	})
}

func (c *closing) answersFrame(w, h int) kit.Frame {
	open := c.count().open
	none := counted(len(open), "idea") + " without one."
	f := heading(c.host, w, h, "", "Every idea gets an answer.", none)
	item := func(i int) kit.Item {
		x := &c.session().Ideas[open[i]]
		it := kit.Item{Text: x.Text, Target: kit.RowTarget(i)}
		if x.Kind == session.Fix {
			it.Note = "fix"
		}
		if slices.Contains(c.count().unpromoted, x.ID) {
			it.Note = "chosen, without a checklist yet"
		}
		return it
	}
	f.Add(c.list.Lines(len(open), item, w, h-len(f.Lines), perPage, true, c.host.Theme().Glyphs())...)
	return f
}

func (c *closing) nextActions() []kit.Action {
	set := kit.Action{ID: "enter", Keys: []string{"enter"}, Name: "save the date", Help: "Set the day of the next meeting", Hint: true, Do: deed(c.saveNext)}
	if c.typed() == "" {
		set.Name, set.Help = "no date yet", "Go on without a date; it is asked for once more"
	}
	actions := []kit.Action{set}
	if c.dating {
		actions = append(actions, kit.Action{ID: "back", Keys: []string{"esc"}, Name: "leave the date", Help: "The date stays as it is", Hint: true, Do: deed(func() { c.dating = false })})
	}
	return actions
}

func (c *closing) saveNext() {
	if c.typed() == "" {
		if c.dating || c.warned {
			c.noDate, c.dating = true, false
			return
		}
		c.warned = true
		c.host.Say("No date yet, and what has no date rarely happens. Enter again goes on without one.")
		return
	}
	on, err := session.ParseDue(c.typed(), c.today())
	if err != nil {
		c.host.Refuse(err)
		return
	}
	if attempt(c.host, func(a session.Act, m *session.Meeting) error { return m.Session.SetNext(a, on) }) {
		c.line.Set("")
		c.dating = false
		c.host.Say(fmt.Sprintf("We meet again on %s.", dayWords(on, c.today())))
	}
}

func (c *closing) nextFrame(w, h int) kit.Frame {
	f := heading(c.host, w, h, "", "When do we meet again?")
	paragraph(&f, kit.Text, "Type it as you would say it: in 2 weeks, friday, 12 dec.", w)
	echo := ""
	if said := c.typed(); said != "" {
		if on, err := session.ParseDue(said, c.today()); err == nil {
			echo = dayWords(on, c.today())
		}
	}
	return c.below(f, 0, nil, echo, w, h)
}
