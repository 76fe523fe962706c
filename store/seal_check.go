package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"

	"flashpoint/session"
)

// errSealed keeps a sealed copy from being opened to record.
var errSealed = errors.New("the file is sealed")

// Sealed is what the seal of the file says, if it has one. It is not checked: see
// [CheckSeal].
func (s *Store) Sealed() (seal Seal, ok bool) {
	if s.sealed == nil {
		return Seal{}, false
	}
	return *s.sealed, true
}

// seal reads the seal, nil for none. A file of a version that knew no seals has
// none.
func (l *link) seal(ctx context.Context) (*Seal, error) {
	if has, err := l.hasTable(ctx, "seal"); err != nil || !has {
		return nil, err
	}
	var seal Seal
	var at string
	var sum []byte
	const query = "SELECT at, sealed_by, program, nameless, sum FROM seal LIMIT 1"
	err := l.row(ctx, query).Scan(&at, &seal.By, &seal.Program, &seal.Nameless, &sum)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	copy(seal.Sum[:], sum)
	seal.At = parseMoment(at)
	return &seal, err
}

// hasTable reports whether the file has a table: an older version may lack it.
func (l *link) hasTable(ctx context.Context, name string) (has bool, err error) {
	const query = "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = $1)"
	err = l.row(ctx, query, name).Scan(&has)
	return has, err
}

// sealedNote says that a file is a sealed copy.
func (s *Store) sealedNote() string {
	words := fmt.Sprintf("%s is a copy that was sealed on %s: it can be read, not changed.", filepath.Base(s.path), session.DateOf(s.sealed.At.Local()))
	if s.sealed.Nameless {
		words += " Nobody is named in it. So it does not say who sealed it."
	}
	return words
}

// A SealCheck is what became of a file since it was sealed.
type SealCheck struct {
	Sealed bool
	Seal   Seal     // what the file says of itself
	Now    Seal     // the same with the sum that the file has now, nought when its seal is not in one place
	Beside bool     // something lies beside it that SQLite would read with it
	Health Health   // of the history
	Pages  []string // what SQLite finds wrong with the file, in its words
}

// Unchanged reports whether a sealed file is as it was sealed.
func (c SealCheck) Unchanged() bool {
	return c.Sealed && c.Seal.Sum == c.Now.Sum && c.Now.Sum != [32]byte{} && !c.Beside
}

// Sound reports whether nothing was found, with a seal or without one.
func (c SealCheck) Sound() bool {
	return len(c.Pages) == 0 && len(c.Health.Findings) == 0 && (!c.Sealed || c.Unchanged())
}

// CheckSeal reads all of a file and compares it with its seal. It works on files of
// any version, and on write-protected sticks; nothing is changed. A file that is so
// changed that it can't be opened any more answers with an error, as Open does.
func CheckSeal(ctx context.Context, path string) (c SealCheck, err error) {
	// Open would bring an older file up to date in a copy, and so change it.
	path, err = resolve(path)
	if err == nil {
		c, err = checkSeal(ctx, path)
	}
	var e *Error
	if errors.As(err, &e) {
		e.Path, e.Doing = path, opening
	}
	return c, explain(opening, path, err)
}

func checkSeal(ctx context.Context, path string) (c SealCheck, err error) {
	if !there(path) {
		return c, ErrNotFound
	}
	l, closing, err := asItIs(ctx, path)
	if err != nil {
		return c, err
	}
	defer func() { err = errors.Join(err, closing()) }()
	seal, err := l.seal(ctx)
	if err != nil {
		return c, err
	}
	if seal != nil {
		if err := c.compare(path, *seal); err != nil || c.Unchanged() {
			return c, err // not one byte is another: nor is the history
		}
	}
	if c.Pages, err = l.findings(ctx, "PRAGMA integrity_check"); err != nil {
		return c, err
	}
	return c, l.verifyAll(ctx, &c.Health)
}

// compare finds out whether a file's bytes are those that were sealed.
func (c *SealCheck) compare(path string, seal Seal) (err error) {
	c.Sealed, c.Seal, c.Now = true, seal, seal
	c.Beside = there(path+"-journal") || there(path+"-wal")
	c.Now.Sum, _, err = sumOfFile(path, seal.Sum)
	if errors.Is(err, errUnmarked) {
		c.Now.Sum, err = [32]byte{}, nil
	}
	return err
}

// findings are what a PRAGMA that checks says, none for ok.
func (l *link) findings(ctx context.Context, pragma string) (found []string, err error) {
	err = l.each(ctx, pragma, nil, func(rows *sql.Rows) error {
		var said string
		err := rows.Scan(&said)
		if said != "ok" {
			found = append(found, session.Clean(said))
		}
		return err
	})
	return found, err
}

// verifyAll checks the history stream by stream, as [Store.Verify] does, in a file of
// any version.
func (l *link) verifyAll(ctx context.Context, h *Health) error {
	streams, err := l.streams(ctx)
	if err != nil {
		return err
	}
	for _, st := range streams {
		if err := l.verifyStream(ctx, st, h); err != nil {
			return err
		}
	}
	if err := l.verifyHeads(ctx, h); err != nil {
		return err
	}
	if has, err := l.hasTable(ctx, "branch"); err != nil || !has {
		return err
	}
	return l.verifyBranches(ctx, h)
}
