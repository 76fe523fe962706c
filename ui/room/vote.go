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
	host    Host
	line    entry // on which slips are typed, masked
	counts  counts
	pages   pages
	again   int // the slip that is typed once more; 0 for the next one
	motion  motion
	booth   booth
	hands   handCount
	finals  picks   // the finalists of a second round
	same    picks   // ideas that turned out to be the same
	recount recount // with those as one

	fixes         bool            // fixes on the ballot too
	budget, limit int             // the facilitator's own numbers; 0 for the suggestion
	seed          string          // puts the ideas in order by lot; "" for the order of the map
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
	if n, err := strconv.Atoi(host.Draft(againPlace)); err == nil && open && n >= 1 && n <= r.Slips() {
		v.again = n
	}
	v.newLine()
	v.booth, v.hands = foundBooth(host), foundHands(host)
	v.finals, v.same = foundPicks(host, finalsPlace), foundPicks(host, samePlace)
	v.tie = len(v.latest().out.Tied) > 0
	return v
}

// voteState is what the phase is about now.
type voteState int

const (
	voteBefore    voteState = iota // no round yet, or a new one is prepared
	voteOpen                       // slips come in
	voteBooth                      // the booth asks who votes
	voteBallot                     // somebody is in the booth
	voteHands                      // hands are counted, idea by idea
	voteResult                     // revealed
	voteTie                        // revealed, tied, and somebody asked what now
	voteFinalists                  // revealed, and the finalists are chosen
	voteSame                       // revealed, and ideas that are the same are marked
	voteEarlier                    // an earlier round, read only
)

func (v *vote) session() *session.Session { return v.host.Meeting().Session }

func (v *vote) round() (session.Round, bool) { return v.session().Round() }

func (v *vote) count() *counts { return v.counts.read(v.session()) }

// latest is what the round came to that was revealed last.
func (v *vote) latest() result { return v.count().latest }

func (v *vote) state() voteState {
	if r, open := v.round(); open {
		return v.way(r)
	}
	switch c := v.count(); {
	case v.shown != 0:
		return voteEarlier
	case !c.voted || v.anew:
		return voteBefore
	case v.finals.of == c.latest.round.ID:
		return voteFinalists
	case v.same.of == c.latest.round.ID:
		return voteSame
	case v.tie && len(c.latest.out.Tied) > 0 && !v.moving():
		return voteTie
	}
	return voteResult
}

// way is how ballots come in now: on slips, unless another way was chosen.
func (v *vote) way(r session.Round) voteState {
	switch {
	case v.booth.round == r.ID && v.booth.inside(v.session()):
		return voteBallot
	case v.booth.round == r.ID:
		return voteBooth
	case v.hands.round == r.ID && len(v.hands.raised) == len(r.Candidates):
		return voteHands
	}
	return voteOpen
}

// Typing is true while ballots are typed, and while the bars move: every key
// then shows them all, also those that are letters for other actions.
func (v *vote) Typing() bool {
	_, open := v.round()
	return open || v.moving()
}

// Actions are those of the screen.
func (v *vote) Actions() []kit.Action { return v.screen().actions() }

// Update takes what no action has.
func (v *vote) Update(msg tea.Msg) tea.Cmd {
	if b, ok := msg.(beat); ok {
		v.motion.tick(v.host, b)
		return nil
	}
	if v.moving() {
		if isInput(msg) {
			v.skip()
		}
		return nil
	}
	v.screen().update(msg)
	return nil
}

// Click belongs to the screen.
func (v *vote) Click(target string) { v.screen().click(target) }

// Frame draws the screen.
func (v *vote) Frame(w, h int) kit.Frame { return v.screen().frame(w, h) }

// topic is what the guide is about on the screen.
func (v *vote) topic() topic { return v.screen().about() }

// fresh goes to the first page of a new state.
func (v *vote) fresh() {
	v.pages, v.anew, v.tie, v.shown = pages{}, false, false, 0
	v.motion.on = false
	v.finals.leave()
	v.same.leave()
	v.recount = recount{}
}
