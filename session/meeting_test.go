package session

import (
	"errors"
	"testing"
)

func TestMeetingOpens(t *testing.T) {
	r := &room{t: t, now: monday}
	shop, err := NewShop(r.act(), r.id(), "Corner Coffee")
	r.ok(err)
	id := r.id()
	s := Open(r.act(), id, shop, Plans()[0], true)
	equal(t, "id", s.ID(), id)
	equal(t, "kind", s.Kind(), KindSession)
	equal(t, "shop", s.Shop, shop.ID())
	equal(t, "shop's name", s.ShopName, "Corner Coffee")
	equal(t, "opened", s.Opened, r.now)
	equal(t, "rehearsal", s.Rehearsal, true)
	equal(t, "place", s.Place, Place{Phase: PhaseOpen})
	equal(t, "sign mode", s.Sign, SignIfWon)
	equal(t, "title", s.Title(), "Meeting")
	equal(t, "kinds", kinds(s), []string{"session.opened", "phase.entered"})
	same(t, reloaded(t, s), s)
}

func TestMeetingSettings(t *testing.T) {
	r := newRoom(t)
	r.ok(r.SetPurpose(r.act(), "  faster\tmornings "))
	equal(t, "purpose", r.Purpose, "faster mornings")
	r.ok(r.SetPurpose(r.act(), ""))
	equal(t, "purpose", r.Purpose, "")

	r.ok(r.SetNext(r.act(), today.AddDays(14)))
	equal(t, "next", r.Next, today.AddDays(14))
	r.ok(r.SetNext(r.act(), today.AddDays(14)))
	r.silent()
	r.ok(r.SetNext(r.act(), Date{}))
	equal(t, "next", r.Next, Date{})
	r.says(r.SetNext(r.act(), Date{2026, 2, 30}), "2026-02-30 is not a day in the calendar")

	r.ok(r.SetSign(r.act(), Signed))
	r.ok(r.SetSign(r.act(), Signed))
	r.silent()
	equal(t, "title", r.Title(), "Counter visit")
	r.folds()
}

// everyRule calls each rule of a meeting once, on things that exist.
func everyRule(r *room, step StepID, idea, other IdeaID, round RoundID) map[string]error {
	_, addIdea := r.AddIdea(r.act(), step, "x", Wow)
	_, addStep := r.AddStep(r.act(), StepPlan{Name: "x"}, 0)
	_, open := r.OpenRound(r.act(), 1, 1, idea)
	_, runOff := r.RunOff(r.act())
	_, draw := r.Draw(r.act(), "x")
	_, promote := r.Promote(r.act(), idea, Gate{})
	plan := Plans()[2]
	return map[string]error{
		"purpose": r.SetPurpose(r.act(), "x"), "plan": r.SetPlan(r.act(), plan), "next": r.SetNext(r.act(), today),
		"join": r.Join(r.act(), Person{ID: r.id(), Name: "Zoe"}), "leave": r.Leave(r.act(), r.id()),
		"close": r.Close(r.act()), "enter": r.Enter(r.act(), PhaseTidy), "stage": r.EnterStage(r.act(), step, StageShare),
		"go on": r.GoOn(r.act()), "time": r.AddTime(r.act(), 60e9), "clock": r.ToggleClock(r.act()),
		"kind": r.SetStepKind(r.act(), step, KindPay),
		"map":  r.ChooseMap(r.act(), "x", nil), "add step": addStep, "rename": r.RenameStep(r.act(), step, "x"),
		"move": r.MoveStep(r.act(), step, 1), "remove step": r.RemoveStep(r.act(), step), "ending": r.MarkEnding(r.act(), step),
		"wait": r.MarkLongestWait(r.act(), step), "focus": r.Focus(r.act(), step), "toggle focus": r.ToggleFocus(r.act(), step),
		"add idea": addIdea, "reword": r.Reword(r.act(), idea, "x"), "authors": r.SetAuthors(r.act(), idea),
		"tag": r.Tag(r.act(), idea, Fix), "park": r.Park(r.act(), idea, ""), "unpark": r.Unpark(r.act(), idea),
		"answer": r.Answer(r.act(), idea, IdeaBacklog, ""), "remove idea": r.RemoveIdea(r.act(), idea),
		"merge": r.Merge(r.act(), idea, other), "split": r.Split(r.act(), idea), "sign": r.SetSign(r.act(), Signed),
		"open round": open, "cast": r.CastSlip(r.act(), round, 0, nil), "reveal": r.Reveal(r.act(), round),
		"drop": r.DropRound(r.act(), round), "run-off": runOff, "settle": r.Settle(r.act(), idea, "x", "x"), "draw": draw,
		"decide": r.Decide(r.act(), "x", "x", idea), "promote": promote, "show authors": r.ShowAuthors(r.act(), idea),
	}
}

