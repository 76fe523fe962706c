package main

import (
	"context"
	"fmt"
	"path/filepath"

	"flashpoint/store"
	"flashpoint/ui/desk"
)

// replaced compares the file with its newest backup: one that lacks what was backed up
// is an older copy, put in its place by hand or by a service that keeps folders alike.
// Nothing is said of a file that lacks nothing, and of a backup that can't be read the
// backups say so.
func replaced(ctx context.Context, st *store.Store) []desk.Finding {
	kept, err := store.Backups(backupFolder(), st.Path())
	if err != nil || len(kept) == 0 {
		return nil
	}
	src, err := store.OpenSource(ctx, kept[0].Path)
	if err != nil {
		return nil
	}
	defer func() { _ = src.Close() }() // only read
	plan, err := st.Plan(ctx, []*store.Source{src}, store.ImportOptions{})
	if err != nil || !plan.Changes() {
		return nil
	}
	return []desk.Finding{{Grade: desk.Look, Of: "An older copy",
		Found: fmt.Sprintf("The newest backup has what %s has not: %s. An older copy may have taken its place.", filepath.Base(st.Path()), comesWords(plan)),
		Fix:   fmt.Sprintf("If nobody meant that: flashpoint restore %s --db %s", store.Typed(kept[0].Path), store.Typed(st.Path()))}}
}
