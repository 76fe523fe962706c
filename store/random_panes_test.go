package store

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"flashpoint/session"
)

// A pane is one of two windows on a file: what it shows, and the ideas that it has not
// saved yet.
type pane struct {
	store   *Store
	meeting *session.Session
	waiting []string
}

// TestRandomWindows lets people work in two windows on one meeting, in any order. Each
// idea that was called saved is there in the end, none comes from nowhere, and the
// tables are what the history says.
func TestRandomWindows(t *testing.T) {
	t.Parallel()
	folder, n := t.TempDir(), 0
	rapid.Check(t, func(rt *rapid.T) {
		n++
		w := newWorldIn(rt, filepath.Join(folder, fmt.Sprint(n)))
		s := w.meeting("Ana", "Bo")
		w.save(w.shop, s)
		panes := []*pane{{store: w.store, meeting: s}, {store: w.open(Options{})}}
		var attempted, saved []string
		load := func(p *pane) {
			p.meeting, p.waiting = loaded(&world{t: rt, store: p.store}, session.EmptySession(s.ID())), nil
		}
		load(panes[1])
		for range rapid.IntRange(1, 40).Draw(rt, "acts") {
			p := panes[rapid.IntRange(0, 1).Draw(rt, "window")]
			switch rapid.IntRange(0, 5).Draw(rt, "act") {
			case 0, 1:
				words := fmt.Sprint("idea ", len(attempted))
				w.idea(p.meeting, words)
				attempted, p.waiting = append(attempted, words), append(p.waiting, words)
			case 2:
				if ideas := p.meeting.Ideas; len(ideas) > 0 {
					_ = p.meeting.Tag(w.act(), ideas[rapid.IntRange(0, len(ideas)-1).Draw(rt, "idea")].ID, session.Fix)
				}
			case 3: // another window's acts come in, where nothing waits here
				if len(p.meeting.Pending()) == 0 {
					w.ok(p.store.Load(rt.Context(), p.meeting))
				}
			default:
				err := saveTo(rt.Context(), p.store, p.meeting)
				if errors.Is(err, ErrConflict) {
					load(p) // and whoever had typed something is told to repeat it
					continue
				}
				w.ok(err)
				saved, p.waiting = append(saved, p.waiting...), nil
			}
		}
		w.sound()
		var stored []string
		for _, idea := range loaded(w, session.EmptySession(s.ID())).Ideas {
			stored = append(stored, idea.Text)
		}
		slices.Sort(saved)
		if slices.Sort(stored); !slices.Equal(stored, saved) {
			rt.Fatalf("saved %q, stored %q", saved, stored)
		}
		w.ok(errors.Join(panes[1].store.Close(), w.store.Close()))
	})
}
