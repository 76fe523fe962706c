package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"
)

func newVersion() *cobra.Command {
	return &cobra.Command{
		Use:               "version",
		Short:             "Print the version of this program",
		Example:           "  flashpoint version",
		Args:              arguments(0, 0, "no arguments"),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              func(cmd *cobra.Command, _ []string) error { return printVersion(cmd) },
	}
}

// printVersion is the answer of the command and of the flag.
func printVersion(cmd *cobra.Command) error {
	_, err := fmt.Fprintf(cmd.OutOrStdout(), "flashpoint %s\n", version())
	return err
}

// version is what the Go tools noted when the program was built: the module's
// version, the commit, and what it was built for.
func version() string {
	number, commit := "unknown", ""
	if info, ok := debug.ReadBuildInfo(); ok {
		if number = info.Main.Version; number == "" || number == "(devel)" {
			number = "development build"
		}
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" {
				commit = ", commit " + s.Value[:min(len(s.Value), 7)]
			}
		}
	}
	return fmt.Sprintf("%s (%s, %s/%s%s)", number, runtime.Version(), runtime.GOOS, runtime.GOARCH, commit)
}
