package session

import "slices"

// A Stream is what the store keeps and undo works on: a Session, a Shop or an
// Initiative.
type Stream interface {
	ID() ID
	Kind() Kind
	Seq() int64
	Events() []Event
	Pending() []Event
	MarkSaved(seq int64)
	Load(events []Event) error

	lastDone() (ID, bool)
	lastUndone() (undone, bool)
	hasDone(act ID) bool
	hasUndone(act ID) bool
	walled(act ID) bool
	lost(act ID) bool
	wallWords() string
	did(act ID) string
	turn(a Act, kind string, target ID)
	forget(seq int64)
}

// Undo takes back the latest act of the leading streams, in every given stream
// that it touched, and says in words what was undone. The others follow only
// when they share that act: undoing "Ana is here" also takes Ana off the
// roster, but a new name of the shop stays. What leads is taken back wherever it
// was done, since no event says where: a meeting's undo reaches what was done on
// the pages of the ideas it chose.
//
// An act that left only a note here, because the stream it is about took it back
// by itself, goes with the one before it.
//
// At a reveal or a draw it answers ErrWall: what a room has seen stays seen. So
// it does for an act that lies behind one in any of the streams, because half
// of an act is never undone. With an error some notes may have gone, which
// [Meeting.Do] brings back.
func Undo(a Act, leading, following []Stream) (string, error) {
	for {
		act, err := undoable(leading, following)
		if err != nil {
			return "", err
		}
		if words := turnAll(a, kindUndone, act, Stream.hasDone, leading, following); words != "" {
			return words, nil
		}
	}
}

// undoable is the act that is to be taken back next.
func undoable(leading, following []Stream) (ID, error) {
	act, ok := latest(leading)
	if !ok {
		for _, s := range leading {
			if s.wallWords() != "" {
				return ID{}, atWall(s)
			}
		}
		return ID{}, ErrNothingToUndo
	}
	for _, s := range slices.Concat(leading, following) {
		if s.walled(act) {
			return ID{}, atWall(s)
		}
	}
	return act, nil
}

func atWall(s Stream) error {
	return because(ErrWall, "Undo stops here: "+s.wallWords())
}

// Redo brings back what Undo took, latest first, until something new is done.
func Redo(a Act, leading, following []Stream) (string, error) {
	for {
		act, err := redoable(leading, following)
		if err != nil {
			return "", err
		}
		if words := turnAll(a, kindRedone, act, Stream.hasUndone, leading, following); words != "" {
			return words, nil
		}
	}
}

// redoable is the act that is to be brought back next.
func redoable(leading, following []Stream) (ID, error) {
	var last undone
	for _, s := range leading {
		// What was undone here and lost elsewhere can't come back in half.
		u, ok := s.lastUndone()
		gone := slices.ContainsFunc(slices.Concat(leading, following), func(s Stream) bool { return s.lost(u.act) })
		if ok && !gone && u.by.Compare(last.by) > 0 {
			last = u
		}
	}
	if last.act.IsZero() {
		return ID{}, ErrNothingToRedo
	}
	// A stream that took part in the act knows by its log whether something was
	// done since; for the others the age of their latest act has to tell.
	others := slices.DeleteFunc(slices.Clone(leading), func(s Stream) bool { return s.hasUndone(last.act) })
	if newest, ok := latest(others); ok && last.by.Compare(newest) < 0 {
		return ID{}, ErrNothingToRedo
	}
	return last.act, nil
}

func turnAll(a Act, kind string, act ID, touched func(Stream, ID) bool, groups ...[]Stream) string {
	words := ""
	for _, group := range groups {
		for _, s := range group {
			if touched(s, act) {
				if w := s.did(act); words == "" {
					words = w
				}
				s.turn(a, kind, act)
			}
		}
	}
	return words
}

// latest is the newest of the acts that undo could take back in these streams.
// Across streams an act's age is its ID's: within one stream the order of the
// log decides.
func latest(streams []Stream) (ID, bool) {
	var newest ID
	found := false
	for _, s := range streams {
		if act, ok := s.lastDone(); ok && (!found || act.Compare(newest) > 0) {
			newest, found = act, true
		}
	}
	return newest, found
}
