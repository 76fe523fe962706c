package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"flashpoint/session"
	"flashpoint/store"
)

func newBundle(f *flags) *cobra.Command {
	var to, since string
	var force bool
	cmd := &cobra.Command{
		Use:   "bundle [ID...|latest|all] -o FILE",
		Short: "Take meetings along in a file of their own",
		Long: `Take meetings along in a file of their own, with what came of them and the
shop's roster: for a stick, or for the office, where import brings it together
with those of other shops. Without an ID it is everything but rehearsals. A
meeting in which people are voting comes as far as before that vote; the rest
comes with the next bundle. Half-typed lines and settings stay here. With
--force an older bundle is replaced, if the new one has all that is in it.`,
		Example: `  flashpoint bundle -o stick/corner.db
  flashpoint bundle latest -o tuesday.db
  flashpoint bundle --since 2026-11-01 -o november.db`,
		ValidArgsFunction: cobra.FixedCompletions([]string{"latest", "all"}, cobra.ShellCompDirectiveNoFileComp),
		RunE: func(cmd *cobra.Command, args []string) error {
			if to == "" {
				return wrongUse("Say which file to write: flashpoint bundle -o FILE")
			}
			if to == "-" {
				return noStdout()
			}
			if since != "" && len(args) > 0 {
				return wrongUse("Name the meetings, or the day since which: not both.")
			}
			ctx := cmd.Context()
			st, err := f.review(ctx, cmd.ErrOrStderr())
			if err != nil {
				return err
			}
			report, err := f.bundle(cmd, st, to, since, force, args)
			if err := errors.Join(err, st.Close()); err != nil {
				return err
			}
			return printBundle(cmd, report, to, f.now())
		},
	}
	cmd.Flags().StringVarP(&to, "output", "o", "", "write this `FILE`")
	cmd.Flags().StringVar(&since, "since", "", "only meetings since this `DAY`: \"2 weeks ago\", 2026-11-01")
	cmd.Flags().BoolVar(&force, "force", false, "replace an older bundle of that name")
	return cmd
}

func (f *flags) bundle(cmd *cobra.Command, st *store.Store, to, since string, force bool, names []string) (store.BundleReport, error) {
	ctx := cmd.Context()
	meetings, err := f.bundled(ctx, st, since, names)
	if err != nil {
		return store.BundleReport{}, err
	}
	if err := mayWrite(to, force); err != nil {
		return store.BundleReport{}, err
	}
	progress, wipe := bar(cmd.ErrOrStderr(), "Bundling", time.Now)
	report, err := st.Bundle(ctx, to, store.BundleOptions{Meetings: meetings, Replace: force, Progress: progress})
	wipe()
	if err != nil && ctx.Err() != nil {
		_ = tell(cmd.ErrOrStderr(), "Stopped: %s was not written.\n", to)
	}
	return report, err
}

// bundled are the meetings that were meant, none for all.
func (f *flags) bundled(ctx context.Context, st *store.Store, since string, names []string) (ids []session.ID, err error) {
	if since != "" {
		return f.meetingsSince(ctx, st, since)
	}
	return meetingsNamed(ctx, st, names)
}

// meetingsNamed are the meetings that a command line names, none for all of them.
func meetingsNamed(ctx context.Context, st *store.Store, names []string) (ids []session.ID, err error) {
	if slices.Contains(names, "all") {
		if len(names) > 1 {
			return nil, wrongUse("All is all: name meetings, or all, not both.")
		}
		return nil, nil
	}
	for _, name := range names {
		id, err := meetingNamed(ctx, st, name)
		if err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	return ids, nil
}

func (f *flags) meetingsSince(ctx context.Context, st *store.Store, since string) (ids []session.ID, err error) {
	today := session.DateOf(f.now())
	day, err := session.ParsePast(since, today)
	if err != nil {
		return nil, wrongUse("%s. Nothing was written.", strings.TrimSuffix(err.Error(), "."))
	}
	list, err := shelf{Store: st, now: f.now}.meetingsSince(ctx, session.ID{}, day)
	if err != nil {
		return nil, err
	}
	for _, m := range list {
		ids = append(ids, m.ID)
	}
	if len(ids) == 0 {
		return nil, notFound("There was no meeting since %s. Nothing was written.", day.Words(today))
	}
	return ids, nil
}

func printBundle(cmd *cobra.Command, r store.BundleReport, to string, now time.Time) error {
	err := tell(cmd.OutOrStdout(), "%s and %s are in %s.\n", session.Count(r.Meetings, "meeting"), session.Count(r.Initiatives, "chosen idea"), filepath.Base(to))
	for _, h := range r.Held {
		if err == nil {
			_, err = fmt.Fprintln(cmd.OutOrStdout(), heldBack(h, now), "The rest comes with a bundle after it.")
		}
	}
	return err
}

// heldBack says what stays here of a meeting.
func heldBack(h store.Held, now time.Time) string {
	return fmt.Sprintf("Held back: the last of %s, %s: a vote or a rating in it is still open.", h.Title, dayOf(h.At, now))
}

// noStdout refuses to write a shop's file to the standard output.
func noStdout() error {
	return wrongUse("Such a copy is a file that is worked in: it can't go to the standard output. Name a file.")
}
