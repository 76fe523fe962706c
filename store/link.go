package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"modernc.org/sqlite"
)

// A link is the one connection to the file. It is held from open to close: a
// pool could open a second one, and after a move that would be another file.
// Only who holds the Store's turn may use it.
type link struct {
	db       *sql.DB
	conn     *sql.Conn
	ready    map[string]*sql.Stmt // prepared, by their text
	many     map[string]string    // statements for many rows, by the one for one
	gathered *gatheredLines       // lines that wait to be written; nil where each is at once
	broken   bool                 // a flush failed: nothing this link says is sure any more
}

// connect opens the file at an address and reads the settings back.
func connect(ctx context.Context, address string, settings []setting) (*link, error) {
	// Locks that belong to the open file survive somebody else in this process
	// opening and closing the same file. They exist on Linux; elsewhere the
	// classic ones have to do.
	if _, err := sqlite.OFDLocking(true); err != nil && !errors.Is(err, sqlite.ErrOFDLockingUnavailable) {
		return nil, err
	}
	db, err := sql.Open("sqlite", address)
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	conn, err := db.Conn(ctx)
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	l := &link{db: db, conn: conn, ready: map[string]*sql.Stmt{}, many: map[string]string{}}
	if err := l.checkSettings(ctx, settings); err != nil {
		return nil, errors.Join(err, l.close())
	}
	return l, nil
}

func (l *link) close() error {
	for _, stmt := range l.ready {
		_ = stmt.Close() // what it could say was said when it ran
	}
	return errors.Join(l.conn.Close(), l.db.Close())
}

// prepared keeps every statement, as there are about fifty and an idea needs
// ten of them.
func (l *link) prepared(ctx context.Context, query string) (*sql.Stmt, error) {
	if stmt, ok := l.ready[query]; ok {
		return stmt, nil
	}
	stmt, err := l.conn.PrepareContext(ctx, query)
	if err == nil {
		l.ready[query] = stmt
	}
	return stmt, err
}

func (l *link) exec(ctx context.Context, query string, args ...any) error {
	stmt, err := l.prepared(ctx, query)
	if err != nil {
		return err
	}
	_, err = stmt.ExecContext(ctx, args...)
	return err
}

// changed is exec, and reports whether there was anything to do it to.
func (l *link) changed(ctx context.Context, query string, args ...any) (bool, error) {
	stmt, err := l.prepared(ctx, query)
	if err != nil {
		return false, err
	}
	done, err := stmt.ExecContext(ctx, args...)
	if err != nil {
		return false, err
	}
	n, err := done.RowsAffected()
	return n > 0, err
}

// each runs a query and calls do for every row of it.
func (l *link) each(ctx context.Context, query string, args []any, do func(*sql.Rows) error) error {
	stmt, err := l.prepared(ctx, query)
	if err != nil {
		return err
	}
	rows, err := stmt.QueryContext(ctx, args...)
	return eachOf(rows, err, do)
}

// once is each for a statement that was made for one question: filters make as many
// as people think of, and none is kept.
func (l *link) once(ctx context.Context, query string, args []any, do func(*sql.Rows) error) error {
	rows, err := l.conn.QueryContext(ctx, query, args...)
	return eachOf(rows, err, do)
}

func eachOf(rows *sql.Rows, err error, do func(*sql.Rows) error) error {
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := do(rows); err != nil {
			return unread(err)
		}
	}
	return rows.Err()
}

// row runs a query for its only row.
func (l *link) row(ctx context.Context, query string, args ...any) onlyRow {
	stmt, err := l.prepared(ctx, query)
	if err != nil {
		return onlyRow{l.conn.QueryRowContext(ctx, query, args...)} // fails the same way, and Scan says so
	}
	return onlyRow{stmt.QueryRowContext(ctx, args...)}
}

// An onlyRow is the row of a query that has one.
type onlyRow struct{ row *sql.Row }

// Scan reads it. Without a row it answers sql.ErrNoRows.
func (r onlyRow) Scan(into ...any) error { return unread(r.row.Scan(into...)) }

// script runs statements without arguments, such as a schema.
func (l *link) script(ctx context.Context, statements string) error {
	_, err := l.conn.ExecContext(ctx, statements)
	return err
}

// transact runs do in one immediate transaction: all of it or nothing. What is
// inside must not be cancelled halfway through a statement that it goes on
// from, so do decides which context its statements get.
func (l *link) transact(ctx context.Context, do func() error) error {
	if l.broken {
		return ErrUnknown
	}
	err := l.begin(ctx)
	if err == nil {
		err = do()
	}
	whole := context.WithoutCancel(ctx)
	if err == nil {
		err = l.exec(whole, "COMMIT")
	}
	if err != nil {
		// A begin that was cancelled may have begun all the same. The answer
		// to the rollback tells nothing: SQLite may have done it already.
		_ = l.exec(whole, "ROLLBACK")
		l.broken = errors.Is(codeOf(err), ErrUnknown)
	}
	return err
}

// begin waits for another window as long as the settings say, or as long as the
// caller has: SQLite's own waiting knows nothing of deadlines.
func (l *link) begin(ctx context.Context) error {
	deadline, ok := ctx.Deadline()
	// A context measures its deadline by the computer's own clock.
	if left := time.Until(deadline); ok && left < 5*time.Second {
		whole := context.WithoutCancel(ctx)
		if err := l.waitFor(whole, max(left, 0)); err != nil {
			return err
		}
		defer func() { _ = l.waitFor(whole, 5*time.Second) }()
	}
	return l.exec(ctx, "BEGIN IMMEDIATE")
}

func (l *link) waitFor(ctx context.Context, d time.Duration) error {
	return l.script(ctx, fmt.Sprintf("PRAGMA busy_timeout = %d", d.Milliseconds()))
}
