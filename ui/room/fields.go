package room

import (
	"strings"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// who reads the name of somebody in a form. An unknown name is a new person for
// the roster.
type who struct {
	host Host
	was  session.Person // the value to begin with, which stays as it is
}

func (w who) field(label, hint string) kit.Field {
	return kit.Field{Label: label, Value: w.was.Name, Optional: true, Hint: hint, Check: w.check}
}

// check echoes who is meant.
func (w who) check(typed string) (string, error) {
	if typed == w.was.Name {
		return "", nil
	}
	p, err := personIn(w.host.Meeting(), typed)
	switch {
	case err != nil:
		return "", err
	case p.ID.IsZero():
		if _, err := session.CleanLine("name", p.Name, session.MaxName); err != nil {
			return "", err
		}
		return p.Name + " is new on the roster", nil
	case p.Name == typed:
		return "", nil
	}
	return p.Name, nil
}

// find is who was meant. A new person comes onto the roster with the same act,
// so that one undo takes both back.
func (w who) find(a session.Act, m *session.Meeting, typed string) (session.Person, error) {
	switch typed {
	case "":
		return session.Person{}, nil
	case w.was.Name:
		return w.was, nil
	}
	p, err := personIn(m, typed)
	if err != nil || !p.ID.IsZero() {
		return p, err
	}
	return m.Enlist(a, p.Name, false)
}

// personIn is the one person of that name, or whose name begins so; for an
// unknown name somebody without an ID.
func personIn(m *session.Meeting, typed string) (session.Person, error) {
	typed = strings.TrimPrefix(session.Clean(typed), "@")
	if typed == "" {
		return session.Person{}, nil
	}
	p, err := m.PersonMeant(typed)
	if err == nil && p.ID.IsZero() {
		p.Name = properName(typed)
	}
	return p, err
}

// when reads a day in a form, as people say it.
type when struct {
	today session.Date
	was   session.Date // the value to begin with, which may be past
}

func (w when) field(label string) kit.Field {
	return kit.Field{Label: label, Value: w.was.Words(w.today), Optional: true, Check: w.check,
		Hint: "friday, in 2 weeks, 12 dec; empty while there is no day"}
}

// check echoes the day that was understood and how far away it is.
func (w when) check(typed string) (string, error) {
	day, err := w.read(typed)
	if err != nil || day == w.was {
		return "", err
	}
	return dayWords(day, w.today), nil
}

// read is the day that was typed. One that was there before stays, even when
// it is past; a new one is from today on.
func (w when) read(typed string) (session.Date, error) {
	switch typed {
	case "":
		return session.Date{}, nil
	case w.was.Words(w.today):
		return w.was, nil
	}
	return session.ParseDue(typed, w.today)
}
