package session

import (
	"fmt"
	"slices"
	"time"
)

// IdeaID names an idea within its meeting: the number of the event that added it.
type IdeaID int64

// IdeaKind tells a delight from a repair.
type IdeaKind string

// A wow is something a customer would tell a friend; a fix is something that
// ought to work anyway. Fixes have a list of their own and are not voted on
// unless the facilitator says so.
const (
	Wow IdeaKind = "wow"
	Fix IdeaKind = "fix"
)

// IdeaState is the answer an idea has got.
type IdeaState string

// The states. Every idea leaves a meeting in one of them other than IdeaOpen.
const (
	IdeaOpen    IdeaState = "open"
	IdeaChosen  IdeaState = "chosen"
	IdeaBacklog IdeaState = "backlog" // good, another time
	IdeaMerged  IdeaState = "merged"  // part of another idea
	IdeaParked  IdeaState = "parked"  // off the topic of this meeting
	IdeaNotNow  IdeaState = "not now" // no, because …
	IdeaRemoved IdeaState = "removed" // a slip of the keyboard
)

// SignMode is what people are told, before they write, about their names.
type SignMode string

// The sign modes.
const (
	Signed    SignMode = "signed"     // the name stands with the idea
	SignIfWon SignMode = "if it wins" // the default: names only with the chosen idea
	SignNever SignMode = "never"      // names are never shown
)

// SignModes are all three, the default first.
func SignModes() []SignMode { return []SignMode{SignIfWon, Signed, SignNever} }

// An Idea is one line that somebody thought of for one step.
type Idea struct {
	ID         IdeaID
	Step       StepID
	Text       string
	Kind       IdeaKind
	State      IdeaState
	Reason     string // why that state, where one was given
	Into       IdeaID // of a merged idea: the one it is part of now
	Initiative ID     // of a chosen idea, once promoted
	At         time.Time
	Shown      bool   // "whose idea was it?" was asked and answered
	From       Origin // the idea of an earlier meeting that it is; zero for none

	authors []PersonID // own ones; AuthorsOf and Visible tell who may know
	parts   []IdeaID   // merged into this one
}

// The longest idea, and how much of it is a headline that a wall shows well,
// in characters and cells.
const (
	MaxIdea      = 2000
	HeadlineCell = 60
)

// AddIdea writes an idea down for a step. No authors means "the team".
func (s *Session) AddIdea(a Act, step StepID, text string, kind IdeaKind, authors ...PersonID) (IdeaID, error) {
	return s.writeDown(a, &ideaAdded{Step: step, Text: text, Kind: kind, Authors: authors})
}

// writeDown records an idea once everything about it is known to be right.
func (s *Session) writeDown(a Act, f *ideaAdded) (_ IdeaID, err error) {
	if err = s.writable(); err != nil {
		return 0, err
	}
	if f.Text, err = CleanLine("idea", f.Text, MaxIdea); err != nil {
		return 0, err
	}
	if _, ok := s.Step(f.Step); !ok {
		return 0, because(ErrNotFound, "This step is no longer on the map: choose another one first")
	}
	if f.Authors, err = s.knownAuthors(f.Authors); err != nil {
		return 0, err
	}
	if f.Kind, err = knownKind(f.Kind); err != nil {
		return 0, err
	}
	return IdeaID(s.record(a, f).Seq), nil
}

// knownKind is the kind given, a wow when none is.
func knownKind(kind IdeaKind) (IdeaKind, error) {
	switch kind {
	case "":
		return Wow, nil
	case Wow, Fix:
		return kind, nil
	}
	return "", refuse("tag", string(kind), "An idea is a wow or a fix")
}

// knownAuthors leaves out repetitions and refuses strangers.
func (s *Session) knownAuthors(ids []PersonID) ([]PersonID, error) {
	var known []PersonID
	for _, id := range ids {
		if _, ok := s.Attendee(id); !ok {
			return nil, because(ErrNotFound, "Only somebody who is in this meeting can be an idea's author: add them in Open")
		}
		if !slices.Contains(known, id) {
			known = append(known, id)
		}
	}
	return known, nil
}

