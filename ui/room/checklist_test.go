package room

import (
	"strings"
	"testing"
	"time"

	"flashpoint/session"
)

func TestTasksAreTyped(t *testing.T) {
	w := checklisted(t).keys("Order cups @an").sees("@ Ana", "tab completes")
	w.offers("focus", "complete")
	w.keys("tab", "by friday").sees("Task: Order cups @Ana by friday", "Ana, Fri 4 Dec, in 3 days")
	w.offers("enter", "save the task")
	w.keys("enter").says("Order cups: Ana, Fri 4 Dec, in 3 days.")
	w.sees("To do", "[ ]  Order cups", "Ana, Fri 4 Dec, in 3 days")
	w.keys("Put up a sign", "enter").says("Put up a sign: nobody yet, no day yet.")
	w.keys("Train all @ana @bo", "enter").says("One owner for each task")
	w.keys("ctrl+u", "Train all by 12/5").sees("12/5 could be 12 May or 5 December").keys("enter").says("12/5 could be")
	w.keys("ctrl+u").keys("enter").says("1 task has nobody yet. Enter again goes on to Close.")
	w.keys("x", "backspace", "enter").says("nobody yet")
	w.offers("enter", "next: Close")
	w.keys("enter").stands(session.PhaseClose, "")
	tasks := w.initiative().Tasks
	if len(tasks) != 2 || tasks[0].Owner.Name != "Ana" || tasks[0].Due.String() != "2026-12-04" {
		t.Errorf("%+v", tasks)
	}
}

func TestANewOwnerIsAdded(t *testing.T) {
	w := checklisted(t).keys("Order cups @zed by friday", "enter").sees("Zed is not here yet. Add Zed and the task?", "keep on typing")
	w.keys("esc").sees("Order cups @zed")
	w.keys("enter", "enter").says("Order cups: Zed, Fri 4 Dec, in 3 days.")
	if p, ok := w.meeting.Shop.PersonNamed("Zed"); !ok || w.initiative().Tasks[0].Owner != p {
		t.Errorf("owner %+v", w.initiative().Tasks[0].Owner)
	}
	if len(w.meeting.Session.Present()) != 3 {
		t.Error("who does a task is not therefore in the room")
	}
	if w.undo(); len(w.initiative().Tasks) != 0 || len(w.meeting.Shop.People) != 3 {
		t.Error("one undo must take the task and the newcomer back")
	}
	w.must(func(a session.Act, m *session.Meeting) error { _, err := m.AddPerson(a, "Anton", false); return err })
	w.keys("ctrl+u", "Sweep @an", "enter").says("@an could be Ana or Anton: type more of the name")
}

// Another window takes the promotion back while a new name is asked about: that is
// said, and what was typed stays.
func TestANewOwnerOfNoChecklist(t *testing.T) {
	w := checklisted(t).keys("Order cups @zed by friday", "enter")
	w.meeting.Initiatives = nil
	if w.keys("enter").says("promotion was taken back"); w.drafts["plan"] != "Order cups @zed by friday" {
		t.Errorf("%q is kept", w.drafts["plan"])
	}
}

func TestTasksAreTickedAndChanged(t *testing.T) {
	w := checklisted(t).keys("Order cups @ana by friday", "enter")
	w.keys("e").keys("ctrl+u", "tab", "space").sees("[x]  Order cups")
	w.offers("enter", "not done")
	w.keys("enter").sees("[ ]  Order cups").offers("enter", "done")
	w.keys("e").sees("Change the task", "Order cups", "Fri 4 Dec")
	w.keys("ctrl+u", "Order mugs", "enter", "ctrl+u", "xx").sees("Xx is new on the roster")
	w.keys("ctrl+u", "bo").sees("Bo").keys("enter", "ctrl+u", "12/5", "enter").sees("12/5 could be")
	w.keys("ctrl+u", "in 2 weeks").sees("Tue 15 Dec, in 14 days").keys("enter", "40", "enter")
	w.sees("Order mugs", "Bo, Tue 15 Dec, in 14 days, 40")
	w.now = w.now.Add(30 * 24 * time.Hour)
	w.sees("[ ]! Order mugs", "Bo, Tue 15 Dec, 16 days late, 40")
	// A day that is past may stay where it is.
	w.keys("e", "enter", "enter", "enter", "enter").sees("16 days late")
	w.keys("x").says("Removed: Order mugs. ctrl+z brings it back.")
	w.misses("Order mugs").undo().sees("Order mugs")
}

