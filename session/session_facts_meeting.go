package session

import (
	"fmt"
	"slices"
	"time"
)

// meetingFacts are what can happen to the meeting itself, its people, its place and its clock.
func meetingFacts() []fact[*Session] {
	return []fact[*Session]{
		&sessionOpened{}, &sessionClosed{}, &sessionReopened{}, &purposeSet{}, &planSet{}, &nextSet{},
		&attendeeJoined{}, &attendeeLeft{}, &phaseEntered{}, &clockExtended{}, &clockPaused{},
		&clockResumed{}, &planRefitted{},
	}
}

type sessionOpened struct {
	Shop      ID     `json:"shop"`
	ShopName  string `json:"shop_name"`
	Plan      Plan   `json:"plan"`
	Rehearsal bool   `json:"rehearsal,omitempty"`
}

func (f *sessionOpened) kind() string { return "session.opened" }
func (f *sessionOpened) apply(s *Session, e Event) {
	s.Shop, s.ShopName, s.Plan, s.Rehearsal, s.Opened = f.Shop, f.ShopName, f.Plan, f.Rehearsal, e.At
}
func (f *sessionOpened) words() string { return "this is the beginning of the meeting" }

type sessionClosed struct{}

func (f *sessionClosed) kind() string { return "session.closed" }
func (f *sessionClosed) apply(s *Session, e Event) {
	s.Closed = e.At
}
func (f *sessionClosed) words() string { return "the close of the meeting" }

type sessionReopened struct{}

func (f *sessionReopened) kind() string { return "session.reopened" }
func (f *sessionReopened) apply(s *Session, _ Event) {
	s.Closed = time.Time{}
}
func (f *sessionReopened) words() string { return "opening the meeting again" }

type purposeSet struct {
	Text string `json:"text"`
}

func (f *purposeSet) kind() string { return "purpose.set" }
func (f *purposeSet) apply(s *Session, _ Event) {
	s.Purpose = f.Text
}
func (f *purposeSet) words() string { return "the purpose line" }

type planSet struct {
	Plan    Plan `json:"plan"`
	Seconds int  `json:"seconds"` // that the new plan gives the place where the meeting stands
}

func (f *planSet) kind() string { return "plan.set" }
func (f *planSet) apply(s *Session, _ Event) {
	s.Plan, s.refit = f.Plan, nil
	c := s.clocks[s.Place]
	c.Given = time.Duration(f.Seconds) * time.Second
	s.clocks[s.Place] = c
}
func (f *planSet) words() string { return fmt.Sprintf("the plan of %d minutes", f.Plan.Minutes) }

type nextSet struct {
	On Date `json:"on"`
}

func (f *nextSet) kind() string { return "next.set" }
func (f *nextSet) apply(s *Session, _ Event) {
	s.Next = f.On
}
func (f *nextSet) words() string { return "the date of the next meeting" }

type attendeeJoined struct {
	Person
}

func (f *attendeeJoined) kind() string { return "attendee.joined" }
func (f *attendeeJoined) apply(s *Session, _ Event) {
	at := Attendee{Person: f.Person, Present: true}
	if n := len(s.Rounds); n > 0 && s.Rounds[n-1].Open() {
		s.Rounds[n-1].enrol(f.ID)
	}
	if i := s.attendeeAt(f.ID); i >= 0 {
		s.Attendees[i] = at
	} else {
		s.Attendees = append(s.Attendees, at)
	}
}
func (f *attendeeJoined) words() string { return f.Name + " coming in" }

type attendeeLeft struct {
	Person PersonID `json:"person"`
	Name   string   `json:"name"`
}

func (f *attendeeLeft) kind() string { return "attendee.left" }
func (f *attendeeLeft) apply(s *Session, _ Event) {
	if i := s.attendeeAt(f.Person); i >= 0 {
		s.Attendees[i].Present = false
	}
}
func (f *attendeeLeft) words() string { return f.Name + " leaving" }

type phaseEntered struct {
	Place
	Seconds int `json:"seconds"` // that the plan gives it
}

func (f *phaseEntered) kind() string { return "phase.entered" }
func (f *phaseEntered) apply(s *Session, e Event) {
	s.Place = f.Place
	if f.Phase == PhaseIdeas {
		s.lastIdeas = f.Place
	}
	if _, been := s.clocks[f.Place]; !been {
		s.clocks[f.Place] = Clock{Started: e.At, Given: time.Duration(f.Seconds) * time.Second}
	}
}
func (f *phaseEntered) words() string { return f.Phase.Title() }

type clockExtended struct {
	Seconds int `json:"seconds"`
}

func (f *clockExtended) kind() string { return "clock.extended" }
func (f *clockExtended) apply(s *Session, _ Event) {
	c := s.clocks[s.Place]
	c.Added += time.Duration(f.Seconds) * time.Second
	s.clocks[s.Place] = c
}
func (f *clockExtended) words() string { return "the clock" }

type clockPaused struct{}

func (f *clockPaused) kind() string { return "clock.paused" }
func (f *clockPaused) apply(s *Session, e Event) {
	c := s.clocks[s.Place]
	c.Paused = e.At
	s.clocks[s.Place] = c
}
func (f *clockPaused) words() string { return "the clock" }

type clockResumed struct{}

func (f *clockResumed) kind() string { return "clock.resumed" }
func (f *clockResumed) apply(s *Session, e Event) {
	c := s.clocks[s.Place]
	c.Started, c.Paused = c.Started.Add(e.At.Sub(c.Paused)), time.Time{}
	s.clocks[s.Place] = c
}
func (f *clockResumed) words() string { return "the clock" }

func (s *Session) attendeeAt(id PersonID) int {
	return slices.IndexFunc(s.Attendees, func(x Attendee) bool { return x.ID == id })
}
