package room

import (
	"fmt"
	"strings"

	"flashpoint/session"
	"flashpoint/ui/fields"
	"flashpoint/ui/kit"
)

// owners are all who can be asked to do something: the roster, here or not. Who
// has left is meant where the whole name is typed.
func (p *plan) owners() []session.Attendee {
	var all []session.Attendee
	for _, person := range p.host.Meeting().Everybody() {
		all = append(all, session.Attendee{Person: person})
	}
	return all
}

func (p *plan) names() []string {
	var names []string
	for _, person := range p.host.Meeting().People() {
		names = append(names, person.Name)
	}
	return names
}

// completions are the names that fit the one being typed after an @.
func (p *plan) completions() []string {
	if p.inList || !strings.Contains(p.line.Value(), "@") {
		return nil
	}
	_, options, _ := kit.Complete(p.line.Value(), p.line.input.Position(), '@', p.names())
	return options
}

// enterLine saves the typed task; on an empty line it goes on to Close.
func (p *plan) enterLine() {
	if p.typed() == "" {
		p.goOn()
		return
	}
	t, err := session.ParseTask(p.typed(), p.owners(), p.today())
	if err != nil {
		p.refused = p.line.Value()
		p.host.Refuse(err)
		return
	}
	if t.Unknown == "" {
		p.addTask(t)
		return
	}
	p.askNewcomer(t)
}

// askNewcomer offers to put a new name on the roster with the task.
func (p *plan) askNewcomer(t session.TaskLine) {
	if _, fits, _ := kit.Complete("@"+t.Unknown, len([]rune(t.Unknown))+1, '@', p.names()); len(fits) > 1 {
		p.host.Refuse(fmt.Errorf("@%s could be %s: type more of the name", t.Unknown, strings.Join(fits, " or ")))
		return
	}
	name, err := session.CleanLine("name", fields.ProperName(t.Unknown), session.MaxName)
	if err != nil {
		p.host.Refuse(err)
		return
	}
	d := kit.NewOffer(fmt.Sprintf("%s is not here yet. Add %s and the task?", name, name), "add "+name+" and save", "keep on typing")
	t.Owner, t.Unknown = session.Person{Name: name}, ""
	p.host.Ask(d, func() { p.addTask(t) })
}

// addTask saves a task. An owner without an ID comes onto the roster with it.
func (p *plan) addTask(t session.TaskLine) {
	i, _, ok := p.current()
	if !ok { // another window took the promotion back while a name was asked about
		p.host.Refuse(session.ErrTakenBack)
		return
	}
	at, who := i.ID(), fields.Who{}
	if !attempt(p.host, func(a session.Act, m *session.Meeting) error {
		i, ok := m.Initiative(at)
		if !ok {
			return session.ErrNotFound
		}
		owner := t.Owner
		if owner.ID.IsZero() && owner.Name != "" {
			var err error
			if owner, err = who.Find(a, m, owner.Name); err != nil {
				return err
			}
		}
		_, err := i.AddTask(a, session.Task{What: t.What, Owner: owner, Due: t.Due, Everyone: t.Everyone})
		return err
	}) {
		return
	}
	p.line.Set("")
	p.warned = false
	p.showTask()
	p.host.Say(kit.Truncate(t.What, 30) + ": " + understood(t, p.today()) + ".")
}

// understood says how a task was read: "Ana, Fri 4 Dec, in 3 days".
func understood(t session.TaskLine, today session.Date) string {
	who := t.Owner.Name
	switch {
	case t.Unknown != "":
		who = t.Unknown + " (new)"
	case t.Everyone && who == "":
		who = "for everyone"
	case who == "":
		who = "nobody yet"
	}
	return who + ", " + dayWords(t.Due, today)
}

// showTask turns the list to the newest task.
func (p *plan) showTask() {
	for n, r := range p.rows() {
		if r.task != 0 {
			p.list.SetCursor(n)
		}
	}
}

// echo says how the typed line is understood, or what tab would complete.
func (p *plan) echo() string {
	if p.inList || p.typed() == "" {
		return ""
	}
	if names := p.completions(); len(names) > 0 {
		dot := " " + p.host.Theme().Glyphs().Separator + " "
		return "@ " + strings.Join(names, dot) + "   tab completes"
	}
	t, err := session.ParseTask(p.typed(), p.owners(), p.today())
	switch {
	case err != nil && p.line.Value() == p.refused:
		return "" // it was said already
	case err != nil:
		return err.Error()
	}
	return understood(t, p.today())
}
