package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"flashpoint/store"
)

func newBackup(f *flags) *cobra.Command {
	return &cobra.Command{
		Use:   "backup FILE",
		Short: "Copy everything to another file, even during a meeting",
		Long: `Copy everything to another file. It can be done during a meeting: the copy is
complete up to a moment. A file that exists is never overwritten. Of a damaged
file a copy is made too, and it is said.`,
		Example: `  flashpoint backup /media/stick/shop.db
  flashpoint backup shop-2026-12-01.db`,
		Args: arguments(1, 1, "one file: the name of the copy"),
		RunE: func(cmd *cobra.Command, args []string) error {
			ctx, copied := cmd.Context(), args[0]
			st, err := f.reviewAs(ctx, cmd.ErrOrStderr(), store.Options{Unchecked: true})
			if err != nil {
				return err
			}
			progress, done := meter(cmd.ErrOrStderr())
			err = nameFree(copied)
			if err == nil {
				err = st.Backup(ctx, copied, progress)
			}
			done()
			if err := errors.Join(err, st.Close()); err != nil {
				return err
			}
			_, err = fmt.Fprintf(cmd.OutOrStdout(), "Copied %s to %s\n", st.Path(), copied)
			return err
		},
	}
}

// nameFree refuses to write over anything, a broken link included.
func nameFree(path string) error {
	if _, err := os.Lstat(path); err == nil {
		return failed("There is already a file %s. It was left as it is: choose another name.", path)
	}
	return nil
}

// meter draws how far a copy is, where somebody watches; done wipes it.
func meter(w io.Writer) (progress func(done, total int), done func()) {
	f, ok := w.(*os.File)
	if !ok || !isTerminal(f) {
		return func(int, int) {}, func() {}
	}
	shown := -1
	progress = func(done, total int) {
		if percent := 100 * done / max(total, 1); percent != shown {
			shown = percent
			fmt.Fprintf(w, "\rCopying … %3d %%", percent)
		}
	}
	return progress, func() { fmt.Fprintf(w, "\r%16s\r", "") }
}
