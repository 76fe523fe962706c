package store

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// keep copies the file beside itself before it is brought up to date, for whoever can
// read the file, and answers where. Where an equal copy lies there already, as after
// going back to one, none is added: "".
func (l *link) keep(ctx context.Context, path string, version int) (string, error) {
	older, name := bakPaths(path, version)
	if err := l.backup(ctx, name); err != nil {
		return "", err
	}
	if info, err := os.Stat(path); err == nil {
		_ = os.Chmod(name, info.Mode().Perm()|0o600) // a copy that fewer can read is one all the same
	}
	for _, other := range older {
		if same, err := samePages(name, other); err == nil && same {
			return "", os.Remove(name)
		}
	}
	return name, nil
}

// bakPaths are the names of copies that lie there already, and one that is free: an
// older copy may be all that somebody has.
func bakPaths(path string, version int) (older []string, free string) {
	name := fmt.Sprintf("%s.v%d.bak", path, version)
	for n := 2; ; n++ {
		if _, err := os.Lstat(name); errors.Is(err, fs.ErrNotExist) {
			return older, name
		}
		older = append(older, name)
		name = fmt.Sprintf("%s.v%d.%d.bak", path, version, n)
	}
}

// samePages compares two files of which at least one is a copy by SQLite: that counts
// itself as a change, in three fields of the header.
func samePages(one, other string) (same bool, err error) {
	a, err := os.Open(one)
	if err != nil {
		return false, err
	}
	defer func() { _ = a.Close() }() // only read
	b, err := os.Open(other)
	if err != nil {
		return false, err
	}
	defer func() { _ = b.Close() }() // only read
	inA, inB := bufio.NewReader(a), bufio.NewReader(b)
	headA, errA := uncounted(inA)
	headB, errB := uncounted(inB)
	if errA != nil || errB != nil || !bytes.Equal(headA, headB) {
		return false, errors.Join(errA, errB)
	}
	return sameRest(inA, inB)
}

// uncounted is the header of a file without what a copy counts anew: the changes,
// those of the schema, and the change at which SQLite's version was noted, with that.
// See "The Database Header" in SQLite's "Database File Format".
func uncounted(in io.Reader) ([]byte, error) {
	head := make([]byte, 100)
	_, err := io.ReadFull(in, head)
	clear(head[24:28])
	clear(head[40:44])
	clear(head[92:100])
	return head, err
}

func sameRest(a, b io.Reader) (bool, error) {
	var partA, partB [32 << 10]byte
	for {
		n, errA := io.ReadFull(a, partA[:])
		m, errB := io.ReadFull(b, partB[:])
		if !bytes.Equal(partA[:n], partB[:m]) {
			return false, nil
		}
		if errA != nil || errB != nil {
			ended := func(err error) bool { return err == io.EOF || err == io.ErrUnexpectedEOF }
			return ended(errA) && ended(errB), nil
		}
	}
}
