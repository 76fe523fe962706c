package room

import (
	"strings"
	"testing"

	"flashpoint/session"
)

// decidedVote is a wall in Plan after a vote that A won.
func decidedVote(t testing.TB) *wall {
	t.Helper()
	w := inVote(t, five[:3], someIdeas[:4]...).keys("enter").slips("A A", "A B", "C").keys("enter").settled().keys("enter")
	w.stands(session.PhasePlan, "")
	return w
}

// gate are the keys of whoever leaves all questions of the gate open.
var gate = []string{"enter", "enter", "enter", "enter", "enter"}

// checklisted is a wall on the checklist of the winner.
func checklisted(t testing.TB) *wall {
	t.Helper()
	w := decidedVote(t).keys("enter")
	w.offers("enter", "whose idea was it?")
	w.keys("enter")
	w.offers("enter", "what does it take?")
	w.keys("enter").keys(gate...)
	w.offers("enter", "next: Close")
	return w
}

func (w *wall) initiative() *session.Initiative {
	return w.meeting.Initiatives[len(w.meeting.Initiatives)-1]
}

func TestThePlanWaitsForTheVote(t *testing.T) {
	w := inVote(t, five, someIdeas...).keys("enter", "ctrl+n").sees("People are still voting")
	w.offers("enter", "go to Vote")
	w.keys("enter").stands(session.PhaseVote, "")

	w = tiedVote(t).keys("ctrl+n").sees("The vote is tied")
	w.keys("enter").stands(session.PhaseVote, "")

	w = inVote(t, five).keys("ctrl+n").sees("There is no idea to choose from yet")
	w.keys("enter").stands(session.PhaseIdeas, session.StageWrite)
}

func TestTheWinnerIsChosenAndApplauded(t *testing.T) {
	w := decidedVote(t).sees("Which idea do we make happen?", "The vote says, with 3 dots from 2 people:", "★ A wave").misses("Ana")
	w.offers("enter", "choose the winner")
	w.keys("enter").sees("★ A wave", "Say: “Whose idea was it?”").misses("Ana")
	w.again().sees("Whose idea was it?").misses("Ana")
	w.keys("enter").sees("It was the idea of", "Ana", "Applause!")
	w.again().sees("What does it take?").misses("Applause")
	w.keys("enter").sees("What does it take?", "What does it cost?", "Seen by when?", "Who must say yes?", "What's in the way?", "What kind is it?")
	w.keys("right", "right", "enter", "enter", "Olga", "enter", "No bell to be had", "enter", "s", "enter")
	i := w.initiative()
	if i.Gate.Cost != "small change" || i.Gate.Time != "" || i.Gate.Approver != "Olga" || len(i.Obstacles) != 1 || i.Obstacles[0].Kind != session.ObstacleSupplier {
		t.Errorf("gate %+v, obstacles %+v", i.Gate, i.Obstacles)
	}
	w.sees("The idea of Ana", "In the way", "#    supplier: No bell to be had", "Cost: small change, Olga must say yes")
	w.again().sees("The idea of Ana", "Task:")
}

// Whoever only presses Enter comes from the vote to the checklist.
func TestThePlansStraightPath(t *testing.T) {
	w := checklisted(t)
	if i := w.initiative(); i.Gate != (session.Gate{}) || len(i.Obstacles) != 0 {
		t.Errorf("Enter alone left %+v", i.Gate)
	}
	w.keys("enter").says("No task yet: what has to happen first, and who does it? Enter again goes on to Close.")
	w.keys("enter").stands(session.PhaseClose, "")
}

func TestNamesThatAreNeverShown(t *testing.T) {
	w := decidedVote(t)
	w.must(func(a session.Act, m *session.Meeting) error { return m.Session.SetSign(a, session.SignNever) })
	w.keys("enter").sees("Thank the whole team.", "Applause!").misses("Ana", "Whose")
	w.keys("enter").keys(gate...).misses("The idea of").keys("tab", "a").says("You promised that names are never shown")
	w.again().misses("Ana", "Thank the whole team")
}

