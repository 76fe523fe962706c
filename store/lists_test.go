package store

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"flashpoint/session"
	"flashpoint/session/review"
)

func TestStore_Summaries(t *testing.T) {
	w := newWorld(t)
	var all []*session.Session
	for n := range 7 {
		s := w.meeting("Ana", "Bo")
		for i := range n {
			w.idea(s, fmt.Sprint("idea ", i))
		}
		if n%2 == 1 {
			w.ok(s.Close(w.act()))
		}
		w.save(w.shop, s)
		all = append([]*session.Session{s}, all...)
	}
	rehearsal := session.Open(w.act(), w.id(), w.shop, session.Plans()[0], true)
	w.save(rehearsal)
	s := all[0]
	x := w.idea(s, "The winner")
	w.ok(s.SetPurpose(w.act(), "Shorter queues"))
	w.ok(s.SetNext(w.act(), session.DateOf(monday).AddDays(7)))
	w.save(s, w.promote(s, x))

	list := func(q SummaryQuery) (found []session.Summary) {
		t.Helper()
		found, err := w.store.Summaries(t.Context(), q)
		w.ok(err)
		return found
	}
	var want []session.Summary
	for _, s := range all {
		want = append(want, s.Summary())
	}
	if got := list(SummaryQuery{}); !reflect.DeepEqual(got, want) {
		t.Errorf("listed\n%+v\nwant\n%+v", got, want)
	}
	if got := list(SummaryQuery{Rehearsals: true, Limit: 1}); len(got) != 1 || !reflect.DeepEqual(got[0], rehearsal.Summary()) {
		t.Errorf("with rehearsals: %+v", got)
	}
	if got := list(SummaryQuery{Unfinished: true}); len(got) != 4 {
		t.Errorf("%d unfinished", len(got))
	}
	for among, want := range map[int]int{1: 0, 2: 1, 4: 2, 8: 4, 1000: 4} { // the newest is the rehearsal
		for _, shop := range []session.ID{{}, w.shop.ID()} {
			if got := list(SummaryQuery{Unfinished: true, Shop: shop, Among: among}); len(got) != want {
				t.Errorf("%d unfinished among the newest %d, not %d", len(got), among, want)
			}
		}
	}
	var pages []session.Summary
	q := SummaryQuery{Limit: 3}
	for page := list(q); len(page) > 0; page = list(q) {
		pages, q.Before = append(pages, page...), page[len(page)-1].ID
	}
	if !reflect.DeepEqual(pages, want) {
		t.Errorf("page by page:\n%+v\nwant\n%+v", pages, want)
	}

	one, err := w.store.Summary(t.Context(), s.ID())
	w.ok(err)
	if !reflect.DeepEqual(one, s.Summary()) {
		t.Errorf("alone: %+v", one)
	}
	_, err = w.store.Summary(t.Context(), w.id())
	w.is(err, ErrNotFound)
	latest, err := w.store.Latest(t.Context(), session.ID{})
	w.ok(err)
	if latest != s.ID() {
		t.Errorf("the latest is %v, want %v", latest, s.ID())
	}
}

func TestStore_newFileIsEmpty(t *testing.T) {
	w := &world{t: t, path: t.TempDir() + "/new/shop.flashpoint", now: monday}
	w.store = w.open(Options{Create: true})
	_, err := w.store.Shop(t.Context())
	w.is(err, ErrNotFound)
	_, err = w.store.Latest(t.Context(), session.ID{})
	w.is(err, ErrNotFound)
	found, err := w.store.Summaries(t.Context(), SummaryQuery{})
	w.ok(err)
	if len(found) != 0 {
		t.Errorf("found %v", found)
	}
}

