package store

import (
	"context"
	"fmt"
	"os"
	"slices"
	"time"

	"flashpoint/session"
)

// What an Error of an import says was being done.
const (
	importing = "importing into" // this file
	reading   = "reading"        // another one
)

// A Verdict is what an import makes of a stream.
type Verdict string

// The verdicts.
const (
	ImportNew      Verdict = "new"          // not in the file yet
	ImportExtended Verdict = "goes on"      // the file has its beginning
	ImportKnown    Verdict = "already here" // nothing to do
	ImportApart    Verdict = "grew apart"   // kept beside the one here, which stays
)

// An Imported is one stream that an import looked at.
type Imported struct {
	File     string // where it came from
	Stream   session.ID
	Kind     session.Kind
	Title    string    // of the meeting or the initiative, or the shop's name
	Shop     string    // the shop's name; "" for an initiative of an unknown one
	At       time.Time // when it began
	Verdict  Verdict
	Events   int   // that come in
	Fork     int64 // of one that grew apart: the last event that both have
	OfBranch bool  // it is about a history that had grown apart before
}

// A Tally names streams of one kind, from one file, that got the same verdict.
type Tally struct {
	File    string
	Kind    session.Kind
	Verdict Verdict
}

// listed is how many streams of one verdict a report names; the others are counted.
const listed = 200

// An ImportReport is what an import did, or what it would do.
type ImportReport struct {
	Streams  []Imported // the first 200 of each verdict but "already here", and all that grew apart
	Counts   map[Tally]int
	Events   int      // that come in
	Looked   int      // events that were looked at
	NewShops []string // their names
	Erased   []string // shops in which a removal of somebody's name comes in, and is done here too
	Held     []string // names that another copy removed, in a history that grew apart: they are still here
	Matches  []Match  // that may be the same, not yet answered
}

// Changes reports whether there is anything to do.
func (r ImportReport) Changes() bool { return r.Events > 0 }

// Count is how many streams of these kinds got a verdict; without a kind of all.
func (r ImportReport) Count(v Verdict, kinds ...session.Kind) int {
	n := 0
	for t, count := range r.Counts {
		if t.Verdict == v && (len(kinds) == 0 || slices.Contains(kinds, t.Kind)) {
			n += count
		}
	}
	return n
}

// ImportOptions say how to import.
type ImportOptions struct {
	At       time.Time             // when, for the record
	Progress func(done, total int) // hears of the events looked at; nil for nobody
}

// Plan says what an import would do, and does nothing.
func (s *Store) Plan(ctx context.Context, from []*Source, o ImportOptions) (ImportReport, error) {
	var m *merger
	err := s.with(ctx, importing, func(l *link) (err error) {
		if err = s.notItself(from); err == nil {
			m = newMerger(s, l, from, o)
			m.dry = map[session.ID]*history{}
			err = m.run(ctx)
		}
		return err
	})
	if err != nil {
		return ImportReport{}, err
	}
	return m.report, nil
}

// Import adds the streams of other files to this one, all of them or nothing. A
// stream that the file has not is added, one of which it has the beginning goes
// on, and one that grew apart is kept as a [Branch]: the one here stays. Importing
// again adds nothing. A source that is damaged, or holds what this program can't
// read, refuses the whole import: ErrCorrupt with the name of that file.
//
// Removals of names hold in both directions: whom this file forgot is not named by
// what comes in, and whom the other one forgot is forgotten here.
//
// When ctx ends, so does the import, and nothing was imported.
func (s *Store) Import(ctx context.Context, from []*Source, o ImportOptions) (ImportReport, error) {
	var m *merger
	err := s.with(ctx, importing, func(l *link) error {
		if err := s.notItself(from); err != nil {
			return err
		}
		err := l.withRoom(ctx, func() error {
			return s.transact(ctx, l, func() error {
				m = newMerger(s, l, from, o)
				return l.gather(ctx, func() error { return m.run(ctx) })
			})
		})
		clear(s.cache) // it knows nothing of what came in
		s.forgotten = forgotten{told: s.forgotten.told}
		if err == nil && len(m.erased) > 0 {
			s.sweep(ctx, l)
		}
		return err
	})
	if err != nil {
		return ImportReport{}, err
	}
	return m.report, nil
}

// notItself refuses to import a file into itself.
func (s *Store) notItself(from []*Source) error {
	for _, src := range from {
		if src.file == nil {
			continue
		}
		if info, err := os.Stat(src.file.path); err == nil && os.SameFile(info, s.opened) {
			return &Error{Code: ErrItself, Path: s.path, Doing: importing}
		}
	}
	return nil
}

// importRoom is how many KiB of pages an import keeps in memory: an index that is
// written all over would else be read again and again.
const importRoom = 64 << 10

// withRoom runs do with more memory for pages.
func (l *link) withRoom(ctx context.Context, do func() error) error {
	var usual int
	if err := l.row(ctx, "PRAGMA cache_size").Scan(&usual); err != nil {
		return err
	}
	if err := l.script(ctx, fmt.Sprintf("PRAGMA cache_size = -%d", importRoom)); err != nil {
		return err
	}
	defer func() { _ = l.script(context.WithoutCancel(ctx), fmt.Sprintf("PRAGMA cache_size = %d", usual)) }()
	return do()
}
