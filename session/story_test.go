package session

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

// A story is a room in which anything may happen, sensible or not.
type story struct {
	*room
	rt *rapid.T
}

func newStory(rt *rapid.T, t testing.TB) *story {
	s := &story{newRoom(t, "Ana", "Bo", "Cleo"), rt}
	s.lettered(rapid.IntRange(0, 4).Draw(rt, "ideas"))
	return s
}

// pick is one of these, or now and then something that is not there.
func pick[T any](s *story, what string, from []T, none T) T {
	if len(from) == 0 || rapid.IntRange(0, 15).Draw(s.rt, what+" is there") == 15 {
		return none
	}
	return from[rapid.IntRange(0, len(from)-1).Draw(s.rt, what)]
}

func (s *story) pickIdea() IdeaID {
	var ids []IdeaID
	for _, x := range s.Ideas {
		ids = append(ids, x.ID)
	}
	return pick(s, "idea", ids, 9999)
}

func (s *story) pickIdeas() []IdeaID {
	var ids []IdeaID
	for range rapid.IntRange(0, 3).Draw(s.rt, "how many") {
		ids = append(ids, s.pickIdea())
	}
	return ids
}

func (s *story) pickOrigin() Origin {
	o := Origin{Session: ID{7}, Idea: IdeaID(s.n("origin", 1, 3)), Text: "An earlier idea", At: monday.AddDate(0, -1, 0),
		credit: &credit{authors: []Person{{ID: ID{6}, Name: "Theo"}}, sign: Signed}}
	return pick(s, "an origin", []Origin{o.stricter(pick(s, "promise", SignModes(), SignIfWon))}, Origin{})
}

func (s *story) pickStep() StepID {
	var ids []StepID
	for _, step := range s.Steps {
		ids = append(ids, step.ID)
	}
	return pick(s, "step", ids, 9999)
}

func (s *story) pickPerson() Person {
	return pick(s, "person", s.shop.People, Person{ID: ID{1}, Name: "Nobody"})
}

// speaker is most often whose turn it is.
func (s *story) speaker() PersonID {
	if x, ok := s.Speaker(); ok && s.n("in turn", 0, 9) < 9 {
		return x.ID
	}
	return s.pickPerson().ID
}

// pickRound is most often the one that is open.
func (s *story) pickRound() RoundID {
	if r, ok := s.Round(); ok && rapid.IntRange(0, 9).Draw(s.rt, "the open one") < 9 {
		return r.ID
	}
	var ids []RoundID
	for _, r := range s.Rounds {
		ids = append(ids, r.ID)
	}
	return pick(s, "round", ids, 9999)
}

func (s *story) pickInit() *Initiative {
	return pick(s, "initiative", s.inits, EmptyInitiative(ID{2}))
}

func (s *story) pickThought() ThoughtID {
	var ids []ThoughtID
	for _, t := range s.shop.Thoughts {
		ids = append(ids, t.ID)
	}
	return pick(s, "thought", ids, 9999)
}

func (s *story) pickVisit() VisitID {
	var ids []VisitID
	for _, v := range s.shop.Visits {
		ids = append(ids, v.ID)
	}
	return pick(s, "visit", ids, 9999)
}

// visit is one as somebody may type it, to be noted or in place of another.
func (s *story) visit() Visit {
	v := Visit{ID: s.pickVisit(), Map: "Counter visit", On: today.AddDays(s.n("day", -3, 1)), By: s.pickPerson(), Note: s.words()}
	for range s.n("steps", 0, 3) {
		v.Steps = append(v.Steps, VisitedStep{Name: s.words(), Seen: s.n("seen", 0, 3) > 0, Score: s.n("score", -3, 3), Note: s.words()})
	}
	return v
}

func (s *story) hands() (h Hands) {
	for i := range h {
		h[i] = s.n("hands", 0, 1)
	}
	return h
}

func (s *story) words() string {
	return rapid.SampledFrom([]string{"A bench", "b", "", " \t", "\x1b[31mred", "naïve – ünder", "when it rains", "9"}).Draw(s.rt, "words")
}

