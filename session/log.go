package session

import (
	"encoding/json"
	"fmt"
	"slices"
	"time"
)

const (
	kindUndone = "act.undone"
	kindRedone = "act.redone"
)

// aggregate is what a log folds into.
type aggregate[A any] interface {
	// reset forgets everything but the log.
	reset()
	// fact makes an empty fact to decode into, nil for a kind it does not know.
	fact(kind string) fact[A]
}

// A Log is the history of one thing and the way to add to it. The thing itself
// (Session, Shop, Initiative) embeds it and is its fold: what its fields hold
// is what the events that were not undone say, in order.
type Log[A aggregate[A]] struct {
	id     ID
	of     A
	events []Event
	facts  []fact[A] // decoded, nil for undo, redo and unknown kinds
	saved  int       // events[:saved] are on disk
	done   []ID      // acts that undo can take back, latest last
	undone []undone  // acts that redo can bring back, latest last
	out    map[ID]bool
	wall   string // what undo would say at the bottom of done
	shut   ID     // the act of the last wall: none of it can be undone
}

// ID names the stream.
func (l *Log[A]) ID() ID { return l.id }

// Seq is the number of the last event, saved or not; 0 for none.
func (l *Log[A]) Seq() int64 { return int64(len(l.events)) }

// Events are the whole history, oldest first. Not to be changed.
func (l *Log[A]) Events() []Event { return l.events }

// Pending are the events that are not on disk yet. Not to be changed.
func (l *Log[A]) Pending() []Event { return l.events[l.saved:] }

// MarkSaved says that the events up to and including seq are on disk.
func (l *Log[A]) MarkSaved(seq int64) { l.saved = max(l.saved, min(int(seq), len(l.events))) }

// Last is when the last event was recorded; the zero time for none.
func (l *Log[A]) Last() time.Time {
	if len(l.events) == 0 {
		return time.Time{}
	}
	return l.events[len(l.events)-1].At
}

// At is when the event of that number was recorded; the zero time for none.
func (l *Log[A]) At(seq int64) time.Time {
	if seq < 1 || seq > l.Seq() {
		return time.Time{}
	}
	return l.events[seq-1].At
}

func (l *Log[A]) init(id ID, of A) {
	l.id, l.of, l.out = id, of, map[ID]bool{}
}

// Load adds events that are on disk already, in order, and folds them.
func (l *Log[A]) Load(events []Event) error {
	refold := false
	l.events, l.facts = slices.Grow(l.events, len(events)), slices.Grow(l.facts, len(events))
	for _, e := range events {
		if e.Stream != l.id || e.Seq != l.Seq()+1 {
			return fmt.Errorf("event %d of %v does not follow event %d of %v", e.Seq, e.Stream, l.Seq(), l.id)
		}
		f := l.of.fact(e.Kind)
		if f != nil {
			if err := json.Unmarshal(e.Body, f); err != nil {
				return fmt.Errorf("event %d of %v (%s): %w", e.Seq, e.Stream, e.Kind, err)
			}
		}
		l.add(e, f)
		if roleOf(e.Kind) == undoing {
			refold = true
		} else if !refold && f != nil {
			f.apply(l.of, e)
		}
	}
	l.saved = len(l.events)
	if refold {
		l.fold()
	}
	return nil
}

// record adds a new fact and applies it.
func (l *Log[A]) record(a Act, f fact[A]) Event {
	e := Event{
		Stream: l.id, Seq: l.Seq() + 1, Act: a.ID, At: a.At.UTC().Truncate(time.Millisecond),
		Actor: a.Actor, Kind: f.kind(), Body: encode(f),
	}
	l.add(e, f)
	f.apply(l.of, e)
	return e
}

// add keeps an event and what undo has to know of it.
func (l *Log[A]) add(e Event, f fact[A]) {
	l.events, l.facts = append(l.events, e), append(l.facts, f)
	switch roleOf(e.Kind) {
	case deed:
		if n := len(l.done); e.Act != l.shut && (n == 0 || l.done[n-1] != e.Act) {
			l.done = append(l.done, e.Act)
		}
		l.undone = l.undone[:0]
	case wall:
		l.done, l.undone, l.shut = l.done[:0], l.undone[:0], e.Act
		if f != nil {
			l.wall = f.words()
		}
	case undoing:
		var target actNamed
		if json.Unmarshal(e.Body, &target) != nil {
			return
		}
		if e.Kind == kindUndone {
			l.out[target.Act] = true
			l.done = without(l.done, target.Act)
			l.undone = append(l.undone, undone{target.Act, e.Act})
		} else {
			delete(l.out, target.Act)
			l.undone = slices.DeleteFunc(l.undone, func(u undone) bool { return u.act == target.Act })
			l.done = append(l.done, target.Act)
		}
	}
}

// undone is an act that was taken back and the act that did so.
type undone struct{ act, by ID }

// actNamed is the body of an undo or a redo.
type actNamed struct {
	Act ID `json:"act"`
}

func (l *Log[A]) turn(a Act, kind string, target ID) {
	e := Event{
		Stream: l.id, Seq: l.Seq() + 1, Act: a.ID, At: a.At.UTC().Truncate(time.Millisecond),
		Actor: a.Actor, Kind: kind, Body: encode(actNamed{target}),
	}
	l.add(e, nil)
	l.fold()
}

// fold reads the state anew from the events that were not undone.
func (l *Log[A]) fold() {
	l.of.reset()
	for i, f := range l.facts {
		// Where the meeting stands and its clocks are not undone, even when
		// they moved in the same act.
		if f != nil && (!l.out[l.events[i].Act] || roleOf(f.kind()) == passing) {
			f.apply(l.of, l.events[i])
		}
	}
}

// did says in words what an act did in this stream.
func (l *Log[A]) did(act ID) string {
	first, n := "", 0
	for i, e := range slices.Backward(l.events) {
		if e.Act == act && l.facts[i] != nil && roleOf(e.Kind) == deed {
			if words := l.facts[i].words(); words != "" { // a note leaves them to the stream it is about
				first = words
				n++
			}
		} else if n > 0 {
			break
		}
	}
	if n > 1 {
		return fmt.Sprintf("%s, and %d more", first, n-1)
	}
	return first
}

func (l *Log[A]) lastDone() (ID, bool)       { return last(l.done) }
func (l *Log[A]) lastUndone() (undone, bool) { return last(l.undone) }
func (l *Log[A]) hasDone(act ID) bool        { return slices.Contains(l.done, act) }
func (l *Log[A]) hasUndone(act ID) bool {
	return slices.ContainsFunc(l.undone, func(u undone) bool { return u.act == act })
}
func (l *Log[A]) wallWords() string { return l.wall }

// walled reports whether an act left something here that undo can't reach.
func (l *Log[A]) walled(act ID) bool {
	return !l.out[act] && !l.hasDone(act) && slices.ContainsFunc(l.events, func(e Event) bool {
		return e.Act == act && (roleOf(e.Kind) == deed || roleOf(e.Kind) == wall)
	})
}

// lost reports whether an act was undone here and can't be brought back.
func (l *Log[A]) lost(act ID) bool { return l.out[act] && !l.hasUndone(act) }

func last[T any](of []T) (T, bool) {
	if len(of) == 0 {
		var none T
		return none, false
	}
	return of[len(of)-1], true
}

func without(ids []ID, id ID) []ID {
	return slices.DeleteFunc(ids, func(x ID) bool { return x == id })
}
