package room

import (
	"fmt"
	"strings"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// A voter is somebody who may go into the booth.
type voter struct {
	session.Person
	voted bool // there, before
}

// voters are those present whose names begin as what is typed, whoever has not
// voted in the booth first.
func (v *vote) voters() []voter {
	r, _ := v.round()
	voted := map[session.PersonID]bool{}
	for _, id := range r.Booth() {
		voted[id] = true
	}
	var still, again []voter
	typed := strings.TrimPrefix(session.Clean(v.booth.name.Value()), "@")
	for _, p := range v.session().Present() {
		if _, fits, _ := kit.Complete("@"+typed, len([]rune(typed))+1, '@', []string{p.Name}); typed != "" && len(fits) == 0 {
			continue
		}
		if voted[p.ID] {
			again = append(again, voter{p.Person, true})
		} else {
			still = append(still, voter{p.Person, false})
		}
	}
	return append(still, again...)
}

// openBooth has the wall ask who votes.
func (v *vote) openBooth() {
	r, _ := v.round()
	v.hands.leave()
	v.booth.open(r.ID)
	v.pages = pages{}
}

func (v boothScreen) actions() []kit.Action {
	r, _ := v.round()
	return []kit.Action{
		{ID: "enter", Keys: []string{"enter"}, Name: "into the booth", Help: "Whoever is chosen types a ballot; nobody sees its letters", Hint: true, Do: deed(v.admit)},
		{ID: "back", Keys: []string{"esc"}, Name: "leave the booth", Help: "Go back to the slips; what was cast is in", Hint: true, Do: deed(v.booth.leave)},
		v.waysAction(""),
		v.revealAction(r, "Esc goes back to it"),
	}
}

// admit lets the current person in. It is said here, and not after the ballot
// was typed, that there is none left for them.
func (v *vote) admit() {
	r, _ := v.round()
	all := v.voters()
	if len(all) == 0 {
		v.host.Say("Nobody here is called that. Somebody came late? ctrl+g adds them")
		return
	}
	at := all[min(v.booth.list.Cursor(), len(all)-1)]
	if err := v.session().MayVoteInBooth(r, at.ID); err != nil {
		v.host.Refuse(err)
		return
	}
	v.booth.admit(r.ID, at.ID)
	v.pages = pages{}
}

// click lets whoever was clicked in.
func (v boothScreen) click(target string) {
	if i, ok := kit.RowOf(target, len(v.voters())); ok {
		v.booth.list.SetCursor(i)
		v.admit()
	}
}

func (v ballotScreen) actions() []kit.Action {
	actions := []kit.Action{
		{ID: "enter", Keys: []string{"enter"}, Name: "cast", Help: "Count the ballot that is typed; nobody sees its letters", Hint: true, Do: deed(v.castBooth)},
		{ID: "back", Keys: []string{"esc"}, Name: "somebody else", Help: "Leave this ballot uncast and ask again who votes", Hint: true,
			Do: deed(func() { v.booth.open(v.booth.round) })},
		v.waysAction("Cast this ballot first, or leave it with esc"),
	}
	return append(actions, v.pages.actions()...)
}

// castBooth counts what is typed. A refusal forgets it: masked letters can't be
// mended by eye.
func (v *vote) castBooth() {
	r, _ := v.round()
	id, voter, typed := r.ID, v.booth.voter, v.booth.typed
	if strings.TrimSpace(typed) == "" {
		v.host.Say("Type your letters, each for yourself; - for an empty ballot.")
		if r.Kind == session.RoundScore {
			v.host.Say("Type a number from 0 to 4 for each idea, in the order of the letters.")
		}
		return
	}
	err := v.host.Do(func(a session.Act, m *session.Meeting) error {
		r, ok := m.Session.RoundByID(id)
		if !ok {
			return session.ErrNotFound
		}
		if err := m.Session.MayVoteInBooth(r, voter); err != nil {
			return err
		}
		dots, err := r.ParseSlip(typed)
		if err != nil {
			return fmt.Errorf("%w. Type it again", err)
		}
		return m.Session.CastBooth(a, id, voter, dots)
	})
	if err != nil {
		v.booth.keep("")
		v.host.Refuse(err)
		return
	}
	v.thank(voter)
}

// thank goes on to the next one, or out of the booth when all ballots are in.
func (v *vote) thank(voter session.PersonID) {
	at, _ := v.session().Attendee(voter)
	r, _ := v.round()
	v.pages = pages{}
	if v.session().AllIn(r) {
		v.booth.leave()
		v.host.Say(fmt.Sprintf("Thank you, %s. All are in: Enter reveals.", at.Name))
		return
	}
	v.booth.open(r.ID)
	v.booth.list.SetCursor(0)
	v.host.Say(fmt.Sprintf("Thank you, %s. Next?", at.Name))
}
