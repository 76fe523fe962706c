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

// release is the number of a release. The linker sets it, and nothing else does.
var release string

// version is that of this program, and what it was built with and for.
func version() string {
	info, _ := debug.ReadBuildInfo()
	number, commit := built(release, info)
	return fmt.Sprintf("%s (%s, %s/%s%s)", number, runtime.Version(), runtime.GOOS, runtime.GOARCH, commit)
}

// built is a release's number. Without one it is what the Go tools noted when
// the program was built, if they did: the module's version, and the commit.
func built(release string, info *debug.BuildInfo) (number, commit string) {
	switch {
	case release != "":
		return release, ""
	case info == nil:
		return "unknown", ""
	case info.Main.Version == "", info.Main.Version == "(devel)":
		number = "development build"
	default:
		number = info.Main.Version
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			commit = ", commit " + s.Value[:min(len(s.Value), 7)]
		}
	}
	return number, commit
}
