package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"flashpoint/cmd/sample"
	"flashpoint/session"
	"flashpoint/store"
)

func newDemo(f *flags) *cobra.Command {
	var noOpen bool
	cmd := &cobra.Command{
		Use:   "demo",
		Short: "Look around in a made-up coffee shop",
		Long: `Open a made-up coffee shop to look around in: six finished meetings, what came
of them, and one in the middle of its vote. It is a copy that is thrown away
when you leave, so try anything. Your own file is not touched.

In the demo it is always 24 November 2026, 7:35 in the morning, and the clock
runs from there. The sample is the same every time. With --db it is written to a
file to keep, which must not exist yet; opened later, that file lives in today's
time like any other.`,
		Example: `  flashpoint demo
  flashpoint demo --db try.db             keep it in a file
  flashpoint demo --db try.db --no-open   only write the file`,
		Args:              arguments(0, 0, "no arguments"),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, _ []string) error {
			ctx, path := cmd.Context(), f.db // not the environment's: that is the shop's own file
			if path != "" {
				if err := f.refuseExisting(ctx); err != nil {
					return err
				}
			}
			switch {
			case !noOpen && !onTerminal():
				return errNoTerminal()
			case !noOpen:
				return f.demo(ctx, path)
			case path == "":
				return wrongUse("Say which file to write: flashpoint demo --db FILE --no-open")
			}
			if err := writeSample(ctx, path); err != nil {
				return err
			}
			return tell(cmd.OutOrStdout(), "The sample shop is in %s. Its last meeting, which “latest” names, is the one of %s.\nTo open it: flashpoint %s\n",
				path, session.DateOf(sample.Now(time.Local)).Words(session.Date{}), store.Typed(path))
		},
	}
	cmd.Flags().BoolVar(&noOpen, "no-open", false, "only write the sample to the file of --db")
	return cmd
}

// refuseExisting says why the sample can't go where something is already.
func (f *flags) refuseExisting(ctx context.Context) error {
	if _, err := os.Lstat(f.db); err != nil {
		return nil
	}
	st, err := openFile(ctx, f.db, store.Options{ReadOnly: true})
	if err == nil {
		err = st.Close()
	}
	if err != nil && codeFor(err) != codeNotFound { // a link, or a start that came to nothing
		return err
	}
	return nameFree(f.db, "")
}

// demo shows the sample: a file to keep, or for "" one that is thrown away.
func (f *flags) demo(ctx context.Context, path string) (err error) {
	keep := path != ""
	if !keep {
		scratch, err := store.NewScratch()
		if err != nil {
			return failed("%s Or name a file: flashpoint demo --db FILE", store.Sentence(err))
		}
		defer func() { err = errors.Join(err, scratch.Remove()) }()
		path = filepath.Join(scratch.Folder, "corner-coffee.db")
	}
	theme, err := f.look(os.Getenv, nil)
	if err != nil {
		return err
	}
	if err := writeSample(ctx, path); err != nil {
		return err
	}
	st, err := store.Open(ctx, path, store.Options{})
	if err != nil {
		return err
	}
	// Whole milliseconds: the parts of an ID below them count acts.
	ahead := time.Until(sample.Now(time.Local)).Truncate(time.Millisecond)
	s := stage{
		store: st, theme: theme, motion: !f.noMotion, painter: f.painter,
		now:     func() time.Time { return time.Now().Add(ahead) },
		newID:   laterID(ahead),
		notice:  "This is a demo: nothing in it is kept.",
		goodbye: "The demo is over, and what was done in it is gone. To begin with your own shop: flashpoint",
	}
	if keep {
		s.notice, s.goodbye = "This is a demo. What you do is kept in "+filepath.Base(path)+".", ""
	}
	return s.run(ctx)
}

// writeSample makes a file with the sample in it: all of it, or none.
func writeSample(ctx context.Context, path string) error {
	streams, err := sample.Streams(time.Local)
	if err != nil {
		return failed("%v", err)
	}
	return store.Create(ctx, path, session.PendingOf(streams...))
}