func TestNamesLater(t *testing.T) {
	w := decidedVote(t).keys("enter", "esc").keys(gate...).sees("Task:").misses("The idea of")
	w.keys("tab", "a").sees("It was the idea of", "Ana").keys("enter").sees("The idea of Ana")
}

func TestTheGateMayWait(t *testing.T) {
	w := decidedVote(t).keys("enter", "enter", "enter", "esc").sees("What does it take?", "★ A wave")
	if len(w.meeting.Initiatives) != 0 {
		t.Error("promoted without the gate")
	}
	w.again().sees("What does it take?")
	w.offers("enter", "ask what it takes")
	w.keys("c").sees("▸ A wave", "3 dots from 2 people").keys("down", "enter").sees("The vote says something else. Why this one?")
	w.keys("esc", "esc").sees("What does it take?")
	w.keys("enter").keys(gate...).sees("The idea of Ana", "Task:")
}

func TestAnotherIdeaNeedsAReason(t *testing.T) {
	w := decidedVote(t).keys("c", "down").sees("▸ Say the regular's", "1 dot from 1 person")
	w.keys("enter").sees("The vote says something else. Why this one?")
	w.keys("enter").sees("The vote says “A wave") // why, in the rule's words
	w.keys("enter").sees("This can't stay empty")
	w.keys("it costs nothing", "enter").sees("★ Say the regular's", "Whose idea was it?")
	d := w.meeting.Session.Decision
	if d == nil || d.Reason != "it costs nothing" || d.Winner != w.meeting.Session.Ideas[0].ID || d.Ideas[0] != w.meeting.Session.Ideas[1].ID {
		t.Fatalf("decided %+v", d)
	}
	w.keys("enter").sees("Bo", "Applause!").keys("enter").keys(gate...).sees("Say the regular's", "Task:")
}

func TestWithoutAVoteAReasonIsAsked(t *testing.T) {
	w := inVote(t, five[:2], "A wave").keys("enter").sees("▸ A wave")
	w.offers("enter", "choose this one")
	w.keys("enter").sees("No vote names this idea. Why this one?", "it is the only idea")
	w.keys("enter", "enter").sees("Whose idea was it?")
}

func TestSeveralIdeas(t *testing.T) {
	w := decidedVote(t).keys("c", "space").sees("[x] A wave", "[ ] Say the")
	w.keys("space").offers("enter", "choose this one")
	w.keys("space", "down", "space").offers("enter", "choose the 2 marked")
	w.keys("enter").sees("Several ideas. Why these?").keys("enter", "both are quick", "enter")
	w.sees("★ A wave", "Whose idea was it?").keys("enter").sees("Ana", "Applause!").keys("enter").keys(gate...)
	w.sees("★ Say the", "Whose idea was it?").misses("Bo").keys("enter", "enter").keys(gate...).sees("Idea 2 of 2", "Say the regular's", "The idea of Bo")
	w.keys("tab", "left").sees("Idea 1 of 2", "A wave").keys("left").says("no other checklist")
	w.keys("l").sees("Idea 2 of 2")
	w.keys("n").sees("Which idea do we make happen too?", "A bell").misses("A wave", "Say the")
	w.keys("enter").sees("One more idea. Why this one too?").keys("enter", "a third", "enter", "esc", "esc", "esc").sees("Idea 2 of 2")
	if got := len(w.meeting.Session.Decision.Ideas); got != 3 {
		t.Errorf("%d ideas are decided for", got)
	}
}

// The choice of another idea is left without a trace.
func TestChoosingIsLeft(t *testing.T) {
	w := decidedVote(t).keys("c", "esc").sees("The vote says")
	w.keys("c", "down", "enter", "esc", "esc").sees("The vote says")
	if w.meeting.Session.Decision != nil {
		t.Error("decided")
	}
	checklisted(t).keys("tab", "n", "esc").sees("Task:")
}

