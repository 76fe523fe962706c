package store

import (
	"context"
	"database/sql"
	"errors"

	"flashpoint/session"
)

// A promise is the event that was called saved last, the zero promise none. A file
// that does not have it is not the one it was: an older copy was written over it,
// which is the same file to the system. What would be added to that would have a gap
// before it, and the copy would be neither the old file nor the new one.
type promise struct {
	stream session.ID
	seq    int64
	act    session.ID // stays the same when a name is removed, as the sum does not
}

// promised is what batches promise once they are saved, or what was promised before.
func (p promise) promised(batches []session.Batch) promise {
	for _, b := range batches {
		if n := len(b.Events); n > 0 {
			last := b.Events[n-1]
			p = promise{b.Stream, last.Seq, last.Act}
		}
	}
	return p
}

// kept answers ErrMoved where the file does not have it. It is inside a transaction.
func (p promise) kept(ctx context.Context, l *link) error {
	if p.seq == 0 {
		return nil
	}
	var act []byte
	err := l.row(ctx, "SELECT act FROM event WHERE stream = $1 AND seq = $2", p.stream[:], p.seq).Scan(&act)
	if errors.Is(err, sql.ErrNoRows) || err == nil && string(act) != string(p.act[:]) {
		return ErrMoved
	}
	return err
}