// Idea looks an idea up by its ID.
func (s *Session) Idea(id IdeaID) (Idea, bool) {
	i, ok := s.ideaAt(id)
	if !ok {
		return Idea{}, false
	}
	return s.Ideas[i], true
}

// IdeasOf are a step's ideas that are not removed and not part of another one.
func (s *Session) IdeasOf(step StepID) []Idea {
	return s.ideasWhere(func(x Idea) bool { return x.Step == step && x.State != IdeaRemoved && x.State != IdeaMerged })
}

// OpenIdeas are the ideas that have no answer yet.
func (s *Session) OpenIdeas() []Idea {
	return s.ideasWhere(func(x Idea) bool { return x.State == IdeaOpen })
}

// PartsOf are the ideas that were merged into one, in the order of the merges.
func (s *Session) PartsOf(id IdeaID) []Idea {
	whole, _ := s.Idea(id)
	var parts []Idea
	for _, part := range distinct(whole.parts) {
		if x, ok := s.Idea(part); ok && x.State == IdeaMerged && x.Into == id {
			parts = append(parts, x)
		}
	}
	return parts
}

func (s *Session) ideasWhere(is func(Idea) bool) []Idea {
	var ideas []Idea
	for _, x := range s.Ideas {
		if is(x) {
			ideas = append(ideas, x)
		}
	}
	return ideas
}

// Reword changes an idea's text; who thought of it stays.
func (s *Session) Reword(a Act, id IdeaID, text string) error {
	return s.changeIdea(a, id, func(x Idea) (fact[*Session], error) {
		text, err := CleanLine("idea", text, MaxIdea)
		if err != nil || text == x.Text {
			return nil, err
		}
		if s.OnBallot(id) {
			return nil, refuse("idea", x.Text, "People are voting on this idea as it stands: finish or drop the round first")
		}
		return &ideaReworded{Idea: id, Text: text}, nil
	})
}

// SetAuthors says whose idea it was; none means "the team".
func (s *Session) SetAuthors(a Act, id IdeaID, authors ...PersonID) error {
	return s.changeIdea(a, id, func(x Idea) (fact[*Session], error) {
		authors, err := s.knownAuthors(authors)
		if err != nil || slices.Equal(authors, x.authors) {
			return nil, err
		}
		return &ideaSigned{Idea: id, Authors: authors, Text: x.Text}, nil
	})
}

// Tag says whether an idea is a wow or a fix.
func (s *Session) Tag(a Act, id IdeaID, kind IdeaKind) error {
	return s.changeIdea(a, id, func(x Idea) (fact[*Session], error) {
		kind, err := knownKind(kind)
		if err != nil || x.Kind == kind {
			return nil, err
		}
		return &ideaTagged{Idea: id, Kind: kind, Text: x.Text}, nil
	})
}

// Park puts an idea aside because it belongs elsewhere.
func (s *Session) Park(a Act, id IdeaID, reason string) error {
	return s.Answer(a, id, IdeaParked, reason)
}

// Unpark brings a parked or otherwise answered idea back.
func (s *Session) Unpark(a Act, id IdeaID) error {
	return s.Answer(a, id, IdeaOpen, "")
}

// Answer gives an idea its answer. "Not now" needs a reason: a reasoned no
// does not stop people, silence does.
func (s *Session) Answer(a Act, id IdeaID, state IdeaState, reason string) error {
	return s.changeIdea(a, id, func(x Idea) (fact[*Session], error) {
		reason, err := optionalLine("reason", reason, MaxIdea)
		switch {
		case err != nil:
			return nil, err
		case x.State == IdeaMerged:
			return nil, refuse("idea", x.Text, "This idea is part of another one: split it first")
		case !x.Initiative.IsZero():
			return nil, refuse("idea", x.Text, "This idea is chosen and has its checklist: undo the promotion first")
		case state == IdeaNotNow && reason == "":
			return nil, refuse("reason", "", "Say why not now: a reasoned no is fine, silence is not")
		case !slices.Contains([]IdeaState{IdeaOpen, IdeaBacklog, IdeaParked, IdeaNotNow, IdeaRemoved}, state):
			return nil, fmt.Errorf("an answer can't be %q", state)
		case x.State == state && x.Reason == reason:
			return nil, nil
		case s.OnBallot(id):
			return nil, refuse("idea", x.Text, "People are voting on this idea: finish or drop the round first")
		case x.State == IdeaRemoved && s.stepAt(x.Step) < 0:
			return nil, refuse("idea", x.Text, "The step of this idea is no longer on the map: write the idea again for another step")
		}
		return &ideaAnswered{Idea: id, State: state, Reason: reason, Text: x.Text}, nil
	})
}

