package room

import (
	"testing"

	"flashpoint/session"
)

// inClose is a wall in Close, one idea promoted and three without an answer.
func inClose(t testing.TB) *wall {
	t.Helper()
	w := checklisted(t).keys("Order cups @ana by friday", "enter", "Put up a sign", "enter", "enter", "enter")
	w.stands(session.PhaseClose, "")
	return w
}

func TestEveryIdeaGetsAnAnswer(t *testing.T) {
	w := inClose(t).sees("Every idea gets an answer.", "3 ideas without one.", "▸ Say the regular's", "A bell", "Chalk").misses("A wave")
	w.keys("n").sees("Not now: Say the regular's", "Because").keys("enter").sees("This can't stay empty")
	w.keys("too slow at noon", "enter").misses("Say the regular's").sees("2 ideas without one.")
	w.keys("down", "p").misses("Chalk").undo().sees("Chalk").keys("down", "p").misses("Chalk")
	w.offers("enter", "it goes to the backlog")
	w.keys("enter").says("1 idea in the backlog. ctrl+z brings it back.")
	s := w.meeting.Session
	for i, want := range []session.IdeaState{session.IdeaChosen, session.IdeaNotNow, session.IdeaBacklog, session.IdeaParked} {
		if s.Ideas[i].State != want {
			t.Errorf("%q is %s, not %s", s.Ideas[i].Text, s.Ideas[i].State, want)
		}
	}
	w.undo().sees("1 idea without one.").keys("b").sees("When do we meet again?")
}

func TestTheRestGoesToTheBacklogAtOnce(t *testing.T) {
	w := inClose(t)
	w.offers("enter", "the rest to the backlog")
	w.keys("enter").says("3 ideas in the backlog")
	w.sees("When do we meet again?").undo().sees("3 ideas without one.")
}

func TestTheNextDate(t *testing.T) {
	w := inClose(t).keys("enter").sees("When do we meet again?")
	w.keys("in 2").again().sees("Next time: in 2")
	w.keys(" weeks").sees("Tue 15 Dec, in 14 days")
	w.offers("enter", "save the date")
	w.keys("enter").says("We meet again on Tue 15 Dec, in 14 days.")
	w.again().sees("Next time: Tue 15 Dec, in 14 days.")
	w.keys("d").sees("When do we meet again?").keys("12/5", "enter").says("12/5 could be")
	w.keys("esc").sees("What we chose").keys("d", "ctrl+u", "friday", "enter").sees("Next time: Fri 4 Dec")
}

func TestNoNextDate(t *testing.T) {
	w := inClose(t).keys("enter")
	w.offers("enter", "no date yet")
	w.keys("enter").says("Enter again goes on without one")
	w.keys("x", "backspace", "enter").says("Enter again")
	w.keys("enter").sees("What we chose", "Next time: no date yet.")
	w.offers("enter", "close the meeting")
}

func TestTheRecap(t *testing.T) {
	w := inClose(t).keys("enter", "in 2 weeks", "enter")
	w.sees("What we chose", "★ A wave", "The idea of Ana", "[ ]  Order cups: Ana, Fri 4 Dec", "[ ]  Put up a sign: nobody yet",
		"3 ideas in the backlog.", "Next time: Tue 15 Dec, in 14 days.", "Thank you, Ana, Bo and Cleo.")
	w.keys("t").stands(session.PhasePlan, "")
	w.keys("ctrl+n").sees("Enter closes the meeting: thank you all.")
	w.keys("enter").says("1 task has nobody yet: what nobody does rarely happens. Enter again closes the meeting.")
	if w.left {
		t.Fatal("closed without a warning")
	}
	w.keys("enter").says("Closed and kept: read it under Past meetings.")
	if !w.left || w.meeting.Session.Closed.IsZero() {
		t.Error("the meeting is not closed")
	}
	// A key that was on its way when the meeting closed is refused in words.
	w.keys("enter").says("this meeting is closed")
}

func TestCloseWaitsForTheVote(t *testing.T) {
	w := inVote(t, five, someIdeas...).keys("enter")
	w.must(func(a session.Act, m *session.Meeting) error { return m.Session.Enter(a, session.PhaseClose) })
	w.sees("People are still voting").offers("enter", "go to Vote")
	w.keys("enter").stands(session.PhaseVote, "")
}

func TestAMeetingWithoutAChoice(t *testing.T) {
	w := inVote(t, nil, someIdeas[:2]...)
	w.must(func(a session.Act, m *session.Meeting) error { return m.Session.Enter(a, session.PhaseClose) })
	w.keys("enter", "enter", "enter").sees("Nothing this time: the ideas are kept.", "2 ideas in the backlog.", "Thank you, everybody.")
}

// What was chosen is no rest: Enter asks about it by name.
func TestChosenWithoutAChecklist(t *testing.T) {
	w := decidedVote(t).keys("enter", "enter", "enter", "esc", "ctrl+n").sees("chosen, without a checklist yet")
	w.offers("enter", "the rest to the backlog")
	w.keys("enter").says("3 ideas in the backlog.").sees(quoted(someIdeas[0]), "chosen and has no checklist yet.", "Go to Plan")
	w.keys("esc").sees("1 idea without one.").offers("enter", "what about it?")
	w.keys("enter", "enter").stands(session.PhasePlan, "")
	w.keys("ctrl+n", "enter", "down", "enter").sees("When do we meet again?")
	if x := w.meeting.Session.Ideas[0]; x.State != session.IdeaBacklog {
		t.Errorf("it is %s", x.State)
	}
	w.undo().sees("1 idea without one.").undo().sees("4 ideas without one.")
}
