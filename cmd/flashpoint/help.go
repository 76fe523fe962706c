package main

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

// help is plain text of 80 columns, the same on a terminal and in a file, with the
// examples first: most people read no further. It is written here and not by a
// template of cobra's: whatever runs templates keeps every method of every type in
// the program, which is a tenth of it.
func help(cmd *cobra.Command) string {
	var b strings.Builder
	if about := cmp.Or(cmd.Long, cmd.Short); about != "" {
		fmt.Fprintf(&b, "%s\n\n", about)
	}
	if cmd.HasExample() {
		fmt.Fprintf(&b, "Examples:\n%s\n\n", cmd.Example)
	}
	fmt.Fprintf(&b, "Usage:\n  %s\n", cmd.UseLine())
	if cmd.HasAvailableSubCommands() {
		fmt.Fprintf(&b, "  %s COMMAND\n\nCommands:\n", cmd.CommandPath())
		for _, sub := range cmd.Commands() {
			if sub.IsAvailableCommand() {
				fmt.Fprintf(&b, "  %-*s %s\n", sub.NamePadding(), sub.Name(), sub.Short)
			}
		}
	}
	if cmd.HasAvailableLocalFlags() {
		fmt.Fprintf(&b, "\nFlags:\n%s", cmd.LocalFlags().FlagUsages())
	}
	if cmd.HasAvailableInheritedFlags() {
		fmt.Fprintf(&b, "\nFlags of every command:\n%s", cmd.InheritedFlags().FlagUsages())
	}
	if !cmd.HasParent() {
		fmt.Fprintf(&b, helpOfAll, harmless(cmp.Or(defaultFile(), "not known, as HOME is not set")))
	}
	return b.String()
}

// helpOfAll ends the help of the program.
const helpOfAll = `
Without --db and FLASHPOINT_DB the file is
  %s
` + precedence + `
Exit codes: ` + exitCodes

const precedence = `A flag goes before the environment, the environment before what the file
remembers. Any NO_COLOR gives the theme plain, unless --theme says otherwise.
`

const exitCodes = `0 done, 1 failed, 2 wrong use or no terminal, 3 not found,
4 the file can't be used, 129 window closed, 130 interrupted, 143 terminated.
`

// dress gives a command line its help and its words for wrong use.
func dress(root *cobra.Command) {
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) { fmt.Fprint(cmd.OutOrStdout(), help(cmd)) })
	root.SuggestionsMinimumDistance = 2
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return wrongUse("%s. See: %s --help", capital(err.Error()), cmd.CommandPath())
	})
	root.SetHelpCommand(&cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Explain a command",
		RunE: func(cmd *cobra.Command, args []string) error {
			about, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return wrongUse("There is no command %q. See: flashpoint --help", strings.Join(args, " "))
			}
			about.InitDefaultHelpFlag()
			return about.Help()
		},
	})
	refuseUnknownShells(root)
}

// refuseUnknownShells has cobra's completion command say that it does not know
// a shell, where it would print its help and be content.
func refuseUnknownShells(root *cobra.Command) {
	root.InitDefaultCompletionCmd()
	completion, _, err := root.Find([]string{"completion"})
	if err != nil {
		return
	}
	completion.Args = cobra.ArbitraryArgs
	completion.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return cmd.Help()
		}
		return wrongUse("There are no completions for %q. See: flashpoint completion --help", args[0])
	}
}

// capital begins a sentence.
func capital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
