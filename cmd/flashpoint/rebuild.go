package main

import (
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"flashpoint/session"
	"flashpoint/store"
)

func newRebuild(f *flags) *cobra.Command {
	return &cobra.Command{
		Use:   "rebuild",
		Short: "Check the file, and make its lists anew from its history",
		Long: `Check the history of the file, which is the truth, and make everything that was
read from it anew: lists, search, counts. Nothing of what happened is changed.
Differences are told, and mended.`,
		Example: `  flashpoint rebuild
  flashpoint rebuild --db copy.db`,
		Args:              arguments(0, 0, "no arguments"),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, _ []string) error {
			ctx := cmd.Context()
			st, err := openFile(ctx, f.file(), store.Options{Unchecked: true}) // this is who says what is wrong with it
			if err != nil {
				return err
			}
			health, err := st.Verify(ctx)
			var report store.Report
			if err == nil && len(health.Findings) == 0 {
				report, err = st.Rebuild(ctx)
			}
			if err := errors.Join(err, st.Close()); err != nil {
				return err
			}
			return printReport(cmd.OutOrStdout(), health, report)
		},
	}
}

// printReport says what was found. A history that is not what was saved can't
// be mended from itself: then nothing was made anew.
func printReport(w io.Writer, health store.Health, report store.Report) error {
	lines := []string{histories(health) + " checked."}
	switch n := len(report.Differences); {
	case len(health.Findings) > 0:
		lines = append(lines, health.Findings...)
	case n == 0:
		lines = append(lines, fmt.Sprintf("%s made anew: no differences.", session.Count(report.Rows, "row")))
	default:
		lines = append(lines, fmt.Sprintf("%s made anew: %s, mended:", session.Count(report.Rows, "row"), session.Count(n, "difference")))
		lines = append(lines, report.Differences...)
	}
	for _, line := range lines {
		if err := tell(w, "%s\n", line); err != nil {
			return err
		}
	}
	if len(health.Findings) > 0 {
		return &exitError{codeUnusable, "The history itself is damaged, so nothing was made anew and the file was left as it is. Go on with a backup."}
	}
	return nil
}