func (s *story) n(what string, from, to int) int { return rapid.IntRange(from, to).Draw(s.rt, what) }

// deed does something with one act and says what came of it.
func (s *story) deed() error {
	a := s.act()
	a.At = a.At.Add(time.Duration(s.n("drift", -90, 90)) * time.Second)
	second := func(_ any, err error) error { return err }
	deeds := []func() error{
		func() error { return second(s.AddIdea(a, s.pickStep(), s.words(), Wow, s.pickPerson().ID)) },
		func() error {
			return second(s.AddIdea(a, s.pickStep(), s.words(), pick(s, "tag", []IdeaKind{Wow, Fix}, "meh")))
		},
		func() error {
			said := s.ParseIdea(s.words() + pick(s, "said", []string{"", " @ana", " @team"}, " @nobody"))
			return second(s.Share(a, s.pickStep(), s.speaker(), said))
		},
		func() error { return s.Pass(a, s.speaker()) },
		func() error { return s.SetSharing(a, pick(s, "sharing", Sharings(), "shouting")) },
		func() error { return s.Reword(a, s.pickIdea(), s.words()) },
		func() error { return s.SetAuthors(a, s.pickIdea(), s.pickPerson().ID, s.pickPerson().ID) },
		func() error { return s.Tag(a, s.pickIdea(), pick(s, "tag", []IdeaKind{Wow, Fix}, "meh")) },
		func() error {
			states := []IdeaState{IdeaOpen, IdeaBacklog, IdeaParked, IdeaNotNow, IdeaRemoved, IdeaChosen}
			return s.Answer(a, s.pickIdea(), pick(s, "state", states, "odd"), s.words())
		},
		func() error { return s.Merge(a, s.pickIdea(), s.pickIdeas()...) },
		func() error { return s.Split(a, s.pickIdea()) },
		func() error { return s.TellApart(a, s.pickIdea(), s.pickIdea()) },
		func() error { return second(s.Revive(a, s.pickStep(), s.pickOrigin())) },
		func() error { return s.Link(a, s.pickIdea(), s.pickOrigin()) },
		func() error { return s.Unlink(a, s.pickIdea()) },
		func() error { return s.SetSign(a, pick(s, "sign", SignModes(), SignIfWon)) },
		func() error { return s.ShowAuthors(a, s.pickIdea()) },
		func() error {
			return second(s.AddStep(a, StepPlan{Name: s.words(), Ending: s.n("ending", 0, 1) == 1}, s.n("at", -1, 5)))
		},
		func() error { return s.RenameStep(a, s.pickStep(), s.words()) },
		func() error { return s.MoveStep(a, s.pickStep(), s.n("by", -3, 3)) },
		func() error { return s.RemoveStep(a, s.pickStep()) },
		func() error { return s.SetStepKind(a, s.pickStep(), pick(s, "kind", StepKinds(), "NAP")) },
		func() error { return s.MarkEnding(a, s.pickStep()) },
		func() error { return s.MarkLongestWait(a, s.pickStep()) },
		func() error { return s.Focus(a, s.pickStep(), s.pickStep()) },
		func() error { return s.ToggleFocus(a, s.pickStep()) },
		func() error { return s.ChooseMap(a, s.words(), counterVisit()) },
		func() error { return s.Rate(a, s.pickStep(), s.hands()) },
		func() error { return s.Rate(a, s.pickStep(), s.hands()) },
		func() error { return s.revealRating(a) },
		func() error { return s.meeting().RevealRating(a) },
		func() error { return second(s.meeting().ParkThought(a, s.words())) },
		func() error { return s.meeting().FinishThought(a, s.pickThought(), s.words()) },
		func() error { return s.meeting().SetHouseRules(a, s.words(), s.words()) },
		func() error { return s.Enter(a, pick(s, "phase", Phases(), "lunch")) },
		func() error { return s.EnterStage(a, s.pickStep(), pick(s, "stage", Stages(), StageMore)) },
		func() error { return s.GoOn(a) },
		func() error { return s.AddTime(a, time.Duration(s.n("seconds", -90, 90))*time.Second) },
		func() error { return s.ToggleClock(a) },
		func() error { return s.SetPlan(a, Plan{"own", s.n("minutes", 0, 500)}) },
		func() error {
			return s.CatchUp(a, pick(s, "way", []Way{WayShorten, WayLeaveOut, WayEndLater}, "run"))
		},
		func() error { return s.SetPurpose(a, s.words()) },
		func() error { return s.SetNext(a, Date{2026, 3, s.n("day", 1, 35)}) },
		func() error { return s.Join(a, s.pickPerson()) },
		func() error { return s.Leave(a, s.pickPerson().ID) },
		func() error { return s.meeting().Arrive(a, s.pickPerson()) },
		func() error {
			return s.shop.SetStanding(a, s.pickPerson().ID, pick(s, "standing", PersonStandings(), "late"))
		},
		func() error { return s.shop.SaveMap(a, "Counter visit", counterVisit()) },
		func() error { return second(s.shop.NoteVisit(a, s.visit())) },
		func() error { return s.shop.ChangeVisit(a, s.visit()) },
		func() error { return s.shop.RemoveVisit(a, s.pickVisit()) },
		func() error { return s.shop.MergePeople(a, s.pickPerson().ID, s.pickPerson().ID) },
		func() error { return s.Close(a) },
		func() error { return s.Reopen(a) },
		func() error { return s.Reopen(a) },
		func() error {
			return second(s.OpenRound(a, s.n("budget", 0, 4), s.n("cap", 0, 3), s.Candidates(true)...))
		},
		func() error { return second(s.OpenRound(a, 2, 2, s.pickIdeas()...)) },
		func() error { return s.CastSlip(a, s.pickRound(), s.n("slip", -1, 4), s.pickIdeas()) },
		func() error { return s.CastSlip(a, s.pickRound(), 0, s.pickIdeas()) },
		func() error { return s.CastSlip(a, s.pickRound(), 0, s.pickIdeas()) },
		func() error { return s.Reveal(a, s.pickRound()) },
		func() error { return s.DropRound(a, s.pickRound()) },
		func() error { return second(s.RunOff(a)) },
		func() error { return second(s.ScoreTied(a)) },
		func() error { return second(s.ScoreFinalists(a, s.Finalists()...)) },
		func() error { return second(s.ScoreFinalists(a, s.pickIdeas()...)) },
		func() error { return second(s.OpenShuffled(a, 2, 1, s.words(), s.Candidates(true)...)) },
		func() error { return s.CastBooth(a, s.pickRound(), s.pickPerson().ID, s.pickIdeas()) },
		func() error { return s.CastBooth(a, s.pickRound(), s.pickPerson().ID, s.pickIdeas()) },
		func() error {
			r, _ := s.RoundByID(s.pickRound())
			raised := make([]int, len(r.Candidates))
			for i := range raised {
				raised[i] = s.n("hands", -1, 2)
			}
			return s.CountHands(a, r.ID, s.n("people", 0, 4), raised)
		},
		func() error { return s.Withdraw(a, s.pickRound(), s.pickIdea(), s.words()) },
		func() error {
			return second(s.RegroupRound(a, s.pickRound(), append([]IdeaID{s.pickIdea()}, s.pickIdeas()...)))
		},
		func() error { return s.Settle(a, s.pickIdea(), s.words(), s.words()) },
		func() error { return second(s.Draw(a, s.words())) },
		func() error { return s.Decide(a, s.words(), s.words(), s.pickIdeas()...) },
		func() error {
			init, err := s.Promote(a, s.pickIdea(), Gate{InTheWay: s.words(), Cost: s.words()})
			if err == nil {
				s.inits = append(s.inits, init)
			}
			return err
		},
		func() error {
			to := []Status{StatusPreparing, StatusLive, StatusKept, StatusChanged, StatusStopped}
			return s.pickInit().SetStatus(a, pick(s, "status", to, "gone"), today, s.words())
		},
		func() error {
			i := s.pickInit()
			return second(i.AddTask(a, Task{ID: 3, What: s.words(), Owner: s.pickPerson(), Due: today, Done: a.At}))
		},
		func() error { return s.pickInit().SetDone(a, TaskID(s.n("task", 1, 6)), s.n("done", 0, 1) == 0) },
		func() error { return s.pickInit().ChangeTask(a, Task{ID: TaskID(s.n("task", 1, 6)), What: s.words()}) },
		func() error { return s.pickInit().RemoveTask(a, TaskID(s.n("task", 1, 6))) },
		func() error {
			i := s.pickInit()
			return second(i.AddObstacle(a, Obstacle{ID: 3, What: s.words(), Cleared: a.At}))
		},
		func() error {
			return s.pickInit().SetCleared(a, ObstacleID(s.n("obstacle", 1, 6)), s.n("cleared", 0, 1) == 0)
		},
		func() error { return s.pickInit().RemoveObstacle(a, ObstacleID(s.n("obstacle", 1, 6))) },
		func() error { return s.pickInit().SetStandard(a, s.words(), s.words()) },
		func() error { return s.pickInit().SetCost(a, Cost{Amount: s.words()}) },
		func() error { return s.customer(a, s.pickInit()) },
		func() error { return s.customer(a, s.pickInit()) },
		func() error { return s.customer(a, s.pickInit()) },
		func() error {
			return s.meeting().Tend(a, s.pickInit().ID(), func(i *Initiative) error { return s.customer(a, i) })
		},
		func() error { return s.shop.Rename(a, s.words()) },
		func() error { return second(s.shop.AddPerson(a, s.words(), false)) },
		func() error { return s.shop.ChangePerson(a, Person{ID: s.pickPerson().ID, Name: s.words()}) },
		func() error { return s.shop.SaveMap(a, s.words(), s.StepPlans()) },
		func() error { return second(s.meeting().AddPerson(a, s.words(), true)) },
		func() error { return second(s.meeting().Undo(a)) },
		func() error { return second(s.meeting().Undo(a)) },
		func() error { return second(s.meeting().Redo(a)) },
		func() error { return second(s.meeting().Redo(a)) },
		func() error {
			if len(s.inits) == 0 {
				return ErrNotFound
			}
			return second(s.meeting().UndoIn(a, s.inits[s.n("initiative", 0, len(s.inits)-1)]))
		},
	}
	return deeds[s.n("deed", 0, len(deeds)-1)]()
}

