package desk

import (
	"strings"
	"testing"
	"time"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// mapped is the office of a shop with a map of nine steps, or with steps of that
// text; two meetings rated it, and two visitors walked it.
func mapped(t testing.TB, text string) *office {
	o := newOffice(t)
	var err error
	o.meeting.Shop, err = session.NewShop(o.act(), o.id(), "Corner Coffee")
	o.must(err)
	o.lists.Shop = "Corner Coffee"
	plans := []session.StepPlan{
		{Name: "Spot us and come in", Kind: session.KindArrive}, {Name: "Join the queue", Kind: session.KindWait, LongestWait: true},
		{Name: "Get noticed", Kind: session.KindGreet}, {Name: "Decide and order", Kind: session.KindOrder}, {Name: "Pay", Kind: session.KindPay},
		{Name: "Wait for the drink", Kind: session.KindWait}, {Name: "Receive the drink", Kind: session.KindHandover},
		{Name: "Sit down and enjoy it", Kind: session.KindServe}, {Name: "Clear up and go", Kind: session.KindLeave, Ending: true},
	}
	if text != "" {
		for i := range plans {
			plans[i].Name = string(rune('A'+i)) + " " + cut(text)
			plans[i].Name = string([]rune(plans[i].Name)[:min(session.MaxStep, len([]rune(plans[i].Name)))])
		}
	}
	now := o.now
	for n, hands := range []session.Hands{{0, 3, 2, 1, 0}, {0, 0, 1, 4, 2}} {
		o.now = time.Date(2026, time.Month(3+4*n), 5, 8, 0, 0, 0, now.Location())
		m := &session.Meeting{Shop: o.meeting.Shop, Session: session.Open(o.act(), o.id(), o.meeting.Shop, session.Plans()[0], false)}
		o.must(m.Session.ChooseMap(o.act(), "Coffee to go", plans))
		o.must(m.SaveMap(o.act(), "Coffee to go"))
		for i, step := range m.Session.Steps {
			if i%3 != 2 {
				o.must(m.Session.Rate(o.act(), step.ID, hands))
			}
		}
		o.must(m.RevealRating(o.act()))
	}
	note := text
	if note == "" {
		note = "I stood there for two minutes, and nobody looked up from the machine"
	}
	for n, score := range []int{-2, 0} {
		o.now = time.Date(2026, time.Month(4+5*n), 9, 8, 0, 0, 0, now.Location())
		v := session.Visit{Map: "Coffee to go", On: session.DateOf(o.now), By: session.Person{Name: "Uncle Joe"}}
		for i, step := range plans {
			v.Steps = append(v.Steps, session.VisitedStep{Name: step.Name, Seen: i != 6, Score: max(min(score+i%3, 2), -2)})
		}
		v.Steps[2].Note = cutTo(note, session.MaxNote)
		if n == 1 {
			v.Note = cutTo(note, session.MaxNote)
		}
		_, err := o.meeting.Shop.NoteVisit(o.act(), v)
		o.must(err)
	}
	o.now = now
	return o
}

func cutTo(s string, n int) string { return string([]rune(s)[:min(n, len([]rune(s)))]) }

// covered is the page of that map, with a past.
func (o *office) covered() *office {
	shop := o.meeting.Shop
	past := session.MapPast{Map: "Coffee to go", Meetings: 5}
	m, _ := shop.Map("Coffee to go")
	for i, step := range m.Steps {
		w := session.Worked{Meetings: 2, Last: o.now.AddDate(0, 0, -40*i), Ideas: 12 + i, Wows: 9, Chosen: 1, Live: 1, EverLive: 1, WowsNow: 1, WowsLive: 1, Praise: 4 * i, LastPraise: o.Today()}
		switch i {
		case 4:
			w = session.Worked{Meetings: 1, Last: o.now.AddDate(-1, 0, 0), Ideas: 3, Wows: 1}
		case 5:
			w = session.Worked{Meetings: 1, Last: o.now.AddDate(0, 0, -12), Ideas: 4, Wows: 2, Chosen: 1, OnTheWay: 1}
		case 6:
			w.Live, w.WowsNow = 0, 0
		case 7:
			continue
		}
		past.Steps = append(past.Steps, session.StepPast{Name: strings.ToUpper(step.Name), Worked: w})
	}
	past.Steps = append(past.Steps, session.StepPast{Name: "Ring the bell", Worked: session.Worked{Meetings: 1, Last: o.now.AddDate(-2, 0, 0), Ideas: 2}})
	o.story = session.StepStory{
		Meetings: []session.StepMeeting{{Session: o.id(), Opened: o.now.AddDate(0, 0, -12), Ideas: 4, Wows: 2}, {Session: o.id(), Opened: o.now.AddDate(-1, 0, 0)}},
		Chosen: []session.ChosenIdea{
			{Initiative: o.id(), Title: "A bench in the queue", Status: session.StatusLive, Opened: o.now.AddDate(0, 0, -40), Praise: 7, LastPraise: o.Today()},
		},
	}
	o.screen = NewCoverage(o, []session.MapUse{{Map: "Coffee to go", Meetings: 5, Last: o.now}, {Map: "Phone call"}}, past)
	return o
}

func TestCoverageShowsWhereToLook(t *testing.T) {
	o := mapped(t, "").covered()
	o.sees("Coffee to go", "5 meetings", "Look next at Sit down and enjoy it: never worked on", "Step", "Last", "Wows live", "Ideas", "Team -2..+2", "Praise", "1 earlier",
		"-0.3 → +1.1", "never", "on the way", "(ending)")
	o.keys("end").sees("Ring the bell", "Where to look next", "2. Pay: never had a wow live", "3. Clear up and go: a wow is live", "4. Receive the drink: had a wow live once", "9. ")
	wide := o.screenAt(120, 40)
	if !strings.Contains(wide, "-2 → 0") {
		t.Errorf("a wide window has no visits:\n%s", wide)
	}
}

func TestAStepOverTheYears(t *testing.T) {
	o := mapped(t, "").covered().keys("down", "enter")
	if o.went != "story Coffee to go, Join the queue" {
		t.Errorf("went to %q", o.went)
	}
	o.sees("Join the queue (longest wait)", "2 meetings", "13 ideas", "praised 4 times", "A bench in the queue", "live", "praised 7 times",
		"5 Mar -0.3 (n 6) · 5 Jul +1.1 (n 7)", "9 Sep        +1", "9 Apr        -1")
	o.keys("enter")
	if o.went != "initiative 00"+o.name(o.story.Chosen[0].Initiative)[2:] {
		t.Errorf("went to %q", o.went)
	}
	o.keys("down", "enter").sees("4 ideas, 2 wows")
	if o.went != "read "+o.name(o.story.Meetings[0].Session) {
		t.Errorf("went to %q", o.went)
	}
	o.keys("esc").sees("Look next at").keys("home", "down", "down", "enter").sees("9 Sep        +2   I stood there for two minutes")
}

func TestCoverageOfAnotherMap(t *testing.T) {
	o := mapped(t, "").covered()
	if hints := kit.HelpLine(o.screen.Actions(), nil, 78, 3).Plain(); !strings.Contains(hints, "c another map") {
		t.Errorf("nothing says that there are other maps: %q", hints)
	}
	o.keys("c", "down", "enter")
	if o.went != "map Phone call" {
		t.Errorf("went to %q", o.went)
	}
	o.keys("v").sees("Mystery visits", "Coffee to go")
	o.keys("m")
	if o.went != "map Coffee to go" {
		t.Errorf("went to %q", o.went)
	}
	o.keys("esc")
	if o.went != "home" {
		t.Errorf("went to %q", o.went)
	}
}

// A map that no meeting worked on yet has its steps all the same.
func TestCoverageBeforeTheFirstMeeting(t *testing.T) {
	o := mapped(t, "")
	o.screen = NewCoverage(o, []session.MapUse{{Map: "Coffee to go"}}, session.MapPast{Map: "Coffee to go"})
	o.sees("no meeting yet", "Join the queue (longest", "never worked on, and customers wait longest here").keys("c")
	if o.said != "This is the only map so far" {
		t.Errorf("said %q", o.said)
	}
	o.keys("enter").sees("None so far. In a meeting, tick it in Map.")
}

func TestHomeLeadsToTheMapAndItsVisits(t *testing.T) {
	o := mapped(t, "")
	o.screen = NewHome(o)
	if o.keys("m"); o.went != "map " {
		t.Errorf("went to %q", o.went)
	}
	o.keys("v").sees("Mystery visits", "Coffee to go", "Walk it as a customer", "9 Sep", "8 of 9 steps, by Uncle Joe", "0 to +2")
	empty := newOffice(t)
	empty.screen = NewHome(empty)
	for _, key := range []string{"m", "v"} {
		if empty.keys(key); empty.said != noShop {
			t.Errorf("%s: %q", key, empty.said)
		}
	}
}

func TestCoverageByMouse(t *testing.T) {
	o := mapped(t, "").covered()
	o.screenAt(80, 24)
	o.screen.Click("step:2")
	o.screen.Click("step:2")
	o.sees("Get noticed", "Meetings that worked on it")
	o.screen.Click("meeting:" + o.story.Meetings[0].Session.String())
	o.screen.Click("meeting:" + o.story.Meetings[0].Session.String())
	if !strings.HasPrefix(o.went, "read ") {
		t.Errorf("went to %q", o.went)
	}
}

func TestCoverageGoldens(t *testing.T) {
	sizes := []kit.Size{{W: 48, H: 14}, {W: 60, H: 18}, {W: 80, H: 24}, {W: 120, H: 30}}
	o := mapped(t, "").covered()
	goldens(t, o, "coverage", sizes...)
	goldens(t, o.keys("down", "enter"), "coverage-step", sizes[0], sizes[2])
}
