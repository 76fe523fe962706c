package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
)

// withBench is a laptop at home, in a shop whose first meeting chose a bench of
// Ana's.
func withBench(t testing.TB, s *shelf) *laptop {
	t.Helper()
	l := newLaptop(t, s)
	l.keys("Corner Coffee", "enter", "enter", "enter", "Ana", "enter", "Bo", "enter", "enter", "enter", "enter", "enter").see("[Ideas]")
	l.keys("A bench by the window @ana", "enter", "ctrl+n", "enter", "enter").see("Which idea do we make happen?")
	l.keys("enter", "enter", "enter").see("Whose idea was it?").keys("enter").see("Applause!")
	l.keys("enter", "enter", "enter", "enter", "enter", "enter").see("Task: ")
	l.keys("Find a bench @ana friday", "enter").see("Find a bench")
	return l
}

// closed ends the meeting of withBench.
func (l *laptop) closed() *laptop {
	l.t.Helper()
	l.keys("enter", "enter").see("[Close]")
	for n := 0; !strings.Contains(l.screen(), "What next?"); n++ {
		if l.keys("enter"); n > 9 {
			l.see("What next?")
		}
	}
	return l
}

// bench is the initiative.
func (l *laptop) bench() session.ID {
	l.t.Helper()
	for _, id := range l.shelf.order {
		if l.shelf.kinds[id] == session.KindInitiative {
			return id
		}
	}
	l.t.Fatal("nothing was chosen")
	return session.ID{}
}

func TestApp_applauseOverTheMeetingAndBack(t *testing.T) {
	l := withBench(t, newShelf()).keys("half a ta")
	before := l.screen()
	l.keys("f6").see("Applause", "It was the idea of Ana", "clap").notSee("half a ta")
	l.keys("f6").see("It was the idea of Ana").keys("enter")
	if now := l.screen(); now != before {
		t.Errorf("it came back to\n%s\nnot to\n%s", now, before)
	}
	l.keys("sk").see("Task: half a task").keys("ctrl+k", "applause", "enter").see("It was the idea of Ana").keys("esc").see("Task: half a task")
}

func TestApp_applauseAtHomeAndOnAPage(t *testing.T) {
	l := withBench(t, newShelf()).closed()
	l.keys("down").see("What next?")
	list := func() string { all, _, _ := strings.Cut(l.screen(), "enter "); return all } // what is saved is nobody's place
	before := list()
	l.keys("a").see("It was the idea of Ana", "Corner Coffee").keys("esc")
	if now := list(); now != before {
		t.Errorf("it came back to\n%s\nnot to\n%s", now, before)
	}
	l.app.OpenInitiative(l.bench())
	l.send(tea.WindowSizeMsg{Width: 80, Height: 24}).see("Whose idea:").keys("w").see("It was the idea of Ana").keys("enter").see("Whose idea:")
	l.keys("f6").see("It was the idea of Ana").keys("ctrl+z").see("Undone").keys("esc")
}

// Ideas that have ended are applauded too, with both keys of home, and the
// palette names it once there.
func TestApp_applauseForAnIdeaThatHasEnded(t *testing.T) {
	l := withBench(t, newShelf()).closed()
	l.app.Fetch(l.bench(), func() {
		if err := l.app.Do(func(a session.Act, m *session.Meeting) error {
			return m.Tend(a, l.bench(), func(i *session.Initiative) error {
				return i.SetStatus(a, session.StatusStopped, session.DateOf(a.At), "nobody sits there")
			})
		}); err != nil {
			t.Fatal(err)
		}
	})
	l.do(l.app.flush())
	l.app.Reread()
	l.wait()
	for _, key := range []string{"a", "f6"} {
		l.keys("down", key).see("It was the idea of Ana").keys("esc").see("What next?")
	}
	if n := strings.Count(l.keys("ctrl+k", "applause").screen(), "applause: put"); n != 1 {
		t.Errorf("the palette names it %d times:\n%s", n, l.screen())
	}
}

// Of many ideas one is found by typing, as for what customers said.
func TestApp_applauseForAnIdeaThatIsFound(t *testing.T) {
	l := withBench(t, newShelf()).closed()
	other := l.app.lists.Board[0]
	other.ID, other.Title = session.ID{15: 77}, "Chalk for children"
	l.app.lists.Board = append(l.app.lists.Board, other)
	l.keys("a").see("Applause for which idea?", "find:", "Chalk for children").keys("bench").notSee("Chalk").keys("enter").see("It was the idea of Ana")
}

func TestApp_noApplauseWithoutAnIdea(t *testing.T) {
	inShare(t).keys("f6").see("No idea has its checklist", "[Ideas]")
	newLaptop(t, newShelf()).keys("Corner Coffee", "enter", "a").see("No idea has its checklist", "What next?")
}

// On the wall an idea is chosen and its author named before it has its checklist: what
// is missing then is said of the checklist.
func TestApp_noApplauseBeforeTheChecklist(t *testing.T) {
	l := inShare(t).keys("A bench by the window @ana", "enter", "ctrl+n", "enter", "enter").see("Which idea do we make happen?")
	l.keys("enter", "enter", "enter").see("Whose idea was it?").keys("enter").see("Applause!")
	l.keys("f5").see("No idea has its checklist yet").notSee("chosen yet").keys("f6").see("No idea has its checklist yet")
}

func TestApp_noApplauseOfTheShopInARehearsal(t *testing.T) {
	l := withBench(t, newShelf()).closed()
	l.keys("p").see("Guide").keys("enter", "f6").see("No idea has its checklist") // a rehearsal has its own only
}

// What moves on the wall goes on beneath the applause, and is there afterwards.
func TestApp_motionGoesOnBeneath(t *testing.T) {
	l := withBench(t, newShelf())
	l.app.cfg.Motion = true
	l.keys("tab", "a").see("show it all").keys("f6").see("Corner Coffee", "Applause", "show it all")
	for range 99 {
		l.wait()
	}
	l.see("Applause!", "It was the idea of Ana", "enter back").keys("enter").see("We make it happen:", "Applause!").notSee("show it all")
}
