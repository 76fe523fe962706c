package main

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"flashpoint/session"
	"flashpoint/store"
)

func TestLook(t *testing.T) {
	for _, c := range []struct {
		what       string
		flag       string
		env        map[string]string
		remembered map[string]string
		want       string // "" for a refusal
		ascii      bool
	}{
		{what: "nothing said", want: "paper"},
		{what: "remembered", remembered: map[string]string{"theme": "night"}, want: "night"},
		{what: "remembered by a later version", remembered: map[string]string{"theme": "neon"}, want: "paper"},
		{what: "environment before memory", env: map[string]string{"FLASHPOINT_THEME": "plain"}, remembered: map[string]string{"theme": "night"}, want: "plain"},
		{what: "flag before environment", flag: "night", env: map[string]string{"FLASHPOINT_THEME": "plain"}, want: "night"},
		{what: "NO_COLOR, any", env: map[string]string{"NO_COLOR": "no"}, remembered: map[string]string{"theme": "night"}, want: "plain"},
		{what: "NO_COLOR before the environment's theme", env: map[string]string{"NO_COLOR": "1", "FLASHPOINT_THEME": "night"}, want: "plain"},
		{what: "NO_COLOR, empty", env: map[string]string{"NO_COLOR": ""}, want: "paper"},
		{what: "flag before NO_COLOR", flag: "paper", env: map[string]string{"NO_COLOR": "1"}, want: "paper"},
		{what: "unknown flag", flag: "neon"},
		{what: "unknown in the environment", env: map[string]string{"FLASHPOINT_THEME": "neon"}},
		{what: "signs remembered", remembered: map[string]string{"ascii": "on"}, want: "paper", ascii: true},
	} {
		f := &flags{theme: c.flag}
		theme, err := f.look(func(name string) string { return c.env[name] }, c.remembered)
		switch {
		case c.want == "" && codeFor(err) != codeUsage:
			t.Errorf("%s: %v", c.what, err)
		case c.want != "" && (err != nil || theme.Name() != c.want || theme.Glyphs().ASCII != c.ascii):
			t.Errorf("%s: %s, ASCII %t, %v", c.what, theme.Name(), theme.Glyphs().ASCII, err)
		}
	}
}

func TestExitCodes(t *testing.T) {
	for _, c := range []struct {
		err  error
		code int
	}{
		{&store.Error{Code: store.ErrNotFound}, 3},
		{&store.Error{Code: store.ErrAmbiguous}, 2},
		{&store.Error{Code: store.ErrNotOurs}, 4},
		{&store.Error{Code: store.ErrNewerVersion}, 4},
		{&store.Error{Code: store.ErrEmpty}, 4},
		{&store.Error{Code: store.ErrIsFolder}, 4},
		{&store.Error{Code: store.ErrCorrupt}, 4},
		{&store.Error{Code: store.ErrReadOnly}, 4},
		{&store.Error{Code: store.ErrNoPermission}, 4},
		{&store.Error{Code: store.ErrBadLink}, 4},
		{&store.Error{Code: store.ErrFull}, 1},
		{&store.Error{Code: store.ErrExists}, 1},
		{&store.Error{Code: store.ErrBusy}, 1},
		{errors.Join(notFound("no"), &store.Error{Code: store.ErrFull}), 3},
		{errors.New("something else"), 1},
	} {
		err := fmt.Errorf("wrapped: %w", c.err)
		if got := codeFor(err); got != c.code {
			t.Errorf("%v: %d, want %d", c.err, got, c.code)
		}
		if wordsFor(err) == "" {
			t.Errorf("%v: no words", c.err)
		}
	}
}

// IDs come in the order they were made, on the computer's clock and on another.
func TestIDs(t *testing.T) {
	for _, by := range []time.Duration{0, 48*time.Hour + 7*time.Millisecond, -9000 * time.Hour} {
		newID := laterID(by)
		ids := make([]session.ID, 2000)
		for i := range ids {
			ids[i] = newID()
		}
		if !slices.IsSortedFunc(ids, session.ID.Compare) {
			t.Errorf("%v: the IDs are not in order", by)
		}
		if ids[0] == ids[1] || ids[0][6]>>4 != 7 || ids[0][8]>>6 != 2 {
			t.Errorf("%v: %v and %v", by, ids[0], ids[1])
		}
	}
	seed := newSeed(time.Date(2026, 12, 1, 7, 0, 0, 0, time.UTC))
	if len(seed) != len("2026-12-01 7f3a9c21") || seed[:11] != "2026-12-01 " {
		t.Errorf("the seed is %q", seed)
	}
}
