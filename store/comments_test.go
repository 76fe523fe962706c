package store

import (
	"fmt"
	"reflect"
	"testing"
	"time"

	"flashpoint/session"
)

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

// Comments that were pasted share their millisecond. Taking them back is no more
// work for the file than keeping them was.
func TestStore_PastedCommentsAreTakenBackInTime(t *testing.T) {
	l := newLooking(t)
	bench, paste := l.all["bench"], l.act()
	for n := range 3000 {
		_, err := bench.Note(paste, session.Comment{Words: fmt.Sprint("words ", n), On: l.today()})
		l.ok(err)
	}
	start := time.Now()
	l.save(bench)
	kept := time.Since(start)
	_, err := session.Undo(l.act(), []session.Stream{bench}, nil)
	l.ok(err)
	start = time.Now()
	l.save(bench)
	if gone := time.Since(start); gone > 5*kept {
		t.Errorf("kept in %v, taken back in %v", kept, gone)
	}
	l.sound()
}
