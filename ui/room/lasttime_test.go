package room

import (
	"fmt"
	"strings"
	"testing"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// looksBack is a wall of a shop with a past: Terry's bench is live, was praised
// and has a late task and an obstacle that nobody clears; Bo, who is not here,
// thought of a bell.
func looksBack(t testing.TB) (w *wall, bench, bell *session.Initiative) {
	t.Helper()
	w = newWall(t, "Ana", "Terry")
	bench = w.lived("A bench by the window", session.SignIfWon, "Terry")
	bell = w.lived("A bell for the queue", session.SignIfWon, "Bo")
	today := session.DateOf(w.now)
	w.tends(bench, func(i *session.Initiative) error {
		if _, err := i.AddTask(w.act(), session.Task{What: "Paint it", Owner: w.person("Ana"), Due: today.AddDays(3)}); err != nil {
			return err
		}
		if _, err := i.AddTask(w.act(), session.Task{What: "Ask the landlord", Owner: w.person("Terry"), Due: today.AddDays(-2)}); err != nil {
			return err
		}
		_, err := i.AddObstacle(w.act(), session.Obstacle{Kind: session.ObstacleMoney, What: "40 a month"})
		return err
	})
	w.praised(bell, 1, "")
	w.praised(bench, 2, "My mother can come again now")
	return w, bench, bell
}

func (w *wall) person(name string) session.Person {
	w.t.Helper()
	p, ok := w.meeting.PersonNamed(name)
	if !ok {
		w.t.Fatalf("nobody is called %s", name)
	}
	return p
}

// backTo is a wall on one page of last time, reached by pressing Enter.
func (w *wall) backTo(words string) *wall {
	w.t.Helper()
	for range 9 {
		if strings.Contains(w.screenAt(78, 22), words) {
			return w
		}
		w.keys("enter")
	}
	return w.sees(words)
}

// turnsTo is a wall on a page of last time, in a shop with that to look back on.
func (w *wall) turnsTo(kind lastKind, text string) *wall {
	w.t.Helper()
	if len(w.elsewhere) == 0 {
		today := session.DateOf(w.now)
		for n := range 9 {
			i := w.lived(fmt.Sprint(n, " ", text), session.Signed, text[:20], fmt.Sprint(text[:20], n))
			w.tends(i, func(i *session.Initiative) error {
				if _, err := i.AddTask(w.act(), session.Task{What: text, Owner: w.person(text[:20]), Due: today.AddDays(n - 3)}); err != nil {
					return err
				}
				_, err := i.AddObstacle(w.act(), session.Obstacle{Kind: session.ObstacleMoney, What: text})
				return err
			})
			w.praised(i, n%3, text)
		}
		w.must(func(a session.Act, m *session.Meeting) error {
			return m.Session.Join(a, w.person(text[:20]))
		})
		old := w.meeting.Session
		for n := range 9 {
			w.must(func(a session.Act, m *session.Meeting) error {
				m.Session = session.Open(a, a.NewID(), m.Shop, session.Plans()[0], false)
				_, err := m.ParkThought(a, fmt.Sprint(n, " ", text))
				return err
			})
		}
		w.meeting.Session = old
	}
	o := w.room.phase().(*opening)
	for _, p := range o.last.evidence().pages {
		if p.kind == kind {
			o.last.turnTo(p)
			return w
		}
	}
	w.t.Fatalf("there is no page %s", kind)
	return w
}

// Whoever only presses Enter sees what came of the last meeting, tells those
// who are here, and gets on with the meeting.
func TestAMeetingOpensWithEvidence(t *testing.T) {
	w, bench, bell := looksBack(t)
	w.sees("Who is here?").offers("enter", "next: last time")
	w.keys("enter").sees("Last time, 1 of 4", "Thank you!", "It was the idea of\n", "\nTerry\n", "“My mother can come again now”", "Praised 3 times since last time.")
	w.offers("enter", "next: live ideas")
	w.keys("enter").sees("Last time, 2 of 4", "Keep it, change it, or stop it?", "[ ] A bench by the window", "praised 3 times since last time", "[ ] A bell for the queue", "praised once")
	w.keys("enter").sees("3 of 4", "[ ]! Ask the landlord (A bench by the window)", "Terry, Sun 29 Nov, 2 days late", "#", "money: 40 a month", "nobody yet", "[ ]  Paint it")
	w.keys("enter").sees("4 of 4", "Terry: customers praised “A bench by the window” 3 times: “My mother can", "[ ] Bo: customers praised “A bell for the queue”", "not here: later")
	w.offers("enter", "next: Map").offers("focus", "told them?").keys("tab").offers("enter", "told").keys("enter").sees("[x] Terry", "told").offers("enter", "next: Map")
	if whom, since := bench.Untold(); !since.IsZero() {
		t.Errorf("%v was not told", whom)
	}
	told := bench.Tellings[0]
	if told.Words != "My mother can come again now" {
		t.Errorf("the words %q were passed on", told.Words)
	}
	if session.Names(told.Whom) != "Terry" || !told.InPerson || told.Words != "My mother can come again now" || told.On != session.DateOf(w.now) {
		t.Errorf("the record says %+v", told)
	}
	if whom, _ := bell.Untold(); session.Names(whom) != "Bo" {
		t.Errorf("Bo is not here, but only %v is untold", whom)
	}
	w.keys("enter").stands(session.PhaseMap, "")
	w.keys("ctrl+p").sees("Who is here?").offers("enter", "next: Map")
	w.undo().keys("tab", "l").sees("Last time, 1 of 4")
	w.backTo("4 of 4").sees("[ ] Terry")
}

func TestTheFirstMeetingHasNoLastTime(t *testing.T) {
	w := newWall(t, "Ana").offers("enter", "next: Map").keys("tab", "l").says("nothing to look back on")
	w.keys("tab", "enter").stands(session.PhaseMap, "")

	r, _, _ := looksBack(t)
	r.must(func(a session.Act, m *session.Meeting) error {
		m.Session = session.Rehearse(a, a.NewID(), m.Shop, session.Plans()[0])
		return nil
	})
	r.offers("enter", "next: Map").keys("tab", "l").says("This is a rehearsal").misses("bench")
}

func TestLastTimeIsSkippedWithOneKey(t *testing.T) {
	for range 4 {
		w, _, _ := looksBack(t)
		w.keys("enter", "ctrl+n").stands(session.PhaseMap, "")
		w.keys("ctrl+p").sees("Who is here?")
		w.keys("tab", "l", "right", "right").sees("3 of 4").keys("left", "esc").sees("Who is here?").keys("tab", "enter").stands(session.PhaseMap, "")
	}
}

// One Esc too many: Enter leads back to the page, until all of it was seen.
func TestEnterLeadsBackToLastTime(t *testing.T) {
	w, _, _ := looksBack(t)
	w.backTo("3 of 4").keys("esc").sees("Who is here?").offers("enter", "next: last time")
	w.cut().offers("enter", "next: last time").keys("enter").sees("3 of 4")
	w.keys("enter", "enter").stands(session.PhaseMap, "")
	w.keys("ctrl+p").offers("enter", "next: Map").keys("tab", "l").sees("1 of 4")
	w.keys("esc").sees("Who is here?").keys("tab").offers("enter", "next: Map").keys("enter").stands(session.PhaseMap, "")
}

// Tab goes to the list and back, on each page that has one, and Enter always
// goes on: nobody is told anything by hurrying.
func TestHurryingThroughLastTimeChangesNothing(t *testing.T) {
	w, bench, bell := looksBack(t)
	for page := 2; page <= 4; page++ {
		at := fmt.Sprint(page, " of 4")
		w.backTo(at).keys("tab").offers("focus", "out of the list").keys("tab").sees(at).offers("focus", lastKinds()[page-1].choose())
		if page < 4 {
			w.offers("enter", "next: "+lastKinds()[page].name())
		}
	}
	w.keys("enter").stands(session.PhaseMap, "")
	if n := len(bench.Tellings) + len(bell.Tellings) + len(bench.CheckIns) + len(bell.CheckIns); n > 0 {
		t.Errorf("%d things were recorded", n)
	}
	if len(w.meeting.Others) > 0 {
		t.Errorf("something was done about %v", w.meeting.Others)
	}
}

// What is still open of an idea that is stopped here stays where it was: no page
// goes away under a hand.
func TestWhatIsOpenOfAStoppedIdeaStays(t *testing.T) {
	w, bench, _ := looksBack(t)
	w.backTo("2 of 4").keys("down", "enter", "right", "right", "enter", "enter", "nobody sits there", "enter")
	w.sees("2 of 4", "[x] A bench by the window", "stopped: nobody sits there").keys("tab", "enter")
	w.sees("3 of 4", "[ ]! Ask the landlord", "the idea is stopped now", "money: 40 a month", "[ ]  Paint it").misses("nobody yet", "days late")
	for range 3 {
		w.keys("down", "enter").says("the idea is stopped now")
	}
	w.undo().sees("nobody yet", "2 days late")
	if bench.Status != session.StatusLive {
		t.Errorf("the bench is %s", bench.Status)
	}
}

// On the smallest wall there is more than one task to see, the way to the list,
// and Enter with the way to all keys in the last line.
func TestLastTimeOnASmallWall(t *testing.T) {
	w := newWall(t, "Ana", "Terry")
	w.size = kit.Size{W: 48, H: 14}
	i := w.lived("A bench by the window for those who wait", session.SignIfWon, "Terry")
	w.tends(i, func(i *session.Initiative) error {
		for n := range 5 {
			if _, err := i.AddTask(w.act(), session.Task{What: fmt.Sprint(n, " Ask the landlord whether it may stand there"), Owner: w.person("Terry"), Due: session.DateOf(w.now)}); err != nil {
				return err
			}
		}
		return nil
	})
	w.praised(i, 1, strings.Repeat("My mother can come again now. ", 12))
	w.keys("enter")
	first := w.screenAt(46, 12)
	line := func() string {
		return kit.HelpLine(w.room.Actions(), kit.T(kit.Text, "ctrl+k all keys   saved"), 46, 4).Plain()
	}
	if !strings.HasPrefix(line(), "enter next ") {
		t.Errorf("the last line is %q", line())
	}
	w.keys("pgdown")
	if w.screenAt(46, 12) == first {
		t.Fatal("there is only one page")
	}
	w.keys("esc", "tab", "l")
	if again := w.screenAt(46, 12); again != first {
		t.Errorf("it does not begin at its beginning, but with\n%s", again)
	}
	w.keys("right", "right")
	page := w.screenAt(46, 12)
	for _, want := range []string{"3 of 4, tab: list", "0 Ask the landlord", "1 Ask the landlord", "(A bench by the…)"} {
		if !strings.Contains(page, want) {
			t.Errorf("%q is not there:\n%s", want, page)
		}
	}
	if !strings.HasPrefix(line(), "enter next ") {
		t.Errorf("the last line is %q", line())
	}
}

// A merge in another window changes the names at once.
func TestLastTimeIsReadAnewWithTheShop(t *testing.T) {
	w, _, _ := looksBack(t)
	w.keys("enter").sees("\nTerry\n")
	a := w.act()
	bea, err := w.meeting.Shop.AddPerson(a, "Bea", false)
	if err == nil {
		err = w.meeting.Shop.MergePeople(a, w.person("Terry").ID, bea.ID)
	}
	if err != nil {
		t.Fatal(err)
	}
	w.sees("\nBea\n")
}

func TestALiveIdeaIsKeptChangedOrStopped(t *testing.T) {
	w, bench, bell := looksBack(t)
	w.backTo("2 of 4").keys("down").offers("enter", "look at it").keys("enter").sees("Keep it, change it, or stop it? A bench by the window", "keep", "change", "stop")
	w.keys("enter", "right", "enter", "enter").sees("[x] A bench by the window", "looked at: keep, still a surprise", "[ ] A bell for the queue")
	if c := bench.CheckIns[0]; c.Session != w.meeting.Session.ID() || c.Verdict != session.VerdictKeep || c.Surprise != session.SurpriseStill || bench.Status != session.StatusLive {
		t.Errorf("the record says %+v", c)
	}
	w.keys("down", "enter", "s", "enter", "e", "enter", "enter").sees("it ends here", "Say in a line why it is stopped")
	w.dialog = nil // the power fails
	w.cut().keys("down", "down", "enter").sees("stop").keys("enter", "enter", "nobody rings it", "enter").sees("[x] A bell for the queue", "stopped: nobody rings it")
	if bell.Status != session.StatusStopped || bell.Moves[len(bell.Moves)-1].Reason != "nobody rings it" {
		t.Errorf("the bell is %s, %+v", bell.Status, bell.Moves)
	}
	w.keys("down", "down", "enter").says("This idea is stopped now")
	w.click(kit.RowTarget(1))
	if w.says("This idea is stopped now"); !w.refused {
		t.Error("a click that can do nothing is answered as if it had")
	}
	w.undo().sees("[ ] A bell for the queue", "[x] A bench by the window").undo().sees("[ ] A bench by the window").redo().sees("[x] A bench by the window")
}

// Behind an idea that was looked at stands the next one that nobody looked at,
// and behind the last one Enter goes on: nobody is asked the same twice.
func TestEnterGoesOnWhenEveryLiveIdeaWasLookedAt(t *testing.T) {
	w, _, _ := looksBack(t)
	w.backTo("2 of 4").keys("down", "down", "enter", "enter", "enter", "enter").sees("[x] A bell for the queue").offers("enter", "look at it")
	w.keys("enter").sees("Keep it, change it, or stop it? A bench by the window").keys("enter", "enter", "enter")
	w.sees("[x] A bench by the window").offers("enter", "next: open tasks").keys("enter").sees("3 of 4")
}

// The way out of the list is on the last line of a small wall, too.
func TestTheWayOutOfAListOfLastTime(t *testing.T) {
	w, _, _ := looksBack(t)
	w.size = kit.Size{W: 60, H: 18}
	w.backTo("2 of 4").keys("tab")
	line := kit.HelpLine(w.room.Actions(), kit.T(kit.Text, "ctrl+k all keys   saved"), 58, 4).Plain()
	if !strings.Contains(line, "enter look at it   tab back") {
		t.Errorf("the last line is %q", line)
	}
}

func TestTasksAndObstaclesOfLastTime(t *testing.T) {
	w, bench, _ := looksBack(t)
	w.backTo("3 of 4").keys("down", "enter").sees("[x]  Ask the landlord").offers("enter", "open it again")
	if bench.Tasks[1].Done.IsZero() {
		t.Error("the task is not done")
	}
	w.keys("space").sees("[ ]! Ask the landlord")
	w.keys("down").offers("enter", "give it to somebody").keys("enter", "enter").sees("This can't stay empty").keys("ana", "enter", "friday", "enter").sees("money: 40 a month", "Ana, Fri 4 Dec, in 3 days")
	if o := bench.Obstacles[0]; o.Who != w.person("Ana") || o.By.IsZero() {
		t.Errorf("the obstacle is %+v", o)
	}
	w.undo().sees("nobody yet")
}

// The page that is on the wall is there again after the power failed.
func TestLastTimeGoesOnWhereItWas(t *testing.T) {
	for page := range 4 {
		w, _, _ := looksBack(t)
		for range page + 1 {
			w.keys("enter")
		}
		before := w.screen()
		w.cut()
		w.gather()
		if now := w.screen(); now != before {
			t.Errorf("page %d comes back as\n%s\nnot as\n%s", page+1, now, before)
		}
	}
	w, bench, bell := looksBack(t)
	w.backTo("4 of 4").keys("tab", "enter").must(func(a session.Act, m *session.Meeting) error {
		return m.Tend(a, bench.ID(), func(i *session.Initiative) error {
			return i.CheckIn(a, session.CheckIn{On: session.DateOf(a.At), Verdict: session.VerdictStop, Note: "x"})
		})
	})
	_ = bell
	w.cut()
	w.gather()
	w.sees("[ ] Bo: customers praised").misses("Terry")
}

func TestTheApplauseOfLastTimeMoves(t *testing.T) {
	w, _, _ := looksBack(t)
	w.still = false
	w.keys("enter").offers("enter", "show it all").misses("Terry", "clap")
	w.keys("x").sees("It was the idea of\n", "\nTerry\n", "clap").offers("enter", "next: live ideas")
	p := w.room.phase().(*opening)
	w.keys("enter", "left").misses("Terry")
	for n := 0; w.moves(); n++ {
		if w.room.Update(beat{&p.last.bow.ticker, p.last.bow.run}); n > clapsAt+clapsIn {
			t.Fatal("it does not end")
		}
	}
	w.sees("Terry", "clap")
}

// Words that an author was told before are not read out to them again.
func TestLastTimeTellsNews(t *testing.T) {
	w, bench, _ := looksBack(t)
	w.tends(bench, func(i *session.Initiative) error {
		whom, _ := i.Untold()
		_, err := i.Tell(w.act(), session.Telling{Whom: whom, On: session.DateOf(w.now), Words: "My mother can come again now"})
		return err
	})
	w.praised(bench, 1, "")
	w.backTo("4 of 4").sees("] Terry: customers praised “A bench by the window” 4 times").misses("times: “My mother")
	if w.keys("down", "enter"); len(bench.Tellings) != 2 || bench.Tellings[1].Words != "" {
		t.Errorf("told %+v", bench.Tellings)
	}
}

// never stays never, and a remark for the desk is never on the wall.
func TestLastTimeTellsNoSecret(t *testing.T) {
	w := newWall(t, "Ana", "Quirin")
	i := w.lived("A bench by the window", session.SignNever, "Quirin")
	w.praised(i, 2, "Lovely")
	w.tends(i, func(i *session.Initiative) error {
		_, err := i.Note(w.act(), session.Comment{Words: "ZEBRA was rude", Mood: session.MoodLoved, On: session.DateOf(w.now), DeskOnly: true})
		return err
	})
	w.evidence.Heard[0].Words = append(i.Comments[1:2:2], w.evidence.Heard[0].Words...) // should a file ever say so
	for range 5 {
		w.keys("enter")
		if strings.Contains(w.screen(), "This is what customers say.") {
			w.keys("tab", "enter")
		}
		for _, size := range [][2]int{{46, 12}, {78, 22}, {198, 58}} {
			if screen := w.screenAt(size[0], size[1]); strings.Contains(screen, "ZEBRA") || strings.Contains(screen, "Quirin") {
				t.Errorf("the wall tells a secret:\n%s", screen)
			}
		}
		if w.meeting.Session.Place.Phase != session.PhaseOpen {
			break
		}
	}
	if _, since := i.Untold(); !since.IsZero() || len(i.Tellings[0].Whom) > 0 {
		t.Errorf("the team was not told: %+v", i.Tellings)
	}
}

// Praise that is noted in the meeting itself waits to be told, too.
func TestLastTimeTellsWhatWasHeardToday(t *testing.T) {
	w := newWall(t, "Ana", "Terry")
	bench := w.lived("A bench by the window", session.SignIfWon, "Terry")
	w.keys("enter").sees("1 of 1", "nothing heard since last time").keys("esc")
	w.meeting.Fetched(bench)
	w.must(func(a session.Act, m *session.Meeting) error {
		return m.Tend(a, bench.ID(), func(i *session.Initiative) error { return i.Count(a, session.ReactionPraised, session.DateOf(a.At)) })
	})
	w.keys("tab", "l", "right").sees("2 of 2", "[ ] Terry: customers praised “A bench by the window”", "waits since Tue 1 Dec").keys("tab", "enter").sees("[x] Terry")
}

// Ideas that wait for the likely map are counted; the key is said where it works.
func TestLastTimeCountsTheBacklog(t *testing.T) {
	w, _, _ := looksBack(t)
	ideas := make([]session.Remembered, 3)
	for n := range ideas {
		ideas[n] = session.Remembered{Session: session.ID{15: 200}, Idea: session.IdeaID(n), Text: fmt.Sprint("Idea ", n), Map: "Coffee shop", State: session.IdeaBacklog}
	}
	ideas[2].Map = "Bakery"
	w.memory = session.NewMemory(ideas, w.meeting.Session.ID())
	w.keys("enter", "right", "right", "right", "right").sees("5 of 5", "2 ideas of earlier meetings on Coffee shop can come back", "F7 in Ideas")
	w.keys("down", "enter").says("F7 brings one back, in Ideas and in Tidy").keys("tab", "enter").stands(session.PhaseMap, "")
}

func TestLastTimeGolden(t *testing.T) {
	for n, name := range []string{"lasttime-thanks", "lasttime-live", "lasttime-open", "lasttime-untold", "lasttime-parked"} {
		w, _, _ := looksBack(t)
		then := w.meeting.Session
		w.must(func(a session.Act, m *session.Meeting) error {
			m.Session = session.Open(a, a.NewID(), m.Shop, session.Plans()[0], false)
			_, err := m.ParkThought(a, "The heating is too low")
			return err
		})
		w.meeting.Session = then
		w.keys("enter")
		for range n {
			w.keys("right")
		}
		goldenAt(t, name, w.screenAt, sizes()...)
	}
}
