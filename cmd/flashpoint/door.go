package main

import (
	"context"
	"errors"
	"io"
	"os"
	"time"

	"flashpoint/session"
	"flashpoint/store"
)

// review opens the file to read. It never makes one, and nothing is written.
func (f *flags) review(ctx context.Context, talk io.Writer) (*store.Store, error) {
	return f.reviewAs(ctx, talk, store.Options{})
}

func (f *flags) reviewAs(ctx context.Context, talk io.Writer, o store.Options) (*store.Store, error) {
	o.ReadOnly = true
	st, err := openFile(ctx, f.file(), o)
	if err == nil && st.Note() != "" {
		_ = tell(talk, "%s\n", st.Note())
	}
	return st, err
}

// record opens the file to write; create says that a new one may begin here.
func (f *flags) record(ctx context.Context, create bool) (*store.Store, error) {
	return openFile(ctx, f.file(), store.Options{Create: create})
}

func openFile(ctx context.Context, path string, o store.Options) (*store.Store, error) {
	if err := unknown(path); err != nil {
		return nil, err
	}
	o.BackupDir, o.Now = backupFolder(), time.Now
	st, err := store.Open(ctx, path, o)
	if missing(err, path) && !o.Create {
		return nil, notFound("There is no Flashpoint file at %s yet: start `flashpoint` once.", path)
	}
	return st, err
}

// missing reports whether the file is not there, rather than in no state to be
// opened.
func missing(err error, path string) bool {
	if errors.Is(err, store.ErrNotFound) {
		return true
	}
	_, stat := os.Lstat(path)
	return errors.Is(err, store.ErrNoFolder) && errors.Is(stat, os.ErrNotExist)
}

// entry says how to come into the program on the screen.
type entry struct {
	create bool // a file that is not there may be made
	// meeting chooses what to go on with at once; nil for home.
	meeting func(context.Context, *store.Store) (session.ID, error)
}

// enter opens the file and puts the program on the screen. What is wrong with
// the file is said before that there is no terminal: it is wrong in any window.
func (f *flags) enter(ctx context.Context, e entry) error {
	if !onTerminal() {
		if err := f.tryDoor(ctx, e); err != nil {
			return err
		}
		return errNoTerminal()
	}
	st, err := f.record(ctx, e.create)
	if err != nil {
		return err
	}
	s := stage{store: st, backup: true, now: f.now, newID: f.newID, painter: f.painter}
	if err = s.findOwner(ctx); err == nil && e.meeting != nil {
		s.resume, err = e.meeting(ctx, st)
	}
	if err == nil {
		s.settings = f.remembered(ctx, st)
		s.theme, err = f.look(os.Getenv, s.settings)
	}
	if err != nil {
		return errors.Join(err, st.Close())
	}
	s.motion = !f.noMotion
	return s.run(ctx)
}

// tryDoor finds out what keeps people from coming in, without changing a byte.
func (f *flags) tryDoor(ctx context.Context, e entry) error {
	st, err := f.review(ctx, io.Discard)
	if err != nil {
		if e.create && codeFor(err) == codeNotFound {
			return nil
		}
		return err
	}
	if e.meeting != nil {
		_, err = e.meeting(ctx, st)
	}
	return errors.Join(err, st.Close())
}

// remembered is what the file keeps for the next time. Not to know it is no
// reason to stay outside.
func (f *flags) remembered(ctx context.Context, st *store.Store) map[string]string {
	settings, err := st.Settings(ctx)
	if err != nil {
		return nil
	}
	return settings
}
