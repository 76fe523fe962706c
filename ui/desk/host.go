package desk

import (
	"time"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// Lists are what home shows, as they were last read from the file.
type Lists struct {
	Shop        string                      // the shop's name, "" in a new file
	Brief       bool                        // a first look: the newest meetings, and the others are being read
	Unfinished  []session.Summary           // meetings that can be resumed, newest first
	Recent      []session.Summary           // closed meetings but no rehearsals, newest first
	Initiatives []session.InitiativeSummary // on their way or live, what is late first
	Board       []session.InitiativeSummary // all of them or the newest, what is late first
	Older       bool                        // the board has the newest: the archive has older ones too
	Thanks      []session.Thanks            // praise that did not reach its authors, the longest wait first
	Told        []session.Told              // tellings of the last year that brought news, by their day
}

// AnyChosen reports whether a meeting ever chose an idea.
func (l Lists) AnyChosen() bool { return len(l.Board)+len(l.Initiatives) > 0 }

// Host is what the program around the desk does for it. None of it blocks: what
// has to be read or written comes as a new state later.
type Host interface {
	// Now is the time of the message being answered, and Today its day.
	Now() time.Time
	Today() session.Date
	Theme() kit.Theme
	// ReadOnly says that nothing can be recorded in this file.
	ReadOnly() bool
	// Lists are home's lists; Meeting is what the page of an initiative or a
	// past meeting shows. Its parts may be replaced between two calls.
	Lists() Lists
	Meeting() *session.Meeting
	// Do carries out one act and has it saved; see room.Host.
	Do(rule func(a session.Act, m *session.Meeting) error) error
	// Fetch brings an initiative of whatever meeting into the present one's
	// others, and then runs something that works on it.
	Fetch(id session.ID, then func())
	// Ideas are those that customers may speak of, of this meeting and of earlier
	// ones, the likeliest first; OnWall reports whether what is asked now hangs on the
	// wall.
	Ideas() []session.InitiativeSummary
	OnWall() bool
	// TakeBack undoes the latest act on an initiative and says what it was.
	TakeBack(id session.ID) bool
	// Reread has home's lists read again once everything is on the disk.
	Reread()
	// Setting is what the file remembers, "" for nothing; SaveSetting has it
	// remembered.
	Setting(key string) string
	SaveSetting(key, value string)
	// Say shows a line until the next key; Refuse does so for an error.
	Say(text string)
	Refuse(err error)
	// Ask puts a dialog over the screen; then runs when it was accepted.
	Ask(d kit.Dialog, then func())
	// Draft is the half-typed text of a place; SaveDraft keeps it.
	Draft(place string) string
	SaveDraft(place, text string)

	// Stories are what somebody did, the newest first; Mentions is what would keep
	// somebody's name if it was removed. Both are read first, and then run then.
	Stories(id session.PersonID, then func([]session.Story))
	Mentions(id session.PersonID, then func(session.Mentions))

	// NameShop gives a new file its shop.
	NameShop(name string) error
	// StartMeeting opens a new meeting; StartRehearsal one that leaves nothing with
	// the shop, with a pretend team; ResumeMeeting goes on with an unfinished one;
	// ReadMeeting opens any to read; OpenBoard shows all initiatives, OpenThanks
	// those with praise that its authors have not heard, and OpenInitiative opens
	// one's page; OpenTeam shows the roster, and OpenPerson somebody of it; CheckUp
	// checks everything and shows it; Back goes home, or from a page to the one on
	// which it was opened.
	StartMeeting()
	StartRehearsal()
	ResumeMeeting(id session.ID)
	ReadMeeting(id session.ID)
	OpenBoard()
	OpenInitiative(id session.ID)
	OpenThanks()
	// Applaud puts the credit for an idea on the wall; for the zero ID it asks
	// which.
	Applaud(id session.ID)
	CheckUp()
	// OpenArchive looks back on everything; OpenReplay goes through one meeting again.
	OpenArchive()
	OpenReplay(id session.ID)
	OpenTeam()
	OpenPerson(id session.PersonID)
	Back()

	// Show goes to another page of the desk, with the same meeting. OpenMap reads
	// what was done with a map over the years and shows it; without a name it is
	// the map of the latest meeting. StepStory reads what one of its steps went
	// through, and then runs something with it.
	Show(page Screen)
	OpenMap(name string)
	StepStory(onMap, step string, then func(session.StepStory))
}
