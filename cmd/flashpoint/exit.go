package main

import (
	"context"
	"errors"
	"fmt"

	"flashpoint/store"
)

// The exit codes. Scripts depend on them.
const (
	codeDone        = 0
	codeFailed      = 1   // it was tried and did not work
	codeUsage       = 2   // the command line is wrong, or there is no terminal
	codeNotFound    = 3   // no such file, meeting or unfinished meeting
	codeUnusable    = 4   // the file is there and can't be used
	codeHangup      = 129 // the window was closed
	codeInterrupted = 130
	codeTerminated  = 143 // the system or another program asked it to end
)

// An exitError ends the program with a code and a sentence.
type exitError struct {
	code  int
	words string // "" when everything has been said
}

func (e *exitError) Error() string { return e.words }

func failed(format string, args ...any) error {
	return &exitError{codeFailed, fmt.Sprintf(format, args...)}
}

func wrongUse(format string, args ...any) error {
	return &exitError{codeUsage, fmt.Sprintf(format, args...)}
}

func notFound(format string, args ...any) error {
	return &exitError{codeNotFound, fmt.Sprintf(format, args...)}
}

// codeFor is the exit code that says what kind of error it was.
func codeFor(err error) int {
	var exit *exitError
	if errors.As(err, &exit) {
		return exit.code
	}
	for _, kind := range []struct {
		code   int
		errors []error
	}{
		{codeInterrupted, []error{context.Canceled}},
		{codeUsage, []error{store.ErrAmbiguous}},
		{codeNotFound, []error{store.ErrNotFound}},
		{codeUnusable, []error{store.ErrNotOurs, store.ErrNewerVersion, store.ErrEmpty, store.ErrIsFolder, store.ErrCorrupt,
			store.ErrReadOnly, store.ErrNoPermission, store.ErrNoFolder, store.ErrBadLink, store.ErrMoved, store.ErrLeftover, store.ErrBeside, store.ErrNoHandles, store.ErrTooLong, store.ErrNoScratch}},
	} {
		for _, is := range kind.errors {
			if errors.Is(err, is) {
				return kind.code
			}
		}
	}
	return codeFailed
}

// wordsFor is what to say about an error: a sentence or two, never a stack, and nothing
// that a terminal obeys.
func wordsFor(err error) string {
	var exit *exitError
	if errors.As(err, &exit) {
		return harmless(exit.words)
	}
	return harmless(store.Sentence(err))
}
