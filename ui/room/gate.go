package room

import (
	"flashpoint/session"
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
	paragraph(&foot, kit.Text, "Cost, time, who must say yes, what is in the way: every answer may wait.", w)
	return p.pages.stack(w, h, top, [][]kit.Line{hanging(p.host.Theme().Glyphs().Winner+" ", x.Text, w, kit.Title)}, foot)
}

// askGate asks what a decided idea takes and gives it its checklist. Whoever
// only presses Enter leaves everything open.
func (p *plan) askGate() {
	x, ok := p.pending()
	if !ok {
		return
	}
	kinds := make([]string, len(session.ObstacleKinds()))
	for i, k := range session.ObstacleKinds() {
		kinds[i] = string(k)
	}
	form := kit.NewForm("What does it take? "+x.Text, []kit.Field{
		{Label: "Cost", Options: session.GateCosts(), Optional: true, Hint: "What does it cost? Left and right choose"},
		{Label: "Seen", Options: session.GateTimes(), Optional: true, Hint: "When could customers see it?"},
		{Label: "Yes from", Optional: true, Hint: "Who must say yes?"},
		{Label: "In the way", Optional: true, Hint: "What is in the way? It goes on the checklist"},
		{Label: "Which is", Options: kinds, Optional: true, Hint: "What sort of thing is in the way?"},
	}, nil)
	p.host.Ask(form, func() {
		v := form.Values()
		p.promote(x.ID, session.Gate{Cost: v[0], Time: v[1], Approver: v[2], InTheWay: v[3], Kind: session.ObstacleKind(v[4])})
	})
}

func (p *plan) promote(idea session.IdeaID, gate session.Gate) {
	var made session.ID
	if !attempt(p.host, func(a session.Act, m *session.Meeting) error {
		i, err := m.Promote(a, idea, gate)
		if err == nil {
			made = i.ID()
		}
		return err
	}) {
		return
	}
	p.at, p.later, p.warned, p.pages = made, false, false, pages{}
	if p.session().Sign == session.SignNever {
		p.applause = idea // the thanks are for the whole team, at once
	}
}
