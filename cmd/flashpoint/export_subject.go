package main

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"flashpoint/session"
	"flashpoint/store"
	"flashpoint/ui/paper/export"
)

// subject is what the command line means.
func (x exporting) subject(ctx context.Context, s shelf, args []string) (of subject, err error) {
	of, err = x.meant(ctx, s, args)
	if err == nil && x.since != "" && of.of != export.Shop {
		err = wrongUse("--since is for a shop over some time: leave it out.")
	}
	return of, err
}

func (x exporting) meant(ctx context.Context, s shelf, args []string) (of subject, err error) {
	if x.since != "" {
		if of.since, err = session.ParsePast(x.since, session.DateOf(s.now())); err != nil {
			return of, wrongUse("%s", err.Error())
		}
	}
	if x.shop != "" {
		if of.shop, err = shopNamed(ctx, s.Store, x.shop); err != nil {
			return of, err
		}
	}
	if len(args) == 1 {
		if x.onMap != "" {
			return of, wrongUse("A meeting has its own steps: leave out --map, or the meeting.")
		}
		if args[0] == "latest" && !of.shop.IsZero() {
			of.of = export.Meeting
			if of.id, err = s.Latest(ctx, of.shop); errors.Is(err, store.ErrNotFound) {
				err = notFound("%s has held no meeting yet.", x.shop)
			}
			return of, err
		}
		of.of, of.id, err = s.named(ctx, of.shop, args[0])
		return of, err
	}
	of.onMap = x.onMap
	k, known := export.Find(x.kind)
	switch {
	case x.kind == "" && x.onMap != "":
		of.of = export.Map
	case x.kind == "":
		of.of = export.Shop
	case !known:
		_, err = export.Check(x.kind, "", export.Shop)
		return of, wrongUse("%s. See: flashpoint export --list", capital(err.Error()))
	case k.Of&export.Map != 0:
		of.of = export.Map
	case k.Of&export.Shop != 0:
		of.of = export.Shop
	case k.Of&export.Meeting != 0:
		return of, wrongUse("Of which meeting? For the last one: flashpoint export latest --as %s", x.kind)
	}
	if x.onMap != "" && of.of != export.Map {
		return of, wrongUse("%s is not about a map: leave out --map.", x.kind)
	}
	return of, nil
}

// named is the meeting or the chosen idea that somebody named: by the beginning of
// its ID, as the latest, or an idea of a shop by words of it.
func (s shelf) named(ctx context.Context, shop session.ID, name string) (export.Source, session.ID, error) {
	if name == "latest" {
		id, err := meetingNamed(ctx, s.Store, name)
		return export.Meeting, id, err
	}
	id, err := s.Find(ctx, name)
	if !errors.Is(err, store.ErrNotFound) {
		return export.Meeting, id, err
	}
	found, err := s.ideasNamed(ctx, shop, name)
	switch {
	case err != nil:
		return 0, id, err
	case len(found) == 1:
		return export.Initiative, found[0].ID, nil
	case len(found) > 1:
		return 0, id, wrongUse("Several chosen ideas are meant by %q: “%s” (%s), “%s” (%s). Type more of it, or the beginning of the ID.", name,
			session.Clean(found[0].Title), found[0].ID.String()[:idShown], session.Clean(found[1].Title), found[1].ID.String()[:idShown])
	}
	return 0, id, notFound("No meeting and no chosen idea in %s is called %q. To see the meetings: flashpoint list%[3]s; their ideas are in: flashpoint show ID%[3]s", filepath.Base(s.Path()), name, again(s.Path()))
}

// ideasNamed are the chosen ideas of a shop, or for the zero ID of all, whose ID begins
// so, or else whose words have all of these. Where some have exactly these words, no
// other is meant.
func (s shelf) ideasNamed(ctx context.Context, shop session.ID, name string) (found []session.InitiativeSummary, err error) {
	begin, folded := strings.ToLower(strings.TrimSpace(name)), session.Fold(name)
	words := strings.Fields(folded)
	var exact []session.InitiativeSummary
	q := store.InitiativeQuery{Shop: shop, Ended: true, Rehearsals: true, Limit: shopPage}
	for {
		page, err := s.InitiativeSummaries(ctx, q)
		if err != nil {
			return nil, err
		}
		for _, i := range page {
			title := session.Fold(i.Title)
			lacks := func(word string) bool { return !strings.Contains(title, word) }
			switch {
			case title == folded:
				exact = append(exact, i)
			case len(words) > 0 && !slices.ContainsFunc(words, lacks), len(begin) >= 4 && strings.HasPrefix(i.ID.String(), begin):
				found = append(found, i)
			}
		}
		switch {
		case len(page) == q.Limit:
			q.Before = page[len(page)-1].ID
		case len(exact) > 0:
			return exact, nil
		default:
			return found, nil
		}
	}
}
