package fields

import (
	"strings"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// Who reads the name of somebody. An unknown name is a new person for the
// roster.
type Who struct {
	Meeting func() *session.Meeting // as it is at the moment of asking
	Was     session.Person          // the value to begin with, which stays as it is

	meant map[string]session.Person // who was found on the roster, by what was typed
}

// Field is the field of a form.
func (w Who) Field(label, hint string) kit.Field {
	return kit.Field{Label: label, Value: w.Was.Name, Optional: true, Hint: hint, Check: w.check}
}

// check echoes who is meant.
func (w Who) check(typed string) (string, error) {
	if typed == w.Was.Name {
		return "", nil
	}
	m := w.Meeting()
	p, err := Person(m, typed)
	switch {
	case err != nil:
		return "", err
	case p.ID.IsZero():
		if _, err := session.CleanLine("name", p.Name, session.MaxName); err != nil {
			return "", err
		}
		if !m.Keeps() {
			return p.Name + " is new in this rehearsal", nil
		}
		return p.Name + " is new on the roster", nil
	case p.Name == typed:
		return "", nil
	}
	return p.Name, nil
}

// Find is who was meant; nobody for an empty field. A new person comes onto the
// roster with the same act, so that one undo takes both back. An act that is
// repeated means whom it meant at first, also when another window has removed the
// name meanwhile: it does not come back as somebody new.
func (w *Who) Find(a session.Act, m *session.Meeting, typed string) (session.Person, error) {
	p, err := w.find(m, typed)
	switch {
	case err != nil || typed == "":
		return p, err
	case p.ID.IsZero() && m.Shop == nil:
		return p, session.ErrNotFound
	case p.ID.IsZero():
		return m.Enlist(a, p.Name, false)
	case m.Shop != nil && m.Shop.Forgotten(p.ID):
		return m.Shop.Now(p), nil
	}
	return p, nil
}

// find is Find without a place on the roster for somebody new.
func (w *Who) find(m *session.Meeting, typed string) (session.Person, error) {
	switch typed {
	case "":
		return session.Person{}, nil
	case w.Was.Name:
		return w.Was, nil
	}
	if p, ok := w.meant[typed]; ok {
		return p, nil
	}
	p, err := Person(m, typed)
	if err == nil && !p.ID.IsZero() {
		if w.meant == nil {
			w.meant = map[string]session.Person{}
		}
		w.meant[typed] = p
	}
	return p, err
}

// Person is the one of that name, with or without "@", or whose name begins so;
// for an unknown name somebody without an ID.
func Person(m *session.Meeting, typed string) (session.Person, error) {
	typed = strings.TrimPrefix(session.Clean(typed), "@")
	if typed == "" {
		return session.Person{}, nil
	}
	p, err := m.PersonMeant(typed)
	if err == nil && p.ID.IsZero() {
		p.Name = ProperName(typed)
	}
	return p, err
}
