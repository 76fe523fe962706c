package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"flashpoint/session"
	"flashpoint/store"
)

func newRestore(f *flags) *cobra.Command {
	var yes, force bool
	cmd := &cobra.Command{
		Use:   "restore BACKUP|latest",
		Short: "Go back to a backup; what is there now is set aside",
		Long: `Put a backup in the place of the file: after a damage, a meeting that somebody
deleted, or to go on with an older version of the program. Nothing is deleted.
The file as it is now is set aside beside it, and flashpoint import brings in
from there what the backup has not. The backup stays where it is.

latest is the newest that flashpoint backups lists and that is sound. After a
restore that is what was set aside: flashpoint restore latest takes it back.

A copy that was kept beside a file takes the place of that file, any other one
that of --db or of your own. A name that was removed on request after the
backup was made is in it again.`,
		Example: `  flashpoint backups                  what there is to go back to
  flashpoint restore latest
  flashpoint restore shop.db.v3.bak   as it was before the update`,
		Args:              arguments(1, 1, "one backup, or latest"),
		ValidArgsFunction: f.completeKept,
		RunE: func(cmd *cobra.Command, args []string) error {
			r := restorer{flags: f, cmd: cmd, ask: asking(cmd.InOrStdin(), cmd.ErrOrStderr()), yes: yes, force: force}
			return r.run(cmd.Context(), args[0])
		},
	}
	cmd.Flags().BoolVar(&yes, "yes", false, "don't ask, go back")
	cmd.Flags().BoolVar(&force, "force", false, "although another window seems to have the file open")
	return cmd
}

// A restorer is one run of the command.
type restorer struct {
	*flags
	cmd        *cobra.Command
	ask        *answers
	yes, force bool
}

func (r restorer) run(ctx context.Context, name string) error {
	path, err := r.target(name)
	if err != nil {
		return err
	}
	if name == "latest" {
		all, err := store.AllKept(backupFolder(), path)
		if err != nil {
			return err
		}
		k, ok := newestSound(r.cmd, all)
		if !ok {
			return notFound("There is no sound backup of %s. Nothing was changed. See: flashpoint backups%s", path, r.again())
		}
		name = k.Path
	}
	if err := store.CanRestore(ctx, name, path, r.force); err != nil {
		return err
	}
	if goOn, err := r.sure(ctx, name, path); err != nil || !goOn {
		return err
	}
	aside, err := store.Restore(ctx, name, path, r.now(), r.force)
	if err != nil {
		return err
	}
	out := r.cmd.OutOrStdout()
	if aside == "" {
		return tell(out, "%s is there again, as it is in %s\n", path, name)
	}
	words := fmt.Sprintf("%s is now as it is in %s\nWhat was there before is in %s\n", path, name, aside)
	if store.Sound(ctx, aside) == nil {
		words += fmt.Sprintf("To take this back: flashpoint restore %s\n", store.Typed(aside))
	}
	return tell(out, "%sTo bring in from there what is missing now: flashpoint import %s --db %s\n", words, store.Typed(aside), store.Typed(path))
}

// target is the file whose place a copy takes.
func (r restorer) target(name string) (string, error) {
	if name != "latest" {
		switch _, err := os.Stat(name); {
		case errors.Is(err, os.ErrNotExist):
			return "", notFound("There is no file %s. Nothing was changed. See: flashpoint backups%s", name, r.again())
		case err == nil && !r.cmd.Flags().Changed("db") && store.OriginOf(name) != "":
			return absolute(store.OriginOf(name)), nil
		}
	}
	return absolute(r.file()), unknown(r.file())
}

// sure says what would be there and what not any more, and asks.
func (r restorer) sure(ctx context.Context, name, path string) (bool, error) {
	words, err := r.comparison(ctx, name, path)
	if err != nil {
		return false, err
	}
	if err := tell(r.cmd.ErrOrStderr(), "%s", words); err != nil || r.yes {
		return err == nil, err
	}
	if !r.ask.there {
		return false, wrongUse("There is nobody to ask here, so nothing was changed. To go back to it: add --yes")
	}
	said, err := r.ask.yes(ctx, fmt.Sprintf("Put it in the place of %s?", path))
	if said != "y" {
		_ = tell(r.cmd.ErrOrStderr(), "Nothing was changed.\n")
	}
	return said == "y", err
}

// comparison is what a backup has, and what the file has that it lacks.
func (r restorer) comparison(ctx context.Context, name, path string) (string, error) {
	kept, err := openFile(ctx, name, store.Options{ReadOnly: true})
	if err != nil {
		return "", err
	}
	words, err := r.has(ctx, kept)
	if err == nil {
		words += r.lacks(ctx, kept, path)
	}
	return words, errors.Join(err, kept.Close())
}

// has is what a backup has.
func (r restorer) has(ctx context.Context, kept *store.Store) (string, error) {
	found, _, err := meetings(ctx, kept, store.SummaryQuery{}, true)
	words := fmt.Sprintf("%s holds %s", filepath.Base(kept.Path()), session.Count(len(found), "meeting"))
	if len(found) > 0 {
		words += ", the last of " + dayOf(found[0].Opened, r.now())
		if shop := found[0].ShopName; shop != "" {
			words += " (" + shop + ")"
		}
	}
	return words + ".\n", err
}

// lacks is what would come in if the file were imported into the backup. A file that
// can't be read is no reason not to go back.
func (r restorer) lacks(ctx context.Context, kept *store.Store, path string) string {
	name := filepath.Base(path)
	if _, err := os.Lstat(path); err != nil {
		return fmt.Sprintf("There is no %s at present.\n", name)
	}
	now, err := store.OpenSource(ctx, path)
	if err != nil {
		return fmt.Sprintf("%s can't be read, so it is not known what it has that the backup lacks: it stays, set aside.\n", name)
	}
	defer func() { _ = now.Close() }() // only read
	plan, err := kept.Plan(ctx, []*store.Source{now}, store.ImportOptions{At: r.now()})
	switch {
	case err != nil:
		return fmt.Sprintf("%s can't be compared with it: it stays, set aside.\n", name)
	case !plan.Changes():
		return fmt.Sprintf("It has all that is in %s.\n", name)
	}
	words := fmt.Sprintf("It lacks what %s has besides, which stays, set aside: %s.\n", name, comesWords(plan))
	if len(plan.Erased) > 0 {
		words += "A name was removed on request since: it is in the backup, and will be here again. Remove it anew on the page Team.\n"
	}
	return words
}
