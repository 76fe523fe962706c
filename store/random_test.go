package store

import (
	"fmt"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"pgregory.net/rapid"

	"flashpoint/session"
)

// TestRandomHistories lets people do whatever comes to their mind, in two
// windows and across restarts. After each act the rows must be what a rebuild
// makes, and in the end everything must come back as it was.
func TestRandomHistories(t *testing.T) {
	t.Parallel()
	folder, n := t.TempDir(), 0
	rapid.Check(t, func(rt *rapid.T) {
		n++
		w := newWorldIn(rt, filepath.Join(folder, fmt.Sprint(n)))
		others := []*session.Initiative{w.last()}
		p := &play{world: w, rt: rt, m: &session.Meeting{Shop: w.shop, Session: w.meeting("Ana", "Bo", "Cleo"), Others: others}}
		_ = w.shop.SaveMap(w.act(), "Counter visit", p.m.Session.StepPlans())
		for range rapid.IntRange(1, 60).Draw(rt, "acts") {
			p.act()
			if rapid.Bool().Draw(rt, "save") {
				w.save(p.m.Streams()...)
			}
			if rapid.IntRange(0, 9).Draw(rt, "restart") == 0 {
				w.reopen()
			}
		}
		w.save(p.m.Streams()...)
		p.listed()
		w.sound()
		w.reopen()
		for _, st := range p.m.Streams() {
			back := loaded(w, session.Empty(st.Kind(), st.ID()))
			if !reflect.DeepEqual(back.Events(), st.Events()) {
				rt.Fatalf("%v came back as %v", st, back)
			}
		}
		if s := p.m.Session; !s.Opened.IsZero() {
			listed, err := w.store.Summary(rt.Context(), s.ID())
			w.ok(err)
			if !reflect.DeepEqual(listed, s.Summary()) {
				rt.Fatalf("listed as %+v, is %+v", listed, s.Summary())
			}
		}
		w.ok(w.store.Close())
	})
}

// A play is a meeting in which anything may happen. What the rules refuse does
// not happen.
type play struct {
	*world
	rt *rapid.T
	m  *session.Meeting
}

func (p *play) pick(what string, n int) int { return rapid.IntRange(0, n-1).Draw(p.rt, what) }

func (p *play) ideaID() session.IdeaID {
	if n := len(p.m.Session.Ideas); n > 0 {
		return p.m.Session.Ideas[p.pick("idea", n)].ID
	}
	return 0
}

func (p *play) act() {
	s, a := p.m.Session, p.world.act()
	words := rapid.SampledFrom([]string{"a wave", "a song for Ana", "Bänke", "免费", "🎈 balloons", "a"}).Draw(p.rt, "words")
	acts := []func(){
		func() { p.addIdea(words) },
		func() { p.addIdea(words) },
		func() { p.addIdea(words) },
		func() { _ = s.Reword(a, p.ideaID(), words) },
		func() { _ = s.Tag(a, p.ideaID(), session.Fix) },
		func() { _ = s.Merge(a, p.ideaID(), p.ideaID()) },
		func() { _ = s.Split(a, p.ideaID()) },
		func() { _ = s.Park(a, p.ideaID(), words) },
		func() { _ = s.Unpark(a, p.ideaID()) },
		func() { _ = s.RemoveIdea(a, p.ideaID()) },
		func() { _ = s.SetAuthors(a, p.ideaID(), s.Attendees[p.pick("author", len(s.Attendees))].ID) },
		func() { _ = s.SetSign(a, session.SignModes()[p.pick("sign", 3)]) },
		func() { _ = s.Enter(a, session.Phases()[p.pick("phase", 7)]) },
		func() { p.addStep(words) },
		func() { _, _ = s.OpenRound(a, 3, 2, s.Candidates(true)...) },
		p.vote, p.vote,
		p.reveal,
		func() { _, _ = s.RunOff(a) },
		func() { _, _ = s.ScoreFinalists(a, s.Finalists()...) },
		p.booth, p.booth, p.hands, p.hands, p.regroup, p.regroup,
		p.share, p.share, p.share, p.pass, p.pass,
		func() { _ = s.SetSharing(a, session.Sharings()[p.pick("sharing", 2)]) },
		p.catchUp, p.catchUp,
		p.leave,
		p.wholeVote, p.wholeVote,
		func() { _, _ = s.ScoreTied(a) },
		func() { _ = s.Settle(a, p.ideaID(), "Fay", words) },
		func() { _, _ = s.Draw(a, words) },
		func() { _ = s.TellApart(a, p.ideaID(), p.ideaID()) },
		p.choose, p.choose,
		func() {
			if r, ok := s.Round(); ok {
				_ = s.Withdraw(a, r.ID, p.ideaID(), words)
			}
		},
		func() { _ = s.Decide(a, "Fay", words, p.ideaID()) },
		func() { _, _ = p.m.Promote(a, p.ideaID(), session.Gate{InTheWay: words}) },
		p.work, p.work,
		func() { p.customers(words) }, func() { p.customers(words) }, func() { p.customers(words) },
		func() { p.customers(words) }, func() { p.customers(words) }, func() { p.customers(words) },
		p.onItsPage, p.people, p.people,
		func() { _, _ = p.m.AddPerson(a, words, false) },
		func() { _ = p.m.Shop.SaveMap(a, words, s.StepPlans()) },
		p.rate, p.rate,
		func() { p.rate(); _ = p.m.RevealRating(a) },
		func() { _, _ = p.m.ParkThought(a, words) },
		func() { _, _ = p.m.ParkThought(a, words) },
		p.finish,
		func() { _ = p.m.SetHouseRules(a, words, "", words+" too") },
		func() { _, _ = p.m.Undo(a) },
		func() { _, _ = p.m.Undo(a) },
		func() { _, _ = p.m.Redo(a) },
		func() {
			if p.pick("close", 3) == 0 {
				_ = s.Close(a)
			}
		},
		func() { _ = s.Reopen(a) },
	}
	acts[p.pick("act", len(acts))]()
}

