package store

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"flashpoint/session"
	"flashpoint/session/review"
	"flashpoint/session/years"
)

// marked is a hit's text with what was found in brackets.
func marked(h review.Hit) string {
	text := h.Text
	for _, m := range slices.Backward(h.Marks) {
		text = text[:m[0]] + "[" + text[m[0]:m[1]] + "]" + text[m[1]:]
	}
	return text
}

// searched is everything that a search finds, in parts of two hits.
func (w *world) searched(words, filter string) (hits []review.Hit) {
	w.t.Helper()
	today := session.DateOf(w.now)
	f, err := review.Parse(review.Lines, filter, today)
	w.ok(err)
	q := review.Search{Words: words, Filter: f, Limit: 2, Today: today}
	for {
		part, err := w.store.SearchAll(w.t.Context(), q)
		w.ok(err)
		hits = append(hits, part...)
		if len(part) < q.Limit {
			return hits
		}
		q.After = part[len(part)-1].Place
	}
}

func TestStore_SearchAll_throughLetters(t *testing.T) {
	w := newWorld(t)
	s := w.meeting("Ana")
	for _, text := range []string{"Free café", "Łódź on a map", "Straßenmusik", "Zoë's соffее", "Кофе", "请大家排队", "ﬁsh and chips", "Ｗａｖｅ"} {
		w.idea(s, text)
	}
	w.save(w.shop, s)
	for sought, want := range map[string]string{
		"CAFÉ": "Free [café]", "cafe": "Free [café]", "łodz": "[Łódź] on a map", "LODZ map": "[Łódź] on a [map]",
		"strass": "[Straß]enmusik", "STRASSEN": "[Straßen]musik", "coffee": "Zoë's [соffее]", "zoe": "[Zoë]'s соffее", "сoff": "Zoë's [соff]ее",
		"кофе": "[Кофе]", "排队": "请大家[排队]", "fish": "[ﬁsh] and chips", "wave": "[Ｗａｖｅ]",
		"cafeteria": "", "od": "", `caf"`: "Free [caf]é", "free AND cafe": "",
	} {
		var got []string
		for _, h := range w.searched(sought, "") {
			got = append(got, marked(h))
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q found %q, want %q", sought, got, want)
		}
	}
	w.sound()
}

