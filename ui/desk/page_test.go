package desk

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"flashpoint/session"
)

// loved is the page of an idea that customers have had for two months: tasks,
// praise, a telling, a look at it, a figure, and praise that waits.
func loved(t testing.TB, n int, text string) *office {
	o := held(t, n, text)
	i := o.initiative()
	said := "Now my mother can wait with me"
	if text != "" {
		said = text
	}
	day := func(back int) session.Date { return o.Today().AddDays(-back) }
	o.now = o.now.AddDate(0, 2, 0)
	o.must(i.SetStatus(o.act(), session.StatusLive, day(60), "the landlord knows"))
	o.must(i.SetStandard(o.act(), "the queue reaches the door", "ring for a second pair of hands"))
	for k := range 3 {
		o.must(i.Count(o.act(), session.ReactionPraised, day(50-k/2)))
	}
	_, err := i.Note(o.act(), session.Comment{Words: said, Mood: session.MoodLoved, HeardBy: o.person("Bo"), On: day(49), Tags: []string{"waiting"}})
	o.must(err)
	_, err = i.Note(o.act(), session.Comment{Words: "Bo rolled his eyes", Mood: session.MoodNotKeen, On: day(48), DeskOnly: true})
	o.must(err)
	whom, _ := i.Authors()
	_, err = i.Tell(o.act(), session.Telling{Whom: whom, By: o.person("Zoë"), On: day(47), InPerson: true, Words: said})
	o.must(err)
	o.must(i.CheckIn(o.act(), session.CheckIn{On: day(40), Verdict: session.VerdictKeep, Surprise: session.SurpriseStill}))
	o.must(i.SetFigure(o.act(), session.Figure{Name: "people who leave the queue", Unit: "a day", Before: session.Measure{Value: "6", N: 3, On: day(61)}, After: session.Measure{Value: "2", N: 3, On: day(45)}}))
	o.must(i.Count(o.act(), session.ReactionLiked, day(39)))
	return o
}

func TestPageTellsTheWholeStory(t *testing.T) {
	o := loved(t, 1, "").openPage().sees("live since Thu 3 Dec 2026", "Praise waits 39 days for Ana", "No praise since", "Not looked at since")
	if page := o.screenAt(80, 60); !inOrder(page, "In the way", "Tasks: 0 of 1 done", "The story", "praised 3 times unprompted; asked 1: 1 liked",
		"Chosen: in a meeting", "The vote:", "Live: because the landlord knows", "Customers: praised twice unprompted", "A customer: “Now my mother", "for the desk only", "Told: Zoë told Ana in person, 3 days after", "Figure: people who", "Looked at: keep, still a surprise", "Customers: asked 1: 1 liked it") {
		t.Errorf("out of order:\n%s", page)
	}
}

func inOrder(page string, texts ...string) bool {
	for _, text := range texts {
		at := strings.Index(page, text)
		if at < 0 {
			return false
		}
		page = page[at:]
	}
	return true
}

func TestStatusOnADay(t *testing.T) {
	o := held(t, 0, "").openPage()
	o.keys("s", "down", "enter").sees("live: customers can have it", "Since", "Tue 1 Dec")
	if o.keys("ctrl+u", "tomorrow", "enter"); o.dialog == nil || o.initiative().Status == session.StatusLive {
		t.Error("live from tomorrow on")
	}
	o.keys("ctrl+u", "23 nov", "enter")
	if o.said != "Mon 23 Nov is too early: it is chosen since Tue 24 Nov. Say that day or a later one" || o.dialog == nil {
		t.Errorf("live before it was chosen: %q", o.said)
	}
	if o.keys("ctrl+u", "yesterday", "enter").sees("live since Mon 30 Nov"); len(o.drafts["initiative:"+o.initiative().ID().String()+":status:live:1"]) > 0 {
		t.Error("a draft is left")
	}
	o.keys("s", "down", "down", "enter").sees("Say in a line why it is stopped").keys("nobody rang", "enter", "ctrl+u", "29 nov", "enter")
	if !strings.Contains(o.said, "too early: it is live since Mon 30 Nov") {
		t.Errorf("stopped before it was live: %q", o.said)
	}
	o.sees("nobody rang").keys("ctrl+u", "today", "enter").sees("stopped since Tue 1 Dec")
}

