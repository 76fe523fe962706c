package main

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"flashpoint/session"
	"flashpoint/store"
	"flashpoint/ui/paper"
)

func newSeal(f *flags) *cobra.Command {
	var noNames, force bool
	cmd := &cobra.Command{
		Use:   "seal FILE [ID... | latest | all]",
		Short: "Make a copy to hand over, which shows whether it was changed",
		Long: `Write a sealed copy for a manager or an owner: one file with all meetings
but rehearsals, or with those you name, which opens to be read and never to be
recorded in. Half-typed lines and settings are not in it, nor is a vote that
is still open. It gets a code. Tell the code on another way, by telephone
say: whoever has the file compares it with flashpoint verify.

The copy holds the history as any copy does: who had which idea, and who
cast which ballot where people voted at the keyboard. With --no-names nobody
is named, in the history neither: people stand as "Colleague A", and a name
in what was typed as "someone". A nickname stays, and who knows the shop may
still recognise somebody: read the copy before you hand it on.`,
		Example: `  flashpoint seal /media/stick/november.db
  flashpoint seal for-the-owner.db --no-names
  flashpoint seal one.db latest`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return wrongUse("%q takes the name of the copy, and then meetings if not all are meant. See: %[1]s --help", cmd.CommandPath())
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			ctx, path := cmd.Context(), args[0]
			if path == "-" {
				return noStdout()
			}
			st, err := f.review(ctx, cmd.ErrOrStderr())
			if err != nil {
				return err
			}
			number, _, _ := strings.Cut(version(), " (")
			o := store.SealOptions{At: f.now(), By: actor(), Program: number, Nameless: noNames, Replace: force}
			if o.Meetings, err = meetingsNamed(ctx, st, args[1:]); err == nil {
				err = mayWrite(path, force)
			}
			var wipe func()
			o.Progress, wipe = bar(cmd.ErrOrStderr(), "Copying", time.Now)
			var made store.Seal
			var report store.BundleReport
			if err == nil {
				made, report, err = st.Seal(ctx, path, o)
			}
			wipe()
			if err := errors.Join(err, st.Close()); err != nil {
				return err
			}
			return printSealed(cmd.OutOrStdout(), path, made, report, f.now())
		},
	}
	cmd.Flags().BoolVar(&noNames, "no-names", false, "nobody is named in the copy")
	cmd.Flags().BoolVar(&force, "force", false, "replace an older sealed copy of that name")
	return cmd
}

// printSealed says what was handed over, and what was not.
func printSealed(w io.Writer, path string, made store.Seal, report store.BundleReport, now time.Time) error {
	lines := []string{fmt.Sprintf("Sealed %s and %s in %s", session.Count(report.Meetings, "meeting"), session.Count(report.Initiatives, "chosen idea"), path)}
	for _, held := range report.Held {
		lines = append(lines, heldBack(held, now))
	}
	if made.Nameless {
		lines = append(lines, "Nobody is named in it. Read it before you hand it on: a nickname is still one.")
	}
	lines = append(lines, "Its code is "+made.Code(), "To compare it: flashpoint verify "+store.Typed(filepath.Base(path))+" --code "+made.Code())
	return tell(w, "%s\n", strings.Join(lines, "\n"))
}

func newVerify(f *flags) *cobra.Command {
	var code string
	cmd := &cobra.Command{
		Use:   "verify FILE",
		Short: "Say whether a sealed copy is unchanged",
		Long: `Read all of a file and say whether it is as it was sealed, when that was, by
whom, and which code it has. Nothing is changed. The seal shows that
somebody changed the file later, not who sealed it: whoever can write the
file can seal it anew, and then it has another code. So compare the code
with the one that you were told. Of a file without a seal the history is
checked.

It ends with 0 when all is well, 1 when the file was changed or has another
code, 3 when there is no such file, and 4 when it can't be read.`,
		Example: `  flashpoint verify /media/stick/november.db
  flashpoint verify november.db --code 7F3K-92QX-M0AB-5WTE`,
		Args: arguments(1, 1, "one file"),
		RunE: func(cmd *cobra.Command, args []string) error {
			want := ""
			if code != "" {
				var err error
				if want, err = store.ParseCode(code); err != nil {
					return wrongUse("%s is not a code: %v. It looks like 7F3K-92QX-M0AB-5WTE.", code, err)
				}
			}
			check, err := store.CheckSeal(cmd.Context(), args[0])
			if missing(err, args[0]) {
				return notFound("There is no file %s. Check the name.", args[0])
			}
			if err != nil {
				return err
			}
			return printCheck(cmd.OutOrStdout(), filepath.Base(args[0]), check, want, f.now())
		},
	}
	cmd.Flags().StringVar(&code, "code", "", "the `CODE` that you were told")
	return cmd
}

// printCheck says what became of a file. What can't be relied on ends the program
// with 1.
func printCheck(w io.Writer, name string, check store.SealCheck, want string, now time.Time) error {
	switch {
	case !check.Sound():
		return changed(name, check, now)
	case !check.Sealed:
		err := tell(w, "%s is not sealed. Its history is sound: %s, each as it was saved.\n", name, histories(check.Health))
		if err == nil && want != "" {
			err = failed("Without a seal there is no code to compare: this is not the copy whose code you were told.")
		}
		return err
	}
	if err := tell(w, "%s is unchanged since it was sealed %s.\nIts code is %s\n", name, sealedWhen(check.Seal, now), check.Seal.Code()); err != nil {
		return err
	}
	if want != "" && want != check.Seal.Code() {
		return failed("The code you were told is %s: this is another copy than that one, or it was changed and sealed anew. Ask whoever gave it to you.", want)
	}
	words := "Compare the code with the one that you were told: whoever can write the file can also seal it anew."
	if want != "" {
		words = "It is the code that you were told."
	}
	_, err := fmt.Fprintln(w, words)
	return err
}

// changed says that a file is not what it was.
func changed(name string, check store.SealCheck, now time.Time) error {
	found := append(append([]string{}, check.Health.Findings...), check.Pages...)
	if !check.Sealed {
		return failed("%s is not sealed, and its history is not what was saved. %s Keep it as it is, and ask for another copy.", name, some(found))
	}
	words := fmt.Sprintf("%s was CHANGED after it was sealed %s.", name, sealedWhen(check.Seal, now))
	switch {
	case check.Beside:
		words += " Something lies beside it that would be read with it: its name ends in -journal or -wal."
	case check.Now.Sum != [32]byte{}:
		words += fmt.Sprintf(" Its seal has the code %s, and the file as it is now would have %s.", check.Seal.Code(), check.Now.Code())
	}
	if len(found) > 0 {
		words += " " + some(found)
	}
	return failed("%s Don't rely on it: ask for the file again.", words)
}

// sealedWhen is when, by whom and with what, in words.
func sealedWhen(seal store.Seal, now time.Time) string {
	words := paper.When(seal.At.In(now.Location()), now)
	switch {
	case seal.By != "":
		words += " by " + seal.By
	case seal.Nameless:
		words += ", not told by whom, as nobody is named in it"
	}
	return "(" + words + ", with flashpoint " + seal.Program + ")"
}
