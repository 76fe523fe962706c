package main

import (
	"context"
	"errors"
	"io"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"flashpoint/session"
	"flashpoint/session/review"
	"flashpoint/store"
	"flashpoint/ui/paper"
	"flashpoint/ui/paper/export"
)

// trending is what the command line asks for.
type trending struct {
	shops, onMap, since  string
	compare, csv, inJSON bool
}

// trendWidth is how wide charts are, in characters: what a shell shows at least.
const trendWidth = 80

func newTrends(f *flags) *cobra.Command {
	var x trending
	cmd := &cobra.Command{
		Use:   "trends",
		Short: "Draw what happened over the months, in charts",
		Long: `Draw what happened over the months, of one shop or of many together: meetings,
ideas, wows live and still live after 90 days, obstacles, praise and how long it
takes to reach whoever had the idea, steps with a wow and their ratings. Every
figure says how many things it was counted from. Rehearsals are left out. Nobody
is counted or compared: only shops are, in the order of their names.`,
		Example: `  flashpoint trends                            charts of the whole file
  flashpoint trends --since "12 months ago" --map "A coffee at the counter"
  flashpoint trends --compare                  shops side by side
  flashpoint trends --csv > trends.csv         every figure, one a line
  flashpoint trends --json | jq '.trends[] | select(.id == "gap").points'`,
		Args:              arguments(0, 0, "no arguments"),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if x.csv && x.inJSON {
				return wrongUse("Choose one of --csv and --json.")
			}
			st, err := f.review(cmd.Context(), cmd.ErrOrStderr())
			if err != nil {
				return err
			}
			trends, today, err := x.read(cmd.Context(), st, f.now())
			if err := errors.Join(err, st.Close()); err != nil {
				return err
			}
			return x.print(cmd.OutOrStdout(), trends, today)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&x.shops, "shop", "", "only the shop of this `NAME`")
	flags.StringVar(&x.onMap, "map", "", "only what was done with the map of this `NAME`")
	flags.StringVar(&x.since, "since", "", "from the month of this `DAY` on: \"6 months ago\", 2026-01-01")
	flags.BoolVar(&x.compare, "compare", false, "shops side by side")
	flags.BoolVar(&x.csv, "csv", false, "print CSV, one figure a line")
	flags.BoolVar(&x.inJSON, "json", false, "print JSON, format "+paper.TrendsFormat)
	return cmd
}

// read reads the trends as of now, in its time zone.
func (x trending) read(ctx context.Context, st *store.Store, now time.Time) (trends []review.Trend, today session.Date, err error) {
	today = session.DateOf(now)
	scope := review.Scope{Today: today, Loc: now.Location()}
	if x.since != "" {
		if scope.Since, err = session.ParsePast(x.since, today); err != nil {
			return nil, today, wrongUse("%s", err.Error())
		}
	}
	if x.onMap != "" {
		if scope.Map, err = mapNamed(ctx, st, x.onMap); err != nil {
			return nil, today, err
		}
	}
	if x.shops != "" {
		id, err := shopNamed(ctx, st, x.shops)
		if err != nil {
			return nil, today, err
		}
		scope.Shops = []session.ID{id}
	}
	read := st.Trends
	if x.compare {
		read = st.CompareShops
	}
	trends, err = read(ctx, scope)
	return trends, today, err
}

// mapNamed finds one of the maps that meetings worked on by its name; case and accents
// don't matter.
func mapNamed(ctx context.Context, st *store.Store, name string) (string, error) {
	names, err := st.Vocabulary(ctx)
	if err != nil {
		return "", err
	}
	for _, onMap := range names.Maps {
		if session.SameName(onMap, name) {
			return onMap, nil
		}
	}
	file := filepath.Base(st.Path())
	if len(names.Maps) == 0 {
		return "", notFound("No meeting in %s worked on a map yet.", file)
	}
	return "", notFound("No meeting in %s worked on a map called %q. There are: %s.", file, name, session.Join(names.Maps))
}

func (x trending) print(w io.Writer, trends []review.Trend, today session.Date) error {
	switch {
	case x.csv:
		_, err := w.Write(export.Sheet(review.Points(trends)).Bytes)
		return err
	case x.inJSON:
		return printJSON(w, paper.Trends(trends, today))
	}
	for i := range trends {
		chart := paper.Document{{Kind: paper.Chart, Trend: &trends[i]}}
		if !trends[i].Any() { // then there is nothing to draw
			trends[i].Labels = nil
		}
		if _, err := io.WriteString(w, chart.Text(trendWidth)+"\n"); err != nil {
			return err
		}
	}
	return nil
}
