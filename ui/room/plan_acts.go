package room

import (
	"strings"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

func (p *plan) checklistActions() []kit.Action {
	rows := p.rows()
	row := p.row()
	enter := kit.Action{ID: "enter", Keys: []string{"enter"}, Hint: true}
	switch {
	case p.inList:
		enter.Name, enter.Help = p.actName(row)
		enter.Do = deed(p.actOn)
	case p.typed() != "":
		enter.Name, enter.Help, enter.Do = "save the task", "Put the typed task on the checklist", deed(p.enterLine)
	default:
		enter.Name, enter.Help, enter.Do = "next: Close", "Go on to Close; what is missing is said first", deed(p.enterLine)
	}
	choose := p.off(len(rows), "Nothing is on the checklist yet", "Choose a line first")
	markable, remove := choose, choose
	if choose == "" && row.once != "" {
		markable = "This line is not ticked off: e changes it"
		remove = "This line stays: e changes it"
	}
	names := ""
	if p.session().Promise(p.idea()) == session.SignNever {
		names = "You promised that names are never shown: thank the whole team"
	}
	tick := kit.Action{ID: "tick", Name: "tick", Help: "Tick a task off, clear an obstacle, or take that back", Off: markable, Do: deed(p.tickRow)}
	if p.inList { // else the line needs it
		tick.Keys = []string{"space"}
	}
	actions := []kit.Action{enter, p.tabAction(), tick,
		{ID: "change", Keys: []string{"e"}, Name: "change", Help: "Change the line under the cursor", Off: choose, Hint: p.inList, Do: deed(p.change)},
		{ID: "obstacle", Keys: []string{"o"}, Name: "obstacle", Help: "Say what is in the way, and who clears it", Hint: p.inList, Do: deed(p.askObstacle)},
		{ID: "standard", Keys: []string{"w"}, Name: "when … we …", Help: "Write the promise: when something happens, we do something", Do: deed(p.askStandard)},
		{ID: "asking", Keys: []string{"f"}, Name: "ask customers", Help: "Say how customers will be asked about this idea", Do: deed(p.askAsking)},
		{ID: "cost", Keys: []string{"c"}, Name: "cost", Help: "Say what it costs and who approved it", Do: deed(p.askCost)},
		{ID: "remove", Keys: []string{"x"}, Name: "remove", Help: "Take a task or an obstacle off the list; undo brings it back", Off: remove, Do: deed(p.remove)},
		{ID: "whose", Keys: []string{"a"}, Name: "applaud again", Help: "Show whose idea it was, and applaud", Off: names, Do: deed(p.showAuthors)},
		{ID: "credit", Keys: []string{"i"}, Name: "whose idea", Help: "Say whose idea it was, or put the names right", Off: names, Do: deed(p.askAuthors)},
		{ID: "one more", Keys: []string{"n"}, Name: "one more idea", Help: "Choose another idea too; it gets a checklist of its own", Off: p.locked(), Do: deed(func() { p.more, p.pages = true, pages{} })},
	}
	return append(actions, p.otherActions()...)
}

// otherActions switch between the checklists of a meeting that chose several.
func (p *plan) otherActions() []kit.Action {
	all := p.promoted()
	_, nth, _ := p.current()
	off := func(to int) string {
		if to < 0 || to >= len(all) {
			return "There is no other checklist on that side"
		}
		return ""
	}
	show := func(to int) func() {
		return func() {
			if to >= 0 && to < len(all) {
				p.at, p.later = all[to].ID(), 0
				p.list.SetCursor(0)
			}
		}
	}
	actions := []kit.Action{
		{ID: "checklist before", Name: "checklist before", Help: "Show the checklist of the idea chosen before", Off: off(nth - 1), Do: deed(show(nth - 1))},
		{ID: "checklist after", Name: "checklist after", Help: "Show the checklist of the idea chosen after", Off: off(nth + 1), Do: deed(show(nth + 1))},
	}
	if p.inList {
		actions[0].Keys, actions[1].Keys = []string{"left", "h"}, []string{"right", "l"}
	}
	return actions
}

// tabAction completes a name being typed; else it changes the focus.
func (p *plan) tabAction() kit.Action {
	names := p.completions()
	if len(names) == 0 {
		return p.tab(len(p.rows()), "")
	}
	return kit.Action{ID: "focus", Keys: []string{"tab"}, Name: "complete", Help: "Write the rest of the name", Hint: true, Do: deed(func() {
		text, pos := kit.Apply(p.line.Value(), p.line.input.Position(), '@', names[0])
		p.line.Set(text)
		p.line.input.SetPosition(pos)
	})}
}

// actName is what Enter does with a row, in a word and in a sentence.
func (p *plan) actName(row check) (name, help string) {
	i, _, _ := p.current()
	t, _ := i.Task(row.task)
	o, _ := i.Obstacle(row.obstacle)
	switch {
	case row.once != "":
		return "write it", "Write this line, or change it"
	case row.task != 0 && t.Done.IsZero():
		return "done", "Tick this task off: it is done"
	case row.obstacle != 0 && o.Cleared.IsZero():
		return "cleared", "This is no longer in the way"
	case row.obstacle != 0:
		return "put it back", "This is in the way again"
	}
	return "not done", "This task is not done after all"
}

// actOn does the likely thing with the row under the cursor.
func (p *plan) actOn() {
	if p.row().once != "" {
		p.change()
		return
	}
	p.tickRow()
}

func (p *plan) tickRow() {
	i, _, ok := p.current()
	if !ok {
		return
	}
	row := p.row()
	t, _ := i.Task(row.task)
	o, _ := i.Obstacle(row.obstacle)
	p.on(func(a session.Act, i *session.Initiative) error {
		if row.obstacle != 0 {
			return i.SetCleared(a, row.obstacle, o.Cleared.IsZero())
		}
		return i.SetDone(a, row.task, t.Done.IsZero())
	})
}

func (p *plan) remove() {
	row := p.row()
	if p.on(func(a session.Act, i *session.Initiative) error {
		if row.obstacle != 0 {
			return i.RemoveObstacle(a, row.obstacle)
		}
		return i.RemoveTask(a, row.task)
	}) {
		p.host.Say("Removed: " + kit.Truncate(strings.TrimSpace(row.item.Text), 40) + ". ctrl+z brings it back.")
	}
}

// on carries out an act on the initiative on the wall.
func (p *plan) on(rule func(a session.Act, i *session.Initiative) error) bool {
	i, _, ok := p.current()
	return ok && p.onThe(i.ID(), func(a session.Act, _ *session.Meeting, i *session.Initiative) error { return rule(a, i) })
}

// onThe carries out an act on one initiative.
func (p *plan) onThe(id session.ID, rule func(session.Act, *session.Meeting, *session.Initiative) error) bool {
	p.warned = false
	return attempt(p.host, func(a session.Act, m *session.Meeting) error {
		i, ok := m.Initiative(id)
		if !ok {
			return session.ErrNotFound
		}
		return rule(a, m, i)
	})
}
