package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"flashpoint/ui/paper/realtest"
)

// everyCommand visits the commands that help lists, of all depths.
func everyCommand(root *cobra.Command, visit func(*cobra.Command)) {
	for _, cmd := range root.Commands() {
		if cmd.IsAvailableCommand() {
			visit(cmd)
			everyCommand(cmd, visit)
		}
	}
}

func TestManualHasEveryCommandAndFlag(t *testing.T) {
	root, _ := newRoot()
	text := manual(root)
	everyCommand(root, func(cmd *cobra.Command) {
		if cmd.Parent().HasParent() { // a shell of completion
			if !strings.Contains(text, "\n.B "+cmd.CommandPath()+"\n") {
				t.Errorf("there is no %q", cmd.CommandPath())
			}
			return
		}
		_, its, found := strings.Cut(text, "\n.SS "+cmd.CommandPath())
		if !found {
			t.Errorf("there is no %q", cmd.CommandPath())
		}
		its, _, _ = strings.Cut(its, "\n.S")
		cmd.LocalNonPersistentFlags().VisitAll(func(f *pflag.Flag) {
			if f.Name != "help" && !strings.Contains(its, escape("--"+f.Name)) {
				t.Errorf("%s: there is no --%s", cmd.CommandPath(), f.Name)
			}
		})
	})
	root.PersistentFlags().VisitAll(func(f *pflag.Flag) {
		if !strings.Contains(text, "\n.B "+escape("--"+f.Name)) {
			t.Errorf("there is no --%s", f.Name)
		}
		if _, its, ok := strings.Cut(f.Usage, "(FLASHPOINT_"); ok {
			if name, _, _ := strings.Cut(its, ")"); !strings.Contains(text, "\n.B FLASHPOINT_"+name+"\n") {
				t.Errorf("there is no FLASHPOINT_%s", name)
			}
		}
	})
}

// What is read in a terminal is what was meant, to the letter where it is there to
// be copied. mandoc is the strictest of those who set such pages.
func TestManualIsSetWithoutAWarning(t *testing.T) {
	mandoc := realtest.Program(t, "mandoc", "mandoc")
	root, _ := newRoot()
	file := filepath.Join(t.TempDir(), "flashpoint.1")
	if err := os.WriteFile(file, []byte(manual(root)), 0o600); err != nil {
		t.Fatal(err)
	}

	warnings, _ := exec.Command(mandoc, "-T", "lint", "-W", "warning", file).CombinedOutput()
	for line := range strings.Lines(string(warnings)) {
		if !strings.Contains(line, "missing date") { // it has none, see manual
			t.Error(line)
		}
	}
	set := realtest.Run(t, "mandoc", "mandoc", "-T", "utf8", "-O", "width=200", file)
	set = regexp.MustCompile(".\b").ReplaceAllString(set, "") // bold and underlined
	everyCommand(root, func(cmd *cobra.Command) {
		for line := range strings.SplitSeq(cmd.Example, "\n") {
			if !strings.Contains(set, line+"\n") {
				t.Errorf("%s: in place of its example %q stands something else", cmd.CommandPath(), line)
			}
		}
	})
}

func TestManualTakesNothingForAMacro(t *testing.T) {
	for line, want := range map[string]string{
		".TH is no macro here":       `\&.TH is no macro here`,
		"'tis neither":               `\&\(aqtis neither`,
		`C:\new --as 'x' ~ ^ ` + "`": `C:\enew \-\-as \(aqx\(aq \(ti \(ha \(ga`,
		"minutes, recap, …":          `minutes, recap, \[u2026]`,
		"a smile 😀":                  `a smile \[u1F600]`,
	} {
		if got := escape(line); got != want {
			t.Errorf("%q becomes %q, not %q", line, got, want)
		}
	}
}
