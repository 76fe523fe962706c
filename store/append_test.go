package store

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"syscall"
	"testing"
	"time"

	"flashpoint/session"
	"flashpoint/session/review"
)

func TestAppend_retry(t *testing.T) {
	for _, cached := range []bool{true, false} {
		t.Run(fmt.Sprintf("cached %t", cached), func(t *testing.T) {
			w := newWorld(t)
			s := w.meeting("Ana")
			batches := session.PendingOf(w.shop, s)
			w.ok(w.store.Append(t.Context(), batches))
			before := w.dump()
			if !cached {
				w.reopen()
			}
			w.ok(w.store.Append(t.Context(), batches))
			if w.dump() != before {
				t.Error("saving the same again changed something")
			}
			// Half of it known, as after a failure that was none.
			w.idea(s, "One more")
			w.ok(w.store.Append(t.Context(), session.PendingOf(w.shop, s)))
			w.sound()
			if got := loaded(w, session.EmptySession(s.ID())); len(got.Ideas) != 1 {
				t.Errorf("%d ideas", len(got.Ideas))
			}
		})
	}
}

// twoWindows are two on one meeting: s is open in w, theirs in the other, which was
// the first to save an idea.
func twoWindows(t *testing.T) (w *world, s, theirs *session.Session, other *Store) {
	t.Helper()
	w = newWorld(t)
	s = w.meeting("Ana")
	w.save(w.shop, s)
	other = w.open(Options{})
	theirs = session.EmptySession(s.ID())
	w.ok(other.Load(t.Context(), theirs))
	w.idea(theirs, "From the other window")
	w.ok(saveTo(t.Context(), other, theirs))
	return w, s, theirs, other
}

func TestAppend_conflict(t *testing.T) {
	w, s, theirs, other := twoWindows(t)

	w.idea(s, "From this window")
	before := w.dump()
	person, err := w.shop.AddPerson(w.act(), "Dee", false)
	w.ok(err)
	w.is(saveTo(t.Context(), w.store, w.shop, s), ErrConflict)
	if w.dump() != before {
		t.Error("half of what conflicted was saved")
	}

	// Load anew and repeat.
	mine := loaded(w, session.EmptySession(s.ID()))
	w.idea(mine, "From this window")
	w.ok(mine.Join(w.act(), person))
	w.save(w.shop, mine)
	w.sound()
	w.ok(other.Load(t.Context(), theirs))
	if len(theirs.Ideas) != 2 {
		t.Errorf("the other window sees %d ideas", len(theirs.Ideas))
	}
	// The other window's cache is behind now; that must not be a conflict.
	w.idea(theirs, "And back again")
	w.ok(saveTo(t.Context(), other, theirs))
	w.sound()
}

// An event may come through another window first, after a failure that was none.
func TestAppend_retryInAnotherWindow(t *testing.T) {
	w, _, theirs, other := twoWindows(t)

	w.idea(theirs, "Twice")
	batches := session.PendingOf(theirs)
	w.ok(w.store.Append(t.Context(), batches))
	before := w.dump()
	w.ok(other.Append(t.Context(), batches))
	if w.dump() != before {
		t.Error("saving the same again changed something")
	}
	w.sound()
}

func TestAppend_gap(t *testing.T) {
	w := newWorld(t)
	s := w.meeting("Ana")
	w.save(w.shop, s)
	w.idea(s, "Lost on the way")
	s.MarkSaved(s.Seq())
	w.idea(s, "Comes after")
	w.is(saveTo(t.Context(), w.store, s), ErrMoved)
	w.is(w.store.Append(t.Context(), []session.Batch{{Stream: w.id(), Kind: session.KindSession, Events: s.Pending()}}), ErrMoved)
	if err := w.store.Append(t.Context(), []session.Batch{{Stream: s.ID(), Kind: "song", Events: s.Pending()}}); err == nil {
		t.Error("a stream of no known kind was saved")
	}
	w.sound()
}

// Two windows on a new file: the first one names the shop.
func TestAppend_aSecondShop(t *testing.T) {
	w := newWorld(t)
	other := w.open(Options{})
	second, err := session.NewShop(w.act(), w.id(), "Corner Coffee")
	w.ok(err)
	before := w.dump()
	w.is(saveTo(t.Context(), other, second), ErrConflict)
	if w.dump() != before {
		t.Error("half of it was saved")
	}
	got, err := other.Shop(t.Context())
	w.ok(err)
	if got.ID() != w.shop.ID() {
		t.Errorf("the shop is %v", got)
	}
	w.sound()
}

