package main

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// newManual is for whoever packs the program, as completion is: nobody else needs
// to see it among the commands.
func newManual() *cobra.Command {
	return &cobra.Command{
		Use:               "manual",
		Short:             "Print the manual page, for man",
		Example:           "  flashpoint manual | man -l -",
		Hidden:            true,
		Args:              arguments(0, 0, "no arguments"),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, _ []string) error {
			_, err := fmt.Fprint(cmd.OutOrStdout(), manual(cmd.Root()))
			return err
		},
	}
}

// manual is one page, in the macros of man(7), about a program and its commands. It
// says the same wherever it is made, so that two builds of it are alike.
func manual(root *cobra.Command) string {
	var p page
	p.line(".TH FLASHPOINT 1")
	p.section("NAME")
	p.text("flashpoint - " + strings.ToLower(root.Short[:1]) + root.Short[1:])
	p.section("SYNOPSIS")
	p.line(".B " + escape(root.UseLine()))
	p.line(".br")
	p.line(".B flashpoint \\fICOMMAND\\fR")
	p.section("DESCRIPTION")
	p.text(root.Long)
	p.examples(root)
	p.section("COMMANDS")
	p.commands(root)
	p.section("OPTIONS OF EVERY COMMAND")
	p.flags(root.PersistentFlags())
	p.section("ENVIRONMENT")
	p.item("FLASHPOINT_DB", "The file to use, as with --db.")
	p.item("FLASHPOINT_THEME", "The theme, as with --theme.")
	p.item("FLASHPOINT_PAINTER", "The painter, as with --painter.")
	p.item("NO_COLOR", "Anything in it gives the theme plain.")
	p.line(".PP")
	p.text(precedence)
	p.section("FILES")
	p.text("The file of a shop is flashpoint/shop.db in the folder where programs keep their data, and its backups lie beside it in flashpoint/backups. The folder is:")
	p.item("~/.local/share", "on Linux, or XDG_DATA_HOME")
	p.item("~/Library/Application Support", "on a Mac")
	p.item("%LOCALAPPDATA%", "on Windows")
	p.section("EXIT STATUS")
	p.text(exitCodes)
	return p.String()
}

// A page is written from its top to its end.
type page struct{ strings.Builder }

func (p *page) line(macro string) { p.WriteString(macro + "\n") }

func (p *page) section(name string) { p.line(".SH " + name) }

// text is paragraphs, with an empty line between two of them. They are filled anew.
func (p *page) text(words string) {
	for i, paragraph := range strings.Split(strings.TrimSpace(words), "\n\n") {
		if i > 0 {
			p.line(".PP")
		}
		for line := range strings.SplitSeq(paragraph, "\n") {
			p.line(escape(line))
		}
	}
}

// item is a name with what there is to say about it.
func (p *page) item(name, words string) {
	p.line(".TP")
	p.line(".B " + escape(name))
	p.text(words)
}

// commands tells of all commands below one, each as deep as it is.
func (p *page) commands(above *cobra.Command) {
	for _, cmd := range above.Commands() {
		if !cmd.IsAvailableCommand() {
			continue
		}
		if above.HasParent() { // of completion, whose own explanations are made for a terminal
			p.item(cmd.CommandPath(), cmd.Short+".")
			continue
		}
		p.line(".SS " + escape(cmd.UseLine()))
		p.text(cmp.Or(cmd.Long, cmd.Short+"."))
		p.flags(cmd.LocalNonPersistentFlags())
		p.commands(cmd)
		p.examples(cmd)
	}
}

// flags leaves out --help, which every command has.
func (p *page) flags(set *pflag.FlagSet) {
	set.VisitAll(func(f *pflag.Flag) {
		if f.Hidden || f.Name == "help" {
			return
		}
		takes, words := pflag.UnquoteUsage(f)
		name := "--" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", " + name
		}
		if takes != "" {
			name += " " + takes
		}
		if takes != "" && f.DefValue != "" {
			words += fmt.Sprintf(" (default %q)", f.DefValue)
		}
		p.item(name, words)
	})
}

// examples are printed as they are.
func (p *page) examples(cmd *cobra.Command) {
	if !cmd.HasExample() {
		return
	}
	p.line(".PP")
	p.text("Examples:")
	p.line(".PP")
	p.line(".EX")
	for line := range strings.SplitSeq(cmd.Example, "\n") {
		p.line(escape(line))
	}
	p.line(".EE")
}

// escape has a line shown as it is: no macro begins in it, and what the page
// would set as typographers do, - and ' and others, can be copied into a shell.
func escape(line string) string {
	var b strings.Builder
	if strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'") {
		b.WriteString(`\&`)
	}
	for _, r := range line {
		switch r {
		case '\\':
			b.WriteString(`\e`)
		case '-':
			b.WriteString(`\-`)
		case '\'':
			b.WriteString(`\(aq`)
		case '`':
			b.WriteString(`\(ga`)
		case '^':
			b.WriteString(`\(ha`)
		case '~':
			b.WriteString(`\(ti`)
		default:
			if r < 0x80 {
				b.WriteRune(r)
			} else {
				fmt.Fprintf(&b, `\[u%04X]`, r)
			}
		}
	}
	return b.String()
}
