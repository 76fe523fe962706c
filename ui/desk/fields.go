package desk

import (
	"errors"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// who reads the name of somebody in a form. An unknown name is a new person
// for the shop's list.
type who struct {
	host Host
	was  session.Person // the value to begin with, which stays as it is
}

func (p *Initiative) who(was session.Person) who { return who{p.host, was} }

func (w who) field(label string) kit.Field {
	return kit.Field{Label: label, Value: w.was.Name, Optional: true, Check: w.check,
		Hint: "one name; empty while nobody has it"}
}

// check echoes who is meant.
func (w who) check(typed string) (string, error) {
	if typed == w.was.Name {
		return "", nil
	}
	shop := w.host.Meeting().Shop
	p, err := personIn(shop, typed)
	switch {
	case err != nil:
		return "", err
	case !p.ID.IsZero() && p.Name == typed:
		return "", nil
	case !p.ID.IsZero():
		return p.Name, nil
	case shop == nil:
		return "", errors.New("there is no list of people in this file")
	}
	if _, err := session.CleanLine("name", typed, session.MaxName); err != nil {
		return "", err
	}
	return "new on your list of people", nil
}

// find is who was meant. A new person comes onto the list with the same act,
// so that one undo takes both back.
func (w who) find(a session.Act, m *session.Meeting, typed string) (session.Person, error) {
	switch typed {
	case "":
		return session.Person{}, nil
	case w.was.Name:
		return w.was, nil
	}
	p, err := personIn(m.Shop, typed)
	if err != nil || !p.ID.IsZero() {
		return p, err
	}
	if m.Shop == nil {
		return p, session.ErrNotFound
	}
	return m.Enlist(a, typed, false)
}

// personIn is the one person of that name, or whose name begins so; nobody for
// an unknown name.
func personIn(shop *session.Shop, typed string) (session.Person, error) {
	if shop == nil {
		return session.Person{}, nil
	}
	return shop.PersonMeant(typed)
}

// when reads a day in a form, as people say it.
type when struct {
	host Host
	was  session.Date // the value to begin with, which may be past
}

func (p *Initiative) when(was session.Date) when { return when{p.host, was} }

func (w when) field(label string) kit.Field {
	return kit.Field{Label: label, Value: w.said(), Optional: true, Check: w.check,
		Hint: "friday, in 2 weeks, 12 dec; empty while there is no day"}
}

func (w when) said() string { return w.was.Words(w.host.Today()) }

// check echoes the day that was understood and how far away it is.
func (w when) check(typed string) (string, error) {
	day, err := w.read(typed)
	if err != nil {
		return "", err
	}
	today := w.host.Today()
	return day.Words(today) + ", " + day.Distance(today), nil
}

// read is the day that was typed. One that was there before stays, even when
// it is past; a new one is from today on.
func (w when) read(typed string) (session.Date, error) {
	switch typed {
	case "":
		return session.Date{}, nil
	case w.said():
		return w.was, nil
	}
	return session.ParseDue(typed, w.host.Today())
}

// clean checks a line as the domain will.
func clean(field string, most int) func(string) (string, error) {
	return func(typed string) (string, error) {
		_, err := session.CleanLine(field, typed, most)
		return "", err
	}
}
