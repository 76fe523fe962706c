package room

import (
	"strings"
	"testing"

	"flashpoint/session"
)

func TestWhoHasVoted(t *testing.T) {
	w := inBooth(t, five, someIdeas[:3]...).keys("enter", "A", "enter", "enter", "B", "enter", "esc").misses("Ana").slips("C")
	w.keys("ctrl+g", "down", "down", "enter").sees("Who has voted: 3 of 5 ballots in", "Ana", "Bo", "in the booth", "1 slip", "without a name", "2 ballots missing").misses("Cleo")
	w.keys("enter").sees("Slip 2:").misses("Ana", "Bo")
	inVote(t, nil, someIdeas[:3]...).keys("enter").slips("A").keys("ctrl+g", "down", "enter").sees("Nobody is ticked in Open")
}

// A late-comer is one more on the roll, also after all ballots were in.
func TestSomebodyCameLate(t *testing.T) {
	w := inVote(t, five[:2], someIdeas[:3]...)
	w.must(func(a session.Act, m *session.Meeting) error {
		_, err := m.Shop.AddPerson(a, "Cleo Marsh", false)
		return err
	})
	w.keys("enter").slips("A", "B").sees("All 2 slips are in")
	late := []string{"ctrl+g", "down", "down", "down", "enter"}
	w.keys(late...).sees("Who came late?").keys("bo", "enter").says("Bo is here already")
	w.keys("ctrl+u", "cleo").sees("Cleo Marsh").keys("enter").says("Cleo Marsh is here: 2 of 3 slips in.")
	w.sees("2 of 3 slips in").slips("C").says("the last one")
	w.keys(late...).keys("dan").sees("Dan is new on the roster").keys("enter").says("Dan is here: 3 of 4 slips in.")
	if p, ok := w.meeting.Shop.PersonNamed("Dan"); !ok || len(w.meeting.Session.Present()) != 4 {
		t.Errorf("%v, %v", p, w.meeting.Session.Present())
	}
	w.keys(late...).keys("E", "esc").noDrafts("late")
	w.keys(late...).keys("Eve").cut().keys(late...).sees("Eve").keys("enter").says("Eve is here")
	w.undo().sees("3 of 4 slips in")
}

// In a rehearsal a late-comer is pretended like everybody else, and the shop
// stays as it is.
func TestALateComerOfARehearsal(t *testing.T) {
	w := newWall(t)
	w.must(func(a session.Act, m *session.Meeting) error {
		m.Session = session.Rehearse(a, a.NewID(), m.Shop, session.Plans()[0])
		s := m.Session
		if err := s.ChooseMap(a, "Coffee shop", []session.StepPlan{{Name: "Get noticed", Kind: session.KindNotice}}); err != nil {
			return err
		}
		for _, text := range someIdeas {
			if _, err := s.AddIdea(a, s.Steps[0].ID, text, session.Wow); err != nil {
				return err
			}
		}
		return s.Enter(a, session.PhaseVote)
	})
	w.room = New(w)
	w.keys("enter", "ctrl+g", "end", "up", "enter", "Dan", "enter").says("Dan is here: 0 of 9 slips in.")
	w.keys("ctrl+g", "enter", "dan", "enter", "A", "enter").says("Thank you, Dan")
	w.keys("esc", "ctrl+d").says("The pretend team has voted").sees("All 9 ballots are in")
	if people := w.meeting.Shop.People; len(people) != 0 {
		t.Errorf("on the roster: %v", people)
	}
}

func TestAnIdeaIsWithdrawn(t *testing.T) {
	w := inVote(t, five[:2], someIdeas[:3]...).keys("enter").slips("B B").keys("ctrl+g", "end", "enter")
	w.sees("Which idea is withdrawn?", "B  Say the regular's").keys("down", "enter").sees("Why is B withdrawn?")
	w.keys("enter").sees("This can't stay empty").keys("the landlord said no", "enter").sees("Withdraw B, “Say the regular's", "withdraw B", "leave it")
	w.keys("enter").sees("B  Say the").misses("withdrawn")
	w.keys("ctrl+g", "end", "enter", "down", "enter").sees("the landlord said no").keys("enter", "y").says("B is withdrawn. Its letter stays free.")
	w.sees("A  A wave", "B  withdrawn: Say the regular's", "C  A bell").noDrafts("withdrawn")
	w.slips("B").says("B was withdrawn: leave it out")
	w.slips("C").keys("enter").settled().sees("★ C", "Withdrawn while people voted: B.").misses("Say the regular's")
	if x := w.meeting.Session.Ideas[1]; x.State != session.IdeaNotNow || x.Reason != "the landlord said no" {
		t.Errorf("%+v", x)
	}
	w = inVote(t, five[:2], someIdeas[:2]...).keys("enter", "ctrl+g", "end")
	w.sees("Only two ideas are left to choose between: drop round 1 instead").keys("enter").sees("Another way to vote")
}

// Another window may withdraw an idea meanwhile: then no reason helps, and the
// form does not come back.
func TestAWithdrawalThatCameTooLate(t *testing.T) {
	w := inVote(t, five[:2], someIdeas[:3]...).keys("enter", "ctrl+g", "end", "enter", "down", "enter", "no", "enter")
	r, _ := w.meeting.Session.Round()
	w.must(func(a session.Act, m *session.Meeting) error {
		return m.Session.Withdraw(a, r.ID, r.Candidates[0], "the landlord said no")
	})
	if w.keys("y").says("Only two ideas are left to choose between"); w.dialog != nil {
		t.Errorf("something is asked again:\n%s", w.screen())
	}
}

// A slip of another kind of round is refused in words that help.
func TestASlipInTheWrongRound(t *testing.T) {
	inVote(t, five, someIdeas[:3]...).keys("enter").slips("4 0 3").says("These are points, and this is a round with dots")
	scoredVote(t).slips("A A B").says("These are dots, and these ideas are scored")
}

func TestRandomOrder(t *testing.T) {
	w := inVote(t, five[:2], someIdeas...)
	plain := w.screen()
	w.offers("random order", "random order")
	w.keys("r").sees("Order drawn: seed 2026-12-01 7f3a; the minutes say how to check.").offers("random order", "order of the map")
	drawn := w.screen()
	if w.keys("r"); w.screen() != plain || drawn == plain {
		t.Errorf("drawn:\n%s", drawn)
	}
	ids := w.meeting.Session.Candidates(false)
	want := session.Shuffled("2026-12-01 7f3a", ids)
	w.keys("r", "enter")
	r := w.meeting.Session.Rounds[0]
	first, _ := w.meeting.Session.Idea(want[0])
	w.sees("A  " + first.Text)
	if r.Seed != "2026-12-01 7f3a" || r.Candidates[0] != want[0] {
		t.Errorf("%v: %s %v", r, r.Seed, r.Candidates)
	}
	w.slips("A", "A").keys("enter").settled().sees("★ A  "+strings.Fields(first.Text)[0], "Order drawn: seed 2026-12-01 7f3a")
	w.keys("v").misses("Order drawn") // the next round is of the map again
}