// Another window put something in the way while the day was asked for.
func TestGoingLiveOverANewObstacleAsksWhy(t *testing.T) {
	o := held(t, 0, "").openPage().keys("s", "down", "enter").sees("Since")
	_, err := o.initiative().AddObstacle(o.act(), session.Obstacle{What: "No room"})
	o.must(err)
	o.keys("enter").sees("“No room” is still in the way", "Because").keys("outside for now", "enter", "enter").sees("live since Tue 1 Dec")
}

func TestTextsOnThePage(t *testing.T) {
	o := held(t, 0, "").openPage()
	i := o.initiative()
	o.keys("m", "30 euro", "enter", "Zoë", "enter").sees("Cost: 30 euro, approved by Zoë")
	o.keys("p", "When the queue reaches the door,", "enter", "we ring", "enter").sees("Our promise: When the queue reaches the door, we ring")
	o.keys("h", "Did you hear the bell?", "enter").sees("We ask: Did you hear the bell?")
	o.keys("f", "rings", "enter", "a day", "enter", "twelve", "enter", "3", "enter", "enter", "enter", "enter", "enter")
	if !strings.Contains(o.said, "“twelve” is no number") || o.dialog == nil {
		t.Fatalf("said %q", o.said)
	}
	o.keys("up", "up", "up", "up", "up", "ctrl+u", "12", "enter", "enter", "enter", "enter", "enter", "enter").sees("Figure: rings a day: before 12 (n 3,", "Tue 1 Dec), after not counted yet")
	o.keys("f").sees("rings", "12").keys("ctrl+u", "enter", "enter", "ctrl+u", "enter", "x", "enter").sees("Type digits, as in 5").keys("ctrl+u", "enter", "enter", "enter", "enter", "enter")
	if i.Figure != (session.Figure{}) {
		t.Errorf("the figure stays: %+v", i.Figure)
	}
	o.keys("m").sees("30 euro").keys("esc")
	want := session.Cost{Amount: "30 euro", ApprovedBy: "Zoë"}
	if i.Cost != want {
		t.Errorf("%+v", i.Cost)
	}
}

func TestSplitATask(t *testing.T) {
	o := held(t, 0, "").openPage()
	i := o.initiative()
	if o.keys("n"); o.said != "Go to a task first" {
		t.Errorf("n says %q", o.said)
	}
	o.keys("t", "Order and hang the bell", "enter", "Bo", "enter", "friday", "enter", "enter")
	o.keys("n").sees("Order and hang the bell").keys("ctrl+u", "Order the bell", "enter", "Hang the bell", "enter").sees("▸ [ ]  Hang the bell", "Tasks: 0 of 2 done")
	if two := i.Tasks[1]; two.Owner.Name != "Bo" || two.Due != december(4) {
		t.Errorf("%+v", two)
	}
	o.keys("n", "enter", "Oil it") // meanwhile:
	change := i.Tasks[1]
	change.What = "Hang it high"
	o.must(i.ChangeTask(o.act(), change))
	if o.keys("enter"); len(i.Tasks) != 2 || !strings.Contains(o.said, "another window changed this meanwhile") {
		t.Errorf("%d tasks, said %q", len(i.Tasks), o.said)
	}
	if o.keys("n").sees("Hang it high", "Oil it").keys("esc", "esc"); o.dialog != nil {
		t.Error("the form is still there")
	}
	if o.keys("enter", "n"); !strings.Contains(o.said, "open it again before you split it") {
		t.Errorf("a done task: %q", o.said)
	}
}

