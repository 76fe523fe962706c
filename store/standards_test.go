package store

import (
	"fmt"
	"testing"

	"flashpoint/session"
)

// The promises of a map are those of its live and kept ideas, from meetings that
// spelled its name differently too; a stopped idea and one that customers do not
// have yet promise nothing.
func TestStore_Standards(t *testing.T) {
	w, _, inits := covered(t)
	ana, err := w.shop.AddPerson(w.act(), "Ana", false)
	w.ok(err)
	live, chosen := inits[0], inits[1]
	w.ok(live.SetStandard(w.act(), "somebody waits", "offer the bench"))
	w.ok(chosen.SetStandard(w.act(), "it is cold", "bring tea"))
	w.save(w.shop, live, chosen)
	read := func(onMap string) session.Standards {
		s, err := w.store.Standards(t.Context(), w.shop.ID(), onMap)
		w.ok(err)
		return s
	}
	s := read("COUNTER VISIT")
	if len(s.Plan) != 3 || s.Plan[0].Name != "Find the door" {
		t.Errorf("the steps of the latest meeting: %v", s.Plan)
	}
	if got := fmt.Sprint(s.Kept); len(s.Kept) != 1 || s.Kept[0].Words != "When somebody waits, we offer the bench" || s.Kept[0].LiveOn.IsZero() || !s.Kept[0].Signed || s.Kept[0].Authors != nil {
		t.Errorf("promises: %s", got)
	}
	signed := session.Open(w.act(), w.id(), w.shop, session.Plans()[1], false)
	w.ok(signed.Join(w.act(), ana))
	w.ok(signed.ChooseMap(w.act(), "Counter visit", []session.StepPlan{{Name: "Wait in the queue"}}))
	wave := w.promote(signed, w.idea(signed, "A wave", ana.ID))
	w.ok(wave.SetStandard(w.act(), "the queue is long", "wave"))
	w.ok(wave.SetStatus(w.act(), session.StatusLive, session.DateOf(w.now), "we may"))
	w.ok(wave.SetStatus(w.act(), session.StatusKept, session.DateOf(w.now), "it works"))
	w.save(signed, wave)
	if s = read(""); s.Map != "Counter visit" || len(s.Kept) != 2 || s.Kept[1].Authors[0].Name != "Ana" || s.Of("Wait in the queue")[1].Title != "A wave" {
		t.Errorf("of the latest meeting's map, with its authors: %+v", s)
	}
	if s = read("Phone call"); len(s.Kept) != 0 || len(s.Plan) != 3 {
		t.Errorf("another map: %+v", s)
	}
	if s = read("No such map"); s.Map != "No such map" || s.Plan != nil || s.Kept != nil {
		t.Errorf("no map: %+v", s)
	}
}
