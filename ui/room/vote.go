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
	slip    entry // the line on which slips are typed, masked
	again   int   // the slip that is typed once more; 0 for the next one
	inList  bool  // the list has the focus, not the line
	pages   pages
	confirm *kit.Confirm // the screen's own, because the answer starts a motion
	motion  motion

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
	out, _ := host.Meeting().Session.Outcome()
	v.tie = len(out.Tied) > 0
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

func (v *vote) state() voteState {
	if _, open := v.round(); open {
		return voteOpen
	}
	out, ok := v.session().Outcome()
	switch {
	case v.shown != 0:
		return voteEarlier
	case !ok || v.anew:
		return voteBefore
	case v.tie && len(out.Tied) > 0 && !v.moving():
		return voteTie
	}
	return voteResult
}

// Typing is true while a slip is typed, and while yes or no is asked.
func (v *vote) Typing() bool {
	return v.confirm != nil || v.state() == voteOpen && !v.inList
}

// Actions are those of the state.
func (v *vote) Actions() []kit.Action {
	if v.confirm != nil {
		return nil
	}
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
	if tick, ok := msg.(revealTick); ok {
		return v.motion.tick(tick)
	}
	if v.confirm != nil {
		return v.answered(v.confirm.Update(msg))
	}
	if _, pressed := msg.(tea.KeyPressMsg); pressed && v.moving() {
		v.motion.on = false
		return nil
	}
	if v.state() == voteOpen && !v.inList {
		if paste, ok := msg.(tea.PasteMsg); ok && len(kit.PastedLines(paste.Content)) > 1 {
			v.host.Say("One slip at a time: paste or type the letters of a single one.")
			return nil
		}
		if !v.pages.key(msg) {
			v.slip.Update(msg)
		}
		return nil
	}
	v.pages.key(msg)
	return nil
}

// Click answers the question, or goes to the line.
func (v *vote) Click(target string) {
	switch {
	case v.confirm != nil:
		v.answered(v.confirm.Click(target))
		v.motion.on = false // a click can't start what ticks
	case target == "line":
		v.inList = false
	}
}

// answered goes on after yes or no.
func (v *vote) answered(r kit.Result) tea.Cmd {
	if r == kit.Open {
		return nil
	}
	v.confirm = nil
	if r == kit.Accepted {
		return v.reveal()
	}
	return nil
}

// Frame draws the state.
func (v *vote) Frame(w, h int) kit.Frame {
	var f kit.Frame
	switch state := v.state(); {
	case v.confirm != nil:
		f = v.confirm.Frame(w, h, v.host.Theme())
	case state == voteOpen:
		f = v.openFrame(w, h)
	case state == voteResult:
		f = v.resultFrame(w, h)
	case state == voteTie:
		f = v.tieFrame(w, h)
	case state == voteEarlier:
		f = v.earlierFrame(w, h)
	default:
		f = v.beforeFrame(w, h)
	}
	return f
}

// fresh goes to the first page of a new state.
func (v *vote) fresh() {
	v.pages, v.anew, v.tie, v.shown, v.inList = pages{}, false, false, 0, false
	v.motion.on = false
}

// candidates are blocks to read: a letter and the whole text of each idea.
func (v *vote) candidates(ids []session.IdeaID, w int) [][]kit.Line {
	labels := kit.Width(session.Letter(len(ids)-1)) + 2
	blocks, texts := make([][]kit.Line, len(ids)), v.texts()
	for i, id := range ids {
		blocks[i] = hanging(kit.Pad(session.Letter(i), labels), texts[id], w, kit.Text)
	}
	return blocks
}

// texts are the words of all ideas.
func (v *vote) texts() map[session.IdeaID]string {
	ideas := v.session().Ideas
	texts := make(map[session.IdeaID]string, len(ideas))
	for i := range ideas {
		texts[ideas[i].ID] = ideas[i].Text
	}
	return texts
}
