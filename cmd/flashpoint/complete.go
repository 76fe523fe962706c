package main

import (
	"github.com/spf13/cobra"

	"flashpoint/store"
	"flashpoint/ui/kit"
)

// completeLook offers the names that --theme and --painter know.
func completeLook(root *cobra.Command) {
	for flag, names := range map[string][]string{"theme": kit.ThemeNames(), "painter": {painterOwn, painterStock}} {
		_ = root.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(names, cobra.ShellCompDirectiveNoFileComp)) // it fails only for a flag that there is not
	}
}

// completeKept offers latest and the backups of the file, the newest first. Files are
// offered where none of these begins so: a copy may lie anywhere.
func (f *flags) completeKept(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	list := []string{"latest\tthe newest that is sound"}
	all, err := store.AllKept(backupFolder(), f.file())
	if err != nil {
		all = nil // there is still latest, and what one types
	}
	for _, k := range all {
		if path := harmless(k.Path); path == k.Path {
			list = append(list, path+"\t"+keptWhen(k)+", "+keptWhy(k))
		}
	}
	return list, cobra.ShellCompDirectiveKeepOrder
}
