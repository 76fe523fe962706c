package room

import (
	"flashpoint/session/template"
	"flashpoint/ui/kit"
)

// showWarmUp puts a question on the wall that loosens tongues. Which one comes
// first depends on the meeting, so that it is another one next time.
func (o *opening) showWarmUp() {
	id := o.host.Meeting().Session.ID()
	o.page, o.pages = pageWarmUp, pages{}
	o.question = int(id[len(id)-1])
}

func (o *opening) warmUpActions() []kit.Action {
	return append([]kit.Action{
		{ID: "enter", Keys: []string{"enter", "esc"}, Name: "back", Help: "Go back to who is here", Hint: true, Do: deed(o.toNames)},
		{ID: "another question", Keys: []string{"q", "right"}, Name: "another", Help: "Show another question; nothing of this is recorded", Hint: true,
			Do: deed(func() { o.question, o.pages = o.question+1, pages{} })},
	}, o.pages.actions()...)
}

func (o *opening) warmUpFrame(w, h int) kit.Frame {
	all := template.WarmUps()
	question := all[o.question%len(all)]
	top := heading(o.host, w, h, "", "A warm-up, before we start")
	var foot kit.Frame
	paragraph(&foot, kit.Strong, spoken("A sentence each. Whoever wants to begins."), w)
	lines := kit.WrapSpan(kit.Title, question, min(w, 50))
	indent := kit.Blank((w - widest(lines)) / 2)
	for i, line := range lines {
		lines[i] = kit.Concat(indent, line)
	}
	if air := (o.pages.area(h, top, foot) - len(lines)) / 3; air > 0 {
		lines = append(make([]kit.Line, air), lines...)
	}
	return o.pages.stack(w, h, top, blocks(lines), foot)
}
