package store

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// free refuses a name under which no file can appear, or none that would last.
func (s *Store) free(ctx context.Context, path string, replace, sealed bool) error {
	if err := s.vacant(path, replace); err != nil || !there(path) {
		return err
	}
	return s.replaceable(ctx, path, sealed)
}

// replaceable refuses to put a copy in the place of a file that may be all somebody
// has. Nothing may be lost with what goes: it is empty, or it is of the same kind, a
// sealed copy or a bundle, and all that is in it is in this file as well.
func (s *Store) replaceable(ctx context.Context, path string, sealed bool) error {
	src, err := OpenSource(ctx, path)
	switch {
	case errors.Is(err, ErrEmpty), errors.Is(err, fs.ErrNotExist), errors.Is(err, ErrNotFound), errors.Is(err, ErrBadLink):
		return nil // nothing, or a link that leads nowhere
	case err != nil:
		return err
	}
	replaceable := s.heldHere
	if sealed {
		replaceable = s.knownHere
	}
	err = replaceable(ctx, src)
	return errors.Join(err, src.Close())
}

// knownHere lets a sealed copy be replaced whose meetings are all in this file. Their
// histories can't be compared: nobody may be named in them.
func (s *Store) knownHere(ctx context.Context, src *Source) error {
	if _, sealed := src.file.Sealed(); !sealed {
		return ErrOtherKind
	}
	return s.with(ctx, reading, func(l *link) error {
		here, err := l.streams(ctx)
		for _, st := range src.streams {
			if err == nil && !slices.Contains(here, st.storedStream) {
				err = ErrHolds
			}
		}
		return err
	})
}

// heldHere lets a bundle be replaced that an import would bring nothing of. A shop's
// own file has half-typed lines and settings besides.
func (s *Store) heldHere(ctx context.Context, src *Source) error {
	if _, sealed := src.file.Sealed(); sealed {
		return ErrOtherKind
	}
	var own bool
	err := src.file.with(ctx, reading, func(l *link) error {
		const query = "SELECT EXISTS (SELECT 1 FROM draft WHERE text <> '') OR EXISTS (SELECT 1 FROM setting WHERE key <> $1)"
		return l.row(ctx, query, settingSweep).Scan(&own)
	})
	switch {
	case err != nil:
		return err
	case own:
		return ErrOtherKind
	}
	plan, err := s.Plan(ctx, []*Source{src}, ImportOptions{})
	if err == nil && plan.Changes() {
		err = ErrHolds
	}
	return err
}

// vacant refuses a name that is no place for a file.
func (s *Store) vacant(path string, replace bool) error {
	if folder, err := os.Stat(filepath.Dir(path)); err != nil {
		return err
	} else if !folder.IsDir() {
		return fs.ErrNotExist
	}
	if err := fit(path); err != nil {
		return err
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && !there(path):
		return leftover(path)
	case err == nil && os.SameFile(info, s.opened):
		return ErrItself
	case !replace:
		return ErrExists
	}
	return leftover(path)
}
