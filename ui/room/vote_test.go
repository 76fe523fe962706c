package room

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
)

// someIdeas are ideas as a shop has them.
var someIdeas = []string{
	"A wave from whoever stands at the machine", "Say the regular's drink before they do",
	"A bell the customer may ring when the queue is long", "Chalk the wait in minutes on the door",
	"A biscuit for whoever waits longest", "Write the name on the cup, spelled right", "A stool by the window for tired feet",
}

// inVote is a wall in Vote with these ideas on one step.
func inVote(t testing.TB, people []string, ideas ...string) *wall {
	t.Helper()
	w := newWall(t, people...)
	w.must(func(a session.Act, m *session.Meeting) error {
		s := m.Session
		if err := s.ChooseMap(a, "Coffee shop", []session.StepPlan{{Name: "Get noticed", Kind: session.KindNotice}}); err != nil {
			return err
		}
		for i, text := range ideas {
			var by []session.PersonID
			if len(s.Attendees) > 0 {
				by = append(by, s.Attendees[i%len(s.Attendees)].ID)
			}
			if _, err := s.AddIdea(a, s.Steps[0].ID, text, session.Wow, by...); err != nil {
				return err
			}
		}
		return s.Enter(a, session.PhaseVote)
	})
	return w
}

var five = []string{"Ana", "Bo", "Cleo", "Dan", "Eve"}

// slips types slips, one after the other.
func (w *wall) slips(all ...string) *wall {
	w.t.Helper()
	for _, s := range all {
		w.keys(s, "enter")
	}
	return w
}

func (w *wall) voting() *vote { return w.room.phases[session.PhaseVote].(*vote) }

// settled lets the motion run to its end.
func (w *wall) settled() *wall {
	for w.voting().motion.on {
		w.room.Update(w.beat())
	}
	return w
}

// again is the same meeting in a program that was started anew.
func (w *wall) again() *wall {
	w.room = New(w)
	return w
}

func TestAWholeVote(t *testing.T) {
	w := inVote(t, five, someIdeas[:5]...)
	w.sees("Which of these would a customer tell a friend about?", "A  A wave", "E  A biscuit", "2 dots each", "Why: few ties")
	w.offers("enter", "start the vote")
	w.keys("enter").sees("0 of 5 slips in", "Slip 1:")
	w.keys("enter").says("No slip is in yet")
	w.keys("ctrl+r").says("No slip is in yet")
	w.slips("a a").says("Slip 1 is in.")
	w.sees("1 of 5 slips in", "Slip 2:")
	w.slips("AB", "-", "b,a")
	w.sees("4 of 5 slips in")
	w.keys("enter").says("4 of 5 slips are in: type the next one. To reveal now: ctrl+r")
	w.slips("D").says("the last one: Enter reveals.")
	w.offers("enter", "reveal")
	w.slips("E").says("every ballot is in: 5. Somebody came late?")
	w.keys("ctrl+u", "enter")
	w.settled().sees("★ A  A wave", "4 dots · 3 people", "A has the most dots.", "no dots")
	w.offers("enter", "go on to Plan")
	w.keys("enter").stands(session.PhasePlan, "")
}

func TestSlipsAreRefused(t *testing.T) {
	w := inVote(t, five, someIdeas...).keys("enter")
	for _, c := range []struct{ typed, want string }{
		{"A B X", "There is no idea X on this ballot: letters go from A to G"},
		{"A B C D", "That is 4 dots; everybody has 3"},
		{"A A A", "More than 2 dots on one idea"},
		{"A, 2", "There is no idea 2"},
	} {
		w.keys(c.typed, "enter").says(c.want)
		w.says("Type it again")
		if typed := w.voting().line.Value(); typed != "" {
			t.Errorf("masked letters wait to be mended blindly: %q", typed)
		}
		w.sees("0 of 5 slips in")
	}
	w.paste("A A\nB C").says("One slip at a time")
	w.misses("1 of 5")
}

// With more ideas than letters a slip without spaces is refused as a whole: to
// quote it would read it out.
func TestARefusalNeverReadsASlipOut(t *testing.T) {
	ideas := make([]string, 30)
	for i := range ideas {
		ideas[i] = fmt.Sprint("Idea number ", i)
	}
	w := inVote(t, five, ideas...).keys("enter")
	w.keys("CAD", "enter").says("Something there is not on the ballot: letters go from A to AD")
	w.keys("ctrl+u", "AD AC A", "enter").says("Slip 1 is in.")
}

