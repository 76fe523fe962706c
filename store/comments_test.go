package store

import (
	"fmt"
	"reflect"
	"testing"
	"time"

	"flashpoint/session"
	"flashpoint/session/floortest"
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
	told, err := l.store.Told(t.Context(), session.Date{}, 1000)
	l.ok(err)
	want := append(l.all["wave"].Told(), l.all["song"].Told()...)
	if !reflect.DeepEqual(told, want) || told[0].Days() != 5 || told[1].Days() != 0 {
		t.Errorf("told %+v, want %+v", told, want)
	}
	if told, err = l.store.Told(t.Context(), session.Date{}, 1); err != nil || !reflect.DeepEqual(told, want[1:]) {
		t.Errorf("told last %+v, %v", told, err)
	}
	if told, err = l.store.Told(t.Context(), want[1].Wait.Told.AddDays(1), 1000); err != nil || len(told) != 0 {
		t.Errorf("told afterwards %+v, %v", told, err)
	}
	l.sound()
}

// The words to pass on are those that the idea itself would give, none where
// nothing waits, and none that were told before.
func TestStore_News(t *testing.T) {
	l := newLooking(t)
	l.hear("wave", session.Comment{Words: "lovely", Mood: session.MoodLoved})
	l.hear("wave", session.Comment{Words: "nice", Mood: session.MoodLiked})
	l.hear("wave", session.Comment{Words: "Bo was slow", Mood: session.MoodLoved, DeskOnly: true})
	l.hear("song", session.Comment{Words: "meh", Mood: session.MoodNeutral})
	news := func(want string) {
		t.Helper()
		l.saveAll()
		list, err := l.store.InitiativeSummaries(t.Context(), InitiativeQuery{Ended: true})
		l.ok(err)
		for _, i := range list {
			if now := l.all[i.Title].Summary().News; i.News != now || i.Title == "wave" && now != want {
				t.Errorf("%s: %q, not %q", i.Title, i.News, now)
			}
		}
		l.sound()
	}
	news("lovely")
	wave := l.all["wave"]
	whom, _ := wave.Untold()
	_, err := wave.Tell(l.act(), session.Telling{Whom: whom, On: wave.Comments[0].On, Words: "lovely"})
	l.ok(err)
	l.hear("wave", session.Comment{Words: "sweet", Mood: session.MoodLiked})
	news("sweet")
}

// Words that are for the desk by now stand on no paper, though an author was told
// them.
func TestStore_ToldWordsOfTheDesk(t *testing.T) {
	l := newLooking(t)
	l.hear("wave", session.Comment{Words: "quicker than Bo", Mood: session.MoodLoved})
	wave := l.all["wave"]
	whom, _ := wave.Untold()
	_, err := wave.Tell(l.act(), session.Telling{Whom: whom, On: wave.Comments[0].On, Words: "quicker than Bo"})
	l.ok(err)
	_, err = wave.Tell(l.act(), session.Telling{Whom: whom, On: wave.Comments[0].On, Words: "so slow"})
	l.ok(err)
	told := func(want int) {
		t.Helper()
		l.saveAll()
		n := 0
		l.ok(l.store.with(t.Context(), "counting", func(k *link) error {
			return k.row(t.Context(), "SELECT count(*) FROM told WHERE words <> ''").Scan(&n)
		}))
		if n != want {
			t.Errorf("%d tellings have words, not %d", n, want)
		}
		l.sound()
	}
	told(2)
	to := wave.Comments[0]
	to.DeskOnly = true
	l.ok(wave.ChangeComment(l.act(), to))
	told(1)
	l.hear("wave", session.Comment{Words: "Bo was so slow", Mood: session.MoodNotKeen, DeskOnly: true})
	told(0)
}

// Comments that were pasted share their millisecond: all of them are taken back.
func TestStore_PastedCommentsAreTakenBack(t *testing.T) {
	l := newLooking(t)
	l.paste(300)
	l.save(l.all["bench"])
	l.takeBack()
	l.save(l.all["bench"])
	l.sound()
}

// paste notes many comments about one idea in one act.
func (l *looking) paste(many int) {
	l.t.Helper()
	act := l.act()
	for n := range many {
		_, err := l.all["bench"].Note(act, session.Comment{Words: fmt.Sprint("words ", n), On: l.today()})
		l.ok(err)
	}
}

// takeBack undoes the last act about that idea.
func (l *looking) takeBack() {
	l.t.Helper()
	_, err := session.Undo(l.act(), []session.Stream{l.all["bench"]}, nil)
	l.ok(err)
}

// BenchmarkTakeBackPasted measures the taking back of comments that were pasted, which
// is no more work for the file than keeping them was.
func BenchmarkTakeBackPasted(b *testing.B) {
	l := newLooking(b)
	bench := l.all["bench"]
	l.paste(1000)
	l.save(bench)
	floortest.Durations(b, "keeping-them", 3, func() time.Duration {
		l.takeBack()
		return floortest.Timed(func() { l.save(bench) })
	}, func() time.Duration {
		l.paste(1000)
		return floortest.Timed(func() { l.save(bench) })
	})
}
