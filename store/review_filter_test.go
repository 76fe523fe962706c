package store

import (
	"slices"
	"testing"

	"flashpoint/session"
	"flashpoint/session/review"
)

// What another window saved can be asked for at once: names are not kept from before.
func TestStore_List_namesOfAnotherWindow(t *testing.T) {
	w := newWorld(t)
	w.save(w.meeting("Ana"))
	w.save(w.shop)
	if got := w.firsts(review.People, "person:dora"); len(got) != 0 {
		t.Errorf("Dora is %q", got)
	}
	_, err := w.shop.AddPerson(w.act(), "Dora", false)
	w.ok(err)
	w.ok(w.open(Options{}).Append(t.Context(), session.PendingOf(w.shop)))
	if got := w.firsts(review.People, "person:dora"); !slices.Equal(got, []string{"Dora"}) {
		t.Errorf("Dora is %q", got)
	}
	v, err := w.store.Vocabulary(t.Context())
	if err != nil || !slices.Equal(v.People, []string{"Ana", "Dora"}) {
		t.Errorf("offered are %q, %v", v.People, err)
	}
}

// Whoever is to clear an obstacle has to do with an initiative too, and a task for
// everyone is somebody's.
func TestStore_List_initiativesOfSomebody(t *testing.T) {
	w := newWorld(t)
	m := w.meeting("Ana", "Bo")
	bench, bell := w.promote(m, w.idea(m, "A bench")), w.promote(m, w.idea(m, "A bell"))
	_, err := bench.AddObstacle(w.act(), session.Obstacle{Kind: session.ObstacleKinds()[0], What: "No room", Who: w.person("Bo")})
	w.ok(err)
	_, err = bell.AddTask(w.act(), session.Task{What: "Ring it", Everyone: true})
	w.ok(err)
	for _, task := range bell.Tasks {
		if task.Unowned() {
			w.ok(bell.RemoveTask(w.act(), task.ID))
		}
	}
	w.save(w.shop, m, bench, bell)
	if got := w.firsts(review.Initiatives, "person:bo"); !slices.Equal(got, []string{"A bench"}) {
		t.Errorf("Bo's are %q", got)
	}
	if got := w.firsts(review.Initiatives, "is:unowned"); slices.Contains(got, "A bell") {
		t.Errorf("nobody's are %q", got)
	}
}
