package desk

import (
	"fmt"

	"flashpoint/session"
	"flashpoint/ui/fields"
	"flashpoint/ui/kit"
)

// askAdd asks for a name, and says meanwhile whose it is.
func (t *Team) askAdd() {
	d := kit.NewDrafted(t.host, "team:add", "Who is new?", nil, kit.Field{Label: "Name", Hint: "as people say it", Check: t.newName})
	t.host.Ask(d, func() {
		var added session.Person
		name := fields.ProperName(d.Values()[0])
		if t.do(func(a session.Act, m *session.Meeting) (err error) {
			added, err = m.Shop.AddPerson(a, name, false)
			return err
		}) {
			d.Forget()
			t.PointAt(added.ID)
		}
	})
}

// newName says of a typed name who would come back, and refuses one that is taken.
func (t *Team) newName(typed string) (string, error) {
	name, err := session.CleanLine("name", typed, session.MaxName)
	if err != nil {
		return "", err
	}
	shop := t.roster()
	if shop == nil {
		return "", session.ErrNotFound
	}
	if p, ok := shop.PersonNamed(name); ok && p.Standing == session.PersonLeft {
		return p.Name + " had left and is back", nil
	}
	return "", shop.NameFree(name, session.PersonID{})
}

func (t *Team) askRename() {
	p, ok := t.current()
	if !ok {
		return
	}
	check := func(typed string) (string, error) { return "", t.roster().NameFree(typed, p.ID) }
	d := kit.NewDrafted(t.host, "team:name:"+p.ID.String(), "The name, as people say it", nil, kit.Field{Label: "Name", Value: p.Name, Check: check})
	t.host.Ask(d, func() {
		p.Name = d.Values()[0]
		if t.do(func(a session.Act, m *session.Meeting) error { return m.Shop.ChangePerson(a, p) }) {
			d.Forget()
			t.PointAt(p.ID)
		}
	})
}

func (t *Team) toggleManager() {
	if p, ok := t.current(); ok {
		p.Manager = !p.Manager
		if t.do(func(a session.Act, m *session.Meeting) error { return m.Shop.ChangePerson(a, p) }) {
			said := "is a manager now, and speaks last in a round"
			if !p.Manager {
				said = "is no manager any more"
			}
			t.host.Say(p.Name + " " + said + ". ctrl+z takes it back")
		}
	}
}

// askStanding lets choose how somebody stands to the shop.
func (t *Team) askStanding() {
	p, ok := t.current()
	if !ok {
		return
	}
	all := session.PersonStandings()
	var options []kit.Option
	now := 0
	for n, s := range all {
		options = append(options, kit.Option{Text: standingWords(s)})
		if s == p.Standing {
			now = n
		}
	}
	d := kit.NewChoose(p.Name, options)
	d.SetCursor(now)
	t.host.Ask(d, func() {
		to := all[d.Chosen()]
		if t.do(func(a session.Act, m *session.Meeting) error { return m.Shop.SetStanding(a, p.ID, to) }) {
			t.PointAt(p.ID)
		}
	})
}

func standingWords(s session.PersonStanding) string {
	switch s {
	case session.PersonAway:
		return "away for a while: last on the list of who is here"
	case session.PersonLeft:
		return "has left: not on that list any more; what they did stays theirs"
	}
	return "works here"
}

// askSpelling asks whose other spelling a name is. It begins on the name that looks
// most like it.
func (t *Team) askSpelling() {
	from, ok := t.current()
	if !ok {
		return
	}
	var others []session.Person
	var options []kit.Option
	for _, p := range byName(t.roster().People) {
		if p.ID != from.ID {
			others = append(others, p)
			options = append(options, kit.Option{Text: p.Name, Note: string(p.Standing)})
		}
	}
	d := kit.NewChoose(fmt.Sprintf("%s is the same person as", from.Name), options)
	d.SetCursor(likest(from, others))
	t.host.Ask(d, func() { t.previewMerge(from, others[d.Chosen()]) })
}
