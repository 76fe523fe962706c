package room

import (
	"fmt"

	"flashpoint/session"
	"flashpoint/ui/fields"
	"flashpoint/ui/kit"
)

// Actions are Enter first, then what can be done with a person, then the
// meeting's own settings.
func (o *opening) Actions() []kit.Action {
	if o.check.shown() {
		return o.check.actions()
	}
	switch o.page {
	case pageRules:
		return o.rulesActions()
	case pageWarmUp:
		return o.warmUpActions()
	}
	if o.last.shown() {
		return o.last.Actions()
	}
	n := len(o.roster())
	off := o.off(n, "Nobody is on the list yet: type a name", "Choose a name first")
	nobody := ""
	if n == 0 {
		nobody = off
	}
	manager := "manager"
	if p, ok := o.current(); ok && p.Manager {
		manager = "no manager"
	}
	return []kit.Action{
		o.enter(),
		o.tabAction(n),
		{ID: "tick", Keys: []string{"space"}, Name: "here or not", Help: "Tick who is here", Off: off, Hint: o.inList, Do: deed(o.toggle)},
		{ID: "manager", Keys: []string{"m"}, Name: manager, Help: "Managers speak last in a round", Off: off, Hint: o.inList, Do: deed(o.toggleManager)},
		{ID: "rename", Keys: []string{"e"}, Name: "edit the name", Help: "Write the name as people say it", Off: off, Do: deed(o.askRename)},
		{ID: "all here", Keys: []string{"a"}, Name: "everybody is here", Help: "Tick everybody on the list at once, but for those who are away", Off: nobody, Do: deed(o.tickAll)},
		{ID: "plan", Keys: o.reach("p", "ctrl+g"), Name: "plan", Help: "How long the meeting may take", Hint: !o.inList, Do: deed(o.askPlan)},
		{ID: "purpose", Keys: []string{"w"}, Name: "what for", Help: "Say in a line what this meeting is for", Do: deed(o.askPurpose)},
		o.last.showAction(),
		o.check.showAction(),
		{ID: "names", Keys: []string{"n"}, Name: "rule about names", Help: "Who gets to know whose idea it was; say it before people write", Do: deed(o.askSign)},
		sharingAction(o.host, "s"),
		{ID: "house rules", Keys: []string{"h"}, Name: "house rules", Help: "Show how we work together, in large; from there they can be changed", Do: deed(o.showRules)},
		{ID: "warm-up", Keys: []string{"q"}, Name: "warm-up question", Help: "A question that gets everybody talking; nothing is recorded", Do: deed(o.showWarmUp)},
	}
}

func (o *opening) enter() kit.Action {
	a := kit.Action{ID: "enter", Keys: []string{"enter"}, Name: "next: Map", Help: "Add the typed name, tick the chosen one, or go on to the map", Hint: true, Do: deed(o.goOn)}
	p, known := o.current()
	switch {
	case o.inList && known:
		a.Name, a.Do = "mark as here", deed(o.toggle)
		if o.present(p.ID) {
			a.Name = "not here"
		}
	case o.typed() != "":
		a.Name, a.Do = "add", deed(o.add)
	case o.last.waits():
		a.Name, a.Help, a.Do = "next: last time", "What came of the last meetings: praise, live ideas, open tasks", deed(o.last.show)
	}
	return a
}

// tabAction completes a name that was begun; else it changes the focus.
func (o *opening) tabAction(n int) kit.Action {
	if options := o.completions(); len(options) > 0 {
		return kit.Action{ID: "focus", Keys: []string{"tab"}, Name: "complete", Help: "Write the rest of the name", Hint: true,
			Do: deed(func() { o.line.Set(options[0]) })}
	}
	return o.tab(n, "Nobody is on the list yet: type a name")
}

// goNext is the way on past everything that is not dealt with here.
func (o *opening) goNext() {
	o.last.end()
	o.goOn()
}

// goOn goes on to Map. With nobody ticked it says what that costs; the way back
// is a key.
func (o *opening) goOn() {
	enter(o.host, session.PhaseMap)
	if len(o.host.Meeting().Session.Present()) == 0 {
		o.host.Say("Nobody is ticked, so slips can't be counted: ctrl+p goes back to the names")
	}
}

// add ticks the person of the typed name, new or known.
func (o *opening) add() {
	var added session.Person
	name := o.typed()
	known, twice := o.host.Meeting().PersonNamed(name)
	twice = twice && o.present(known.ID)
	if !attempt(o.host, func(a session.Act, m *session.Meeting) (err error) {
		if m.Shop.Forgotten(known.ID) { // by another window, meanwhile
			return session.ErrNotFound
		}
		added, err = m.AddPerson(a, name, false)
		return err
	}) {
		return
	}
	o.line.Set("")
	o.pointAt(added.ID)
	if twice {
		o.host.Say(fmt.Sprintf("%s is here already. Another one? Add a letter: %s B", added.Name, added.Name))
	}
}

func (o *opening) pointAt(id session.PersonID) {
	for i, p := range o.roster() {
		if p.ID == id {
			o.list.SetCursor(i)
		}
	}
}

func (o *opening) toggle() {
	p, ok := o.current()
	if !ok {
		return
	}
	leave := o.present(p.ID)
	defer o.pointAt(p.ID) // whoever was away moves up among the others
	attempt(o.host, func(a session.Act, m *session.Meeting) error {
		if leave {
			return m.Depart(a, p.ID)
		}
		return m.Arrive(a, p)
	})
}

// tickAll ticks everybody but those who are away for a while.
func (o *opening) tickAll() {
	attempt(o.host, func(a session.Act, m *session.Meeting) error {
		for _, p := range m.People() {
			if p.Standing == session.PersonAway || m.IsHere(p.ID) {
				continue
			}
			if err := m.Session.Join(a, p); err != nil {
				return err
			}
		}
		return nil
	})
}

func (o *opening) toggleManager() {
	if p, ok := o.current(); ok {
		p.Manager = !p.Manager
		attempt(o.host, func(a session.Act, m *session.Meeting) error { return m.ChangePerson(a, p) })
	}
}

func (o *opening) askRename() {
	p, ok := o.current()
	if !ok {
		return
	}
	askFor(o.host, "open name "+p.ID.String(), "The name, as people say it", func(v []string) bool {
		to := p
		to.Name = v[0]
		changed := attempt(o.host, func(a session.Act, m *session.Meeting) error { return m.ChangePerson(a, to) })
		if changed {
			o.pointAt(p.ID)
		}
		return changed
	}, kit.Field{Label: "Name", Value: p.Name, Check: fields.Line("name", session.MaxName)})
}

// askAll shows everybody of a pasted list and adds those that stay ticked.
func (o *opening) askAll(names []string) {
	var lines []kit.Option
	for _, name := range names {
		_, err := session.CleanLine("name", name, session.MaxName)
		line := kit.Option{Text: name, Off: whyNot(err), Note: "new"}
		if p, ok := o.host.Meeting().PersonNamed(name); ok {
			line.Note = "on the list"
			if p.Standing == session.PersonLeft {
				line.Note = "back"
			}
			if o.present(p.ID) {
				line.Note = "here already"
			}
		}
		lines = append(lines, line)
	}
	askPasted(o.host, peopleCounted(len(names)), lines, func(kept []int) {
		attempt(o.host, func(a session.Act, m *session.Meeting) error {
			for _, name := range only(names, kept) {
				if _, err := m.AddPerson(a, name, false); err != nil {
					return err
				}
			}
			return nil
		})
	})
}
