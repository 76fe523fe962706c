package main

import (
	"strings"

	"github.com/spf13/cobra"
)

// helpTemplate is plain text of 80 columns, the same on a terminal and in a
// file, with the examples first: most people read no further.
const helpTemplate = `{{with or .Long .Short}}{{.}}

{{end}}{{if .HasExample}}Examples:
{{.Example}}

{{end}}Usage:
  {{.UseLine}}{{if .HasAvailableSubCommands}}
  {{.CommandPath}} COMMAND

Commands:{{range .Commands}}{{if .IsAvailableCommand}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}{{end}}{{if .HasAvailableLocalFlags}}

Flags:
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}{{if .HasAvailableInheritedFlags}}

Flags of every command:
{{.InheritedFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}
{{if not .HasParent}}
Without --db and FLASHPOINT_DB the file is
  DEFAULT
A flag goes before the environment, the environment before what the file
remembers. Any NO_COLOR gives the theme plain, unless --theme says otherwise.

Exit codes: 0 done, 1 failed, 2 wrong use or no terminal, 3 not found,
4 the file can't be used, 129 window closed, 130 interrupted.
{{end}}`

// dress gives a command line its help and its words for wrong use.
func dress(root *cobra.Command) {
	template := strings.ReplaceAll(helpTemplate, "DEFAULT", defaultFile())
	root.SetHelpTemplate(template)
	root.SetUsageTemplate(template)
	root.SuggestionsMinimumDistance = 2
	root.SetVersionTemplate("flashpoint {{.Version}}\n")
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
			about.InitDefaultVersionFlag()
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