func TestStore_InitiativeSummaries(t *testing.T) {
	w := newWorld(t)
	var all []*session.Initiative
	for n := range 3 {
		s := w.meeting("Ana")
		i := w.promote(s, w.idea(s, fmt.Sprint("winner ", n)))
		_, err := i.AddTask(w.act(), session.Task{What: "Ask Bo"})
		w.ok(err)
		_, err = i.AddTask(w.act(), session.Task{What: "Buy paint", Owner: s.Attendees[0].Person, Due: session.DateOf(monday)})
		w.ok(err)
		w.save(w.shop, s, i)
		all = append([]*session.Initiative{i}, all...)
	}
	w.ok(all[1].SetStatus(w.act(), session.StatusStopped, session.DateOf(w.now), "too dear"))
	w.save(all[1])

	list := func(q InitiativeQuery) (found []session.InitiativeSummary) {
		t.Helper()
		found, err := w.store.InitiativeSummaries(t.Context(), q)
		w.ok(err)
		return found
	}
	sums := func(of ...*session.Initiative) (sums []session.InitiativeSummary) {
		for _, i := range of {
			sums = append(sums, i.Summary())
		}
		return sums
	}
	for _, test := range []struct {
		name string
		q    InitiativeQuery
		want []session.InitiativeSummary
	}{
		{"live", InitiativeQuery{}, sums(all[0], all[2])},
		{"all", InitiativeQuery{Ended: true}, sums(all...)},
		{"of one meeting", InitiativeQuery{Session: all[2].Session}, sums(all[2])},
		{"the first", InitiativeQuery{Ended: true, Limit: 1}, sums(all[0])},
		{"the next", InitiativeQuery{Ended: true, Limit: 1, Before: all[0].ID()}, sums(all[1])},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := list(test.q); !reflect.DeepEqual(got, test.want) {
				t.Errorf("listed\n%+v\nwant\n%+v", got, test.want)
			}
		})
	}
	w.sound()
}

func TestStore_Find(t *testing.T) {
	w := newWorld(t)
	named := func(text string) session.ID {
		id, err := session.ParseID(text)
		w.ok(err)
		w.save(session.Open(w.act(), id, w.shop, session.Plans()[0], false))
		return id
	}
	one := named("0198f3a2-5b1c-7000-8000-000000000001")
	two := named("0198f3a2-5b1d-7000-8000-000000000002")
	for _, test := range []struct {
		prefix string
		want   session.ID
		err    error
	}{
		{one.String(), one, nil},
		{"0198F3A2-5B1D", two, nil},
		{"0198f3a25b1c", one, nil},
		{" 0198f3a2-5b1c-7", one, nil},
		{"0198f3a2", session.ID{}, ErrAmbiguous},
		{"0198", session.ID{}, ErrAmbiguous},
		{"0198f3a2-5b1e", session.ID{}, ErrNotFound},
		{"019", session.ID{}, ErrNotFound},
		{"0198%", session.ID{}, ErrNotFound},
		{"", session.ID{}, ErrNotFound},
		{one.String() + "0", session.ID{}, ErrNotFound},
	} {
		got, err := w.store.Find(t.Context(), test.prefix)
		if got != test.want || test.err == nil && err != nil {
			t.Errorf("%q: found %v, %v", test.prefix, got, err)
		}
		if test.err != nil {
			w.is(err, test.err)
		}
	}
}

func TestStore_Search(t *testing.T) {
	w := newWorld(t)
	s := w.meeting("Ana")
	w.ok(s.SetPurpose(w.act(), "Shorter queues"))
	cafe := w.idea(s, "Free café for whoever waits")
	bench := w.idea(s, "A bench in the queue")
	w.save(w.shop, s)
	i := w.promote(s, bench)
	task, err := i.AddTask(w.act(), session.Task{What: "Build the bench"})
	w.ok(err)
	w.save(s, i)

	type line struct {
		stream session.ID
		kind   string
		item   int64
		text   string
	}
	find := func(text string) (found []line) {
		t.Helper()
		hits, err := w.store.SearchAll(t.Context(), review.Search{Words: text})
		w.ok(err)
		for _, h := range hits {
			found = append(found, line{h.Stream, h.Kind, h.Item, h.Text})
		}
		return found
	}
	for _, test := range []struct {
		text string
		want []line
	}{
		{"CAFE", []line{{s.ID(), "idea", int64(cafe), "Free café for whoever waits"}}},
		{"bench", []line{{i.ID(), "task", int64(task), "Build the bench"}, {i.ID(), "initiative", 0, "A bench in the queue"}, {s.ID(), "idea", int64(bench), "A bench in the queue"}}},
		{"que bench", []line{{i.ID(), "initiative", 0, "A bench in the queue"}, {s.ID(), "idea", int64(bench), "A bench in the queue"}}},
		{"balloons", []line{{i.ID(), "obstacle", 2, "no budget for balloons"}}},
		{"shorter", []line{{s.ID(), "meeting", 0, "Counter visit  Shorter queues"}}},
		{"zeppelin", nil},
		{`" OR bench*) NOT -`, nil}, // words like any other
		{"", nil},
		{"***", nil},
	} {
		if got := find(test.text); !slices.Equal(got, test.want) {
			t.Errorf("%q found\n%v\nwant\n%v", test.text, got, test.want)
		}
	}
	few, err := w.store.SearchAll(t.Context(), review.Search{Words: "bench", Limit: 1})
	w.ok(err)
	if len(few) != 1 {
		t.Errorf("found %d, wanted one at most", len(few))
	}

	w.ok(s.Reword(w.act(), cafe, "Free tea"))
	w.save(s)
	if got := find("cafe"); len(got) != 0 {
		t.Errorf("the old words are found: %v", got)
	}
	w.ok(s.RemoveIdea(w.act(), cafe))
	w.save(s)
	if got := find("tea"); len(got) != 0 {
		t.Errorf("a removed idea is found: %v", got)
	}
	w.sound()
}

