package main

import (
	"context"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"flashpoint/session"
	"flashpoint/store"
	"flashpoint/ui/paper"
	"flashpoint/ui/paper/export"
)

// offered is how many of each a completion lists.
const offered = 20

// completeExport offers what there is: meetings and ideas, kinds, formats, maps and
// shops.
func completeExport(f *flags, cmd *cobra.Command) {
	cmd.ValidArgsFunction = func(cmd *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
		if len(args) > 0 {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return f.subjectsLike(cmd.Context(), typed), cobra.ShellCompDirectiveNoFileComp
	}
	offer := func(flag string, what func() []string) {
		_ = cmd.RegisterFlagCompletionFunc(flag, func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return what(), cobra.ShellCompDirectiveNoFileComp
		}) // it fails only for a flag that there is not
	}
	offer("as", func() (list []string) {
		for _, k := range export.Kinds() {
			list = append(list, k.ID+"\t"+k.Help)
		}
		return list
	})
	offer("format", func() (list []string) {
		for _, f := range export.Formats() {
			list = append(list, string(f)+"\t"+f.Title())
		}
		return list
	})
	offer("paper", func() []string { return []string{"a4", "letter"} })
	offer("schema", paper.Schemas)
	offer("map", func() []string { return f.mapNames(cmd.Context()) })
	offer("shop", func() []string { return f.shopsThere(cmd.Context()) })
}

// glance opens the file for a moment, for a completion: whatever is wrong, it has
// nothing to offer then.
func (f *flags) glance(ctx context.Context, do func(shelf) error) {
	if ctx == nil {
		ctx = context.Background()
	}
	ctx, cancel := context.WithTimeout(ctx, 2*time.Second)
	defer cancel()
	st, err := f.review(ctx, io.Discard)
	if err != nil {
		return
	}
	_ = do(shelf{st, f.now})
	_ = st.Close()
}

// subjectsLike are the meetings and chosen ideas whose ID begins so, the newest
// first, with what they are about.
func (f *flags) subjectsLike(ctx context.Context, typed string) []string {
	list := []string{"latest\tthe meeting that was opened last"}
	f.glance(ctx, func(s shelf) error {
		all, err := s.Summaries(ctx, store.SummaryQuery{Begun: true, Limit: offered})
		if err != nil {
			return err
		}
		for _, m := range all {
			list = append(list, m.ID.String()+"\t"+session.DateOf(m.Opened.In(s.now().Location())).Words(session.Date{})+", "+session.Clean(m.Title))
		}
		chosen, err := s.InitiativeSummaries(ctx, store.InitiativeQuery{Ended: true, Limit: offered})
		for _, i := range chosen {
			list = append(list, i.ID.String()+"\t"+session.Clean(i.Title))
		}
		return err
	})
	kept := list[:0]
	for _, x := range list {
		if strings.HasPrefix(x, strings.ToLower(typed)) {
			kept = append(kept, x)
		}
	}
	return kept
}

// mapNames are the maps that the file's shop worked on or has.
func (f *flags) mapNames(ctx context.Context) (names []string) {
	f.glance(ctx, func(s shelf) error {
		shop, err := s.shop(ctx)
		if err != nil || shop == nil {
			return err
		}
		used, err := s.MapsUsed(ctx, shop.ID())
		for _, use := range shop.MapsOf(used) {
			names = append(names, use.Map)
		}
		return err
	})
	return names
}

// shopsThere are the shops of the file.
func (f *flags) shopsThere(ctx context.Context) (names []string) {
	f.glance(ctx, func(s shelf) error {
		shops, err := s.Shops(ctx)
		for _, shop := range shops {
			names = append(names, shop.Name)
		}
		return err
	})
	return names
}
