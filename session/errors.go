package session

import (
	"errors"
	"fmt"
)

// The sentinels that callers tell apart. Their words are for the person at the
// screen; a rule that can say more wraps them.
var (
	// ErrSecret is what a tally answers before its round is revealed.
	ErrSecret = errors.New("the votes are secret until they are revealed")
	// ErrRevealed is what a revealed round answers to a change.
	ErrRevealed = errors.New("this round is revealed and stays as it is; vote again in a new round")
	// ErrTie locks promotion while the leaders are tied.
	ErrTie = errors.New("the vote is tied; settle the tie first")
	// ErrNotFound is what a rule answers to a thing it does not know, often
	// because another window took it away.
	ErrNotFound = errors.New("this is no longer here")
	// ErrTakenBack is what an initiative answers when undo took its promotion; it
	// is an ErrNotFound too.
	ErrTakenBack = because(ErrNotFound, "This idea is no longer chosen: its promotion was taken back in its meeting")
	// ErrMeanwhile is what a rule answers to a change that began with something else
	// than what is there now.
	ErrMeanwhile = errors.New("another window changed this meanwhile")
	// ErrNoDay is what [ParseDue] and [ParsePast] answer to words that they don't know
	// as a day, in a *[FieldError].
	ErrNoDay = errors.New("this is not a day I know")
	// ErrClosed is what a closed meeting answers to a change.
	ErrClosed = errors.New("this meeting is closed; open it again to change it")
	// ErrNothingToUndo and ErrNothingToRedo mark the ends of the history.
	ErrNothingToUndo = errors.New("nothing to undo")
	ErrNothingToRedo = errors.New("nothing to redo")
	// ErrWall is what undo answers at a reveal or a draw.
	ErrWall = errors.New("undo stops here")
)

// A FieldError refuses one value, in a sentence for the person who typed it.
type FieldError struct {
	Field string // which value, in the domain's words: "idea", "due date"
	Value string // what was given
	Msg   string // the whole sentence
	Is    error  // the sentinel that tells this refusal from others of the field, or nil
}

// Error is the sentence.
func (e *FieldError) Error() string { return e.Msg }

// Unwrap is the sentinel.
func (e *FieldError) Unwrap() error { return e.Is }

// noDay refuses words that are no day, with examples of what is one.
func noDay(field, said, examples string) error {
	said = shortened(said)
	return &FieldError{Field: field, Value: said, Is: ErrNoDay, Msg: fmt.Sprintf("Not a day I know: “%s”. Try: %s.", said, examples)}
}

func refuse(field, value, msg string) error {
	return &FieldError{Field: field, Value: value, Msg: msg}
}

// checkDay refuses a day that no calendar has, which no log could keep.
func checkDay(field string, d Date) error {
	if d.IsZero() || d.exists() {
		return nil
	}
	return refuse(field, d.String(), fmt.Sprintf("%s is not a day in the calendar", d))
}

// notice is a sentence for people that also answers errors.Is to a sentinel.
type notice struct {
	is  error
	msg string
}

func (n *notice) Error() string { return n.msg }
func (n *notice) Unwrap() error { return n.is }

// Refusal reports whether an error is a rule's own sentence for people.
func Refusal(err error) bool {
	var field *FieldError
	var n *notice
	if errors.As(err, &field) || errors.As(err, &n) {
		return true
	}
	for _, is := range []error{ErrSecret, ErrRevealed, ErrTie, ErrNotFound, ErrMeanwhile, ErrClosed, ErrNothingToUndo, ErrNothingToRedo, ErrWall} {
		if errors.Is(err, is) {
			return true
		}
	}
	return false
}

func because(is error, msg string) error { return &notice{is: is, msg: msg} }