func TestRetype(t *testing.T) {
	w := inVote(t, five, someIdeas[:3]...).keys("enter").slips("A", "B", "C")
	w.keys("A", "ctrl+e").sees("Which slip was typed wrong?", "slip 3")
	w.keys("up", "enter").sees("Slip 2 again:")
	w.offers("enter", "cast slip 2")
	w.keys("enter").says("Type the letters of slip 2")
	w.keys("A A", "enter").says("Slip 2 is typed again.")
	w.sees("3 of 5 slips in", "Slip 4:")
	if w.voting().line.Value() != "A" {
		t.Errorf("the next slip was half typed: now %q", w.voting().line.Value())
	}
	w.keys("enter").slips("-").keys("enter").settled().sees("4 dots · 3 people", "1 dot · 1 person")
}

func TestRetypeIsLeft(t *testing.T) {
	w := inVote(t, five, someIdeas[:3]...).keys("enter").slips("A")
	w.keys("ctrl+e", "B", "esc").sees("Slip 2:")
	w.again().sees("Slip 2:")
	if got := w.room.phase().(*vote).line.Value(); got != "" {
		t.Errorf("left slip comes back as %q", got)
	}
}

// What is typed and not in would be gone with the reveal, and nobody could say whose
// slip it was.
func TestRevealWaitsForWhatIsTyped(t *testing.T) {
	w := inVote(t, five, someIdeas[:3]...).keys("enter").slips("A", "A B").keys("C", "ctrl+r")
	w.says("A slip is typed and not in").sees("2 of 5 slips in")
	w.keys("enter").sees("3 of 5 slips in").keys("ctrl+r").sees("Reveal now? 3 of 5 slips in")

	w.keys("esc", "C", "ctrl+g", "enter", "ctrl+r").says("A slip is typed and not in: Esc goes back to it")
	w.keys("esc", "enter").sees("4 of 5 slips in")

	w = mapWall(t, "Come in", "Wait", "Pay").keys("ctrl+r", "0 1 1 2 1", "enter", "1 1", "ctrl+r")
	w.says("Figures are typed and not in").sees("1 of 3 steps in")
}

func TestRevealWithSlipsMissing(t *testing.T) {
	w := inVote(t, five, someIdeas[:3]...).keys("enter").slips("A", "A B", "B A")
	w.keys("ctrl+r").sees("Reveal now? 3 of 5 slips in, 2 slips", "reveal now")
	w.keys("enter").sees("3 of 5 slips in", "Slip 4:")
	w.keys("ctrl+r", "y").settled().sees("A has the most dots.", "3 slips")
}

func TestDrop(t *testing.T) {
	w := inVote(t, five, someIdeas[:3]...).keys("enter").slips("A").keys("B")
	w.run("drop")
	w.sees("Drop round 1? Nobody will learn how its 1 slip stood.")
	w.keys("enter").sees("1 of 5 slips in")
	w.run("drop")
	w.keys("y").says("Round 1 is dropped.")
	w.sees("2 dots each").keys("enter").sees("0 of 5 slips in")
	if got := w.voting().line.Value(); got != "" {
		t.Errorf("the next round begins with %q", got)
	}
}

func TestVoteWithFewOfEverything(t *testing.T) {
	w := inVote(t, five)
	w.sees("There is no idea yet")
	w.offers("enter", "go to Ideas")
	w.keys("o").says("There is no idea to vote on")
	w.keys("enter").stands(session.PhaseIdeas, session.StageWrite)

	w = inVote(t, five, "A wave")
	w.sees("One idea: a vote is not needed. Enter goes to Plan.")
	w.keys("v").sees("0 of 5 slips in")
	w = inVote(t, five, "A wave").keys("enter")
	w.stands(session.PhasePlan, "")

	w = inVote(t, nil, someIdeas[:3]...)
	w.sees("Nobody is ticked in Open: slips can't be counted against people.")
	w.keys("enter").slips("A", "B A").sees("2 slips in")
	w.keys("enter").says("2 slips are in: type the next one. To reveal now: ctrl+r")
	w.keys("ctrl+r").sees("nobody is ticked in Open").keys("y").settled().sees("A has the most dots.")

	w = inVote(t, five[:1], someIdeas[:3]...).keys("enter").slips("C").keys("enter").settled()
	w.sees("★ C", "1 dot · 1 person")

	w = inVote(t, five[:1], someIdeas[:3]...).keys("enter").slips("-").keys("enter").settled()
	w.sees("Nobody gave a dot").offers("enter", "vote again")
	w.keys("enter").sees("A new round; the old one stays as it is.")
}

