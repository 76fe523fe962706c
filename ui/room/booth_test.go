package room

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
)

// inBooth is a vote whose booth asks who votes.
func inBooth(t testing.TB, people []string, ideas ...string) *wall {
	t.Helper()
	w := inVote(t, people, ideas...).keys("enter", "ctrl+g")
	w.sees("Another way to vote", "the booth", "hands", "who has voted", "somebody came late", "withdraw an idea")
	return w.keys("enter")
}

func TestPeopleVoteInTheBooth(t *testing.T) {
	w := inBooth(t, five, someIdeas...)
	w.sees("A  A wave", "▸ Ana", "Eve", "0 of 5 ballots in", "Who votes?")
	w.offers("enter", "into the booth")
	w.keys("enter").sees("Ana:", "0 of 3 dots placed").misses("Eve", "•")
	w.keys("a", "a").sees("2 of 3 dots placed", "Ana: ••").misses("AA", "A A ")
	w.keys("b").sees("3 of 3 dots placed").keys("enter").says("Thank you, Ana. Next?")
	w.sees("1 of 5 ballots in", "▸ Bo", "voted; again replaces").misses("▸ Ana")

	w.keys("@cl").sees("▸ Cleo").misses("Dan").keys("enter", "C C", "enter").says("Thank you, Cleo. Next?")
	w.keys("zz").sees("Nobody here is called that.").keys("enter").says("Somebody came late? ctrl+g")
	w.keys("ctrl+u", "down", "enter").sees("Dan: ").keys("esc").sees("Who votes?")
	w.keys("esc").sees("Slip 1:", "2 of 5 ballots in")
	w.slips("B", "-").sees("4 of 5 ballots in")
	w.keys("ctrl+g", "enter", "up", "enter", "-", "enter").says("Thank you, Bo. All are in: Enter reveals.")
	w.sees("All 5 ballots are in: Enter reveals").keys("enter").settled()
	w.sees("5 ballots", "A  A wave", "2 dots · 1 person", "B  Say", "2 dots · 2 people")
}

// Whoever voted twice has one ballot, the second.
func TestTheBoothReplacesABallot(t *testing.T) {
	w := inBooth(t, five[:2], someIdeas[:3]...).keys("enter", "A A", "enter").sees("1 of 2 ballots in")
	w.keys("ana", "enter", "C", "enter").says("Thank you, Ana. Next?")
	w.sees("1 of 2 ballots in").keys("enter", "C", "enter", "enter").settled()
	w.sees("★ C", "2 dots · 2 people", "no dots")
}

// With everybody's ballot in there is none left for a third, in whichever way.
func TestTheBoothWithEveryBallotIn(t *testing.T) {
	w := inVote(t, five[:2], someIdeas[:3]...).keys("enter").slips("A", "B").keys("ctrl+g", "enter", "enter")
	w.says("Every ballot is in: 2. Has Ana voted on a slip or by hand? One ballot each")
	w.sees("Who votes?").keys("esc").sees("All 2 slips are in")
	w.slips("C").says("every ballot is in: 2")
	w.keys("ctrl+g", "down").sees("Nobody is left to vote by hand").keys("enter", "esc")

	w = inVote(t, nil, someIdeas[:3]...).keys("enter", "ctrl+g", "up").sees("Nobody is ticked in Open, so nobody has a name here")
	w.keys("enter").sees("Another way to vote")
}

func TestTheBoothRefusesWithoutReadingOut(t *testing.T) {
	w := inBooth(t, five, someIdeas[:5]...).keys("enter")
	for _, c := range []struct{ typed, want string }{
		{"", "Type your letters"},
		{"A X", "There is no idea X on this ballot"},
		{"D D D", "That is 3 dots; everybody has 2"},
		{"4 0", "These are points"},
	} {
		w.keys(c.typed, "enter").says(c.want)
		if strings.Contains(c.typed, "D") && strings.Contains(w.said, "D ") {
			t.Errorf("read out: %q", w.said)
		}
		w.sees("Ana: the letters", "0 of 2 dots placed")
	}
	w.paste("A\nB").says("One slip at a time")
	w.paste("E E").sees("2 of 2 dots placed").keys("enter").says("Thank you, Ana")
}

