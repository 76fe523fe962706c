package room

import (
	"fmt"
	"strconv"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// askHands asks how many people vote by hand, which the rest follows from, and
// then for the first idea. A count that was half typed goes on.
func (v *vote) askHands() {
	r, _ := v.round()
	left, value := v.session().HandsLeft(r), ""
	if v.session().Voters() > 0 {
		value = strconv.Itoa(left)
	}
	check := func(typed string) (string, error) {
		if n, err := strconv.Atoi(typed); err != nil || n < 1 || n > left {
			return "", fmt.Errorf("a number from 1 to %d", left)
		}
		return "", nil
	}
	askFor(v.host, "vote hands people", "How many people vote by hand?", func(values []string) bool {
		now, open := v.round()
		if !open || now.ID != r.ID {
			v.host.Refuse(session.ErrNotFound)
			return true
		}
		v.booth.leave()
		v.hands.begin(now, asNumber(values[0]))
		v.pages = pages{}
		return true
	}, kit.Field{Label: "People", Value: value, Check: check, Hint: "Whoever has a slip in, or was in the booth, does not raise a hand"})
}

func (v handsScreen) actions() []kit.Action {
	r, _ := v.round()
	next := kit.Action{ID: "enter", Keys: []string{"enter"}, Name: "next idea", Help: "Keep the number and go on to the next idea", Hint: true, Do: deed(v.nextHands)}
	if v.lastHands(r) {
		next.Name, next.Help = "count the hands", "Keep the number; with it all hands are counted"
	}
	before := kit.Action{ID: "idea before", Keys: []string{"up"}, Name: "idea before", Help: "Go back an idea; its number stays until another is typed", Hint: true,
		Do: deed(func() { v.hands.move(r, -1); v.pages = pages{} })}
	if v.firstHands(r) {
		before.Off = "This is the first idea"
	}
	actions := []kit.Action{next, before,
		{ID: "back", Keys: []string{"esc"}, Name: "leave the count", Help: "Forget these numbers and go back to the slips", Hint: true, Do: deed(v.askLeaveHands)},
		v.waysAction("Finish the count of hands first, or leave it with esc"),
	}
	return append(actions, v.pages.actions()...)
}

// lastHands reports whether no idea comes after the present one, and firstHands
// whether none stands before it.
func (v *vote) lastHands(r session.Round) bool {
	for i := v.hands.at + 1; i < len(r.Candidates); i++ {
		if r.OnBallot(r.Candidates[i]) {
			return false
		}
	}
	return true
}

func (v *vote) firstHands(r session.Round) bool {
	for i := range v.hands.at {
		if r.OnBallot(r.Candidates[i]) {
			return false
		}
	}
	return true
}

// nextHands keeps a number and goes on, after the last one to the count.
func (v *vote) nextHands() {
	r, _ := v.round()
	if err := v.hands.check(r); err != nil {
		v.hands.anew = true
		v.host.Refuse(err)
		return
	}
	v.pages = pages{}
	if !v.hands.move(r, +1) {
		v.countHands(r)
	}
}

// countHands records all numbers. When they can't be right, they are gone
// through again from the first one.
func (v *vote) countHands(r session.Round) {
	people, raised := v.hands.people, v.hands.numbers(r)
	if !attempt(v.host, func(a session.Act, m *session.Meeting) error { return m.Session.CountHands(a, r.ID, people, raised) }) {
		v.hands.at = -1
		v.hands.move(r, +1)
		return
	}
	v.hands.leave()
	said := fmt.Sprintf("Hands of %s are in.", peopleCounted(people))
	if r, open := v.round(); open && v.session().AllIn(r) {
		said += " Every ballot is in: Enter reveals."
	}
	v.host.Say(said)
}

// askLeaveHands forgets the numbers, after asking where some are typed.
func (v *vote) askLeaveHands() {
	leave := func() { v.hands.leave(); v.pages = pages{} }
	for _, typed := range v.hands.raised {
		if typed != "" {
			v.host.Ask(kit.NewConfirm("Leave the count? The numbers typed so far are forgotten.", "leave it", "go on counting"), leave)
			return
		}
	}
	leave()
}