func TestStore_SearchAll_everythingWritten(t *testing.T) {
	w := newWorld(t)
	s := w.meeting("Ana", "Bo")
	w.ok(s.SetPurpose(w.act(), "Zebra queues"))
	idea := w.idea(s, "A zebra bench", s.Attendees[0].ID)
	m := &session.Meeting{Shop: w.shop, Session: s}
	_, err := m.ParkThought(w.act(), "The zebra heating")
	w.ok(err)
	round, err := s.OpenRound(w.act(), 2, 2, s.Candidates(true)...)
	w.ok(err)
	w.ok(s.CastSlip(w.act(), round, 0, []session.IdeaID{idea}))
	w.ok(s.Reveal(w.act(), round))
	w.ok(s.Decide(w.act(), "Fay", "zebras are cheap", idea))
	i, err := s.Promote(w.act(), idea, session.Gate{InTheWay: "no zebra at hand"})
	w.ok(err)
	_, err = i.AddTask(w.act(), session.Task{What: "Paint zebra stripes"})
	w.ok(err)
	w.ok(i.SetStandard(w.act(), "a zebra comes in", "wave"))
	w.ok(i.SetStatus(w.act(), session.StatusLive, session.DateOf(w.now), "zebra or not"))
	for _, c := range []session.Comment{{Words: "What a zebra", Mood: session.MoodLoved}, {Words: "Bo the zebra was rude", Mood: session.MoodNotKeen, DeskOnly: true}} {
		c.On = session.DateOf(w.now)
		_, err := i.Note(w.act(), c)
		w.ok(err)
	}
	w.ok(i.CheckIn(w.act(), session.CheckIn{On: session.DateOf(w.now), Verdict: session.VerdictKeep, Note: "Zebras still smile"}))
	w.save(w.shop, s, i)
	n := w.neighbour("Harbour")
	w.bring(n.streams()...)

	found := func(words, filter string) (all []string) {
		for _, h := range w.searched(words, filter) {
			all = append(all, fmt.Sprintf("%s: %s (%s; %s, %s)", h.Kind, marked(h), h.Where, h.Shop, h.On))
		}
		return all
	}
	const at = "; Corner Coffee, 2026-03-02)"
	want := []string{
		"checkin: [Zebra]s still smile (a look at “A zebra bench”" + at,
		"comment: What a [zebra] (said about “A zebra bench”" + at,
		"task: Paint [zebra] stripes (to do for “A zebra bench”" + at,
		"obstacle: no [zebra] at hand (in the way of “A zebra bench”" + at,
		"standard: When a [zebra] comes in, we wave (the standard of “A zebra bench”" + at,
		"initiative: A [zebra] bench (Come in, Counter visit" + at,
		"thought: The [zebra] heating (parked, Counter visit" + at,
		"idea: A [zebra] bench (Come in, Counter visit" + at,
		"decision: [zebra]s are cheap (why it was chosen, Counter visit" + at,
		"meeting: Counter visit  [Zebra] queues (" + at,
	}
	if got := found("zebra", ""); !slices.Equal(slices.Sorted(slices.Values(got)), slices.Sorted(slices.Values(want))) {
		t.Errorf("found\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for filter, n := range map[string]int{
		"": 10, "shop:corner": 10, "shop:harbour": 0, "map:counter": 10, "map:other": 0, `step:"come in"`: 7, "step:wait": 0,
		"since:2026-03-02": 10, "since:2026-03-03": 0, "until:2026-03-02": 10, "until:2026-03-01": 0,
	} {
		if got := found("zebra", filter); len(got) != n {
			t.Errorf("%q leaves %d, want %d:\n%s", filter, len(got), n, strings.Join(got, "\n"))
		}
	}
	if got := found("bench", "shop:HARBOUR"); len(got) == 0 || !strings.Contains(got[0], "Harbour") {
		t.Errorf("in the harbour: %q", got)
	}
	home, err := w.store.SearchAll(t.Context(), review.Search{Words: "bench", HomeOnly: true})
	w.ok(err)
	if len(home) == 0 || slices.ContainsFunc(home, func(h review.Hit) bool { return h.Shop != "Corner Coffee" }) {
		t.Errorf("at home: %v", home)
	}

	w.ok(s.Decide(w.act(), "Fay", "it is fun", idea))
	w.ok(i.SetStandard(w.act(), "it rains", "smile"))
	w.save(s, i)
	if got := found("zebra", ""); len(got) != len(want)-2 || len(found("fun", "")) != 1 {
		t.Errorf("after a change: %q", got)
	}
	w.sound()
}

// The newest come first, and parts of hits make all of them.
func TestStore_SearchAll_newestFirst(t *testing.T) {
	w, _ := ofYears(t, years.Size{Initiatives: 40, Comments: 200})
	all, err := w.store.SearchAll(t.Context(), review.Search{Words: "cup", Limit: 100000})
	w.ok(err)
	if len(all) < 40 || !slices.IsSortedFunc(all, func(a, b review.Hit) int { return b.On.Compare(a.On) }) {
		t.Errorf("%d hits, or not the newest first", len(all))
	}
	parts := w.searched("cup", "")
	if len(parts) != len(all) || !slices.EqualFunc(parts, all, func(a, b review.Hit) bool { return a.Place == b.Place && a.Text == b.Text }) {
		t.Errorf("the parts are %d hits, all are %d", len(parts), len(all))
	}
}

// Whoever types on does not wait for what was asked before.
func TestStore_cancelledAtOnce(t *testing.T) {
	w, _ := ofYears(t, years.Size{Initiatives: 400, Comments: 4000})
	endless := func(ctx context.Context) error { // some minutes of work
		return w.store.with(ctx, "searching", func(l *link) error {
			var n int
			return l.row(ctx, "SELECT count(*) FROM found a, found b WHERE a.found MATCH 'c*' AND b.text LIKE '%' || a.text || '%'").Scan(&n)
		})
	}
	for name, ask := range map[string]func(context.Context) error{
		"search": func(ctx context.Context) error {
			_, err := w.store.SearchAll(ctx, review.Search{Words: "cup"})
			return err
		},
		"list": func(ctx context.Context) error {
			_, err := w.store.List(ctx, review.Query{Of: review.Ideas, Filter: review.Filter{Words: "cup"}, Sort: "idea"})
			return err
		},
		"an endless one": endless,
	} {
		ctx, cancel := context.WithCancel(t.Context())
		before, stop := context.WithCancel(t.Context())
		started := make(chan error, 1)
		go func() { started <- endless(before) }()
		done := make(chan error, 1)
		go func() { done <- ask(ctx) }()
		cancel()
		select {
		case err := <-done:
			if err != nil && !errors.Is(err, context.Canceled) {
				t.Errorf("%s: %v", name, err)
			}
		case <-time.After(30 * time.Second):
			t.Fatalf("%s goes on", name)
		}
		stop()
		if err := <-started; !errors.Is(err, context.Canceled) {
			t.Errorf("the one before: %v", err)
		}
		if hits, err := w.store.SearchAll(t.Context(), review.Search{Words: "cup", Limit: 3}); err != nil || len(hits) != 3 {
			t.Errorf("after %s: %d hits, %v", name, len(hits), err)
		}
	}
}
