package room

import (
	"strings"
	"testing"
	"time"

	"flashpoint/session"
)

// withPast gives the coffee shop's map a past: five steps were worked on, two had
// wows.
func (w *wall) withPast() *wall {
	worked := func(name string, meetings, wows, daysAgo int) session.StepPast {
		return session.StepPast{Name: name, Worked: session.Worked{Meetings: meetings, Last: w.now.AddDate(0, 0, -daysAgo), EverLive: wows, WowsLive: wows}}
	}
	w.mapPast = &session.MapPast{Map: "Coffee shop", Meetings: 4, Steps: []session.StepPast{
		worked("Spot us and come in", 1, 0, 40), worked("join the QUEUE", 2, 2, 167), worked("Decide and order", 1, 1, 500),
		worked("Pay", 1, 0, 20), worked("Find a place to sit", 1, 0, 167), worked("Ring the bell", 1, 0, 10),
	}}
	for _, x := range w.meeting.Session.Steps {
		if x.Name != "Get noticed" && x.Name != "Wait for the drink" && !strings.HasPrefix(x.Name, "Clear") {
			continue
		}
		w.mapPast.Steps = append(w.mapPast.Steps, worked(x.Name, 1, 0, 300))
	}
	return w
}

// Whoever chooses steps sees what earlier meetings did with them.
func TestMapShowsItsPast(t *testing.T) {
	w := inMap(t)
	w.misses("never worked on").sees("Suggested: step 2 (longest wait)")
	w.withPast().sees("[ ] Spot us and come in", "last 22 Oct", "2 wows went live", "1 wow went live", "never worked on",
		"Suggested: step 7, never worked on")
	w.misses("Ring the bell")

	// A step in other words is a new one.
	w.keys("tab", "home", "e", "ctrl+u", "Find us", "enter").sees("1  [ ] Find us", "Suggested: step 1, never worked on")
	w.undo().sees("Suggested: step 7, never worked on").keys("tab", "enter").sees("Receive the drink", "write in silence")
}

// A first meeting, and one on a map that nobody worked on yet, see nothing of it.
func TestMapWithoutAPastSaysNothingOfIt(t *testing.T) {
	w := inMap(t)
	before := w.screen()
	w.mapPast = &session.MapPast{Map: "Coffee shop"}
	if w.screen() != before {
		t.Errorf("a past with nothing in it shows:\n%s", w.screen())
	}
}

// How the steps were rated before would lead the hands today; a visitor's words
// are for the desk.
func TestThePastTellsTheWallNoRatingAndNoVisit(t *testing.T) {
	plain := inMap(t).withPast()
	w := inMap(t).withPast()
	w.must(func(a session.Act, m *session.Meeting) error {
		if err := m.SaveMap(a, "Coffee shop"); err != nil {
			return err
		}
		v := session.Visit{Map: "Coffee shop", On: session.DateOf(w.now), Note: "zebra", Steps: []session.VisitedStep{
			{Name: "Pay", Seen: true, Score: -2, Note: "zebra"}, {Name: "Join the queue", Seen: true, Score: -2, Note: "zebra"}}}
		_, err := m.Shop.NoteVisit(a, v)
		return err
	})
	w.meeting.Shop.Ratings = append(w.meeting.Shop.Ratings, session.MapRating{Map: "Coffee shop", Session: session.ID{9}, At: w.now.Add(-90 * 24 * time.Hour),
		Steps: []session.RatedStep{{Name: "Join the queue", Hands: session.Hands{5}}, {Name: "Pay", Hands: session.Hands{5}}}})
	w.mapPast.Meetings++ // laid out anew
	if got, want := w.screen(), plain.screen(); got != want {
		t.Errorf("the wall shows\n%s\nand without ratings and visits\n%s", got, want)
	}
}

// Once the room has rated the steps, its figures are what counts.
func TestTheRatingStandsBeforeThePast(t *testing.T) {
	w := inMap(t).withPast()
	w.rated().misses("wows went live")
}

func TestThePastOnTheSmallestWall(t *testing.T) {
	w := inMap(t).withPast()
	w.golden("map-past")
}
