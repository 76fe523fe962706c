package room

import (
	"errors"
	"fmt"
	"strings"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// ideaActions are what Ideas and Tidy can do with the idea the cursor is on.
// off says why none can act now.
func ideaActions(host Host, x session.Idea, off string, hint bool) []kit.Action {
	kind, park, parkHelp := "fix", "park", "Put the idea aside because it belongs elsewhere"
	if x.Kind == session.Fix {
		kind = "wow"
	}
	if x.State == session.IdeaParked {
		park, parkHelp = "bring back", "Take the idea up again"
	}
	return []kit.Action{
		{ID: "reword", Keys: []string{"e"}, Name: "edit", Help: "Write the idea in clearer words; its authors stay", Off: off, Hint: hint, Do: deed(func() { askWording(host, x) })},
		{ID: "tag", Keys: []string{"f"}, Name: "make it a " + kind, Help: "A wow delights and is voted on; a fix ought to work anyway", Off: off, Do: deed(func() { toggleTag(host, x) })},
		{ID: "park", Keys: []string{"p"}, Name: park, Help: parkHelp, Off: off, Hint: hint, Do: deed(func() { askPark(host, x) })},
		{ID: "authors", Keys: []string{"a"}, Name: "whose idea", Help: "Say who thought of it; it is not shown before the rule allows", Off: off, Do: deed(func() { askAuthors(host, x) })},
		{ID: "remove", Keys: []string{"x"}, Name: "remove", Help: "Hide an idea typed by mistake; undo brings it back", Off: off, Do: deed(func() { removeIdea(host, x) })},
	}
}

func askWording(host Host, x session.Idea) {
	d := kit.NewPrompt("The idea in clearer words", kit.Field{Label: "Idea", Value: x.Text, Check: checkLine("idea", session.MaxIdea)})
	host.Ask(d, func() {
		text := d.Value()
		attempt(host, func(a session.Act, m *session.Meeting) error { return m.Session.Reword(a, x.ID, text) })
	})
}

func toggleTag(host Host, x session.Idea) {
	kind := session.Fix
	if x.Kind == session.Fix {
		kind = session.Wow
	}
	attempt(host, func(a session.Act, m *session.Meeting) error { return m.Session.Tag(a, x.ID, kind) })
}

// askPark parks an idea, with or without a reason, or brings a parked one back.
func askPark(host Host, x session.Idea) {
	if x.State == session.IdeaParked {
		attempt(host, func(a session.Act, m *session.Meeting) error { return m.Session.Unpark(a, x.ID) })
		return
	}
	d := kit.NewPrompt("Park it, because …", kit.Field{Label: "Reason", Optional: true, Hint: "Enter alone parks it without a reason"})
	host.Ask(d, func() {
		reason := d.Value()
		attempt(host, func(a session.Act, m *session.Meeting) error { return m.Session.Park(a, x.ID, reason) })
	})
}

func removeIdea(host Host, x session.Idea) {
	if attempt(host, func(a session.Act, m *session.Meeting) error { return m.Session.RemoveIdea(a, x.ID) }) {
		host.Say("Removed; ctrl+z brings it back")
	}
}

// askAuthors asks whose idea it was. Known names are filled in only where the
// room may know them: a dialog hangs on the wall too.
func askAuthors(host Host, x session.Idea) {
	known := ""
	if people, ok := host.Meeting().Session.Authors(x, session.FaceRoom); ok {
		for _, p := range people {
			known += "@" + p.Name + " "
		}
	}
	d := kit.NewPrompt("Whose idea was it?", kit.Field{
		Label: "Names", Value: strings.TrimSpace(known), Optional: true,
		Hint: "@ana @bo; nothing for the whole team",
		Check: func(value string) (string, error) {
			line, err := readAuthors(value, host.Meeting().Session)
			return line, err
		},
	})
	host.Ask(d, func() {
		typed := d.Value()
		attempt(host, func(a session.Act, m *session.Meeting) error {
			if _, err := readAuthors(typed, m.Session); err != nil {
				return err
			}
			return m.Session.SetAuthors(a, x.ID, parseIdea(typed, m.Session).Authors...)
		})
	})
}

// readAuthors says how typed names are understood.
func readAuthors(typed string, s *session.Session) (string, error) {
	line := parseIdea(typed, s)
	switch {
	case len(line.Unknown) > 0:
		return "", fmt.Errorf("nobody here is called %s, or more than one: type the whole name, or add them in Open", line.Unknown[0])
	case line.Text != "":
		return "", errors.New("put an @ before each name: @ana @bo")
	}
	var people []session.Person
	for _, id := range line.Authors {
		if at, ok := s.Attendee(id); ok {
			people = append(people, at.Person)
		}
	}
	return session.Names(people), nil
}