// RemoveIdea hides an idea that was entered by mistake.
func (s *Session) RemoveIdea(a Act, id IdeaID) error {
	return s.Answer(a, id, IdeaRemoved, "")
}

// Merge makes ideas part of one. All authors are kept; Split takes them apart.
func (s *Session) Merge(a Act, into IdeaID, from ...IdeaID) error {
	if err := s.writable(); err != nil {
		return err
	}
	from = distinct(slices.DeleteFunc(slices.Clone(from), func(id IdeaID) bool { return id == into }))
	for _, id := range append([]IdeaID{into}, from...) {
		x, err := s.whole(id)
		switch {
		case err != nil:
			return err
		case s.OnBallot(id):
			return refuse("idea", x.Text, "People are voting on this idea: finish or drop the round first")
		case id != into && !x.Initiative.IsZero():
			return refuse("idea", x.Text, "This idea has its checklist: merge the other one into it")
		}
	}
	if len(from) == 0 {
		return refuse("idea", "", "Choose a second idea to merge with this one")
	}
	s.record(a, &ideasMerged{Into: into, From: from})
	return nil
}

// whole is one of the ideas that are set beside each other: it is here, and no part
// of another.
func (s *Session) whole(id IdeaID) (Idea, error) {
	x, ok := s.Idea(id)
	switch {
	case !ok || x.State == IdeaRemoved:
		return x, because(ErrNotFound, "One of these ideas is no longer here")
	case x.State == IdeaMerged:
		return x, refuse("idea", x.Text, "This idea is part of another one already: split it first")
	}
	return x, nil
}

// Split makes every part of a merged idea an idea of its own again.
func (s *Session) Split(a Act, id IdeaID) error {
	return s.changeIdea(a, id, func(x Idea) (fact[*Session], error) {
		if len(s.PartsOf(id)) == 0 {
			return nil, refuse("idea", x.Text, "Nothing was merged into this idea")
		}
		if s.OnBallot(id) {
			return nil, refuse("idea", x.Text, "People are voting on this idea: finish or drop the round first")
		}
		return &ideaSplit{Idea: id, Text: x.Text}, nil
	})
}

// SetSign says how names are treated; say it aloud before people write.
func (s *Session) SetSign(a Act, mode SignMode) error {
	if err := s.writable(); err != nil {
		return err
	}
	if mode == s.Sign {
		return nil
	}
	if len(s.Promoted()) > 0 {
		return refuse("names", string(mode), "An idea has been promoted under the promise that was given: it stands for this meeting")
	}
	if len(s.Ideas) > 0 && discretion(mode) < discretion(s.Sign) {
		return refuse("names", string(mode), "People have written under another promise about their names: it can only become stricter in this meeting")
	}
	s.record(a, &signSet{Mode: mode})
	return nil
}

// discretion orders the promises: the higher, the fewer get to know a name.
func discretion(mode SignMode) int {
	return slices.Index([]SignMode{Signed, SignIfWon, SignNever}, mode)
}

// distinct is a copy without repetitions, in order.
func distinct(ids []IdeaID) []IdeaID {
	var once []IdeaID
	for _, id := range ids {
		if !slices.Contains(once, id) {
			once = append(once, id)
		}
	}
	return once
}

func (s *Session) changeIdea(a Act, id IdeaID, change func(Idea) (fact[*Session], error)) error {
	if err := s.writable(); err != nil {
		return err
	}
	x, ok := s.Idea(id)
	if !ok {
		return because(ErrNotFound, "This idea is no longer here")
	}
	f, err := change(x)
	if err != nil || f == nil {
		return err
	}
	s.record(a, f)
	return nil
}