func TestATaskForEveryone(t *testing.T) {
	o := held(t, 1, "").openPage()
	i := o.initiative()
	gone, err := o.meeting.Shop.AddPerson(o.act(), "Old Joe", false)
	o.must(err)
	o.must(o.meeting.Shop.SetStanding(o.act(), gone.ID, session.PersonLeft))
	o.must(o.meeting.Shop.SetStanding(o.act(), o.person("Bo").ID, session.PersonAway))
	o.keys("down", "g").sees("shown to 0 of 3", "[ ] Ana", "[ ] Bo", "away", "[ ] Zoë")
	if strings.Contains(o.screenAt(80, 60), "Old Joe") {
		t.Error("somebody who left is to be shown")
	}
	o.keys("down", "space").sees("[x] Ana", "shown to 1 of 3").keys("space").sees("[ ] Ana").keys("enter", "down", "enter", "down", "enter")
	if !strings.Contains(o.said, "That was everybody") {
		t.Errorf("said %q", o.said)
	}
	if _, err := o.meeting.UndoIn(o.act(), i); err != nil || len(i.Shown(i.Tasks[0].ID)) != 2 {
		t.Error("undo takes another tick than the last")
	}
	o.must(o.meeting.Shop.SetStanding(o.act(), o.person("Ana").ID, session.PersonLeft))
	o.sees("shown to 2 of 3", "[x] Ana", "left")
	if o.keys("x"); !strings.Contains(o.said, "ticks a name off") {
		t.Errorf("x on a name says %q", o.said)
	}
	o.keys("g").sees("▸ [ ]  Order the cups 1")
	if strings.Contains(o.screenAt(80, 60), "[x] Ana") {
		t.Error("the names stay open")
	}
	o.keys("e", "!", "enter", "enter", "enter", "enter").sees("For everyone").keys("enter")
	if x := i.Tasks[0]; !x.Everyone || x.What != "Order the cups 1!" {
		t.Errorf("after a change it is %+v", x)
	}
	o.keys("e", "enter", "enter", "enter", "enter").keys("n", "enter")
	if i.Tasks[0].Everyone {
		t.Error("it still is for everyone")
	}
}

// Two spellings of one person are one name to tick.
func TestATaskForEveryoneKnowsWhoIsOne(t *testing.T) {
	o := held(t, 1, "").openPage()
	i := o.initiative()
	o.keys("down", "g", "down", "space", "down", "space").sees("[x] Ana", "[x] Bo")
	o.must(o.meeting.Shop.MergePeople(o.act(), o.person("Ana").ID, o.person("Bo").ID))
	o.sees("shown to 1 of 2", "[x] Bo").keys("up", "down", "space").sees("[ ] Bo", "shown to 0 of 2")
	if n := len(i.Shown(i.Tasks[0].ID)); n != 0 {
		t.Errorf("%d are still ticked", n)
	}
}

func TestLookAtItAgain(t *testing.T) {
	o := held(t, 0, "").openPage()
	if o.keys("r"); o.said != "Only a live idea is looked at again: this one is chosen" {
		t.Errorf("said %q", o.said)
	}
	o = loved(t, 0, "").openPage()
	i := o.initiative()
	o.keys("r").sees("Keep it, change it, or stop it?", "keep", "it goes on").keys("enter", "e", "enter", "enter", "enter")
	if c := i.CheckIns[1]; c.Verdict != session.VerdictKeep || c.Surprise != session.SurpriseExpected || c.On != o.Today() || i.Status != session.StatusLive {
		t.Errorf("%+v", c)
	}
	o.keys("r", "s", "enter", "enter", "enter", "enter")
	o.sees("it ends here", "Say in a line why it is stopped")
	o.keys("nobody rings any more", "enter", "enter").keys("home").sees("stopped since").keys("end").sees("Looked at: stop: nobody rings any more", "Stopped: because nobody rings any more")
	_, err := o.meeting.UndoIn(o.act(), i)
	o.must(err)
	if i.Status != session.StatusLive || len(i.CheckIns) != 2 {
		t.Error("one undo does not take back both the look and the status")
	}
	if o.keys("r", "c").sees("it ends here and becomes something else").keys("enter", "enter", "a bigger bell", "enter", "enter"); !strings.Contains(o.said, "The changed idea starts new") || i.Status != session.StatusChanged {
		t.Errorf("said %q", o.said)
	}
}

// cursorOn brings the cursor to the row that says so.
func (o *office) cursorOn(text string) *office {
	o.t.Helper()
	o.keys("home")
	for range 60 {
		for _, line := range strings.Split(o.screenAt(80, 24), "\n") {
			if strings.HasPrefix(line, "▸") && strings.Contains(line, text) {
				return o
			}
		}
		o.keys("down")
	}
	o.t.Fatalf("the cursor does not come to %q:\n%s", text, o.screenAt(80, 24))
	return o
}

