package fields

import (
	"flashpoint/session"
	"flashpoint/ui/kit"
)

// Past reads the day on which something was, as people say it.
type Past struct {
	Today session.Date
	Was   session.Date // the value to begin with
}

// Field is the field of a form.
func (p Past) Field(label string) kit.Field {
	return kit.Field{Label: label, Value: p.Was.Words(p.Today), Anew: true, Check: p.check, Hint: "today, yesterday, monday, 2 weeks ago, 12 dec"}
}

// check echoes the day that was understood and how long ago it was.
func (p Past) check(typed string) (string, error) {
	day, err := p.Read(typed)
	if err != nil || day == p.Was {
		return "", err
	}
	return day.Words(p.Today) + ", " + day.Distance(p.Today), nil
}

// Read is the day that was typed.
func (p Past) Read(typed string) (session.Date, error) {
	if !p.Was.IsZero() && typed == p.Was.Words(p.Today) {
		return p.Was, nil
	}
	return session.ParsePast(typed, p.Today)
}
