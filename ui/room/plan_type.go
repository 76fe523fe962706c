package room

import (
	"fmt"
	"strings"
	"unicode"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// owners are all who can be asked to do something: the roster, here or not.
func (p *plan) owners() []session.Attendee {
	var all []session.Attendee
	for _, person := range p.host.Meeting().Shop.People {
		all = append(all, session.Attendee{Person: person})
	}
	return all
}

func (p *plan) names() []string {
	var names []string
	for _, person := range p.host.Meeting().Shop.People {
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
	t, err := parseTask(p.typed(), p.owners(), p.today())
	if err != nil {
		p.host.Refuse(err)
		return
	}
	if t.Unknown == "" {
		p.addTask(t, "")
		return
	}
	p.askNewcomer(t)
}

// askNewcomer offers to put a new name on the roster with the task.
func (p *plan) askNewcomer(t typedTask) {
	if _, fits, _ := kit.Complete("@"+t.Unknown, len([]rune(t.Unknown))+1, '@', p.names()); len(fits) > 1 {
		p.host.Refuse(taskRefusal(fmt.Sprintf("@%s could be %s: type more of the name", t.Unknown, strings.Join(fits, " or "))))
		return
	}
	name := []rune(t.Unknown)
	name[0] = unicode.ToUpper(name[0])
	if _, err := session.CleanLine("name", string(name), session.MaxName); err != nil {
		p.host.Refuse(err)
		return
	}
	d := kit.NewConfirm(fmt.Sprintf("%s is not on the roster. Add %s and the task?", string(name), string(name)), "add "+string(name), "leave it")
	p.host.Ask(d, func() { p.addTask(t, string(name)) })
}

// addTask saves a task, with a newcomer as its owner where one was named.
func (p *plan) addTask(t typedTask, newcomer string) {
	i, _, _ := p.current()
	at := i.ID()
	if !attempt(p.host, func(a session.Act, m *session.Meeting) error {
		i, ok := m.Initiative(at)
		if !ok {
			return session.ErrNotFound
		}
		task := session.Task{What: t.What, Owner: t.Owner, Due: t.Due}
		if newcomer != "" {
			person, known := m.Shop.PersonNamed(newcomer)
			if !known {
				var err error
				if person, err = m.Shop.AddPerson(a, newcomer, false); err != nil {
					return err
				}
			}
			task.Owner = person
		}
		_, err := i.AddTask(a, task)
		return err
	}) {
		return
	}
	t.Unknown = ""
	if t.Owner.Name == "" {
		t.Owner.Name = newcomer
	}
	p.line.Set("")
	p.warned = false
	p.showTask()
	p.host.Say(kit.Truncate(t.What, 30) + ": " + t.understood(p.today()) + ".")
}

// showTask turns the list to the newest task.
func (p *plan) showTask() {
	for n, r := range p.rows() {
		if r.task != 0 {
			p.list.SetCursor(n)
		}
	}
}

// goOn goes to Close. What is missing is said first, once.
func (p *plan) goOn() {
	if !p.warned {
		p.warned = true
		p.host.Say(p.missing() + " Enter again goes on to Close.")
		return
	}
	p.warned = false
	enter(p.host, session.PhaseClose)
}

// missing says what the checklists lack.
func (p *plan) missing() string {
	tasks, nobody, someday := 0, 0, 0
	for _, i := range p.promoted() {
		for _, t := range i.Tasks {
			tasks++
			if t.Done.IsZero() && t.Owner.ID.IsZero() {
				nobody++
			} else if t.Done.IsZero() && t.Due.IsZero() {
				someday++
			}
		}
	}
	have := func(n int) string {
		if n == 1 {
			return "1 task has"
		}
		return fmt.Sprintf("%d tasks have", n)
	}
	switch {
	case tasks == 0:
		return "No task yet: what has to happen first, and who does it?"
	case nobody > 0:
		return have(nobody) + " nobody yet."
	case someday > 0:
		return have(someday) + " no day yet."
	}
	return "Every task has a name and a day."
}

// unwarn forgets the warning as soon as something is typed.
func (p *plan) unwarn(before string) {
	if p.line.Value() != before {
		p.warned = false
	}
}
