package archive

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"flashpoint/session"
	"flashpoint/session/review"
)

func TestTheListIsReadBesideTheKeys(t *testing.T) {
	d := held(t, 240, "")
	d.screen = New(d)
	d.sees("One moment").hit("1").sees("One moment").settle().sees("[1 Meetings]", "1 of 100+", "Chosen").misses("One moment")
	d.keys("down").sees("2 of 100+")
	d.keys("end").sees("of 200+").keys("end", "end").sees("240 of 240")
	if got := len(d.archive().list().rows.pages); got > pagesKept {
		t.Errorf("%d pages are in memory", got)
	}
	d.keys("home").sees("1 of 240", "Map 0")
}

// However far one goes, few rows are in memory, and coming back finds them again.
func TestALongListIsForgottenBehindTheCursor(t *testing.T) {
	d := held(t, 5000, "").open()
	for range 60 {
		d.keys("end")
	}
	d.sees("5000 of 5000", "Map 4999")
	if got := len(d.archive().list().rows.pages); got > pagesKept {
		t.Errorf("%d pages are in memory", got)
	}
	d.keys("home").sees("1 of 5000", "Map 0")
	for range 360 {
		d.keys("pgdown")
	}
	d.sees("5000 of 5000", "Map 4999")
}

func TestEverySubjectIsAKeyAway(t *testing.T) {
	d := held(t, 12, "").open()
	for n, want := range []string{"Ideas", "Initiative", "Words", "Name", "Step", "Type a word"} {
		d.keys(fmt.Sprint(n + 2)).sees(want)
	}
	d.keys("esc", "1").sees("People  Ideas").keys("6", "down", "down", "1", "6").sees("3 of 12")
	d.Click2("subject:ideas").sees("State").keys("enter").sees("It is", "What became of it", "Buy wood")
}

// Click2 clicks and lets everything be answered.
func (d *desk) Click2(target string) *desk {
	d.screen.Click(target)
	return d.settle()
}

func TestTheFilterIsReadWithEveryKeyAndSaysWhatIsWrong(t *testing.T) {
	d := held(t, 12, "").open()
	d.keys("3", "/", "bench i").sees("tab is:")
	d.keys("tab").sees("/ bench is:", "late").keys("late").sees("1 of 12")
	last := d.shelves.asked[len(d.shelves.asked)-1]
	if last.Filter.Words != "bench" || len(last.Filter.Is) != 1 {
		t.Errorf("asked for %+v", last.Filter)
	}
	asked := len(d.shelves.asked)
	d.keys("x").sees("is:latex is not known", "^^^^^", "No list while").misses("1 of 12", "Initiative 0")
	if len(d.shelves.asked) != asked {
		t.Error("a wrong line was asked")
	}
	d.keys("backspace").misses("not known").keys("enter").misses("tab ").sees("bench is:late")
	d.keys("backspace").sees("/ filter").misses("bench is")
	d.keys("/", "nothing", "enter").sees("Nothing fits the filter").keys("backspace").sees("1 of 12")
	d.keys("/", "nothing ", "is:latex").sees("is:latex is not known").misses("Nothing fits")
}

func TestColumnsAreSortedBothWaysAndTheHeadSaysSo(t *testing.T) {
	d := held(t, 12, "").open()
	d.keys("s").sees("Day ↓").keys("o").sees("Day ↑").keys("s", "s").sees("Map ↑", "by map, from A on")
	last := d.shelves.asked[len(d.shelves.asked)-1]
	if last.Sort != "map" || !last.Rising || last.After != nil {
		t.Errorf("asked for %+v", last)
	}
	d.Click2("sort:map").sees("Map ↓")
	for range 12 {
		d.keys("s")
	}
	d.keys("7", "esc").hit("s")
	if !strings.Contains(d.said, "order of time") {
		t.Errorf("said %q", d.said)
	}
}

func TestTheNamesAreAskedForBehindWhatIsSeen(t *testing.T) {
	d := held(t, 12, "").open()
	if s := d.shelves; s.named < 3 || s.named != s.calls {
		t.Errorf("the names were call %d of %d, before a page and what stands beside it", s.named, s.calls)
	}
}

// What was found is the answer to the last thing typed, whenever the answers to
// earlier ones come.
func TestTypingNeverWaitsAndOldAnswersAreDropped(t *testing.T) {
	d := held(t, 12, "").open()
	d.keys("7").hit("wait")
	if len(d.shelves.sought) != 0 {
		t.Error("a key asked the file")
	}
	waiting := d.waiting
	d.waiting = nil
	d.sees("/ wait")
	for n := len(waiting) - 1; n >= 0; n-- { // the latest answer comes first
		d.run(waiting[n])
	}
	d.settle().sees("has [wait] in it", "Line 1 has wait in it").keys("down").sees("Line 1 has [wait]")
	if l := d.archive().list(); l.query.Words != "wait" || l.hits.n != 12 {
		t.Errorf("%d hits for %q", l.hits.n, l.query.Words)
	}
	if n := strings.Count(strings.Join(d.shelves.sought, "|"), "wait"); n != 1 {
		t.Errorf("asked %d times: %q", n, d.shelves.sought)
	}
}

