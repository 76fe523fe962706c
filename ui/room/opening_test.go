package room

import (
	"strings"
	"testing"

	"flashpoint/session"
)

func here(w *wall) string {
	var names []string
	for _, p := range w.meeting.Session.Present() {
		names = append(names, p.Name)
	}
	return strings.Join(names, " ")
}

func TestOpenTicksNames(t *testing.T) {
	w := newWall(t)
	w.sees("Who is here?", "0 here", "Nobody is on the list yet", "We take one visit apart", "20-minute huddle · names only if an idea wins")
	w.keys("Bo", "enter", "Ana", "enter", "Zoë", "enter")
	w.sees("[x] Ana", "[x] Bo", "3 here")
	if screen := w.screen(); strings.Index(screen, "Ana") > strings.Index(screen, "Bo") {
		t.Error("the list is not sorted")
	}
	w.keys("tab", "home", "space").sees("[ ] Ana", "2 here")
	w.offers("enter", "mark as here")
	w.keys("enter").sees("[x] Ana")
	w.offers("enter", "not here")
	w.keys("enter").sees("[ ] Ana")
	w.keys("esc", "zoe", "enter", "ana", "enter")
	if got := here(w); got != "Bo Zoë Ana" && got != "Ana Bo Zoë" && len(w.meeting.Shop.People) != 3 {
		t.Errorf("here: %s", got)
	}
	w.undo().sees("[ ] Ana")
}

func TestOpenSaysWhatATypedNameMeans(t *testing.T) {
	w := newWall(t, "Ana", "Andreas", "Bo")
	w.keys("tab", "home", "space", "tab")
	for typed, want := range map[string]string{
		"Ana": "Enter: Ana is here", "ANA": "Enter: Ana is here", "bo": "Bo is here already",
		"an": "tab: Ana · Andreas   Enter: an is new", "Nina": "Enter: Nina is new",
	} {
		w.keys(typed).sees(want)
		w.offers("enter", "add")
		w.keys("ctrl+u")
	}
	w.keys("an", "tab", "enter")
	if got := here(w); !strings.Contains(got, "Ana") || len(w.meeting.Shop.People) != 3 {
		t.Errorf("tab did not complete: %s", got)
	}
}

// Going on without names takes one key like everything else. What it costs stands
// there before, and is said after.
func TestOpenGoesOnWithoutNames(t *testing.T) {
	w := newWall(t).sees("Without names slips can't be counted")
	w.offers("enter", "next: Map")
	w.keys("enter").says("Nobody is ticked, so slips can't be counted: ctrl+p goes back to the names")
	w.stands(session.PhaseMap, "")
	w.keys("ctrl+p").stands(session.PhaseOpen, "")

	w = newWall(t, "Ana", "Bo").keys("tab", "home", "space", "down", "space", "tab")
	w.sees("Nobody ticked: tab, then a ticks everybody").keys("tab", "a", "tab").sees("2 here").misses("Nobody ticked")
	if w.keys("enter").stands(session.PhaseMap, ""); w.said != "" {
		t.Errorf("said %q", w.said)
	}
}

func TestOpenPastesPeople(t *testing.T) {
	w := newWall(t, "Ana").paste("- Bo\r\n- Cleo\n\n2. ana\n")
	if w.dialog == nil {
		t.Fatal("nothing was asked")
	}
	w.sees("Add 3 people?", "[x] Bo", "new", "[x] ana", "here already", "add all 3", "leave it")
	w.keys("esc")
	if got := here(w); got != "Ana" {
		t.Errorf("Esc added people: %s", got)
	}
	w.paste("Bo\nCleo\nana").keys("enter")
	if got := here(w); got != "Ana Bo Cleo" {
		t.Errorf("here: %s", got)
	}
	if w.undo(); here(w) != "Ana" || len(w.meeting.Shop.People) != 1 {
		t.Errorf("undo left %s, %v", here(w), w.meeting.Shop.People)
	}
	w.keys("x").paste("Bo").sees("Name: xBo")
	w.keys("ctrl+u").paste("Bo\n"+strings.Repeat("long", 50)+"\nCleo").sees("[ ] longlong", "200 characters", "add 2")
	w.keys("space", "enter")
	if got := here(w); got != "Ana Cleo" {
		t.Errorf("here: %s, and Bo was left out", got)
	}
}

func TestOpenEditsPeople(t *testing.T) {
	w := newWall(t, "Ana", "Bo")
	w.run("manager")
	w.says("Choose a name first: the arrow up goes to the list")
	w.keys("m", "ctrl+u", "tab", "home", "m").sees("manager")
	if p, _ := w.meeting.Session.Attendee(w.meeting.Shop.People[0].ID); !p.Manager {
		t.Error("the meeting does not know the manager")
	}
	w.undo().misses("manager")
	w.keys("e", "ctrl+u", "Bo", "enter").says("Bo is on the roster already")
	w.keys("e", "ctrl+u", "enter").sees("can't stay empty")
	w.keys("Anabel", "enter").sees("[x] Anabel")
	w.keys("tab", "space", "e", " B", "enter").sees("[ ] Anabel B")
	w.keys("tab", "a").sees("[x] Anabel B", "2 here")

	empty := newWall(t)
	empty.run("rename")
	empty.says("Nobody is on the list yet")
}

func TestOpenRefusesBadNames(t *testing.T) {
	w := newWall(t).keys(strings.Repeat("x", 81), "enter")
	w.says("81 characters")
	if w.sees("x"); w.drafts["open"] == "" {
		t.Error("the refused name is gone")
	}
}

