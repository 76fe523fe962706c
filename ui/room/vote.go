package room

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// vote is the phase in which the room votes. What it shows follows from the
// meeting alone, so that a vote goes on where it was after the power failed.
type vote struct {
	host   Host
	line   entry // on which slips are typed, masked
	counts counts
	pages  pages
	again  int // the slip that is typed once more; 0 for the next one
	motion motion

	fixes         bool            // fixes on the ballot too
	budget, limit int             // the facilitator's own numbers; 0 for the suggestion
	anew          bool            // a new round is being prepared, an old one is revealed
	tie           bool            // the page of the tie, not its bars
	shown         session.RoundID // an earlier round, to look at; 0 for the latest
}

// Where half-typed slips are kept. A slip typed again has a place of its own,
// or it would be taken for the next one after a restart.
const (
	slipPlace  = "vote"
	againPlace = "vote again"
)

func newVote(host Host) phase {
	v := &vote{host: host}
	r, open := v.round()
	if n, err := strconv.Atoi(host.Draft(againPlace)); err == nil && open && n >= 1 && n <= r.In() {
		v.again = n
	}
	v.newLine()
	v.tie = len(v.latest().out.Tied) > 0
	return v
}

// voteState is what the phase is about now.
type voteState int

const (
	voteBefore  voteState = iota // no round yet, or a new one is prepared
	voteOpen                     // slips come in
	voteResult                   // revealed
	voteTie                      // revealed, tied, and somebody asked what now
	voteEarlier                  // an earlier round, read only
)

func (v *vote) session() *session.Session { return v.host.Meeting().Session }

func (v *vote) round() (session.Round, bool) { return v.session().Round() }

func (v *vote) count() *counts { return v.counts.read(v.session()) }

// latest is what the round came to that was revealed last.
func (v *vote) latest() result { return v.count().latest }

func (v *vote) state() voteState {
	if _, open := v.round(); open {
		return voteOpen
	}
	switch c := v.count(); {
	case v.shown != 0:
		return voteEarlier
	case !c.voted || v.anew:
		return voteBefore
	case v.tie && len(c.latest.out.Tied) > 0 && !v.moving():
		return voteTie
	}
	return voteResult
}

// Typing is true while a slip is typed, and while the bars move: every key
// then shows them all, also those that are letters for other actions.
func (v *vote) Typing() bool { return v.moving() || v.state() == voteOpen }

// Actions are those of the state.
func (v *vote) Actions() []kit.Action {
	switch v.state() {
	case voteOpen:
		return v.openActions()
	case voteResult:
		return v.resultActions()
	case voteTie:
		return v.tieActions()
	case voteEarlier:
		return v.earlierActions()
	}
	return v.beforeActions()
}

// Update takes what no action has.
func (v *vote) Update(msg tea.Msg) tea.Cmd {
	if b, ok := msg.(beat); ok {
		v.motion.tick(v.host, b)
		return nil
	}
	if v.moving() {
		v.skip()
		return nil
	}
	if v.state() == voteOpen {
		if paste, ok := msg.(tea.PasteMsg); ok && len(kit.PastedLines(paste.Content)) > 1 {
			v.host.Say("One slip at a time: paste or type the letters of a single one.")
			return nil
		}
		if !v.pages.key(msg) {
			v.line.Update(msg)
		}
		return nil
	}
	v.pages.key(msg)
	return nil
}

// Click shows all the bars at once; the line has the focus anyway.
func (v *vote) Click(target string) {
	if target == skipTarget {
		v.skip()
	}
}

// Frame draws the state.
func (v *vote) Frame(w, h int) kit.Frame {
	switch v.state() {
	case voteOpen:
		return v.openFrame(w, h)
	case voteResult:
		return v.resultFrame(w, h)
	case voteTie:
		return v.tieFrame(w, h)
	case voteEarlier:
		return v.earlierFrame(w, h)
	}
	return v.beforeFrame(w, h)
}

// fresh goes to the first page of a new state.
func (v *vote) fresh() {
	v.pages, v.anew, v.tie, v.shown = pages{}, false, false, 0
	v.motion.on = false
}
