package archive

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/session/review"
	"flashpoint/session/table"
	"flashpoint/ui/kit"
)

// A Library is what the archive reads of the file. Every call may block, ends with
// its context, and is made in a command, never in Update or Frame.
type Library interface {
	// InShort is how everything stands on a day.
	InShort(ctx context.Context, today session.Date, loc *time.Location) (review.Short, error)
	// List is a part of a list, SearchAll are lines that were written, the newest
	// first, and Vocabulary what a filter can ask for.
	List(ctx context.Context, q review.Query) (review.Page, error)
	SearchAll(ctx context.Context, q review.Search) ([]review.Hit, error)
	Vocabulary(ctx context.Context) (review.Vocabulary, error)
	// Trends are what happened over the months, of the shops in a scope together;
	// CompareShops lays them side by side. Shops are those of the file.
	Trends(ctx context.Context, s review.Scope) ([]review.Trend, error)
	CompareShops(ctx context.Context, s review.Scope) ([]review.Trend, error)
	Shops(ctx context.Context) ([]review.Shop, error)
	// Meeting is a meeting with its shop and its initiatives, a value of its own
	// each time; for the zero ID just the shop, which is nil in a new file.
	// Initiative is one of whatever meeting.
	Meeting(ctx context.Context, id session.ID) (*session.Meeting, error)
	Initiative(ctx context.Context, id session.ID) (*session.Initiative, error)
	// ShopOf is one of the file's shops, as a meeting without a session.
	ShopOf(ctx context.Context, id session.ID) (*session.Meeting, error)
	// Stories are what somebody did, under any of their spellings, and StepStory what
	// one step of a map went through, the newest first.
	Stories(ctx context.Context, id session.PersonID) ([]session.Story, error)
	StepStory(ctx context.Context, q session.MapQuery, step string) (session.StepStory, error)
}

// Host is what the program around the archive does for it. None of it blocks.
type Host interface {
	// Now is the time of the message being answered, and Today its day.
	Now() time.Time
	Today() session.Date
	Theme() kit.Theme
	// Motion reports whether a replay may play by itself, and ReadOnly that nothing
	// can be recorded in this file.
	Motion() bool
	ReadOnly() bool
	// ShopName is the shop whose lists these are, "" while it is not known, or how many
	// shops there are: "3 shops".
	ShopName() string
	// IsHome reports whether the archive is the first screen, from which nothing leads
	// back.
	IsHome() bool
	Library() Library
	// Explain says an error of the library in words.
	Explain(err error) string
	// Later has a command run once the message is answered; After makes one that
	// brings a message back after a while.
	Later(cmd tea.Cmd)
	After(d time.Duration, msg tea.Msg) tea.Cmd
	// Ask puts a dialog over the screen; then runs when it was accepted.
	Ask(d kit.Dialog, then func())
	// HandTable has a table leave the program as a file, once it is read: what comes
	// late, or can't be read, is the host's to tell. Keys wait meanwhile.
	HandTable(read func(context.Context) (table.Table, error))

	// OpenAt opens a page from which its Back leads here again. Cover puts another
	// screen of the archive over this one, and Uncover goes back to what is below.
	// Back leaves the archive.
	OpenAt(p Place)
	Cover(page kit.Screen)
	Uncover()
	Back()
}

// A Place is where something stands that a list or a search led to: a meeting, an
// initiative, somebody, or a step of a map.
type Place struct {
	Kind   string     // as in review.Hit; also "person" and "step"
	Stream session.ID // of the meeting or the initiative; of the shop for a person or a step
	Item   int64      // which idea, task, obstacle, comment or check-in of it; of a person the place on the roster, from 1; 0 for the whole
	Text   string     // its words; the name of the step
	Map    string     // of the step
}
