package main

import (
	"context"
	"errors"
	"io"
	"time"

	"github.com/spf13/cobra"

	"flashpoint/session"
	"flashpoint/store"
	"flashpoint/ui/paper"
)

// How many meetings a list has without --all, and how many are read at once.
const (
	listShort = 50
	listPage  = 200
)

func newList(f *flags) *cobra.Command {
	var all, asJSON bool
	var shop string
	cmd := &cobra.Command{
		Use:   "list",
		Short: "List the meetings, newest first",
		Long: `List the meetings, newest first: when, on which map, how far, what was chosen.
Meetings that are not closed yet are among them. A file of several shops has the
shop in front of the map. Nothing is written.`,
		Example: `  flashpoint list                   the newest 50
  flashpoint list --all             every one, rehearsals and untouched ones too
  flashpoint list --shop harbour    of one of the file's shops
  flashpoint list --json | jq '.sessions[].chosen'`,
		Args:              arguments(0, 0, "no arguments"),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, _ []string) error {
			ctx := cmd.Context()
			st, err := f.review(ctx, cmd.ErrOrStderr())
			if err != nil {
				return err
			}
			q := store.SummaryQuery{Rehearsals: all}
			if shop != "" {
				q.Shop, err = shopNamed(ctx, st, shop)
			}
			var found []session.Summary
			var more bool
			if err == nil {
				found, more, err = meetings(ctx, st, q, all)
			}
			if err := errors.Join(err, st.Close()); err != nil {
				return err
			}
			if more {
				_ = tell(cmd.ErrOrStderr(), "These are the newest %d. For every meeting: flashpoint list --all%s\n", len(found), f.again())
			}
			return printList(cmd.OutOrStdout(), found, f.now(), asJSON)
		},
	}
	cmd.Flags().BoolVar(&all, "all", false, "every meeting, rehearsals and untouched ones too")
	cmd.Flags().StringVar(&shop, "shop", "", "only the meetings of the shop `NAME`")
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON, format "+paper.ListFormat)
	return cmd
}

// meetings are the newest ones, or all; more says that there are older ones. Those
// that were left untouched are among all alone.
func meetings(ctx context.Context, st *store.Store, q store.SummaryQuery, all bool) (found []session.Summary, more bool, err error) {
	if q.Limit, q.Begun = listPage, !all; !all {
		q.Limit = listShort + 1
	}
	for {
		page, err := st.Summaries(ctx, q)
		if err != nil {
			return nil, false, err
		}
		found = append(found, page...)
		switch {
		case !all && len(found) > listShort:
			return found[:listShort], true, nil
		case len(page) < q.Limit:
			return found, false, nil
		}
		q.Before = page[len(page)-1].ID
	}
}

func printList(w io.Writer, meetings []session.Summary, now time.Time, asJSON bool) error {
	if asJSON {
		return printJSON(w, paper.List(meetings))
	}
	_, err := io.WriteString(w, paper.SessionList(meetings, now))
	return err
}

// printJSON prints one of paper's JSON forms.
func printJSON(w io.Writer, form interface{ Bytes() ([]byte, error) }) error {
	text, err := form.Bytes()
	if err == nil {
		_, err = w.Write(text)
	}
	return err
}
