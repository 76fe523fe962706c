package desk

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
	"flashpoint/ui/kit/kittest"
)

// goldens hold a screen against its files, one for each size.
func goldens(t *testing.T, o *office, name string, sizes ...kit.Size) {
	t.Helper()
	for _, size := range sizes {
		kittest.Golden(t, fmt.Sprintf("%s-%dx%d", name, size.W, size.H), o.screenAt(size.W, size.H))
	}
}

// visiting is the page of the visits of that map.
func (o *office) visiting() *office {
	o.screen = NewVisits(o, "")
	return o
}

// walking is the map being walked.
func (o *office) walking() *office { return o.visiting().keys("enter") }

// shown is what the walk has for the step at hand.
func (o *office) shown() session.VisitedStep { return o.screen.(*walk).step().VisitedStep }

func TestWalkTheMapAsACustomer(t *testing.T) {
	o := mapped(t, "").walking()
	o.sees("Coffee to go: step 1 of 9", "Spot us and come in", "Was it easy to get here, and did I feel expected?", "-2    -1    0    +1    +2    not seen")
	if o.keys("enter"); !strings.Contains(o.said, "how good was it?") {
		t.Errorf("said %q", o.said)
	}
	o.keys("+2").sees("[+2]", "I would tell my friends").keys("tab", "The sign is new, n", "enter")
	o.sees("step 2 of 9", "How did the wait feel").keys("-", "enter")
	o.sees("step 3 of 9").keys("n").sees("[not seen]", "This step did not come up").keys("enter")
	for range 5 {
		o.keys("1", "enter")
	}
	o.sees("step 9 of 9").keys("0")
	if name := o.action("next").Name; name != "how was it?" {
		t.Errorf("Enter is %q", name)
	}
	o.keys("enter").sees("How was it?", "9 of 9 steps so far", "+2        Spot us and come in: The sign is new, n", "-1        Join the queue", "not seen  Get noticed")
	o.keys("enter", "Uncle Joe", "enter").sees("Tue 1 Dec")
	o.keys("ctrl+u", "sunday").sees("Sun 29 Nov, 2 days ago").keys("enter", "A good morning", "enter")
	o.sees("Coffee to go, Sun 29 Nov, by Uncle Joe", "A good morning", "Now", "Before", "Team", "Before: the visit of Wed 9 Sep.", "Team: as rated in the meeting of Sun 5 Jul.")
	v := o.meeting.Shop.VisitsOf("Coffee to go")[2]
	if v.Seen() != 8 || v.Steps[0].Note != "The sign is new, n" || v.By != (session.Person{Name: "Uncle Joe"}) || v.Note != "A good morning" {
		t.Errorf("kept: %+v", v)
	}
	for place, text := range o.drafts {
		if text != "" {
			t.Errorf("the draft of %s stays: %q", place, text)
		}
	}
	o.keys("esc").sees("29 Nov", "Walk it as a customer")
}

// People type what they mean.
func TestScoresAreTypedAsTheyAreWritten(t *testing.T) {
	for keys, want := range map[string]string{
		"-2": "-2", "+2": "+2", "--": "-2", "++": "+2", "2": "+2", "1": "+1", "0": "0", "-1": "-1", "-": "-1", "=": "+1",
		"-2+1": "+1", "+2-1": "-1", "-20": "0", "---": "-2", "+++": "+2", "+2-": "-1", "n+": "+1", "-2n": "not seen",
		"-21": "+1", "--1": "-1", "--2": "-2",
	} {
		o := mapped(t, "").walking().keys(keys)
		if got := o.shown().ScoreText(); got != want {
			t.Errorf("%q is %s, not %s", keys, got, want)
		}
	}
	o := mapped(t, "").walking().keys("-2", "enter", "b", "1") // the sign belongs to the figure behind it alone
	if got := o.shown().ScoreText(); got != "+1" {
		t.Errorf("a figure alone is %s", got)
	}
	o = mapped(t, "").walking().keys("right")
	if got := o.shown().ScoreText(); got != "0" {
		t.Errorf("the scale begins at %s", got)
	}
	if got := o.keys("left", "left", "left").shown().ScoreText(); got != "-2" {
		t.Errorf("the lowest is %s", got)
	}
	if got := o.keys("right", "right", "right", "right", "right").shown().ScoreText(); got != "+2" {
		t.Errorf("the highest is %s", got)
	}
}

// A power cut in the middle loses nothing, not even half a note.
func TestAVisitHalfDoneIsKept(t *testing.T) {
	o := mapped(t, "").walking().keys("-2", "enter", "+", "tab", "They wav")
	drafts := o.drafts
	o = mapped(t, "") // the program again
	o.drafts = drafts
	o.visiting().sees("Go on with the visit", "2 of 9 steps so far").keys("enter")
	o.sees("step 2 of 9", "[+1]", "Note: They wav").keys("b").sees("step 1 of 9", "[-2]")
	if o.keys("b"); o.said != "This is the first step" {
		t.Errorf("said %q", o.said)
	}
	o.keys("esc").sees("Go on with the visit")

	// What can't be read is begun anew.
	o.drafts[walkPlace("Coffee to go", 0)] = "{"
	o.visiting().sees("Walk it as a customer").keys("enter").sees("step 1 of 9")
}

