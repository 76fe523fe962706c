package room

import (
	"slices"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// Actions are the phase's own and those of every phase. A way to end on time
// comes second: there is room for it in the help line then.
func (r *Room) Actions() []kit.Action {
	if r.curtain {
		return []kit.Action{{ID: "curtain", Keys: []string{CurtainKey}, Name: "open the curtain",
			Help: "Show the screen again", Hint: true, Do: deed(r.ToggleCurtain)}}
	}
	own, shared := r.phase().Actions(), r.shared()
	if clock := shared[0]; clock.Hint && len(own) > 0 {
		own, shared = slices.Insert(own, 1, clock), shared[1:]
	}
	return append(own, shared...)
}

// shared are the actions of every phase, the clock first.
func (r *Room) shared() []kit.Action {
	s := r.host.Meeting().Session
	next, back := "", ""
	if _, ok := s.NextPhase(); !ok {
		next = "This is the last phase"
	}
	if s.Place.Phase.Index() == 0 {
		back = "This is the first phase"
	}
	clock := r.clockAction()
	actions := []kit.Action{
		clock,
		{ID: "next phase", Keys: []string{"ctrl+n"}, Name: "next phase", Help: "Go on to the next phase; nothing is lost by moving", Off: next, Hint: !clock.Hint, Do: deed(r.goOn)},
		{ID: "previous phase", Keys: []string{"ctrl+p"}, Name: "previous phase", Help: "Go back a phase; nothing is lost by moving", Off: back, Do: deed(r.goBack)},
		{ID: "curtain", Keys: []string{CurtainKey}, Name: "curtain", Help: "Blank the wall at once; the same key shows it again", Do: deed(r.ToggleCurtain)},
		r.guideAction(),
	}
	if r.lot == nil {
		park := kit.Action{ID: "park thought", Keys: []string{"ctrl+l"}, Name: "park a thought", Help: "Keep a thought that is off the topic for another time, and see those that wait", Do: deed(r.openLot)}
		if !r.host.Meeting().Keeps() {
			park.Off = "This is a rehearsal: nothing is parked"
		}
		actions = append(actions, park)
	}
	for _, p := range session.Phases() {
		off := ""
		if p == s.Place.Phase {
			off = "You are there"
		}
		actions = append(actions, kit.Action{ID: "go " + string(p), Name: "go to " + p.Title(), Help: "Jump to the phase " + p.Title(), Off: off,
			Do: deed(func() { r.enter(p) })})
	}
	return append(actions, kit.Action{ID: "leave", Keys: []string{"ctrl+o"}, Name: "leave the meeting", Help: "Go home; the meeting goes on where it was when you resume it",
		Do: deed(r.host.Leave)})
}

func (r *Room) goOn() {
	if next, ok := r.host.Meeting().Session.NextPhase(); ok {
		r.enter(next)
	}
}

func (r *Room) goBack() {
	if at := r.host.Meeting().Session.Place.Phase.Index(); at > 0 {
		r.enter(session.Phases()[at-1])
	}
}

// enter moves the meeting to a phase, with what the present one does on the way
// to the next.
func (r *Room) enter(p session.Phase) {
	r.closeLot()
	on, rule := r.phase().(interface{ goNext() })
	if at := r.host.Meeting().Session.Place.Phase; rule && p.Index() == at.Index()+1 {
		on.goNext()
		return
	}
	enter(r.host, p)
}

// enter moves the meeting to a phase.
func enter(host Host, p session.Phase) {
	attempt(host, func(a session.Act, m *session.Meeting) error { return m.Session.Enter(a, p) })
}

func (r *Room) openLot()  { r.lot = newParking(r.host, r.closeLot) }
func (r *Room) closeLot() { r.lot = nil }
