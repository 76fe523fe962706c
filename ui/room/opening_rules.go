package room

import (
	"fmt"

	"flashpoint/session"
	"flashpoint/ui/fields"
	"flashpoint/ui/kit"
)

func (o *opening) showRules() { o.page, o.pages = pageRules, pages{} }

func (o *opening) rulesActions() []kit.Action {
	kept := "they are kept for the next meetings"
	if !o.host.Meeting().Keeps() {
		kept = "in a rehearsal for this meeting only"
	}
	return append([]kit.Action{
		{ID: "enter", Keys: []string{"enter", "esc", "h"}, Name: "back", Help: "Go back to who is here", Hint: true, Do: deed(o.toNames)},
		{ID: "edit rules", Keys: []string{"e"}, Name: "edit", Help: "Put the rules in your own words; " + kept, Hint: true, Do: deed(o.askRules)},
	}, o.pages.actions()...)
}

func (o *opening) rulesFrame(w, h int) kit.Frame {
	top := heading(o.host, w, h, "", "How we work today")
	var all [][]kit.Line
	for i, rule := range o.host.Meeting().HouseRules() {
		all = append(all, hanging(fmt.Sprintf("%d  ", i+1), rule, w, kit.Title))
	}
	return o.pages.stack(w, h, top, blocks(all...), kit.Frame{})
}

// askRules asks for the rules in the shop's own words.
func (o *opening) askRules() {
	now := o.host.Meeting().HouseRules()
	var rules []kit.Field
	for i := range session.MaxRules {
		f := kit.Field{Label: fmt.Sprintf("Rule %d", i+1), Optional: true, Hint: "One short line; an empty one is left out", Check: fields.Line("house rule", session.MaxRule)}
		if i < len(now) {
			f.Value = now[i]
		}
		rules = append(rules, f)
	}
	askFor(o.host, "open rules", "House rules", func(v []string) bool {
		return attempt(o.host, func(a session.Act, m *session.Meeting) error { return m.SetHouseRules(a, v...) })
	}, rules...)
}
