package room

import (
	"strings"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// pretendAction lets the pretend team of a rehearsal vote, so that one person
// alone gets to the reveal.
func (v *vote) pretendAction(r session.Round) kit.Action {
	a := kit.Action{ID: "pretend", Keys: []string{"ctrl+d"}, Name: "the others vote", Help: "Cast the slips of the pretend team that are not in yet", Hint: true, Do: deed(v.castPretend)}
	switch {
	case v.session().AllIn(r):
		a.Off = "Every " + r.BallotWord() + " is in: Enter reveals"
	case v.session().Voters() == 0:
		a.Off = "Nobody is ticked in Open, so there is nobody to vote"
	case v.again > 0 || strings.TrimSpace(v.line.Value()) != "":
		a.Off = "Enter casts the slip that is typed; then the others vote"
	}
	return a
}

func (v *vote) castPretend() {
	r, _ := v.round()
	id, seed := r.ID, v.host.Seed()
	if attempt(v.host, func(a session.Act, m *session.Meeting) error { return m.Session.CastPretend(a, id, seed) }) {
		v.host.Say("The pretend team has voted: Enter reveals.")
	}
}
