package main

import (
	"context"
	"errors"
	"io"
	"path/filepath"

	"github.com/spf13/cobra"

	"flashpoint/session"
	"flashpoint/store"
	"flashpoint/ui/paper"
)

func newShow(f *flags) *cobra.Command {
	var asJSON, recap bool
	var branch int
	cmd := &cobra.Command{
		Use:   "show ID|latest",
		Short: "Print the minutes of a meeting",
		Long: `Print the minutes of a meeting as plain text, as wide as the window, or in 80
columns where there is none. The beginning of an ID is enough where it fits only
one; "latest" is the meeting that was opened last. Votes that are not revealed
are never shown.`,
		Example: `  flashpoint show latest
  flashpoint show latest --recap | lp
  flashpoint show latest > minutes.txt
  flashpoint show 019a2b3c --json`,
		Args:              arguments(1, 1, "one meeting: the beginning of its ID, or latest"),
		ValidArgsFunction: cobra.FixedCompletions([]string{"latest"}, cobra.ShellCompDirectiveNoFileComp),
		RunE: func(cmd *cobra.Command, args []string) error {
			if asJSON && recap {
				return wrongUse("JSON has everything; --recap is a page of text. Choose one of the two.")
			}
			ctx := cmd.Context()
			st, err := f.review(ctx, cmd.ErrOrStderr())
			if err != nil {
				return err
			}
			m, err := f.meetingFor(ctx, st, args[0])
			if err == nil && branch != 0 {
				err = branchOf(ctx, st, m, branch)
			}
			if err := errors.Join(err, st.Close()); err != nil {
				return err
			}
			if asJSON {
				return printJSON(cmd.OutOrStdout(), paper.Session(m))
			}
			page := paper.Minutes(m, f.now())
			if recap {
				page = paper.Recap(m, f.now())
			}
			_, err = io.WriteString(cmd.OutOrStdout(), page.Text(pageWidth()))
			return err
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON, format "+paper.SessionFormat)
	cmd.Flags().IntVar(&branch, "branch", 0, "as another file has it: see flashpoint branches")
	cmd.Flags().BoolVar(&recap, "recap", false, "print only the page to hang up")
	return cmd
}

func (f *flags) meetingFor(ctx context.Context, st *store.Store, name string) (*session.Meeting, error) {
	id, err := meetingNamed(ctx, st, name)
	if err != nil {
		return nil, err
	}
	return shelf{st, f.now}.Meeting(ctx, id)
}

// branchOf puts a history that grew apart in the place of the one here. What came of
// it is not among the initiatives here.
func branchOf(ctx context.Context, st *store.Store, m *session.Meeting, number int) error {
	there := session.EmptySession(m.Session.ID())
	err := st.LoadBranch(ctx, there, number)
	if errors.Is(err, store.ErrNotFound) {
		return notFound("This meeting has no branch %d. To see what grew apart: flashpoint branches%s", number, again(st.Path()))
	}
	m.Session = there
	return err
}

// meetingNamed finds a meeting by the beginning of its ID, or the latest: of the
// shop that works in the file, or of all where several were only brought together.
func meetingNamed(ctx context.Context, st *store.Store, name string) (session.ID, error) {
	if name == "latest" {
		own, err := st.OwnShop(ctx)
		if err != nil {
			return own, err
		}
		id, err := st.Latest(ctx, own)
		if errors.Is(err, store.ErrNotFound) {
			err = notFound("There is no meeting in %s yet: start `flashpoint%s` to hold the first one.", filepath.Base(st.Path()), again(st.Path()))
		}
		return id, err
	}
	id, err := st.Find(ctx, name)
	if errors.Is(err, store.ErrNotFound) {
		err = notFound("No meeting in %s has an ID that begins with %q (four characters at least). To see them: flashpoint list --all%s", filepath.Base(st.Path()), name, again(st.Path()))
	}
	return id, err
}
