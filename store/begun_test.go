package store

import (
	"testing"

	"flashpoint/session"
	"flashpoint/session/review"
)

// Somebody opened a meeting, looked whether the wall can be read, and left again.
func (w *world) openedByAccident() *session.Session {
	w.t.Helper()
	s := session.Open(w.act(), w.id(), w.shop, session.Plans()[0], false)
	w.save(s)
	return s
}

func TestAMeetingThatNeverBeganIsInNoListCountOrCopy(t *testing.T) {
	w := newWorld(t)
	real, _ := w.aMeeting()
	stray := w.openedByAccident()
	if rows := w.listed(review.Query{Of: review.Meetings}); len(rows) != 1 || rows[0].Stream != real.ID() {
		t.Errorf("the list has %v", rows)
	}
	if held := numbers(w.trends(review.Scope{Today: w.today()}), "meetings"); held != "2026-03 1/1" {
		t.Errorf("held: %s", held)
	}
	if shops, err := w.store.Shops(t.Context()); err != nil || shops[0].Meetings != 1 {
		t.Errorf("%+v, %v", shops, err)
	}
	if id, err := w.store.Latest(t.Context(), session.ID{}); err != nil || id != real.ID() {
		t.Errorf("the latest is %v, %v", id, err)
	}
	if list, err := w.store.Summaries(t.Context(), SummaryQuery{Begun: true}); err != nil || len(list) != 1 {
		t.Errorf("%+v, %v", list, err)
	}
	_, report := w.bundled(BundleOptions{})
	if report.Meetings != 1 {
		t.Errorf("the bundle has %+v", report)
	}
	office := elsewhere(t, "Office", 5)
	if r := office.imports(w); r.Count(ImportNew, session.KindSession) != 1 {
		t.Errorf("the import: %+v", r.Streams)
	}
	// It begins after all, and comes whole.
	w.ok(stray.Join(w.act(), w.shop.People[0]))
	w.save(stray)
	if r := office.imports(w); r.Count(ImportNew, session.KindSession) != 1 || r.Events < int(stray.Seq()) {
		t.Errorf("the import after it began: %+v", r.Streams)
	}
}
