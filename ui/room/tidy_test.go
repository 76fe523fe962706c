package room

import (
	"testing"

	"flashpoint/session"
)

// inTidy is a wall in Tidy with these ideas on the first of two chosen steps.
func inTidy(t *testing.T, ideas ...string) *wall {
	w := newWall(t, "Ana", "Bo").keys("enter", "enter", "tab", "home", "space", "down", "space", "enter", "enter")
	for _, idea := range ideas {
		w.keys(idea, "enter")
	}
	w.keys("ctrl+n").stands(session.PhaseTidy, "")
	if w.room.Typing() {
		t.Error("there is nothing to type in Tidy")
	}
	return w
}

func TestTidyMerges(t *testing.T) {
	w := inTidy(t, "A wave @ana", "A smile", "A greeting @bo")
	w.sees("Same idea, or a cousin? Authors decide.")
	w.keys("m").sees("Merging into: A wave", "[here] A wave", "Which one is the same idea?")
	w.offers("enter", "merge this one")
	w.keys("enter").says("move to the other one")
	w.keys("esc").misses("Merging into")
	w.keys("m", "end", "m").says("Merged; s takes them apart again")
	w.sees("▸ 1  A wave", "2 in one", "2  A smile").misses("A greeting")
	if got := authors(w, 0); got != "Ana and Bo" {
		t.Errorf("by %s", got)
	}
	w.keys("end", "m", "home", "enter").sees("▸ 1  A smile", "3 in one")
	w.keys("s").sees("▸ 1  A wave", "2 in one", "2  A smile")
	w.keys("end")
	w.run("split")
	w.says("Nothing was merged into this idea")
	w.undo().undo().undo().sees("3  A greeting")
}

func TestTidyParks(t *testing.T) {
	w := inTidy(t, "A wave", "A smile", "A bell")
	w.keys("p", "not ours", "enter").sees("1  A smile", "2  A bell", "3  [parked] A wave")
	w.keys("t").sees("1 parked and hidden").misses("A wave")
	w.offers("parked", "show parked")
	w.keys("t", "end").sees("▸ 3  [parked] A wave")
	w.keys("m").says("bring it back first")
	w.keys("p").sees("1  A wave").misses("[parked]")
}

func TestTidyEdits(t *testing.T) {
	w := inTidy(t, "A wave", "A smile")
	w.keys("e", "!", "enter").sees("A wave!")
	w.keys("f").sees("fix")
	w.keys("j", "x").misses("A smile")
	w.says("Removed")
	w.undo().sees("A smile")
	w.offers("enter", "next: Vote")
	w.keys("enter").stands(session.PhaseVote, "")
}

func TestTidyGoesFromStepToStep(t *testing.T) {
	w := inTidy(t, "A wave")
	w.sees("← →  Step 1 of 9", "1  A wave")
	w.run("previous step")
	w.says("This is the first step")
	w.keys("right").sees("Step 2 of 9", "No idea on this step")
	w.run("reword")
	w.says("There is no idea here to choose")
	w.run("next step")
	w.says("This is the last step")
	w.keys("left").sees("A wave")
}

// An idea stays within reach when its step is no longer among the chosen ones.
func TestTidyShowsEveryIdea(t *testing.T) {
	w := inTidy(t, "A wave")
	w.must(func(a session.Act, m *session.Meeting) error { return m.Session.Focus(a, m.Session.Steps[4].ID) })
	w.sees("A wave").keys("right").sees("Step 5 of 9")
	w.room = New(w)
	w.sees("Step 1 of 9", "A wave") // it begins where the ideas are
	w.keys("x", "right").sees("Step 5 of 9").misses("→")
}

// Two steps have ideas: nobody votes before both have been looked at.
func TestTidyEnterGoesThroughTheSteps(t *testing.T) {
	w := inTidy(t, "A wave")
	w.must(func(a session.Act, m *session.Meeting) error {
		_, err := m.Session.AddIdea(a, m.Session.Steps[2].ID, "A nod", session.Wow)
		return err
	})
	w.sees("Step 1 of 9").offers("enter", "next: step 3, Get noticed")
	w.keys("enter").sees("Step 3 of 9: Get noticed", "A nod").offers("enter", "next: Vote")
	w.keys("left", "left", "enter").stands(session.PhaseTidy, "")
	w.keys("enter").stands(session.PhaseVote, "")
}

func TestTidyHasNothingToMerge(t *testing.T) {
	w := inTidy(t, "A wave")
	w.keys("m").says("This is the only idea: there is none to merge it with")
	w.misses("Merging into")

	w = inTidy(t, "A wave", "A smile").keys("end", "p", "enter", "home", "m")
	w.says("This is the only idea")
}

// A vote is open and somebody goes back to Tidy: what is voted on stays as it is.
func TestTidyWhileVoting(t *testing.T) {
	w := inTidy(t, "A wave", "A smile", "fix: the door")
	w.must(func(a session.Act, m *session.Meeting) error {
		_, err := m.Session.OpenRound(a, 2, 2, m.Session.Candidates(false)...)
		return err
	})
	before := w.meeting.Session.Seq()
	for _, key := range []string{"m", "p", "e", "x"} {
		if w.keys("home", key).says("People are voting on this idea"); w.dialog != nil {
			t.Fatalf("%s opens a dialog", key)
		}
	}
	if w.misses("Merging into"); w.meeting.Session.Seq() != before {
		t.Error("something changed while people vote")
	}
	w.keys("end", "e").sees("The idea in clearer words") // the fix is not on the ballot
}

func TestTidyWithoutIdeas(t *testing.T) {
	w := newWall(t, "Ana").keys("ctrl+n", "ctrl+n", "ctrl+n").sees("There is nothing to tidy yet")
	w.offers("enter", "go to Ideas")
	w.keys("enter").stands(session.PhaseIdeas, session.StageWrite)
}

func TestTidyForgetsAMarkThatUndoTook(t *testing.T) {
	w := inTidy(t, "A wave", "A smile").keys("end", "m")
	w.sees("Merging into: A smile")
	w.undo().misses("Merging")
	w.offers("enter", "next: Vote")
}

func TestTidyClicks(t *testing.T) {
	w := inTidy(t, "A wave", "A smile").keys("m")
	w.click("item:1")
	w.sees("▸ 2  A smile")
	w.click("item:1")
	w.sees("2 in one")
}

// What the wall says of Enter is what Enter does, also where only removed ideas
// are left and no step.
func TestTidyWithoutSteps(t *testing.T) {
	w := newWall(t, "Ana")
	w.must(func(a session.Act, m *session.Meeting) error {
		s := m.Session
		if err := s.ChooseMap(a, "Ours", []session.StepPlan{{Name: "Pay", Kind: session.KindPay}}); err != nil {
			return err
		}
		id, err := s.AddIdea(a, s.Steps[0].ID, "A wave", session.Wow)
		if err != nil {
			return err
		}
		if err := s.RemoveIdea(a, id); err != nil {
			return err
		}
		if err := s.RemoveStep(a, s.Steps[0].ID); err != nil {
			return err
		}
		return s.Enter(a, session.PhaseTidy)
	})
	w.sees("There is nothing to tidy yet", "Enter goes there").offers("enter", "go to Ideas")
}
