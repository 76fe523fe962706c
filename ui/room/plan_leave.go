package room

import (
	"fmt"

	"flashpoint/session"
)

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
			if t.Done.IsZero() && t.Unowned() {
				nobody++
			} else if t.Done.IsZero() && t.Due.IsZero() {
				someday++
			}
		}
	}
	switch {
	case tasks == 0:
		return "No task yet: what has to happen first, and who does it?"
	case nobody > 0:
		return tasksHave(nobody) + " nobody yet."
	case someday > 0:
		return tasksHave(someday) + " no day yet."
	}
	return "Every task has a name and a day."
}

// tasksHave says "1 task has", "3 tasks have".
func tasksHave(n int) string {
	if n == 1 {
		return "1 task has"
	}
	return fmt.Sprintf("%d tasks have", n)
}

// unwarn forgets what was said as soon as something is typed.
func (p *plan) unwarn(before string) {
	if p.line.Value() != before {
		p.warned, p.refused = false, ""
	}
}