// A map that was changed meanwhile leaves the visit as it was begun.
func TestTheVisitGoesOnThroughItsOwnSteps(t *testing.T) {
	o := mapped(t, "").walking().keys("-2", "esc")
	o.must(o.meeting.Shop.SaveMap(o.act(), "Coffee to go", []session.StepPlan{{Name: "One"}, {Name: "Two"}}))
	o.visiting().keys("enter").sees("step 1 of 9", "[-2]")
}

func TestWalkingBackAndForth(t *testing.T) {
	o := mapped(t, "").walking().keys("1", "down")
	if !o.screen.Typing() {
		t.Error("the arrow down does not lead to the note")
	}
	o.keys("b-2", "up")
	if got := o.shown(); got.Note != "b-2" || got.Score != 1 || o.screen.Typing() {
		t.Errorf("%+v", got)
	}
	o.keys("enter", "2", "tab", "x", "esc", "up").sees("step 1 of 9", "Note: b-2").keys("enter", "tab").sees("Note: x").keys("tab", "enter").sees("step 3 of 9")
	o.screen.Update(tea.PasteMsg{Content: "Two\nlines"})
	o.sees("Note: Two lines")
	o.screen.Click("score:-1")
	o.sees("[-1]")
	o.screen.Click("score:none")
	o.sees("[not seen]")
	o.screen.Click("note")
	if o.keys(strings.Repeat("x", 500), "enter"); o.said != "This line has 509 characters; 500 fit." {
		t.Errorf("said %q", o.said)
	}
}

// At the end any step can be looked at again.
func TestTheEndOfTheWalk(t *testing.T) {
	o := mapped(t, "").walking()
	for range 9 {
		o.keys("1", "enter")
	}
	o.keys("down", "down", "e").sees("step 3 of 9").keys("-2", "enter").sees("step 4 of 9")
	for range 6 {
		o.keys("enter")
	}
	o.sees("-2        Get noticed").keys("b").sees("step 9 of 9").keys("enter")

	// A refused day stays where it was typed, and nothing is lost.
	o.keys("enter", "tab", "ctrl+u", "tomorrow", "enter").sees("Not a day I know")
	o.keys("ctrl+u", "today", "enter", "enter")
	if n := len(o.meeting.Shop.Visits); n != 3 {
		t.Errorf("%d visits", n)
	}
	o.sees("Tue 1 Dec")
}

func TestNothingSeenIsNoVisit(t *testing.T) {
	o := mapped(t, "").walking()
	for range 9 {
		o.keys("n", "enter")
	}
	o.keys("enter", "enter", "enter", "enter")
	if o.said != "No step has a score yet: give one to each step that was seen" || len(o.meeting.Shop.Visits) != 2 {
		t.Errorf("said %q, %d visits", o.said, len(o.meeting.Shop.Visits))
	}
	o.sees("How was it?")
}

// A colleague is meant by the beginning of the name; a friend does not come onto
// the roster.
func TestWhoWalked(t *testing.T) {
	o := mapped(t, "").walking()
	ana, err := o.meeting.Shop.AddPerson(o.act(), "Ana", true)
	o.must(err)
	for range 9 {
		o.keys("1", "enter")
	}
	o.keys("enter", "an").sees("Ana").keys("ctrl+u", "uncle").sees("Uncle, who is not on the roster").keys("ctrl+u", "@an", "enter", "enter", "enter")
	if v := o.meeting.Shop.VisitsOf("Coffee to go")[2]; v.By != ana {
		t.Errorf("by %+v", v.By)
	}
	if n := len(o.meeting.Shop.People); n != 1 {
		t.Errorf("%d on the roster", n)
	}
	ana.Name = "Anna"
	o.must(o.meeting.Shop.ChangePerson(o.act(), ana))
	o.sees("by Anna")
}

func TestAVisitIsTakenOut(t *testing.T) {
	o := mapped(t, "").visiting().keys("down", "x")
	if n := len(o.meeting.Shop.Visits); n != 1 || !strings.HasPrefix(o.said, "Taken out: the visit of 9 Sep") {
		t.Errorf("%d visits, said %q", n, o.said)
	}
	page := newVisitPage(o, o.meeting.Shop.Visits[0].ID)
	o.screen = page
	o.must(o.meeting.Shop.RemoveVisit(o.act(), page.id))
	o.sees("This visit was taken out")
	_, err := o.meeting.UndoAtDesk(o.act(), nil)
	o.must(err)
	o.sees("Coffee to go, Thu 9 Apr")
	o.visiting().keys("x")
	if o.said != "Choose a visit first" {
		t.Errorf("said %q", o.said)
	}
}