func TestOwnNumbersAndFixes(t *testing.T) {
	w := inVote(t, five, someIdeas[:3]...)
	w.keys("f").says("There are no fixes")
	w.must(func(a session.Act, m *session.Meeting) error {
		_, err := m.Session.AddIdea(a, m.Session.Steps[0].ID, "The door sticks", session.Fix)
		return err
	})
	w.misses("The door sticks")
	w.keys("f").sees("The door sticks").keys("f").misses("The door sticks")
	w.keys("o", "ctrl+u", "4", "enter", "ctrl+u", "5", "enter").sees("Not more than everybody has")
	w.keys("ctrl+u", "x", "enter").sees("A number from 1 to 50")
	w.keys("ctrl+u", "1", "enter").sees("4 dots each, at most 1 on one idea", "Why: your own numbers.")
	w.keys("enter", "ABC", "enter").says("Slip 1 is in.")
	w.keys("AA", "enter").says("More than 1 dot on one idea")
}

// A vote goes on where it was: mid-vote, mid-slip, mid-retype, at a tie.
func TestVoteResumes(t *testing.T) {
	stages := map[string]func() *wall{
		"before": func() *wall { return inVote(t, five, someIdeas...) },
		"open":   func() *wall { return inVote(t, five, someIdeas...).keys("enter").slips("A A B", "C") },
		"typing": func() *wall { return inVote(t, five, someIdeas...).keys("enter").slips("A").keys("B C") },
		"again": func() *wall {
			return inVote(t, five, someIdeas...).keys("enter").slips("A", "B").keys("ctrl+e", "enter", "C C")
		},
		"result": func() *wall {
			return inVote(t, five[:1], someIdeas...).keys("enter").slips("A").keys("enter").settled()
		},
		"tie":     func() *wall { return tiedVote(t).keys("enter") },
		"run-off": func() *wall { return tiedVote(t).keys("enter", "enter").slips("A") },
	}
	for name, make := range stages {
		w := make()
		want := w.screen()
		if got := w.again().screen(); got != want {
			t.Errorf("%s: after a restart\n%s\nbefore\n%s", name, got, want)
		}
	}
	w := stages["again"]().again().keys("enter")
	w.says("Slip 2 is typed again.")
	w.sees("2 of 5 slips in")
}

func TestUndoOfASlip(t *testing.T) {
	w := inVote(t, five, someIdeas...).keys("enter").slips("A", "B").undo()
	w.sees("1 of 5 slips in", "Slip 2:")
	w.undo().undo().sees("3 dots each")
	w.keys("enter").sees("0 of 5 slips in")
}

func TestRevoteKeepsTheOldRound(t *testing.T) {
	w := inVote(t, five[:2], someIdeas[:3]...).keys("enter").slips("A A", "A").keys("enter").settled()
	w.keys("left").says("There is no earlier round")
	w.keys("v").sees("A new round; the old one stays as it is.", "2 dots each")
	w.keys("esc").sees("3 dots · 2 people").keys("v", "enter").slips("B", "B B").keys("h").misses("3 dots")
	w.keys("ctrl+u", "enter").settled().sees("Round 2", "★ B", "3 dots · 2 people")
	w.keys("h").sees("Round 1: 2 dots each", "★ A", "A has the most dots.")
	w.offers("enter", "back to now")
	w.keys("right").sees("Round 2", "★ B").keys("left", "enter").sees("★ B")
	if len(w.meeting.Session.Rounds) != 2 {
		t.Errorf("%d rounds", len(w.meeting.Session.Rounds))
	}
	w.keys("v", "enter").run("drop")
	w.keys("y", "v").misses("Round 3")
}

func TestPagesOfCandidates(t *testing.T) {
	ideas := make([]string, 30)
	for i := range ideas {
		ideas[i] = fmt.Sprintf("Idea number %d of many", i)
	}
	w := inVote(t, five, ideas...)
	w.sees("A   Idea number 0", "page 1 of 5", "5 dots each").misses("Idea number 7 ")
	w.keys("enter", "A").keys("pgdown").sees("H   Idea number 7", "page 2 of 5")
	w.keys("end", "pgup", "enter").says("Slip 1 is in.")
	w.room.Update(tea.MouseWheelMsg{Button: tea.MouseWheelDown})
	w.sees("page 2 of 5")
}

