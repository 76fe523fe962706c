package room

import (
	"fmt"

	"flashpoint/session"
	"flashpoint/ui/fields"
	"flashpoint/ui/kit"
)

func (p *plan) gateActions() []kit.Action {
	actions := []kit.Action{
		{ID: "enter", Keys: []string{"enter"}, Name: "ask what it takes", Help: "Cost, time, who must say yes and what is in the way; then the checklist", Hint: true, Do: deed(p.askGate)},
		{ID: "choose another", Keys: []string{"c"}, Name: "choose another", Help: "Decide for another idea after all", Hint: true,
			Do: deed(func() { p.choosing, p.more = true, len(p.promoted()) > 0 })},
	}
	return append(p.withBack(actions...), p.pages.actions()...)
}

func (p *plan) gateFrame(w, h int) kit.Frame {
	x, _ := p.pending()
	top := heading(p.host, w, h, "", "What does it take?")
	var foot kit.Frame
	if said := underWay(p.host, x); said != "" {
		paragraph(&foot, kit.Warn, said, w)
	}
	paragraph(&foot, kit.Text, "Cost, time, who must say yes, what is in the way: every answer may wait.", w)
	return p.pages.stack(w, h, top, blocks(hanging(p.host.Theme().Glyphs().Winner+" ", x.Text, w, kit.Title)), foot)
}

// askGate asks what a decided idea takes and gives it its checklist. Whoever
// only presses Enter leaves everything open.
func (p *plan) askGate() {
	x, ok := p.pending()
	if !ok {
		return
	}
	title := "What does it take? " + x.Text
	if said := underWay(p.host, x); said != "" {
		title = said + " " + title
	}
	askFor(p.host, fmt.Sprint("plan gate ", x.ID), title, func(v []string) bool {
		return p.promote(x.ID, session.Gate{Cost: v[0], Time: v[1], Approver: v[2], InTheWay: v[3], Kind: session.ObstacleKind(v[4])})
	},
		kit.Field{Label: "What does it cost?", Options: session.GateCosts(), Optional: true, Hint: "Left and right choose"},
		kit.Field{Label: "Seen by when?", Options: session.GateTimes(), Optional: true, Hint: "When will customers see it? Left and right choose"},
		kit.Field{Label: "Who must say yes?", Optional: true, Hint: "A name; empty when nobody has to"},
		kit.Field{Label: "What's in the way?", Optional: true, Hint: "What is in the way? It goes on the checklist; empty when nothing is", Check: fields.Line("obstacle", session.MaxIdea)},
		kit.Field{Label: "What kind is it?", Options: obstacleKinds(), Optional: true, Hint: "What is in the way, in a word; Enter alone when nothing is"})
}

// obstacleKinds are what can be chosen for an obstacle.
func obstacleKinds() []string {
	var kinds []string
	for _, k := range session.ObstacleKinds() {
		kinds = append(kinds, string(k))
	}
	return kinds
}

func (p *plan) promote(idea session.IdeaID, gate session.Gate) bool {
	var made session.ID
	if !attempt(p.host, func(a session.Act, m *session.Meeting) error {
		i, err := m.Promote(a, idea, gate)
		if err == nil {
			made = i.ID()
		}
		return err
	}) {
		return false
	}
	p.at, p.warned = made, false
	p.begin() // with the next one, where several were decided for
	return true
}
