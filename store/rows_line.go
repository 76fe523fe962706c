package store

import (
	"context"
	"strings"

	"flashpoint/session"
)

// A lineKind is the kind of a line that search finds.
type lineKind int64

const (
	lineMeeting lineKind = iota + 1
	lineIdea
	lineInitiative
	lineTask
	lineObstacle
	lineThought
	lineComment
	lineCheckIn
	lineStandard
	lineDecision
)

func (k lineKind) String() string {
	return [...]string{"", "meeting", "idea", "initiative", "task", "obstacle", "thought", "comment", "checkin", "standard", "decision"}[k]
}

type lineRow struct {
	kind lineKind
	item int64
	text string
	at   moment
}

func lineTable() table[lineRow] {
	return table[lineRow]{
		key: func(r *lineRow) [2]int64 { return [2]int64{int64(r.kind), r.item} },
		put: putLine, add: addLines, drop: dropLine,
	}
}

// lineRoom is how many lines of one millisecond have a rowid of their own. It is
// the line's moment and a number, so that the newest have the highest and a
// line is found by its moment without another index to keep.
const lineRoom = 1 << 20

func (r *lineRow) first() int64 { return int64(r.at) * lineRoom }
func (r *lineRow) last() int64  { return r.first() + lineRoom - 1 }

// lineMoment is when the line of a rowid was written.
func lineMoment(rowid int64) moment { return moment(rowid / lineRoom) }

// folded are the words that the index would miss in the form in which search
// compares them.
func (r *lineRow) folded() string { return strings.Join(session.SoughtForms(r.text), " ") }

// rowid is the one that a line has unless another stream's line of the same
// millisecond has it.
func (r *lineRow) rowid() int64 { return r.first() + (r.item<<4|int64(r.kind))&(lineRoom-1) }

// putLine writes a line, which indexes its words. One that changed keeps its
// rowid.
func putLine(ctx context.Context, l *link, stream string, r *lineRow, fresh bool) error {
	if !fresh {
		if err := l.writeGathered(ctx); err != nil {
			return err
		}
		return l.exec(ctx, "UPDATE found SET text = $7, folded = $8 WHERE rowid = "+lineRowid, append(r.where(stream), r.text, r.folded())...)
	}
	err := l.insertLine(ctx, r.rowid(), stream, r)
	if isPrimaryKey(err) {
		var free int64
		if err = l.row(ctx, "SELECT max(rowid) + 1 FROM found WHERE rowid BETWEEN $1 AND $2", r.first(), r.last()).Scan(&free); err == nil {
			err = l.insertLine(ctx, free, stream, r)
		}
	}
	return err
}

const insertLine = "INSERT INTO found(rowid, text, folded, stream, kind, item) VALUES($1, $2, $3, $4, $5, $6)"

func (r *lineRow) args(stream string, rowid int64) []any {
	return []any{rowid, r.text, r.folded(), stream, r.kind.String(), r.item}
}

func (l *link) insertLine(ctx context.Context, rowid int64, stream string, r *lineRow) error {
	return l.exec(ctx, insertLine, r.args(stream, rowid)...)
}

func dropLine(ctx context.Context, l *link, stream string, r *lineRow) error {
	if err := l.writeGathered(ctx); err != nil {
		return err
	}
	return l.exec(ctx, "DELETE FROM found WHERE rowid = "+lineRowid, r.where(stream)...)
}

// lineRowid finds a line, with the arguments of where: at its own rowid first,
// since thousands may share its millisecond and no index tells them apart.
const lineRowid = `coalesce(
	(SELECT rowid FROM found WHERE rowid = $1 AND stream = $2 AND kind = $3 AND item = $4),
	(SELECT rowid FROM found WHERE rowid BETWEEN $5 AND $6 AND stream = $2 AND kind = $3 AND item = $4))`

func (r *lineRow) where(stream string) []any {
	return []any{r.rowid(), stream, r.kind.String(), r.item, r.first(), r.last()}
}
