package store

import (
	"cmp"
	"context"
	"slices"
)

// mostGathered is how many lines are gathered before they are written.
const mostGathered = 20000

// gatheredLines are new lines of many streams that wait to be written in the order
// of their rowids. An index that gets them in another order begins a new piece of
// itself each time a rowid is lower than the one before, and merges the pieces
// later.
type gatheredLines struct{ lines []streamLine }

type streamLine struct {
	stream string
	lineRow
}

// gather runs do and writes the lines of new streams together.
func (l *link) gather(ctx context.Context, do func() error) error {
	l.gathered = &gatheredLines{}
	defer func() { l.gathered = nil }()
	if err := do(); err != nil {
		return err
	}
	return l.writeGathered(context.WithoutCancel(ctx))
}

// writeGathered writes what was gathered so far.
func (l *link) writeGathered(ctx context.Context) error {
	if l.gathered == nil || len(l.gathered.lines) == 0 {
		return nil
	}
	lines := l.gathered.lines
	l.gathered.lines = nil
	return l.writeLines(ctx, lines)
}

// addLines takes lines of a stream that are not there.
func addLines(ctx context.Context, l *link, stream string, rows []lineRow) error {
	lines := make([]streamLine, len(rows))
	for n, r := range rows {
		lines[n] = streamLine{stream, r}
	}
	if l.gathered == nil {
		return l.writeLines(ctx, lines)
	}
	l.gathered.lines = append(l.gathered.lines, lines...)
	if len(l.gathered.lines) >= mostGathered {
		return l.writeGathered(ctx)
	}
	return nil
}

// writeLines writes lines that are not there. Where one of them finds its rowid
// taken, each looks for its own.
func (l *link) writeLines(ctx context.Context, lines []streamLine) error {
	slices.SortStableFunc(lines, func(a, b streamLine) int { return cmp.Compare(a.rowid(), b.rowid()) })
	err := l.putMany(ctx, insertLine, len(lines), func(n int) []any { return lines[n].args(lines[n].stream, lines[n].rowid()) })
	if !isPrimaryKey(err) {
		return err
	}
	for n := range lines {
		line := &lines[n]
		var there int
		const query = "SELECT count(*) FROM found WHERE rowid = $1 AND stream = $2 AND kind = $3 AND item = $4"
		if err := l.row(ctx, query, line.where(line.stream)[:4]...).Scan(&there); err != nil {
			return err
		}
		if there > 0 {
			continue
		}
		if err := putLine(ctx, l, line.stream, &line.lineRow, true); err != nil {
			return err
		}
	}
	return nil
}
