package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"
)

// Our help fits 80 columns and has examples; cobra's own commands are cobra's.
func TestHelpFits(t *testing.T) {
	t.Setenv("HOME", t.TempDir()) // who has none has no file of their own
	root, _ := newRoot()
	for _, cmd := range append([]*cobra.Command{root}, root.Commands()...) {
		if cmd.Name() == "completion" || cmd.Name() == "help" {
			continue
		}
		var out bytes.Buffer
		cmd.SetOut(&out)
		if err := cmd.Help(); err != nil {
			t.Fatal(err)
		}
		text := strings.ReplaceAll(out.String(), defaultFile(), "FILE")
		for line := range strings.Lines(text) {
			if ansi.StringWidth(line) > 80 {
				t.Errorf("%s: %q is too wide", cmd.Name(), line)
			}
		}
		if !cmd.HasExample() {
			t.Errorf("%s has no example", cmd.Name())
		}
	}
}
