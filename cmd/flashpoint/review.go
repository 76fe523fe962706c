package main

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"flashpoint/store"
)

func newReview(f *flags) *cobra.Command {
	return &cobra.Command{
		Use:   "review [FILE or FOLDER...]",
		Short: "Look back on all meetings; nothing is changed",
		Long: `Look back on everything that happened: lists of meetings, ideas, initiatives,
customers' words, people and steps, each with a filter and in any order; a
search in everything that was ever written; and every meeting gone through
again, minute by minute. The file is opened to read alone, so a copy on a
write-protected stick will do. Several files, or a folder of them, are read as
one: they are brought together in a temporary file, and stay as they are.`,
		Example: `  flashpoint review                  your own file
  flashpoint review /media/stick/harbour.db
  flashpoint review harbour.db mill.db corner.db
  flashpoint review /media/stick     all .db files on it`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 && cmd.Flags().Changed("db") {
				return wrongUse("Name the files once: either %s or --db %s.", args[0], f.db)
			}
			return f.lookBack(cmd.Context(), cmd.ErrOrStderr(), args)
		},
	}
}

// lookBack puts the archive of these files on the screen; of none, of the shop's own.
func (f *flags) lookBack(ctx context.Context, talk io.Writer, files []string) (err error) {
	st, cleanup, err := f.gathered(ctx, talk, files)
	if err != nil {
		return err
	}
	together := cleanup != nil
	if together {
		defer func() { err = errors.Join(err, cleanup()) }()
	}
	if len(files) > 0 && st.Note() != "" {
		_ = tell(talk, "%s\n", st.Note()) // to be read again when the screen is gone
	}
	if !onTerminal() {
		return errors.Join(errNoTerminal(), st.Close())
	}
	s := stage{store: st, now: f.now, newID: f.newID, painter: f.painter, motion: !f.noMotion, lookBack: true}
	if together { // in a file that is put away: nobody needs to know where it lies
		s.goodbye, s.path = "Nothing was changed: the files were only read.", filepath.Join(documents(), "all.db")
	}
	s.settings = f.remembered(ctx, st)
	if s.theme, err = f.look(os.Getenv, s.settings); err == nil {
		err = s.findOwner(ctx)
	}
	if err != nil {
		return errors.Join(err, st.Close())
	}
	return s.run(ctx)
}

// gathered is what these files hold together, to read alone; cleanup puts away what
// was made for it once the store is closed, and is nil where nothing was.
func (f *flags) gathered(ctx context.Context, talk io.Writer, files []string) (st *store.Store, cleanup func() error, err error) {
	if len(files) == 0 {
		st, err = openFile(ctx, f.file(), store.Options{ReadOnly: true})
		return st, nil, err
	}
	progress, wipe := bar(talk, "Reading", time.Now)
	defer wipe()
	return collect(ctx, files, progress)
}
