package desk

import (
	"strings"

	"flashpoint/session"
	"flashpoint/ui/fields"
)

// A task that is typed on this page may say all in one line, as in the meeting:
// "order the cups @ana by friday".

// taskLine takes what was typed for a task apart. What it was before is no line.
func (p *Initiative) taskLine(typed, was string) (session.TaskLine, error) {
	if typed == was {
		return session.TaskLine{What: typed}, nil
	}
	var people []session.Attendee
	for _, x := range p.host.Meeting().Everybody() {
		people = append(people, session.Attendee{Person: x})
	}
	return session.ParseTask(typed, people, p.host.Today())
}

// checkTask echoes who and when are understood.
func (p *Initiative) checkTask(was string) func(string) (string, error) {
	return func(typed string) (string, error) {
		line, err := p.taskLine(typed, was)
		if err != nil {
			return "", err
		}
		if _, err := session.CleanLine("task", line.What, session.MaxIdea); err != nil {
			return "", err
		}
		var parts []string
		switch {
		case line.Unknown != "":
			who, err := p.who(session.Person{}).Field("", "").Check(line.Unknown)
			if err != nil {
				return "", err
			}
			parts = append(parts, who)
		case !line.Owner.ID.IsZero():
			parts = append(parts, line.Owner.Name)
		case line.Everyone:
			parts = append(parts, "for everyone")
		}
		if !line.Due.IsZero() {
			parts = append(parts, line.Due.Words(p.host.Today())+", "+line.Due.Distance(p.host.Today()))
		}
		return strings.Join(parts, ", "), nil
	}
}

// readTask is a task as its form has it, with the owner and the day that its line
// says; those that were typed into fields of their own come first.
func (p *Initiative) readTask(a session.Act, m *session.Meeting, to, was session.Task) (session.Task, error) {
	line, err := p.taskLine(to.What, was.What)
	if err != nil {
		return to, err
	}
	to.What, to.Everyone = line.What, to.Everyone || line.Everyone
	if to.Due == was.Due && !line.Due.IsZero() {
		to.Due = line.Due
	}
	if to.Owner == was.Owner {
		switch {
		case line.Unknown != "":
			to.Owner, err = (&fields.Who{}).Find(a, m, line.Unknown)
		case !line.Owner.ID.IsZero():
			to.Owner = line.Owner
		}
	}
	return to, err
}
