package room

import (
	"fmt"
	"slices"
	"strings"

	"flashpoint/session"
	"flashpoint/ui/fields"
	"flashpoint/ui/kit"
)

func (p *plan) whoseActions() []kit.Action {
	ask := kit.Action{ID: "enter", Keys: []string{"enter"}, Name: "whose idea was it?", Help: "Show who thought of it, and applaud", Hint: true, Do: deed(p.showAuthors)}
	if len(p.authors()) == 0 {
		ask.Help, ask.Do = "Say who thought of it, then applaud", deed(p.askAuthors)
	}
	return append([]kit.Action{
		ask,
		{ID: "later", Keys: []string{"esc"}, Name: "names later", Help: "Go on to the checklist; the key a shows the names any time", Hint: true,
			Do: deed(func() { p.later = p.idea().ID; p.goAhead() })},
	}, p.pages.actions()...)
}

// authors are whose idea it was, as far as it was said, for what is asked and
// never for the wall: none where names are never shown.
func (p *plan) authors() []session.Person {
	people, _ := p.session().Authors(p.idea(), session.FaceDesk)
	return people
}

// askAuthors asks whose idea it was, or puts right what was said, and applauds.
func (p *plan) askAuthors() {
	x := p.idea()
	if x.ID == 0 || p.session().Promise(x) == session.SignNever {
		return
	}
	var was []string
	for _, person := range p.authors() {
		if _, here := p.session().Attendee(person.ID); here { // who had it first and is not here keeps the credit anyway
			was = append(was, person.Name)
		}
	}
	if len(p.authors()) > 0 && !x.Shown { // they come onto the wall with applause, not in a form
		p.showAuthors()
		return
	}
	hint := "@name, several if you like; Enter: the whole team's"
	if len(was) > 0 {
		hint = "@name, several if you like; empty: the whole team's"
	}
	askFor(p.host, fmt.Sprint("plan whose ", x.ID), "Whose idea was it? "+x.Text, func(v []string) bool {
		people, err := named(p.session(), v[0])
		if err != nil {
			p.host.Refuse(err)
			return false
		}
		var ids []session.PersonID
		for _, person := range people {
			ids = append(ids, person.ID)
		}
		if !attempt(p.host, func(a session.Act, m *session.Meeting) error {
			if err := m.Credit(a, x.ID, ids...); err != nil {
				return err
			}
			return m.Session.ShowAuthors(a, x.ID)
		}) {
			return false
		}
		p.applaud(x.ID)
		return true
	}, kit.Field{Label: "Whose", Value: strings.Join(was, ", "), Optional: true, Hint: hint, Check: func(typed string) (string, error) {
		people, err := named(p.session(), typed)
		if err != nil {
			return "", err
		}
		return session.Names(people), nil
	}})
}

// named are the people of a meeting who were typed: "@ana @bo", "Ana, Bo and
// Cleo", or the beginning of each name; none for the team.
func named(s *session.Session, typed string) ([]session.Person, error) {
	typed = strings.NewReplacer("@", ",", "&", ",", " and ", ",").Replace(session.Clean(typed))
	var people []session.Person
	for _, part := range strings.Split(typed, ",") {
		part = strings.TrimSpace(part)
		if part == "" || session.Fold(part) == "team" || session.Fold(part) == "the team" {
			continue
		}
		person, err := s.AttendeeMeant(part)
		switch {
		case err != nil:
			return nil, err
		case person.ID.IsZero():
			return nil, fmt.Errorf("nobody here is called %s. Somebody came late? Add them in Open first", fields.ProperName(part))
		}
		if !slices.Contains(people, person) {
			people = append(people, person)
		}
	}
	return people, nil
}

// showAuthors answers "whose idea was it?" on the wall, now or again.
func (p *plan) showAuthors() {
	x := p.idea()
	if !x.Shown && !attempt(p.host, func(a session.Act, m *session.Meeting) error { return m.Session.ShowAuthors(a, x.ID) }) {
		return
	}
	p.applaud(x.ID)
}

// title is the chosen idea, as large as a terminal writes.
func (p *plan) title(w int) []kit.Line {
	return hanging(p.host.Theme().Glyphs().Winner+" ", p.idea().Text, w, kit.Title)
}

func (p *plan) whoseFrame(w, h int) kit.Frame {
	const question = "Whose idea was it?"
	top := largeTop(p.host, w, h, "We make it happen:")
	var foot kit.Frame
	if already := underWay(p.host, p.idea()); already != "" {
		paragraph(&foot, kit.Warn, already, w)
	}
	if h >= 14 {
		paragraph(&foot, kit.Text, spoken(question), w)
	}
	title := p.title(w)
	room := p.pages.area(h, top, foot) - len(title) - 1
	large := drawn(p.host.Theme(), kit.Strong, question, w, room)
	if large == nil {
		large = framed(p.host.Theme(), kit.WrapSpan(kit.Strong, question, w), w, room)
	}
	return p.pages.stack(w, h, top, blocks(title, large), foot)
}

// credit says whose idea it is where the room may know, "" else.
func (p *plan) credit() string {
	people, ok := p.host.Meeting().Authors(p.idea(), session.FaceRoom)
	if !ok || len(people) == 0 {
		return ""
	}
	return "The idea of " + session.Names(people)
}
