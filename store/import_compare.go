package store

import (
	"context"
	"database/sql"
	"slices"

	"flashpoint/session"
)

// A history is what this file has of a stream, as sums: each seals all before it,
// so that equal sums are equal beginnings. Where names were removed, in this file
// or in one that comes in, the sums are those without them.
type history struct {
	main     []sum
	branches []branchHistory
}

type branchHistory struct {
	storedBranch
	sums []sum // from the first event
}

// An outcome is what becomes of a history that comes in.
type outcome struct {
	verdict  Verdict
	from     int // events that are here already
	fork     int // of one that grew apart
	branch   storedBranch
	ofBranch bool
}

// compare says what becomes of a history that comes in.
func (h *history) compare(in []sum) outcome {
	k := shared(h.main, in)
	switch {
	case len(h.main) == 0:
		return outcome{verdict: ImportNew}
	case k == len(in):
		return outcome{verdict: ImportKnown}
	case k == len(h.main):
		return outcome{verdict: ImportExtended, from: k}
	}
	next := int64(1)
	for _, b := range h.branches {
		next = max(next, b.number+1)
		switch n := shared(b.sums, in); {
		case n == len(in):
			return outcome{verdict: ImportKnown, ofBranch: true}
		case n == len(b.sums):
			return outcome{verdict: ImportApart, from: n, fork: int(b.fork), branch: b.storedBranch, ofBranch: true}
		}
	}
	return outcome{verdict: ImportApart, from: k, fork: k, branch: storedBranch{number: next, fork: int64(k), head: int64(k)}}
}

// shared is how many sums two lists begin with alike.
func shared(a, b []sum) int {
	n := min(len(a), len(b))
	if n > 0 && a[n-1] == b[n-1] {
		return n // a sum seals all before it
	}
	for i := range n {
		if a[i] != b[i] {
			return i
		}
	}
	return n
}

// add notes where a history went, for the next one of the same stream.
func (h *history) add(p outcome, in []sum) {
	switch {
	case p.verdict == ImportNew || p.verdict == ImportExtended:
		h.main = in
	case p.verdict == ImportApart && p.ofBranch:
		i := slices.IndexFunc(h.branches, func(b branchHistory) bool { return b.number == p.branch.number })
		h.branches[i].sums = in
		h.branches[i].head = int64(len(in))
	case p.verdict == ImportApart:
		b := p.branch
		b.head = int64(len(in))
		h.branches = append(h.branches, branchHistory{b, in})
	}
}

// historyOf reads what the file has of a stream.
func (l *link) historyOf(ctx context.Context, stream session.ID, gone removal) (*history, error) {
	h := &history{}
	var grown bool
	const query = "SELECT EXISTS (SELECT 1 FROM branch WHERE stream = $1)"
	if err := l.row(ctx, query, stream.String()).Scan(&grown); err != nil {
		return nil, err
	}
	if !grown && len(gone.ids) == 0 {
		sums, err := l.sums(ctx, stream)
		h.main = sums
		return h, err
	}
	all, branches, err := l.histories(ctx, stream)
	if err != nil {
		return nil, err
	}
	h.main = gone.clean(all[0]).sums
	for n, b := range branches {
		h.branches = append(h.branches, branchHistory{b, gone.clean(all[n+1]).sums})
	}
	return h, nil
}

func (l *link) sums(ctx context.Context, stream session.ID) (sums []sum, err error) {
	err = l.each(ctx, "SELECT sum FROM event WHERE stream = $1 ORDER BY seq", []any{stream[:]}, func(rows *sql.Rows) error {
		var s sum
		err := rows.Scan(bytesIn(s[:]))
		sums = append(sums, s)
		return err
	})
	return sums, err
}
