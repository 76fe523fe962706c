package ui

import (
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/session/floortest"
	"flashpoint/ui/desk"
)

// nudge presses two keys that leave everything as it was, and draws after each.
func (l *laptop) nudge() {
	for _, key := range []rune{tea.KeyDown, tea.KeyUp} {
		l.send(tea.KeyPressMsg{Code: key})
		_ = l.app.View()
	}
}

// longLists are the lists of a shop with that many initiatives, in all states.
func longLists(n int) desk.Lists {
	lists := desk.Lists{Shop: "Corner Coffee"}
	today := session.Date{Year: 2026, Month: 12, Day: 1}
	for k := range n {
		i := session.InitiativeSummary{Title: fmt.Sprintf("Idea %d that was chosen", k), Step: "Wait to order", Status: session.StatusPreparing, Tasks: 4, Done: 1,
			NextDue: today.AddDays(k%9 - 4), NextTask: "order the cups", Obstacles: k % 2, Unowned: k % 2}
		i.ID[0], i.ID[1], i.ID[2] = byte(k), byte(k>>8), 1
		switch k % 4 {
		case 1:
			i.Status, i.LiveOn, i.UntoldSince = session.StatusLive, today.AddDays(-k), today.AddDays(-3)
		case 3:
			i.Status, i.Since = session.StatusKept, today.AddDays(-k)
		}
		lists.Board = append(lists.Board, i)
		if !i.Status.Ended() {
			lists.Initiatives = append(lists.Initiatives, i)
		}
	}
	return lists
}

// atDesk are home, board and a page in a shop of years, with that many chosen
// ideas, and forty times as many comments on the one whose page is open.
func atDesk(t testing.TB, n int) map[string]*laptop {
	screens := map[string]*laptop{}
	for _, name := range []string{"home", "board"} {
		l := newLaptop(t, newShelf()).keys("Corner Coffee", "enter")
		l.app.lists = longLists(n)
		l.app.show(desk.NewHome(l.app))
		if name == "board" {
			l.app.OpenBoard()
		}
		screens[name] = l
	}
	page := withBench(t, newShelf()).closed().keys("b", "enter").see("The story")
	i, _ := page.app.meeting.Initiative(page.bench())
	for k := range 40 * n {
		if _, err := i.Note(page.app.act(), session.Comment{Words: fmt.Sprintf("Lovely, said customer %d", k), On: session.DateOf(page.now)}); err != nil {
			t.Fatal(err)
		}
	}
	page.keys("down") // and it is saved
	screens["page"] = page
	return screens
}

// BenchmarkDesk is one key at a desk screen, drawing included, with 500 chosen ideas
// and 20,000 comments, beside a key of a meeting and beside the same screen with five
// ideas: at most once and a half each.
func BenchmarkDesk(b *testing.B) {
	few, many := atDesk(b, 5), atDesk(b, 500)
	for name, l := range many {
		b.Run(name, func(b *testing.B) {
			meeting := inShare(b).keys("A wave for the last in the queue", "enter", "A bell", "enter")
			floortest.Beside(b, "a-key-of-a-meeting", 1.5, l.nudge, meeting.nudge)
		})
		b.Run(name+" of 500", func(b *testing.B) { floortest.Beside(b, "5-ideas", 1.5, l.nudge, few[name].nudge) })
	}
}
