package room

import (
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// newRehearsal is a rehearsal in its first phase, in the shop of a wall.
func newRehearsal(t testing.TB) *wall {
	t.Helper()
	w := newWall(t)
	w.must(func(a session.Act, m *session.Meeting) error {
		m.Session = session.Rehearse(a, a.NewID(), m.Shop, session.Plans()[0])
		return nil
	})
	w.room = New(w)
	return w
}

// page is what the open guide says on all its pages.
func (w *wall) page(size kit.Size) string {
	w.t.Helper()
	g, open := w.dialog.(*guide)
	if !open {
		w.t.Fatal("the guide is not open")
	}
	all := ""
	for g.pages.at = 0; ; {
		f := g.Frame(size.W, size.H, w.theme)
		if len(f.Lines) != size.H {
			w.t.Errorf("the guide has %d lines, not %d", len(f.Lines), size.H)
		}
		for _, l := range f.Lines {
			if l.Width() > size.W {
				w.t.Errorf("%q is %d cells wide, not %d", l.Plain(), l.Width(), size.W)
			}
			all += strings.TrimRight(l.Plain(), " ") + "\n"
		}
		at := g.pages.at
		if g.pages.turn(+1); g.pages.at == at {
			return all
		}
	}
}

func TestGuideOpensAndCloses(t *testing.T) {
	w := newWall(t, "Ana")
	for _, close := range []string{"f3", "esc", "enter"} {
		w.keys("f3").sees("Guide: Open", "Say: “We take one visit apart", "“We have 20 minutes", "Next: Map")
		if w.keys(close); w.dialog != nil {
			t.Errorf("%s does not close the guide", close)
		}
		w.stands(session.PhaseOpen, "")
	}
}

// Somebody who types on, past the guide, loses no letter.
func TestTypingPastTheGuide(t *testing.T) {
	w := inShare(t, "Ana").keys("f3", "A wave", "enter")
	if got := texts(w.meeting.Session); got != "A wave" {
		t.Errorf("the ideas are %q", got)
	}
	w.keys("f3")
	w.dialog.Update(tea.PasteMsg{Content: "A bell"})
	w.dialog = nil
	for _, cmd := range w.later {
		w.room.Update(cmd())
	}
	w.sees("Idea: A bell")
}

func TestGuideFitsTheStateOfTheVote(t *testing.T) {
	states := lateStates(t, five, someIdeas)
	for name, title := range map[string]string{
		"vote before": "Vote", "vote open": "Slips", "vote result": "Result", "vote tie": "Tie", "vote anew": "Vote", "vote earlier": "Result",
		"vote booth": "Booth", "vote ballot": "Booth", "vote hands": "Hands", "vote scoring": "Points", "vote finalists": "Finalists",
		"vote same": "Same idea", "vote preview": "Same idea", "vote drawn": "Result", "vote twice": "Tie",
		"plan locked": "Plan", "plan winner": "Plan", "plan gate": "Plan", "plan whose": "Whose idea it was", "plan applause": "Whose idea it was",
		"plan list": "Checklist", "close answers": "Close", "close recap": "Close",
	} {
		states[name]().keys("f3").sees("Guide: "+title+"\n", "Say: “", "Watch for", "Next: ")
	}
	for name, next := range map[string]string{
		"vote moving": "Next: When all bars are there", "vote result": "Next: Plan", "vote tied": "Next: The way out of the tie", "vote earlier": "Next: Enter goes back", "vote twice": "Next: Everybody gives each of them 0 to 4 points.",
		"vote tie": "Next: A run-off, one dot each.",
	} {
		states[name]().keys("f3").sees(next)
	}
}

// Next on a result is where Enter leads to.
func TestGuideLeadsWhereEnterLeads(t *testing.T) {
	w := dotted(t, 45)
	w.keys("f3").sees("Next: The finalists").keys("enter", "enter").sees("Which of them go into the second round?")
}

// The guide is on the projected wall: it fits, whatever the steps are called,
// and never names anybody or tells how a vote stands.
func TestGuideTellsNoSecret(t *testing.T) {
	sizes := []kit.Size{{W: 46, H: 11}, {W: 58, H: 15}, {W: 78, H: 21}, {W: 100, H: 57}}
	people := []string{"Quirina", "Zoltan", "Wilhelmina"}
	look := func(name string, w *wall) {
		w.room.Guide()
		for _, size := range sizes {
			page := w.page(size)
			for _, who := range people {
				if strings.Contains(page, who) {
					t.Errorf("%s at %v names %s:\n%s", name, size, who, page)
				}
			}
			if strings.Contains(page, "ZEBRA") {
				t.Errorf("%s at %v tells an idea:\n%s", name, size, page)
			}
		}
		w.dialog = nil
	}
	for name, make := range lateStates(t, people, []string{"ZEBRA A", "ZEBRA B", "ZEBRA C"}) {
		look(name, make())
	}
	for _, kind := range []string{"Pay", strings.Repeat("在机器旁边", 6) + "🎉", strings.Repeat("Stepname", 9)} {
		w := filled(t, "", kind, "ZEBRA")
		for _, who := range people {
			w.must(func(a session.Act, m *session.Meeting) error { _, err := m.AddPerson(a, who, true); return err })
		}
		for name, enter := range states(w) {
			enter()
			look(kind+" "+name, w)
			w.keys("esc", "ctrl+u")
		}
	}
}

func TestQuietHints(t *testing.T) {
	w := inShare(t, "Ana", "Bo", "Cleo").keys("f3").misses("Now").keys("esc")
	w.keys("The door sticks @ana", "ctrl+f", "enter", "f3").sees("2 of 3 have not been heard yet: ask them too.", "1 fix and 0 wows: ask what would delight.")
	w.keys("esc", "A wave @bo", "enter", "f3").sees("1 of 3 has not been heard yet").misses("ask what would delight")
	w.keys("esc", "ctrl+n", "f3").misses("been heard")

	w = inShare(t, "Ana").keys("f3").misses("No idea yet").keys("esc", "ctrl+n", "f3")
	w.sees("Guide: Tidy", "No idea yet for “Join the queue”.")
}

func TestHintsInWords(t *testing.T) {
	for want, h := range map[string]session.Hints{
		"No idea yet for “A” and “B”.":                {Empty: []string{"A", "B"}},
		"No idea yet for “A”, “B”, “C” and 2 more.":   {Empty: []string{"A", "B", "C", "D", "E"}},
		"6 fixes and 2 wows: ask what would delight.": {Fixes: 6, Wows: 2},
		"": {Fixes: 2, Wows: 2},
	} {
		if got := strings.Join(hintsFor(onTidy, h), "|"); got != want {
			t.Errorf("%+v says %q, not %q", h, got, want)
		}
	}
}

func TestRehearsalOpensTheGuideByItself(t *testing.T) {
	w := newRehearsal(t)
	w.room.Guide()
	w.sees("Guide: Open", "This team is pretended").keys("enter")
	w.sees("Rehearsal: Everybody knows", "F3 guide", "[x] Amber", "8 here")
	for _, title := range []string{"Map", "Write", "Share"} {
		if title == "Write" {
			w.keys("enter") // the first map that is offered
		}
		w.keys("enter").sees("Guide: " + title).keys("enter")
	}
	w.stands(session.PhaseIdeas, session.StageShare)
	w.keys("A wave @am", "enter")
	if w.dialog != nil {
		t.Error("the guide opens again within a stage")
	}
	w.keys("enter", "enter").sees("Guide: Write again").keys("enter", "ctrl+n").sees("Guide: Tidy")
	w.keys("f3")
	if w.undo(); w.dialog != nil {
		t.Error("an undo opens the guide")
	}
	if len(w.meeting.Shop.People)+len(w.meeting.Shop.Maps) > 0 {
		t.Error("the rehearsal left something with the shop")
	}
}

func TestRehearsalSaysSoOnEveryWall(t *testing.T) {
	for _, size := range []kit.Size{{W: 46, H: 12}, {W: 58, H: 16}, {W: 78, H: 22}, {W: 100, H: 58}} {
		w := newRehearsal(t)
		for _, p := range session.Phases() {
			w.must(func(a session.Act, m *session.Meeting) error { return m.Session.Enter(a, p) })
			w.dialog = nil
			if screen := w.screenAt(size.W, size.H); !strings.Contains(screen, "Rehearsal: ") || !strings.Contains(screen, "F3 guide") {
				t.Errorf("%v, %s: nothing says that it is a rehearsal:\n%s", size, p, screen)
			}
		}
	}
}

// One person alone gets to the reveal and beyond.
func TestThePretendTeamVotes(t *testing.T) {
	w := newRehearsal(t)
	w.must(func(a session.Act, m *session.Meeting) error {
		if err := m.Session.ChooseMap(a, "Counter", []session.StepPlan{{Name: "Pay"}}); err != nil {
			return err
		}
		for i := range 6 {
			if _, err := m.Session.AddIdea(a, m.Session.Steps[0].ID, fmt.Sprint("Idea ", i), session.Wow); err != nil {
				return err
			}
		}
		return m.Session.Enter(a, session.PhaseVote)
	})
	w.keys("enter", "f3").sees("ctrl+d casts the slips of the pretend team").keys("enter")
	w.keys("a").keys("ctrl+d").says("Enter casts the slip that is typed")
	w.keys("enter").sees("1 of 8 slips in").keys("tab")
	if r, _ := w.meeting.Session.Round(); r.In() != 1 {
		t.Error("tab casts slips: elsewhere it leads from a line to the list")
	}
	w.keys("ctrl+d").says("The pretend team has voted")
	w.sees("8 of 8 slips in").keys("ctrl+d").says("Every slip is in")
	w.keys("enter").settled()
	if _, revealed := w.meeting.Session.Outcome(); !revealed {
		t.Error("nothing was revealed")
	}

	real := inVote(t, five, someIdeas...).keys("enter", "tab", "ctrl+d")
	if r, _ := real.meeting.Session.Round(); r.In() != 0 {
		t.Error("somebody voted in place of people")
	}
}

func TestGuideGolden(t *testing.T) {
	frames := map[string]func() *wall{
		"guide-share":  func() *wall { return inShare(t, "Ana", "Bo").keys("The door sticks", "ctrl+f", "enter", "f3") },
		"guide-slips":  func() *wall { return inVote(t, five, someIdeas...).keys("enter", "f3") },
		"end-on-time":  func() *wall { return late(t, 3).keys("ctrl+t") },
		"rehearsal":    func() *wall { return newRehearsal(t) },
		"last-minute":  func() *wall { return secondsLeft(t, 47) },
		"last-seconds": func() *wall { return secondsLeft(t, 9) },
	}
	for name, make := range frames {
		make().golden(name)
	}
}

// secondsLeft is a wall in share with that many seconds left.
func secondsLeft(t *testing.T, left int) *wall {
	w := inShare(t, "Ana", "Bo").keys("A wave", "enter")
	c := w.meeting.Session.Clock()
	w.now = c.Started.Add(c.Total() - time.Duration(left)*time.Second)
	return w
}
