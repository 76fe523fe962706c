package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"flashpoint/session"
)

func TestStore_Moved(t *testing.T) {
	for name, move := range map[string]func(path string) error{
		"deleted": os.Remove,
		"renamed": func(path string) error { return os.Rename(path, path+".old") },
		"replaced": func(path string) error {
			return errors.Join(os.Rename(path, path+".old"), os.WriteFile(path, []byte("something else"), 0o600),
				os.WriteFile(path+"-journal", []byte("something else"), 0o600))
		},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			s := w.meeting("Ana")
			w.save(w.shop, s)
			if w.store.Moved() {
				t.Fatal("moved before it was")
			}
			if err := move(w.path); err != nil {
				t.Skipf("this system does not let an open file be moved, so nobody can lose one that way: %v", err)
			}
			w.idea(s, "Too late")
			w.is(saveTo(t.Context(), w.store, s), ErrMoved)
			if !w.store.Moved() {
				t.Error("not noticed")
			}

			copied := filepath.Join(t.TempDir(), "rescued.flashpoint")
			w.ok(w.store.SaveCopy(t.Context(), copied))
			w.ok(w.store.Close())
			if name == "replaced" {
				for _, path := range []string{w.path, w.path + "-journal"} {
					if now, _ := os.ReadFile(path); string(now) != "something else" {
						t.Errorf("touched %s, which took its place", filepath.Base(path))
					}
				}
			} else if _, err := os.Stat(w.path); !errors.Is(err, fs.ErrNotExist) {
				t.Errorf("made a new file: %v", err)
			}

			// What could not be saved goes into the copy.
			w.path = copied
			w.store = w.open(Options{})
			w.save(s)
			if got := loaded(w, session.EmptySession(s.ID())); got.Seq() != s.Seq() {
				t.Errorf("the copy has %v, want %v", got, s)
			}
			w.sound()
		})
	}
}

func TestStore_SaveCopy(t *testing.T) {
	w := newWorld(t)
	w.save(w.meeting("Ana"))
	before := w.dump()
	for _, o := range []Options{{}, {ReadOnly: true}} {
		w.ok(w.store.Close())
		w.store = w.open(o)
		path := filepath.Join(t.TempDir(), "copy.flashpoint")
		w.ok(w.store.SaveCopy(t.Context(), path))
		w.is(w.store.SaveCopy(t.Context(), path), ErrExists)
		w.is(w.store.SaveCopy(t.Context(), filepath.Join(path+".d", "copy")), ErrNoFolder)
		copied := &world{t: t, path: path}
		copied.store = copied.open(Options{})
		if copied.dump() != before {
			t.Errorf("with %+v: the copy is not the same", o)
		}
		copied.sound()
		if entries, _ := os.ReadDir(filepath.Dir(path)); len(entries) > 2 { // with its journal
			t.Errorf("left %v", entries)
		}
		w.ok(w.store.inTurn(t.Context(), func(l *link) error {
			if o.ReadOnly {
				return l.checkSettings(t.Context(), reviewSettings())
			}
			return l.checkSettings(t.Context(), liveSettings())
		}))
	}
}
