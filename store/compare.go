package store

import (
	"context"
	"errors"
	"path/filepath"
)

// comparing is what an Error of Compare says was being done.
const comparing = "comparing"

// Compare reports what Rebuild would mend, and mends nothing: it rebuilds a copy
// in a folder that is thrown away. So it works on a file that can only be
// reviewed, and during a meeting.
func (s *Store) Compare(ctx context.Context) (report Report, err error) {
	scratch, err := NewScratch()
	if err != nil {
		return report, explain(comparing, s.path, err)
	}
	defer func() { err = errors.Join(err, scratch.Remove()) }()
	part := filepath.Join(scratch.Folder, filepath.Base(s.path)+".copy") // of a backup that is none: see IsKept
	if err := s.Backup(ctx, part, nil); err != nil {
		return report, err
	}
	copied, err := Open(ctx, part, Options{Unchecked: true, unsealed: true}) // Backup has checked it
	if err != nil {
		return report, err
	}
	report, err = copied.Rebuild(ctx)
	return report, errors.Join(err, copied.Close())
}
