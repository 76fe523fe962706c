package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"flashpoint/store"
	"flashpoint/ui/desk"
	"flashpoint/ui/kit"
)

func newDoctor(f *flags, on machine) *cobra.Command {
	var bell bool
	cmd := &cobra.Command{
		Use:   "doctor",
		Short: "Check everything before a meeting",
		Long: `Check what a meeting depends on: the file and its history, the disk and the
folder it lies on, the backups, the clock, and this window: its size, its
letters and whether the back row can read it. Every line says ok, look or
wrong, and what to do. Nothing is changed. To try the disk, a small file
is written and removed.`,
		Example: `  flashpoint doctor
  flashpoint doctor --db stick.db
  flashpoint doctor --bell              hear whether the bell can be heard`,
		Args:              arguments(0, 0, "no arguments"),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := unknown(f.file()); err != nil {
				return err
			}
			d := doctor{machine: on, ascii: f.ascii, bell: bell}
			return printFindings(cmd.OutOrStdout(), d.examine(cmd.Context(), f.file()))
		},
	}
	cmd.Flags().BoolVar(&bell, "bell", false, "ring the bell of this terminal")
	return cmd
}

// A doctor checks a file and what is around it. Whatever it finds, it changes
// nothing and goes on.
type doctor struct {
	machine
	ascii bool   // the program draws with plain letters
	bell  bool   // ring it
	open  bool   // the program is on the screen, and has the file open
	path  string // of the file, for what is said to be typed
}

// copyNow says how to make a copy by hand.
func (d doctor) copyNow() string {
	if d.open {
		return "ctrl+k, then “save a copy”"
	}
	return "flashpoint backup FILE" + again(d.path)
}

// examine checks everything there is before the program is started.
func (d doctor) examine(ctx context.Context, path string) []desk.Finding {
	d.path = path
	tried := d.writable(path) // before the file is open: see tryWriting
	findings, newest, remembered := d.file(ctx, path)
	if remembered[settingASCII] != "" {
		d.ascii = true
	}
	findings = append(findings, writing(tried, findings))
	findings = append(findings, d.ground(path)...)
	findings = append(findings, d.backups(ctx, path))
	findings = append(findings, d.leftovers(path)...)
	findings = append(findings, d.clock(newest))
	findings = append(findings, d.handles()...)
	findings = append(findings, d.window()...)
	if d.screen.terminal() {
		findings = append(findings, d.letters(ctx))
	}
	return append(findings, d.rung(), d.backRow(remembered))
}

// during checks what can be checked while the program is on the screen and has
// the file open; kept says that it makes backups of it.
func (d doctor) during(ctx context.Context, st *store.Store, kept bool) []desk.Finding {
	d.open, d.write = true, func(path string) error {
		if st.ReadOnly() {
			return store.ErrReadOnly
		}
		return tryFolder(filepath.Dir(path))
	}
	findings, newest := healthy(ctx, st)
	findings = append(findings, writing(d.writable(st.Path()), findings))
	findings = append(findings, d.ground(st.Path())...)
	if kept {
		findings = append(findings, d.backups(ctx, st.Path()))
	}
	findings = append(findings, d.leftovers(st.Path())...)
	findings = append(findings, d.clock(newest))
	findings = append(findings, d.handles()...)
	remembered, _ := st.Settings(ctx) // what is wrong with the file was said above
	return append(findings, d.size(), d.backRow(remembered))
}

// printFindings says everything, on a terminal wrapped to its width, in a file
// one finding a line. What is wrong ends the program with 1.
func printFindings(w io.Writer, findings []desk.Finding) error {
	width := 0
	if f, ok := w.(*os.File); ok && isTerminal(f) {
		width = pageWidth()
	}
	wrong := false
	var b strings.Builder
	for _, f := range findings {
		wrong = wrong || f.Grade == desk.Wrong
		lead := kit.Pad(f.Grade.Sign()+" "+f.Grade.String(), 9)
		for _, said := range []string{f.Of + ": " + f.Found, f.Fix} {
			for _, line := range wrapped(said, width-len(lead)) {
				fmt.Fprintln(&b, lead+line)
				lead = strings.Repeat(" ", len(lead))
			}
		}
	}
	fmt.Fprintf(&b, "\n%s\n", desk.Verdict(findings))
	if _, err := io.WriteString(w, harmless(b.String())); err != nil {
		return err
	}
	if wrong {
		return failed("Mend what is marked wrong (#) before the meeting, then run it again.")
	}
	return nil
}

// wrapped is a text in lines of that width, in one line where there is none.
func wrapped(text string, width int) []string {
	switch {
	case text == "":
		return nil
	case width < 20:
		return []string{text}
	}
	return kit.Wrap(text, width)
}