func TestWhatIsOpenedComesBackToTheSamePlace(t *testing.T) {
	d := held(t, 40, "").open()
	d.keys("2", "/", "bench", "enter", "s", "down", "down", "enter").sees("A bench by the window").keys("enter")
	if !strings.HasPrefix(d.went, "idea") {
		t.Fatalf("went to %s", d.went)
	}
	d.archive().Return()
	d.settle().keys("esc").sees("/ bench", "3 of 40", "Idea ↑")
	d.keys("esc", "esc")
	if d.went != "home" {
		t.Errorf("went to %s", d.went)
	}
}

func TestEveryRowOpensWhereItIs(t *testing.T) {
	d := held(t, 12, "").open().size(118, 34)
	for n, want := range []string{"meeting", "idea", "initiative", "comment", "person", "step"} {
		d.went = ""
		if d.keys(fmt.Sprint(n+1), "enter"); !strings.HasPrefix(d.went, want) {
			t.Errorf("%d opens %q, want %s", n+1, d.went, want)
		}
	}
	d.keys("7", "wait", "enter")
	if !strings.HasPrefix(d.went, "idea") {
		t.Errorf("a hit opens %q", d.went)
	}
	d.keys("down", "down", "down", "enter")
	if !strings.Contains(d.said, "no page of its own") {
		t.Errorf("a parked thought: %q, %q", d.said, d.went)
	}
}

func TestTwoPanesFollowTheCursor(t *testing.T) {
	d := held(t, 12, "").open().size(150, 34)
	d.sees("Corner Coffee: Counter visit").keys("2").sees("What became of it").keys("down").sees("Chalk the wait on the door", "no answer yet")
	d.keys("5").sees("had the idea “A bench by the window”", "chosen", "My mother can come again").misses("stories")
	d.keys("6").sees("Chosen for it").keys("4").sees("“My mother can come again”", "Told", "not yet", "About: A bench")
	d.keys("tab", "down", "down").sees("1 of 12").keys("esc", "down").sees("2 of 12")
}

// Nobody is named beside a list whom the desk may not know.
func TestTheDetailNamesNobodyTheDeskMayNotKnow(t *testing.T) {
	d := held(t, 12, "").open().size(118, 60)
	d.keys("2", "down").sees("Chalk the wait on the door", "not to be known").misses("Xanthippe")
}

func TestWhatCanNotBeReadIsSaid(t *testing.T) {
	d := held(t, 12, "")
	d.shelves.fail = errors.New("it is torn")
	d.open().sees("The disk says: it is torn.")
	d.shelves.fail = nil
	d.keys("2").sees("1 of 12")
}

func TestReadOnlyIsSaidOnce(t *testing.T) {
	d := held(t, 12, "")
	d.readOnly = true
	d.open().sees("read-only")
	if n := strings.Count(d.text(), "read-only"); n != 1 {
		t.Errorf("said %d times", n)
	}
}

func TestAnEmptyFileSaysSo(t *testing.T) {
	d := newDesk(t, &shelves{rows: map[review.Subject]int{}}).open()
	for n, want := range []string{"No meeting has been held", "Nobody has written", "No idea has been chosen", "No customer's words", "nobody on the roster", "No meeting has worked"} {
		d.keys(fmt.Sprint(n + 1)).sees(want)
	}
	d.keys("7").sees("Type a word").keys("nothing").sees("Nothing that was written has these words")
}

// Who leaves has nothing more read: a search through many years ends at once.
func TestLeavingEndsWhatIsRead(t *testing.T) {
	d := held(t, 12, "").open()
	d.hit("2", "esc").settle()
	if d.shelves.stopped != 1 || d.went != "home" {
		t.Errorf("%d questions were stopped, and it went %s", d.shelves.stopped, d.went)
	}
}

// Who has to clear something is not said as if it were done.
func TestWhatStandsInTheWayIsNotCleared(t *testing.T) {
	dana := session.Person{ID: session.ID{1}, Name: "Dana"}
	if got := by(&session.Meeting{}, dana); got != ", Dana clears it" {
		t.Error(got)
	}
}

// What was told before a customer said something did not pass that on.
func TestWhatWasToldBeforeIsNotPassedOn(t *testing.T) {
	d := held(t, 12, "").open()
	i, on := d.shelves.meeting.Initiatives[0], session.DateOf(d.now)
	_, err := i.Tell(d.act(), session.Telling{Whom: d.shelves.meeting.Shop.People[:1], On: on, InPerson: true})
	d.ok(err)
	said, err := i.Note(d.act(), session.Comment{Words: "Best seat in town", Mood: session.MoodLoved, Channel: session.ChannelInPerson, On: on})
	d.ok(err)
	r := reader{library: d.shelves, now: d.now}
	for comment, want := range map[session.CommentID]string{i.Comments[0].ID: "in person", said: "not yet"} {
		doc, err := r.comment(t.Context(), i.ID(), comment)
		d.ok(err)
		if text := doc.Text(60); !strings.Contains(text, want) {
			t.Errorf("it was told %q:\n%s", want, text)
		}
	}
}
