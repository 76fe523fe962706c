package session

import (
	"fmt"
	"slices"
	"time"
)

// An Initiative is a promoted idea: its checklist, and its life after the
// meeting. Its exported fields are its state, to read; only its methods change
// it.
type Initiative struct {
	Log[*Initiative]
	Shop, Session ID
	Idea          IdeaID
	Opened        time.Time // zero when the promotion was undone
	Title         string
	Map, Step     string // where in the transaction it belongs
	Vote          string // what the vote said, in words
	Decision      string // why this idea, when the vote did not say so
	Gate          Gate
	Cost          Cost
	Status        Status
	Moves         []Move // every change of status
	Tasks         []Task
	Obstacles     []Obstacle
	Standard      Standard
	Asking        string // how customers will be asked about it
	Rehearsal     bool   // promoted in one: kept out of lists, search and trends

	Reactions []Counted // of customers, oldest first
	Comments  []Comment // what customers said, in the order it was noted
	Tellings  []Telling // of praise to its authors, oldest first
	CheckIns  []CheckIn // oldest first
	Figure    Figure    // before and after; the zero Figure is none
	Written   Written   // when its texts were

	sign    SignMode
	authors []Person
	shown   map[TaskID][]Person // who was shown a task for everyone
}

// Status is how far an initiative is.
type Status string

// The statuses. The last three end an initiative and need a reason.
const (
	StatusChosen    Status = "chosen"
	StatusPreparing Status = "preparing"
	StatusLive      Status = "live"
	StatusKept      Status = "kept"
	StatusChanged   Status = "changed"
	StatusStopped   Status = "stopped"
)

// Ended reports whether the status is one of the last three.
func (s Status) Ended() bool {
	return s == StatusKept || s == StatusChanged || s == StatusStopped
}

// Next are the statuses that can follow.
func (s Status) Next() []Status {
	switch s {
	case StatusChosen:
		return []Status{StatusPreparing, StatusLive, StatusStopped}
	case StatusPreparing:
		return []Status{StatusLive, StatusStopped}
	case StatusLive:
		return []Status{StatusKept, StatusChanged, StatusStopped}
	}
	return nil
}

// A Move is one change of status.
type Move struct {
	To     Status
	On     Date
	Reason string
	Said   time.Time // when it was recorded, which may be days later
}

// Cost is what the whole initiative costs, in words, and who said yes.
type Cost struct {
	Amount     string `json:"amount"`
	ApprovedBy string `json:"approved_by,omitempty"`
}

// Written is when the texts about an initiative were written last; the zero time
// for what nobody wrote.
type Written struct {
	Cost, Standard, Asking, Figure time.Time
}

// A Standard is the service promise: "When …, we …".
type Standard struct {
	When string `json:"when"`
	We   string `json:"we"`
}

// String is the whole sentence, "" when there is none.
func (s Standard) String() string {
	if s == (Standard{}) {
		return ""
	}
	return fmt.Sprintf("When %s, we %s", s.When, s.We)
}

// EmptyInitiative is an initiative with no history, to Load one into.
func EmptyInitiative(id ID) *Initiative {
	i := &Initiative{}
	i.init(id, i)
	return i
}

// Kind is KindInitiative.
func (i *Initiative) Kind() Kind { return KindInitiative }

func (i *Initiative) reset() { *i = Initiative{Log: i.Log} }

// open records the promotion with all that is worth knowing without the
// meeting at hand.
func (i *Initiative) open(a Act, s *Session, x Idea, gate Gate) {
	step, _ := s.Step(x.Step)
	f := &initiativeOpened{
		Shop: s.Shop, Session: s.ID(), Idea: x.ID, Title: x.Text, Map: s.MapName, Step: step.Name,
		Vote: s.voteWords(x.ID), Sign: s.Promise(x), Gate: gate, Rehearsal: s.Rehearsal,
	}
	if s.Decision.Override() {
		f.Decision = s.Decision.Reason
	}
	if f.Sign != SignNever {
		f.Authors = s.authorsOf(x)
	}
	i.record(a, f)
	if gate.InTheWay != "" {
		i.record(a, &obstacleAdded{Obstacle: Obstacle{Kind: gate.Kind, What: gate.InTheWay}})
	}
}

// voteWords say how an idea did in the latest revealed round.
func (s *Session) voteWords(id IdeaID) string {
	out, ok := s.Outcome()
	if !ok {
		return "no vote was held"
	}
	words := "not on the last ballot"
	if st, on := find(out.Standings, func(x Standing) bool { return x.Idea == id }); on {
		r, _ := s.RoundByID(out.Round)
		words = r.Words(st)
	}
	if out.Winner == id {
		words += ", won by " + out.How.Words()
	}
	return words
}

