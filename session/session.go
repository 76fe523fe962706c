package session

import (
	"time"
)

// A Session is one meeting. Its exported fields are its state, to read; only
// its methods change it.
type Session struct {
	Log[*Session]
	Shop      ID
	ShopName  string
	Opened    time.Time
	Closed    time.Time // zero while the meeting is open
	Rehearsal bool      // kept out of history and trends
	Purpose   string    // one line, may be empty
	Plan      Plan
	Attendees []Attendee
	MapName   string
	Steps     []Step   // in the customer's order
	Ratings   []Rating // of the steps, in order
	Place     Place
	Sign      SignMode
	Sharing   Sharing
	Ideas     []Idea // as they were entered, removed ones too
	Rounds    []Round
	Decision  *Decision // nil until something was decided
	Next      Date      // the next meeting
	Rules     []string  // the house rules, where this meeting changed them
	Tendings  []Tending // what it did about the ideas of other meetings, in order

	clocks    map[Place]Clock
	lastIdeas Place
	robins    map[Place]robin
	begun     []beginning // one for each step that was shared in turn, in that order
	asked     []PersonID  // had a turn, in the order of their first
	apart     [][2]IdeaID // look-alikes that are not the same, the older one first
	refit     *refit      // nil while the plan's own lengths hold
	today     *Session    // in a replay, the meeting as it is now; see AuthorsVisible
}

// An Attendee is somebody of the roster in this meeting.
type Attendee struct {
	Person
	Present bool `json:"present"` // false for somebody who left
}

// Open begins a meeting of a shop.
func Open(a Act, id ID, shop *Shop, plan Plan, rehearsal bool) *Session {
	s := EmptySession(id)
	s.record(a, &sessionOpened{Shop: shop.ID(), ShopName: shop.Name, Plan: plan, Rehearsal: rehearsal})
	s.record(a, &phaseEntered{Place: Place{Phase: PhaseOpen}, Seconds: int(plan.Times(0).Open / time.Second)})
	return s
}

// EmptySession is a session with no history, to Load one into.
func EmptySession(id ID) *Session {
	s := &Session{}
	s.init(id, s)
	s.reset()
	return s
}

// Kind is KindSession.
func (s *Session) Kind() Kind { return KindSession }

func (s *Session) reset() {
	*s = Session{Log: s.Log, Sign: SignIfWon, Sharing: RoundRobin, clocks: map[Place]Clock{}, robins: map[Place]robin{}}
}

// Title names the meeting in lists: its map, or what it is before it has one.
func (s *Session) Title() string {
	if s.MapName != "" {
		return s.MapName
	}
	return "Meeting"
}

func (s *Session) writable() error {
	switch {
	case s.Opened.IsZero():
		return because(ErrNotFound, "This meeting was taken back by undo; redo brings it back")
	case !s.Closed.IsZero():
		return ErrClosed
	}
	return nil
}

// SetPurpose says in a line what the meeting is for; "" takes it away.
func (s *Session) SetPurpose(a Act, purpose string) error {
	if err := s.writable(); err != nil {
		return err
	}
	purpose, err := optionalLine("purpose", purpose, MaxIdea)
	if err != nil {
		return err
	}
	if purpose != s.Purpose {
		s.record(a, &purposeSet{Text: purpose})
	}
	return nil
}

// SetPlan changes how long the meeting may take. Its own lengths hold again,
// whatever the plan before was refitted to.
func (s *Session) SetPlan(a Act, plan Plan) error {
	if err := s.writable(); err != nil {
		return err
	}
	if plan.Minutes < MinMinutes || plan.Minutes > MaxMinutes {
		_, err := OwnPlan(plan.Minutes)
		return err
	}
	if plan != s.Plan || s.refit != nil {
		given := plan.Times(s.stepsPlanned(plan)).At(s.Place)
		s.record(a, &planSet{Plan: plan, Seconds: int(given / time.Second)})
	}
	return nil
}

// Join says that somebody of the roster is here.
func (s *Session) Join(a Act, p Person) error {
	if err := s.writable(); err != nil {
		return err
	}
	p = p.named()
	if at, ok := s.Attendee(p.ID); ok && at.Present && at.Person == p {
		return nil
	}
	s.record(a, &attendeeJoined{p})
	return nil
}

// Leave says that somebody is not here, or not any more. What they wrote stays.
func (s *Session) Leave(a Act, id PersonID) error {
	if err := s.writable(); err != nil {
		return err
	}
	at, ok := s.Attendee(id)
	if !ok || !at.Present {
		return nil
	}
	s.record(a, &attendeeLeft{Person: id, Name: at.Name})
	return nil
}

// Attendee looks somebody up among those who were here at any time.
func (s *Session) Attendee(id PersonID) (Attendee, bool) {
	return find(s.Attendees, func(x Attendee) bool { return x.ID == id })
}

// AttendeeMeant is whom a typed name means among those who were here at any time;
// see [Shop.PersonMeant].
func (s *Session) AttendeeMeant(typed string) (Person, error) {
	people := make([]Person, len(s.Attendees))
	for i, at := range s.Attendees {
		people[i] = at.Person
	}
	return personMeant(people, typed)
}

// Present are the people in the room.
func (s *Session) Present() []Attendee {
	var here []Attendee
	for _, x := range s.Attendees {
		if x.Present {
			here = append(here, x)
		}
	}
	return here
}

// SetNext says when the next meeting is; the zero Date takes it away.
func (s *Session) SetNext(a Act, on Date) error {
	if err := s.writable(); err != nil {
		return err
	}
	if err := checkDay("next meeting", on); err != nil {
		return err
	}
	if on != s.Next {
		s.record(a, &nextSet{On: on})
	}
	return nil
}

// Close ends the meeting. Whatever is still open stays as it is and can be
// read; Reopen lets it go on.
func (s *Session) Close(a Act) error {
	if err := s.writable(); err != nil {
		return err
	}
	s.record(a, &sessionClosed{})
	return nil
}

// Reopen lets a closed meeting go on where it was.
func (s *Session) Reopen(a Act) error {
	if s.Closed.IsZero() {
		return nil
	}
	s.record(a, &sessionReopened{})
	return nil
}
