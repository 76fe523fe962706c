package store

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"flashpoint/session"
)

// A merger is one import under way, or the plan of one.
type merger struct {
	store *Store
	l     *link
	from  []*Source
	ImportOptions
	own    bool                    // it is this file's own: nothing comes from elsewhere
	dry    map[session.ID]*history // what would be there, where nothing is written; nil for an import
	shops  map[session.ID]*shopHistories
	home   session.ID
	at     string
	erased []session.ID // shops in which a removal came in
	report ImportReport
	shown  map[Verdict]int
	total  int
}

func newMerger(s *Store, l *link, from []*Source, o ImportOptions) *merger {
	m := &merger{store: s, l: l, from: from, ImportOptions: o, shops: map[session.ID]*shopHistories{}, shown: map[Verdict]int{}}
	m.at = momentOf(o.At).String()
	m.report.Counts = map[Tally]int{}
	for _, src := range from {
		m.total += src.Events()
	}
	return m
}

func (m *merger) run(ctx context.Context) error {
	if err := m.meetShops(ctx); err != nil {
		return err
	}
	for _, src := range m.from {
		if err := m.source(ctx, src); err != nil {
			return err
		}
	}
	return m.finish(ctx)
}

// source brings all of a source in, stream by stream: while one is written, the
// next ones are read.
func (m *merger) source(ctx context.Context, src *Source) error {
	pieces, stop := src.pieces(ctx)
	defer stop()
	for p := range pieces {
		if p.err != nil {
			return m.blame(src, p.err)
		}
		for i, c := range p.chains {
			if err := m.history(ctx, src, p.storedStream, c, p.folds[i], i > 0); err != nil {
				return err
			}
		}
		m.report.Looked += int(p.events)
		if m.Progress != nil {
			m.Progress(m.report.Looked, m.total)
		}
		if err := ctx.Err(); err != nil {
			return err
		}
	}
	return ctx.Err()
}

// meetShops reads the histories of all shops, here and in what comes in.
func (m *merger) meetShops(ctx context.Context) (err error) {
	if m.home, err = m.l.recordingShop(ctx); err != nil {
		return err
	}
	here, err := m.l.shopsHere(ctx)
	if err != nil {
		return err
	}
	for _, shop := range here {
		m.met(shop)
		if h := m.shops[shop.ID()]; h.kept == nil {
			h.kept = shop // what grew apart comes after
		}
	}
	for _, src := range m.from {
		for _, st := range src.streams {
			if st.kind != session.KindShop {
				break // shops come first
			}
			p := src.piece(ctx, st)
			if p.err != nil {
				return m.blame(src, p.err)
			}
			for _, of := range p.folds {
				m.met(of.(*session.Shop))
			}
		}
	}
	for _, h := range m.shops {
		h.gather()
	}
	return nil
}

// recordingShop is the shop that works in this file; zero where nothing was recorded
// in it, as in a file into which an office gathers those of its shops.
func (l *link) recordingShop(ctx context.Context) (session.ID, error) {
	home, err := l.settledShop(ctx)
	if err != nil || !home.IsZero() {
		return home, err
	}
	if home, err = l.firstShop(ctx); err != nil || home.IsZero() {
		return home, err
	}
	var here bool
	const query = "SELECT EXISTS (SELECT 1 FROM stream WHERE shop = $1 AND id NOT IN (SELECT stream FROM imported))"
	if err := l.row(ctx, query, home.String()).Scan(&here); err != nil || !here {
		return session.ID{}, err
	}
	return home, nil
}

func (m *merger) met(shop *session.Shop) {
	if m.shops[shop.ID()] == nil {
		m.shops[shop.ID()] = &shopHistories{}
	}
	m.shops[shop.ID()].add(shop)
}

// shopsHere are the file's shops, with what grew apart from them.
func (l *link) shopsHere(ctx context.Context) (shops []*session.Shop, err error) {
	ids, err := l.shopIDs(ctx)
	if err != nil {
		return nil, err
	}
	for _, id := range ids {
		all, _, err := l.histories(ctx, id)
		if err != nil {
			return nil, err
		}
		for _, c := range all {
			shop := session.EmptyShop(id)
			if err := load(shop, c.events); err != nil {
				return nil, err
			}
			shops = append(shops, shop)
		}
	}
	return shops, nil
}

// blame says which source a finding is about.
func (m *merger) blame(src *Source, err error) error {
	var damage *damaged
	if errors.As(err, &damage) {
		return &Error{Code: ErrCorrupt, Path: src.Name, Doing: reading, Cause: damage}
	}
	return err
}