func TestObstacles(t *testing.T) {
	w := checklisted(t).keys("tab", "o").sees("What is in the way?")
	w.keys("No oat milk", "enter", "s", "enter", "bo", "enter", "friday", "enter")
	w.sees("In the way", "#    supplier: No oat milk", "Bo, Fri 4 Dec, in 3 days")
	w.keys("home").offers("enter", "cleared")
	w.keys("enter").sees("[x]  supplier: No oat milk", "cleared").offers("enter", "put it back")
	w.keys("space").sees("#    supplier: No oat milk")
	w.keys("e").sees("Change what is in the way").keys("ctrl+u", "No milk", "enter", "enter", "enter", "enter").sees("#    supplier: No milk")
	w.now = w.now.Add(10 * 24 * time.Hour)
	w.sees("#  ! supplier: No milk", "Bo, Fri 4 Dec, 7 days late").keys("x").misses("No milk")
}

func TestStandardAskingAndCost(t *testing.T) {
	w := checklisted(t).keys("tab", "w").sees("Our promise: when …, we …")
	w.keys("When somebody has waited three minutes", "enter", "we offer water", "enter")
	w.sees("When somebody has waited three minutes, we offer water")
	w.keys("f").sees("How do we ask customers", "Ask at the till: what did you think of it?").keys("enter").sees("Ask customers: Ask at the till: what did you think of it?")
	w.keys("c").keys("40 a month", "enter", "Olga", "enter").sees("Cost: 40 a month, approved by Olga")
	w.keys("end").offers("enter", "write it")
	w.keys("enter").sees("What does it cost?", "40 a month").keys("esc")
	w.keys("space").says("This line is not ticked off")
	w.keys("x").says("This line stays")
	w.keys("tab").offers("enter", "next: Close")
	w.run("remove")
	w.says("Choose a line first: the arrow up goes to the list")
}

// The line keeps what is typed, also where the program dies.
func TestTheTaskIsKeptHalfTyped(t *testing.T) {
	w := checklisted(t).keys("Order cups @ana")
	want := w.screen()
	if got := w.again().screen(); got != want {
		t.Errorf("after a restart\n%s\nbefore\n%s", got, want)
	}
}

func TestAPastedListIsNoTask(t *testing.T) {
	w := checklisted(t)
	w.paste("Order cups\nOrder mugs").says("One task at a time")
}

func TestClickingTheChecklist(t *testing.T) {
	w := checklisted(t).keys("Order cups @ana by friday", "enter")
	w.click("item:0")
	w.click("item:0")
	w.sees("[x]  Order cups")
	w.click("line")
	w.offers("enter", "next: Close")
}

// Enter means something else on the checklist than where a vote is settled.
func TestWhyNoOtherIdeaCanBeChosen(t *testing.T) {
	w := checklisted(t).keys("ctrl+p", "v", "enter", "ctrl+n").sees("Task:")
	w.run("one more")
	if want := "People are still voting, so nothing can be decided yet"; w.said != want {
		t.Errorf("said %q, not %q", w.said, want)
	}
	w = checklisted(t).keys("ctrl+n")
	w.run("next phase")
	if w.said != "This is the last phase" { // Enter answers the ideas that are left
		t.Errorf("said %q", w.said)
	}
}