func TestUndoOfAPromotion(t *testing.T) {
	w := checklisted(t)
	w.undo().sees("What does it take?").undo().sees("Whose idea was it?").misses("Ana").undo().sees("The vote says")
	if strings.Contains(w.screen(), "Ana") {
		t.Error("the name is still on the wall")
	}
}

// unsigned is a wall in Plan after a vote on ideas that nobody's name was put to.
func unsigned(t testing.TB) *wall {
	t.Helper()
	w := newWall(t, five[:3]...)
	w.must(func(a session.Act, m *session.Meeting) error {
		s := m.Session
		if err := s.ChooseMap(a, "Coffee shop", []session.StepPlan{{Name: "Get noticed", Kind: session.KindNotice}}); err != nil {
			return err
		}
		for _, text := range someIdeas[:3] {
			if _, err := s.AddIdea(a, s.Steps[0].ID, text, session.Wow); err != nil {
				return err
			}
		}
		return s.Enter(a, session.PhaseVote)
	})
	return w.keys("enter").slips("A A", "A", "C").keys("enter").settled().keys("enter")
}

func TestWhoseIdeaNobodyWasNamed(t *testing.T) {
	w := unsigned(t).keys("enter", "enter").sees("Whose idea was it?", "@name, several if you like; Enter: the whole team's")
	w.keys("@zed", "enter").sees("Nobody here is called Zed")
	w.keys("ctrl+u", "@an @bo").sees("Ana and Bo").keys("enter").sees("It was the idea of", "Ana and Bo", "Applause!")
	w.keys("enter").keys(gate...)
	people, _ := w.initiative().Authors()
	if got := session.Names(people); got != "Ana and Bo" {
		t.Errorf("the initiative is %s's", got)
	}
	w.sees("The idea of Ana and Bo")

	// It was Cleo's after all.
	w.keys("tab", "i").sees("Ana, Bo").keys("ctrl+u", "cleo", "enter").sees("It was the idea of", "Cleo").misses("Ana")
	w.keys("enter").sees("The idea of Cleo").undo().sees("The idea of Ana and Bo")
	w.keys("i", "ctrl+u", "enter").sees("It was the whole team's idea.")

	// Enter alone thanks the team, and Esc asks later.
	unsigned(t).keys("enter", "enter", "enter").sees("It was the whole team's idea.", "Applause!")
	w = unsigned(t).keys("enter", "enter", "esc").sees("Whose idea was it?").misses("several if you like")
	w.again().keys("enter").sees("several if you like").keys("bo", "enter").sees("It was the idea of", "Bo")

	w = unsigned(t)
	w.must(func(a session.Act, m *session.Meeting) error { return m.Session.SetSign(a, session.SignNever) })
	w.keys("enter").sees("Thank the whole team.").misses("Whose").keys("enter").keys(gate...).keys("tab", "i").says("You promised that names are never shown")
}

// Names that wait for the applause are neither shown in a form nor wiped there.
func TestWhoseIdeaKeepsHiddenNames(t *testing.T) {
	w := decidedVote(t).keys("enter", "esc").keys(gate...).keys("tab", "i")
	w.sees("It was the idea of", "Ana", "Applause!").keys("enter", "i").sees("Whose idea was it?", "Ana")
}

// Plan says who named the winner.
func TestThePlanSaysWhoDecided(t *testing.T) {
	twiceTied(t).keys("enter", "down", "enter", "enter").sees("The draw says:", "★").misses("The vote says", "with")
	w := twiceTied(t).keys("enter", "enter", "c", "enter", "Ana", "enter", "it is ready", "enter", "enter")
	w.sees("Ana says:", "★ A bell").misses("The vote says")
	w.keys("c", "up", "enter").sees("Ana says something else. Why this one?")
	w = tiedVote(t).keys("enter", "enter").slips("C", "C").keys("enter").settled().keys("enter")
	w.sees("The run-off says, with 2 dots from 2 people:", "★ A bell")
}
