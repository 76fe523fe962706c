package room

import (
	"fmt"
	"strings"
	"testing"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// idea adds one to a step of the map, counted from 0, as another window would.
func (w *wall) idea(step int, text string, authors ...session.PersonID) session.IdeaID {
	w.t.Helper()
	var id session.IdeaID
	w.must(func(a session.Act, m *session.Meeting) (err error) {
		id, err = m.Session.AddIdea(a, m.Session.Steps[step].ID, text, session.Wow, authors...)
		return err
	})
	return id
}

// twice adds the first idea of the meeting, if there is one, a second time.
func (w *wall) twice() *wall {
	if s := w.meeting.Session; len(s.Ideas) > 0 {
		w.must(func(a session.Act, m *session.Meeting) error {
			_, err := m.Session.AddIdea(a, s.Ideas[0].Step, s.Ideas[0].Text, session.Wow)
			return err
		})
	}
	return w
}

// alike is a wall in Tidy on which two pairs look alike, one of them on two steps.
func alike(t *testing.T) *wall {
	w := inTidy(t, "A bell the customer may ring when the queue is long @ana", "A smile", "Bell for customers to ring when there's a long queue @bo", "Free water for dogs")
	w.idea(2, "Free water for dogs and cats")
	return w
}

func TestTidyAsksAboutLookalikes(t *testing.T) {
	w := alike(t).sees("2 pairs look alike: l asks")
	w.offers("look", "look-alikes")
	w.keys("l").sees("Pair 1 of 2 · Step 1 of 9", "The same idea?", "Idea 1, whose words stay:", "A bell the customer may ring",
		"Idea 3, which becomes part of it:", "Bell for customers to ring").misses("A smile")
	w.offers("enter", "later")
	w.keys("y").says("Merged; ctrl+z takes them apart again.")
	w.sees("Pair 1 of 1", "Idea 3 of step 1, Spot us and come in", "Idea 1 of step 3, Get noticed")
	w.keys("n").says("Both stay, and nobody is asked again. That was the last pair.")
	w.sees("2 in one", "Free water for dogs").misses("look alike", "cats")
	if got := authors(w, 0); got != "Ana and Bo" {
		t.Errorf("by %s", got)
	}
	w.keys("l").says("No two ideas look alike")
	w.undo().sees("1 pair looks alike").undo().sees("2 pairs look alike")
}

func TestTidyKeepsTheWordsThatAreChosen(t *testing.T) {
	w := alike(t).keys("l", "s").sees("Idea 3, whose words stay:", "Idea 1, which becomes part of it:")
	w.keys("s").sees("Idea 1, whose words stay:").keys("s", "y", "esc")
	w.sees("Bell for customers to ring", "2 in one").misses("A bell the customer")
	w.keys("l", "s").sees("Idea 1 of step 3, Get noticed, whose words stay:").keys("y")
	w.says("Merged; ctrl+z takes them apart again. That was the last pair.")
	w.keys("right", "left").misses("Free water")
	w.undo().undo().sees("A bell the customer", "Bell for customers", "Free water for dogs")
}

// Whoever only presses Enter goes through Tidy as before, and through the pairs
// without a change.
func TestTidyEnterAnswersNothing(t *testing.T) {
	w := alike(t)
	before := w.meeting.Session.Seq()
	w.keys("l", "enter", "enter").sees("A smile", "2 pairs look alike")
	w.keys("l", "enter").sees("Pair 2 of 2").keys("esc").sees("A smile")
	w.keys("l").sees("Pair 1 of 2").keys("enter", "enter")
	if w.meeting.Session.Seq() != before {
		t.Error("Enter has answered a question")
	}
	w.offers("enter", "next: step 3, Get noticed")
	w.keys("enter", "enter").stands(session.PhaseVote, "")
}

func TestTidyAsksNothingTwice(t *testing.T) {
	w := alike(t).keys("l", "n").sees("Pair 1 of 1").keys("esc")
	w.keys("home", "e", "!", "enter").sees("1 pair looks alike")
	w.room = New(w)
	w.sees("1 pair looks alike").keys("l").sees("Free water").misses("A bell")
	w.undo().undo().sees("Pair 2 of 2", "Free water") // the question stays where it was
}

// Another window may have done everything meanwhile.
func TestTidyForgetsAPairThatIsGone(t *testing.T) {
	gone := map[string]func(a session.Act, m *session.Meeting) error{
		"merged": func(a session.Act, m *session.Meeting) error {
			return m.Session.Merge(a, m.Session.Ideas[1].ID, m.Session.Ideas[2].ID)
		},
		"removed": func(a session.Act, m *session.Meeting) error { return m.Session.RemoveIdea(a, m.Session.Ideas[0].ID) },
		"parked":  func(a session.Act, m *session.Meeting) error { return m.Session.Park(a, m.Session.Ideas[0].ID, "") },
		"reworded": func(a session.Act, m *session.Meeting) error {
			return m.Session.Reword(a, m.Session.Ideas[0].ID, "A kite")
		},
		"told apart": func(a session.Act, m *session.Meeting) error {
			return m.Session.TellApart(a, m.Session.Ideas[0].ID, m.Session.Ideas[2].ID)
		},
	}
	for name, rule := range gone {
		for _, id := range []string{"enter", "same", "differ", "swap", "list"} {
			w := alike(t).keys("l")
			stale := w.room.Actions()
			w.must(rule)
			before := w.meeting.Session.Seq()
			for _, a := range stale { // pressed before anything was drawn anew
				if a.ID == id {
					a.Do()
				}
			}
			if answers := id == "same" || id == "differ"; w.meeting.Session.Seq() != before && (!answers || name == "removed") {
				t.Errorf("%s: %s recorded something", name, id)
			}
			w.screen()
		}
		w := alike(t).keys("l")
		w.must(rule)
		w.sees("Pair 1 of 1", "Free water").misses("A bell")
		w.must(func(a session.Act, m *session.Meeting) error { return m.Session.RemoveIdea(a, m.Session.Ideas[4].ID) })
		w.sees("A smile").misses("The same idea?")
	}
}

func TestTidyAsksWhilePeopleVote(t *testing.T) {
	w := alike(t)
	w.must(func(a session.Act, m *session.Meeting) error {
		_, err := m.Session.OpenRound(a, 2, 2, m.Session.Candidates(false)...)
		return err
	})
	w.keys("l", "y").says(onBallot)
	w.sees("Pair 1 of 2")
	w.keys("n").sees("Pair 1 of 1")
	w.keys("esc", "space").says("People are voting on this idea")
}

// The idea that has its checklist keeps its words.
func TestTidyAsksAboutAPromotedIdea(t *testing.T) {
	w := alike(t)
	w.must(func(a session.Act, m *session.Meeting) error {
		id := m.Session.Ideas[2].ID
		if err := m.Session.Decide(a, "Fay", "we all want it", id); err != nil {
			return err
		}
		_, err := m.Promote(a, id, session.Gate{})
		return err
	})
	w.keys("l").sees("Idea 3, whose words stay:", "Idea 1, which becomes part of it:")
	w.keys("s").says("This idea has its checklist, so its words stay")
	w.keys("y").says("Merged")
}

// The states of the other tests are what their names say.
func TestTidyStates(t *testing.T) {
	for _, w := range []*wall{filled(t, " Andrea", "Pay", "A bell"), filled(t, "王", "在机器旁边🎉", strings.Repeat("在机器旁边的人挥挥手👩‍👩‍👧‍👦", 9)), withIdeas(t, 2000, session.Signed)} {
		states(w)["tidy alike"]()
		p := w.room.phase().(*tidy)
		if !p.asking() {
			t.Error("nothing is asked")
		}
		states(w)["tidy marking"]()
		if len(p.marks) != 2 || p.asking() {
			t.Errorf("%d ideas are marked", len(p.marks))
		}
	}
}

// Long ideas and those without spaces stand there whole, on pages where it must be.
func TestTidyShowsPairsWhole(t *testing.T) {
	var long []string
	for i := range 90 {
		long = append(long, fmt.Sprintf("w%02dx", i))
	}
	text := strings.Join(long, " ")
	w := inTidy(t, text, "A smile", "a "+text, "在机器旁边的人给每个孩子免费的热巧克力👩‍👩‍👧‍👦", "在机器旁边的人给每个孩子免费热巧克力！")
	w.sees("2 pairs look alike").keys("l")
	for _, size := range []kit.Size{{W: 46, H: 8}, {W: 46, H: 10}, {W: 78, H: 20}} {
		d := &w.room.phase().(*tidy).doubt
		seen := ""
		for d.pages.at = 0; ; {
			seen += w.screenAt(size.W, size.H)
			at := d.pages.at
			if w.keys("pgdown"); d.pages.at == at {
				break
			}
		}
		for _, word := range long {
			if strings.Count(seen, word) != 2 {
				t.Fatalf("at %v %s stands there %d times", size, word, strings.Count(seen, word))
			}
		}
	}
	w.keys("enter").sees("Pair 2 of 2", "在机器旁边的人给每个孩子免费的热巧克力", "热巧克力！")
}

func TestTidyNeverTellsWhoseIdeaItWas(t *testing.T) {
	for _, sign := range session.SignModes() {
		w := inTidy(t)
		w.must(func(a session.Act, m *session.Meeting) error { return m.Session.SetSign(a, sign) })
		w.must(func(a session.Act, m *session.Meeting) error { _, err := m.AddPerson(a, "Zzqx", false); return err })
		person := w.meeting.Session.Attendees[len(w.meeting.Session.Attendees)-1].ID
		for _, text := range []string{"A bell", "the bell", "A bench", "a bench!"} {
			w.idea(0, text, person)
		}
		look := func(state string) {
			t.Helper()
			for _, size := range []kit.Size{{W: 46, H: 10}, {W: 78, H: 22}, {W: 198, H: 56}} {
				screen := w.screenAt(size.W, size.H)
				for _, a := range w.room.Actions() {
					screen += a.Name + a.Help + a.Off
				}
				if strings.Contains(screen+w.said, "Zzqx") {
					t.Errorf("%s, %s: a name is on the wall:\n%s", sign, state, screen)
				}
			}
		}
		for _, keys := range []string{"l", "s", "y", "n", "space", "end", "space", "m", "enter", "e", "esc", "space", "p", "enter"} {
			w.keys(keys)
			look(keys)
		}
	}
}

func TestTidySaysWhichStepsHaveNoIdea(t *testing.T) {
	w := inTidy(t, "A wave").sees("Still without an idea: Join the queue.")
	if screen := w.screenAt(46, 10); strings.Contains(screen, "Still without") {
		t.Errorf("a small wall has no room for it:\n%s", screen)
	}
	w.keys("right").misses("Still without")
	w.idea(1, "A bench")
	w.keys("left").misses("Still without")
}
