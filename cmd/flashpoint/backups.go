package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"flashpoint/store"
)

func newBackups(f *flags) *cobra.Command {
	return &cobra.Command{
		Use:   "backups",
		Short: "List the backups of the file, newest first",
		Long: `List what one can go back to, newest first: the backups that are made when you
leave, and the copies that are kept beside the file. Each is read first: what
is damaged is said. Nothing is changed.`,
		Example: `  flashpoint backups
  flashpoint review BACKUP      look at one before
  flashpoint restore latest     go back to the first of the list that is sound`,
		Args:              arguments(0, 0, "no arguments"),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := unknown(f.file()); err != nil {
				return err
			}
			all, err := store.AllKept(backupFolder(), f.file())
			if err != nil {
				return err
			}
			if len(all) == 0 {
				return tell(cmd.OutOrStdout(), "There is no backup of %s yet. One is made whenever you leave after a change; to make one now: flashpoint backup FILE%s\n", absolute(f.file()), f.again())
			}
			return printBackups(cmd, all, f.again())
		},
	}
}

func printBackups(cmd *cobra.Command, all []store.Kept, again string) error {
	w := cmd.OutOrStdout()
	for _, k := range all {
		why := keptWhy(k)
		if err := store.Sound(cmd.Context(), k.Path); err != nil {
			if cmd.Context().Err() != nil {
				return err
			}
			why += ", DAMAGED"
		}
		if err := tell(w, "%s  %7s  %s\n  %s\n", keptWhen(k), bytesSaid(uint64(max(k.Size, 0))), why, k.Path); err != nil {
			return err
		}
	}
	return tell(w, "\nTo go back to one: flashpoint restore BACKUP%s\n", again)
}

// keptWhen is when a copy was made, on the clock of the shop.
func keptWhen(k store.Kept) string { return k.Made.Format("Mon 2 Jan 2006 15:04") }

// keptWhy is how it came about.
func keptWhy(k store.Kept) string {
	switch {
	case k.Aside:
		return "set aside by flashpoint restore"
	case k.Version > 0:
		return fmt.Sprintf("kept before it was brought up to date, of version %d", k.Version)
	}
	return "made by itself"
}

// newestSound is the newest of some copies that can be read, also one that was set
// aside: so a restore is undone by another one.
func newestSound(cmd *cobra.Command, all []store.Kept) (store.Kept, bool) {
	for _, k := range all {
		if store.Sound(cmd.Context(), k.Path) == nil {
			return k, true
		}
	}
	return store.Kept{}, false
}
