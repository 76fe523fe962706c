package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"flashpoint/store"
)

// importFlags are what import was told beside the files.
type importFlags struct {
	dry, yes, match, people, ideas bool
	meeting, step                  string
}

func newImport(f *flags) *cobra.Command {
	var o importFlags
	cmd := &cobra.Command{
		Use:   "import FILE...",
		Short: "Bring in meetings from other files, or a list of people or ideas",
		Long: `Bring in what other files hold: bundles, whole files of a shop, JSON exports.
What is here already is passed over, what went on there goes on here, and what
grew apart is kept beside the one here, which stays (see: flashpoint branches).
The other files are only read, also while a meeting uses them. All comes in, or
nothing. Nobody is merged because of a name: that is asked.

With --people or --ideas one file is read as a list, CSV or one to a line.`,
		Example: `  flashpoint import stick/harbour.db --dry-run     say what would happen
  flashpoint import stick/*.db --db all.db         twelve shops in one file
  flashpoint import meeting.json --yes             ask nothing
  flashpoint import staff.csv --people             names for the roster
  flashpoint import ideas.txt --ideas              into the latest meeting`,
		Args: func(cmd *cobra.Command, args []string) error {
			least := 1
			if o.match && !o.people && !o.ideas {
				least = 0
			}
			return arguments(least, 10000, "the files to import")(cmd, args)
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			i := importer{flags: f, importFlags: o, cmd: cmd, ask: asking(cmd.InOrStdin(), cmd.ErrOrStderr())}
			switch {
			case o.people && o.ideas:
				return wrongUse("A list is of people or of ideas. Choose one of --people and --ideas.")
			case (o.people || o.ideas) && len(args) > 1:
				return wrongUse("One list at a time, and %q came after it.", args[1])
			case o.people || o.ideas:
				return i.list(cmd.Context(), args[0])
			case len(args) == 0:
				return i.matches(cmd.Context())
			}
			return i.files(cmd.Context(), args)
		},
	}
	cmd.Flags().BoolVar(&o.dry, "dry-run", false, "only say what would happen")
	cmd.Flags().BoolVar(&o.yes, "yes", false, "don't ask, import")
	cmd.Flags().BoolVar(&o.match, "match", false, "take what has one name for the same; also without a FILE")
	cmd.Flags().BoolVar(&o.people, "people", false, "the file is a list of people for the roster")
	cmd.Flags().BoolVar(&o.ideas, "ideas", false, "the file is a list of ideas for a meeting")
	cmd.Flags().StringVar(&o.meeting, "meeting", "latest", "with --ideas: the meeting, by its `ID`")
	cmd.Flags().StringVar(&o.step, "step", "", "with --ideas: the step of lines that name none")
	return cmd
}

// An importer is one run of the command.
type importer struct {
	*flags
	importFlags
	cmd *cobra.Command
	ask *answers
}

func (i importer) out() io.Writer  { return i.cmd.OutOrStdout() }
func (i importer) talk() io.Writer { return i.cmd.ErrOrStderr() }

// files imports bundles, whole files and JSON.
func (i importer) files(ctx context.Context, paths []string) error {
	if err := eachOnce(paths); err != nil {
		return err
	}
	from, closeAll, err := i.sources(ctx, paths)
	if err == nil && (i.dry || !i.yes) {
		var goOn bool
		if goOn, err = i.plan(ctx, from); err == nil && !goOn {
			return closeAll()
		}
	}
	if err == nil {
		err = i.bring(ctx, from)
	}
	return errors.Join(err, closeAll())
}

// eachOnce refuses the same file under two names.
func eachOnce(paths []string) error {
	var seen []os.FileInfo
	for _, path := range paths {
		info, err := os.Stat(path)
		if err != nil {
			continue // whoever opens it says so
		}
		if k := slices.IndexFunc(seen, func(x os.FileInfo) bool { return os.SameFile(x, info) }); k >= 0 {
			return wrongUse("%s is named twice. Nothing was imported. Name each file once.", path)
		}
		seen = append(seen, info)
	}
	return nil
}

func (i importer) sources(ctx context.Context, paths []string) (from []*store.Source, closeAll func() error, err error) {
	closeAll = func() (err error) {
		for _, src := range from {
			err = errors.Join(err, src.Close())
		}
		return err
	}
	target, _ := os.Stat(i.file())
	for _, path := range paths {
		if info, err := os.Stat(path); err == nil && target != nil && os.SameFile(info, target) {
			return from, closeAll, unusable("%s can't be imported into itself. Nothing was changed. Name another file, or another target with --db.", path)
		}
		src, err := openSource(ctx, path)
		if err != nil {
			return from, closeAll, err
		}
		from = append(from, src)
	}
	return from, closeAll, nil
}

