package room

import (
	"fmt"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

func (c *closing) recapActions() []kit.Action {
	return append([]kit.Action{
		{ID: "enter", Keys: []string{"enter"}, Name: "close the meeting", Help: "End the meeting and go home; it can be opened again", Hint: true, Do: deed(c.close)},
		{ID: "date", Keys: []string{"d"}, Name: "another date", Help: "Change the day of the next meeting", Hint: true, Do: deed(func() { c.dating, c.warned, c.told = true, false, false })},
		{ID: "to tasks", Keys: []string{"t"}, Name: "to the tasks", Help: "Go back to Plan: the checklist stays open", Do: deed(func() { c.told = false; enter(c.host, session.PhasePlan) })},
	}, c.pages.actions()...)
}

// close ends the meeting. Tasks that nobody does are said first, once.
func (c *closing) close() {
	nobody := 0
	for _, i := range c.chosen() {
		for _, t := range i.Tasks {
			if t.Done.IsZero() && t.Unowned() {
				nobody++
			}
		}
	}
	if nobody > 0 && !c.told {
		c.told = true
		c.host.Say(tasksHave(nobody) + " nobody yet: what nobody does rarely happens. Enter again closes the meeting.")
		return
	}
	words := "Closed and kept: read it under Past meetings."
	if !c.host.Meeting().Keeps() {
		words = "The rehearsal is over: nothing of it stays with your shop."
	}
	if attempt(c.host, func(a session.Act, m *session.Meeting) error { return m.Session.Close(a) }) {
		c.host.Leave()
		c.host.Say(words)
	}
}

// chosen are the initiatives of this meeting.
func (c *closing) chosen() []*session.Initiative { return promoted(c.host.Meeting()) }

// recapFrame is the page that people photograph: what we chose, who does what
// by when, when we meet again, and thanks.
func (c *closing) recapFrame(w, h int) kit.Frame {
	top := heading(c.host, w, h, "", "What we chose")
	var all [][]kit.Line
	for _, i := range c.chosen() {
		all = append(all, c.initiativeBlock(i, w))
	}
	if len(all) == 0 {
		all = append(all, kit.WrapSpan(kit.Text, "Nothing this time: the ideas are kept.", w))
	}
	if words := c.answerWords(); words != "" {
		all = append(all, kit.WrapSpan(kit.Text, words, w))
	}
	if n := len(c.host.Meeting().Thoughts()); n > 0 {
		all = append(all, kit.WrapSpan(kit.Text, parkedWords(n)+" for next time.", w))
	}
	next := "Next time: no date yet."
	if on := c.session().Next; !on.IsZero() {
		next = "Next time: " + dayWords(on, c.today()) + "."
	}
	all = append(all, kit.WrapSpan(kit.Strong, next, w))
	var here []session.Person
	for _, p := range c.session().Present() {
		here = append(here, p.Person)
	}
	thanks := "Thank you, " + session.Names(c.host.Meeting().Shop.NowAll(here)) + "."
	if len(here) == 0 {
		thanks = "Thank you, everybody."
	}
	all = append(all, kit.WrapSpan(kit.Credit, thanks, w))
	var foot kit.Frame
	paragraph(&foot, kit.Strong, "Enter closes the meeting: thank you all.", w)
	return c.pages.stack(w, h, top, blocks(all...), foot)
}

// initiativeBlock is a chosen idea with its tasks and its promise.
func (c *closing) initiativeBlock(i *session.Initiative, w int) []kit.Line {
	block := hanging(c.host.Theme().Glyphs().Winner+" ", i.Title, w, kit.Title)
	x, _ := c.session().Idea(i.Idea)
	if people, ok := c.host.Meeting().Authors(x, session.FaceRoom); ok && len(people) > 0 {
		block = append(block, hanging("  ", "The idea of "+session.Names(people), w, kit.Credit)...)
	}
	for _, t := range i.Tasks {
		text, tok := t.What, kit.Text
		if t.Done.IsZero() || !t.Unowned() {
			text += ": " + c.host.Meeting().Shop.DoneBy(t)
		}
		if t.Done.IsZero() && t.Unowned() {
			tok = kit.Warn
		}
		if t.Late(c.today()) {
			text, tok = text+", "+lateWords(t.Due, c.today()), kit.Warn
		} else if !t.Due.IsZero() {
			text += ", " + t.Due.Words(c.today())
		}
		block = append(block, hanging("  "+taskMark(t, c.today())+" ", text, w, tok)...)
	}
	for _, o := range i.OpenObstacles() {
		text := obstacleText(o)
		if o.Late(c.today()) {
			text += ", " + lateWords(o.By, c.today())
		}
		block = append(block, hanging("  "+obstacleMark(o, c.today())+" ", text, w, kit.Warn)...)
	}
	if i.Standard.String() != "" {
		block = append(block, hanging("  ", i.Standard.String()+".", w, kit.Text)...)
	}
	return block
}

// answerWords say what became of the other ideas.
func (c *closing) answerWords() string {
	n := c.count().states
	var words []string
	if k := n[session.IdeaBacklog]; k > 0 {
		words = append(words, counted(k, "idea")+" in the backlog")
	}
	if k := n[session.IdeaParked]; k > 0 {
		words = append(words, fmt.Sprintf("%d parked", k))
	}
	if k := n[session.IdeaNotNow]; k > 0 {
		words = append(words, fmt.Sprintf("%d not now", k))
	}
	if len(words) == 0 {
		return ""
	}
	return joined(words) + "."
}
