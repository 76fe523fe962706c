package main

import (
	"testing"

	"flashpoint/session"
	"flashpoint/session/years"
	"flashpoint/store"
)

// A meeting that was opened and left again stands in the list of all alone.
func TestListLeavesOutWhatWasLeftUntouched(t *testing.T) {
	y := years.Tell(years.Size{Initiatives: 2})
	s := shelfOf(t, y.Streams(), y.Now)
	before, _, err := meetings(t.Context(), s.Store, store.SummaryQuery{Rehearsals: false}, false)
	if err != nil {
		t.Fatal(err)
	}
	shop, err := s.Shop(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	act := session.Act{ID: session.ID{1}, At: y.Now}
	empty := session.Open(act, session.ID{0xff, 1}, shop, session.Plans()[0], false)
	if err := s.Save(t.Context(), session.PendingOf(empty)); err != nil {
		t.Fatal(err)
	}
	for all, want := range map[bool]int{false: len(before), true: len(before) + 1} {
		if found, _, err := meetings(t.Context(), s.Store, store.SummaryQuery{Rehearsals: all}, all); err != nil || len(found) != want {
			t.Errorf("all %v: %d meetings, want %d: %v", all, len(found), want, err)
		}
	}
}
