package room

import (
	"fmt"
	"slices"
	"strings"

	"flashpoint/session"
)

// typedTask is what somebody typed for a task, taken apart.
type typedTask struct {
	What    string
	Owner   session.Person
	Due     session.Date
	Unknown string // named as the owner, but not on the roster
}

// taskRefusal is a sentence for whoever types the task.
func taskRefusal(msg string) error { return &session.FieldError{Field: "task", Msg: msg} }

// parseTask reads "Order cups @ana by friday": the owner after an @, the day
// after the last "by" or "on", or right after the owner's name at the end.
func parseTask(typed string, people []session.Attendee, today session.Date) (typedTask, error) {
	var t typedTask
	typed = session.Clean(typed)
	typed, t.Due = dayAfterName(typed, today)
	line := session.ParseLine(typed, people)
	owners := slices.Clone(line.Authors)
	slices.SortFunc(owners, session.ID.Compare)
	if n := len(slices.Compact(owners)) + len(line.Unknown); n > 1 || line.Team {
		return t, taskRefusal("One owner: who is asked on Friday?")
	}
	for _, p := range people {
		if slices.Contains(owners, p.ID) {
			t.Owner = p.Person
		}
	}
	if len(line.Unknown) > 0 {
		t.Unknown = line.Unknown[0]
	}
	t.What = line.Text
	if t.Due.IsZero() {
		var err error
		if t.What, t.Due, err = cutDay(line.Text, today); err != nil {
			return t, err
		}
	}
	if t.What == "" {
		return t, taskRefusal("Say what has to be done, then who and by when: order cups @ana by friday")
	}
	return t, nil
}

// dayAfterName cuts a day off that stands right after a name at the very end:
// "order cups @ana next friday".
func dayAfterName(typed string, today session.Date) (rest string, due session.Date) {
	at := strings.LastIndex(typed, "@")
	if at < 0 {
		return typed, due
	}
	words := strings.Split(typed[at:], " ")
	for n := 1; n < len(words); n++ {
		if d, err := session.ParseDue(strings.Join(words[n:], " "), today); err == nil {
			return typed[:at] + strings.Join(words[:n], " "), d
		}
	}
	return typed, due
}

// cutDay cuts the day off the end: what follows the last "by" or "on". Words
// that are no day stay text, unless they look as if a day was meant.
func cutDay(text string, today session.Date) (what string, due session.Date, err error) {
	for _, word := range []string{" by ", " on "} {
		at := strings.LastIndex(" "+strings.ToLower(text), word)
		if at < 0 || len(strings.ToLower(text)) != len(text) {
			continue
		}
		said := strings.TrimSpace(text[at+len(word)-1:])
		if due, err = session.ParseDue(said, today); err == nil {
			return strings.TrimSpace(text[:at]), due, nil
		}
		if word == " by " && meantAsDay(said, today) {
			return text, session.Date{}, err
		}
	}
	return text, session.Date{}, nil
}

// meantAsDay reports whether a few words that are no day look like one: they
// have a figure, or begin as a day does.
func meantAsDay(said string, today session.Date) bool {
	words := strings.Fields(said)
	if len(words) == 0 || len(words) > 3 {
		return false
	}
	_, err := session.ParseDue(words[0], today)
	return err == nil || strings.ContainsAny(said, "0123456789")
}

// understood says how a task was read: "Ana, Fri 4 Dec, in 3 days".
func (t typedTask) understood(today session.Date) string {
	who := t.Owner.Name
	switch {
	case t.Unknown != "":
		who = t.Unknown + " (new)"
	case who == "":
		who = "nobody yet"
	}
	return who + ", " + dayWords(t.Due, today)
}

// dayWords says "Fri 4 Dec, in 3 days", or that there is no day.
func dayWords(d, today session.Date) string {
	if d.IsZero() {
		return "no day yet"
	}
	return fmt.Sprintf("%s, %s", d.Words(today), d.Distance(today))
}
