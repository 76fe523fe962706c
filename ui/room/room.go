package room

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// phase is one of the seven screens. It draws below the ribbon and above the
// help line, and its actions are its key map.
type phase interface {
	// Actions are what can be done now, the likeliest first.
	Actions() []kit.Action
	// Update takes the keys that no action has, pastes and the wheel.
	Update(msg tea.Msg) tea.Cmd
	// Click takes the target of a click that belongs to no action.
	Click(target string)
	// Frame draws at most h lines of at most w cells.
	Frame(w, h int) kit.Frame
	// Typing reports whether printable keys are text now.
	Typing() bool
}

// A Room is the meeting on the wall: the ribbon of phases and the phase below.
type Room struct {
	host    Host
	phases  map[session.Phase]phase
	lot     *parking // over the phase; nil while it is not on the wall
	curtain bool
}

// New is the room of the host's meeting.
func New(host Host) *Room {
	r := &Room{phases: map[session.Phase]phase{}}
	r.host = &guided{Host: host, open: r.Guide}
	return r
}

// phase is what is on the wall: the screen of the phase in which the meeting
// stands, or the parking lot over it.
func (r *Room) phase() phase {
	if r.lot != nil {
		return r.lot
	}
	return r.under()
}

// under is the screen of the phase in which the meeting stands. A screen is kept
// while the room is, with its cursor and its half-typed line.
func (r *Room) under() phase {
	at := r.host.Meeting().Session.Place.Phase
	if r.phases[at] == nil {
		r.phases[at] = newPhase(at, r.host)
	}
	return r.phases[at]
}

func newPhase(p session.Phase, host Host) phase {
	switch p {
	case session.PhaseMap:
		return newMapping(host)
	case session.PhaseIdeas:
		return newIdeas(host)
	case session.PhaseTidy:
		return newTidy(host)
	case session.PhaseVote:
		return newVote(host)
	case session.PhasePlan:
		return newPlan(host)
	case session.PhaseClose:
		return newClosing(host)
	}
	return newOpening(host)
}

// Update hands a message to the phase. While the curtain is down nothing is
// typed blindly; what goes on by itself goes on.
func (r *Room) Update(msg tea.Msg) tea.Cmd {
	if answer, ok := msg.(recalledMsg); ok { // whatever phase the meeting has come to
		answer.to.take(answer)
		return nil
	}
	switch {
	case !isInput(msg):
		return r.under().Update(msg) // what the phase is waiting for
	case r.curtain:
		return nil
	}
	return r.phase().Update(msg)
}

// isInput reports whether somebody did something, other than the program.
func isInput(msg tea.Msg) bool {
	switch msg.(type) {
	case tea.KeyPressMsg, tea.PasteMsg, tea.MouseWheelMsg:
		return true
	}
	return false
}

// Click jumps to a phase on the ribbon, or belongs to the phase's screen.
func (r *Room) Click(target string) {
	if name, ok := strings.CutPrefix(target, "phase:"); ok {
		r.enter(session.Phase(name))
		return
	}
	if !r.curtain {
		r.phase().Click(target)
	}
}

// Covered reports whether the curtain is down.
func (r *Room) Covered() bool { return r.curtain }

// Typing reports whether printable keys are text now.
func (r *Room) Typing() bool { return !r.curtain && r.phase().Typing() }

// Ticking reports whether a clock runs, so that the wall changes by itself.
func (r *Room) Ticking() bool {
	s := r.host.Meeting().Session
	return !r.curtain && s.Clock().Running() && s.Closed.IsZero()
}

// Frame draws the ribbon and the phase.
func (r *Room) Frame(w, h int) kit.Frame {
	if r.curtain {
		return curtainFrame(w, h)
	}
	var f kit.Frame
	f.Add(r.ribbon(w), r.underline(w))
	body := r.phase().Frame(w, h-2)
	body.Fit(h - 2)
	f.Append(body)
	return f
}

// ribbon is the first line of every phase: the shop and where the meeting stands.
func (r *Room) ribbon(w int) kit.Line {
	m := r.host.Meeting()
	var phases kit.Line
	for i, p := range session.Phases() {
		span := kit.Span{Text: " " + p.Title() + " ", Target: "phase:" + string(p)}
		if p == m.Session.Place.Phase {
			span.Text, span.Token = "["+p.Title()+"]", kit.Title
		}
		if w < 60 { // every cell counts on the smallest wall
			span.Text = strings.TrimSpace(span.Text)
			if i > 0 {
				phases = append(phases, kit.Span{Text: " "})
			}
		}
		phases = append(phases, span)
	}
	shop := m.Session.ShopName
	if m.Session.Rehearsal {
		shop += " (rehearsal)"
	}
	room := w - phases.Width() - 2
	if room < min(kit.Width(shop), 12) { // a stump of a name says nothing
		return phases.Truncate(w)
	}
	return kit.Join(kit.T(kit.Strong, kit.Truncate(shop, room)), phases, w)
}

// underline is the second line of every phase: a heavy rule, or in a rehearsal
// that this is one and what the phase is for.
func (r *Room) underline(w int) kit.Line {
	s := r.host.Meeting().Session
	if !s.Rehearsal {
		return rule(r.host.Theme(), w)
	}
	words := kit.T(kit.Accent, "Rehearsal: "+guidanceOn(r.topic(), s).purpose)
	return kit.Join(words, kit.Line{{Text: "F3", Token: kit.Strong}, {Text: " guide"}}.WithTarget("key:guide"), w)
}