// booth casts what somebody types alone.
func (p *play) booth() {
	s := p.m.Session
	if r, ok := s.Round(); ok && len(s.Attendees) > 0 {
		who := s.Attendees[p.pick("voter", len(s.Attendees))].ID
		_ = s.CastBooth(p.world.act(), r.ID, who, r.Candidates[:1])
	}
}

// wholeVote is a vote from its opening to its reveal, on slips, in the booth and
// by hand.
func (p *play) wholeVote() {
	if len(p.m.Session.Candidates(true)) < 2 {
		p.addIdea("a bench")
		p.addIdea("a bell")
	}
	_, _ = p.m.Session.OpenRound(p.world.act(), 3, 2, p.m.Session.Candidates(true)...)
	for _, ballot := range []func(){p.vote, p.booth, p.hands} {
		if p.pick("ballot", 3) > 0 {
			ballot()
		}
	}
	if r, ok := p.m.Session.Round(); ok {
		_ = p.m.Session.Reveal(p.world.act(), r.ID)
	}
}

// choose decides for an idea and gives it its checklist.
func (p *play) choose() {
	id := p.ideaID()
	_ = p.m.Session.Decide(p.world.act(), "Fay", "it is the one", id)
	_, _ = p.m.Promote(p.world.act(), id, session.Gate{InTheWay: "no bell"})
}

// hands counts one hand for each idea on the ballot, or none.
func (p *play) hands() {
	if r, ok := p.m.Session.Round(); ok {
		raised := make([]int, len(r.Candidates))
		raised[p.pick("raised", len(raised))] = p.pick("hands", 2)
		_ = p.m.Session.CountHands(p.world.act(), r.ID, 1+p.pick("people", 2), raised)
	}
}

// inShare goes to where ideas are shared, and answers whose turn it is.
func (p *play) inShare() (session.StepID, session.PersonID) {
	s := p.m.Session
	if len(s.Steps) == 0 {
		return 0, session.PersonID{}
	}
	if !s.InTurn() {
		stage := []session.Stage{session.StageShare, session.StageMore}[p.pick("stage", 2)]
		_ = s.EnterStage(p.world.act(), s.Steps[p.pick("step", len(s.Steps))].ID, stage)
	}
	speaker, _ := s.Speaker()
	return s.Place.Step, speaker.ID
}

// share writes an idea down as it is said: the speaker's, somebody else's or the
// team's.
func (p *play) share() {
	line := []string{"a bell", "a bell @Bo", "a wave fix", "a song @team"}[p.pick("line", 4)]
	step, speaker := p.inShare()
	_, _ = p.m.Session.Share(p.world.act(), step, speaker, p.m.Session.ParseIdea(line))
}

