package room

import (
	"fmt"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

func (c *closing) recapActions() []kit.Action {
	return append([]kit.Action{
		{ID: "enter", Keys: []string{"enter"}, Name: "close the meeting", Help: "End the meeting and go home; it can be opened again", Hint: true, Do: deed(c.close)},
		{ID: "date", Keys: []string{"d"}, Name: "another date", Help: "Change the day of the next meeting", Hint: true, Do: deed(func() { c.dating, c.warned = true, false })},
		{ID: "to plan", Keys: []string{"t"}, Name: "to the tasks", Help: "Go back to Plan: the checklist stays open", Do: deed(func() { enter(c.host, session.PhasePlan) })},
	}, c.pages.actions()...)
}

func (c *closing) close() {
	if attempt(c.host, func(a session.Act, m *session.Meeting) error { return m.Session.Close(a) }) {
		c.host.Leave()
	}
}

// chosen are the initiatives of this meeting.
func (c *closing) chosen() []*session.Initiative {
	var list []*session.Initiative
	for _, i := range c.host.Meeting().Initiatives {
		if !i.Opened.IsZero() {
			list = append(list, i)
		}
	}
	return list
}

// recapFrame is the page that people photograph: what we chose, who does what
// by when, when we meet again, and thanks.
func (c *closing) recapFrame(w, h int) kit.Frame {
	top := heading(c.host, w, h, "", "What we chose")
	var blocks [][]kit.Line
	for _, i := range c.chosen() {
		blocks = append(blocks, c.initiativeBlock(i, w))
	}
	if len(blocks) == 0 {
		blocks = append(blocks, kit.WrapSpan(kit.Text, "Nothing this time: the ideas are kept.", w))
	}
	if words := c.answerWords(); words != "" {
		blocks = append(blocks, kit.WrapSpan(kit.Text, words, w))
	}
	next := "Next time: no date yet."
	if on := c.session().Next; !on.IsZero() {
		next = "Next time: " + dayWords(on, c.today()) + "."
	}
	blocks = append(blocks, kit.WrapSpan(kit.Strong, next, w))
	var here []session.Person
	for _, p := range c.session().Present() {
		here = append(here, p.Person)
	}
	thanks := "Thank you, " + session.Names(here) + "."
	if len(here) == 0 {
		thanks = "Thank you, everybody."
	}
	blocks = append(blocks, kit.WrapSpan(kit.Credit, thanks, w))
	return c.pages.stack(w, h, top, blocks, kit.Frame{})
}

// initiativeBlock is a chosen idea with its tasks and its promise.
func (c *closing) initiativeBlock(i *session.Initiative, w int) []kit.Line {
	block := hanging(c.host.Theme().Glyphs().Winner+" ", i.Title, w, kit.Title)
	x, _ := c.session().Idea(i.Idea)
	if people, ok := c.session().Authors(x, session.FaceRoom); ok && len(people) > 0 {
		block = append(block, hanging("  ", "The idea of "+session.Names(people), w, kit.Credit)...)
	}
	for _, t := range i.Tasks {
		text, tok := t.What, kit.Text
		if t.Owner.Name != "" {
			text += ": " + t.Owner.Name
		} else if t.Done.IsZero() {
			text, tok = text+": nobody yet", kit.Warn
		}
		if !t.Due.IsZero() {
			text += ", " + t.Due.Words(c.today())
		}
		block = append(block, hanging("  "+tick(!t.Done.IsZero())+" ", text, w, tok)...)
	}
	for _, o := range i.OpenObstacles() {
		block = append(block, hanging("   #  ", o.What+" ("+string(o.Kind)+")", w, kit.Warn)...)
	}
	if i.Standard.String() != "" {
		block = append(block, hanging("  ", i.Standard.String()+".", w, kit.Text)...)
	}
	return block
}

// answerWords say what became of the other ideas.
func (c *closing) answerWords() string {
	n := map[session.IdeaState]int{}
	for _, x := range c.session().Ideas {
		n[x.State]++
	}
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
