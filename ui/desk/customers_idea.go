package desk

import (
	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/fields"
	"flashpoint/ui/kit"
)

// customers is what customers said of one idea: each key counts one of them, and
// it stays open for the next. What else it asks for lies over it.
type customers struct {
	host Host
	id   session.ID
	list kit.List
	on   session.Date // the day that is counted for
	done []counted    // since it was opened, for ctrl+z
	form *kit.Drafted // of a customer's words, while they are asked for
	by   fields.Who   // who heard them

	touched bool // something was done, taken back or not

	inner kit.Dialog
	then  func()
	back  kit.Dialog // where inner was asked from, when that was another question

	built heardOf
}

// counted is one thing that was done here: a reaction counted, or something else.
type counted struct{ reaction session.Reaction }

// heardOf is what customers said so far, counted once for every change.
type heardOf struct {
	of       *session.Initiative
	seq      int64
	feedback session.Feedback
	whom     string // who is to hear the praise that waits, "" when nobody is
	several  bool   // they are more than one
}

func newCustomers(host Host, id session.ID) *customers {
	c := &customers{host: host, id: id, on: host.Today(), list: kit.List{Vim: true}}
	c.list.SetCursor(len(session.Reactions())) // the words: Enter takes the likeliest
	return c
}

// initiative is the idea; nil when its promotion was taken back meanwhile.
func (c *customers) initiative() *session.Initiative {
	i, ok := c.host.Meeting().Initiative(c.id)
	if !ok {
		return nil
	}
	if i != c.built.of || i.Seq() != c.built.seq {
		c.built = heardOf{of: i, seq: i.Seq(), feedback: i.Feedback()}
		c.built.whom, c.built.several = c.toHear(i)
	}
	return i
}

// toHear is who is waited for to hear what customers say, as far as it may be said
// here.
func (c *customers) toHear(i *session.Initiative) (whom string, several bool) {
	untold, since := i.Untold()
	here, left := c.host.Meeting().Shop.Waiting(untold)
	if since.IsZero() || len(here) == 0 && len(left) > 0 || whyNotTold(c.host, c.id) != "" {
		return "", false
	}
	return session.Names(here), len(here) != 1
}

// Update takes keys and pastes. The dialog over it comes first.
func (c *customers) Update(msg tea.Msg) kit.Result {
	if p, ok := msg.(tea.PasteMsg); ok && c.takesLines() {
		if lines := kit.PastedLines(p.Content); len(lines) > 1 {
			c.askPasted(lines)
			return kit.Open
		} else if c.inner == nil && len(lines) == 1 {
			c.askWords().Update(msg)
			return kit.Open
		}
	}
	if c.inner != nil {
		c.answer(c.inner.Update(msg))
		return kit.Open
	}
	if k, pressed := msg.(tea.KeyPressMsg); pressed {
		return c.press(k)
	}
	c.list.Update(msg, len(c.rows()))
	return kit.Open
}

func (c *customers) press(k tea.KeyPressMsg) kit.Result {
	switch key := k.String(); key {
	case "esc":
		return kit.Accepted // what was said changes what lies under it
	case "enter":
		c.rows()[min(c.list.Cursor(), len(c.rows())-1)].do()
	case "ctrl+z":
		c.takeBack()
	default:
		for _, r := range c.rows() {
			if key == r.key || key == r.also {
				r.do()
				return kit.Open
			}
		}
		c.list.Update(k, len(c.rows()))
	}
	return kit.Open
}

// Click does what was clicked.
func (c *customers) Click(target string) kit.Result {
	if c.inner != nil {
		c.answer(c.inner.Click(target))
		return kit.Open
	}
	switch target {
	case "key:esc":
		return kit.Accepted
	case "key:enter":
		return c.press(tea.KeyPressMsg{Code: tea.KeyEnter})
	case "key:undo":
		c.takeBack()
	}
	if i, ok := kit.RowOf(target, len(c.rows())); ok {
		c.list.SetCursor(i)
		c.rows()[i].do()
	}
	return kit.Open
}

// ask puts a question over this one; then runs when it was answered. Where it
// was asked from another question, esc leads back there.
func (c *customers) ask(d, back kit.Dialog, then func()) { c.inner, c.back, c.then = d, back, then }

func (c *customers) answer(r kit.Result) {
	switch r {
	case kit.Cancelled:
		c.inner, c.back = c.back, nil
		if c.inner != nil {
			c.then = c.saveWords
		}
	case kit.Accepted:
		then := c.then
		c.inner, c.back, c.then = nil, nil, nil
		then()
	}
}

// did remembers what was done, for ctrl+z and the count.
func (c *customers) did(d counted) { c.done, c.touched = append(c.done, d), true }

// count counts one customer.
func (c *customers) count(r session.Reaction) {
	on := c.on
	if c.tend(func(a session.Act, _ *session.Meeting, i *session.Initiative) error { return i.Count(a, r, on) }) {
		c.did(counted{r})
	}
}

// tend carries a rule out on the idea and reports whether it was kept.
func (c *customers) tend(rule func(session.Act, *session.Meeting, *session.Initiative) error) bool {
	err := tend(c.host, c.id, rule)
	if err != nil {
		c.host.Refuse(err)
	}
	return err == nil
}

// tend carries a rule out on an idea of whatever meeting.
func tend(host Host, id session.ID, rule func(session.Act, *session.Meeting, *session.Initiative) error) error {
	return host.Do(func(a session.Act, m *session.Meeting) error {
		return m.Tend(a, id, func(i *session.Initiative) error { return rule(a, m, i) })
	})
}

// takeBack undoes the last thing that was done here, and nothing else.
func (c *customers) takeBack() {
	if len(c.done) == 0 {
		c.host.Say("Nothing was counted here just now")
	} else if c.host.TakeBack(c.id) {
		c.done = c.done[:len(c.done)-1]
	}
}

// now is how often a reaction was counted since this was opened.
func (c *customers) now(r session.Reaction) int {
	n := 0
	for _, d := range c.done {
		if d.reaction == r {
			n++
		}
	}
	return n
}

// askDay changes the day that is counted for.
func (c *customers) askDay() {
	past := fields.Past{Today: c.host.Today(), Was: c.on}
	p := kit.NewPrompt("On which day was that?", past.Field("Day"))
	c.ask(p, nil, func() {
		if on, err := past.Read(p.Value()); err != nil {
			c.host.Refuse(err)
		} else {
			c.on = on
		}
	})
}
