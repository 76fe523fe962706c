package session

import "slices"

// Sharing is how what people wrote comes onto the wall.
type Sharing string

// The two ways to share.
const (
	RoundRobin Sharing = "round robin" // the default: one idea each, in turn, managers last
	SlipBox    Sharing = "slips"       // the slips are collected, shuffled and read out; nobody says whose
)

// Sharings are both ways, the default first.
func Sharings() []Sharing { return []Sharing{RoundRobin, SlipBox} }

// SetSharing chooses how ideas are shared from now on. What was shared stays,
// and so do the turns: a round robin that is taken up again goes on.
func (s *Session) SetSharing(a Act, way Sharing) error {
	if err := s.writable(); err != nil {
		return err
	}
	if !slices.Contains(Sharings(), way) {
		return refuse("way to share", string(way), "Ideas are shared in a round robin or from slips")
	}
	if way != s.Sharing {
		s.record(a, &sharingSet{Way: way})
	}
	return nil
}

// InTurn reports whether a round robin goes on where the meeting stands: ideas
// are shared that way, and it is known who is here.
func (s *Session) InTurn() bool {
	return s.Sharing == RoundRobin && s.sharesIdeas() &&
		slices.ContainsFunc(s.Attendees, func(x Attendee) bool { return x.Present })
}

// sharesIdeas reports whether the meeting goes on and stands where ideas are
// shared.
func (s *Session) sharesIdeas() bool {
	_, ok := s.Step(s.Place.Step)
	return ok && s.Closed.IsZero() && s.Place.Phase == PhaseIdeas && !s.Place.Stage.Silent()
}

// Speaker is whose turn it is. ok is false where no round robin goes on, and
// once everybody has passed.
//
// Every round asks all who are present: first the others in the order in which
// they came to the meeting, then the managers. Each step begins with the next
// of them. Somebody who left is skipped, and asked at once on coming back if
// their place in the round has gone by; whoever comes late comes in last.
func (s *Session) Speaker() (speaker Attendee, ok bool) {
	if !s.InTurn() || s.AllPassed() {
		return Attendee{}, false
	}
	had := s.robins[s.Place].had
	i := s.upNext(had)
	if i < 0 {
		i = s.upNext(nil) // a new round
	}
	return s.Attendees[i], true
}

// upNext is who of those present comes next in a round in which some had their
// turn, by their place in Attendees; -1 when the round is over.
func (s *Session) upNext(had []PersonID) int {
	first, circle := s.circle(s.Place.Step)
	for _, manager := range []bool{false, true} {
		for i := range s.Attendees {
			if i < circle {
				i = (first + i) % circle
			}
			if x := s.Attendees[i]; x.Present && x.Manager == manager && !slices.Contains(had, x.ID) {
				return i
			}
		}
	}
	return -1
}

// circle is how the turns of a step go round: over so many of the attendees,
// beginning with the first, and then over those who came since it began.
func (s *Session) circle(step StepID) (first, circle int) {
	if b, ok := find(s.begun, func(b beginning) bool { return b.step == step }); ok {
		return max(0, s.attendeeAt(b.person)), min(b.here, len(s.Attendees))
	}
	if b, ok := last(s.begun); ok {
		first = s.attendeeAt(b.person) + 1
	}
	return first, len(s.Attendees)
}

// AllPassed reports whether everybody present has passed since the last idea
// that was said in turn, so that the sharing is over.
func (s *Session) AllPassed() bool {
	if !s.InTurn() {
		return false
	}
	passed := s.robins[s.Place].passed
	return !slices.ContainsFunc(s.Attendees, func(x Attendee) bool { return x.Present && !slices.Contains(passed, x.ID) })
}

// Pass lets somebody's turn go by. Nothing is recorded when it is not their
// turn any more.
func (s *Session) Pass(a Act, person PersonID) error {
	if err := s.writable(); err != nil {
		return err
	}
	if now, ok := s.Speaker(); ok && now.ID == person {
		s.record(a, &turnPassed{Place: s.Place, Person: person, Name: now.Name})
	}
	return nil
}

// Share writes an idea down as it is said in a speaker's turn, which it takes;
// the zero ID is for nobody's. Where nobody is named it is the speaker's idea.
// Somebody else's, and the team's, is written down without taking the turn.
//
// Where names are never shown none stands beside the words for having had the
// turn: the turn is an event of its own. It is the next one in the log, so
// whoever reads the events themselves can still tell; only slips prevent that.
func (s *Session) Share(a Act, step StepID, speaker PersonID, said IdeaLine) (IdeaID, error) {
	authors := said.Authors
	mine := slices.Contains(authors, speaker)
	if len(authors) == 0 && !said.Team && !speaker.IsZero() {
		mine = true
		if s.Sign != SignNever {
			authors = []PersonID{speaker}
		}
	}
	f := &ideaAdded{Step: step, Text: said.Text, Kind: said.Kind, Authors: authors}
	now, ok := s.Speaker()
	inTurn := mine && ok && now.ID == speaker && s.Place.Step == step
	if inTurn && s.Sign != SignNever {
		f.Turn, f.Stage = speaker, s.Place.Stage
	}
	id, err := s.writeDown(a, f)
	if err == nil && inTurn && s.Sign == SignNever {
		s.record(a, &turnTaken{Place: s.Place, Person: speaker})
	}
	return id, err
}

// Unheard are those present who had no turn in this meeting and no idea, in the
// order in which they came. To pass is to be heard: they were asked, and passing
// is fine. With slips nobody knows whose voice it was, so there are none.
//
// The wall may say how many they are; who they are is for the desk only. It
// reads all ideas: ask when it is needed, not with every key.
func (s *Session) Unheard() []Attendee {
	if s.Sharing != RoundRobin {
		return nil
	}
	heard := map[PersonID]bool{}
	for _, id := range s.asked {
		heard[id] = true
	}
	for _, x := range s.Ideas {
		if x.State != IdeaRemoved {
			for _, id := range x.authors {
				heard[id] = true
			}
		}
	}
	return slices.DeleteFunc(s.Present(), func(x Attendee) bool { return heard[x.ID] })
}