// A slip that was kept is mended without walking everything again.
func TestAVisitIsMended(t *testing.T) {
	o := mapped(t, "").visiting().keys("down", "enter", "e")
	o.sees("How was it?", "not seen  Receive the drink").keys("down", "e").sees("step 2 of 9", "[+1]").keys("-1", "esc")
	o.sees("Wed 9 Sep, by Uncle Joe", "+1").keys("e").sees("step 2 of 9", "[-1]")
	for range 8 {
		o.keys("enter")
	}
	o.keys("enter").sees("Uncle Joe", "Wed 9 Sep", "I stood there").keys("ctrl+u", "Aunt May", "enter", "enter", "enter")
	o.sees("Wed 9 Sep, by Aunt May", "Join the queue", "-1")
	visits := o.meeting.Shop.Visits
	if len(visits) != 2 || visits[1].Steps[1].Score != -1 || visits[1].Steps[2].Note == "" {
		t.Errorf("kept: %+v", visits)
	}
	if _, half := walkedHalf(o, "Coffee to go", visits[1].ID); half {
		t.Error("the draft stays")
	}
	o.keys("esc").sees("Walk it as a customer") // mending is no new visit
}

// What another window mended meanwhile stays; what was changed here comes on top.
func TestAVisitThatAnotherWindowMended(t *testing.T) {
	o := mapped(t, "").visiting().keys("down", "enter", "e", "down", "e", "-1")
	for range 8 {
		o.keys("enter")
	}
	v := o.meeting.Shop.Visits[1]
	v.Steps = slices.Clone(v.Steps)
	v.Steps[3].Note, v.Note = "It dripped", "Wet"
	o.must(o.meeting.Shop.ChangeVisit(o.act(), v))
	if o.keys("enter", "enter", "enter", "enter"); !strings.Contains(o.said, meanwhile) {
		t.Fatalf("said %q", o.said)
	}
	o.sees("-1", "It dripped").keys("enter", "enter", "enter", "enter")
	if v := o.meeting.Shop.Visits[1]; v.Steps[1].Score != -1 || v.Steps[3].Note != "It dripped" || v.Note != "Wet" {
		t.Errorf("%+v", v)
	}
}

// Nothing brings a draft back, so it is asked first.
func TestAVisitThatWasBegunIsForgotten(t *testing.T) {
	o := mapped(t, "").walking().keys("-2", "esc", "x")
	o.sees("Forget the visit that was begun? It has 1 of").keys("enter").sees("Go on with the visit")
	o.keys("x", "y").sees("Walk it as a customer")
	if o.keys("x"); o.said != "Choose a visit first" {
		t.Errorf("said %q", o.said)
	}
}

func TestVisitsReadOnly(t *testing.T) {
	o := mapped(t, "")
	o.readOnly = true
	o.visiting().sees(ReadOnly).keys("enter")
	if o.said != ReadOnly {
		t.Errorf("said %q", o.said)
	}
	if o.keys("down", "x"); o.said != ReadOnly {
		t.Errorf("said %q", o.said)
	}
	o.keys("enter").sees("Before: the visit of Thu 9 Apr.")
}

func TestVisitsOfAShopWithoutAMap(t *testing.T) {
	o := newOffice(t)
	var err error
	o.meeting.Shop, err = session.NewShop(o.act(), o.id(), "Corner Coffee")
	o.must(err)
	o.visiting().sees("There is no map yet").keys("enter")
	if o.said != noMap {
		t.Errorf("said %q", o.said)
	}
	o.must(o.meeting.Shop.SaveMap(o.act(), "Phone call", []session.StepPlan{{Name: "Get through"}}))
	o.visiting().sees("Nobody has walked this map as a customer yet").keys("c")
	if o.said != "This is the only map so far" {
		t.Errorf("said %q", o.said)
	}
	o.must(o.meeting.Shop.SaveMap(o.act(), "Coffee to go", []session.StepPlan{{Name: "Come in"}}))
	o.visiting().sees("Coffee to go").keys("c", "down", "enter").sees("Phone call")
}

func TestVisitGoldens(t *testing.T) {
	small, normal := kit.Size{W: 48, H: 14}, kit.Size{W: 80, H: 24}
	o := mapped(t, "").visiting()
	goldens(t, o, "visits", small, normal)
	goldens(t, o.keys("down", "enter"), "visit", small, normal)
	goldens(t, o.keys("esc", "home", "enter", "-2", "tab", "Nobody looked up"), "visit-walk", small, normal)
	for range 9 {
		o.keys("enter", "1")
	}
	goldens(t, o, "visit-end", small, normal)
}
