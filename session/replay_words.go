package session

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// A teller puts the deeds of a replay in words, one after the other.
type teller struct {
	shop  *Shop
	now   *Meeting // as it is now
	did   map[ID]string
	lines []said
	at    time.Time // of the last event that was heard
}

// said is what one event says; of several of a kind, how many and in which words.
type said struct {
	kind, words string
}

// heard takes the words of an event that was just folded into its stream.
func (t *teller) heard(stream Stream, e Event) {
	t.at = e.At
	words := ""
	switch s := stream.(type) {
	case *Session:
		if roleOf(e.Kind) == undoing {
			words = t.turned(e)
		} else if f := s.facts[len(s.facts)-1]; f != nil {
			words = t.inMeeting(s, f, e)
		}
	case *Initiative:
		if f := s.facts[len(s.facts)-1]; f != nil {
			words = onChecklist(f)
		}
	}
	if words != "" {
		t.lines = append(t.lines, said{e.Kind, words})
	}
}

// words are what the events of an act say together; "" for nothing.
func (t *teller) words(act ID) string {
	var parts []string
	for n, line := range t.lines {
		if slices.IndexFunc(t.lines, func(l said) bool { return l.kind == line.kind }) < n {
			continue // counted with the first of its kind
		}
		many := 0
		for _, l := range t.lines {
			if l.kind == line.kind {
				many++
			}
		}
		if of := several(line.kind); many > 1 && of != "" {
			line.words = Count(many, of)
		} else if many > 1 {
			line.words += fmt.Sprintf(", and %d more", many-1)
		}
		parts = append(parts, line.words)
	}
	t.lines = nil
	if len(parts) == 0 {
		return ""
	}
	words := strings.Join(parts, "; ")
	first, size := utf8.DecodeRuneInString(words)
	words = string(unicode.ToUpper(first)) + words[size:]
	t.did[act] = words
	return words
}

// several is what to call more than one of a kind; "" tells the first of them.
func several(kind string) string {
	switch kind {
	case "step.added":
		return "step"
	case "idea.added":
		return "idea"
	case "task.added":
		return "task"
	case "obstacle.added":
		return "thing in the way"
	}
	return ""
}

// turned is an undo or a redo, of what was told before.
func (t *teller) turned(e Event) string {
	var target actNamed
	if json.Unmarshal(e.Body, &target) != nil || t.did[target.Act] == "" {
		return ""
	}
	if e.Kind == kindUndone {
		return "taken back: " + t.did[target.Act]
	}
	return "there again: " + t.did[target.Act]
}

// inMeeting is what happened to the meeting itself. It never tells a vote, nor
// who had an idea or passed a turn.
func (t *teller) inMeeting(s *Session, f fact[*Session], e Event) string {
	for _, tell := range []func(*Session, fact[*Session], Event) string{t.course, t.ofIdeas, t.ofVote} {
		if words := tell(s, f, e); words != "" {
			return words
		}
	}
	switch f.(type) {
	case *turnTaken, *turnPassed:
		return ""
	}
	return f.words()
}

// course is how the meeting went: who came, where it stood, its clock and its map.
func (t *teller) course(s *Session, f fact[*Session], e Event) string {
	switch f := f.(type) {
	case *sessionOpened:
		return "the meeting begins"
	case *sessionClosed:
		return "the meeting is closed"
	case *sessionReopened:
		return "the meeting goes on"
	case *purposeSet:
		if f.Text == "" {
			return "no purpose any more"
		}
		return "what it is for: " + quoted(f.Text)
	case *planSet:
		return fmt.Sprintf("a plan of %s", Count(f.Plan.Minutes, "minute"))
	case *nextSet:
		return "the next meeting: " + f.On.Words(DateOf(e.At))
	case *attendeeJoined:
		return t.shop.Now(f.Person).Name + " is here"
	case *attendeeLeft:
		return t.shop.Now(Person{ID: f.Person, Name: f.Name}).Name + " is not here"
	case *phaseEntered:
		return placeWords(s, f.Place)
	case *clockExtended:
		return clockWords(f.Seconds)
	case *clockPaused:
		return "the clock stops"
	case *clockResumed:
		return "the clock runs again"
	case *mapChosen:
		return "the map " + quoted(f.Name)
	case *focusChosen:
		return "the steps to work on: " + focusNames(s, f.Steps)
	case *stepRated:
		return "hands counted for " + quoted(f.Name)
	case *ratingBegun:
		return "the team rates the steps"
	case *ratingRevealed:
		return "the rating is revealed"
	case *initiativeTended:
		return t.tended(f.Initiative, e.Act)
	}
	return ""
}

// tended is what the meeting did about an idea of an earlier one.
func (t *teller) tended(id ID, act ID) string {
	i, ok := t.now.Initiative(id)
	if !ok {
		return "an earlier idea is looked after"
	}
	words := "an earlier idea, " + quoted(i.Title)
	if did := i.Did(act); did != "" {
		words += ": " + did
	}
	return words
}

// placeWords are where the meeting went.
func placeWords(s *Session, p Place) string {
	step, ok := s.Step(p.Step)
	if p.Phase != PhaseIdeas || !ok {
		return p.Phase.Title()
	}
	doing := ""
	switch p.Stage {
	case StageWrite:
		doing = ", everybody writes"
	case StageShare:
		doing = ", sharing"
	case StageAgain:
		doing = ", everybody writes again"
	case StageMore:
		doing = ", what else came"
	}
	return p.Phase.Title() + ": " + step.Name + doing
}

func clockWords(seconds int) string {
	d := time.Duration(seconds) * time.Second
	if d < 0 {
		return Count(int(-d/time.Minute), "minute") + " less"
	}
	return Count(int(d/time.Minute), "minute") + " more"
}

func focusNames(s *Session, ids []StepID) string {
	var names []string
	for _, id := range ids {
		if step, ok := s.Step(id); ok {
			names = append(names, step.Name)
		}
	}
	if len(names) == 0 {
		return "none"
	}
	return Join(names)
}
