package store

import (
	"cmp"
	"context"
	"slices"

	"flashpoint/session"
)

// note puts what becomes of a history into the report.
func (m *merger) note(src *Source, st storedStream, of session.Stream, shop session.ID, o outcome, in chain) {
	h := m.shops[shop]
	title, name := called(of)
	if s, ok := of.(*session.Shop); ok && h != nil {
		if o.verdict == ImportNew {
			m.report.NewShops = append(m.report.NewShops, name)
		}
		h.place(s, o.verdict)
	}
	m.report.Counts[Tally{src.Name, st.kind, o.verdict}]++
	if o.verdict == ImportKnown {
		return
	}
	if name == "" && h != nil {
		name = h.longest.Name
	}
	fresh := len(in.events) - o.from
	m.report.Events += fresh
	if m.shown[o.verdict]++; m.shown[o.verdict] > listed && o.verdict != ImportApart {
		return
	}
	m.report.Streams = append(m.report.Streams, Imported{
		File: src.Name, Stream: st.id, Kind: st.kind, Title: title, Shop: name, At: of.Events()[0].At,
		Verdict: o.verdict, Events: fresh, Fork: int64(o.fork), OfBranch: o.ofBranch,
	})
}

// offer adds what has to be said of all of it.
func (m *merger) offer(ctx context.Context) error {
	var shops []*session.Shop
	for _, h := range m.shops {
		if h.kept == nil {
			continue
		}
		m.report.Held = append(m.report.Held, h.held()...)
		shops = append(shops, h.kept)
		if slices.Contains(m.erased, h.kept.ID()) {
			m.report.Erased = append(m.report.Erased, h.kept.Name)
		}
	}
	slices.Sort(m.report.Erased)
	slices.Sort(m.report.Held)
	answered, err := m.l.answered(ctx)
	if err != nil {
		return err
	}
	m.report.Matches = offered(shops, answered)
	slices.SortStableFunc(m.report.Streams, func(a, b Imported) int { return cmp.Compare(rank(b.Kind), rank(a.Kind)) })
	return nil
}
