package store

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"flashpoint/session"
)

func TestCodeOfResult(t *testing.T) {
	for result, want := range map[int]error{
		5: ErrBusy, 517: ErrBusy, 6: ErrBusy, 8: ErrReadOnly, 1544: ErrReadOnly, 776: ErrReadOnly, 1032: ErrMoved,
		13: ErrFull, 778: ErrFull, 1034: ErrUnknown, 266: ErrUnknown, 1546: ErrUnknown, 11: ErrCorrupt, 267: ErrCorrupt, 26: ErrCorrupt,
		14: ErrNoPermission, 1: ErrCorrupt, 9: nil,
	} {
		if got := codeOfResult(result); got != want {
			t.Errorf("%d is %v, want %v", result, got, want)
		}
	}
}

func TestSentence(t *testing.T) {
	all := []error{ErrBusy, ErrFull, ErrReadOnly, ErrCorrupt, ErrNewerVersion, ErrNotOurs, ErrConflict, ErrEmpty, ErrIsFolder,
		ErrNotFound, ErrAmbiguous, ErrMoved, ErrUnknown, ErrNoFolder, ErrNoPermission, ErrExists, ErrBadLink, ErrClosed, ErrNoHandles, ErrTooLong}
	seen := map[string]error{}
	for _, code := range all {
		err := fmt.Errorf("saving the idea: %w", &Error{Code: code, Path: "/data/shop.flashpoint", Doing: "saving", Cause: errors.New("SQLITE_WHATEVER (1)")})
		said := Sentence(err)
		if other, ok := seen[said]; ok {
			t.Errorf("%v and %v say the same", code, other)
		}
		seen[said] = code
		if !errors.Is(err, code) {
			t.Errorf("%v is not found in its error", code)
		}
		if strings.Contains(said, "SQLITE") || strings.Contains(said, "%!") || !strings.HasSuffix(said, ".") || strings.Count(said, ". ") < 1 {
			t.Errorf("%v says %q", code, said)
		}
		if len(said) > 230 {
			t.Errorf("%v takes %d bytes to say %q", code, len(said), said)
		}
	}
	refusal := &session.FieldError{Field: "idea", Msg: "Write the idea first"}
	for _, test := range []struct {
		err  error
		want string
	}{
		{nil, ""},
		{fmt.Errorf("adding: %w", refusal), "Write the idea first"},
		{context.DeadlineExceeded, "This took too long and was stopped. What was saved before is safe. Try again."},
		{errors.New("pear shaped"), "Something unexpected happened: pear shaped. What was saved before is safe. Try again."},
		{&Error{Code: ErrNotFound, Path: "/x/y", Doing: opening}, "There is no file /x/y. Nothing was changed. Check the name, or start a new file."},
		{&Error{Code: errors.New("odd"), Path: "/x/y"}, "y: odd. What was saved before is safe. Try again."},
	} {
		if got := Sentence(test.err); got != test.want {
			t.Errorf("says %q, want %q", got, test.want)
		}
	}
}

// What a copy or a new file could not be is not what an idea could not be.
func TestSentence_ofWhatWasBeingDone(t *testing.T) {
	for _, doing := range []string{backingUp, copyingTo, savingCopy, making} {
		for _, code := range []error{ErrFull, ErrReadOnly, ErrUnknown, ErrNoPermission, ErrNoFolder, ErrExists} {
			said := Sentence(&Error{Code: code, Path: "/media/stick/copy.db", Doing: doing})
			for _, wrong := range []string{"not saved yet", "last step was saved", "copy the file to this computer"} {
				if strings.Contains(said, wrong) {
					t.Errorf("%s: %v says %q", doing, code, said)
				}
			}
			if !strings.Contains(said, "/media/stick") {
				t.Errorf("%s: %v does not say where: %q", doing, code, said)
			}
		}
	}
	if said := Sentence(&Error{Code: ErrFull, Path: "shop.db", Doing: opening}); strings.Contains(said, "not saved yet") {
		t.Errorf("opening says %q", said)
	}
}

func TestExplain(t *testing.T) {
	if explain("saving", "x", nil) != nil {
		t.Error("explains what is fine")
	}
	inner := &Error{Code: ErrFull, Path: "x", Doing: "saving"}
	if got := explain("closing", "y", inner); got != error(inner) {
		t.Errorf("wrapped twice: %v", got)
	}
	if got := explain("saving", "x", context.Canceled); !errors.Is(got, context.Canceled) {
		t.Errorf("lost the cancellation: %v", got)
	}
	got := explain("reading", "x", &damaged{"event 3 is missing"})
	if !errors.Is(got, ErrCorrupt) || got.Error() != "reading x: the file is damaged: event 3 is missing" {
		t.Errorf("got %v", got)
	}
}
