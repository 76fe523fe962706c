package room

import (
	"fmt"

	"flashpoint/session"
	"flashpoint/ui/fields"
	"flashpoint/ui/kit"
)

// showRoll says who has voted: names only of those in the booth, as slips and
// hands have none.
func (v *vote) showRoll() {
	r, _ := v.round()
	var rows []kit.Item
	add := func(text, note string) { rows = append(rows, kit.Item{Text: text, Note: note}) }
	for _, id := range r.Booth() {
		if at, ok := v.session().Attendee(id); ok {
			add(at.Name, "in the booth")
		}
	}
	if n := r.Slips(); n > 0 {
		add(counted(n, "slip"), "without a name")
	}
	if n := r.Hands(); n > 0 {
		add(peopleCounted(n)+" by hand", "without a name")
	}
	if n := v.session().Voters(); n > r.In() {
		add(counted(n-r.In(), r.BallotWord())+" missing", "")
	} else if n == 0 {
		add("Nobody is ticked in Open, so it is not known how many are missing.", "")
	}
	v.host.Ask(kit.NewSheet(fmt.Sprintf("Who has voted: %s", v.ballotsIn(r)), rows), func() {})
}

// askLate lets somebody in who came while the vote was going on.
func (v *vote) askLate() {
	name := fields.Who{Meeting: v.host.Meeting}.Field("Name", "The beginning will do for a name on the roster")
	name.Optional = false
	askFor(v.host, "vote late", "Who came late?", func(values []string) bool {
		meant, unclear := fields.Person(v.host.Meeting(), values[0])
		var p session.Person
		let := attempt(v.host, func(a session.Act, m *session.Meeting) (err error) {
			switch {
			case unclear != nil:
				return unclear
			case m.Shop.Forgotten(meant.ID): // another window removed the name meanwhile
				return session.ErrNotFound
			}
			p, err = m.LetIn(a, meant)
			return err
		})
		if r, open := v.round(); let && open {
			v.host.Say(fmt.Sprintf("%s is here: %s.", p.Name, v.ballotsIn(r)))
		}
		return let
	}, name)
}
