package main

import (
	"context"
	"path/filepath"
	"strings"

	"flashpoint/session"
	"flashpoint/session/review"
	"flashpoint/store"
)

// shopNamed finds one of the file's shops by its name or the beginning of it;
// case and accents don't matter.
func shopNamed(ctx context.Context, st *store.Store, name string) (session.ID, error) {
	shops, err := st.Shops(ctx)
	if err != nil {
		return session.ID{}, err
	}
	var like []review.Shop
	typed := session.Fold(name)
	for _, shop := range shops {
		switch folded := session.Fold(shop.Name); {
		case folded == typed && !sharesName(shops, shop):
			return shop.ID, nil
		case strings.HasPrefix(folded, typed), strings.HasPrefix(shop.ID.String(), strings.ToLower(name)):
			like = append(like, shop)
		}
	}
	file := filepath.Base(st.Path())
	switch len(like) {
	case 0:
		return session.ID{}, notFound("No shop in %s is called %q. There are: %s.", file, name, shopNames(shops))
	case 1:
		return like[0].ID, nil
	}
	return session.ID{}, wrongUse("Several shops in %s are called like that: %s. Type more of the name, or the beginning of the shop's ID.", file, shopNames(like))
}

// sharesName reports whether another shop has the same name.
func sharesName(shops []review.Shop, of review.Shop) bool {
	for _, shop := range shops {
		if shop.ID != of.ID && session.Fold(shop.Name) == session.Fold(of.Name) {
			return true
		}
	}
	return false
}

// mostNamed is how many shops are named in a sentence.
const mostNamed = 12

// shopNames are the shops in words, with the beginning of the ID where a name is
// not enough.
func shopNames(shops []review.Shop) string {
	names := make([]string, 0, len(shops))
	for _, shop := range shops {
		if len(names) == mostNamed {
			names = append(names, session.Count(len(shops)-mostNamed, "more shop"))
			break
		}
		name := shop.Name
		if sharesName(shops, shop) {
			name += " (" + shop.ID.String()[:idShown] + ")"
		}
		names = append(names, name)
	}
	return strings.Join(names, ", ")
}

// idShown is how much of an ID tells two shops apart for people.
const idShown = 13
