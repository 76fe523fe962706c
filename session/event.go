package session

import (
	"encoding/json"
	"fmt"
	"time"
)

// Kind says what a stream is the history of.
type Kind string

// The kinds of stream.
const (
	KindShop       Kind = "shop"
	KindSession    Kind = "session"
	KindInitiative Kind = "initiative"
)

// An Event is one fact in a stream. (Stream, Seq) names it; Seq counts from 1
// without gaps.
type Event struct {
	Stream ID
	Seq    int64
	Act    ID        // the deed that left it; events of one act are undone together
	At     time.Time // UTC, to the millisecond
	Actor  string    // who typed it, or "" when unknown
	Kind   string    // past tense, dotted: "idea.added"
	Body   []byte    // a JSON object whose "v" is the version of its shape
}

// An Act is one deed of one person: what a key press or a command does. Every
// event it leaves, in one stream or several, carries its ID, and one undo takes
// all of them back. Time and identity come in with it.
type Act struct {
	ID    ID
	At    time.Time
	Actor string
	NewID func() ID // makes the IDs of new streams and people
}

// A fact is what an event says, decoded. apply never fails and never checks:
// the rule that recorded the fact did, so an old history always loads.
type fact[A any] interface {
	kind() string
	apply(A, Event)
	// words say what was done, for "Undone: …". They never tell a vote.
	words() string
}

// bodyVersion is the shape of every body so far.
const bodyVersion = 1

func encode(f any) []byte {
	raw, err := json.Marshal(f)
	if err != nil { // facts are plain structs of strings, numbers and IDs
		panic(fmt.Sprintf("session: a fact that JSON refuses: %v", err))
	}
	head := fmt.Appendf(nil, `{"v":%d`, bodyVersion)
	if len(raw) > 2 {
		head = append(head, ',')
	}
	return append(head, raw[1:]...)
}

// role is what undo makes of a kind of event.
type role int

const (
	deed    role = iota // undo takes it back
	beside              // undo takes it back with the deed it belongs to, without a word
	passing             // undo does not see it: moving about, the clock
	wall                // undo stops at it
	undoing             // it is an undo or a redo itself
)

func roleOf(kind string) role {
	switch kind {
	case "phase.entered", "clock.paused", "clock.resumed", "clock.extended":
		return passing
	case "turn.taken":
		return beside
	case "session.opened", "round.revealed", "tie.drawn", "rating.revealed", "person.forgotten":
		return wall
	case kindUndone, kindRedone:
		return undoing
	}
	return deed
}