// Lines of one millisecond, in one stream and in several, keep apart.
func TestStore_Search_atTheSameMoment(t *testing.T) {
	w := newWorld(t)
	var all []session.Stream
	for range 3 {
		s := session.Open(w.act(), w.id(), w.shop, session.Plans()[0], false)
		w.ok(s.ChooseMap(w.act(), "Counter visit", []session.StepPlan{{Name: "Come in"}}))
		all = append(all, s)
	}
	at := w.now
	for _, st := range all {
		s := st.(*session.Session)
		for range 5 {
			a := w.act()
			a.At = at
			_, err := s.AddIdea(a, s.Steps[0].ID, "A twin", session.Wow)
			w.ok(err)
		}
	}
	w.save(all...)
	first := all[1].(*session.Session)
	w.ok(first.Reword(w.act(), first.Ideas[2].ID, "No longer"))
	w.save(all...)
	hits, err := w.store.SearchAll(t.Context(), review.Search{Words: "twin"})
	w.ok(err)
	if len(hits) != 14 {
		t.Errorf("found %d, want 14", len(hits))
	}
	w.sound()
}

func TestStore_draftsAndSettings(t *testing.T) {
	w := newWorld(t)
	s := w.meeting("Ana")
	w.ok(w.store.SaveDraft(t.Context(), s.ID(), "ideas", "A wave fo"))
	w.ok(w.store.SaveDraft(t.Context(), s.ID(), "tidy", "x"))
	w.ok(w.store.SaveDraft(t.Context(), session.ID{}, "home", "Corner"))
	w.ok(w.store.SaveSetting(t.Context(), "theme", "dark"))
	w.ok(w.store.SaveSetting(t.Context(), "theme", "light"))
	w.reopen()
	drafts := func(of session.ID) map[string]string {
		t.Helper()
		found, err := w.store.Drafts(t.Context(), of)
		w.ok(err)
		return found
	}
	if got := drafts(s.ID()); !reflect.DeepEqual(got, map[string]string{"ideas": "A wave fo", "tidy": "x"}) {
		t.Errorf("drafts %v", got)
	}
	if got := drafts(session.ID{}); !reflect.DeepEqual(got, map[string]string{"home": "Corner"}) {
		t.Errorf("drafts outside of a meeting %v", got)
	}
	settings, err := w.store.Settings(t.Context())
	w.ok(err)
	if !reflect.DeepEqual(settings, map[string]string{"theme": "light"}) {
		t.Errorf("settings %v", settings)
	}

	// An act and the line that it empties are saved as one, or not at all.
	w.save(w.shop)
	w.idea(s, "A wave for everybody")
	w.ok(w.store.Save(t.Context(), session.PendingOf(w.shop, s), session.Draft{Stream: s.ID(), Place: "ideas"}))
	if got := drafts(s.ID()); !reflect.DeepEqual(got, map[string]string{"tidy": "x"}) {
		t.Errorf("drafts %v", got)
	}
	stranger := session.EmptySession(s.ID())
	w.ok(stranger.Load(s.Events()[:1]))
	w.ok(stranger.SetPurpose(w.act(), "Another history"))
	w.is(w.store.Save(t.Context(), session.PendingOf(stranger), session.Draft{Stream: s.ID(), Place: "tidy"}), ErrConflict)
	if got := drafts(s.ID()); len(got) != 1 {
		t.Errorf("the line was emptied without the act: %v", got)
	}
}
