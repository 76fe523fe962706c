package fields

import (
	"flashpoint/session"
	"flashpoint/ui/kit"
)

// When reads a day, as people say it.
type When struct {
	Today session.Date
	Was   session.Date // the value to begin with, which may be past
}

// Field is the field of a form.
func (w When) Field(label string) kit.Field {
	return kit.Field{Label: label, Value: w.Was.Words(w.Today), Optional: true, Anew: true, Check: w.check,
		Hint: "friday, in 2 weeks, 12 dec; empty while there is no day"}
}

// check echoes the day that was understood and how far away it is.
func (w When) check(typed string) (string, error) {
	day, err := w.Read(typed)
	if err != nil || day == w.Was {
		return "", err
	}
	return day.Words(w.Today) + ", " + day.Distance(w.Today), nil
}

// Read is the day that was typed, the zero Date for none. One that was there
// before stays, even when it is past; a new one is from today on.
func (w When) Read(typed string) (session.Date, error) {
	switch typed {
	case "":
		return session.Date{}, nil
	case w.Was.Words(w.Today):
		return w.Was, nil
	}
	return session.ParseDue(typed, w.Today)
}