func TestOpenPlans(t *testing.T) {
	w := newWall(t, "Ana").keys("ctrl+g")
	w.sees("How long do we have?", "20 minutes: huddle", "3 steps", "all steps")
	w.keys("down", "enter").sees("45-minute meeting")
	w.keys("tab", "p", "down", "down", "enter", "3", "enter").sees("A meeting takes 5 to 480 minutes")
	w.keys("ctrl+u", "soon", "enter").sees("Type a number of minutes")
	w.keys("ctrl+u", "90 min").sees("time for all steps")
	w.keys("enter").sees("90-minute meeting")
	w.keys("tab", "p").sees("another number of minutes (now 90)")
	w.keys("up", "enter").sees("75-minute full map")
	w.undo().undo().sees("45-minute meeting")
}

func TestOpenPurposeAndNames(t *testing.T) {
	w := newWall(t, "Ana").keys("tab", "w", "Shorter queues", "enter")
	w.sees("For: Shorter queues")
	w.keys("tab", "w", "ctrl+u", "enter").misses("For:")
	w.keys("tab", "n").sees("What happens to names?", "Your name is shown only if your idea wins.", "Names are never shown, not even for the", "for everybody to see")
	w.keys("down", "enter").says("Your name stands with your idea")
	w.sees("names stand with the ideas")
	w.run("names")
	w.keys("down", "enter").sees("names are never shown")
}

func TestOpenClicks(t *testing.T) {
	w := newWall(t, "Ana", "Bo")
	w.click("item:1")
	w.sees("[ ] Bo", "[x] Ana")
	if w.click("line"); !w.room.Typing() {
		t.Error("a click on the line did not go there")
	}
	if w.room.Click("item:7"); here(w) != "Ana" {
		t.Error("a click on nothing ticked somebody")
	}
}

func TestOpenKeepsAHalfTypedName(t *testing.T) {
	w := newWall(t).keys("An")
	w.room = New(w)
	w.sees("Name: An")
	w.keys("a", "enter").sees("[x] Ana")
	if w.drafts["open"] != "" {
		t.Error("the draft outlived its name")
	}
}

func TestOpenShowsTheHouseRules(t *testing.T) {
	w := newWall(t, "Ana").keys("tab", "h").sees("How we work today", "1  Write first, talk later.", "4  Add to anybody's idea.").misses("Ana")
	w.offers("enter", "back")
	w.keys("e").sees("House rules", "Rule 1", "Rule 4").keys("ctrl+u", "Phones away.", "tab", "ctrl+u")
	w.dialog = nil // the power fails
	w.cut().keys("tab", "h", "e").sees("Phones away.")
	w.keys("enter", "enter", "enter", "enter").sees("1  Phones away.", "2  Questions yes", "3  Add").misses("4  ")
	if got := w.meeting.Shop.Rules; len(got) != 3 || got[0] != "Phones away." {
		t.Errorf("the shop keeps %q", got)
	}
	w.undo().sees("1  Write first")
	w.keys("e", "ctrl+u", "tab", "ctrl+u", "tab", "ctrl+u", "tab", "ctrl+u", "enter").says("Keep at least one rule")
	w.sees("Rule 1").keys("esc").sees("Esc again leaves").keys("esc", "esc").sees("Who is here?")
	w.keys("tab", "h", "h").sees("Who is here?")
}

func TestOpenWarmsUp(t *testing.T) {
	w := newWall(t, "Ana")
	seq := w.meeting.Session.Seq()
	seen := map[string]bool{}
	w.keys("tab", "q").sees("A warm-up, before we start", "A sentence each", "?").misses("Ana")
	for i := range 12 {
		seen[w.screen()] = true
		w.keys([]string{"q", "right"}[i%2])
	}
	if len(seen) < 10 || w.meeting.Session.Seq() != seq {
		t.Errorf("%d questions, %d events", len(seen), w.meeting.Session.Seq()-seq)
	}
	w.keys("x").sees("A warm-up").keys("esc").sees("Who is here?", "Ana")
	w.keys("tab", "q", "enter").stands(session.PhaseOpen, "")
}

// Whoever is away for a while comes after the others and is not ticked with
// them; whoever has left is not offered, and comes back when the name is typed.
func TestWhoIsAwayOrHasLeft(t *testing.T) {
	w := newWall(t, "Ana", "Bo", "Cleo", "Dana")
	standing := func(name string, to session.PersonStanding) {
		w.must(func(a session.Act, m *session.Meeting) error {
			p, _ := m.PersonNamed(name)
			if err := m.Session.Leave(a, p.ID); err != nil {
				return err
			}
			return m.Shop.SetStanding(a, p.ID, to)
		})
	}
	standing("Ana", session.PersonAway)
	standing("Dana", session.PersonLeft)
	page := w.screen()
	if ana, cleo := strings.Index(page, "Ana"), strings.Index(page, "Cleo"); ana < cleo || strings.Contains(page, "Dana") {
		t.Errorf("Ana is away and Dana has left:\n%s", page)
	}
	w.sees("away").keys("tab", "a").sees("2 here")
	w.keys("end", "enter").sees("3 here")
	if p, _ := w.meeting.PersonNamed("Ana"); p.Standing != session.PersonHere {
		t.Errorf("Ana is %q", p.Standing)
	}
	if p, _ := w.room.phase().(*opening).current(); p.Name != "Ana" {
		t.Errorf("the cursor is on %s", p.Name)
	}
	w.keys("tab", "da").sees("Enter: da is new").keys("na").sees("Enter: Dana is back").keys("enter").sees("4 here", "Dana")
	if _, err := w.meeting.Undo(w.act()); err != nil {
		t.Fatal(err)
	}
	w.sees("3 here")
	if p, _ := w.meeting.PersonNamed("Dana"); p.Standing != session.PersonLeft {
		t.Errorf("Dana is %q", p.Standing)
	}
}
