package desk

import (
	"slices"
	"strings"

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
	done []*counted   // since it was opened, for ctrl+z
	form *kit.Drafted // of a customer's words, while they are asked for
	by   fields.Who   // who heard them
	tags []string     // that could be meant in it

	touched bool // something was done, taken back or not

	inner kit.Dialog
	then  func()
	back  func() // where esc leads from inner, when that is elsewhere

	built heardOf
}

// counted is one thing that was done here: a reaction counted, or something else.
type counted struct {
	reaction session.Reaction
	act      session.ID // by which it was done, another one when it had to be done again
}

// heardOf is what customers said so far, counted once for every change.
type heardOf struct {
	of       *session.Initiative
	seq      int64
	feedback session.Feedback
	words    int    // of customers, as far as they may be read here
	whom     string // who is to hear the praise that waits, "" when nobody is
	several  bool   // they are more than one
}

func newCustomers(host Host, id session.ID) *customers {
	c := &customers{host: host, id: id, on: host.Today(), list: kit.List{Vim: true}}
	c.list.SetCursor(len(session.Reactions())) // the words: Enter takes the likeliest
	if left := host.Draft(c.pastedPlace()); left != "" {
		c.askPasted(strings.Split(left, "\n"))
	}
	return c
}

// wordsKey and tellKey lead to what customers said in words, and to telling it.
const wordsKey, tellKey = "w", "l"

// faceOf is who looks at what is asked now.
func faceOf(host Host) session.Face {
	if host.OnWall() {
		return session.FaceRoom
	}
	return session.FaceDesk
}

// draftOf is where half-typed text about an idea is kept. What was typed at the
// desk does not open on the wall.
func draftOf(host Host, id session.ID, what string) string {
	place := "initiative:" + id.String() + ":" + what
	if host.OnWall() {
		place += ":wall"
	}
	return place
}

// initiative is the idea; nil when its promotion was taken back meanwhile.
func (c *customers) initiative() *session.Initiative {
	i, ok := c.host.Meeting().Initiative(c.id)
	if !ok {
		return nil
	}
	if i != c.built.of || i.Seq() != c.built.seq {
		c.built = heardOf{of: i, seq: i.Seq(), feedback: i.Feedback()}
		for n := range i.Comments {
			if i.Comments[n].Shows(faceOf(c.host)) {
				c.built.words++
			}
		}
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
		c.other(k, key)
	}
	return kit.Open
}

// other takes a key that stands before a row. Where the cursor is on the words,
// any other letter begins them.
func (c *customers) other(k tea.KeyPressMsg, key string) {
	rows := c.rows()
	n := slices.IndexFunc(rows, func(r heardRow) bool { return key == r.key || key == r.also })
	switch {
	case n >= 0:
		rows[n].do()
	case key == tellKey:
		c.host.Say(whyNotTold(c.host, c.id))
	case rows[c.list.Cursor()].key == wordsKey && strings.TrimSpace(k.Text) != "":
		c.askWords().Update(k)
	default:
		c.list.Update(k, len(rows))
	}
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

// ask puts a question over this one; then runs when it was answered, and back, which
// may be nil, when it was not.
func (c *customers) ask(d kit.Dialog, back, then func()) { c.inner, c.back, c.then = d, back, then }

func (c *customers) answer(r kit.Result) {
	switch r {
	case kit.Cancelled:
		back := c.back
		c.inner, c.back, c.then = nil, nil, nil
		if back != nil {
			back()
		}
	case kit.Accepted:
		then := c.then
		c.inner, c.back, c.then = nil, nil, nil
		then()
	}
}

// count counts one customer.
func (c *customers) count(r session.Reaction) {
	on := c.on
	err := c.tend(r, func(a session.Act, _ *session.Meeting, i *session.Initiative) error { return i.Count(a, r, on) })
	if err != nil {
		c.host.Refuse(err)
	}
}

// tend carries a rule out on the idea and remembers it for ctrl+z and, where a
// customer was counted, for the count.
func (c *customers) tend(r session.Reaction, rule tending) error {
	d := &counted{reaction: r}
	err := tend(c.host, c.id, func(a session.Act, m *session.Meeting, i *session.Initiative) error {
		d.act = a.ID
		return rule(a, m, i)
	})
	if err == nil {
		c.done, c.touched = append(c.done, d), true
	}
	return err
}

// tending is a rule about an initiative.
type tending = func(session.Act, *session.Meeting, *session.Initiative) error

// tend carries a rule out on an idea of whatever meeting.
func tend(host Host, id session.ID, rule tending) error {
	return host.Do(func(a session.Act, m *session.Meeting) error {
		return m.Tend(a, id, func(i *session.Initiative) error { return rule(a, m, i) })
	})
}

// takeBack undoes the last thing that was done here, and nothing else: not what
// another window did to the idea since.
func (c *customers) takeBack() {
	i := c.initiative()
	if i == nil {
		return
	}
	c.done = slices.DeleteFunc(c.done, func(d *counted) bool { return i.Did(d.act) == "" }) // refused, when it was to be done again
	if len(c.done) == 0 {
		c.host.Say("Nothing was counted here just now")
	} else if act, ok := i.LastDone(); !ok || act != c.done[len(c.done)-1].act {
		c.host.Say("Nothing was taken back: another window did something to this idea since")
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