func (p *play) pass() {
	_, speaker := p.inShare()
	_ = p.m.Session.Pass(p.world.act(), speaker)
}

// catchUp goes one of the ways to end on time, late as it may be.
func (p *play) catchUp() {
	p.now = p.now.Add(time.Duration(p.pick("minutes", 20)) * time.Minute)
	ways := p.m.Session.CatchUps(p.now)
	if len(ways) > 0 {
		_ = p.m.Session.CatchUp(p.world.act(), ways[p.pick("way", len(ways))].Way)
	}
}

// leave has somebody go, or come back.
func (p *play) leave() {
	s := p.m.Session
	if len(s.Attendees) == 0 {
		return
	}
	at := s.Attendees[p.pick("guest", len(s.Attendees))]
	if at.Present {
		_ = s.Leave(p.world.act(), at.ID)
	} else {
		_ = s.Join(p.world.act(), at.Person)
	}
}

// regroup counts the last vote again, as if its first two ideas were the same.
func (p *play) regroup() {
	p.wholeVote()
	s := p.m.Session
	if n := len(s.Rounds); n > 0 && len(s.Rounds[n-1].Candidates) > 1 {
		_, _ = s.RegroupRound(p.world.act(), s.Rounds[n-1].ID, s.Rounds[n-1].Candidates[:2])
	}
}

func (p *play) addIdea(words string) {
	s := p.m.Session
	if len(s.Steps) == 0 || len(s.Attendees) == 0 {
		return
	}
	_, _ = s.AddIdea(p.world.act(), s.Steps[p.pick("step", len(s.Steps))].ID, words, session.Wow, s.Attendees[p.pick("author", len(s.Attendees))].ID)
}

func (p *play) addStep(words string) {
	s := p.m.Session
	if _, err := s.AddStep(p.world.act(), session.StepPlan{Name: words}, p.pick("place", 4)); err == nil {
		_ = s.MoveStep(p.world.act(), s.Steps[p.pick("step", len(s.Steps))].ID, 1)
	}
}

func (p *play) rate() {
	if steps := p.m.Session.Steps; len(steps) > 0 {
		var hands session.Hands
		hands[p.pick("mark", len(hands))] = p.pick("hands", 3)
		_ = p.m.Session.Rate(p.world.act(), steps[p.pick("step", len(steps))].ID, hands)
	}
}

func (p *play) finish() {
	if all := p.m.Shop.Thoughts; len(all) > 0 {
		_ = p.m.FinishThought(p.world.act(), all[p.pick("thought", len(all))].ID, "done")
	}
}

func (p *play) vote() {
	if r, ok := p.m.Session.Round(); ok {
		dots := []session.IdeaID{r.Candidates[p.pick("dot", len(r.Candidates))]}
		_ = p.m.Session.CastSlip(p.world.act(), r.ID, 0, dots)
	}
}

func (p *play) reveal() {
	if r, ok := p.m.Session.Round(); ok && p.pick("drop", 4) == 0 {
		_ = p.m.Session.DropRound(p.world.act(), r.ID)
	} else if ok {
		_ = p.m.Session.Reveal(p.world.act(), r.ID)
	}
}

func (p *play) work() {
	if len(p.m.Initiatives) == 0 {
		return
	}
	i := p.m.Initiatives[p.pick("initiative", len(p.m.Initiatives))]
	_, _ = i.AddTask(p.world.act(), session.Task{What: "Ask Bo", Due: session.DateOf(p.now)})
	if n := len(i.Tasks); n > 1 {
		_ = i.SetDone(p.world.act(), i.Tasks[p.pick("task", n)].ID, p.pick("done", 2) == 0)
		_ = i.RemoveTask(p.world.act(), i.Tasks[p.pick("task", n)].ID)
	}
	if len(i.Obstacles) > 0 {
		_ = i.SetCleared(p.world.act(), i.Obstacles[0].ID, p.pick("cleared", 2) == 0)
	}
	if next := i.Status.Next(); len(next) > 0 {
		_ = i.SetStatus(p.world.act(), next[p.pick("status", len(next))], session.DateOf(p.now), "so be it")
	}
}