// Authors are the people whose idea it was; ok is false where nobody may know.
func (i *Initiative) Authors() (people []Person, ok bool) {
	return i.authors, i.sign != SignNever
}

// SetStatus moves the initiative on, as of a day up to today on which it had its
// present status. The last three statuses need a reason, and so does going live
// over an open obstacle.
func (i *Initiative) SetStatus(a Act, to Status, on Date, reason string) error {
	if err := i.exists(); err != nil {
		return err
	}
	reason, err := optionalLine("reason", reason, MaxIdea)
	if err != nil {
		return err
	}
	if !slices.Contains(i.Status.Next(), to) {
		return refuse("status", string(to), fmt.Sprintf("From %s an initiative can't become %s", i.Status, to))
	}
	if why := i.ReasonFor(to); why != "" && reason == "" {
		return refuse("reason", "", why)
	}
	if err := i.inStatus(a, on); err != nil {
		return err
	}
	i.record(a, &statusChanged{To: to, On: on, Reason: reason})
	return nil
}

// ReasonFor asks for the reason that a change to a status needs now; "" when it
// needs none.
func (i *Initiative) ReasonFor(to Status) string {
	switch open := i.OpenObstacles(); {
	case to.Ended():
		return fmt.Sprintf("Say in a line why it is %s", to)
	case to == StatusLive && len(open) > 0:
		return fmt.Sprintf("“%s” is still in the way. Clear it, or say why customers can have it all the same", open[0].What)
	}
	return ""
}

// Since is the day from which on the initiative has its present status. The
// promotion's is told in loc, which must not be nil.
func (i *Initiative) Since(loc *time.Location) Date {
	if n := len(i.Moves); n > 0 {
		return i.Moves[n-1].On
	}
	return DateOf(i.Opened.In(loc))
}

// inStatus refuses a day that is still to come, or on which the initiative did
// not have its present status yet.
func (i *Initiative) inStatus(a Act, on Date) error {
	if err := notAhead(a, "day", on); err != nil {
		return err
	}
	if since := i.Since(a.At.Location()); on.Before(since) {
		today := DateOf(a.At)
		return refuse("day", on.String(), fmt.Sprintf("%s is too early: it is %s since %s. Say that day or a later one", on.Words(today), i.Status, since.Words(today)))
	}
	return nil
}

// SetCost says what it costs and who approved it.
func (i *Initiative) SetCost(a Act, c Cost) error {
	if err := i.exists(); err != nil {
		return err
	}
	var err error
	if c.Amount, err = CleanLine("cost", c.Amount, MaxName); err != nil {
		return err
	}
	if c.ApprovedBy, err = optionalLine("approved by", c.ApprovedBy, MaxIdea); err != nil {
		return err
	}
	if c != i.Cost {
		i.record(a, &costSet{c})
	}
	return nil
}

// SetStandard writes the line "When …, we …". A leading "when" or "we" that was
// typed is not said twice.
func (i *Initiative) SetStandard(a Act, when, we string) error {
	if err := i.exists(); err != nil {
		return err
	}
	when, err := requiredLine("when", cutWord(when, "when"), MaxIdea, "Say when: what the customer does or what we notice")
	if err != nil {
		return err
	}
	if we, err = requiredLine("we", cutWord(we, "we"), MaxIdea, "Say what we do then"); err != nil {
		return err
	}
	if line := (Standard{When: when, We: we}); line != i.Standard {
		i.record(a, &standardSet{line})
	}
	return nil
}

// SetAsking says how customers will be asked about this idea.
func (i *Initiative) SetAsking(a Act, how string) error {
	if err := i.exists(); err != nil {
		return err
	}
	how, err := CleanLine("asking", how, MaxIdea)
	if err != nil || how == i.Asking {
		return err
	}
	i.record(a, &askingSet{Text: how})
	return nil
}

func (i *Initiative) exists() error {
	if i.Opened.IsZero() {
		return ErrTakenBack
	}
	return nil
}

// cutWord leaves out a leading word, whatever its case, and the comma at the end.
func cutWord(s, word string) string {
	s = Clean(s)
	if n := len(word); len(s) > n && s[n] == ' ' && Fold(s[:n]) == word {
		s = s[n+1:]
	}
	for len(s) > 0 && (s[len(s)-1] == ',' || s[len(s)-1] == ' ') {
		s = s[:len(s)-1]
	}
	return s
}