// tell lets up to that many things happen and calls after each of them.
func (s *story) tell(upTo int, after func(err error)) {
	for range s.n("length", 1, upTo) {
		err := s.deed()
		if err != nil {
			s.quiet(err)
		}
		if after != nil {
			after(err)
		}
	}
}

// quiet wants nothing recorded by what was refused.
func (s *story) quiet(err error) {
	if now := s.history(); len(now) != len(s.before) {
		s.rt.Fatalf("refused with %q, but recorded %v", err, now)
	}
	if err.Error() == "" {
		s.rt.Fatal("refused without a word")
	}
}

// snapshot is what every stream holds.
func (s *story) snapshot() []Stream {
	var all []Stream
	for _, stream := range s.streams() {
		all = append(all, copied(s.t, stream))
	}
	return all
}

func (s *story) sameAs(want []Stream) {
	s.t.Helper()
	for i, stream := range s.streams() {
		same(s.rt2(), want[i], stream)
	}
}

// rt2 lets helpers for tests fail the story instead.
func (s *story) rt2() testing.TB { return failing{s.t, s.rt} }

// failing passes failures on to rapid, which makes the story shorter.
type failing struct {
	testing.TB
	rt *rapid.T
}

func (f failing) Fatalf(format string, args ...any) { f.rt.Fatalf(format, args...) }
func (f failing) Fatal(args ...any)                 { f.rt.Fatal(args...) }

func stories(t *testing.T, tell func(s *story)) {
	t.Helper()
	rapid.Check(t, func(rt *rapid.T) { tell(newStory(rt, t)) })
}