// Pages are measured once, and anew when an idea changed or the ballot did.
func TestPagesFollowTheBallot(t *testing.T) {
	ideas := make([]string, 14)
	for i := range ideas {
		ideas[i] = fmt.Sprintf("Idea number %d of many", i)
	}
	w := inVote(t, five, ideas...).sees("page 1 of 2").keys("pgdown").sees("N  Idea number 13")
	w.must(func(a session.Act, m *session.Meeting) error {
		_, err := m.Session.AddIdea(a, m.Session.Steps[0].ID, "The door sticks", session.Fix)
		return err
	})
	w.sees("page 2 of 2").keys("f").sees("page 2 of 3").keys("pgdown").sees("O  The door sticks").keys("f").sees("page 2 of 2", "N  Idea number 13")
	long := strings.Repeat("word ", 99) + "end"
	w.must(func(a session.Act, m *session.Meeting) error {
		return m.Session.Reword(a, m.Session.Ideas[13].ID, long)
	})
	w.sees("page 2 of 3").keys("pgdown").sees("N  word word", "end").keys("pgup")
	w.must(func(a session.Act, m *session.Meeting) error { return m.Session.Park(a, m.Session.Ideas[0].ID, "") })
	w.keys("pgup").sees("A  Idea number 1 ", "G  Idea number 7 ").undo().sees("A  Idea number 0 ")
}

// The whole ballot hangs on the wall while people write: two columns, and the
// large digits give way before the ideas do.
func TestTheWholeBallotWhilePeopleWrite(t *testing.T) {
	ideas := make([]string, 14)
	for i := range ideas {
		ideas[i] = fmt.Sprintf("Idea number %d that somebody wrote", i)
	}
	w := inVote(t, five, ideas...).keys("enter").slips("A")
	w.sees("A  Idea number 0", "G  Idea number 6", "H  Idea number 7", "N  Idea number 13", "1 of 5 slips in").misses("page 1")
	w = inVote(t, five, append(append([]string{}, someIdeas...), someIdeas...)...).keys("enter").slips("A")
	w.sees("A  A wave", "N  A stool", "1 of 5 slips in · 3 dots, max 2 on one idea").misses("page 1")
	inVote(t, five, append(ideas, "One more")...).keys("enter").sees("page 1 of")
}

// The rule of the vote is never cut, and never left out.
func TestTheRuleIsAlwaysOnTheWall(t *testing.T) {
	for _, c := range []struct {
		people []string
		ideas  []string
		short  string
	}{
		{five, someIdeas, "3 dots, max 2 on one idea"},
		{five, someIdeas[:3], "2 dots each"},
	} {
		w := inVote(t, c.people, c.ideas...).keys("enter")
		for _, size := range [][2]int{{46, 12}, {58, 16}} {
			if screen := w.screenAt(size[0], size[1]); !strings.Contains(screen, c.short) {
				t.Errorf("%v: %q is not on the wall:\n%s", size, c.short, screen)
			}
		}
		if screen := w.screenAt(100, 28); !strings.Contains(screen, "dots each") {
			t.Errorf("no rule:\n%s", screen)
		}
	}
	// At most as many on one idea as everybody has is no rule at all.
	inVote(t, five, someIdeas[:3]...).sees("2 dots each").misses("at most").keys("enter").misses("at most")
}

func TestWithAllSlipsInNobodyIsAskedForOne(t *testing.T) {
	w := inVote(t, five, someIdeas[:3]...).keys("enter").slips("A", "B", "C", "A", "B")
	w.sees("All 5 slips are in: Enter reveals").misses("Slip 6")
	w.keys("X").sees("One more slip? •").keys("enter")
	if want := "every ballot is in: 5. Somebody came late? ctrl+g adds them"; w.said != want {
		t.Errorf("said %q, not %q", w.said, want)
	}
	w.sees("All 5 slips are in: Enter reveals").undo().sees("Slip 5: the letters")
}

// A slip is letters, and letters never do anything else: there is no list to go
// to, and nothing but the palette drops a round.
func TestTypedSlipsRunNoCommand(t *testing.T) {
	w := inVote(t, five, someIdeas...).keys("enter").slips("A", "B")
	w.keys("tab", "up", "E E D")
	if w.dialog != nil {
		t.Fatalf("typing a slip asked:\n%s", w.screen())
	}
	w.keys("enter").says("Slip 3 is in.")
	for _, a := range w.room.Actions() {
		for _, k := range a.Keys {
			if len([]rune(k)) == 1 {
				t.Errorf("%q is a command while slips are typed: %s", k, a.Name)
			}
		}
		if a.ID == "focus" || a.ID == "drop" && len(a.Keys) > 0 {
			t.Errorf("%q is reached with %v", a.ID, a.Keys)
		}
	}
	w.keys("ctrl+e").sees("Which slip was typed wrong?")
}
