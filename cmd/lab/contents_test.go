package lab

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"flashpoint/session"
	"flashpoint/session/review"
	"flashpoint/store"
)

// contents is what a file says to whoever reads all of it.
type contents struct {
	histories string // every event of every meeting, chosen idea and shop
	lists     string // what the lists, the search and the trends say
	aside     string // half-typed lines and settings, which are in no history
}

// read opens a file to review, as every command does that looks back, and reads
// all of it.
func read(ctx context.Context, path string) (c contents, err error) {
	st, err := store.Open(ctx, path, store.Options{ReadOnly: true})
	if err != nil {
		return c, err
	}
	c, err = contentsOf(ctx, st)
	return c, errors.Join(err, st.Close())
}

func contentsOf(ctx context.Context, st *store.Store) (c contents, err error) {
	r := reader{ctx: ctx, st: st}
	r.streams()
	r.lists()
	settings, err := st.Settings(ctx)
	r.failed(err)
	fmt.Fprint(&r.aside, settings)
	return contents{r.histories.String(), r.said.String(), r.aside.String()}, r.err
}

// A reader reads until something can't be read.
type reader struct {
	ctx                    context.Context
	st                     *store.Store
	histories, said, aside strings.Builder
	err                    error
}

func (r *reader) failed(err error) bool {
	r.err = errors.Join(r.err, err)
	return r.err != nil
}

// streams reads what has a history, and what is being typed for it.
func (r *reader) streams() {
	shops, err := r.st.Shops(r.ctx)
	if r.failed(err) {
		return
	}
	fmt.Fprintln(&r.said, shops)
	var all []session.Stream
	for _, shop := range shops {
		all = append(all, session.EmptyShop(shop.ID))
	}
	meetings, err := r.st.Summaries(r.ctx, store.SummaryQuery{Rehearsals: true})
	if r.failed(err) {
		return
	}
	for _, one := range meetings {
		fmt.Fprintf(&r.said, "%+v\n", one)
		all = append(all, session.EmptySession(one.ID))
	}
	initiatives, err := r.st.InitiativeSummaries(r.ctx, store.InitiativeQuery{Ended: true, Rehearsals: true})
	if r.failed(err) {
		return
	}
	for _, one := range initiatives {
		fmt.Fprintf(&r.said, "%+v\n", one)
		all = append(all, session.Empty(session.KindInitiative, one.ID))
	}
	for _, one := range all {
		if err := r.st.Load(r.ctx, one); r.failed(err) {
			return
		}
		r.events(one)
		drafts, err := r.st.Drafts(r.ctx, one.ID())
		r.failed(err)
		fmt.Fprint(&r.aside, drafts)
	}
}

func (r *reader) events(of session.Stream) {
	for _, e := range of.Events() {
		fmt.Fprintln(&r.histories, e.Stream, e.Seq, e.Act, e.At.UnixMilli(), e.Actor, e.Kind, string(e.Body))
	}
}

// lists reads what is made of the histories.
func (r *reader) lists() {
	today := session.Date{Year: 2026, Month: time.April, Day: 1}
	for _, of := range review.Subjects() {
		page, err := r.st.List(r.ctx, review.Query{Of: of, Limit: 1000, Today: today})
		if r.failed(err) {
			return
		}
		for _, row := range page.Rows {
			fmt.Fprintf(&r.said, "%s %+v\n", of, row)
		}
	}
	hits, err := r.st.SearchAll(r.ctx, review.Search{Words: "w", Limit: 1000, Today: today})
	r.failed(err)
	fmt.Fprintf(&r.said, "%+v\n", hits)
	trends, err := r.st.Trends(r.ctx, review.Scope{Today: today})
	r.failed(err)
	fmt.Fprintf(&r.said, "%+v\n", trends)
	told, err := r.st.Told(r.ctx, session.Date{}, 1_000_000)
	r.failed(err)
	fmt.Fprintf(&r.said, "%+v\n", told)
	short, err := r.st.InShort(r.ctx, today, time.UTC)
	r.failed(err)
	fmt.Fprintf(&r.said, "%+v\n", short)
}

// examine looks for damage as doctor does: it reads every event, and compares the
// lists with the histories. What it finds is in words, none for a file that is well.
func examine(ctx context.Context, path string) (found []string) {
	st, err := store.Open(ctx, path, store.Options{ReadOnly: true, Unchecked: true})
	if err != nil {
		return []string{store.Sentence(err)}
	}
	health, err := st.Verify(ctx)
	found = health.Findings
	if err == nil && len(found) == 0 {
		var report store.Report
		report, err = st.Compare(ctx)
		found = append(found, report.Differences...)
	}
	if err = errors.Join(err, st.Close()); err != nil {
		found = append(found, store.Sentence(err))
	}
	return found
}