// plan says what would happen, and reports whether to go on.
func (i importer) plan(ctx context.Context, from []*store.Source) (goOn bool, err error) {
	st, done, err := i.planned(ctx)
	if err != nil {
		return false, err
	}
	progress, wipe := bar(i.talk(), "Reading", time.Now)
	plan, err := st.Plan(ctx, from, store.ImportOptions{At: i.now(), Progress: progress})
	wipe()
	if err := errors.Join(err, done()); err != nil {
		return false, i.stopped(ctx, err)
	}
	name := filepath.Base(i.file())
	say := i.out()
	if !i.dry {
		say = i.talk()
	}
	_ = tell(say, "%s", importWords(plan, i.now(), name))
	switch {
	case !plan.Changes():
		return false, tell(i.out(), "Nothing new: %s has all of it already.\n", name)
	case i.dry:
		i.offerMatches(say, plan.Matches)
		err = tell(say, "Into %s would come: %s. Nothing was imported.\n", name, comesWords(plan))
		return false, err
	case !i.ask.there:
		return false, wrongUse("There is nobody to ask here, so nothing was imported. To import it: add --yes")
	}
	said, err := i.ask.yes(ctx, fmt.Sprintf("Import %s into %s?", comesWords(plan), name))
	if err != nil || said != "y" {
		fmt.Fprintln(i.talk(), "Nothing was imported.")
	}
	return said == "y", err
}

// planned is the file to plan for: the one to import into, only read, or an empty
// one in its place when there is none yet.
func (i importer) planned(ctx context.Context) (st *store.Store, done func() error, err error) {
	if err := unknown(i.file()); err != nil {
		return nil, nil, err
	}
	if _, err := os.Lstat(i.file()); !errors.Is(err, os.ErrNotExist) {
		st, err := i.review(ctx, i.talk())
		if err != nil {
			return nil, nil, err
		}
		return st, st.Close, nil
	}
	scratch, err := store.NewScratch()
	if err != nil {
		return nil, nil, err
	}
	st, err = store.Open(ctx, filepath.Join(scratch.Folder, "new.db"), store.Options{Create: true})
	if err != nil {
		return nil, nil, errors.Join(err, scratch.Remove())
	}
	return st, func() error { return errors.Join(st.Close(), scratch.Remove()) }, nil
}

// bring imports.
func (i importer) bring(ctx context.Context, from []*store.Source) error {
	_, err := os.Lstat(i.file())
	fresh := errors.Is(err, os.ErrNotExist)
	st, err := i.record(ctx, true)
	if err != nil {
		return err
	}
	name := filepath.Base(st.Path())
	report, err := i.importInto(ctx, st, from, fresh)
	if err == nil {
		words := resultWords(report, st.Path())
		if i.yes { // otherwise the plan has just said so
			words = importWords(report, i.now(), name) + words
		}
		err = tell(i.out(), "%s", words)
	}
	if err == nil {
		err = i.answerMatches(context.WithoutCancel(ctx), st, report.Matches)
	}
	err = errors.Join(err, st.Close())
	if fresh && report.Looked == 0 {
		err = errors.Join(err, os.Remove(st.Path())) // it was made for this, and nothing came in
	}
	return err
}

func (i importer) importInto(ctx context.Context, st *store.Store, from []*store.Source, fresh bool) (store.ImportReport, error) {
	if !fresh && !st.ReadOnly() {
		if err := st.RollBackup(ctx); err != nil && ctx.Err() == nil {
			_ = tell(i.talk(), "No backup was made before: %s\n", store.Sentence(err))
		}
	}
	progress, wipe := bar(i.talk(), "Importing", time.Now)
	report, err := st.Import(ctx, from, store.ImportOptions{At: i.now(), Progress: progress})
	wipe()
	return report, i.stopped(ctx, err)
}

// stopped says what is safe after ctrl+c.
func (i importer) stopped(ctx context.Context, err error) error {
	if err != nil && ctx.Err() != nil {
		_ = tell(i.talk(), "Stopped: nothing was imported, and %s is as it was.\n", filepath.Base(i.file()))
	}
	return err
}

func resultWords(r store.ImportReport, path string) string {
	name := filepath.Base(path)
	if !r.Changes() {
		return fmt.Sprintf("Nothing new: %s has all of it already.\n", name)
	}
	words := fmt.Sprintf("Imported into %s: %s.\n", name, comesWords(r))
	if r.Count(store.ImportApart) > 0 {
		words += fmt.Sprintf("What grew apart is kept: flashpoint branches%s\n", again(path))
	}
	return words
}

func sorted(set map[string]bool) []string { return slices.Sorted(maps.Keys(set)) }