// The log says whether a file is new, and which shop it is of.
func TestStore_Shop_withoutReadTables(t *testing.T) {
	w := newWorld(t)
	w.save(w.meeting("Ana"))
	w.ok(w.store.Close())
	w.spoil("DELETE FROM shop")
	w.store = w.open(Options{})
	if got, err := w.store.Shop(t.Context()); err != nil || got.ID() != w.shop.ID() {
		t.Errorf("got %v, %v", got, err)
	}
	w.ok(w.store.Close())
	id := w.shop.ID()
	w.spoil(fmt.Sprintf("DELETE FROM event WHERE stream = x'%x'", id[:]))
	w.store = w.open(Options{})
	_, err := w.store.Shop(t.Context())
	w.is(err, ErrCorrupt)
}

func TestAppend_busy(t *testing.T) {
	w := newWorld(t)
	s := w.meeting("Ana")
	other := w.open(Options{})
	l := <-other.turn
	err := l.exec(t.Context(), "BEGIN IMMEDIATE")
	w.ok(err)
	const endless = 2 * time.Minute // for whoever does not look at the deadline
	w.ok(w.store.inTurn(t.Context(), func(l *link) error { return l.waitFor(t.Context(), endless) }))

	hurried, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	start := time.Now()
	err = saveTo(hurried, w.store, s)
	if !errors.Is(err, ErrBusy) && !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v", err)
	}
	if waited := time.Since(start); waited > endless/2 {
		t.Errorf("waited %v with a deadline of 20 ms", waited)
	}
	err = l.exec(t.Context(), "ROLLBACK")
	w.ok(err)
	other.turn <- l
	w.save(w.shop, s) // nothing was lost, and the way is free again
	w.ok(w.store.inTurn(t.Context(), func(l *link) error { return l.checkSettings(t.Context(), liveSettings()) }))
	w.sound()
}

func TestAppend_full(t *testing.T) {
	w := newWorld(t)
	s := w.meeting("Ana")
	w.save(w.shop, s)
	w.ok(w.store.inTurn(t.Context(), func(l *link) error { return l.script(t.Context(), "PRAGMA max_page_count = 1") })) // means: not one more
	before := w.dump()
	var err error
	for n := 0; err == nil; n++ {
		w.idea(s, fmt.Sprintf("%d: %01000d", n, n))
		if err = saveTo(t.Context(), w.store, s); err == nil {
			before = w.dump()
		}
	}
	w.is(err, ErrFull)
	if w.dump() != before {
		t.Error("half an idea was saved to a full disk")
	}
	w.ok(w.store.inTurn(t.Context(), func(l *link) error { return l.script(t.Context(), "PRAGMA max_page_count = 1000000") }))
	w.save(s)
	w.sound()
}

func TestAppend_afterAFailedFlush(t *testing.T) {
	w := newWorld(t)
	s := w.meeting("Ana")
	w.is(w.store.write(t.Context(), "saving", func(*link) error { return syscall.EIO }), ErrUnknown)
	// What is tried again finds out what the disk has: the file is opened anew,
	// and the events that are there are left alone.
	w.save(w.shop, s)
	w.idea(s, "a wave for everybody", s.Attendees[0].ID)
	w.save(s)
	w.sound()
}

func TestStore_manyAtOnce(t *testing.T) {
	w := newWorld(t)
	var meetings []*session.Session
	for range 4 {
		s := w.meeting()
		for n := range 10 {
			w.idea(s, fmt.Sprint("idea ", n))
		}
		meetings = append(meetings, s)
	}
	var all sync.WaitGroup
	for _, s := range meetings {
		all.Go(func() {
			for _, e := range s.Pending() {
				if err := w.store.Append(t.Context(), []session.Batch{{Stream: s.ID(), Kind: s.Kind(), Events: []session.Event{e}}}); err != nil {
					t.Error(err)
				}
			}
		})
		all.Go(func() {
			if _, err := w.store.Summaries(t.Context(), SummaryQuery{}); err != nil {
				t.Error(err)
			}
			if _, err := w.store.SearchAll(t.Context(), review.Search{Words: "idea"}); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	w.sound()
}

func TestStore_Close_waits(t *testing.T) {
	w := newWorld(t)
	s := w.meeting("Ana")
	inside, goOn, done := make(chan struct{}), make(chan struct{}), make(chan error)
	go func() {
		done <- w.store.write(t.Context(), "waiting", func(*link) error {
			close(inside)
			<-goOn
			return nil
		})
	}()
	<-inside
	closed := make(chan error)
	go func() { closed <- w.store.Close() }()
	select {
	case err := <-closed:
		t.Fatalf("closed in the middle of a save: %v", err)
	default:
	}
	close(goOn)
	w.ok(<-done)
	w.ok(<-closed)
	w.is(saveTo(t.Context(), w.store, s), ErrClosed)
}
