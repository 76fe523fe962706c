package room

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// Host is what the program around the room does for it. None of it blocks: what
// has to reach the disk does so after the key was answered.
type Host interface {
	// Meeting is what the room works on. Its parts may be replaced between two
	// calls (another window was faster), so keep IDs and not pointers.
	Meeting() *session.Meeting
	// Now is the time of the message being answered.
	Now() time.Time
	// Theme is how the screen is painted; screens need its glyphs.
	Theme() kit.Theme
	// Do carries out one act and has it saved. The rule may run a second time,
	// on fresh state, so it uses the meeting it is given and values it has copied.
	Do(rule func(a session.Act, m *session.Meeting) error) error
	// Fetch brings an initiative of an earlier meeting into this one's others,
	// and then runs something that works on it.
	Fetch(id session.ID, then func())
	// Evidence is what came of earlier meetings.
	Evidence() session.Evidence
	// Memory is what earlier meetings thought of; nil until it is read.
	Memory() *session.Memory
	// TakeUp reads an idea of an earlier meeting, and then runs something that
	// takes it up in this one.
	TakeUp(meeting session.ID, idea session.IdeaID, then func(session.Origin))
	// MapPast is what earlier meetings did with the map of this one: nil until it is
	// read, and while there is no map.
	MapPast() *session.MapPast
	// Say shows a line until the next key; Refuse does so for an error.
	Say(text string)
	Refuse(err error)
	// Ask puts a dialog over the screen; then runs when it was accepted.
	Ask(d kit.Dialog, then func())
	// Draft is the half-typed text of a place, as it was saved; SaveDraft keeps it.
	Draft(place string) string
	SaveDraft(place, text string)
	// Motion reports whether a reveal may move; false shows it at once.
	Motion() bool
	// Seed is a fresh one for a draw by lot.
	Seed() string
	// Later has a command run once the key is answered; After makes one that
	// brings a message back after a while.
	Later(cmd tea.Cmd)
	After(d time.Duration, msg tea.Msg) tea.Cmd
	// Setting is what the file remembers from one meeting to the next, "" for
	// nothing; SaveSetting has it remembered.
	Setting(key string) string
	SaveSetting(key, value string)
	// Size is the whole window, in cells.
	Size() kit.Size
	// Leave goes home.
	Leave()
}
