package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"fmt"
	"hash"
	"math"
	"strings"
)

// A contentSum seals what a file says, table by table and row by row: not how
// SQLite lays it out, so that a plain copy of the file is as good as the file.
type contentSum struct {
	hash.Hash
	room []byte
}

// sumContents is the sum over the seal's own words, the schema and its version,
// and every row of every table but the seal's: the log, the read tables, the
// tables behind the search index, and whatever else somebody put there.
func (l *link) sumContents(ctx context.Context, of Seal) (sum [32]byte, err error) {
	c := &contentSum{Hash: sha256.New()}
	c.values("flashpoint seal 1", momentOf(of.At).String(), of.By, of.Program, of.Nameless)
	for _, pragma := range []string{"application_id", "user_version", "encoding"} {
		if err := l.sumRows(ctx, c, "PRAGMA "+pragma); err != nil {
			return sum, err
		}
	}
	if err := l.sumRows(ctx, c, "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"); err != nil {
		return sum, err
	}
	tables, err := l.sealedTables(ctx)
	if err != nil {
		return sum, err
	}
	for _, name := range tables {
		order, err := l.keyOf(ctx, name)
		if err != nil {
			return sum, err
		}
		c.values("table", name)
		if err := l.sumRows(ctx, c, "SELECT * FROM "+quoted(name)+" ORDER BY "+order); err != nil {
			return sum, err
		}
	}
	return [32]byte(c.Sum(nil)), nil
}

// sealedTables are all tables that hold rows, the seal's aside, by name.
func (l *link) sealedTables(ctx context.Context) (names []string, err error) {
	const query = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'seal' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
	err = l.each(ctx, query, nil, func(rows *sql.Rows) error {
		var name string
		err := rows.Scan(&name)
		names = append(names, name)
		return err
	})
	return names, err
}

// keyOf are the columns that put a table's rows in one order: its key.
func (l *link) keyOf(ctx context.Context, table string) (string, error) {
	var columns []string
	err := l.each(ctx, "SELECT name FROM pragma_table_info($1) WHERE pk > 0 ORDER BY pk", []any{table}, func(rows *sql.Rows) error {
		var name string
		err := rows.Scan(&name)
		columns = append(columns, quoted(name))
		return err
	})
	if len(columns) == 0 {
		return "rowid", err
	}
	return strings.Join(columns, ", "), err
}

// quoted is a name as SQL takes it, whatever is in it.
func quoted(name string) string { return `"` + strings.ReplaceAll(name, `"`, `""`) + `"` }

// sumRows adds all rows of a query.
func (l *link) sumRows(ctx context.Context, c *contentSum, query string) error {
	rows, err := l.conn.QueryContext(ctx, query)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }() // what it could say, Err says
	columns, err := rows.Columns()
	if err != nil {
		return err
	}
	values, into := make([]any, len(columns)), make([]any, len(columns))
	for i := range values {
		into[i] = &values[i]
	}
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return err
		}
		c.values(values...)
	}
	return rows.Err()
}

// values adds a row. Each value has its kind and its length in front, so that
// nothing can move from one to the next without changing the sum.
func (c *contentSum) values(row ...any) {
	b := c.room[:0]
	b = append(b, 'r', byte(len(row)))
	for _, value := range row {
		switch v := value.(type) {
		case nil:
			b = append(b, '0')
		case int64:
			b = binary.BigEndian.AppendUint64(append(b, 'i'), uint64(v))
		case float64:
			b = binary.BigEndian.AppendUint64(append(b, 'f'), math.Float64bits(v))
		case string:
			b = append(binary.BigEndian.AppendUint64(append(b, 't'), uint64(len(v))), v...)
		case []byte:
			b = append(binary.BigEndian.AppendUint64(append(b, 'b'), uint64(len(v))), v...)
		default:
			words := fmt.Sprint(v)
			b = append(binary.BigEndian.AppendUint64(append(b, 'o'), uint64(len(words))), words...)
		}
	}
	_, _ = c.Write(b) // a hash takes everything
	c.room = b
}
