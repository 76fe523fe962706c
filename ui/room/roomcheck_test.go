package room

import (
	"strings"
	"testing"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

const backRow = "Can the back row read the last line?"

// lastLine is what stands at the very bottom of the wall.
func lastLine(w *wall, size kit.Size) string {
	w.size = size
	lines := strings.Split(w.screenAt(size.W-2, size.H-2), "\n")
	return lines[size.H-3] // counted from 0, without the two lines of the program
}

func TestANewMeetingBeginsWithTheRoomCheck(t *testing.T) {
	w := unreadWall(t).sees(backRow, "Pens only. One idea a line.", session.BallotQuestion, "If not: zoom in with Ctrl and +")
	w.offers("enter", "yes, go on")
	if w.room.Typing() || !w.room.Ticking() {
		t.Error("letters are typed blindly, or the clock stands")
	}
	for _, size := range []kit.Size{{W: 48, H: 14}, {W: 60, H: 18}, {W: 80, H: 24}, {W: 200, H: 60}} {
		if got := lastLine(w, size); got != "Aim for three; the odd ones count." {
			t.Errorf("%v: the last line is %q", size, got)
		}
	}
	w.keys("enter").sees("Who is here?").misses(backRow)
	if w.cut(); strings.Contains(w.screen(), backRow) {
		t.Error("it is asked again after the power cord")
	}
	unreadWall(t).keys("esc").sees("Who is here?").keys("tab").misses(backRow)
}

// Names that are typed too early don't vanish in silence.
func TestTheRoomCheckSaysWhatComesBeforeTheNames(t *testing.T) {
	unreadWall(t).keys("A").says("Press Enter first, then type the names")
	unreadWall(t).paste("Ana\nBo").says("Press Enter first, then type the names")
	if w := unreadWall(t).keys("up"); w.said != "" {
		t.Errorf("an arrow is no name: %q", w.said)
	}
}

// A meeting that is under way is not held up, also when it is resumed.
func TestTheRoomCheckKeepsOutOfTheWay(t *testing.T) {
	unreadWall(t, "Ana").sees("Who is here?").misses(backRow)
	w := unreadWall(t).keys("ctrl+n", "enter")
	w.keys("ctrl+p").sees("Who is here?")
	w = newWall(t, "Ana").keys("tab", "r").sees(backRow)
	w.keys("enter").sees("Who is here?")
	if w.run("room check"); !strings.Contains(w.screen(), backRow) {
		t.Error("the palette does not show it")
	}
	before := w.meeting.Session.Seq()
	w.keys("x", "up").paste("Bo\nCleo").room.Click("item:0")
	if w.dialog != nil || w.meeting.Session.Seq() != before || w.keys("enter").drafts["open"] != "" {
		t.Error("something was done behind the room check")
	}
}

// The advice follows the window, and the next meeting knows the room.
func TestTheRoomCheckFollowsTheWindow(t *testing.T) {
	w := unreadWall(t).keys("s").sees("How large is the screen", "Screen", "Last row")
	w.keys("2000", "enter").sees("2000 inch can't be meant")
	w.keys("ctrl+u", "80", "enter", "far").keys("enter").sees("Type a number and its unit")
	w.keys("ctrl+u", "5,0").sees("5 m").keys("enter")
	advice := func(rows int) string {
		w.size = kit.Size{W: 80, H: rows}
		return strings.Join(w.room.phase().(*opening).check.advice(), " ")
	}
	for rows, want := range map[int]string{
		24: "up to 23 rows can be read; this window has 24: zoom in once", 60: "zoom in until it has 23",
		22: "the limit is 5.2 m", 17: "easy to read up to 5 m", 14: "If not: sit nearer. Larger letters leave too little room.",
	} {
		if got := advice(rows); !strings.Contains(got, want) {
			t.Errorf("%d rows: %s", rows, got)
		}
	}
	if w.settings[SettingScreen] != "80 inch" || w.settings[SettingDistance] != "5 m" {
		t.Errorf("remembered: %v", w.settings)
	}
	next := unreadWall(t)
	next.settings = w.settings
	next.sees("80-inch screen, last row at 5 m", backRow)
}

func TestHalfTypedMeasuresSurvive(t *testing.T) {
	w := unreadWall(t).keys("s", "80", "enter", "1").cut().keys("s").sees("80", "Last row")
	w.keys("enter", "6 ft", "enter").sees("last row at 16 ft")
}