// The same signs as on the desk and on paper, in the recap too.
func TestSignsOfTheChecklist(t *testing.T) {
	w := checklisted(t).keys("Order cups @ana by friday", "enter", "Sweep @bo by 12 dec", "enter", "Paint @bo by 20 dec", "enter")
	w.keys("tab", "o", "No milk", "enter", "s", "enter", "enter", "friday", "enter", "o", "No bell", "enter", "enter", "enter", "enter")
	w.keys("end", "up", "up", "up", "space")
	w.now = w.now.Add(5 * 24 * time.Hour)
	signs := []string{"#  ! supplier: No milk", "#    other: No bell", "[ ]! Order cups", "[ ]  Sweep", "[x]  Paint"}
	w.sees(signs...).sees("Ana, Fri 4 Dec, 2 days late", "Bo, Sat 12 Dec, in 6 days")
	w.keys("tab", "enter", "enter", "enter", "12 dec", "enter").sees(signs...).sees("Ana, Fri 4 Dec, 2 days late")
}

// What was just written is the current row and in sight, however long the list.
func TestTheRowThatChangedIsInSight(t *testing.T) {
	w := checklisted(t)
	for _, task := range []string{"Order cups", "Put up a sign", "Tell the roaster", "Print the card", "Ask the landlord", "Train Bo", "Sweep", "Paint", "Count", "Wash"} {
		w.keys(task, "enter").sees("▸ [ ]  " + task)
	}
	w.keys("tab", "home", "w", "somebody waits", "enter", "offer water", "enter").sees("▸ When somebody waits, we offer water")
	w.keys("home", "f", "enter").sees("▸ Ask customers: Ask at the till")
	w.keys("home", "c", "40", "enter", "enter").sees("▸ Cost: 40")
	w.keys("o", "No milk", "enter", "enter", "enter", "enter").sees("▸ #    other: No milk")
	w.keys("e", "ctrl+u", "No cream", "enter", "enter", "enter", "enter").sees("▸ #    other: No cream")
}

// As many rows as the wall holds are on it.
func TestTheChecklistUsesTheWall(t *testing.T) {
	w := checklisted(t)
	for _, task := range []string{"Cups", "Sign", "Roaster", "Card", "Landlord", "Bo", "Sweep"} {
		w.keys(task, "enter")
	}
	screen := w.screenAt(98, 28)
	for _, want := range []string{"[ ]  Cups", "[ ]  Sweep", "Our promise", "Cost: "} {
		if !strings.Contains(screen, want) || strings.Contains(screen, "of 10") {
			t.Errorf("%q is not in sight:\n%s", want, screen)
		}
	}
}

// A day that can't be read is refused once, not twice.
func TestADayIsRefusedOnce(t *testing.T) {
	w := checklisted(t).keys("Train all by 12/5").sees("12/5 could be")
	w.keys("enter").says("12/5 could be")
	w.misses("12/5 could be").keys("backspace", "5").sees("12/5 could be")
}

// A day that is over is refused, and the line stays to be mended.
func TestADayThatIsOverIsRefused(t *testing.T) {
	w := checklisted(t).keys("Train all by yesterday").sees("is past").keys("enter").says("is past").sees("Train all by yesterday")
	w.keys("ctrl+u", "Train all by 28 nov").sees("type 28 nov 2027 if you mean that").keys("enter").says("was 3 days ago").sees("Train all by 28 nov")
}

// The help says what Enter does with the row, in plain words.
func TestTheHelpOfEnterSaysWhatItDoes(t *testing.T) {
	w := checklisted(t).keys("Order cups", "enter", "tab", "home")
	if got := w.room.Actions()[0].Help; got != "Tick this task off: it is done" {
		t.Errorf("help %q", got)
	}
	if got := w.keys("end").room.Actions()[0].Help; got != "Write this line, or change it" {
		t.Errorf("help %q", got)
	}
}

// A task for everyone needs nobody to own it.
func TestATaskForEveryoneOnTheChecklist(t *testing.T) {
	w := checklisted(t).keys("drink a cup ourselves @all by friday").sees("for everyone, Fri 4 Dec").keys("enter")
	w.sees("drink a cup ourselves", "for everyone, Fri 4 Dec").misses("nobody yet")
	if task := w.initiative().Tasks[0]; !task.Everyone || !task.Ready() {
		t.Errorf("%+v", task)
	}
	w.keys("enter").says("Every task has a name and a day.")
}
