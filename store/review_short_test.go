package store

import (
	"testing"

	"flashpoint/session"
	"flashpoint/session/review"
	"flashpoint/session/years"
)

// What it says is what the lists behind it have.
func TestInShortCountsWhatTheListsHave(t *testing.T) {
	w, _ := ofYears(t, years.Size{Initiatives: 24, Comments: 400})
	w.now = w.now.AddDate(0, 0, 20)
	w.aMeeting()
	w.openedByAccident()
	today := session.DateOf(w.now)
	got, err := w.store.InShort(t.Context(), today, nil)
	w.ok(err)
	sums, err := w.store.InitiativeSummaries(t.Context(), InitiativeQuery{Ended: true, Limit: 1000})
	w.ok(err)
	want := review.Short{Since: today.AddDays(-29)}
	for _, i := range sums {
		want.Praise += i.Feedback.Praise()
		want.InWords += i.Feedback.GoodWords
	}
	for line, into := range map[string]*int{"is:stuck": &want.Stuck, "is:untold": &want.Untold, "is:live": &want.Live} {
		*into = len(w.filtered(review.Initiatives, line))
	}
	lately := "since:" + want.Since.String()
	want.Meetings = len(w.filtered(review.Meetings, lately))
	want.Running = len(w.filtered(review.Meetings, lately+" is:unclosed"))
	want.Deciding = len(w.filtered(review.Meetings, lately+" is:chosen"))
	for _, row := range w.filtered(review.Meetings, lately+" is:chosen") {
		m := loaded(w, session.EmptySession(row.Stream))
		want.Chosen += len(m.Summary().Chosen)
	}
	if got != want || got.Stuck == 0 || got.Praise == 0 || got.Chosen == 0 {
		t.Errorf("%+v, want %+v", got, want)
	}
}
