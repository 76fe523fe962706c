package store

import (
	"slices"
	"testing"

	"flashpoint/session"
	"flashpoint/session/review"
)

// A manager types what comes to mind: who does it, what is in the way, what was
// promised.
func TestWordsFindAnInitiativeByAllThatWasWrittenOfIt(t *testing.T) {
	w := newWorld(t)
	w.aMeeting()
	m := w.meeting("Ana")
	i := w.promote(m, w.idea(m, "The awning"))
	ingrid, err := w.shop.AddPerson(w.act(), "Ingrid", false)
	w.ok(err)
	_, err = i.AddTask(w.act(), session.Task{What: "Order plates", Owner: ingrid})
	w.ok(err)
	_, err = i.AddObstacle(w.act(), session.Obstacle{Kind: session.ObstacleOther, What: "The landlord says no"})
	w.ok(err)
	w.save(w.shop, m, i)
	for _, line := range []string{"landlord", "plates", "ingrid", "awning plates", "obstacle landl", "stuck awning", "corner awning", "is:stuck awning"} {
		if got := w.firsts(review.Initiatives, line); !slices.Equal(got, []string{"The awning"}) {
			t.Errorf("%q finds %q", line, got)
		}
	}
	if got := w.firsts(review.Initiatives, "landlord bench"); len(got) != 0 {
		t.Errorf("another one's words find %q", got)
	}
}
