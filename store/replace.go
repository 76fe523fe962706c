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
	if err != nil {
		return replacesNothing(err)
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

// heldHere lets a bundle be replaced that an import would bring nothing of. What
// somebody worked with has half-typed lines, settings, or what came from elsewhere.
func (s *Store) heldHere(ctx context.Context, src *Source) error {
	if _, sealed := src.file.Sealed(); sealed || IsKept(src.file.path) {
		return ErrOtherKind
	}
	var own bool
	err := src.file.with(ctx, reading, func(l *link) error {
		const query = `SELECT EXISTS (SELECT 1 FROM draft WHERE text <> '') OR EXISTS (SELECT 1 FROM setting WHERE key <> $1)
			OR EXISTS (SELECT 1 FROM imported) OR EXISTS (SELECT 1 FROM branch) OR EXISTS (SELECT 1 FROM same)`
		return l.row(ctx, query, settingSweep).Scan(&own)
	})
	switch {
	case err != nil:
		return err
	case own:
		return ErrOtherKind
	}
	return s.holds(ctx, src, ErrHolds)
}

// holds answers otherwise, unless an import would bring nothing of a source.
func (s *Store) holds(ctx context.Context, src *Source, otherwise error) error {
	plan, err := s.Plan(ctx, []*Source{src}, ImportOptions{})
	if err == nil && plan.Changes() {
		err = otherwise
	}
	return err
}

// hasAllOf lets this new file take the place of another one only if nothing goes with
// that: an open vote is not in a bundle, nor is a meeting that was not asked for, and
// a copy of everything looks as a bundle does.
func (s *Store) hasAllOf(ctx context.Context, path string) error {
	src, err := OpenSource(ctx, path)
	if err != nil {
		return replacesNothing(err)
	}
	return errors.Join(s.holds(ctx, src, ErrLess), src.Close())
}

// replacesNothing is nil for an error of opening what has a name where that is nothing,
// or a link that leads nowhere.
func replacesNothing(err error) error {
	for _, nothing := range []error{ErrEmpty, fs.ErrNotExist, ErrNotFound, ErrBadLink} {
		if errors.Is(err, nothing) {
			return nil
		}
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
