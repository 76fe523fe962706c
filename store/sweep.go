package store

import "context"

// settingSweep is there from the transaction that removes a name until the file
// was written anew. It is the store's own: no list of settings has it.
const settingSweep = "sweep"

// sweep writes the file anew after a removal, as SQLite leaves what it deleted in
// the gaps of its pages, and in its index of words, until something else takes
// their place. The removal itself is saved; where this fails, by a full disk or
// another window say, the next one to open the file does it.
func (s *Store) sweep(ctx context.Context, l *link) {
	ctx = context.WithoutCancel(ctx)
	if l.script(ctx, "INSERT INTO found(found) VALUES('optimize'); VACUUM") == nil {
		_ = l.exec(ctx, "DELETE FROM setting WHERE key = $1", settingSweep) // else it is swept once more
	}
}

// sweepLate does what a program that was killed after a removal did not.
func (s *Store) sweepLate(ctx context.Context, l *link) {
	var due int
	err := l.row(ctx, "SELECT count(*) FROM setting WHERE key = $1", settingSweep).Scan(&due)
	if err == nil && due > 0 {
		s.sweep(ctx, l)
	}
}
