package ui

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"flashpoint/ui/desk"
	"flashpoint/ui/kit"
	"flashpoint/ui/kit/kittest"
)

// typed are keys, and turns of the wheel by "wheel".
func typed(keys ...string) (all []tea.Msg) {
	for _, key := range keys {
		if key == "wheel" {
			all = append(all, tea.MouseWheelMsg{Button: tea.MouseWheelDown, X: 9, Y: 9})
			continue
		}
		for _, press := range kittest.Presses(key) {
			all = append(all, press)
		}
	}
	return all
}

// readingPlaces are places where something is read until the answer is asked for.
func readingPlaces() map[string]func(*testing.T) (*laptop, func()) {
	return map[string]func(*testing.T) (*laptop, func()){
		"home": glimpsed,
		"a file that nothing is known of": func(t *testing.T) (*laptop, func()) {
			l, answer := glimpsed(t)
			l.app.lists = desk.Lists{}
			l.app.show(desk.NewHome(l.app))
			return l, answer
		},
		"before the window has a size": func(t *testing.T) (*laptop, func()) {
			l, answer := glimpsed(t)
			l.app.size = kit.Size{}
			answer()
			return l, func() {}
		},
		"the team": func(t *testing.T) (*laptop, func()) {
			before := aMonthLater(t)
			l := newLaptop(t, before.shelf)
			l.now = before.now
			return l, l.slowly(l.app.OpenTeam)
		},
		"an initiative": func(t *testing.T) (*laptop, func()) {
			before := aMonthLater(t)
			l := newLaptop(t, before.shelf)
			l.now = before.now
			return l, l.slowly(func() { l.app.OpenInitiative(l.bench()) })
		},
		"a meeting": func(t *testing.T) (*laptop, func()) {
			before := aMonthLater(t)
			l := newLaptop(t, before.shelf)
			l.now = before.now
			return l, l.slowly(func() { l.app.ReadMeeting(l.app.lists.Recent[0].ID) })
		},
	}
}

// What is typed while something is read does, in its order, what it does when it is
// typed afterwards, with the screen in sight.
func TestApp_whatIsTypedAheadDoesTheSame(t *testing.T) {
	for name, place := range readingPlaces() {
		for _, keys := range [][]string{
			{"pgdown", "enter"}, {"pgdown", "pgdown", "pgdown", "enter"}, {"end", "enter"}, {"end", "pgup", "enter"}, {"down", "down", "enter"},
			{"wheel", "enter"}, {"wheel", "wheel", "wheel", "enter"}, {"end", "home", "down", "enter"}, {"j", "j", "k", "enter"},
			{"b", "pgdown", "enter"}, {"t", "pgdown", "enter"}, {"w", "1", "pgdown", "enter"}, {"ctrl+k", "pgdown", "enter"},
		} {
			for _, size := range []tea.WindowSizeMsg{{Width: 80, Height: 24}, {Width: 48, Height: 14}} {
				ahead, answer := place(t)
				if ahead.app.size.W > 0 {
					ahead.send(size)
				}
				for _, msg := range typed(keys...) {
					ahead.send(msg)
				}
				answer()
				ahead.send(size)
				after, answer := place(t)
				if after.app.size.W > 0 {
					after.send(size)
				}
				answer()
				after.send(size)
				for _, msg := range typed(keys...) {
					_ = after.screen()
					after.send(msg)
				}
				if got, want := ahead.screen(), after.screen(); got != want {
					t.Errorf("%s, %q, %d by %d: ahead\n%s\nafterwards\n%s", name, keys, size.Width, size.Height, got, want)
				}
			}
		}
	}
}

// A click is for what stood under it. Where something else stands there by now, it and
// what came behind it do nothing.
func TestApp_aClickAhead(t *testing.T) {
	l, answer := glimpsed(t)
	past := "meeting:" + l.app.lists.Recent[0].ID.String()
	before := l.where(past)
	l.click(past).keys("enter", "n")
	answer()
	if l.see("What next?", "A bench by the window"); l.where(past) == before {
		t.Fatal("the row stands where it stood: nothing is tested")
	}

	l, answer = glimpsed(t)
	l.click("start").keys("enter")
	answer()
	l.see("Who is here?")
}

// where is the line on which something to click stands.
func (l *laptop) where(target string) int {
	l.t.Helper()
	for y, line := range l.app.frame().Lines {
		for x := range line.Width() {
			if line.At(x) == target {
				return y
			}
		}
	}
	l.t.Fatalf("nothing on the screen leads to %q:\n%s", target, l.screen())
	return 0
}

// Enter ahead is for the row that people see under the cursor, also where an older
// meeting turns out to be unfinished.
func TestApp_enterAheadIsForTheRowInSight(t *testing.T) {
	l, answer := glimpsed(t)
	answer()
	l.keys("n").see("Can the back row")
	again := newLaptop(t, l.shelf)
	cfg, lists := again.app.cfg, again.app.lists
	cfg.Known = desk.Lists{Brief: true, Shop: lists.Shop, Recent: lists.Recent}
	again.app = New(cfg)
	answer = again.slowly(func() { again.app.later(again.app.Init()) })
	again.send(tea.WindowSizeMsg{Width: 80, Height: 24}).see("▸ Start a meeting").keys("enter")
	answer()
	if m := again.app.Meeting().Session; m == nil || m.ID() == lists.Unfinished[0].ID {
		t.Errorf("Enter did not start the meeting that it was for:\n%s", again.screen())
	}
}

// In the archive keys wait for the rows that they are for; the line takes letters at
// once, and Esc gives up what waits.
func TestApp_typedAheadInTheArchive(t *testing.T) {
	l, answer := glimpsed(t)
	answer()
	l.keys("w", "1").see("A bench by the window", "1 of ")
	answer = l.slowly(func() {
		for _, msg := range typed("/", "xyz", "enter", "enter") {
			l.do(second(l.app.Update(msg)))
		}
	})
	if l.see("/ xyz"); l.app.ahead == nil {
		t.Fatal("the second Enter did not wait")
	}
	if answer(); l.app.meeting.Session != nil {
		t.Error("it opened a row of the list before")
	}
	l.see("There is nothing in this list")

	l.keys("esc").see("1 of ")
	answer = l.slowly(func() {
		for _, msg := range typed("/", "xyz", "enter", "enter", "esc") {
			l.do(second(l.app.Update(msg)))
		}
	})
	if answer(); len(l.app.ahead) > 0 {
		t.Error("Esc did not give up what waited")
	}
	l.see("1 of ").notSee("xyz", "nothing in this list")
}

func second[A, B any](_ A, b B) B { return b }

// What is searched for is opened, not what the letters before it had found.
func TestApp_enterAheadOfTheSearch(t *testing.T) {
	l, answer := glimpsed(t)
	answer()
	answer = l.slowly(func() {
		for _, msg := range typed("w", "7", "bench", "enter") {
			l.do(second(l.app.Update(msg)))
		}
	})
	if len(l.app.ahead) == 0 {
		t.Fatal("Enter did not wait")
	}
	answer()
	if len(l.app.ahead) > 0 {
		t.Error("Enter still waits")
	}
}
