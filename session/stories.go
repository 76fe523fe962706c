package session

import (
	"slices"
	"time"
)

// StoryKind says what somebody did.
type StoryKind string

// The kinds of story.
const (
	StoryChosen   StoryKind = "chosen"   // had an idea that was chosen
	StoryIdea     StoryKind = "idea"     // had another idea
	StoryTask     StoryKind = "task"     // did a task
	StoryObstacle StoryKind = "obstacle" // cleared what was in the way
	StoryHeard    StoryKind = "heard"    // heard a customer praise an idea
	StoryTold     StoryKind = "told"     // told an author what customers say
)

// A Story is one thing that somebody did, and what came of it. It counts nothing:
// people are not to be compared by it.
type Story struct {
	Kind    StoryKind
	On      Date     // of the last thing that happened in it; the newest story comes first
	Text    string   // the idea, the task, the obstacle, or the customer's words
	Title   string   // of the initiative that it belongs to, "" for an idea that was not chosen
	Step    string   // where in the transaction; "" for none
	Session ID       // the meeting it comes from; zero where only the initiative counts
	With    []Person // who else had the idea

	Initiative ID // zero for an idea that was not chosen
	Begun      Date
	Status     Status
	State      IdeaState // of an idea that was not chosen
	Because    string    // why it was not

	Praise  Comment // what a customer said that says most; without Words there is none
	Telling Telling // the last one that reached this person; the zero Telling is none
	Waiting bool    // there is praise that this person was not told
	Whom    []Person
}

// Stories are what somebody did for this idea, as one may tell it at the desk.
// All spellings of a person are one. loc is where days are counted.
func (i *Initiative) Stories(shop *Shop, p PersonID, loc *time.Location) []Story {
	if i.Opened.IsZero() || i.Rehearsal {
		return nil
	}
	is := func(x Person) bool { return !x.ID.IsZero() && shop.Same(x.ID, p) }
	all := i.chosenStory(shop, is, loc)
	add := func(kind StoryKind, on Date, text string) *Story {
		all = append(all, Story{Kind: kind, On: on, Text: text, Title: i.Title, Step: i.Step, Initiative: i.ID(), Status: i.Status})
		return &all[len(all)-1]
	}
	for _, t := range i.Tasks {
		if is(t.Owner) && !t.Done.IsZero() {
			add(StoryTask, DateOf(t.Done.In(loc)), t.What)
		}
	}
	for _, o := range i.Obstacles {
		if is(o.Who) && !o.Cleared.IsZero() {
			add(StoryObstacle, DateOf(o.Cleared.In(loc)), o.What)
		}
	}
	for n := range i.Comments {
		if c := &i.Comments[n]; is(c.HeardBy) && c.Good() {
			add(StoryHeard, c.On, c.Words)
		}
	}
	for _, t := range i.Tellings {
		if is(t.By) {
			add(StoryTold, t.On, i.ToldWords(t, FaceDesk)).Whom = shop.NowAll(t.Whom)
		}
	}
	return all
}

// chosenStory is the one of whoever had the idea, where that may be known.
func (i *Initiative) chosenStory(shop *Shop, is func(Person) bool, loc *time.Location) []Story {
	people, ok := i.Authors()
	if !ok || !slices.ContainsFunc(people, is) {
		return nil
	}
	s := Story{Kind: StoryChosen, Text: i.Title, Title: i.Title, Step: i.Step, Session: i.Session, Initiative: i.ID(),
		Begun: DateOf(i.Opened.In(loc)), Status: i.Status}
	s.With = besides(shop, people, is)
	s.Praise, _ = i.Best()
	for _, t := range i.Tellings {
		if len(t.Whom) == 0 || slices.ContainsFunc(t.Whom, is) {
			s.Telling = t
		}
	}
	untold, _ := i.Untold()
	s.Waiting = slices.ContainsFunc(untold, is)
	s.On = later(later(s.Begun, s.Praise.On), s.Telling.On)
	return []Story{s}
}

// Stories are somebody's ideas in this meeting that were not chosen, where the
// promise about names allows it.
func (s *Session) Stories(shop *Shop, p PersonID, loc *time.Location) []Story {
	if s.Opened.IsZero() || s.Rehearsal {
		return nil
	}
	var all []Story
	for _, x := range s.Ideas {
		if x.State == IdeaRemoved || x.State == IdeaMerged || !x.Initiative.IsZero() {
			continue
		}
		people, ok := s.Authors(x, FaceDesk)
		is := func(a Person) bool { return shop.Same(a.ID, p) }
		if !ok || !slices.ContainsFunc(people, is) {
			continue
		}
		step, _ := s.Step(x.Step)
		all = append(all, Story{Kind: StoryIdea, On: DateOf(x.At.In(loc)), Begun: DateOf(x.At.In(loc)), Text: x.Text, Step: step.Name,
			Session: s.ID(), State: x.State, Because: x.Reason, With: besides(shop, people, is)})
	}
	return all
}

// besides are those of an idea's authors who are somebody else, as they are called
// now.
func besides(shop *Shop, authors []Person, is func(Person) bool) []Person {
	return shop.NowAll(slices.DeleteFunc(slices.Clone(authors), is))
}

// NewestFirst puts stories in the order in which a page tells them.
func NewestFirst(stories []Story) {
	slices.SortStableFunc(stories, func(a, b Story) int { return b.On.Compare(a.On) })
}
