package room

import (
	"strings"
	"testing"

	"flashpoint/session"
	"flashpoint/ui/fields"
)

// parks keeps these thoughts, unless the wall has some already.
func (w *wall) parks(texts ...string) *wall {
	w.t.Helper()
	w.must(func(a session.Act, m *session.Meeting) error {
		if len(m.Thoughts()) > 0 {
			return nil
		}
		for _, text := range texts {
			if _, err := m.ParkThought(a, session.Clean(text)); err != nil {
				return err
			}
		}
		return nil
	})
	return w
}

func TestAThoughtIsParkedFromAnyPhase(t *testing.T) {
	w := inShare(t, "Ana")
	for _, phase := range session.Phases() {
		w.must(func(a session.Act, m *session.Meeting) error { return m.Session.Enter(a, phase) })
		w.keys("ctrl+l").run("guide")
		w.sees("Guide: ").keys("esc").sees("The parking lot: Coffee shop", "What is for another time?", "Park: ")
		w.keys("Off the topic of "+phase.Title(), "enter").says("Parked for another time")
		w.stands(phase, w.meeting.Session.Place.Stage)
		if got := w.meeting.Thoughts(); len(got) != 1 || got[0].Text != "Off the topic of "+phase.Title() || w.drafts["parking"] != "" {
			t.Errorf("%s: parked %v, a draft of %q", phase, got, w.drafts["parking"])
		}
		w.misses("parking lot").undo().keys("ctrl+l").sees("Nothing is parked").keys("enter").misses("parking lot")
	}
}

func TestHalfAThoughtIsKept(t *testing.T) {
	w := inMap(t).keys("half a step", "ctrl+l", "The heat").cut()
	w.sees("Step: half a step").keys("ctrl+l").sees("Park: The heat")
	w.keys("esc").sees("Step: half a step")
	w.keys("ctrl+l", "ctrl+l").misses("Park:")
	w.keys("ctrl+l", "ctrl+u", strings.Repeat("x", session.MaxIdea+1), "enter").says("characters")
	w.sees("xxx")
	w.keys("ctrl+n").stands(session.PhaseIdeas, session.StageWrite)
	w.misses("Park:")
	w.paste("one\ntwo")
}

func TestThoughtsAreTickedOff(t *testing.T) {
	w := inMap(t).parks("The heating", "The door").keys("ctrl+l").sees("[ ] The heating", "[ ] The door")
	w.run("finish thought")
	w.says("Choose a thought first")
	w.keys("tab", "home").offers("enter", "dealt with")
	w.keys("enter").sees("Dealt with: The heating", "What came of it?")
	w.keys("Sam rang the landlord", "enter").says("Dealt with; ctrl+z brings it back.")
	w.misses("The heating").sees("The door")
	w.undo().sees("The heating")
	w.keys("space", "enter").misses("[ ] The heating")
	w.keys("space", "esc").sees("The door")
	w.keys("space", "enter").sees("Nothing is parked")
	if answer := w.meeting.Shop.Thoughts[0].Answer; answer != "" {
		t.Errorf("an answer that was undone came back: %q", answer)
	}
}

func TestTheNextMeetingIsToldOfParkedThoughts(t *testing.T) {
	w := inMap(t).parks("The heating", "The door").misses("parked here").nextTime()
	w.sees("2 thoughts are parked here: ctrl+l shows them")
	w.keys("ctrl+p").sees("2 thoughts are parked here: ctrl+l shows them")
	w.keys("ctrl+l").sees("The heating", "Tue 1 Dec").keys("tab", "space", "enter", "esc")
	w.sees("1 thought is parked here: ctrl+l shows it")
}

func TestParkedThoughtsComeBeforeTheRecap(t *testing.T) {
	w := inMap(t).parks("The heating", "The door")
	w.must(func(a session.Act, m *session.Meeting) error {
		if err := m.Session.SetNext(a, session.DateOf(w.now).AddDays(7)); err != nil {
			return err
		}
		return m.Session.Enter(a, session.PhaseClose)
	})
	w.sees("2 thoughts are parked.", "What is not dealt with stays for next time", "The heating", "The door")
	w.offers("enter", "keep for next time")
	w.keys("down", "space", "enter").says("Dealt with")
	w.sees("1 thought is parked.", "The heating").misses("The door")
	w.click("item:0")
	w.keys("enter").sees("What we chose", "1 thought is parked for next time.")
	w.keys("enter")
	if w.meeting.Session.Closed.IsZero() || len(w.meeting.Thoughts()) != 1 {
		t.Error("the meeting is not closed, or the thought is gone")
	}
}

// A reveal that moves goes on under the parking lot.
func TestTheRevealMovesOnUnderTheParkingLot(t *testing.T) {
	w := inVote(t, five, someIdeas...).keys("enter").slips("A", "A", "B", "C", "A").keys("enter")
	w.keys("ctrl+l").ticks(99).keys("esc").sees("A has the most dots")
}

// A rehearsal leaves the shop's thoughts alone: it shows none, and says at once
// that it parks none.
func TestNothingIsParkedInARehearsal(t *testing.T) {
	w := inMap(t).parks("Another grinder").nextTime()
	w.sees("1 thought is parked here")
	w.must(func(a session.Act, m *session.Meeting) error {
		m.Session = session.Rehearse(a, a.NewID(), m.Shop, session.Plans()[0])
		return nil
	})
	w.room = New(w)
	w.misses("parked").keys("ctrl+l").says("This is a rehearsal: nothing is parked").misses("parking lot", "Park:")
	w.must(func(a session.Act, m *session.Meeting) error { return m.Session.Enter(a, session.PhaseClose) })
	w.misses("Another grinder")
}

// What a rehearsal says of names and rules is true: neither stays with the shop.
func TestARehearsalPromisesNothing(t *testing.T) {
	w := newRehearsal(t).keys("tab", "h")
	for _, a := range w.room.Actions() {
		if strings.Contains(a.Help, "next meetings") {
			t.Errorf("%s: %s", a.ID, a.Help)
		}
	}
	who := fields.Who{Meeting: w.Meeting}.Field("Owner", "")
	if echo, err := who.Check("zed"); err != nil || echo != "Zed is new in this rehearsal" {
		t.Errorf("%q, %v", echo, err)
	}
}
