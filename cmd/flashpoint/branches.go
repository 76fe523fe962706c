package main

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"flashpoint/session"
	"flashpoint/store"
)

func newBranches(f *flags) *cobra.Command {
	return &cobra.Command{
		Use:   "branches",
		Short: "List what grew apart when other files came in",
		Long: `List what grew apart: meetings, initiatives and rosters that begin alike here
and in a file that was imported, and then went different ways. The one here is
what every page shows; the other one is kept, and can be read.`,
		Example: `  flashpoint branches
  flashpoint show 019a2b3c --branch 1     the minutes as the other file has them`,
		Args:              arguments(0, 0, "no arguments"),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, _ []string) error {
			ctx := cmd.Context()
			st, err := f.review(ctx, cmd.ErrOrStderr())
			if err != nil {
				return err
			}
			list, err := st.Branches(ctx)
			if err := errors.Join(err, st.Close()); err != nil {
				return err
			}
			if len(list) == 0 {
				return tell(cmd.OutOrStdout(), "Nothing in %s grew apart.\n", filepath.Base(st.Path()))
			}
			return printBranches(cmd.OutOrStdout(), list, f.now(), f.again())
		},
	}
}

func printBranches(w io.Writer, list []store.Branch, now time.Time, again string) error {
	for _, b := range list {
		title := session.Clean(b.Title)
		what := fmt.Sprintf("The %s %s", kindWord(b.Kind), title)
		if b.Kind == session.KindShop {
			what = "The team of " + title
		}
		_, err := fmt.Fprintf(w, "%s (%v, branch %d)\n  both      %s\n  here      %s\n  there     %s; from %s, brought %s\n",
			what, b.Stream, b.Number, upTo(b.Fork), endWords(b.Here, now), endWords(b.There, now), session.Clean(b.File), dayOf(b.At, now))
		if err == nil && b.Kind == session.KindSession {
			err = tell(w, "  to read   flashpoint show %v --branch %d%s\n", b.Stream, b.Number, again)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func upTo(fork int64) string {
	if fork == 0 {
		return "nothing in common"
	}
	return fmt.Sprintf("the first %s", session.Count(int(fork), "change"))
}

func endWords(e store.End, now time.Time) string {
	return fmt.Sprintf("%s more, the last %s at %s: %s", session.Count(int(e.Events), "change"), dayOf(e.Last, now), e.Last.In(now.Location()).Format("15:04"), e.Words)
}

// dayOf is the day of a moment in words, where it is now.
func dayOf(at, now time.Time) string {
	return session.DateOf(at.In(now.Location())).Words(session.DateOf(now))
}
