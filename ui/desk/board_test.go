package desk

import (
	"strings"
	"testing"

	"flashpoint/session"
)

func TestBoardShowsWhatNeedsSomebodyFirst(t *testing.T) {
	o := boardOf(t, 1, "").sees("Show only: ! late 1  # blocked 1  l untold 1  y quiet 1",
		"1 Chosen (1)", "# 1 obstacle, which nobody clears",
		"2 Preparing (2)", "! 2 days late: order the stools",
		"3 Live (2)", "praise waits 5 days for Ana", "praised 3 times", "no praise since Sat 3 Oct",
		"4 Kept (1)").keys("end").sees("since Thu 22 Oct")
	page := o.screenAt(80, 60)
	last := -1
	for _, title := range []string{"A wave for", "Two stools", "Chalk the wait", "A bench", "Draw in the foam", "The dogs", "6 Stopped (1)", "A card for"} {
		at := strings.Index(page, title)
		if at <= last {
			t.Errorf("%q is not in its place:\n%s", title, page)
		}
		last = at
	}
	if _, card, _ := strings.Cut(page, "A card for"); card == "" || strings.Contains(card, "late") {
		t.Error("what is stopped is late")
	}
}

func TestBoardFilters(t *testing.T) {
	o := boardOf(t, 2, "").keys("!")
	if page := o.screenAt(80, 24); strings.Contains(page, "Chalk") || !strings.Contains(page, "2 Preparing (2 of 4)") || strings.Contains(page, "Live") {
		t.Errorf("not only what is late:\n%s", page)
	}
	o.keys("#").sees("A wave for", "1 Chosen (2)")
	o.keys("l").sees("A bench").keys("y").sees("Draw in the foam", "a all 14")
	o.keys("y").sees("2 Preparing (4)", "3 Live (4)") // the same key again
	o.keys("3").sees("3 Live (4)").keys("a", "home").sees("1 Chosen (2)").keys("6", "esc")
	if o.went != "home" {
		t.Errorf("esc leads to %q", o.went)
	}
	o.lists.Board = o.lists.Board[4:7] // one is quiet, two have ended
	o.screen = NewBoard(o)
	if o.keys("!"); o.said != "No idea is late" {
		t.Errorf("nothing is late: %q", o.said)
	}
	if o.keys("1"); o.said != "No idea is chosen" {
		t.Errorf("nothing is chosen: %q", o.said)
	}
	o.lists.Board = o.lists.Board[1:]
	o.screen = NewBoard(o)
	if o.sees("No idea waits for anybody."); strings.Contains(o.screenAt(80, 24), "Show only") {
		t.Error("there is nothing to show only")
	}
}

func TestBoardOpensAndReadsAgain(t *testing.T) {
	o := boardOf(t, 2, "").keys("!", "down", "enter")
	second := o.lists.Board[8].ID
	if o.went != "initiative "+o.name(second) {
		t.Errorf("Enter leads to %q", o.went)
	}
	board := o.screen.(*Board)
	o.lists.Board[1].NextDue = december(9) // it was put off
	board.Read()
	o.sees("2 Preparing (1 of 4)")
	if board.sheet.key() != "initiative:"+second.String() {
		t.Error("the cursor left its idea")
	}
	o.lists.Board[8].Status = session.StatusStopped
	if board.Read(); board.only != all {
		t.Error("an empty filter stays")
	}
	o.went = ""
	if board.Click("initiative:" + second.String()); o.went != "initiative "+o.name(second) {
		t.Errorf("a click leads to %q", o.went)
	}
	if at := board.Frame(78, 22).Target(12, 2); at != "key:blocked" {
		t.Errorf("the first part of the summary is %q", at)
	}
}

// What customers say is noted for the idea that the cursor is on.
func TestBoardHearsCustomers(t *testing.T) {
	o := boardOf(t, 2, "")
	i := held(t, 0, "").initiative()
	o.lists.Board[0].ID, o.meeting.Initiatives = i.ID(), []*session.Initiative{i}
	board := o.screen.(*Board)
	board.Read()
	board.sheet.choose("initiative:" + i.ID().String())
	if o.keys("c").sees("A bell the customer may ring", "unprompted").keys("1", "esc"); i.Feedback().Praised != 1 || o.reread != 1 {
		t.Error("nothing was counted, or the board is not read again")
	}
}

func TestEmptyBoard(t *testing.T) {
	o := newOffice(t)
	o.lists.Shop = "Corner Coffee"
	o.screen = NewBoard(o)
	o.sees("No idea is chosen yet").keys("enter", "down", "end")
	if o.keys("enter"); o.said != noIdeas {
		t.Errorf("Enter says %q", o.said)
	}
	o.screen = NewHome(o)
	if o.keys("b"); o.said != noIdeas {
		t.Errorf("b says %q", o.said)
	}
}

func TestHomeLeadsToTheBoard(t *testing.T) {
	o := busyHome(t, 4, 1, "").keys("end").sees("All chosen ideas: 5").keys("home")
	if o.keys("b"); o.went != "board" {
		t.Errorf("b leads to %q", o.went)
	}
	o.went = ""
	if o.keys("end", "up", "enter"); o.went != "board" {
		t.Errorf("the row leads to %q", o.went)
	}
}

// A board that has only the newest ideas says so, and where the others are.
func TestBoardOfTheNewest(t *testing.T) {
	o := busyHome(t, 4, 1, "")
	o.lists.Older = true
	o.screen = NewHome(o)
	o.keys("end").sees("Chosen ideas: the newest 5")
	o.screen = NewBoard(o)
	o.keys("end").sees("These are the newest 5. Older ideas: w on the first screen.")
}

// In one part: the later by more days, then blocked, untold, what is due next,
// and what has no day.
func TestBoardOrder(t *testing.T) {
	o := newOffice(t)
	o.lists.Shop = "Corner Coffee"
	day := func(n int) session.Date { return o.Today().AddDays(n) }
	for _, i := range []session.InitiativeSummary{
		{Title: "No day"}, {Title: "Due later", NextDue: day(9)}, {Title: "Due soon", NextDue: day(1)}, {Title: "Untold", UntoldSince: day(-1)},
		{Title: "Blocked", Obstacles: 1, ClearBy: day(20)}, {Title: "A little late", NextDue: day(-1)}, {Title: "Very late", NextDue: day(5), Obstacles: 1, ClearBy: day(-9)},
	} {
		i.ID, i.Status = o.id(), session.StatusPreparing
		o.lists.Board = append(o.lists.Board, i)
	}
	o.screen = NewBoard(o)
	if page := o.screenAt(80, 60); !inOrder(page, "Very late", "A little late", "Blocked", "Untold", "Due soon", "Due later", "No day") {
		t.Errorf("out of order:\n%s", page)
	}
}