func TestCustomersWordsAreMended(t *testing.T) {
	o := loved(t, 1, "").openPage().cursorOn("A customer: “Now my mother")
	i := o.initiative()
	if name := o.action("tick").Name; name != "edit" {
		t.Errorf("Enter on a customer's words is %q", name)
	}
	was := i.Comments[0]
	o.keys("enter", "!", "enter", "right", "enter", "enter", "ctrl+u", "Zoë", "enter", "enter", "ctrl+u", "waiting, mothers", "enter", "y", "enter")
	was.Words, was.Mood, was.HeardBy, was.Tags, was.DeskOnly = was.Words+"!", session.MoodLiked, o.person("Zoë"), []string{"waiting", "mothers"}, true
	was.HeardBy.Manager = i.Comments[0].HeardBy.Manager
	if diff := cmp.Diff(was, i.Comments[0]); diff != "" {
		t.Error(diff)
	}
	o.keys("x")
	if len(i.Comments) != 1 || !strings.Contains(o.said, "ctrl+z brings it back") {
		t.Errorf("%d comments, said %q", len(i.Comments), o.said)
	}
	o.cursorOn("Told: Zoë told Ana").keys("e", "ctrl+u", "Bo", "enter", "ctrl+u", "tomorrow", "enter").sees("Not a day I know").keys("ctrl+u", "12 dec", "enter")
	o.keys("n", "enter", "enter")
	if x := i.Tellings[0]; x.By.Name != "Bo" || x.InPerson || x.On != december(12) {
		t.Errorf("%+v", x)
	}
	if o.cursorOn("Told: Bo told Ana").keys("x"); len(i.Tellings) != 0 {
		t.Error("the telling stays")
	}
	if o.cursorOn("The vote").keys("e"); !strings.Contains(o.said, "part of the story") {
		t.Errorf("e on the vote says %q", o.said)
	}
}

// A page costs what its window shows, not what was said in two years.
func TestThePageDrawsOnlyWhatIsSeen(t *testing.T) {
	drawnWith := func(n int) int {
		o := loved(t, 1, "")
		for k := range n {
			_, err := o.initiative().Note(o.act(), session.Comment{Words: fmt.Sprint("Lovely ", k), On: o.Today()})
			o.must(err)
		}
		o.openPage().keys("end", "up")
		return len(o.screen.(*Initiative).sheet.drawn)
	}
	if few, many := drawnWith(40), drawnWith(4000); many > few+2 {
		t.Errorf("%d rows are drawn with 4,000 comments, %d with 40", many, few)
	}
}

// Nothing that was written down with a name tells it after the name was removed.
func TestThePageForgets(t *testing.T) {
	o := loved(t, 2, "")
	o.must(o.meeting.Shop.ForgetPerson(o.act(), o.person("Bo").ID))
	o.must(o.meeting.Shop.ForgetPerson(o.act(), o.person("Ana").ID))
	page := o.openPage().screenAt(100, 90)
	if strings.Contains(page, "Ana") || strings.Contains(strings.ReplaceAll(page, "Bo rolled", ""), "Bo") {
		t.Errorf("a name is still there:\n%s", page)
	}
	o.sees("Whose idea: someone who has left")
}

func TestThePageOnAnotherDay(t *testing.T) {
	o := loved(t, 0, "").openPage().sees("Praise waits 39 days for Ana")
	o.now = o.now.Add(24 * time.Hour)
	o.sees("Praise waits 40 days for Ana")
}

// A page opens on what is to be done. When all is done, Enter at once undoes
// nothing.
func TestWhereThePageOpens(t *testing.T) {
	o := held(t, 2, "").openPage()
	i := o.initiative()
	if name := o.keys().action("tick").Name; name != "clear it" {
		t.Errorf("over obstacles Enter is %q", name)
	}
	for _, x := range i.Obstacles {
		o.must(i.SetCleared(o.act(), x.ID, true))
	}
	if name := o.openPage().keys().action("tick").Name; name != "tick it off" {
		t.Errorf("with all cleared Enter is %q", name)
	}
	for _, x := range i.Tasks {
		o.must(i.SetDone(o.act(), x.ID, true))
	}
	o.openPage().sees("No longer in the way", "Tasks: 2 of 2 done", "▸ Tue 24 Nov  Chosen").keys("enter")
	if o.dialog != nil || !strings.Contains(o.said, "part of the story") {
		t.Errorf("Enter on the story asks something, or says %q", o.said)
	}
}
