package store

import (
	"context"
	"strings"
)

// manyRows is how many rows one statement puts: most of what a row costs is the way
// to SQLite and back.
const manyRows = 16

// putMany runs a statement that puts one row, "… VALUES($1, $2)", for several. It
// gets a slice to fill with the arguments of each row.
func (l *link) putMany(ctx context.Context, put string, rows int, args func(row int) []any) error {
	row := 0
	for ; rows-row >= manyRows; row += manyRows {
		var all []any
		for i := range manyRows {
			all = append(all, args(row+i)...)
		}
		if err := l.exec(ctx, l.rowsOf(put), all...); err != nil {
			return err
		}
	}
	for ; row < rows; row++ {
		if err := l.exec(ctx, put, args(row)...); err != nil {
			return err
		}
	}
	return nil
}

// rowsOf is the same statement for manyRows rows.
func (l *link) rowsOf(put string) string {
	if many, ok := l.many[put]; ok {
		return many
	}
	head, values, _ := strings.Cut(put, "VALUES")
	row := "(?" + strings.Repeat(",?", strings.Count(values, "$")-1) + ")"
	many := head + "VALUES" + strings.Repeat(row+",", manyRows-1) + row
	l.many[put] = many
	return many
}
