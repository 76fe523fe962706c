package main

import (
	"errors"
	"time"

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
			progress, wipe := bar(cmd.ErrOrStderr(), "Copying", time.Now)
			if err = nameFree(copied, ""); err == nil {
				err = st.Backup(ctx, copied, progress)
			}
			wipe()
			if err := errors.Join(err, st.Close()); err != nil {
				return err
			}
			return tell(cmd.OutOrStdout(), "Copied %s to %s\n", st.Path(), copied)
		},
	}
}