func TestClosedMeetingRefusesEveryRuleAndReopens(t *testing.T) {
	r := newRoom(t, "Ana")
	ids := r.lettered(2)
	round := r.ballot(2, 2)
	r.ok(r.Close(r.act()))
	equal(t, "closed", r.Closed, r.now)
	events := r.Seq()
	for rule, err := range everyRule(r, r.step(0), ids[0], ids[1], round) {
		if !errors.Is(err, ErrClosed) || err.Error() != "this meeting is closed; open it again to change it" {
			t.Errorf("%s in a closed meeting: %v", rule, err)
		}
	}
	equal(t, "events", r.Seq(), events)

	r.ok(r.Reopen(r.act()))
	equal(t, "closed", r.Closed.IsZero(), true)
	r.ok(r.Reopen(r.act()))
	r.silent()
	r.cast("A")
	equal(t, "undone", r.undo(), "slip 1")
	equal(t, "undone", r.undo(), "opening the meeting again")
	equal(t, "closed again", r.Closed.IsZero(), false)
	equal(t, "undone", r.undo(), "the close of the meeting")
}

// There are histories in which a meeting was taken back whole: undo once went
// that far.
func TestMeetingTakenBackRefusesEveryRule(t *testing.T) {
	r := newRoom(t)
	r.undo() // the map
	r.turn(r.act(), kindUndone, r.Events()[0].Act)
	for rule, err := range everyRule(r, 1, 1, 2, 1) {
		if !errors.Is(err, ErrNotFound) {
			t.Errorf("%s in a meeting taken back: %v", rule, err)
		}
	}
	r.answers(r.SetPurpose(r.act(), "x"), ErrNotFound, "This meeting was taken back by undo; redo brings it back")
	r.redo()
	equal(t, "opened", r.Opened.IsZero(), false)
}

func TestThingsThatAreGone(t *testing.T) {
	refusals(t, []refusal{
		{"reword", func(r *room) error { return r.Reword(r.act(), 99, "x") }, ErrNotFound, "This idea is no longer here"},
		{"tag", func(r *room) error { return r.Tag(r.act(), 99, Fix) }, ErrNotFound, "This idea is no longer here"},
		{"answer", func(r *room) error { return r.Park(r.act(), 99, "") }, ErrNotFound, "This idea is no longer here"},
		{"split", func(r *room) error { return r.Split(r.act(), 99) }, ErrNotFound, "This idea is no longer here"},
		{"show", func(r *room) error { return r.ShowAuthors(r.act(), 99) }, ErrNotFound, "This idea is no longer here"},
		{"rename", func(r *room) error { return r.RenameStep(r.act(), 99, "x") }, ErrNotFound, "This step is no longer on the map"},
		{"move", func(r *room) error { return r.MoveStep(r.act(), 99, 1) }, ErrNotFound, "This step is no longer on the map"},
		{"mark", func(r *room) error { return r.MarkEnding(r.act(), 99) }, ErrNotFound, "This step is no longer on the map"},
		{"focus", func(r *room) error { return r.Focus(r.act(), r.step(0), 99) }, ErrNotFound, "This step is no longer on the map"},
		{"toggle", func(r *room) error { return r.ToggleFocus(r.act(), 99) }, ErrNotFound, "This step is no longer on the map"},
		{"stage", func(r *room) error { return r.EnterStage(r.act(), 99, StageWrite) }, ErrNotFound, "This step is no longer on the map"},
		{"cast", func(r *room) error { return r.CastSlip(r.act(), 99, 0, nil) }, ErrNotFound, "This round is no longer here"},
		{"reveal", func(r *room) error { return r.Reveal(r.act(), 99) }, ErrNotFound, "This round is no longer here"},
		{"drop", func(r *room) error { return r.DropRound(r.act(), 99) }, ErrNotFound, "This round is no longer here"},
	})
}

// Somebody who left is still meant; somebody of the roster who never came is not.
func TestSession_AttendeeMeant(t *testing.T) {
	r := newRoom(t, "Ana", "Anatol", "Bo")
	r.ok(r.Session.Leave(r.act(), r.person("Bo").ID))
	_, err := r.shop.AddPerson(r.act(), "Cleo", false)
	r.ok(err)
	for typed, want := range map[string]string{"ANA": "Ana", "anat": "Anatol", "b": "Bo", "cleo": "", "": ""} {
		if p, err := r.Session.AttendeeMeant(typed); err != nil || p.Name != want || p.ID.IsZero() != (want == "") {
			t.Errorf("%q means %q, %v", typed, p.Name, err)
		}
	}
	if _, err := r.Session.AttendeeMeant("an"); err == nil {
		t.Error("one of two is meant")
	}
}

func TestMeeting_LetIn(t *testing.T) {
	r := newRoom(t, "Ana", "Bo")
	m := &Meeting{Shop: r.shop, Session: r.Session}
	if _, err := m.LetIn(r.act(), r.person("Bo")); err == nil || err.Error() != "Bo is here already" {
		t.Errorf("let in twice: %v", err)
	}
	r.ok(r.Session.Leave(r.act(), r.person("Bo").ID))
	for _, p := range []Person{r.person("Bo"), {Name: "Cleo"}} {
		in, err := m.LetIn(r.act(), p)
		if at, ok := r.Session.Attendee(in.ID); err != nil || !ok || !at.Present || in.Name != p.Name {
			t.Errorf("%s: %v, %v", p.Name, at, err)
		}
	}
	if len(r.shop.People) != 3 {
		t.Errorf("on the roster: %v", r.shop.People)
	}
}
