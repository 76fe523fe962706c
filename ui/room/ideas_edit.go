package room

import (
	"errors"
	"fmt"
	"strings"

	"flashpoint/session"
	"flashpoint/ui/fields"
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
	still := off // it stays as it is while people vote on it
	if off == "" && host.Meeting().Session.OnBallot(x.ID) {
		still = onBallot
	}
	return []kit.Action{
		{ID: "reword", Keys: []string{"e"}, Name: "edit", Help: "Write the idea in clearer words; its authors stay", Off: still, Hint: hint, Do: deed(func() { askWording(host, x) })},
		{ID: "tag", Keys: []string{"f"}, Name: "make it a " + kind, Help: "A wow delights and is voted on; a fix ought to work anyway", Off: off, Do: deed(func() { toggleTag(host, x) })},
		{ID: "park", Keys: []string{"p"}, Name: park, Help: parkHelp, Off: still, Hint: hint, Do: deed(func() { askPark(host, x) })},
		{ID: "authors", Keys: []string{"a"}, Name: "whose idea", Help: "Say who thought of it; it is not shown before the rule allows", Off: off, Do: deed(func() { askAuthors(host, x) })},
		{ID: "remove", Keys: []string{"x"}, Name: "remove", Help: "Hide an idea typed by mistake; undo brings it back", Off: still, Do: deed(func() { removeIdea(host, x) })},
	}
}

const onBallot = "People are voting on this idea as it stands: finish or drop the round first"

func askWording(host Host, x session.Idea) {
	askFor(host, fmt.Sprint("idea wording ", x.ID), "The idea in clearer words", func(v []string) bool {
		return attempt(host, func(a session.Act, m *session.Meeting) error { return m.Session.Reword(a, x.ID, v[0]) })
	}, kit.Field{Label: "Idea", Value: x.Text, Check: fields.Line("idea", session.MaxIdea)})
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
	askFor(host, fmt.Sprint("idea park ", x.ID), "Park it, because …", func(v []string) bool {
		return attempt(host, func(a session.Act, m *session.Meeting) error { return m.Session.Park(a, x.ID, v[0]) })
	}, kit.Field{Label: "Reason", Optional: true, Hint: "Enter alone parks it without a reason"})
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
			if _, here := host.Meeting().Session.Attendee(p.ID); here { // who had it first keeps the credit anyway
				known += "@" + p.Name + " "
			}
		}
	}
	askFor(host, fmt.Sprint("idea authors ", x.ID), "Whose idea was it?", func(v []string) bool {
		if v[0] == "" { // what is known may not be shown, and is not lost for that
			return true
		}
		return attempt(host, func(a session.Act, m *session.Meeting) error {
			if _, err := readAuthors(v[0], m.Session); err != nil {
				return err
			}
			return m.Session.SetAuthors(a, x.ID, m.Session.ParseIdea(withTeam(v[0])).Authors...)
		})
	}, kit.Field{
		Label: "Names", Value: strings.TrimSpace(known), Optional: true, Hint: "@ana @bo, or team for the whole team; Enter alone changes nothing",
		Check: func(typed string) (string, error) { return readAuthors(typed, host.Meeting().Session) },
	})
}

// withTeam takes the bare word for the whole team.
func withTeam(typed string) string {
	if strings.EqualFold(strings.TrimSpace(typed), "team") {
		return "@team"
	}
	return typed
}

// readAuthors says how typed names are understood.
func readAuthors(typed string, s *session.Session) (string, error) {
	line := s.ParseIdea(withTeam(typed))
	switch {
	case len(line.Unknown) > 0:
		return "", fmt.Errorf("nobody here is called %s, or more than one: type the whole name, or add them in Open", line.Unknown[0])
	case line.Text != "" || line.Kind != "":
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
