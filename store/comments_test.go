package store

import (
	"fmt"
	"reflect"
	"testing"

	"flashpoint/session"
)

func TestStore_Comments(t *testing.T) {
	l := newLooking(t)
	for n := range 7 {
		l.hear([]string{"bench", "wave"}[n%2], session.Comment{Words: fmt.Sprint("words ", n), DeskOnly: n == 3, Tags: []string{"children"}, HeardBy: l.shop.People[n%3]})
	}
	l.saveAll()
	list := func(q CommentQuery) []session.Quote {
		t.Helper()
		found, err := l.store.Comments(t.Context(), q)
		l.ok(err)
		return found
	}
	var bench, all []session.Quote
	for _, c := range l.all["bench"].Comments {
		bench = append([]session.Quote{{Initiative: l.all["bench"].ID(), Title: "bench", Comment: c}}, bench...)
	}
	if got := list(CommentQuery{Initiative: l.all["bench"].ID()}); !reflect.DeepEqual(got, bench) {
		t.Errorf("about the bench\n%+v, want\n%+v", got, bench)
	}
	q := CommentQuery{Limit: 3}
	for page := list(q); len(page) > 0; page = list(q) {
		all, q.Before = append(all, page...), page[len(page)-1]
	}
	if !reflect.DeepEqual(all, list(CommentQuery{})) || len(all) != 8 || all[0].Words != "words 6" || all[7].Words != "before the meeting was over" {
		t.Errorf("page by page %+v", all)
	}
}

// The gap between praise and its telling is listed over all initiatives.
func TestStore_Told(t *testing.T) {
	l := newLooking(t)
	l.hear("wave", session.Comment{Words: "we waved back", Mood: session.MoodLoved})
	l.now = l.now.AddDate(0, 0, 5)
	l.hear("song", session.Comment{Words: "we sang", Mood: session.MoodLoved})
	for _, title := range []string{"song", "wave"} {
		whom, _ := l.all[title].Untold()
		for range 2 { // the second brings no news
			_, err := l.all[title].Tell(l.act(), session.Telling{Whom: whom, On: l.today()})
			l.ok(err)
		}
	}
	l.saveAll()
	told, err := l.store.Told(t.Context())
	l.ok(err)
	want := append(l.all["wave"].Told(), l.all["song"].Told()...)
	if !reflect.DeepEqual(told, want) || told[0].Days() != 5 || told[1].Days() != 0 {
		t.Errorf("told %+v, want %+v", told, want)
	}
	l.sound()
}

// The words to pass on are those that the idea itself would give, and none where
// nothing waits.
func TestStore_WordsToTell(t *testing.T) {
	l := newLooking(t)
	l.hear("wave", session.Comment{Words: "lovely", Mood: session.MoodLoved})
	l.hear("wave", session.Comment{Words: "nice", Mood: session.MoodLiked})
	l.hear("wave", session.Comment{Words: "Bo was slow", Mood: session.MoodLoved, DeskOnly: true})
	l.hear("song", session.Comment{Words: "meh", Mood: session.MoodNeutral})
	l.saveAll()
	words, err := l.store.WordsToTell(t.Context())
	l.ok(err)
	for title, i := range l.all {
		best, waits := "", false
		if thanks, ok := i.Thanks(); ok {
			best, waits = thanks.Words, true
		}
		if got := words[i.ID()]; waits && got != best || !waits && got != "" {
			t.Errorf("%s: %q, not %q", title, got, best)
		}
	}
	if words[l.all["wave"].ID()] != "lovely" {
		t.Errorf("%v", words)
	}
	l.sound()
}
