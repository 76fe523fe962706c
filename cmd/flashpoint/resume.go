package main

import (
	"context"
	"path/filepath"

	"github.com/spf13/cobra"

	"flashpoint/session"
	"flashpoint/store"
)

func newResume(f *flags) *cobra.Command {
	return &cobra.Command{
		Use:   "resume [ID]",
		Short: "Go on with a meeting that is not closed",
		Long: `Go on with a meeting where it was: the one that was opened last of those that
are not closed, or the one with that ID. The beginning of an ID is enough.`,
		Example: `  flashpoint resume
  flashpoint resume 019a2b3c`,
		Args:              arguments(0, 1, "one meeting at most: the beginning of its ID"),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, args []string) error {
			return f.enter(cmd.Context(), entry{meeting: func(ctx context.Context, st *store.Store) (session.ID, error) {
				if len(args) == 0 {
					return latestUnfinished(ctx, st)
				}
				return unfinished(ctx, st, args[0])
			}})
		},
	}
}

// latestUnfinished is the meeting to go on with, a rehearsal too.
func latestUnfinished(ctx context.Context, st *store.Store) (session.ID, error) {
	home, err := ownShop(ctx, st)
	if err != nil {
		return home, err
	}
	found, err := st.Summaries(ctx, store.SummaryQuery{Shop: home, Unfinished: true, Rehearsals: true, Begun: true, Limit: 1})
	switch {
	case err != nil:
		return session.ID{}, err
	case len(found) == 0:
		return session.ID{}, notFound("There is no unfinished meeting in %s. To start one: flashpoint%s", filepath.Base(st.Path()), again(st.Path()))
	}
	return found[0].ID, nil
}

// unfinished is the meeting of that name, if it can go on.
func unfinished(ctx context.Context, st *store.Store, name string) (session.ID, error) {
	id, err := meetingNamed(ctx, st, name)
	if err != nil {
		return id, err
	}
	m, err := st.Summary(ctx, id)
	if err != nil {
		return id, err
	}
	home, err := ownShop(ctx, st)
	switch {
	case err != nil:
	case m.Shop != home && !m.Shop.IsZero():
		err = notFound("This meeting belongs to %s: it can be read here, and worked on in their file. To read it: flashpoint show %s%s", m.ShopName, name, again(st.Path()))
	case !m.Closed.IsZero():
		err = notFound("This meeting is closed. To read it: flashpoint show %s%s", name, again(st.Path()))
	}
	return id, err
}

// ownShop is the shop that works in the file; one in which several came together has
// none.
func ownShop(ctx context.Context, st *store.Store) (session.ID, error) {
	own, err := st.OwnShop(ctx)
	if err != nil || !own.IsZero() {
		return own, err
	}
	shops, err := st.CountShops(ctx)
	if err == nil && shops > 1 {
		err = notFound("%s came together in %s: their meetings are read here, and go on in the file of each shop. To read them: flashpoint review %s",
			session.Count(shops, "shop"), filepath.Base(st.Path()), store.Typed(st.Path()))
	}
	return own, err
}