// history brings one history of a stream in. beside says that in its own file it
// stands beside another one.
func (m *merger) history(ctx context.Context, src *Source, st storedStream, c chain, of session.Stream, beside bool) error {
	shop := shopOf(of)
	gone := removal{}
	if h := m.shops[shop]; h != nil {
		gone = h.gone
	} else if !m.own {
		// Every page about it would ask for that shop, and call the whole file damaged.
		return m.blame(src, &damaged{fmt.Sprintf("%v belongs to a shop whose roster is missing", st.id)})
	}
	here, err := m.here(ctx, st.id, gone)
	if err != nil {
		return err
	}
	in := gone.clean(c)
	o := here.compare(in.sums)
	if o.verdict == ImportNew && !m.own && neverBegan(of) {
		return nil
	}
	if !beside || o.verdict != ImportKnown {
		m.note(src, st, of, shop, o, in)
	}
	if o.verdict == ImportKnown {
		return nil
	}
	if o.verdict == ImportExtended && forgets(in.events[o.from:]) && !slices.Contains(m.erased, st.id) {
		m.erased = append(m.erased, st.id)
	}
	here.add(o, in.sums)
	if m.dry != nil {
		m.dry[st.id] = here
		return nil
	}
	if o.verdict == ImportNew && in.last() != c.last() {
		if of, err = in.fold(st); err != nil {
			return err
		}
	}
	return m.bring(ctx, src, st, in, of, o, shop)
}

// neverBegan tells a meeting in which nothing happened: should it begin after all, a
// later import brings it whole. One from which something was looked after is kept.
func neverBegan(of session.Stream) bool {
	s, is := of.(*session.Session)
	return is && !s.Rehearsal && !s.Summary().Begun() && len(s.Promoted()) == 0 && len(s.Tended()) == 0
}

// here is what the file has of a stream, or would have by now.
func (m *merger) here(ctx context.Context, id session.ID, gone removal) (*history, error) {
	if h, ok := m.dry[id]; ok {
		return h, nil
	}
	return m.l.historyOf(ctx, id, gone)
}

// bring writes what is new of a history.
func (m *merger) bring(ctx context.Context, src *Source, st storedStream, in chain, of session.Stream, o outcome, shop session.ID) error {
	ctx = context.WithoutCancel(ctx) // a statement is short; run looks between two streams
	if st.kind == session.KindShop && !m.own && !m.home.IsZero() && st.id != m.home {
		// From here on the oldest shop may be another one than the file's own.
		if err := m.l.keepHome(ctx); err != nil {
			return err
		}
	}
	var err error
	switch o.verdict {
	case ImportNew:
		err = m.l.addStream(ctx, of, in)
	case ImportExtended:
		err = m.l.goOn(ctx, st, in.events[o.from:])
	case ImportApart:
		err = m.l.growApart(ctx, st, in.events[o.from:], o, src.Name, m.at)
	}
	if err != nil || o.verdict == ImportApart || m.own {
		return err
	}
	return m.l.exec(ctx, "INSERT OR IGNORE INTO imported(stream, file, shop, at) VALUES($1, $2, $3, $4)",
		st.id.String(), src.Name, shop.String(), m.at)
}

// addStream writes a stream that is not there yet, and its rows once.
func (l *link) addStream(ctx context.Context, of session.Stream, in chain) error {
	if err := l.insertAll(ctx, in.events, in.sums); err != nil {
		return err
	}
	return newBook(of).write(ctx, l, nil)
}

// goOn adds events to a stream that is there.
func (l *link) goOn(ctx context.Context, st storedStream, fresh []session.Event) error {
	e, err := l.entry(ctx, st.kind, st.id)
	if err != nil {
		return err
	}
	if err := l.insertAll(ctx, fresh, seal(fresh, e.sum)); err != nil {
		return err
	}
	if err := load(e.stream, fresh); err != nil {
		return err
	}
	return e.book.write(ctx, l, fresh)
}

// growApart keeps events beside the stream from which they grew apart.
func (l *link) growApart(ctx context.Context, st storedStream, fresh []session.Event, o outcome, file, at string) error {
	b := o.branch
	if !o.ofBranch {
		b.file, b.at = file, at
	}
	before, err := l.sumOf(ctx, st.id, b)
	if err != nil {
		return err
	}
	return l.grow(ctx, st.id, b, chain{fresh, seal(fresh, before)})
}

// finish does what can be done when all streams are there.
func (m *merger) finish(ctx context.Context) error {
	if m.dry == nil {
		for _, id := range m.erased {
			if err := m.erase(context.WithoutCancel(ctx), id, m.shops[id].gone); err != nil {
				return err
			}
		}
	}
	return m.offer(ctx)
}

// erase takes names out of what a shop has here. Half-typed lines are the home
// shop's.
func (m *merger) erase(ctx context.Context, shop session.ID, gone removal) error {
	if err := m.l.erase(ctx, shop, gone); err != nil {
		return err
	}
	home, err := m.l.homeShop(ctx)
	if err != nil || shop != home {
		return err
	}
	return m.l.forgetHalfTyped(ctx, gone.names)
}
