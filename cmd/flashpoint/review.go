package main

import (
	"context"
	"errors"
	"os"

	"github.com/spf13/cobra"

	"flashpoint/store"
)

func newReview(f *flags) *cobra.Command {
	return &cobra.Command{
		Use:   "review [FILE]",
		Short: "Look back on all meetings; nothing is changed",
		Long: `Look back on everything that happened: lists of meetings, ideas, initiatives,
customers' words, people and steps, each with a filter and in any order; a
search in everything that was ever written; and every meeting gone through
again, minute by minute. The file is opened to read alone, so a copy on a
write-protected stick will do.`,
		Example: `  flashpoint review                  your own file
  flashpoint review /media/stick/harbour.db`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 && cmd.Flags().Changed("db") {
				return wrongUse("Name the files once: either %s or --db %s.", args[0], f.db)
			}
			return f.lookBack(cmd.Context(), args)
		},
	}
}

// lookBack puts the archive of these files on the screen; of none, of the shop's own.
func (f *flags) lookBack(ctx context.Context, files []string) (err error) {
	st, done, err := f.gathered(ctx, files)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, done()) }()
	if !onTerminal() {
		return errors.Join(errNoTerminal(), st.Close())
	}
	s := stage{store: st, now: f.now, newID: f.newID, motion: !f.noMotion, lookBack: true}
	s.settings = f.remembered(ctx, st)
	if s.theme, err = f.look(os.Getenv, s.settings); err != nil {
		return errors.Join(err, st.Close())
	}
	return s.run(ctx)
}

// gathered is what these files hold, to read alone; done puts away what was made for
// it. The store is closed by whoever gets it.
func (f *flags) gathered(ctx context.Context, files []string) (st *store.Store, done func() error, err error) {
	done = func() error { return nil }
	switch len(files) {
	case 0:
	case 1:
		f.db = files[0]
	default:
		return nil, done, wrongUse("Flashpoint looks back on one file at a time, and %q came after it.", files[1])
	}
	st, err = openFile(ctx, f.file(), store.Options{ReadOnly: true})
	return st, done, err
}