// What is half typed in the booth is there again after the power failed, masked,
// and gone when somebody else goes in or the round is over.
func TestTheBoothOutlivesThePower(t *testing.T) {
	w := inBooth(t, five, someIdeas...).keys("bo")
	w.cut().sees("Who votes? bo", "▸ Bo").misses("Ana")
	w.keys("enter", "C C")
	before := w.screen()
	if got := w.cut().screen(); got != before {
		t.Errorf("after a restart\n%s\nbefore\n%s", got, before)
	}
	w.keys("enter").says("Thank you, Bo")
	w.keys("A", "backspace", "esc").noDrafts("booth left")

	w.keys("ctrl+g", "enter", "enter", "G").keys("esc").cut().sees("Who votes?").keys("enter").sees("0 of 3 dots placed")
	w.keys("G").undo().undo() // the ballot, and the start of the vote
	w.cut().sees("3 dots each").keys("enter").sees("Slip 1: the letters").noDrafts("the round is gone")
}

// Somebody who was in the booth and is ticked off can't vote any more.
func TestSomebodyLeavesTheBooth(t *testing.T) {
	w := inBooth(t, five, someIdeas...).keys("enter", "A")
	ana := w.meeting.Session.Attendees[0].ID
	w.must(func(a session.Act, m *session.Meeting) error { return m.Session.Leave(a, ana) })
	w.sees("Who votes?", "0 of 4 ballots in").misses("Ana")
	w.keys("enter").sees("Bo: ").keys("B", "enter").says("Thank you, Bo")
}

// The list is clicked, too.
func TestAVoterIsClicked(t *testing.T) {
	w := inBooth(t, five, someIdeas[:3]...)
	w.click("item:2")
	w.sees("Cleo: ")
	w.keys("esc")
	w.room.Update(tea.MouseWheelMsg{Button: tea.MouseWheelDown})
	w.keys("enter").sees("Dan: ") // it stayed where it was, and went on by one
}

// A whole dot is taken back at once: of "AB" as of "A".
func TestABallotIsMended(t *testing.T) {
	many := session.Round{Kind: session.RoundDots, Budget: 5, Candidates: make([]session.IdeaID, 60)}
	few := session.Round{Kind: session.RoundDots, Budget: 3, Candidates: make([]session.IdeaID, 5)}
	score := session.Round{Kind: session.RoundScore, Budget: 12, Candidates: []session.IdeaID{1, 2, 3}}
	for _, c := range []struct {
		r      session.Round
		typed  string
		placed int
		less   string
	}{
		{few, "", 0, ""}, {few, "-", 0, ""}, {few, "AAB", 3, "AA"}, {few, "a, b ", 2, "a, "}, {few, "ABCDEF", 6, "ABCDE"},
		{many, "AB C", 2, "AB "}, {many, "AB ", 1, ""}, {many, "AAA", 1, ""},
		{score, "4 0 3", 3, "4 0 "}, {score, "403", 3, "40"}, {score, "A4 C3", 2, "A4 "}, {score, "A4 C", 1, "A4 "},
	} {
		if got := placed(c.r, c.typed); got != c.placed {
			t.Errorf("%q: %d placed, not %d", c.typed, got, c.placed)
		}
		if got := lessOne(c.r, c.typed); got != c.less {
			t.Errorf("%q less one is %q, not %q", c.typed, got, c.less)
		}
	}
}

func TestFortyPeopleAndSixtyIdeas(t *testing.T) {
	people, ideas := make([]string, 40), make([]string, 60)
	for i := range people {
		people[i] = fmt.Sprintf("%02d%s", i, strings.Repeat("n", 78))
	}
	for i := range ideas {
		ideas[i] = fmt.Sprintf("Idea number %d of many", i)
	}
	w := inBooth(t, people, ideas...).sees("0 of 40 ballots in", "▸ 00nn")
	for i := range people[:20] {
		w.keys("enter", []string{"BH AA", "A BH"}[i%2], "enter").says("Thank you, ")
	}
	w.sees("20 of 40 ballots in", "▸ 20nn").keys("up", "up").keys("39", "enter").sees("0 of 5 dots placed")
	w.keys("AA", "backspace").sees("0 of 5 dots placed")
	w.keys("AAB", "enter").says("Something there is not on the ballot").keys("esc", "esc")
	w.keys("ctrl+g", "down", "enter").sees("20").keys("enter").sees("A hand for each idea you want")
	for range ideas {
		w.keys("1", "enter")
	}
	w.says("Hands of 20 people are in. Every ballot is in: Enter reveals.")
	w.keys("enter").settled().sees("★ BH", "21 dots · 21 people", "40 ballots")
}
