package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"flashpoint/session"
)

// flags are those that every command understands.
type flags struct {
	db       string // the file; "" for the one of the environment, or the default
	theme    string
	ascii    bool
	noMotion bool
	painter  string           // what --painter says
	read     bool             // cobra has understood the command line
	now      func() time.Time // the clock of meetings, which stands still in pictures
	newID    func() session.ID
}

// newRoot is the command line, with the flags that it will read.
func newRoot() (*cobra.Command, *flags) {
	// Started by a double-click on Windows, cobra would ask for a shell and leave.
	cobra.MousetrapHelpText = ""
	f := &flags{now: time.Now, newID: newID}
	var asked bool // for the version
	root := &cobra.Command{
		Use:   "flashpoint [FILE]",
		Short: "Meetings in which a shop's staff find ideas, choose one and make it happen",
		Long: `Flashpoint runs short meetings in a shop: the team walks through what a customer
goes through, finds ideas, votes for one and makes a checklist of it. Everything
is kept in one file on this computer.`,
		Example: `  flashpoint                     open the program
  flashpoint demo                look around in a made-up coffee shop
  flashpoint tuesday.db          open another file, or begin a new one
  flashpoint resume              go on with the meeting that was interrupted
  flashpoint review              look back on everything, days later
  flashpoint show latest         print the minutes of the last meeting
  flashpoint export latest       write them, or other paper, as PDF or else
  flashpoint doctor              check everything before a meeting
  flashpoint backup stick.db     copy everything, even during a meeting`,
		Args:          fileOrNothing,
		SilenceErrors: true,
		SilenceUsage:  true,
		PersistentPreRunE: func(*cobra.Command, []string) error {
			f.read = true
			if _, err := painterNamed(f.painter, func(string) string { return "" }); err != nil || f.theme == "" {
				return err
			}
			_, err := themeNamed(f.theme, "--theme", f.ascii)
			return err
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if asked {
				return printVersion(cmd)
			}
			if len(args) == 1 {
				if cmd.Flags().Changed("db") {
					return wrongUse("Name the file once: either %s or --db %s.", args[0], f.db)
				}
				f.db = args[0]
			}
			return f.enter(cmd.Context(), entry{create: true})
		},
	}
	root.Flags().BoolVarP(&asked, "version", "v", false, "version for flashpoint")
	all := root.PersistentFlags()
	all.StringVar(&f.db, "db", "", "use this `FILE` (FLASHPOINT_DB)")
	all.StringVar(&f.theme, "theme", "", "the theme `NAME`: paper, night or plain (FLASHPOINT_THEME)")
	all.BoolVar(&f.ascii, "ascii", false, "draw with plain ASCII characters")
	all.StringVar(&f.painter, "painter", "", "the painter `NAME`: own or stock (FLASHPOINT_PAINTER)")
	all.BoolVar(&f.noMotion, "no-motion", false, "show results at once, without movement")
	root.AddCommand(newList(f), newSearch(f), newShow(f), newExport(f), newResume(f), newDemo(f), newReview(f), newBundle(f), newImport(f), newBranches(f), newSeal(f), newVerify(f), newTrends(f), newBackup(f), newBackups(f), newRestore(f), newRebuild(f), newDoctor(f, thisMachine()), newVersion(), newManual())
	completeLook(root)
	dress(root)
	return root, f
}

// fileOrNothing takes one argument at most, and only one that can be meant as a
// file: a command misspelt should not begin a new file of that name.
func fileOrNothing(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	name := args[0]
	_, err := os.Lstat(name) // a link that leads nowhere is meant as a file too
	if err != nil && filepath.Ext(name) == "" && !strings.ContainsAny(name, `/\`) {
		words := fmt.Sprintf("There is no command and no file %q.", name)
		if like := cmd.SuggestionsFor(name); len(like) > 0 {
			return wrongUse("%s Did you mean: flashpoint %s", words, like[0])
		}
		return wrongUse("%s To begin a new file, end its name in .db: flashpoint %s.db", words, name)
	}
	if len(args) > 1 {
		return wrongUse("Flashpoint opens one file at a time, and %q came after it. See: flashpoint --help", args[1])
	}
	return nil
}

// arguments refuses another number of arguments than a command takes, in words.
func arguments(least, most int, takes string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) < least || len(args) > most {
			return wrongUse("%q takes %s. See: %s --help", cmd.CommandPath(), takes, cmd.CommandPath())
		}
		return nil
	}
}
