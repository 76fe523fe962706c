package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"flashpoint/session"
	"flashpoint/session/review"
	"flashpoint/store"
)

// searchMost is how many lines a search prints without --all.
const searchMost = 50

func newSearch(f *flags) *cobra.Command {
	var all bool
	cmd := &cobra.Command{
		Use:   "search WORDS...",
		Short: "Find what was written, in all meetings and since",
		Long: `Find the lines that have all of these words, or words that begin with them, the
newest first. Capitals, accents and letters that only look alike don't matter.
shop:, map:, step:, since: and until: say where and when. Nothing is written.`,
		Example: `  flashpoint search warm queue
  flashpoint search cafe shop:harbour since:march
  flashpoint search cup 'step:"wait for the cup"' until:30d`,
		Args:              arguments(1, 1000, "words to look for"),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, args []string) error {
			ctx, today := cmd.Context(), session.DateOf(f.now())
			filter, err := review.Parse(review.Lines, strings.Join(args, " "), today)
			switch {
			case err != nil:
				return wrongUse("%s", err)
			case len(session.Seek(filter.Words).Words()) == 0:
				return wrongUse("Type a word to look for. See: %s --help", cmd.CommandPath())
			}
			st, err := f.review(ctx, cmd.ErrOrStderr())
			if err != nil {
				return err
			}
			q := review.Search{Words: filter.Words, Filter: filter, Limit: searchMost + 1, Today: today, Loc: time.Local}
			hits, more, err := searched(ctx, st, q, all)
			if err := errors.Join(err, st.Close()); err != nil {
				return err
			}
			switch {
			case len(hits) == 0:
				fmt.Fprintln(cmd.ErrOrStderr(), "Nothing that was written has all of these words.")
			case more:
				fmt.Fprintf(cmd.ErrOrStderr(), "These are the newest %d. For all: add --all\n", len(hits))
			}
			return printHits(cmd.OutOrStdout(), hits)
		},
	}
	cmd.Flags().BoolVar(&all, "all", false, "every line, not the newest 50 alone")
	return cmd
}

// searched are the newest hits, or all; more says that there are older ones.
func searched(ctx context.Context, st *store.Store, q review.Search, all bool) (hits []review.Hit, more bool, err error) {
	for {
		part, err := st.SearchAll(ctx, q)
		if err != nil {
			return nil, false, err
		}
		hits = append(hits, part...)
		switch {
		case len(part) < q.Limit:
			return hits, false, nil
		case !all:
			return hits[:searchMost], true, nil
		}
		q.After = part[len(part)-1].Place
	}
}

// printHits prints a line for each hit: its day, its words, what it is and where.
func printHits(w io.Writer, hits []review.Hit) error {
	var b strings.Builder
	for _, h := range hits {
		place := h.Kind
		if h.Where != "" {
			place += ": " + h.Where
		}
		fmt.Fprintf(&b, "%s  %s  (%s; %s)\n", h.On, session.Clean(h.Text), session.Clean(place), session.Clean(h.Shop))
	}
	_, err := io.WriteString(w, b.String())
	return err
}
